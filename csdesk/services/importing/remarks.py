"""What is to be said of columns as they were read: another currency, a rounded amount, 自動更新 in place of a day."""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import compress

from csdesk.exchange.asides import Remark, says_with_tax
from csdesk.exchange.choices import Period
from csdesk.exchange.dates import renews_itself
from csdesk.exchange.refusals import Refusal
from csdesk.services.importing import issues
from csdesk.services.importing.cells import Cells
from csdesk.services.importing.fields import (
    ENDING,
    Money,
    NoCurrencyError,
    TooFineError,
    UnnamedCurrencyError,
    is_money,
    money,
    months_of,
)
from csdesk.services.importing.preview import Issue

_BARE = re.compile("[0-9][0-9.,'’ ]*")


def told(cells: Cells) -> Iterator[Issue]:
    """Yield what is to be said of the amounts and the ends of a table."""
    for column, field, texts in cells.columns:
        if is_money(field):
            yield from _of_amounts(cells, column, field, texts)
        elif field in ENDING and (saying := set(filter(renews_itself, set(texts)))):
            yield issues.CellsNoted(column, _rows(cells, texts, saying), issues.RENEWS_ITSELF)


def renewing(cells: Cells, wanted: Sequence[bool]) -> frozenset[int]:
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
    if says_with_tax(column) and (rows := _rows(cells, texts, {text for text in texts if text})):
        yield issues.CellsNoted(column, rows, issues.COLUMN_WITH_TAX)
    found = {text: read for text in set(texts) if not text.isdigit() and (read := _read(text, cells, column))}
    rounded = {text for text, read in found.items() if Remark.ROUNDED in read.remarks}
    others = {text for text, read in found.items() if _is_other(read, months_of(field))}
    for said, saying in ((issues.ROUNDED, rounded), (issues.OTHER_PERIOD, others)):
        if saying:
            yield issues.CellsNoted(column, _rows(cells, texts, saying), said)


def _is_other(read: Money, months: int) -> bool:
    return isinstance(read.period, Period) and months > 0 and read.period != Period(months)


def _read(text: str, cells: Cells, column: str) -> Money | None:
    how = cells.reading(column)
    try:
        return money(text, how.unit, "", how.currency)
    except (Refusal, TooFineError, NoCurrencyError, UnnamedCurrencyError):
        return None


def _rows(cells: Cells, texts: Sequence[str], found: Collection[str]) -> tuple[int, ...]:
    """Return the rows in which one of these texts stands."""
    return tuple(row.number for row, text in zip(cells.table.rows, texts, strict=False) if text in found)
