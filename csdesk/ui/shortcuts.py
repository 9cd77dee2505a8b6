"""F1: what the keys do."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QScrollArea, QWidget
from typing_extensions import override

from csdesk.ui import tokens as k
from csdesk.ui.overlay import Overlay
from csdesk.ui.widgets.parts import Line, col, row, text
from csdesk.ui.widgets.scrolled import scrolled
from csdesk.ui.words import words

_LINE, _FRAME = 26, 4
_HALVES = ((0, 3, 5), (1, 2, 4, 6))
"""Which groups stand on the left and which on the right, so that both are about as high."""
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -9, Qt.Key.Key_PageDown: 9}


class Shortcuts(Overlay):
    """A card that lists the keys, by where they work; the arrows scroll it where there is no room."""

    wide = 880

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._keys: list[tuple[Callable[[], str], str]] = []
        self._list: QScrollArea | None = None

    def add(self, words: Callable[[], str], keys: QKeySequence) -> None:
        """List a key that works everywhere."""
        self._keys.append((words, _native(keys)))

    @property
    def listed(self) -> dict[str, Mapping[str, str]]:
        """Return what is listed: the keys, by where they work and what they do."""
        return {
            words.tr("Everywhere"): {
                **{sentence(): keys for sentence, keys in self._keys},
                words.tr("Close, clear, cancel"): "Esc",
            },
            words.tr("In tables"): self._in_tables(),
            words.tr("In the portfolio"): self._in_portfolio(),
            words.tr("In renewals"): {
                words.tr("Close or renew a contract, also in the contract list"): _native("Ctrl+E"),
                words.tr("Switch between list and calendar"): _native("Ctrl+L"),
            },
            words.tr("In the import"): {
                words.tr("Choose file"): _native("Ctrl+O"),
                words.tr("Import what is shown"): _native("Ctrl+Enter"),
            },
            words.tr("In a plan"): {
                words.tr("Show the PDF beside the plan"): _native("Ctrl+Shift+P"),
                words.tr("Show timeline, show row details"): _both("Ctrl+Shift+T", "Ctrl+I"),
                words.tr("Go to outline, then to header"): _native("Ctrl+Shift+O"),
                words.tr("Add row below, add row inside"): _both("Ctrl+Enter", "Ctrl+Shift+Enter"),
                words.tr("Move the row"): _both("Alt+Up", "Alt+Down"),
                words.tr("Toggle done, toggle key milestone"): _both("Space", "Ctrl+D"),
                words.tr("From value pattern"): _native("Ctrl+P"),
                words.tr("Complete milestone, claim outcome, or revert"): _native("Space"),
                words.tr("Schedule goals backwards"): _native("Ctrl+B"),
                words.tr("Move the milestone by a working day"): _both("Ctrl+Left", "Ctrl+Right"),
                words.tr("Move only its end"): _both("Ctrl+Shift+Left", "Ctrl+Shift+Right"),
                words.tr("Zoom timeline in, out; show all"): f"{_both('Ctrl++', 'Ctrl+-')}; {_native('Ctrl+0')}",
            },
            words.tr("In settings lists"): {
                words.tr("Move up or down"): _both("Alt+Up", "Alt+Down"),
                words.tr("Move to trash"): _native("Del"),
            },
        }

    def _in_tables(self) -> dict[str, str]:
        return {
            words.tr("Edit or confirm a cell"): "Enter",
            words.tr("Next editable cell"): "Tab",
            words.tr("Open the row"): _native("Ctrl+Enter"),
            words.tr("Enter the typed value in all selected cells"): _native("Ctrl+Enter"),
            words.tr("Select the whole row"): _native("Shift+Space"),
            words.tr("Clear cells, or delete a selected row"): _native("Del"),
            words.tr("Delete the row"): _native("Ctrl+Del"),
            words.tr("Row menu"): words.tr("Menu key, right click"),
            words.tr("Copy and paste cells"): _both("Ctrl+C", "Ctrl+V"),
            words.tr("Fill down"): _native("Ctrl+D"),
            words.tr("Sort by the column"): _both("Alt+Up", "Alt+Down"),
            words.tr("Move the column"): _both("Alt+Shift+Left", "Alt+Shift+Right"),
            words.tr("Log a contact, unless typing in a cell"): "T",
            words.tr("Add a small win, on an account"): "W",
        }

    def _in_portfolio(self) -> dict[str, str]:
        return {
            words.tr("Add account"): _native("Ctrl+N"),
            words.tr("Preview beside the table"): _native("Space"),
            words.tr("Group by a column"): _native("Ctrl+G"),
            words.tr("Collapse or expand a group"): _both("Left", "Right"),
            words.tr("Collapse or expand all groups"): _both("Ctrl+Left", "Ctrl+Right"),
            words.tr("Save as view"): _native("Ctrl+Shift+S"),
            words.tr("Next or previous view"): _both("Ctrl+PgDown", "Ctrl+PgUp"),
            words.tr("Move the view"): _both("Ctrl+Shift+PgUp", "Ctrl+Shift+PgDown"),
        }

    @property
    @override
    def tall(self) -> int:
        inside = self._list.widget() if self._list is not None else None
        return inside.sizeHint().height() + _FRAME if inside is not None else super().tall

    @override
    def open(self) -> None:
        if self._list is not None:
            self._list.deleteLater()
        groups = [_group(name, keys) for name, keys in self.listed.items()]
        halves = [col(*(groups[place] for place in half), None, gap=k.S4) for half in _HALVES]
        self._list = scrolled(row(*((half, 1) for half in halves), gap=k.S6, margins=(20, k.S4, 20, k.S4)))
        self.box.addWidget(self._list)
        super().open()
        self.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None and self._list is not None:
            bar = self._list.verticalScrollBar()
            bar.setValue(bar.value() + step * _LINE)
        else:
            super().keyPressEvent(event)


def _group(name: str, keys: Mapping[str, str]) -> QWidget:
    lines = [row((Line(words), 1), text(said, "chip")) for words, said in keys.items()]
    return col(text(name, "section"), *lines, gap=6)


def _both(one: str, other: str) -> str:
    return f"{_native(one)}, {_native(other)}"


def _native(keys: QKeySequence | str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
