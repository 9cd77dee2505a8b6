"""Rows of text into records: a row is taken, a cell that is not what its column holds is flagged and stays empty."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import compress, repeat
from typing import NamedTuple

from csdesk.domain.deals import DealState
from csdesk.domain.wanted import while_wanted
from csdesk.exchange.asides import Remark, says_with_tax
from csdesk.exchange.choices import Period
from csdesk.exchange.dates import renews_itself
from csdesk.exchange.refusals import Refusal
from csdesk.exchange.tables import Table, TableRow
from csdesk.services.importing import issues, no_records
from csdesk.services.importing.cells import Cells, Fault, costs, read_column
from csdesk.services.importing.fields import (
    ENDING,
    Money,
    NoCurrencyError,
    TooFineError,
    UnnamedCurrencyError,
    is_money,
    money,
    months_of,
    told_day,
)
from csdesk.services.importing.fields import ENDS as KEPT_AS
from csdesk.services.importing.preview import Flagged, Issue, LeftOut, Rejected
from csdesk.services.importing.questions import ENDS, CellQuestion
from csdesk.services.importing.terms import Terms


class Deals:
    """Tells by one column which rows are contracts; of a word that nobody knows it asks."""

    def __init__(self, table: Table, column: str) -> None:
        self._column, self._place = column, table.columns.index(column)
        self.rejected: list[Rejected] = []
        self.left_out: list[LeftOut] = []

    def refuse(self, row: TableRow, values: dict[str, str], faults: Iterable[Fault]) -> bool:
        """Take the state out of a row's values; tell whether the row is none to take."""
        state = values.pop("deal")
        unknown = next((fault for fault in faults if "deal" in fault.costs), None)
        if unknown is not None:
            told = unknown.value, unknown.reason
            self.rejected.append(Rejected(row.number, self._column, *told, is_question=True, asks=unknown.asks))
            return True
        if state == DealState.WON:
            return False
        reason = issues.LOST_DEAL if state == DealState.LOST else issues.OPEN_DEAL
        self.left_out.append(LeftOut(row.number, self._column, row.cells[self._place], reason))
        return True


_FAMILY_FIRST = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]")
"""Kana, kanji and hangul."""
Step = Callable[[dict[str, str], Collection[str]], Fault | None]
"""Completes a record from several of its cells, in place; it leaves empty what does not fit together, and tells it."""


class Record(NamedTuple):
    """A row that could be read: its mapped fields, and its hash if it can be told by one.

    A field whose cell is ``flagged`` is not among its values: what is here stays as it is. A row with a further amount
    is a line of the contract in an earlier one.
    """

    row: int
    values: dict[str, str]
    row_hash: str = ""
    flagged: tuple[Flagged, ...] = ()
    line_of: int | None = None


@dataclass(frozen=True)
class Records:
    """What could be read of a table, what not, and what is worth knowing; ``keys`` are the ids of all its rows.

    A table of csdesk's ``own`` tells its records by csdesk's ids.
    """

    taken: tuple[Record, ...]
    rejected: tuple[Rejected, ...]
    left_out: tuple[LeftOut, ...]
    warnings: tuple[Issue, ...]
    columns: Mapping[str, str]
    keys: frozenset[str]
    own: bool = False

    @property
    def by_id(self) -> Mapping[str, Mapping[str, str]] | None:
        """Return the rows by their ids, if each has one of its own."""
        if not self.keys or "" in self.keys or self.own:
            return None
        found = {record.values.get("external_id", ""): record.values for record in self.taken}
        return found if len(found) == len(self.taken) and "" not in found else None


def read(cells: Cells, row_hashes: Sequence[str], passed: Collection[int], steps: Collection[Step] = ()) -> Records:
    """Return the records of a table, each with its hash, but for the rows that are passed over, by their place.

    The last ``steps`` that complete one are of the kind's own. A row with a flagged cell has no hash: it is read each
    time, so that each time it is told.
    """
    table = cells.table
    columns = {field: column for column, field, _texts in cells.columns}
    fields = [_kept_as(field, columns) for field in columns]
    columns |= {_kept_as(field, columns): column for field, column in columns.items()}
    wanted = [place not in passed for place in range(len(table.rows))]
    rows = list(compress(zip(table.rows, row_hashes, strict=True), wanted))
    read_columns = [
        read_column(column, field, list(compress(texts, wanted)), cells.reading(column))
        for column, field, texts in cells.columns
    ]
    bad = _spoilt(cells, wanted)
    for column in read_columns:
        for place, fault in column.faults.items():
            bad.setdefault(place, []).append(fault)
    finish = _finisher(fields, columns, cells, () if cells.how.own else steps)
    renewing = places_renewing(cells, wanted)
    whole_rows = _rows([column.cells for column in read_columns], len(rows))
    taken: list[Record] = []
    deals = Deals(table, columns["deal"]) if "deal" in columns else None
    for place, ((row, told), whole) in enumerate(while_wanted(zip(rows, whole_rows, strict=True))):
        values = dict(zip(fields, whole, strict=True))
        faults = bad.get(place, [])
        if place in renewing and not values.get("auto_renewal"):
            values["auto_renewal"] = "1"
        if deals is not None and deals.refuse(row, values, faults):
            continue
        finish(values, faults)
        taken.append(_flagged(row.number, values, faults) if faults else Record(row.number, values, told))
    rejected, left_out = no_records.broken(table), no_records.left_out(table)
    if deals is not None:
        rejected += deals.rejected
        left_out = sorted([*left_out, *deals.left_out], key=lambda one: one.row)
    warnings = (*table.warnings, *cells.warnings, *([] if cells.how.own else remarks_on(cells)))
    return Records(
        tuple(taken), tuple(rejected), tuple(left_out), warnings, columns, frozenset(cells.keys), cells.how.own
    )


def _spoilt(cells: Cells, wanted: Sequence[bool]) -> dict[int, list[Fault]]:
    """Return the faults of the cells that could not be kept, by the place of their row among those that are wanted."""
    spoilt = no_records.spoilt(cells.table)
    if not spoilt:
        return {}
    fields = {column: field for column, field, _texts in cells.columns}
    numbers = [row.number for row in compress(cells.table.rows, wanted)]
    return {
        place: [
            Fault(one.column, one.value, one.reason, costs(fields[one.column]))
            for one in spoilt[number]
            if one.column in fields
        ]
        for place, number in enumerate(numbers)
        if number in spoilt
    }


def _flagged(row: int, values: dict[str, str], faults: Iterable[Fault]) -> Record:
    """Return a record without the fields that its faults cost, unless another cell says them."""
    lost = {field for fault in faults for field in fault.costs if not values.get(field)}
    left = {field: value for field, value in values.items() if field not in lost}
    return Record(row, left, "", tuple(fault.at(row) for fault in faults))


def _kept_as(field: str, present: Collection[str]) -> str:
    """Return what a column's values are kept as; beside a last day the day of renewal is only compared with it."""
    return field if field == "renews_on" and "last_day" in present else KEPT_AS.get(field, field)


def _rows(columns: Sequence[Sequence[str]], count: int) -> Iterable[tuple[str, ...]]:
    return zip(*columns, strict=True) if columns else repeat((), count)


def _finisher(
    fields: Iterable[str], columns: Mapping[str, str], cells: Cells, more: Iterable[Step]
) -> Callable[[dict[str, str], list[Fault]], None]:
    """Return what completes a record from several of its cells, in place; it adds to the faults what does not fit."""
    present = set(fields)
    steps: list[Step] = []
    if "family_name" in present or "given_name" in present:
        steps.append(_whole_name)
    if "renews_on" in present and not cells.how.own:
        column, counts = columns["renews_on"], cells.reading(columns["renews_on"]).ends
        steps.append(lambda values, _unread: _one_end(values, column, counts))
    if {"start", "end"} <= present:
        steps.append(lambda values, _unread: _in_order(values, columns))
    if present & {"mrr", "arr", "amount"}:
        steps.append(Terms(columns, cells))
    steps += more

    def finish(values: dict[str, str], faults: list[Fault]) -> None:
        unread = [field for fault in faults for field in fault.costs] if faults else ()
        for step in steps:
            if (fault := step(values, unread)) is not None:
                faults.append(fault)

    return finish


def _whole_name(values: dict[str, str], _unread: Collection[str]) -> None:
    """Put a name together: family name first in East Asia, given name first elsewhere."""
    for name, family, given in (("name", "family_name", "given_name"), ("reading", "family_reading", "given_reading")):
        parts = [values.pop(family, ""), values.pop(given, "")]
        if any(parts) and not values.get(name):
            ordered = parts if _FAMILY_FIRST.search("".join(parts)) else reversed(parts)
            values[name] = " ".join(part for part in ordered if part)


def _one_end(values: dict[str, str], column: str, counts: str) -> Fault | None:
    """Let a last day and a day of renewal be one, of which either may be left out; of two, she says which counts."""
    renews = values.pop("renews_on")
    if renews and values["end"] not in ("", renews) and not counts:
        values["end"] = ""
        return Fault(column, renews, issues.TWO_ENDS, ("end",), CellQuestion(column, ENDS))
    first, second = (renews, values["end"]) if counts == "renews_on" else (values["end"], renews)
    values["end"] = first or second
    return None


def _in_order(values: dict[str, str], columns: Mapping[str, str]) -> Fault | None:
    end = values["end"]
    said = told_day("end", end) if "last_day" in columns else end
    if not said or said >= values["start"]:
        return None
    values["end"] = ""
    return Fault(columns["end"], said, issues.ENDS_BEFORE_START, ("end",))


_BARE = re.compile("[0-9][0-9.,'’ ]*")


def remarks_on(cells: Cells) -> Iterator[Issue]:
    """Yield what is to be said of the amounts and the ends of a table."""
    for column, field, texts in cells.columns:
        if is_money(field):
            yield from _of_amounts(cells, column, field, texts)
        elif field in ENDING and (saying := set(filter(renews_itself, set(texts)))):
            yield issues.CellsNoted(column, _rows_with(cells, texts, saying), issues.RENEWS_ITSELF)


def places_renewing(cells: Cells, wanted: Sequence[bool]) -> frozenset[int]:
    """Return the places of the wanted rows in which a cell for an end says that the contract renews itself."""
    ends = [list(compress(texts, wanted)) for _column, field, texts in cells.columns if field in ENDING]
    saying = {text for texts in ends for text in set(texts) if renews_itself(text)}
    return frozenset(place for texts in ends for place, text in enumerate(texts) if text in saying)


def _of_amounts(cells: Cells, column: str, field: str, texts: Sequence[str]) -> Iterator[Issue]:
    how = cells.reading(column)
    if how.unit.comma:
        yield issues.CommaDecimals(column)
    if how.currency not in ("", cells.how.currency) and any(map(_BARE.fullmatch, texts)):
        yield issues.OneCurrency(column, how.currency)
    if says_with_tax(column) and (rows := _rows_with(cells, texts, {text for text in texts if text})):
        yield issues.CellsNoted(column, rows, issues.COLUMN_WITH_TAX)
    found = {text: read for text in set(texts) if not text.isdigit() and (read := _read(text, cells, column))}
    rounded = {text for text, read in found.items() if Remark.ROUNDED in read.remarks}
    others = {text for text, read in found.items() if _is_other(read, months_of(field))}
    for said, saying in ((issues.ROUNDED, rounded), (issues.OTHER_PERIOD, others)):
        if saying:
            yield issues.CellsNoted(column, _rows_with(cells, texts, saying), said)


def _is_other(read: Money, months: int) -> bool:
    return isinstance(read.period, Period) and months > 0 and read.period != Period(months)


def _read(text: str, cells: Cells, column: str) -> Money | None:
    how = cells.reading(column)
    try:
        return money(text, how.unit, "", how.currency)
    except (Refusal, TooFineError, NoCurrencyError, UnnamedCurrencyError):
        return None


def _rows_with(cells: Cells, texts: Sequence[str], found: Collection[str]) -> tuple[int, ...]:
    """Return the rows in which one of these texts stands."""
    return tuple(row.number for row, text in zip(cells.table.rows, texts, strict=False) if text in found)
