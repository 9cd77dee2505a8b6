"""Widgets below each other that come, go and change places; those that stay are left as they are."""

from collections.abc import Callable, Hashable, Iterable, Iterator
from functools import partial
from itertools import pairwise
from operator import attrgetter
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QSplitter, QVBoxLayout, QWidget

from csdesk.ui.widgets.parts import Item, Margins, fill

_Line = TypeVar("_Line", bound=QWidget)
_Record = TypeVar("_Record")


def read_through(widget: QWidget) -> None:
    """Let Tab go through what is visible in a widget as it is laid out."""
    for one, following in pairwise(_stops(widget)):
        QWidget.setTabOrder(one, following)


def _stops(widget: QWidget) -> Iterator[QWidget]:
    if not widget.isVisible():
        return
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
        yield widget
    inner = widget.widget() if isinstance(widget, QScrollArea) else None
    if inner is not None:
        yield from _stops(inner)
    if isinstance(widget, QSplitter):
        for beside in filter(None, map(widget.widget, range(widget.count()))):
            yield from _stops(beside)
    layout = widget.layout()
    if layout is not None:
        yield from _stops_in(layout)


def _stops_in(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        widget, nested = (item.widget(), item.layout()) if item is not None else (None, None)
        if widget is not None:
            yield from _stops(widget)
        elif nested is not None:
            yield from _stops_in(nested)


class KeyedList(QWidget):
    """Whoever had the focus among those that go gives it to the one that stands in its place."""

    def __init__(self, gap: int = 0, margins: Margins = (0, 0, 0, 0)) -> None:
        super().__init__()
        self._gap, self._margins = gap, margins
        self._keyed: dict[Hashable, QWidget] = {}
        self._box = QVBoxLayout(self)
        fill(self._box, (), gap, margins)

    def line(self, key: Hashable, make: Callable[[], _Line]) -> _Line:
        """Return the line of a key: the one that stands there, else a new one, which stands there once it is put."""
        known = self._keyed.get(key)
        made = make() if known is None else known
        self._keyed[key] = made
        return made  # type: ignore[return-value]  # what made it before makes the same

    def put(self, *items: Item) -> None:
        """Show these and no others; what is shown already is not touched. Of nothing there is no room taken."""
        if items and self.parent() is not None:
            self.show()
        elif not items:
            self.hide()
        wanted = [item[0] if isinstance(item, tuple) else item for item in items]
        lines = [one for one in wanted if isinstance(one, QWidget)]
        before = [one for one in self.shown if one.focusPolicy()]
        at = next((place for place, one in enumerate(before) if one.hasFocus()), None)
        while (item := self._box.takeAt(0)) is not None:
            old = item.widget()
            if old is not None and old not in lines:
                old.hide()
                old.deleteLater()
        fill(self._box, items, self._gap, self._margins)
        self._keyed = {key: one for key, one in self._keyed.items() if one in lines}
        fresh = [line for line in lines if not line.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)]
        for line in fresh:
            line.show()  # the layout would show it a moment later, too late to have the focus
        if len(fresh) < len(lines):
            read_through(self)
        after = [one for one in lines if one.focusPolicy()]
        if at is not None and after and before[at] not in after:
            after[min(at, len(after) - 1)].setFocus()

    def put_each(
        self,
        records: Iterable[_Record],
        make: Callable[[_Record], _Line],
        show: Callable[[_Line, _Record], object],
        key: Callable[[_Record], Hashable] = attrgetter("id"),
    ) -> list[_Line]:
        """Show these records, each in the line of its key; a line is made of the first that it shows."""
        lines = []
        for one in records:
            line = self.line(key(one), partial(make, one))
            show(line, one)
            lines.append(line)
        self.put(*lines)
        return lines

    @property
    def shown(self) -> list[QWidget]:
        """Return what is shown."""
        found = (item.widget() for place in range(self._box.count()) if (item := self._box.itemAt(place)) is not None)
        return [one for one in found if one is not None]
