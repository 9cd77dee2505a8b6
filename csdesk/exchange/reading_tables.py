"""Tables of readings, wide, long or with days as columns, as arrays: each an account, a measure, a day, a value.

Whose a row is, what a text calls a measure and what day it names are asked once for every text that differs.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from csdesk.exchange.blocks import Block
from csdesk.exchange.days import seconds_of
from csdesk.exchange.figures import read_figures
from csdesk.exchange.refusals import Problem

if TYPE_CHECKING:
    import numpy as np

    Whole = np.ndarray[Any, np.dtype[np.int64]]
    Values = np.ndarray[Any, np.dtype[np.float64]]

_SHORT_DAY = len("2026-01-04")


@dataclass(frozen=True)
class ReadingColumns:
    """What the columns of a table of readings hold.

    ``accounts`` tell whose a row is, in this order. A value stands in each of ``values``: of a measure, or of the one
    that the column ``measure`` names for 0; on a day (its ordinal), or on that of the column ``day`` for 0. Readings of
    ``percent`` measures keep a percent as it is written; elsewhere 83 % is 0.83. ``commas`` have a decimal comma.
    """

    accounts: tuple[str, ...]
    values: Mapping[str, tuple[int, int]]
    day: str = ""
    measure: str = ""
    percent: frozenset[int] = frozenset()
    commas: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Meanings:
    """What texts mean, asked once each: 0 for an account or a measure that is not known, a day that is none."""

    account: Callable[[tuple[str, ...]], int]
    measure: Callable[[str], int]
    day: Callable[[str], int]


class TableFault(NamedTuple):
    """A cell that cannot be taken, with its row: of a ``value`` the cell alone, else all of the row."""

    row: int
    column: str
    text: str
    is_value: bool


@dataclass
class ReadingArrays:
    """Readings, in the order of their file: row, account, measure, day and time of the day in seconds, value."""

    row: "Whole"
    account: "Whole"
    measure: "Whole"
    day: "Whole"
    second: "Whole"
    value: "Values"

    def __len__(self) -> int:
        return len(self.row)

    def some(self, places: Any) -> "ReadingArrays":
        """Return those at some places, or where a mask is set."""
        return ReadingArrays(*(getattr(self, name)[places] for name in self.__dataclass_fields__))

    @classmethod
    def joined(cls, parts: "Sequence[ReadingArrays]") -> "ReadingArrays":
        """Return parts one after the other."""
        import numpy as np

        nothing = np.empty(0, np.int64)
        parts = [cls(nothing, nothing, nothing, nothing, nothing, np.empty(0)), *parts]
        return cls(*(np.concatenate([getattr(part, name) for part in parts]) for name in cls.__dataclass_fields__))


@dataclass
class ReadTable:
    """A table of readings as it was read.

    ``rows`` of known accounts, with the ``owners`` of each; ``strange`` are rows of accounts that are not known, with
    the place of what they say in ``said``. ``faults`` are cells, ``problems`` rows that are no records, ``percents``
    the columns with percents.
    """

    readings: ReadingArrays
    rows: "Whole"
    owners: "Whole"
    strange: "Whole"
    strange_said: "Whole"
    said: list[tuple[str, ...]]
    faults: list[TableFault] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    percents: set[str] = field(default_factory=set)


class Coded:
    """Texts as numbers: by each text that differs what it means, asked once in a whole table."""

    def __init__(self, meaning: Callable[[Any], int]) -> None:
        self._meaning = meaning
        self._known: dict[Any, int] = {}

    def of(self, texts: Any) -> "Whole":
        """Return what texts mean, each of which differs from the others."""
        import numpy as np

        return np.fromiter((self._one(text) for text in texts), np.int64, len(texts))

    def _one(self, text: Any) -> int:
        if text not in self._known:
            self._known[text] = self._meaning(text)
        return self._known[text]


def read_readings(blocks: Iterable[Block], columns: ReadingColumns, meanings: Meanings) -> ReadTable:
    """Return the readings of a table, and what of it cannot be taken."""
    return _Reading(columns, meanings).read(blocks)


class ArrayReading:
    """A table on its way into arrays: whose its rows are, and the cells that cannot be taken."""

    def __init__(self, accounts: Sequence[str], account: Callable[[tuple[str, ...]], int]) -> None:
        """Tell the account of a row by what stands in these columns."""
        self._told_by, self._accounts = accounts, Coded(account)
        self._said: dict[tuple[str, ...], int] = {}
        self._faults: list[TableFault] = []

    def _account(self, block: Block) -> "tuple[Whole, Whole]":
        """Return by row the account, 0 for one that is not known, and the place of what the row says of it."""
        import numpy as np

        codes, texts = distinct([block.cells[name] for name in self._told_by])
        said = [tuple(str(text).strip() for text in each) for each in texts]
        places = np.fromiter((self._said.setdefault(one, len(self._said)) for one in said), np.int64, len(said))
        return self._accounts.of(said)[codes], places[codes]

    def _note(self, block: Block, which: Any, column: str, *, is_value: bool = False) -> None:
        import numpy as np

        for place in np.flatnonzero(which).tolist():
            text = str(block.cells[column][place]).strip() if column else ""
            self._faults.append(TableFault(int(block.numbers[place]), column, text, is_value))


class _Reading(ArrayReading):
    """A table of readings on its way into arrays."""

    def __init__(self, columns: ReadingColumns, meanings: Meanings) -> None:
        super().__init__(columns.accounts, meanings.account)
        self._columns = columns
        self._measures = Coded(lambda text: meanings.measure(text.strip()))
        self._days = Coded(lambda text: meanings.day(text.strip()))
        self._percents: set[str] = set()

    def read(self, blocks: Iterable[Block]) -> ReadTable:
        """Return the table."""
        import numpy as np

        taken: list[ReadingArrays] = []
        parts: list[tuple[Whole, ...]] = [(np.empty(0, np.int64),) * 4]
        problems: list[Problem] = []
        for block in blocks:
            problems += block.problems
            account, said = self._account(block)
            day, second = self._day(block)
            measure, known = self._measure(block), account > 0
            fit = known & (day > 0) & (measure >= 0)
            parts.append((block.numbers[fit], account[fit], block.numbers[~known], said[~known]))
            self._note(block, known & (day <= 0), self._columns.day)
            self._note(block, known & (day > 0) & (measure < 0), self._columns.measure)
            row = ReadingArrays(block.numbers, account, measure, day, second, np.zeros(len(day)))
            taken += self._values(block, fit, row)
        arrays = ReadingArrays.joined(taken)
        rows, owners, strange, told = (np.concatenate(one) for one in zip(*parts, strict=True))
        return ReadTable(
            readings=arrays.some(np.argsort(arrays.row, kind="stable")),
            rows=rows,
            owners=owners,
            strange=strange,
            strange_said=told,
            said=[*self._said],
            faults=self._faults,
            problems=problems,
            percents=self._percents,
        )

    def _day(self, block: Block) -> "tuple[Whole, Whole]":
        """Return by row the ordinal of the day, 0 where it is none, and the second of it; without a column 1 and 0."""
        import numpy as np
        import pandas as pd

        name = self._columns.day
        if not name:
            return np.ones(len(block.numbers), np.int64), np.zeros(len(block.numbers), np.int64)
        codes, texts = pd.factorize(block.cells[name])
        clocks = Coded(seconds_of).of(texts)
        return self._days.of([day_alone(text) for text in texts])[codes], clocks[codes]

    def _measure(self, block: Block) -> "Whole":
        """Return by row the measure that it names, -1 where that is not known, 0 without such a column."""
        import numpy as np
        import pandas as pd

        if not self._columns.measure:
            return np.zeros(len(block.numbers), np.int64)
        codes, texts = pd.factorize(block.cells[self._columns.measure])
        found = self._measures.of(texts)
        return np.where(found > 0, found, -1)[codes]

    def _values(self, block: Block, fit: Any, row: ReadingArrays) -> Iterator[ReadingArrays]:
        import numpy as np

        for name, (measure, day) in self._columns.values.items():
            figures = read_figures(block.cells[name], comma=name in self._columns.commas)
            measures = row.measure if measure == 0 else np.full(len(fit), measure)
            days = row.day if day == 0 else np.full(len(fit), day)
            self._note(block, fit & figures.unread, name, is_value=True)
            if figures.percents.any():
                self._percents.add(name)
            parts = figures.percents & ~np.isin(measures, [*self._columns.percent])
            values = np.where(parts, figures.values / 100, figures.values)
            there = fit & np.isfinite(values)
            yield ReadingArrays(row.row, row.account, measures, days, row.second, values).some(there)


def day_alone(text: str) -> str:
    """Return a day without the time behind it, so that a whole day is asked once."""
    return text[:_SHORT_DAY] if len(text) > _SHORT_DAY and text[4] == text[7] == "-" else text


def distinct(columns: Sequence[Any]) -> "tuple[Whole, list[tuple[str, ...]]]":
    """Return by row the place of what stands in some columns together, and what that is."""
    import numpy as np
    import pandas as pd

    codes, texts = pd.factorize(columns[0])
    found: list[tuple[str, ...]] = [(str(text),) for text in texts]
    for column in columns[1:]:
        more, others = pd.factorize(column)
        both, codes = np.unique(codes * len(others) + more, return_inverse=True)
        found = [(*found[one // len(others)], str(others[one % len(others)])) for one in both.tolist()]
    return np.asarray(codes, np.int64), found
