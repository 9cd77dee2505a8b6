"""The one table model: rows are values with an id, columns are functions of them.

It never resets. Whatever comes, rows that stay keep their persistent indexes: what goes is moved to the end and removed
at once, what comes is added at the end and moved. So a filter costs four signals, and an open editor notices nothing.
Rows may stand under headings, which can be folded; a heading has an id, as a row has, and is told of as one.
While somebody works on them the rows are held: what no longer fits is marked, and goes to its place when it is let go.
"""

from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal
from typing_extensions import override

from csdesk.domain.folding import folded
from csdesk.ui import edits
from csdesk.ui.columns import Column as Column
from csdesk.ui.groups import GroupId, Grouping, RowGroup, RowGroups
from csdesk.ui.overrides import heard
from csdesk.ui.row_order import HeldRows, Misfit, RowFilter, RowOrder
from csdesk.ui.tips import tip

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
Ids = Collection[Hashable]
_NOWHERE, _Flag = QModelIndex(), Qt.ItemFlag
_SELECTABLE = _Flag.ItemIsEnabled | _Flag.ItemIsSelectable | _Flag.ItemNeverHasChildren
_EDITABLE = _SELECTABLE | _Flag.ItemIsEditable
_IDLE = 100
"""Milliseconds between pieces of idle work."""


class RowsModel(QAbstractTableModel, Generic[Row]):
    """Show rows: those that match the filter, sorted by a column, rows of the same key as they stood before.

    ``narrowing`` and ``narrowed`` tell of what the user asks for, the others of what comes from the store.
    """

    refreshing = Signal()
    refreshed = Signal()
    narrowing = Signal()
    narrowed = Signal()

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        id_of: Callable[[Row], Hashable],
        parent: QObject,
        searched: Callable[[Row], str] | None = None,
    ) -> None:
        """Show rows in these columns; a filter looks at the searched text, or else at every column's."""
        super().__init__(parent)
        self.columns, self._id_of = list(columns), id_of
        self._filter = RowFilter[Row](searched or (lambda row: "\n".join(column.text(row) for column in columns)))
        self._rows: dict[Hashable, Row] = {}
        self._listed: list[Hashable] = []
        self._shown: list[Hashable] = []
        self._waiting = False
        self._order, self._groups = RowOrder[Row](self._key_of), RowGroups[Row](lambda: self._sort)
        self._held = HeldRows(self)
        self._idle = QTimer(self, singleShot=True, interval=_IDLE)
        self._idle.timeout.connect(self._prepare)

    def show(self, rows: Iterable[Row]) -> None:
        """Show these rows instead."""
        given = {self._id_of(row): row for row in rows}
        self._take(self._rows.keys() - given.keys(), given, given)

    def patch(self, ids: Ids, rows: Iterable[Row]) -> None:
        """Show these rows in the place of those with these ids; the others stay."""
        fresh = {self._id_of(row): row for row in rows}
        gone = set(ids) - fresh.keys()
        staying = {row_id: row for row_id, row in self._rows.items() if row_id not in gone}
        self._take(gone, fresh, {**staying, **fresh})

    def _take(self, gone: Ids, fresh: Mapping[Hashable, Row], rows: dict[Hashable, Row], *, anew: bool = False) -> None:
        """Let these be the rows; where they are the same to the sort, they stand as they are given here."""
        self.refreshing.emit()
        changed = {row_id for row_id, row in fresh.items() if anew or self._rows.get(row_id) != row}
        for row_id in changed.union(gone):
            self._forget(row_id)
        leaving, self._rows = {row_id: self._rows[row_id] for row_id in gone if row_id in self._rows}, rows
        self._order.change()
        self._filter.change()
        staying = [row_id for row_id in self._listed if row_id in rows]
        changed &= set(staying)
        self._held.loose = (self._held.loose & rows.keys()) | changed if self._held.on else set()
        matching = set(self._matching())  # what does not match any more stays under the hand till the filter changes
        placed = self._held.placed(staying, self._ordered(), matching)
        self._rows = {**rows, **leaving}  # who looks on may ask for them till they are gone
        self._become(placed)
        self._rows = rows
        self._tell_changed(changed | self._held.mark(self._found_misfits(matching)))
        self.refreshed.emit()
        self._idle.start()

    def renew(self) -> None:
        """Work everything out anew: what is shown of a row may depend on more than the row."""
        self._take((), self._rows, dict(self._rows), anew=True)

    def come_near(self, *, writing: bool = False) -> None:
        """Let the rows stay where they are, whatever comes, from the first thing written on till they are settled."""
        self._held.near = True
        self._held.on = self._held.on or writing

    @contextmanager
    def held(self) -> Iterator[None]:
        """Hold the rows while something is written in them, and then as long as the hand is near."""
        self._held.on = True
        try:
            yield
        finally:
            self._held.on = self._held.near

    def settle(self) -> None:
        """Hold the rows no longer: what is out of place goes where it belongs."""
        self._held.on = self._held.near = False
        if self._held.loose or self._held.misfits:
            self._show_matching()

    def misfit_at(self, place: int) -> Misfit | None:
        """Return why the row at a place from the top is out of place; None where it is not."""
        return self._held.misfits.get(self._shown[place])

    def add_columns(self, columns: Sequence[Column[Row]]) -> None:
        """Add columns at the end."""
        if columns:
            self.beginInsertColumns(_NOWHERE, len(self.columns), len(self.columns) + len(columns) - 1)
            self.columns.extend(columns)
            self.endInsertColumns()

    def filter(self, text: str) -> None:
        """Show only the rows in which every word of this text occurs."""
        self._filter.ask(text)
        self._show_matching()

    def accept(self, accept: Callable[[Row], bool]) -> None:
        """Show only the rows that this accepts, too."""
        self._filter.accept(accept)
        self._show_matching()

    def judge_by(self, accept: Callable[[Row], bool]) -> None:
        """Accept rows by this, since what is asked for has another answer now; rows that are held are only marked."""
        self._filter.accept(accept)
        if not self._held.on:
            self._show_matching()

    @contextmanager
    def in_one_go(self) -> Iterator[None]:
        """Let what is filtered, sorted and grouped meanwhile be shown at the end, once."""
        self._waiting = True
        try:
            yield
        finally:
            self._waiting = False
            self._show_matching()

    def answers(self, row: Row) -> bool:
        """Tell whether every word of the filter occurs in a row, shown or not."""
        return self._filter.answers(self._id_of(row), row)

    @property
    def rows(self) -> list[Row]:
        """Return every row, shown or not."""
        return list(self._rows.values())

    @property
    def shown(self) -> list[Row]:
        """Return the rows that are shown, from the top, folded away or not."""
        return [self._rows[row_id] for row_id in self._listed]

    def index_of(self, row_id: Hashable, column: int = 0) -> QModelIndex:
        """Return where a row is shown; an invalid index if it is not."""
        return self.index(self._shown.index(row_id), column) if row_id in self._shown else QModelIndex()

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._order.sort(column, order, anew=self._waiting)
        self._filter.change()
        if not self._waiting:
            self._arrange()

    def _arrange(self) -> None:
        """Put the rows that are shown in order, as it was asked for."""
        self._let_go()
        staying = set(self._listed)
        self._become([row_id for row_id in self._ordered() if row_id in staying])
        self._held.mark({one: why for one, why in self._held.misfits.items() if why is Misfit.FILTER})

    @property
    def grouping(self) -> Grouping[Row] | None:
        """Return what the rows are grouped by, if by anything."""
        return self._groups.by

    @property
    def _sort(self) -> tuple[str, bool]:
        """Return the column by which the rows are sorted, and whether downwards."""
        column, order = self._order.last
        return self.columns[column].name, order == Qt.SortOrder.DescendingOrder

    def group_by(self, grouping: Grouping[Row] | None) -> None:
        """Group the rows, or let them stand alone; every group is open at first."""
        self._groups.group_by(grouping)
        if not self._waiting:
            self._arrange()

    def fold(self, groups: Ids, *, folded: bool = True) -> None:
        """Fold groups, or unfold them."""
        self._groups.fold(groups, folded=folded)
        self._become(self._listed)

    def take_over(self, former: "RowsModel[Row]") -> None:
        """Fold what is folded in a former model."""
        self.fold(former._groups.folded)

    def reveal(self, row_id: Hashable) -> None:
        """Unfold the group of a row; of one that went meanwhile nothing."""
        by, row = self._groups.by, self._rows.get(row_id)
        if by is not None and row is not None:
            self.fold([GroupId(by.column, by.key(row))], folded=False)

    @property
    def groups(self) -> list[RowGroup[Row]]:
        """Return the groups from the top."""
        return list(self._groups.all.values())

    def group_at(self, place: int) -> RowGroup[Row] | None:
        """Return the group whose heading stands at a place from the top; None where a row stands."""
        return self._groups.all.get(self._shown[place])

    def total(self, group: RowGroup[Row], column: str) -> Any:
        """Return what a column says of a group; None where it says nothing."""
        return self._groups.total(group, column)

    def is_row(self, place: int) -> bool:
        """Tell whether what is shown at a place from the top is a row, not a heading."""
        return not isinstance(self._shown[place], GroupId)

    def row(self, index: Index) -> Row:
        """Return the row at an index."""
        return self._rows[self._shown[index.row()]]

    def row_at(self, place: int) -> Row:
        """Return the row that is shown at a place from the top."""
        return self._rows[self._shown[place]]

    def id_at(self, index: Index) -> Hashable:
        """Return the id of the row at an index."""
        return self._shown[index.row()]

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    @override
    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        group = self.group_at(index.row())
        if group is not None:
            return self._heading(group, index.column(), role)
        column, row = self.columns[index.column()], self.row(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(row)
        if role == Qt.ItemDataRole.EditRole:
            return (column.typed or column.text)(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            said = (column.tip(row) if column.tip else "", self._held.said(self.id_at(index)))
            return tip("\n".join(filter(None, said))) or None
        return _aligned(column) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def _heading(self, group: RowGroup[Row], at: int, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return self._groups.said(group, self.columns[at].name, first=not at)
        if role == Qt.ItemDataRole.ToolTipRole and at == 0:
            said = (self._groups.said(group, one.name, first=not at) for at, one in enumerate(self.columns))
            return tip("\n".join(filter(None, said)))
        return None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        aligned = orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole
        return _aligned(self.columns[section]) if aligned else None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        by, is_row = self._groups.by, index.isValid() and self.is_row(index.row())
        if not index.isValid() or (not is_row and by is not None and by.fixed):
            return _Flag.NoItemFlags
        return _EDITABLE if is_row and edits.allowed and self.columns[index.column()].edit else _SELECTABLE

    @override
    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        edit = self.columns[index.column()].edit
        if role != Qt.ItemDataRole.EditRole or edit is None:
            return False
        if value != self.data(index, role):
            with heard(), self.held():  # a fault that is carried while the editor closes ends the process
                edit(self.row(index), value)  # the store answers by way of the bus
        return True

    def _matching(self) -> list[Hashable]:
        return self._filter.matching(self._ordered, self._rows)

    def _prepare(self) -> None:
        """Prepare the filter while nothing else happens."""
        if self._filter.prepare(self._rows):
            self._idle.start()

    def _forget(self, row_id: Hashable) -> None:
        """Forget what was worked out of a row."""
        self._filter.forget(row_id)
        self._order.forget(row_id)
        if not self._held.on:
            self._groups.forget([row_id])

    def _show_matching(self) -> None:
        if self._waiting:
            return
        self.narrowing.emit()
        self._let_go()
        self._become(self._matching())
        self._held.mark({})
        self.narrowed.emit()

    def _let_go(self) -> None:
        """Forget which rows have changed where they were held."""
        self._groups.forget(self._held.loose)
        self._held.loose = set()

    def _found_misfits(self, matching: Ids) -> dict[Hashable, Misfit]:
        """Return the rows that are out of place, and why."""
        loose, parts = self._held.loose, self._groups.parts(self._listed, self._rows)
        return {
            **self._held.out_of_order(parts.values(), self._ordered()),
            **dict.fromkeys(self._groups.moved(loose, self._rows), Misfit.GROUP),
            **{row_id: Misfit.FILTER for row_id in self._listed if row_id not in matching},
        }

    def _become(self, listed: list[Hashable]) -> None:
        """Show these rows, in this order, under their headings."""
        self._listed, before = listed, self._groups.begin()
        wanted = self._groups.laid(listed, self._rows)
        self._drop(set(wanted))
        here = set(self._shown)
        self._add([row_id for row_id in wanted if row_id not in here])
        self._reorder(wanted)
        if self._groups.all:
            self._groups.keep(self._shown)
            self._tell_changed({one for one, group in self._groups.all.items() if before.get(one, group) != group})

    def _ordered(self) -> list[Hashable]:
        return self._order.of(self._rows)

    def _key_of(self, column: int) -> Callable[[Row], Any]:
        """Return what a column sorts by."""
        by = self.columns[column]
        return by.key or (lambda row: folded(by.text(row)))

    def _drop(self, wanted: set[Hashable]) -> None:
        staying = [row_id for row_id in self._shown if row_id in wanted]
        if len(staying) < len(self._shown):
            self._reorder([*staying, *(row_id for row_id in self._shown if row_id not in wanted)])
            self.beginRemoveRows(_NOWHERE, len(staying), len(self._shown) - 1)
            self._shown = staying
            self.endRemoveRows()

    def _add(self, ids: Sequence[Hashable]) -> None:
        if ids:
            self.beginInsertRows(_NOWHERE, len(self._shown), len(self._shown) + len(ids) - 1)
            self._shown = [*self._shown, *ids]
            self.endInsertRows()

    def _reorder(self, ids: list[Hashable]) -> None:
        if ids == self._shown:
            return
        self.layoutAboutToBeChanged.emit()
        indexes = self.persistentIndexList()
        places = {row_id: place for place, row_id in enumerate(ids)}
        moved = [self.createIndex(places[self._shown[index.row()]], index.column()) for index in indexes]
        self._shown = ids
        self.changePersistentIndexList(indexes, moved)
        self.layoutChanged.emit()

    def _tell_changed(self, ids: Ids) -> None:
        places = [place for place, row_id in enumerate(self._shown) if row_id in ids] if ids else []
        if places:
            self.dataChanged.emit(self.index(places[0], 0), self.index(places[-1], len(self.columns) - 1))


def _aligned(column: Column[Any]) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
