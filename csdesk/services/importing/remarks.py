"""What is to be said of cells that are taken: tax in an amount, a rounded one, 自動更新 in place of a day."""

from collections.abc import Collection, Iterator, Sequence
from itertools import compress

from csdesk.exchange.asides import Remark, says_with_tax
from csdesk.exchange.choices import Period
from csdesk.exchange.dates import renews_itself
from csdesk.exchange.money import unit_of
from csdesk.exchange.refusals import Refusal
from csdesk.i18n import Text
from csdesk.services.importing import issues
from csdesk.services.importing.cells import Cells
from csdesk.services.importing.fields import (
    ENDING,
    NoCurrencyError,
    TooFineError,
    UnnamedCurrencyError,
    is_money,
    money,
    months_of,
)
from csdesk.services.importing.preview import Issue

_SAYS = {Remark.TAX_INCLUDED: issues.WITH_TAX, Remark.ABOUT: issues.ABOUT, Remark.ROUNDED: issues.ROUNDED}


def told(cells: Cells) -> Iterator[Issue]:
    """Yield what is to be said of the amounts and the ends of a table."""
    currencies = cells.texts("currency")
    for column, field, texts in cells.columns:
        if is_money(field):
            yield from _of_amounts(cells, column, field, texts, currencies)
        elif field in ENDING and (rows := _rows(cells, texts, set(filter(renews_itself, set(texts))))):
            yield issues.CellsNoted(column, rows, issues.RENEWS_ITSELF)


def renewing(cells: Cells, wanted: Sequence[bool]) -> frozenset[int]:
    """Return the places of the wanted rows in which a cell for an end says that the contract renews itself."""
    ends = [list(compress(texts, wanted)) for _column, field, texts in cells.columns if field in ENDING]
    saying = {text for texts in ends for text in set(texts) if renews_itself(text)}
    return frozenset(place for texts in ends for place, text in enumerate(texts) if text in saying)


def _of_amounts(
    cells: Cells, column: str, field: str, texts: Sequence[str], currencies: Sequence[str]
) -> Iterator[Issue]:
    unit = cells.reading(column).unit
    if unit.comma:
        yield issues.CommaDecimals(column)
    bare = any(map(str.isdigit, texts)) and not any(currencies)
    if unit.currency and unit.currency != cells.how.currency and not unit_of(column).currency and bare:
        yield issues.OneCurrency(column, unit.currency)
    said: dict[Text, set[str]] = {issues.WITH_TAX: set(filter(None, texts))} if says_with_tax(column) else {}
    for text in dict.fromkeys(text for text in texts if not text.isdigit()):
        for remark in _remarks(text, field, cells, column):
            said.setdefault(remark, set()).add(text)
    for says in filter(said.get, (*_SAYS.values(), issues.OTHER_PERIOD)):
        yield issues.CellsNoted(column, _rows(cells, texts, said[says]), says)


def _remarks(text: str, field: str, cells: Cells, column: str) -> list[Text]:
    how = cells.reading(column)
    try:
        found = money(text, how.unit, "", how.currency)
    except (Refusal, TooFineError, UnnamedCurrencyError, NoCurrencyError):
        return []
    named = found.period if isinstance(found.period, Period) else None
    other = bool(named and months_of(field)) and named != Period(months_of(field))
    return [_SAYS[one] for one in found.remarks] + ([issues.OTHER_PERIOD] if other else [])


def _rows(cells: Cells, texts: Sequence[str], found: Collection[str]) -> tuple[int, ...]:
    """Return the rows in which one of these texts stands."""
    rows = zip(cells.table.rows, texts, strict=False)
    return tuple(row.number for row, text in rows if text in found) if found else ()
