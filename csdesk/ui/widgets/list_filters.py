"""What narrows a list: words that are typed, and chips with choices to tick."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QWidget

from csdesk.ui import keys
from csdesk.ui.columns import Column
from csdesk.ui.widgets.fields import FilterChip, FilterField, KeyWatch
from csdesk.ui.widgets.one_chip import OneChip
from csdesk.ui.widgets.wrapped import Wrapped
from csdesk.ui.words import words

_LEAST_FIELD = 120


class ListFilters(QWidget):
    """A field and chips by their names; ``typed`` tells the words, ``ticked`` a chip, ``left`` that one goes on.

    ``group`` is what groups; it stands elsewhere, if the rows can be grouped.
    """

    typed = Signal(str)
    ticked = Signal()
    left = Signal()

    def __init__(self, hint: str, titles: Mapping[str, str], *beside: QWidget) -> None:
        """Show chips of these titles, with nothing to tick yet."""
        super().__init__()
        self.field = FilterField(hint)
        self.field.setMinimumWidth(_LEAST_FIELD)
        self.field.textChanged.connect(lambda _text: self.typed.emit(self.words))
        for key in (Qt.Key.Key_Down, *keys.ENTER):
            KeyWatch(self.field, key, self.left.emit)
        self.group = OneChip(words.tr("Group by"))
        self.values: dict[str, Callable[[Any], str]] = {}
        self.chips = {name: FilterChip(title) for name, title in titles.items()}
        for chip in self.chips.values():
            chip.changed.connect(self.ticked)
        self.setLayout(Wrapped((self.field, *self.chips.values(), *beside)))

    def filter_by(self, column: Column[Any], nothing: str = "") -> None:
        """Let the chip of a column's name tick its choices; ``nothing`` is what it calls that there is none."""
        value, values = column.value, [(one, name) for name, one in column.values.items() if one is not None]
        assert value is not None
        self.values[column.name] = lambda row: value(row) or ""
        self.chips[column.name].offer([*values, ("", nothing)] if nothing else values)

    @property
    def words(self) -> str:
        """Return the typed words, as they are looked for."""
        return self.field.text()

    @property
    def ticks(self) -> dict[str, frozenset[str]]:
        """Return what is ticked, by the names of the chips."""
        return {name: chip.ticked for name, chip in self.chips.items() if chip.ticked}

    @property
    def active(self) -> bool:
        """Tell whether anything but the daily view is asked for."""
        return bool(self.field.text().strip() or self.ticks)

    def passing(self) -> Callable[[Any], bool]:
        """Return what tells whether all chips let a row through, as they stand now, by their ``values``."""
        asked = [(self.values[name], ticked) for name, ticked in self.ticks.items()]
        return lambda row: all(value(row) in ticked for value, ticked in asked)

    def accepted(self) -> Callable[[Any], bool]:
        """Return what tells whether a row is let through, as things stand now."""
        return self.passing()

    def known(self, name: str, ticked: frozenset[str]) -> frozenset[str]:
        """Return what a chip can tick of this."""
        return ticked & self.chips[name].offered if name in self.chips else frozenset()

    def show_ticked(
        self,
        words: str,
        ticked: Mapping[str, frozenset[str]],
        rows: Iterable[Any],  # noqa: ARG002 - what can be ticked may depend on them
    ) -> None:
        """Filter these rows by words and ticks; nobody is told."""
        for name, chip in self.chips.items():
            chip.tick(ticked.get(name, frozenset()))
        with QSignalBlocker(self):
            self.field.setText(words)

    def focus(self) -> None:
        """Let what is looked for be typed."""
        self.field.setFocus()
        self.field.selectAll()

    def clear(self) -> None:
        """Go back to the daily view."""
        self.field.clear()
        for chip in self.chips.values():
            chip.clear()
