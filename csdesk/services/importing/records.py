"""Rows of text into records, a column at a time: each different text is read once."""

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import compress, repeat
from typing import NamedTuple

from csdesk.domain.wanted import while_wanted
from csdesk.exchange.ids import case_safe
from csdesk.services.importing import issues, remarks
from csdesk.services.importing.cells import Bad, Cells, read_column
from csdesk.services.importing.fields import ENDS, told_day
from csdesk.services.importing.preview import Issue, Rejected
from csdesk.services.importing.terms import Terms

_FAMILY_FIRST = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]")
"""Kana, kanji and hangul."""


class Record(NamedTuple):
    """A row that could be read: its mapped fields, and its hash if it can be told by one."""

    row: int
    values: dict[str, str]
    row_hash: str = ""


@dataclass(frozen=True)
class Records:
    """What could be read of a table, what not, and what is worth knowing; ``keys`` are the ids of all its rows.

    A table of csdesk's ``own`` tells its records by csdesk's ids.
    """

    taken: tuple[Record, ...]
    rejected: tuple[Rejected, ...]
    warnings: tuple[Issue, ...]
    columns: Mapping[str, str]
    keys: frozenset[str]
    own: bool = False

    @property
    def by_id(self) -> Mapping[str, Mapping[str, str]] | None:
        """Return the rows by their ids, if each has one of its own."""
        if not self.keys or "" in self.keys or self.own:
            return None
        found = {record.values["external_id"]: record.values for record in self.taken}
        return found if len(found) == len(self.taken) else None


def read(cells: Cells, row_hashes: Sequence[str], passed: Collection[int]) -> Records:
    """Return the records of a table, each with its hash, but for the rows that are passed over, by their place."""
    table, how = cells.table, cells.how
    columns = {field: column for column, field, _texts in cells.columns}
    fields = [_kept_as(field, columns) for field in columns]
    columns |= {_kept_as(field, columns): column for field, column in columns.items()}
    warnings = [*cells.warnings, *([] if how.own else remarks.told(cells))]
    wanted = [place not in passed for place in range(len(table.rows))]
    rows = list(compress(zip(table.rows, row_hashes, strict=True), wanted))
    read_columns = [
        read_column(column, field, list(compress(texts, wanted)), cells.reading(column))
        for column, field, texts in cells.columns
    ]
    bad: dict[int, Bad] = {}
    for column in reversed(read_columns):  # the leftmost fault of a row is the one that is told
        bad.update(column.bad)
    taken: list[Record] = []
    rejected: list[Rejected] = []
    finish = _finisher(fields, columns, cells)
    renewing = remarks.renewing(cells, wanted)
    whole_rows = _rows([column.cells for column in read_columns], len(rows))
    for place, ((row, told), whole) in enumerate(while_wanted(zip(rows, whole_rows, strict=True))):
        values = dict(zip(fields, whole, strict=True))
        if place in renewing and not values.get("auto_renewal"):
            values["auto_renewal"] = "1"
        fault = bad.get(place) or finish(values)
        if fault is None:
            taken.append(Record(row.number, values, told))
        else:
            rejected.append(Rejected(row.number, fault.column, fault.value, fault.reason))
    rejected += [Rejected(one.row, one.column, one.value, one.reason) for one in table.problems]
    keys = frozenset(case_safe(text.strip()) for text in cells.texts("external_id"))
    return Records(tuple(taken), tuple(rejected), (*table.warnings, *warnings), columns, keys, how.own)


def _kept_as(field: str, present: Collection[str]) -> str:
    """Return what a column's values are kept as; beside a last day the day of renewal is only compared with it."""
    return field if field == "renews_on" and "last_day" in present else ENDS.get(field, field)


def _rows(columns: Sequence[Sequence[str]], count: int) -> Iterable[tuple[str, ...]]:
    return zip(*columns, strict=True) if columns else repeat((), count)


def _finisher(
    fields: Iterable[str], columns: Mapping[str, str], cells: Cells
) -> Callable[[dict[str, str]], Bad | None]:
    """Return what completes a record from several of its cells, in place; it returns the fault if there is one."""
    present = set(fields)
    steps: list[Callable[[dict[str, str]], Bad | None]] = []
    if "family_name" in present or "given_name" in present:
        steps.append(_whole_name)
    if present & {"mrr", "arr", "amount"}:
        steps.append(Terms(columns, cells))
    if "renews_on" in present and not cells.how.own:
        steps.append(lambda values: _one_end(values, columns["renews_on"]))
    if {"start", "end"} <= present:
        steps.append(lambda values: _in_order(values, columns))

    def finish(values: dict[str, str]) -> Bad | None:
        for step in steps:
            if (fault := step(values)) is not None:
                return fault
        return None

    return finish


def _whole_name(values: dict[str, str]) -> None:
    """Put a name together: family name first in East Asia, given name first elsewhere."""
    for name, family, given in (("name", "family_name", "given_name"), ("reading", "family_reading", "given_reading")):
        parts = [values.pop(family, ""), values.pop(given, "")]
        if any(parts) and not values.get(name):
            ordered = parts if _FAMILY_FIRST.search("".join(parts)) else reversed(parts)
            values[name] = " ".join(part for part in ordered if part)


def _one_end(values: dict[str, str], column: str) -> Bad | None:
    """Let a last day and a day of renewal be one, of which either may be left out."""
    renews = values.pop("renews_on")
    if renews and values["end"] not in ("", renews):
        return Bad(column, renews, issues.TWO_ENDS)
    values["end"] = values["end"] or renews
    return None


def _in_order(values: dict[str, str], columns: Mapping[str, str]) -> Bad | None:
    said = told_day("end", values["end"]) if "last_day" in columns else values["end"]
    return Bad(columns["end"], said, issues.ENDS_BEFORE_START) if said and said < values["start"] else None
