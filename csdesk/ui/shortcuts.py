"""F1: what the keys do."""

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QScrollArea, QWidget
from typing_extensions import override

from csdesk.late import find
from csdesk.ui import tokens as k
from csdesk.ui.keys import native
from csdesk.ui.overlay import Overlay
from csdesk.ui.widgets.parts import Button, Line, col, row, rule, text
from csdesk.ui.widgets.scrolled import scrolled
from csdesk.ui.words import words

_LINE, _FRAME = 26, 6
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -9, Qt.Key.Key_PageDown: 9}


class Shortcuts(Overlay):
    """A card that lists the keys, by where they work; the arrows scroll it where there is no room."""

    wide = 880
    help_wanted = Signal()

    def __init__(self, window: QWidget, pages: Mapping[str, str]) -> None:
        """List the keys of these pages too, by their places, named as ``module:name`` below ``csdesk.ui.pages``."""
        super().__init__(window)
        self._pages = pages
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._keys: list[tuple[Callable[[], str], str]] = []
        self._list: QScrollArea | None = None
        self.help_button = Button("", "book-open", "link", act=self.help_wanted)
        self._foot = row(self.help_button, text(native("F1"), "chip"), None, margins=(20, k.S2, 20, k.S3))
        self.hold(rule(), self._foot)

    def add(self, words: Callable[[], str], keys: QKeySequence) -> None:
        """List a key that works everywhere."""
        self._keys.append((words, native(keys)))

    def of(self, place: str) -> Mapping[str, Mapping[str, str]]:
        """Return the keys of a place, by the headings that they stand under."""
        found: Mapping[str, Mapping[str, str]] = find(f"csdesk.ui.pages.{self._pages[place]}").keys()
        return found

    @property
    def everywhere(self) -> Mapping[str, Mapping[str, str]]:
        """Return the keys that work everywhere, and in all tables."""
        everywhere = {sentence(): keys for sentence, keys in self._keys}
        return {
            words.tr("Everywhere"): {
                **everywhere,
                words.tr("Open the calendar, in a date field"): native("Alt+Down"),
                words.tr("Close, clear, cancel"): "Esc",
            },
            words.tr("In tables"): self._in_tables(),
        }

    @property
    def listed(self) -> dict[str, Mapping[str, str]]:
        """Return what is listed: the keys, by where they work and what they do."""
        of_pages = (self.of(place) for place in self._pages)
        return {**self.everywhere, **{heading: keys for page in of_pages for heading, keys in page.items()}}

    def _in_tables(self) -> dict[str, str]:
        return {
            words.tr("Edit or confirm a cell"): "Enter",
            words.tr("Next editable cell"): "Tab",
            words.tr("Open the row"): native("Ctrl+Enter"),
            words.tr("Enter the typed value in all selected cells"): native("Ctrl+Enter"),
            words.tr("Select the whole row"): native("Shift+Space"),
            words.tr("Clear cells, or delete a selected row"): native("Del"),
            words.tr("Delete the row"): native("Ctrl+Del"),
            words.tr("Row menu"): words.tr("Menu key, right click"),
            words.tr("Copy and paste cells"): native("Ctrl+C", "Ctrl+V"),
            words.tr("Fill down"): native("Ctrl+D"),
            words.tr("Sort by the column"): native("Alt+Up", "Alt+Down"),
            words.tr("Move the column"): native("Alt+Shift+Left", "Alt+Shift+Right"),
            words.tr("Log a contact, unless typing in a cell"): "T",
            words.tr("Add a small win, on an account"): "W",
        }

    @property
    @override
    def tall(self) -> int:
        inside = self._list.widget() if self._list is not None else None
        return (
            inside.sizeHint().height() + self._foot.sizeHint().height() + _FRAME if inside is not None else super().tall
        )

    @override
    def open(self) -> None:
        if self._list is not None:
            self._list.deleteLater()
        halves = _balanced([key_group(name, keys) for name, keys in self.listed.items()])
        columns = ((col(*half, None, gap=k.S4), 1) for half in halves)
        self._list = scrolled(row(*columns, gap=k.S6, margins=(20, k.S4, 20, k.S4)))
        self.box.insertWidget(0, self._list, 1)
        sentence = words.tr("Help for this place")
        self.help_button.setText(f" {sentence}")  # Qt has no gap between icon and word
        super().open()
        self.setFocus()

    @override
    def stops(self) -> list[QWidget]:
        return [self, self.help_button]

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None and self._list is not None:
            bar = self._list.verticalScrollBar()
            bar.setValue(bar.value() + step * _LINE)
        else:
            super().keyPressEvent(event)


def _balanced(groups: Iterable[QWidget]) -> tuple[list[QWidget], list[QWidget]]:
    """Return groups in two columns: each goes where there is less so far."""
    columns: tuple[list[QWidget], list[QWidget]] = [], []
    for group in groups:
        min(columns, key=lambda column: sum(one.sizeHint().height() + k.S4 for one in column)).append(group)
    return columns


def key_group(name: str, keys: Mapping[str, str]) -> QWidget:
    """Return keys under their heading."""
    lines = [row((Line(words), 1), text(said, "chip")) for words, said in keys.items()]
    return col(text(name, "section"), *lines, gap=k.S1)
