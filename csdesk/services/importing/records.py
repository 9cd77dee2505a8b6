"""Rows of text into records, a column at a time: each different text is read once."""

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import compress, repeat
from typing import NamedTuple

from csdesk.domain.wanted import while_wanted
from csdesk.exchange.dates import order_of
from csdesk.exchange.ids import case_safe
from csdesk.exchange.money import blank, error_value, unit_of
from csdesk.exchange.refusals import Refusal
from csdesk.exchange.tables import Table
from csdesk.exchange.titles import UID
from csdesk.services.importing import issues
from csdesk.services.importing.fields import (
    CUSTOM,
    DATES,
    ENDS,
    WORDS,
    FieldReading,
    NoCurrencyError,
    TooFineError,
    is_money,
    money,
    months_of,
    reader,
    told_day,
)
from csdesk.services.importing.preview import Issue, Rejected

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


@dataclass(frozen=True, slots=True)
class _Bad:
    """A cell that is not what its column holds."""

    column: str
    value: str
    reason: Issue


class _Column(NamedTuple):
    """A column in the form in which it is kept, with the cells that cannot be read by their place."""

    cells: list[str]
    bad: Mapping[int, _Bad]


@dataclass(frozen=True)
class Cells:
    """The cells of a table that are read: each column with its field and its texts, and how they are read."""

    table: Table
    columns: Sequence[tuple[str, str, Sequence[str]]]
    how: FieldReading
    orders: Mapping[str, FieldReading]

    def reading(self, column: str) -> FieldReading:
        """Return how a column is read."""
        return self.orders.get(column, self.how)

    def texts(self, field: str) -> Sequence[str]:
        """Return what stands in the column of a field; nothing if none holds it."""
        return next((texts for _column, name, texts in self.columns if name == field), ())


def mapped(table: Table, mapping: Mapping[str, str], how: FieldReading) -> Cells:
    """Return the cells of a table that are read; ``mapping`` is column to field."""
    cells = dict(zip(table.columns, zip(*(row.cells for row in table.rows), strict=True), strict=False))
    columns = [(column, field, cells.get(column, ())) for column, field in mapping.items()]
    how = replace(how, own=UID in mapping.values())
    return Cells(table, columns, how, _orders(columns, how))


def read(cells: Cells, row_hashes: Sequence[str], passed: Collection[int]) -> Records:
    """Return the records of a table, each with its hash, but for the rows that are passed over, by their place."""
    table, how = cells.table, cells.how
    columns = {field: column for column, field, _texts in cells.columns}
    fields = [_kept_as(field, columns) for field in columns]
    columns |= {_kept_as(field, columns): column for field, column in columns.items()}
    warnings = [*_guesses(cells.orders, how), *([] if how.own else _errors(cells.columns))]
    wanted = [place not in passed for place in range(len(table.rows))]
    rows = list(compress(zip(table.rows, row_hashes, strict=True), wanted))
    read_columns = [
        _column(column, field, list(compress(texts, wanted)), cells.reading(column))
        for column, field, texts in cells.columns
    ]
    bad: dict[int, _Bad] = {}
    for column in reversed(read_columns):  # the leftmost fault of a row is the one that is told
        bad.update(column.bad)
    taken: list[Record] = []
    rejected: list[Rejected] = []
    finish = _finisher(fields, columns, how)
    whole_rows = _rows([column.cells for column in read_columns], len(rows))
    for place, ((row, told), whole) in enumerate(while_wanted(zip(rows, whole_rows, strict=True))):
        values = dict(zip(fields, whole, strict=True))
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


def _orders(mapped: Iterable[tuple[str, str, Sequence[str]]], how: FieldReading) -> dict[str, FieldReading]:
    """Return by column how its dates are read: by the setting, by what the column allows, or as another column does."""
    if how.order is not None:
        return {}
    seen = {column: order_of(set(texts)) for column, field, texts in mapped if field in DATES}
    elsewhere = {order for order in seen.values() if order is not None}
    other = elsewhere.pop() if len(elsewhere) == 1 else None
    return {column: replace(how, order=order or other) for column, order in seen.items()}


def _guesses(orders: Mapping[str, FieldReading], how: FieldReading) -> list[Issue]:
    if how.order is not None:
        return []
    return [issues.DateOrderGuessed(column, one.order.value) for column, one in orders.items() if one.order is not None]


def _errors(mapped: Iterable[tuple[str, str, Sequence[str]]]) -> list[Issue]:
    counts = {
        column: sum(texts.count(text) for text in set(texts) if text[:1] == "#" and error_value(text))
        for column, field, texts in mapped
        if field not in WORDS
    }
    return [issues.ErrorCells(column, count) for column, count in counts.items() if count]


def _column(column: str, field: str, texts: Sequence[str], how: FieldReading) -> _Column:
    """Return a column in the form in which it is kept; an amount stays text until its row's currency is known."""
    read_cell = str.strip if is_money(field) or field.startswith(CUSTOM) else reader(field, how)
    may_be_blank = not how.own and field not in WORDS
    kept: dict[str, str] = {}
    bad: dict[str, _Bad] = {}
    for text in set(texts):
        try:
            kept[text] = "" if not text or (may_be_blank and (blank(text) or error_value(text))) else read_cell(text)
        except (Refusal, NoCurrencyError) as error:
            kept[text], bad[text] = "", _Bad(column, text, _reason(error))
    at = {place: bad[text] for place, text in enumerate(texts) if text in bad} if bad else {}
    return _Column([kept[text] for text in texts], at)


def _reason(error: ValueError) -> Issue:
    if isinstance(error, Refusal):
        return error.reason
    return issues.TOO_FINE if isinstance(error, TooFineError) else issues.NO_CURRENCY


def _finisher(
    fields: Iterable[str], columns: Mapping[str, str], how: FieldReading
) -> Callable[[dict[str, str]], _Bad | None]:
    """Return what completes a record from several of its cells, in place; it returns the fault if there is one."""
    present = set(fields)
    steps: list[Callable[[dict[str, str]], _Bad | None]] = []
    if "family_name" in present or "given_name" in present:
        steps.append(_whole_name)
    if present & {"mrr", "arr", "amount"}:
        steps.append(_Terms(columns, how))
    if "renews_on" in present and not how.own:
        steps.append(lambda values: _one_end(values, columns["renews_on"]))
    if {"start", "end"} <= present:
        steps.append(lambda values: _in_order(values, columns))

    def finish(values: dict[str, str]) -> _Bad | None:
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


def _one_end(values: dict[str, str], column: str) -> _Bad | None:
    """Let a last day and a day of renewal be one, of which either may be left out."""
    renews = values.pop("renews_on")
    if renews and values["end"] not in ("", renews):
        return _Bad(column, renews, issues.TWO_ENDS)
    values["end"] = values["end"] or renews
    return None


def _in_order(values: dict[str, str], columns: Mapping[str, str]) -> _Bad | None:
    said = told_day("end", values["end"]) if "last_day" in columns else values["end"]
    return _Bad(columns["end"], said, issues.ENDS_BEFORE_START) if said and said < values["start"] else None


class _Terms:
    """Puts the amount, its period and its currency together, as agreed: no amount passes through another period."""

    def __init__(self, columns: Mapping[str, str], how: FieldReading) -> None:
        self._columns, self._default = columns, how.currency
        self._units = {field: unit_of(columns[field]) for field in ("arr", "mrr", "amount") if field in columns}
        self._periods = [field for field in ("period", "months") if field in columns]
        self._known: dict[tuple[str, str, str], tuple[int, str] | Issue] = {}
        self._alone = next(iter(self._units)) if len(self._units) == 1 and not self._periods else ""

    def __call__(self, values: dict[str, str]) -> _Bad | None:
        return self._one(values) if self._alone else self._several(values)

    def _one(self, values: dict[str, str]) -> _Bad | None:
        """Put together what a single column of amounts says: most files have one, and each row is asked."""
        text, stated = values.pop(self._alone), values.pop("currency", "")
        values["amount"] = values["months"] = values["currency"] = ""
        if not text:
            return None
        found = self._money(self._alone, text, stated)
        if not isinstance(found, tuple):
            return _Bad(self._columns[self._alone], text, found)
        values["amount"], values["months"] = str(found[0]), str(months_of(self._alone) or 1)
        values["currency"] = found[1]
        return None

    def _several(self, values: dict[str, str]) -> _Bad | None:
        periods = [values.pop(field) for field in self._periods]
        given = {field: text for field in self._units if (text := values.pop(field))}
        stated = values.pop("currency", "")
        amounts: dict[str, tuple[int, str]] = {}
        for field, text in given.items():
            found = self._money(field, text, stated)
            if not isinstance(found, tuple):
                return _Bad(self._columns[field], text, found)
            amounts[field] = found
        if len(amounts) > 1 and not _agree(amounts):
            return _Bad(self._columns["arr"], given["arr"], issues.TWO_AMOUNTS)
        values["amount"], values["months"], values["currency"] = _terms(amounts, next(filter(None, periods), ""))
        return None

    def _money(self, field: str, text: str, stated: str) -> tuple[int, str] | Issue:
        asked = (field, text, stated)
        if asked not in self._known:
            try:
                self._known[asked] = money(text, self._units[field], stated, self._default)
            except (Refusal, TooFineError) as error:
                self._known[asked] = _reason(error)
        return self._known[asked]


def _agree(amounts: Mapping[str, tuple[int, str]]) -> bool:
    """Tell whether a yearly and a monthly amount say the same, the monthly one rounded to its unit at most."""
    if not {"arr", "mrr"} <= amounts.keys():
        return True
    (yearly, first), (monthly, second) = amounts["arr"], amounts["mrr"]
    return first == second and abs(Decimal(yearly) / 12 - monthly) <= 1


def _terms(amounts: Mapping[str, tuple[int, str]], months: str) -> tuple[str, str, str]:
    """Return the line as it is kept: of two amounts the one whose period was agreed, else the yearly one."""
    if not amounts:
        return "", "", ""
    field = "mrr" if "mrr" in amounts and (months == "1" or "arr" not in amounts) else next(iter(amounts))
    amount, currency = amounts[field]
    return str(amount), str(months_of(field) or months or 1), currency
