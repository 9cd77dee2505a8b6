"""What stands in the table: contracts, and over each month of them its heading."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QObject, Qt
from typing_extensions import TypeIs, override

from csdesk.domain.forecast import Sums, by_month, month_of
from csdesk.domain.reading import sort_key
from csdesk.services.renewals import RenewalRow
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


def by_name(row: RenewalRow) -> tuple[Any, ...]:
    """Return what sorts contracts by their account."""
    return (*sort_key(row.reading, row.account), row.id)


class Sorting:
    """Makes sort keys in which what is not known comes last, and a heading first, whichever way they are turned."""

    def __init__(self) -> None:
        self.descending = False

    def place(self, line: Line, *, known: bool = True) -> int:
        """Return what a sort key begins with."""
        rank = 0 if not is_entry(line) else 1 if known else 2
        return -rank if self.descending else rank

    def month(self, line: Line) -> tuple[Any, ...]:
        """Return the key by the day of decision, each month under its heading."""
        if is_entry(line):
            day = line.clock.decision  # names settle the few of one day: as written, which is faster
            return month_of(day), self.place(line), day, line.reading or line.account, line.id
        return line.month, self.place(line)


class LinesModel(RowsModel[Line]):
    """Shows contracts; while they are sorted by their day of decision, each month of them stands under its heading."""

    def __init__(
        self, columns: Sequence[Column[Line]], sorting: Sorting, parent: QObject, searched: Callable[[RenewalRow], str]
    ) -> None:
        super().__init__(columns, lambda line: line.id, parent, lambda line: searched(line) if is_entry(line) else "")
        self._keys_of, self._column = sorting, 0
        self._members: dict[date, list[RenewalRow]] = {}
        self._sums: dict[date, Sums] = {}

    @property
    def entries(self) -> list[RenewalRow]:
        """Return every contract, shown or not."""
        return [line for line in self.rows if is_entry(line)]

    @property
    def shown_entries(self) -> list[RenewalRow]:
        """Return the contracts that are shown, from the top."""
        return [line for line in self.shown if is_entry(line)]

    def sums(self, month: date) -> Sums:
        """Return what the shown contracts of a month come to, but for those that are closed."""
        if month not in self._sums:
            awaited = (row for row in self._members.get(month, ()) if row.open)
            self._sums[month] = by_month((month, row.forecast, row.mrr) for row in awaited).get(month, {})
        return self._sums[month]

    def put(self, rows: Sequence[RenewalRow], ids: Sequence[Hashable] | None = None) -> None:
        """Show these contracts in the place of those with these ids, or of all."""
        months = {month_of(row.clock.decision) for row in rows}
        lines: list[Line] = [*rows, *(Heading(month) for month in months)]
        fresh = not self.shown
        if ids is None:
            self.show(lines)
        else:
            self.patch(ids, lines)
        if not fresh:
            self.tidy()

    def tidy(self) -> None:
        """Take away headings that stand over nothing, and set those that are missing."""
        self._become(self._grouped(self._shown))

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        descending = order == Qt.SortOrder.DescendingOrder
        if descending != self._keys_of.descending:
            self._keys = {}
        self._column, self._keys_of.descending = column, descending
        super().sort(column, order)
        self.tidy()

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self.id_at(index), str):  # a heading's; the row itself may be gone already
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    @override
    def _matching(self) -> list[Hashable]:
        return self._grouped(super()._matching())

    def _grouped(self, ids: Sequence[Hashable]) -> list[Hashable]:
        """Return the contracts among these lines, with a heading wherever another month begins."""
        self._members, self._sums = {}, {}
        if self.columns[self._column].name != DEADLINE:
            return [one for one in ids if is_entry(self._rows[one])]
        found: list[Hashable] = []
        for one in ids:
            line = self._rows[one]
            if is_entry(line):
                month = month_of(line.clock.decision)
                if month not in self._members:
                    found.append(self._head(month))
                self._members.setdefault(month, []).append(line)
                found.append(one)
        return found

    def _head(self, month: date) -> Hashable:
        """Return the id of a month's heading, which is made if it is not there."""
        heading = Heading(month)
        self._rows.setdefault(heading.id, heading)
        return heading.id
