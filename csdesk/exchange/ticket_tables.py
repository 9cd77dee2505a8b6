"""Tables of support tickets, one a row, as counts for each account on the day of the export."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from csdesk.domain.tickets import WEEK, TicketState
from csdesk.exchange.blocks import Block
from csdesk.exchange.reading_tables import ArrayReading, Coded, ReadingArrays, TableFault, day_alone
from csdesk.exchange.refusals import Problem

if TYPE_CHECKING:
    import numpy as np

    Whole = np.ndarray[Any, np.dtype[np.int64]]

_STATES = {TicketState.OPEN: 1, TicketState.CLOSED: 2, TicketState.NONE: 3}
_OPEN, _CLOSED, _NONE = _STATES.values()
NEVER = 1 << 30
"""The day on which an open ticket is closed."""
_UNKNOWN = 0


@dataclass(frozen=True)
class TicketColumns:
    """The columns of a table of tickets; one that is empty is not there. ``accounts`` tell whose a ticket is."""

    accounts: tuple[str, ...]
    number: str = ""
    state: str = ""
    priority: str = ""
    created: str = ""
    solved: str = ""


@dataclass(frozen=True)
class TicketMeanings:
    """What texts mean, asked once each; -1 is what cannot be read, 0 an account that is not known, or no day."""

    account: Callable[[tuple[str, ...]], int]
    state: Callable[[str], TicketState | None]
    urgent: Callable[[str], int]
    day: Callable[[str], int]


class TicketArrays(NamedTuple):
    """Tickets: row, account, day created (0 unknown), day closed (NEVER while open, 0 unknown), urgent or not."""

    row: "Whole"
    account: "Whole"
    created: "Whole"
    closed: "Whole"
    urgent: "Whole"

    def some(self, places: Any) -> "TicketArrays":
        """Return those at some places, or where a mask is set."""
        return TicketArrays(*(each[places] for each in self))


@dataclass
class ReadTickets:
    """A table of tickets as it was read: see ReadTable; ``repeated`` are rows whose number an earlier one has.

    By the row of the later one, the first; a row that is the same in all of its cells is none of ``tickets``.
    """

    tickets: TicketArrays
    strange: "Whole"
    strange_said: "Whole"
    said: list[tuple[str, ...]]
    none: "Whole"
    faults: list[TableFault] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    repeated: dict[int, int] = field(default_factory=dict)
    again: list[int] = field(default_factory=list)


class Counts(NamedTuple):
    """The tickets of an account on a day: open, urgent of them, and more than a week before; None: not known."""

    open: int
    urgent: int
    change: int | None


def read_tickets(blocks: Iterable[Block], columns: TicketColumns, meanings: TicketMeanings) -> ReadTickets:
    """Return the tickets of a table, and what of it cannot be taken."""
    return _TicketReading(columns, meanings).read(blocks)


def counted(tickets: TicketArrays, day: int) -> Mapping[int, Counts]:
    """Return by account what its tickets come to on a day."""
    import numpy as np

    now, before = _open_on(tickets, day), _open_on(tickets, day - WEEK)
    closed_sometime = (tickets.closed == _UNKNOWN) & (tickets.created <= day - WEEK)
    doubtful = closed_sometime | ((tickets.created == _UNKNOWN) & (tickets.closed > day - WEEK))
    accounts, place = np.unique(tickets.account, return_inverse=True)
    sums = [np.bincount(place, one, len(accounts)) for one in (now, now * tickets.urgent, before, doubtful)]
    return {
        account: Counts(int(opened), int(urgent), None if unclear else int(opened - earlier))
        for account, opened, urgent, earlier, unclear in zip(
            accounts.tolist(), *(one.tolist() for one in sums), strict=True
        )
    }


def _open_on(tickets: TicketArrays, day: int) -> "Whole":
    return ((tickets.created <= day) & (tickets.closed > day)).astype("int64")


class _TicketReading(ArrayReading):
    """A table of tickets on its way into arrays."""

    def __init__(self, columns: TicketColumns, meanings: TicketMeanings) -> None:
        super().__init__(columns.accounts, meanings.account)
        self._columns = columns
        self._days = Coded(lambda text: meanings.day(text.strip()))
        self._states = Coded(lambda text: _STATES.get(meanings.state(text.strip()) or TicketState.OTHER, -1))
        self._urgent = Coded(lambda text: meanings.urgent(text.strip()))
        self._first: dict[str, tuple[int, int]] = {}
        self._found = ReadTickets(_empty(), *(_empty().row,) * 2, [], _empty().row)

    def read(self, blocks: Iterable[Block]) -> ReadTickets:
        """Return the table."""
        import numpy as np

        found = self._found
        taken, strange, none = [_empty()], [(found.strange, found.strange)], [found.none]
        for block in blocks:
            found.problems += block.problems
            account, said = self._account(block)
            state, fit = self._column(block, self._states, self._columns.state, _OPEN), account > 0
            strange.append((block.numbers[~fit], said[~fit]))
            fit &= ~self._again(block, fit)
            none.append(block.numbers[fit & (state == _NONE)])
            fit &= state != _NONE
            self._note(block, fit & (state < 0), self._columns.state, is_value=False)
            taken.append(self._tickets(block, account, state, fit & (state >= 0)))
        found.tickets = TicketArrays(*(np.concatenate(each) for each in zip(*taken, strict=True)))
        found.strange, found.strange_said = (np.concatenate(each) for each in zip(*strange, strict=True))
        found.none, found.said, found.faults = np.concatenate(none), [*self._said], self._faults
        return found

    def _tickets(self, block: Block, account: "Whole", state: "Whole", fit: Any) -> TicketArrays:
        import numpy as np

        names = self._columns
        created, solved = (self._column(block, self._days, name, 0) for name in (names.created, names.solved))
        urgent = self._column(block, self._urgent, names.priority, 0)
        for values, name in ((created, names.created), (solved, names.solved), (urgent, names.priority)):
            self._note(block, fit & (values < 0), name, is_value=True)
        created, solved, urgent = (np.maximum(values, 0) for values in (created, solved, urgent))
        alone = not names.state and solved == 0
        closed = np.where((state == _OPEN) & bool(names.state) | alone, NEVER, solved)
        return TicketArrays(block.numbers, account, created, closed, urgent).some(fit)

    @staticmethod
    def _column(block: Block, coded: Coded, name: str, otherwise: int) -> "Whole":
        """Return what the cells of a column mean; of one that is not there always the same."""
        import numpy as np
        import pandas as pd

        if not name:
            return np.full(len(block.numbers), otherwise)
        codes, texts = pd.factorize(block.cells[name])
        return coded.of([day_alone(text) for text in texts])[codes]

    def _again(self, block: Block, fit: Any) -> Any:
        """Return which rows are an earlier one once more; note those that have only its number."""
        import numpy as np

        same = np.zeros(len(block.numbers), dtype=bool)
        if not self._columns.number:
            return same
        for place, number in enumerate(block.cells[self._columns.number]):
            if not fit[place] or not (text := number.strip()):
                continue
            row = block.row(place)
            first = self._first.setdefault(text, (row.number, hash(row.cells)))
            if first[0] != row.number and first[1] == hash(row.cells):
                same[place] = True
                self._found.again.append(row.number)
            elif first[0] != row.number:
                self._found.repeated[row.number] = first[0]
        return same


def _empty() -> TicketArrays:
    import numpy as np

    nothing = np.empty(0, np.int64)
    return TicketArrays(nothing, nothing, nothing, nothing, nothing)


def last_of_each(tickets: TicketArrays, repeated: Mapping[int, int]) -> TicketArrays:
    """Return tickets without the earlier rows of those whose number is repeated: the last row counts."""
    import numpy as np

    last: dict[int, int] = {}
    for row, first in repeated.items():
        last[first] = row
    gone = [*last] + [row for row, first in repeated.items() if last[first] != row]
    return tickets.some(~np.isin(tickets.row, gone))


def first_of_each(tickets: TicketArrays, repeated: Mapping[int, int]) -> TicketArrays:
    """Return tickets without the later rows of those whose number is repeated."""
    import numpy as np

    return tickets.some(~np.isin(tickets.row, [*repeated]))


def accounts_of(tickets: TicketArrays) -> "tuple[Whole, Whole, Whole]":
    """Return the accounts of tickets, the first row of each, and how many rows each has."""
    import numpy as np

    accounts, first, count = np.unique(tickets.account, return_index=True, return_counts=True)
    return accounts, tickets.row[first], count


def readings_of(counts: Mapping[int, Counts], rows: Mapping[int, int], ids: Sequence[int], day: int) -> ReadingArrays:
    """Return counts as readings of a day, of the measures of open tickets, of urgent ones and of their change."""
    import numpy as np

    told = [
        (rows[account], account, measure, day, 0, value)
        for account, one in counts.items()
        for measure, value in zip(ids, one, strict=True)
        if value is not None
    ]
    whole = np.array([one[:-1] for one in told], np.int64).reshape(-1, 5)
    row, account, measure, on, second = whole.T
    return ReadingArrays(row, account, measure, on, second, np.array([one[-1] for one in told], np.float64))
