"""The cells of a table a column at a time, each with how it is read; each different text is read once."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from csdesk.exchange.dates import order_of
from csdesk.exchange.money import blank, error_value
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
    is_money,
    reader,
)
from csdesk.services.importing.preview import Flagged, Issue


@dataclass(frozen=True, slots=True)
class Fault:
    """A cell that is not what its column holds; ``costs`` are the fields that it leaves empty."""

    column: str
    value: str
    reason: Issue
    costs: tuple[str, ...]

    def at(self, row: int) -> Flagged:
        """Return it as it is told of a row."""
        return Flagged(row, self.column, self.value, self.reason)


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
            column: sum(texts.count(text) for text in set(texts) if text[:1] == "#" and error_value(text))
            for column, field, texts in self.columns
            if field not in WORDS
        }
        return [issues.ErrorCells(column, count) for column, count in counts.items() if count]


def mapped(table: Table, mapping: Mapping[str, str], how: FieldReading) -> Cells:
    """Return the cells of a table that are read; ``mapping`` is column to field."""
    cells = dict(zip(table.columns, zip(*(row.cells for row in table.rows), strict=True), strict=False))
    columns = [(column, field, cells.get(column, ())) for column, field in mapping.items()]
    how = replace(how, own=UID in mapping.values())
    return Cells(table, columns, how, _orders(columns, how))


def read_column(column: str, field: str, texts: Sequence[str], how: FieldReading) -> ColumnCells:
    """Return a column in the form in which it is kept; an amount stays text until its row's currency is known."""
    read_cell = str.strip if is_money(field) or field.startswith(CUSTOM) else reader(field, how)
    may_be_blank = not how.own and field not in WORDS
    costs = tuple(dict.fromkeys((field, ENDS.get(field, field))))
    kept: dict[str, str] = {}
    faults: dict[str, Fault] = {}
    for text in set(texts):
        try:
            kept[text] = "" if not text or (may_be_blank and (blank(text) or error_value(text))) else read_cell(text)
        except (Refusal, NoCurrencyError) as error:
            kept[text], faults[text] = "", Fault(column, text, _reason(error), costs)
    at = {place: faults[text] for place, text in enumerate(texts) if text in faults} if faults else {}
    return ColumnCells([kept[text] for text in texts], at)


def _reason(error: ValueError) -> Issue:
    return error.reason if isinstance(error, Refusal) else issues.NO_CURRENCY


def _orders(mapped: Iterable[tuple[str, str, Sequence[str]]], how: FieldReading) -> dict[str, FieldReading]:
    """Return by column how its dates are read: by the setting, by what the column allows, or as another column does."""
    if how.order is not None:
        return {}
    seen = {column: order_of(set(texts)) for column, field, texts in mapped if field in DATES}
    elsewhere = {order for order in seen.values() if order is not None}
    other = elsewhere.pop() if len(elsewhere) == 1 else None
    return {column: replace(how, order=order or other) for column, order in seen.items()}
