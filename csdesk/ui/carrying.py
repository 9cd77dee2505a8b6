"""From a page to one like it in another language: what one sees of it, and what is typed in it, stays.

Both were made by the same code over the same data. Parts belong together that have the same name in their owners, or
the same place among their siblings; what Qt's widgets hold is carried here, what only a part itself knows is carried
by its ``take_over``.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QScrollBar, QWidget
from shiboken6 import isValid

from csdesk.ui.page import Page
from csdesk.ui.standing import stand

_OURS = "csdesk.ui."


def carry(former: QWidget, page: QWidget, focused: Iterable[QWidget] = ()) -> None:
    """Let a page stand as a former one does; where the focus was in that one, from inside out, it is in this."""
    carried = _Carried()
    carried.pair(former, page)
    carried.write()
    carried.focus(focused)
    QTimer.singleShot(0, page, carried.scroll)  # once the page is laid out


class _Carried:
    """What belongs together, as far as it is known."""

    def __init__(self) -> None:
        self._twins: dict[int, QObject] = {}
        self._kept: list[object] = []  # an id is one only as long as its object lives
        self._texts: list[tuple[QWidget, QWidget]] = []
        self._bars: list[tuple[QScrollBar, int]] = []

    def focus(self, line: Iterable[QWidget]) -> None:
        """Put the focus on what stands for a former widget, or for the one it was in."""
        twin = next((self._twins[id(one)] for one in line if id(one) in self._twins), None)
        if isinstance(twin, QWidget):
            twin.setFocus(Qt.FocusReason.OtherFocusReason)

    def write(self) -> None:
        """Write what is typed, once all else stands: choosing a record shows its own texts."""
        for former, other in self._texts:
            stand(former, other)

    def scroll(self) -> None:
        """Show the part of each list that was shown."""
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        for bar, value in self._bars:
            if isValid(bar):
                bar.setValue(value)

    def pair(self, former: Any, other: Any) -> None:
        """Carry over what a part holds, then what its own parts hold."""
        if former is other or id(former) in self._twins or type(former) is not type(other) or not _is_there(former):
            return
        self._twins[id(former)] = other
        self._kept.append(former)
        if isinstance(other, Page):
            other.catch_up()
        if hasattr(other, "take_over"):
            other.take_over(former)
        _make_what_was_made(former, other)
        for one, its in _parts(_named(former), _named(other)):
            self.pair(one, its)
        if isinstance(former, QWidget):
            self._pair_children(former, other)
            if isinstance(former, QLineEdit | QPlainTextEdit):
                self._texts.append((former, other))
            elif isinstance(former, QScrollBar):
                self._bars.append((other, former.value()))
            else:
                stand(former, other)

    def _pair_children(self, former: QWidget, other: QWidget) -> None:
        ones, others = _children(former), _children(other)
        if [type(one) for one in ones] == [type(one) for one in others]:
            for one, its in zip(ones, others, strict=True):
                self.pair(one, its)


def _is_there(one: object) -> bool:
    """Tell whether something may have parts of the screen: a widget that is not deleted, or an object of our own."""
    return isValid(one) if isinstance(one, QObject) else type(one).__module__.startswith(_OURS)


def _children(widget: QWidget) -> list[QWidget]:
    return [one for one in widget.children() if isinstance(one, QWidget) and not one.isWindow()]


def _named(one: object) -> dict[str, Any]:
    return getattr(one, "__dict__", {})


def _make_what_was_made(former: object, other: object) -> None:
    """Make the parts that are made only when they are needed first."""
    for name in _named(former).keys() - _named(other).keys():
        if isinstance(getattr(type(other), name, None), cached_property):
            getattr(other, name)


def _parts(ones: Mapping[Any, Any], others: Mapping[Any, Any]) -> Iterator[tuple[Any, Any]]:
    """Yield what has the same name in both, also in lists and mappings."""
    for name, one in list(ones.items()):
        other = others.get(name)
        if isinstance(one, Mapping) and isinstance(other, Mapping):
            yield from _parts(one, other)
        elif isinstance(one, list | tuple) and isinstance(other, list | tuple):
            yield from _parts(dict(enumerate(one)), dict(enumerate(other)))
        elif other is not None:
            yield one, other
