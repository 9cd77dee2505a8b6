"""What stands in the table: contracts, and over each month of them its heading."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QObject, Qt
from typing_extensions import TypeIs, override

from csdesk.domain.forecast import Sums, by_month, month_of
from csdesk.services.renewals.renewals import RenewalRow
from csdesk.ui.rows_model import Column, Index, RowsModel

DEADLINE = "deadline"
"""The column by which the months are grouped."""


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of a month, named by its first day."""

    month: date

    @property
    def id(self) -> str:
        """Return what tells it from contracts."""
        return self.month.isoformat()


Line = RenewalRow | Heading


def is_entry(line: Line) -> TypeIs[RenewalRow]:
    """Tell whether a line is a contract."""
    return isinstance(line, RenewalRow)


class LinesModel(RowsModel[Line]):
    """Shows contracts; while they are sorted by their day of decision, each month of them stands under its heading."""

    def __init__(self, columns: Sequence[Column[Line]], parent: QObject, searched: Callable[[RenewalRow], str]) -> None:
        super().__init__(columns, lambda line: line.id, parent, lambda line: searched(line) if is_entry(line) else "")
        self._headings: dict[Hashable, Heading] = {}
        self._months: dict[Hashable, date] = {}
        self._members: dict[date, list[RenewalRow]] = {}
        self._sums: dict[date, Sums] = {}

    @property
    def entries(self) -> list[RenewalRow]:
        """Return every contract, shown or not."""
        return [line for line in self.rows if is_entry(line)]

    @property
    def shown_entries(self) -> list[RenewalRow]:
        """Return the contracts that are shown, from the top."""
        return [line for line in super().shown if is_entry(line)]

    @property
    @override
    def shown(self) -> list[Line]:
        return [self.row_at(place) for place in range(self.rowCount())]

    @override
    def is_row(self, place: int) -> bool:
        return self._shown[place] not in self._headings

    @override
    def row(self, index: Index) -> Line:
        return self.row_at(index.row())

    @override
    def row_at(self, place: int) -> Line:
        return self._headings.get(self._shown[place]) or super().row_at(place)

    def sums(self, month: date) -> Sums:
        """Return what the shown contracts of a month come to, but for those that are closed."""
        if month not in self._sums:
            awaited = (row for row in self._members.get(month, ()) if row.open)
            self._sums[month] = by_month((month, row.forecast, row.mrr) for row in awaited).get(month, {})
        return self._sums[month]

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and not self.is_row(index.row()):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    @override
    def _forget(self, row_id: Hashable) -> None:
        super()._forget(row_id)
        if not self._held.on:
            self._months.pop(row_id, None)

    @override
    def _let_go(self) -> None:
        for row_id in self._held.loose:
            self._months.pop(row_id, None)
        super()._let_go()

    @override
    def _laid(self, listed: list[Hashable]) -> list[Hashable]:
        """Return the contracts with a heading wherever another month begins."""
        self._members, self._sums = {}, {}
        if self.columns[self._order.last[0]].name != DEADLINE:
            return listed
        found: list[Hashable] = []
        for one in listed:
            line = self._rows[one]
            if is_entry(line):
                month = self._months.setdefault(one, month_of(line.clock.decision))
                if month not in self._members:
                    found.append(self._head(month))
                self._members.setdefault(month, []).append(line)
                found.append(one)
        return found

    def _head(self, month: date) -> Hashable:
        """Return the id of a month's heading, which is made if it is not there."""
        heading = Heading(month)
        self._headings.setdefault(heading.id, heading)
        return heading.id
