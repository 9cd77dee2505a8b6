"""The one table model with headings among its rows: rows stand in groups, which can be folded."""

from collections.abc import Collection, Hashable, Iterable
from typing import Any

from PySide6.QtCore import Qt
from typing_extensions import override

from csdesk.ui.groups import GroupId, Grouping, RowGroup
from csdesk.ui.held_order import Misfit
from csdesk.ui.rows_model import Index, Row, RowsModel
from csdesk.ui.tips import tip

_Flag = Qt.ItemFlag
_Role = Qt.ItemDataRole


class GroupedModel(RowsModel[Row]):
    """Show rows under headings, if they are grouped; a heading has an id, as a row has, and is told of as one."""

    grouping: Grouping[Row] | None = None

    def __init__(self, *arguments: Any) -> None:
        """Show rows as a RowsModel does."""
        super().__init__(*arguments)
        self._folded: set[GroupId] = set()
        self._groups: dict[Hashable, RowGroup[Row]] = {}
        self._of_rows: dict[Hashable, Hashable] = {}
        self._totals: dict[tuple[GroupId, str], Any] = {}

    def group_by(self, grouping: Grouping[Row] | None) -> None:
        """Group the rows, or let them stand alone; every group is open at first."""
        self.grouping = grouping
        self._folded, self._of_rows = set(), {}
        if not self._waiting:
            self._arrange()

    def fold(self, groups: Collection[Hashable], *, folded: bool = True) -> None:
        """Fold groups, or unfold them."""
        ours = {one for one in groups if isinstance(one, GroupId)}
        self._folded = self._folded | ours if folded else self._folded - ours
        self._become(self._listed)

    def take_over(self, former: "GroupedModel[Row]") -> None:
        """Fold what is folded in a former model."""
        self.fold(former._folded)

    def reveal(self, row_id: Hashable) -> None:
        """Unfold the group of a row."""
        if self.grouping is not None:
            self.fold([GroupId(self.grouping.column, self.grouping.key(self._rows[row_id]))], folded=False)

    @property
    def groups(self) -> list[RowGroup[Row]]:
        """Return the groups from the top."""
        return list(self._groups.values())

    def group_at(self, place: int) -> RowGroup[Row] | None:
        """Return the group whose heading stands at a place from the top; None where a row stands."""
        return self._groups.get(self._shown[place])

    def total(self, group: RowGroup[Row], column: str) -> Any:
        """Return what a column says of a group; None where it says nothing."""
        said = self.grouping.totals.get(column) if self.grouping else None
        if said is None:
            return None
        if (group.id, column) not in self._totals:
            self._totals[group.id, column] = said.of(group.rows)
        return self._totals[group.id, column]

    @override
    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        group = self.group_at(index.row())
        if group is None:
            return super().data(index, role)
        if role == _Role.DisplayRole:
            return self._said(group, index.column())
        if role == _Role.ToolTipRole and index.column() == 0:
            said = (self._said(group, column) for column in range(len(self.columns)))
            return tip("\n".join(filter(None, said)))
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and not self.is_row(index.row()):
            return _Flag.ItemIsEnabled | _Flag.ItemIsSelectable
        return super().flags(index)

    @override
    def _forget(self, row_id: Hashable) -> None:
        super()._forget(row_id)
        if not self._held.on:
            self._of_rows.pop(row_id, None)

    @override
    def _let_go(self) -> None:
        for row_id in self._held.loose:
            self._of_rows.pop(row_id, None)
        super()._let_go()

    @override
    def _found_misfits(self, matching: Collection[Hashable]) -> dict[Hashable, Misfit]:
        found, by = super()._found_misfits(matching), self.grouping
        moved = {one for one in self._held.loose if by is not None and by.key(self._rows[one]) != self._of_rows[one]}
        return {
            **found,
            **dict.fromkeys(moved, Misfit.GROUP),
            **{one: why for one, why in found.items() if why is Misfit.FILTER},
        }

    @override
    def _sequences(self) -> Iterable[list[Hashable]]:
        return (
            super()._sequences()
            if self.grouping is None
            else (ids for _key, ids in self._parted(self.grouping, self._listed))
        )

    def _said(self, group: RowGroup[Row], column: int) -> str:
        if column == 0:
            return f"{group.name} ({len(group.rows)})"
        name = self.columns[column].name
        value = self.total(group, name)
        return "" if value is None or self.grouping is None else self.grouping.totals[name].text(value)

    @override
    def _become(self, listed: list[Hashable]) -> None:
        before, self._totals = self._groups, {}
        super()._become(listed)
        if not self._groups:
            return
        self._groups = {one: self._groups[one] for one in self._shown if isinstance(one, GroupId)}
        self._tell_changed({one for one, group in self._groups.items() if before.get(one, group) != group})

    @override
    def _laid(self, listed: list[Hashable]) -> list[Hashable]:
        if self.grouping is None:
            return listed
        laid, fresh = list[Hashable](), dict[Hashable, RowGroup[Row]]()
        for key, ids in self._parted(self.grouping, listed):
            group = self._group(self.grouping, key, ids)
            fresh[group.id] = group
            laid += [group.id] if group.folded else [group.id, *ids]
        self._groups = {**self._groups, **fresh}  # those that go are asked for till they are gone
        return laid

    def _parted(self, by: Grouping[Row], listed: list[Hashable]) -> list[tuple[Hashable, list[Hashable]]]:
        """Return these rows' ids by what they share, in the order of the groups; those without a value come last."""
        parts: dict[Hashable, list[Hashable]] = {}
        keys, rows = self._of_rows, self._rows
        for row_id in listed:
            if row_id not in keys:
                keys[row_id] = by.key(rows[row_id])
            parts.setdefault(keys[row_id], []).append(row_id)
        column, order = self._order.last
        turned = order == Qt.SortOrder.DescendingOrder and self.columns[column].name == by.column
        known = sorted((key for key in parts if key is not None), key=by.place, reverse=turned)
        return [(key, parts[key]) for key in (*known, None) if key in parts]

    def _group(self, by: Grouping[Row], key: Hashable, ids: list[Hashable]) -> RowGroup[Row]:
        group_id, rows = GroupId(by.column, key), tuple(map(self._rows.__getitem__, ids))
        return RowGroup(group_id, by.nameless if key is None else by.name(key), rows, group_id in self._folded)
