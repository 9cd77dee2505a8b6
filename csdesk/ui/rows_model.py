"""The one table model: rows are values with an id, columns are functions of them.

It never resets. Whatever comes, rows that stay keep their persistent indexes: what goes is moved to the end and removed
at once, what comes is added at the end and moved. So a filter costs four signals, and an open editor notices nothing.
While somebody works on them the rows are held: what no longer fits is marked, and goes to its place when it is let go.
"""

from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal
from typing_extensions import override

from csdesk.domain.folding import folded, sought
from csdesk.ui import edits
from csdesk.ui.columns import Cell as Cell
from csdesk.ui.columns import Column as Column
from csdesk.ui.groups import GroupId
from csdesk.ui.held_order import HeldRows, Misfit
from csdesk.ui.row_order import RowOrder
from csdesk.ui.tips import tip

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
Ids = Collection[Hashable]
_NOWHERE = QModelIndex()
_IDLE, _AT_ONCE = 100, 500
"""Milliseconds between pieces of idle work, and the rows of a piece."""


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
        self._searched = searched or (lambda row: "\n".join(column.text(row) for column in columns))
        self._rows: dict[Hashable, Row] = {}
        self._texts: dict[Hashable, str] = {}
        self._listed: list[Hashable] = []
        self._shown: list[Hashable] = []
        self._waiting = False
        self._wanted: tuple[str, ...] = ()
        self._accept: Callable[[Row], bool] = lambda _row: True
        self._order = RowOrder[Row](self._key_of)
        self._accepted: list[Hashable] | None = None
        self._candidates: list[tuple[Hashable, str]] | None = None
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
        self._accepted = self._candidates = None
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
        self._wanted = tuple(sought(text).split())
        self._show_matching()

    def accept(self, accept: Callable[[Row], bool]) -> None:
        """Show only the rows that this accepts, too."""
        self._accept, self._accepted, self._candidates = accept, None, None
        self._show_matching()

    def judge_by(self, accept: Callable[[Row], bool]) -> None:
        """Accept rows by this, since what is asked for has another answer now; rows that are held are only marked."""
        self._accept, self._accepted, self._candidates = accept, None, None
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
        text = self._text(self._id_of(row))
        return all(word in text for word in self._wanted)

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
        self._accepted = self._candidates = None
        if not self._waiting:
            self._arrange()

    def _arrange(self) -> None:
        """Put the rows that are shown in order, as it was asked for."""
        self._let_go()
        staying = set(self._listed)
        self._become([row_id for row_id in self._ordered() if row_id in staying])
        self._held.mark({one: why for one, why in self._held.misfits.items() if why is Misfit.FILTER})

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
        column, row = self.columns[index.column()], self.row(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(row)
        if role == Qt.ItemDataRole.EditRole:
            return (column.typed or column.text)(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            said = (column.tip(row) if column.tip else "", self._held.said(self.id_at(index)))
            return tip("\n".join(filter(None, said))) or None
        return _aligned(column) if role == Qt.ItemDataRole.TextAlignmentRole else None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        aligned = orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole
        return _aligned(self.columns[section]) if aligned else None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        editable = edits.allowed and index.isValid() and self.columns[index.column()].edit
        return super().flags(index) | (Qt.ItemFlag.ItemIsEditable if editable else Qt.ItemFlag.NoItemFlags)

    @override
    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        edit = self.columns[index.column()].edit
        if role != Qt.ItemDataRole.EditRole or edit is None:
            return False
        if value != self.data(index, role):
            with self.held():
                edit(self.row(index), value)  # the store answers by way of the bus
        return True

    def _matching(self) -> list[Hashable]:
        """Return the ids of the rows that match, sorted; at every key of a filter, so it is kept lean."""
        if self._accepted is None:
            self._accepted = [row_id for row_id in self._ordered() if self._accept(self._rows[row_id])]
        if not self._wanted:
            return list(self._accepted)
        if self._candidates is None:
            self._candidates = [(row_id, self._text(row_id)) for row_id in self._accepted]
        found = self._candidates
        for word in self._wanted:
            found = [one for one in found if word in one[1]]
        return [row_id for row_id, _text in found]

    def _text(self, row_id: Hashable) -> str:
        if row_id not in self._texts:
            self._texts[row_id] = sought(self._searched(self._rows[row_id]))
        return self._texts[row_id]

    def _prepare(self) -> None:
        """Make some of the texts while nothing else happens, so that the first key of a filter does not wait."""
        missing = [row_id for row_id in self._rows if row_id not in self._texts][:_AT_ONCE]
        for row_id in missing:
            self._text(row_id)
        if missing:
            self._idle.start()

    def _forget(self, row_id: Hashable) -> None:
        """Forget what was worked out of a row."""
        self._texts.pop(row_id, None)
        self._order.forget(row_id)

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
        self._held.loose = set()

    def _found_misfits(self, matching: Ids) -> dict[Hashable, Misfit]:
        """Return the rows that are out of place, and why."""
        found = self._held.out_of_order(self._sequences(), self._ordered())
        return found | {row_id: Misfit.FILTER for row_id in self._listed if row_id not in matching}

    def _sequences(self) -> Iterable[list[Hashable]]:
        """Return the rows that are shown, by what is sorted in itself."""
        return (self._listed,)

    def _become(self, listed: list[Hashable]) -> None:
        """Show these rows, in this order."""
        self._listed = listed
        wanted = self._laid(listed)
        self._drop(set(wanted))
        here = set(self._shown)
        self._add([row_id for row_id in wanted if row_id not in here])
        self._reorder(wanted)

    def _laid(self, listed: list[Hashable]) -> list[Hashable]:
        """Return what stands in the table when these rows are shown."""
        return listed

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
        moved = [self.index(places[self._shown[index.row()]], index.column()) for index in indexes]
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
