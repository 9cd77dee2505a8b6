"""What narrows a list: words that are typed, and chips with choices to tick."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any

from PySide6.QtCore import QRect, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget
from typing_extensions import override

from csdesk.ui import keys
from csdesk.ui import tokens as k
from csdesk.ui.columns import Column
from csdesk.ui.widgets.fields import FilterChip, FilterField, KeyWatch
from csdesk.ui.words import words

_Policy = QActionGroup.ExclusionPolicy
_LEAST_FIELD = 120


class Wrapped(QLayout):
    """Gives each what it wants; the first takes what is left of its line, but no more than it may."""

    def __init__(self, items: Iterable[QWidget]) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        for one in items:
            self.addWidget(one)

    @override
    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        lines = self._lines(width)
        return sum(map(_tall, lines)) + k.S2 * (len(lines) - 1)

    @override
    def sizeHint(self) -> QSize:
        shown = [one for one in self._items if not one.isEmpty()]
        return QSize(sum(one.sizeHint().width() for one in shown) + k.S2 * len(shown), _tall(shown))

    @override
    def minimumSize(self) -> QSize:
        shown = [one for one in self._items if not one.isEmpty()]
        return QSize(max((one.minimumSize().width() for one in shown), default=0), _tall(shown))

    @override
    def setGeometry(self, area: QRect) -> None:
        super().setGeometry(area)
        top = area.y()
        for line in self._lines(area.width()):
            tall, left = _tall(line), area.x()
            spare = area.width() - sum(map(self._least, line)) - k.S2 * (len(line) - 1)
            for one in line:
                size = one.sizeHint()
                wide = (
                    size.width()
                    if one is not self._items[0]
                    else min(self._least(one) + spare, one.maximumSize().width())
                )
                one.setGeometry(QRect(left, top + (tall - size.height()) // 2, wide, size.height()))
                left += wide + k.S2
            top += tall + k.S2

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        """Return what stands in each line."""
        lines: list[list[QLayoutItem]] = [[]]
        left = width
        for one in self._items:
            if one.isEmpty():
                continue
            if lines[-1] and self._least(one) > left:
                lines.append([])
                left = width
            lines[-1].append(one)
            left -= self._least(one) + k.S2
        return lines

    def _least(self, item: QLayoutItem) -> int:
        """Return how wide something is at least: the first may be narrower than it would like to be."""
        return (item.minimumSize() if item is self._items[0] else item.sizeHint()).width()


def _tall(items: Iterable[QLayoutItem]) -> int:
    return max((one.sizeHint().height() for one in items), default=0)


class OneChip(FilterChip):
    """Ticking one unticks the other; ``more`` can be done besides: names, and what they do."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.more: Sequence[tuple[str, Callable[[], object]]] = ()
        self._one = QActionGroup(self)
        self._one.setExclusionPolicy(_Policy.ExclusiveOptional)
        self._one.triggered.connect(self._on_chosen)

    @override
    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        super().offer([(key, name.replace("&", "&&")) for key, name in choices])
        if len(self._menu.actions()) == len(choices):
            self._offer_more()
        for action in self._actions.values():
            self._one.addAction(action)

    @property
    def chosen(self) -> str:
        """Return the key that is ticked, nothing if none is."""
        return next(iter(self.ticked), "")

    @override
    def tick(self, keys: Collection[str]) -> None:
        for key, action in self._actions.items():  # not silenced: the group has to hear it
            action.setChecked(key in keys)

    @override
    def clear(self) -> None:
        if self.ticked:
            self.tick(())
            self.changed.emit()

    @override
    def _on_toggled(self) -> None:
        self._show()  # told when the choice is made: two actions have turned then

    def _on_chosen(self) -> None:
        self._menu.close()
        self.changed.emit()

    def _offer_more(self) -> None:
        self._menu.addSeparator()
        for name, act in self.more:
            self._menu.addAction(name).triggered.connect(lambda _on=False, act=act: act())


class ListFilters(QWidget):
    """A field and chips by their names; ``typed`` tells the words, ``ticked`` a chip, ``left`` that one goes on."""

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
        self.values: dict[str, Callable[[Any], str]] = {}
        self.chips = {name: FilterChip(title) for name, title in titles.items()}
        for chip in self.chips.values():
            chip.changed.connect(self.ticked)
        self.setLayout(Wrapped((self.field, *self.chips.values(), *beside)))

    @cached_property
    def group(self) -> OneChip:
        """Return what groups; it is made for the lists that lay it out."""
        return OneChip(words.tr("Group by"))

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
