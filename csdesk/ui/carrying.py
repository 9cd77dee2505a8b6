"""From a page to one like it in another language: what one sees of it, and what is typed in it, stays.

Both were made by the same code over the same data. Parts belong together that have the same name in their owners, or
the same place among their siblings; what Qt's widgets hold is carried here, what only a part itself knows is carried
by its ``take_over``.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, singledispatch
from typing import Any

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTabBar,
    QTableView,
    QTreeView,
    QWidget,
)
from shiboken6 import isValid

from csdesk.ui.page import Page
from csdesk.ui.rows_model import RowsModel
from csdesk.ui.widgets.fields import FilterChip
from csdesk.ui.widgets.pick_list import PickList

_OURS = "csdesk.ui."


@singledispatch
def stand(former: QWidget, other: QWidget) -> None:
    """Let a widget stand as a former one does; of most there is nothing to carry."""


@stand.register
def _(former: QLineEdit, other: QLineEdit) -> None:
    """Write what is typed and not kept; what is only shown is in another language by now."""
    if former.isModified() or (former.text() and not other.text()):
        other.setText(former.text())
        other.setModified(former.isModified())
        other.setCursorPosition(former.cursorPosition())


@stand.register
def _(former: QPlainTextEdit, other: QPlainTextEdit) -> None:
    if former.document().isModified():
        other.setPlainText(former.toPlainText())
        other.document().setModified(True)


@stand.register
def _(former: QTabBar, other: QTabBar) -> None:
    other.setCurrentIndex(former.currentIndex())


@stand.register
def _(former: QComboBox, other: QComboBox) -> None:
    place = former.currentIndex()
    if former.count() == other.count() and place != other.currentIndex():
        other.setCurrentIndex(place)
        other.activated.emit(place)


@stand.register
def _(former: FilterChip, other: FilterChip) -> None:
    if former.ticked != other.ticked:
        other.tick(former.ticked)
        other.changed.emit()


@stand.register
def _(former: QAbstractButton, other: QAbstractButton) -> None:
    if former.isCheckable() and former.isChecked() != other.isChecked():
        other.click()


@stand.register
def _(former: PickList, other: PickList) -> None:
    if former.key is not None and former.key in [one.key for one in other.picks]:
        other.pick(former.key)


@stand.register
def _(former: QAbstractItemView, other: QAbstractItemView) -> None:
    if isinstance(former, QTableView) and isinstance(other, QTableView):
        _sort(former, other)
    if isinstance(former, QTreeView) and isinstance(other, QTreeView):
        _unfold(former, other, QModelIndex())
    other.setCurrentIndex(_twin(other, former.currentIndex()))
    selected = QItemSelection()
    for area in former.selectionModel().selection().toList():
        first, last = _twin(other, area.topLeft()), _twin(other, area.bottomRight())
        if first.isValid() and last.isValid():
            selected.select(first, last)
    other.selectionModel().select(selected, QItemSelectionModel.SelectionFlag.ClearAndSelect)


def _sort(former: QTableView, other: QTableView) -> None:
    head, its = former.horizontalHeader(), other.horizontalHeader()
    sort = head.sortIndicatorSection(), head.sortIndicatorOrder()
    if sort[0] < its.count() and sort != (its.sortIndicatorSection(), its.sortIndicatorOrder()):
        its.setSortIndicator(*sort)


def _unfold(former: QTreeView, other: QTreeView, above: QModelIndex) -> None:
    for place in range(former.model().rowCount(above)):
        row = former.model().index(place, 0, above)
        twin = _twin(other, row)
        if twin.isValid():
            other.setExpanded(twin, former.isExpanded(row))
            _unfold(former, other, row)


def _twin(view: QAbstractItemView, index: QModelIndex | QPersistentModelIndex) -> QModelIndex:
    """Return the cell of a view for one of a former: that of the same record, where the model knows records."""
    model, itself = view.model(), index.model()
    if not index.isValid() or model is None:
        return QModelIndex()
    if isinstance(model, RowsModel) and isinstance(itself, RowsModel):
        return model.index_of(itself.id_at(index), index.column())
    above = _twin(view, index.parent())
    return model.index(index.row(), index.column(), above)


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
