"""How one of Qt's widgets comes to stand as another of its kind: what is typed, pressed, chosen, unfolded."""

from functools import singledispatch

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPersistentModelIndex
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTableView,
    QTreeView,
    QWidget,
)

from csdesk.ui.rows_model import RowsModel
from csdesk.ui.widgets.fields import FilterChip
from csdesk.ui.widgets.pick_list import PickList


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
