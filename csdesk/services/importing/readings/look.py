"""A look at a file of readings: what it comes to, compared with what is here, before anything is written."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

from sqlalchemy.orm import Session
from typing_extensions import override

from csdesk.domain.wanted import still_wanted
from csdesk.exchange import reading_cells
from csdesk.exchange.reading_cells import Fate
from csdesk.exchange.reading_tables import ReadingArrays
from csdesk.exchange.refusals import Problem, RefusalReason
from csdesk.fields.measures import MEASURE
from csdesk.services.importing import issues
from csdesk.services.importing.belonging import Belonging
from csdesk.services.importing.kind import ImportDraft
from csdesk.services.importing.preview import Change, Flagged, Incoming, Issue, LeftOut, MissingRecord, Rejected
from csdesk.services.importing.questions import ABSENCE, ABSENT, Absence, CellQuestion, distinct
from csdesk.services.importing.readings import cells
from csdesk.services.importing.readings import issues as said
from csdesk.services.importing.readings.file_days import FileDay
from csdesk.services.importing.readings.measures import Measures
from csdesk.services.importing.readings.owners import RowOwners, using
from csdesk.services.importing.readings.preview import ReadingsPreview, ReadingsWork

One = TypeVar("One")
_AT_ONCE = 5000


class Made(Sequence[One], Generic[One]):
    """So many items, made by their places, many at once: a million of them would hold up every thread."""

    def __init__(self, count: int, make: Callable[[range], Sequence[One]]) -> None:
        self._count, self._make = count, make

    @override
    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, place: int) -> One: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[One]: ...
    @override
    def __getitem__(self, place: int | slice) -> One | Sequence[One]:
        found = range(self._count)[place]
        return self._make(found) if isinstance(found, range) else self._make(range(found, found + 1))[0]

    @override
    def __iter__(self) -> Iterator[One]:
        for first in range(0, self._count, _AT_ONCE):
            yield from self._make(range(first, min(first + _AT_ONCE, self._count)))


class Chained(Sequence[One], Generic[One]):
    """Several lists as one."""

    def __init__(self, *parts: Sequence[One]) -> None:
        self._parts = [part for part in parts if len(part)]
        self._ends = [*accumulate(map(len, self._parts))]

    @override
    def __len__(self) -> int:
        return self._ends[-1] if self._ends else 0

    @overload
    def __getitem__(self, place: int) -> One: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[One]: ...
    @override
    def __getitem__(self, place: int | slice) -> One | Sequence[One]:
        if isinstance(place, slice):
            return [self[each] for each in range(len(self))[place]]
        at = range(len(self))[place]
        part = bisect_right(self._ends, at)
        return self._parts[part][at - (self._ends[part - 1] if part else 0)]

    @override
    def __iter__(self) -> Iterator[One]:
        for part in self._parts:
            yield from part


if TYPE_CHECKING:
    import numpy as np

    Whole = np.ndarray[Any, np.dtype[np.int64]]

_BLOCK = 1 << 20
_NO_RECORDS = (RefusalReason.TOTAL, RefusalReason.REPEATED_HEADER, RefusalReason.FOOTNOTE)


@dataclass
class Gathered:
    """What a file says: one reading for each cell, the rows that are taken, in their order, and whose they are.

    ``dated`` tells that rows name days of their own; a row that stands for several has a weight.
    """

    readings: ReadingArrays
    rows: "Whole"
    owners: "Whole"
    rejected: list[Sequence[Rejected]] = field(default_factory=list)
    asking: list[Rejected | Flagged] = field(default_factory=list)
    flagged: list[Flagged] = field(default_factory=list)
    left_out: list[Sequence[LeftOut]] = field(default_factory=list)
    warnings: list[Issue] = field(default_factory=list)
    open_rows: list[Rejected] = field(default_factory=list)
    questions: list[Sequence[Rejected]] = field(default_factory=list)
    dated: bool = False
    weights: "Whole | None" = None


def strangers(
    rows: "Whole", told: "Whole", sayings: Sequence[tuple[str, ...]], owners: RowOwners, columns: Sequence[str]
) -> tuple[list[Sequence[Rejected]], list[Rejected], list[Sequence[LeftOut]]]:
    """Return the rows of accounts that are not known, the first of each that is a question, and those of nobody."""
    import numpy as np

    whose = [owners.met[one] for one in sayings]
    nobody = np.array([owners.names_nobody(one) for one in sayings], bool)[told] if len(rows) else rows.astype(bool)
    lost, left, sums = rows[~nobody], told[~nobody], rows[nobody]
    column = dict(zip(owners.fields, columns, strict=True))

    def made(places: range) -> list[Rejected]:
        return [_stranger(int(lost[place]), whose[left[place]], column) for place in places]

    first: dict[int, int] = {}
    for place, which in zip(*(each.tolist() for each in np.unique(left, return_index=True)[::-1]), strict=True):
        first[which] = place
    asked = [one for place in sorted(first.values()) if (one := made(range(place, place + 1))[0]).is_question]
    sum_rows = Made(len(sums), lambda places: [LeftOut(int(sums[one]), "", "", said.NOBODY) for one in places])
    return [Made(len(lost), made)], asked, [sum_rows]


def _stranger(row: int, whose: Belonging, columns: dict[str, str]) -> Rejected:
    reason = whose.speaks or issues.NO_ACCOUNT
    return Rejected(row, columns.get(whose.told.field, ""), whose.told.text, reason, bool(whose.may))


class ReadingsLook:
    """Compares what a file says with what is here."""

    def __init__(
        self, session: Session, draft: ImportDraft, owners: RowOwners, measures: Measures, day: FileDay
    ) -> None:
        self._session, self._draft, self._owners, self._measures, self._day = session, draft, owners, measures, day
        self._keys = {row_id: key for key, row_id in measures.ids.items()}

    def preview(self, found: Gathered) -> ReadingsPreview:
        """Return what a file would do."""
        import numpy as np

        absent = self._absent(found)
        rule = self._rule
        zeros = self._zeros(found.readings, absent) if rule is Absence.ZERO else ReadingArrays.joined([])
        readings = (
            reading_cells.by_cells(ReadingArrays.joined([found.readings, zeros])) if len(zeros) else found.readings
        )
        still_wanted()
        here = cells.here(self._session, readings)
        as_of = self._as_of(found)
        fates = reading_cells.compared(readings, here, as_of.toordinal())
        by_row = reading_cells.by_row(found.rows, readings, fates)
        groups = [found.rows[by_row == fate] for fate in (Fate.NEW, Fate.CHANGED, Fate.SAME)]
        work = ReadingsWork(
            new=readings.some(fates == Fate.NEW),
            changed=readings.some(fates == Fate.CHANGED),
            here=here,
            measures=tuple(self._measures.added),
            as_of=as_of,
            digest=digest(self._draft.path),
        )
        asked = self._asks_of_absence(rule, absent)
        older = int(np.count_nonzero(fates == Fate.OLDER))
        created, updated, unchanged = (self._rows(rows, found, readings, here) for rows in groups)
        return ReadingsPreview(
            created,
            updated,
            unchanged,
            rejected=Chained(*found.questions, *found.rejected),
            missing=tuple(MissingRecord(one, "", self._owners.names[one], "", one) for one in absent),
            warnings=(*self._warnings(found, readings, older, len(absent), rule), *found.warnings),
            flagged=found.flagged,
            left_out=Chained(*found.left_out),
            offered=asked,
            work=work,
            open_rows=tuple(found.open_rows),
            final=Chained(*found.rejected),
            asks=distinct(one.asks for one in found.asking),
            asked_by=_first_of_each(found.asking),
            weights=None
            if found.weights is None
            else tuple(int(found.weights[by_row == fate].sum()) for fate in (Fate.NEW, Fate.CHANGED, Fate.SAME)),
        )

    @property
    def _rule(self) -> Absence:
        rule = self._draft.columns.options.get(ABSENCE, Absence.MISSING)
        answer = self._draft.columns.answers.absent
        return Absence(answer or rule) if rule in list(Absence) else Absence.MISSING

    def _absent(self, found: Gathered) -> list[int]:
        """Return the accounts that use the product and are in no row, in the order of their names."""
        last = int(found.readings.day.max()) if len(found.readings) else self._day.day.toordinal()
        there = {*reading_cells.different(found.owners)}
        missing = [one for one, since in using(self._session).items() if one not in there and since <= last]
        return sorted(missing, key=lambda one: self._owners.names.get(one, ""))

    def _zeros(self, readings: ReadingArrays, absent: Sequence[int]) -> ReadingArrays:
        import numpy as np

        accounts = np.unique(np.concatenate([readings.account, np.array(absent, np.int64)]))
        return reading_cells.absent(readings, accounts)

    def _as_of(self, found: Gathered) -> date:
        """Return of which day a file is: what was said of it, or the last day in it."""
        if found.dated and self._draft.on is None and len(found.readings):
            return date.fromordinal(int(found.readings.day.max()))
        return self._day.day

    def _asks_of_absence(self, rule: Absence, absent: Sequence[int]) -> tuple[Flagged, ...]:
        if rule is not Absence.ASK or not absent:
            return ()
        sentence = said.NotInFile(len(absent), rule)
        return (Flagged(0, "", "", sentence, CellQuestion("", ABSENT)),)

    def _warnings(
        self, found: Gathered, readings: ReadingArrays, older: int, absent: int, rule: Absence
    ) -> Iterable[Issue]:
        if len(readings):
            days = (date.fromordinal(int(one)).isoformat() for one in (readings.day.min(), readings.day.max()))
            yield said.Comes(len(readings), len(reading_cells.different(readings.measure)), *days)
        if not found.dated:
            yield self._day
        if new := tuple(one.name for one in self._measures.added if one.name):
            yield said.NewMeasures(new)
        if absent:
            yield said.NotInFile(absent, rule)
        if older:
            yield said.NewerStay(older)

    def _rows(
        self, rows: "Whole", found: Gathered, readings: ReadingArrays, here: reading_cells.PresentCells
    ) -> Sequence[Incoming]:
        return Made(len(rows), lambda places: self._made(rows[places.start : places.stop], found, readings, here))

    def _made(
        self, rows: "Whole", found: Gathered, readings: ReadingArrays, here: reading_cells.PresentCells
    ) -> list[Incoming]:
        """Return rows as they are shown: whose they are, what is new in them and what changes."""
        import numpy as np

        some = readings.some(np.isin(readings.row, rows))
        before = reading_cells.values_here(some, here)
        owners = found.owners[np.searchsorted(found.rows, rows)].tolist()
        told: dict[int, list[tuple[str, str, str]]] = {row: [] for row in rows.tolist()}
        several = Counter(zip(some.row.tolist(), some.measure.tolist(), strict=True))
        for row, measure, day, value, old in zip(
            some.row.tolist(),
            some.measure.tolist(),
            some.day.tolist(),
            some.value.tolist(),
            before.tolist(),
            strict=True,
        ):
            key = self._keys[measure]
            name = MEASURE + (self._measures.names.get(key) or key)
            on = date.fromordinal(day).isoformat()
            name = f"{name}|{on}" if found.dated or several[row, measure] > 1 else name
            told[row].append((name, shown(value), "" if old != old else shown(old)))
        return [self._incoming(row, owner, told[row]) for row, owner in zip(rows.tolist(), owners, strict=True)]

    def _incoming(self, row: int, account: int, told: Sequence[tuple[str, str, str]]) -> Incoming:
        return Incoming(
            row=row,
            key=None,
            title=self._owners.names.get(account, ""),
            values={name: value for name, value, _old in told},
            imported={},
            belongs_to=account,
            changes=tuple(Change(name, old, value) for name, value, old in told if old and old != value),
        )


def shown(value: float) -> str:
    """Return a value as it is read."""
    return f"{value:.10g}"


def digest(path: Path) -> str:
    """Return by what a file is known again: the SHA-256 of what is in it."""
    found = sha256()
    with path.open("rb") as file:
        while part := file.read(_BLOCK):
            still_wanted()
            found.update(part)
    return found.hexdigest()


def take_problems(found: Gathered, problems: Sequence[Problem]) -> None:
    """Sort the rows of a table that are no records: a total is left out, what is broken is rejected."""
    none = [one for one in problems if one.reason in _NO_RECORDS]
    broken = [one for one in problems if one.reason not in _NO_RECORDS]
    found.left_out.append([LeftOut(one.row, one.column, one.value, one.reason) for one in none])
    found.rejected.append([Rejected(one.row, one.column, one.value, one.reason) for one in broken])


def _first_of_each(asking: Iterable[Rejected | Flagged]) -> tuple[Rejected | Flagged, ...]:
    return tuple({one.asks: one for one in reversed([*asking])}.values())
