"""What rows are grouped by, as the type of a column has it: choices, months, bands of amounts, or plain words."""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

from PySide6.QtGui import QPainter

from csdesk.domain import amounts
from csdesk.domain.forecast import month_of
from csdesk.domain.reading import sort_key
from csdesk.ui import dates, paint
from csdesk.ui.columns import Column, Row
from csdesk.ui.groups import Grouping, Total
from csdesk.ui.words import words

_SEVERAL = ("", 0)
"""What rows share whose amounts are of several currencies."""
_LEAST = 100


def grouped_by(column: Column[Row], totals: Mapping[str, Total[Row]]) -> Grouping[Row]:
    """Return how rows are grouped by a column."""
    nameless = words.tr("{column}: none").format(column=column.title)
    made = Grouping[Row](column.name, _shown(column), str, _text_place, nameless, totals)
    value = column.value
    if value is None or column.kind not in ("choice", "day", "money"):
        return made
    if column.kind == "choice":
        return _by_choice(column, value, made)
    if column.kind == "day":
        return replace(made, key=_month_of(value), name=_month, place=itself)
    return replace(
        made, key=lambda row: _band(value(row)), name=_band_name, place=lambda band: (band == _SEVERAL, band)
    )


def itself(key: Any) -> Any:
    """Return a key that is its own place."""
    return key


def _by_choice(column: Column[Row], value: Callable[[Row], Any], made: Grouping[Row]) -> Grouping[Row]:
    called: dict[Any, str] = {one: name for name, one in column.values.items()}
    places = {one: place for place, one in enumerate(column.values.values())}

    def name(one: Any) -> str:
        return called.get(one) or words.tr("Other")

    def draw(painter: QPainter, left: int, middle: float, one: Any) -> int:
        return paint.chip(painter, left, middle, name(one))

    shown = draw if column.chip else None
    return replace(made, key=value, name=name, place=lambda one: places.get(one, len(places)), draw=shown)


def _month_of(value: Callable[[Row], date | None]) -> Callable[[Row], date | None]:
    def key(row: Row) -> date | None:
        found = value(row)
        return month_of(found) if found else None

    return key


def _month(first: date) -> str:
    return dates.month(first, words.language)


def _shown(column: Column[Row]) -> Callable[[Row], Hashable]:
    """Return what tells what stands in a cell, on one line; None where nothing does."""
    typed = column.typed or column.text
    return lambda row: " ".join(typed(row).split()) or None


def _text_place(text: str) -> Any:
    """Return what texts are sorted by: numbers as numbers, then by their reading."""
    return not text.isdecimal(), int(text) if text.isdecimal() else 0, sort_key("", text)


def _band(sums: Mapping[str, Fraction]) -> tuple[str, int] | None:
    """Return the currency and the least amount of the band that an amount is in."""
    if len(sums) > 1:
        return _SEVERAL
    return next(((currency, _step(int(amount))) for currency, amount in sums.items()), None)


def _band_name(band: tuple[str, int]) -> str:
    currency, least = band
    if band == _SEVERAL:
        return words.tr("Several currencies")
    ends = [amounts.short(Fraction(end), currency, words.language) for end in (least, _next_step(least))]
    return " – ".join(ends) if least else words.tr("under {amount}").format(amount=ends[1])


def _step(amount: int) -> int:
    """Return the largest of 0, 100, 300, 1,000, 3,000, ... that is no more than a whole amount."""
    ten = 10 ** (len(str(amount)) - 1)
    return 0 if amount < _LEAST else 3 * ten if amount >= 3 * ten else ten


def _next_step(step: int) -> int:
    if not step:
        return _LEAST
    return step * 3 if str(step).startswith("1") else step // 3 * 10
