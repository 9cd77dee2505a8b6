"""The cells of a table a column at a time, each with how it is read; each different text is read once."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple

from csdesk.domain.deals import DealState
from csdesk.exchange.asides import said_amount
from csdesk.exchange.choices import is_closed
from csdesk.exchange.dates import order_of
from csdesk.exchange.ids import case_safe
from csdesk.exchange.money import Unit, blanks, error_values, unit_of
from csdesk.exchange.refusals import Refusal, RefusalReason
from csdesk.exchange.tables import Table
from csdesk.exchange.titles import UID
from csdesk.services.importing import issues
from csdesk.services.importing.fields import (
    CUSTOM,
    DATES,
    TERMS,
    WORDS,
    FieldReading,
    NoCurrencyError,
    is_money,
    reader,
)
from csdesk.services.importing.fields import (
    ENDS as KEPT_AS,
)
from csdesk.services.importing.preview import Flagged, Issue
from csdesk.services.importing.questions import ENDS, PERIOD, CellAnswers, CellQuestion, known

_TOLD_BY = WORDS - {"parent"}
"""Fields that tell whose row it is: an error of a spreadsheet is none of their words, nor an empty cell."""
_BARE = re.compile("[0-9.,]*")  # as most are: nothing to find out about


@dataclass(frozen=True, slots=True)
class Fault:
    """A cell that is not what its column holds; ``costs`` are the fields that it leaves empty."""

    column: str
    value: str
    reason: Issue
    costs: tuple[str, ...]
    asks: CellQuestion | None = None

    def at(self, row: int) -> Flagged:
        """Return it as it is told of a row."""
        return Flagged(row, self.column, self.value, self.reason, self.asks)


class ColumnCells(NamedTuple):
    """A column in the form in which it is kept, with the cells that cannot be read by their place."""

    cells: list[str]
    faults: Mapping[int, Fault]


@dataclass(frozen=True)
class Cells:
    """The cells of a table that are read: each column with its field and its texts, and how they are read."""

    table: Table
    columns: Sequence[tuple[str, str, Sequence[str]]]
    how: FieldReading
    readings: Mapping[str, FieldReading]

    def reading(self, column: str) -> FieldReading:
        """Return how a column is read."""
        return self.readings.get(column, self.how)

    def texts(self, field: str) -> Sequence[str]:
        """Return what stands in the column of a field; nothing if none holds it."""
        return next((texts for _column, name, texts in self.columns if name == field), ())

    @cached_property
    def keys(self) -> Sequence[str]:
        """Return the ids of the rows, in their order; nothing if no column holds them."""
        return [case_safe(text.strip()) for text in self.texts("external_id")]

    @property
    def warnings(self) -> list[Issue]:
        """Return what is worth knowing of how the cells are read."""
        return [*self._guesses(), *([] if self.how.own else self._errors())]

    def _guesses(self) -> list[Issue]:
        if self.how.order is not None:
            return []
        orders = {column: one.order for column, one in self.readings.items()}
        return [issues.DateOrderGuessed(column, order.value) for column, order in orders.items() if order is not None]

    def _errors(self) -> list[Issue]:
        counts = {
            column: sum(map(texts.count, error_values(set(texts))))
            for column, field, texts in self.columns
            if field not in _TOLD_BY
        }
        return [issues.ErrorCells(column, count) for column, count in counts.items() if count]


def mapped(table: Table, mapping: Mapping[str, str], how: FieldReading, answers: CellAnswers) -> Cells:
    """Return the cells of a table that are read; ``mapping`` is column to field."""
    cells = dict(zip(table.columns, zip(*(row.cells for row in table.rows), strict=True), strict=False))
    columns = [(column, field, cells.get(column, ())) for column, field in mapping.items()]
    how = replace(how, own=UID in mapping.values())
    readings = _orders(columns, how)
    if not how.own:
        states = any(name == "currency" for _column, name, _texts in columns)
        for column, name, texts in columns:
            found = _said(column, name, texts, readings.get(column, how), answers)
            if is_money(name):
                unit = unit_of(column, set(texts))
                found = replace(found, currency=_currency(unit, texts, how, states), unit=unit)
            readings[column] = found
    return Cells(table, columns, how, readings)


def read_column(column: str, field: str, texts: Sequence[str], how: FieldReading) -> ColumnCells:
    """Return a column in the form in which it is kept; an amount stays text until its row's currency is known."""
    read_cell = str.strip if is_money(field) or field.startswith(CUSTOM) else reader(field, how)
    lost = costs(field)
    different = set(texts)
    said = {text: how.meant(text) for text in different} if how.said else dict(zip(different, different, strict=True))
    errors = frozenset() if how.own else error_values(said.values())
    empty = {""} if how.own or field in WORDS else {"", *blanks(said.values()), *errors}
    kept: dict[str, str] = {}
    faults: dict[str, Fault] = {}
    for text, meant in said.items():
        try:
            if meant in errors and field in _TOLD_BY:
                raise Refusal(text, RefusalReason.ERROR_VALUE)
            kept[text] = "" if meant in empty else read_cell(meant)
        except NoCurrencyError:
            kept[text], faults[text] = "", Fault(column, text, issues.NO_CURRENCY, lost)
        except Refusal as refusal:
            kept[text], faults[text] = "", _unread(column, field, text, refusal, lost)
    at = {place: faults[text] for place, text in enumerate(texts) if text in faults} if faults else {}
    return ColumnCells([kept[text] for text in texts], at)


def costs(field: str) -> tuple[str, ...]:
    """Return the fields that a cell of this one leaves empty, if it cannot be read."""
    return TERMS if is_money(field) else tuple(dict.fromkeys((field, KEPT_AS.get(field, field))))


def _unread(column: str, field: str, text: str, refusal: Refusal, costs: tuple[str, ...]) -> Fault:
    """Return the fault of a cell; a word that csdesk does not know is a question."""
    if not known(field) or is_money(field) or field in DATES:
        return Fault(column, text, refusal.reason, costs)
    word = refusal.text.strip() if field == "roles" else text
    told = refusal.reason if refusal.reason is RefusalReason.NOT_A_FLAG else issues.UnknownWord(word, field)
    return Fault(column, text, told, costs, CellQuestion(column, field, word))


def _said(column: str, field: str, texts: Sequence[str], how: FieldReading, answers: CellAnswers) -> FieldReading:
    """Return how a column is read after what was answered of it."""
    found = replace(
        how,
        said=tuple(sorted(answers.values.get(column, {}).items())),
        period=answers.period if field == PERIOD else "",
        ends=answers.ends if field == ENDS else "",
    )
    if field != "deal":
        return found
    return replace(found, otherwise=DealState.OPEN if any(map(is_closed, set(texts))) else "")


def _currency(unit: Unit, texts: Sequence[str], how: FieldReading, states: bool) -> str:
    """Return the currency of the bare amounts of a column: of its only sign; none if it has several; else the usual."""
    if states or unit.currency:
        return how.currency
    signs = {sign for text in set(texts) if not _BARE.fullmatch(text) and (sign := _sign(text, unit))}
    return how.currency if not signs else signs.pop() if len(signs) == 1 else ""


def _sign(text: str, unit: Unit) -> str | None:
    try:
        return said_amount(text, unit).amount.currency
    except Refusal:
        return None


def _orders(mapped: Iterable[tuple[str, str, Sequence[str]]], how: FieldReading) -> dict[str, FieldReading]:
    """Return by column how its dates are read: by the setting, by what the column allows, or as another column does."""
    if how.order is not None:
        return {}
    seen = {column: order_of(set(texts)) for column, field, texts in mapped if field in DATES}
    elsewhere = {order for order in seen.values() if order is not None}
    other = elsewhere.pop() if len(elsewhere) == 1 else None
    return {column: replace(how, order=order or other) for column, order in seen.items()}
