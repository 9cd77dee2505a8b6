"""What the portfolio can be grouped by: each column its own way, and what a group comes to."""

from collections import Counter
from collections.abc import Callable, Hashable, Mapping, Sequence
from datetime import date
from fractions import Fraction
from typing import Any

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from csdesk.domain import amounts
from csdesk.domain.forecast import month_of
from csdesk.domain.levels import Level
from csdesk.domain.reading import DIGITS, KANJI, initial, sort_key
from csdesk.services.accounts import AccountRow
from csdesk.ui import dates, labels, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.columns import Column, Row
from csdesk.ui.groups import Grouping, Total
from csdesk.ui.pages.portfolio import cells
from csdesk.ui.widgets.cells import said
from csdesk.ui.words import words

_SEVERAL = ("", 0)
"""What rows share whose amounts are of several currencies."""
_LEAST = 100
_WORST_FIRST = (Level.D, Level.C, Level.B, Level.A, Level.UNKNOWN)
_LOW = (Level.D, Level.C)
_MARK, _NAME = 12, 160
_ROW = "行"
"""What Japanese says after the first kana of a row of the fifty sounds."""
_PARTS = ("0%", "1–24%", "25–49%", "50–74%", "75–99%", "100%")
Sums = Callable[[Sequence[AccountRow]], Mapping[str, Fraction]]


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
        return made._replace(key=_month_of(value), name=lambda first: dates.month(first, words.language), place=itself)
    return made._replace(
        key=lambda row: _band(value(row)), name=_band_name, place=lambda band: (band == _SEVERAL, band)
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
    return made._replace(key=value, name=name, place=lambda one: places.get(one, len(places)), draw=shown)


def _month_of(value: Callable[[Row], date | None]) -> Callable[[Row], date | None]:
    def key(row: Row) -> date | None:
        found = value(row)
        return month_of(found) if found else None

    return key


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


class Groupings:
    """Makes groupings, in the words of a language; ``sums`` adds up what accounts come to a month."""

    def __init__(self, sums: Sums, today: Callable[[], date]) -> None:
        self._sums, self._today = sums, today
        self._totals = {"mrr": self._mrr(), "health": self._levels(), "renewal": self._next()}

    def by(self, column: Column[AccountRow]) -> Grouping[AccountRow]:
        """Return how the accounts are grouped by a column: as its type has it, or in its own way."""
        made = grouped_by(column, self._totals)
        ways: dict[str, Callable[[Grouping[AccountRow]], Grouping[AccountRow]]] = {
            "health": self._by_level,
            "tier": lambda made: made._replace(name=lambda tier: labels.tier(tier)),
            "customer_since": self._by_year,
            "plan": lambda made: made._replace(key=_part, name=_PARTS.__getitem__, place=int),
            "name": lambda made: self._initials(made, lambda row: initial(row.reading, row.name)),
            "reading": lambda made: self._initials(made, lambda row: initial(row.reading, "") if row.reading else None),
        }
        return ways[column.name](made) if column.name in ways else made

    def _by_level(self, made: Grouping[AccountRow]) -> Grouping[AccountRow]:
        def name(level: Any) -> str:
            return labels.name(level)

        def draw(painter: QPainter, left: int, middle: float, level: Any) -> int:
            paint.mark(painter, level, left + _MARK / 2, middle)
            beside = left + _MARK + k.S2
            return _MARK + k.S2 + paint.text(painter, beside, middle, _NAME, name(level), weight=k.STRONG)

        return made._replace(
            key=lambda row: None if row.trend.level is Level.UNKNOWN else row.trend.level,
            name=name,
            place=_WORST_FIRST.index,
            nameless=name(Level.UNKNOWN),
            draw=draw,
        )

    def _by_year(self, made: Grouping[AccountRow]) -> Grouping[AccountRow]:
        def key(row: AccountRow) -> int | None:
            return row.facts["customer_since"].year if row.facts["customer_since"] else None

        return made._replace(key=key, name=lambda year: dates.year(year, words.language), place=itself)

    def _initials(self, made: Grouping[AccountRow], key: Callable[[AccountRow], str | None]) -> Grouping[AccountRow]:
        names = {DIGITS: "0–9", KANJI: words.tr("No phonetic name")}
        turned = f"{{}}{_ROW}" if words.language == "ja" else "{}"

        def name(first: Any) -> str:
            return names.get(first) or (turned if first > "z" else "{}").format(first.upper())

        return made._replace(key=key, name=name, place=itself)

    def _mrr(self) -> Total[AccountRow]:
        def text(sums: Mapping[str, Fraction]) -> str:
            return amounts.sums(sums, words.language)

        def draw(painter: QPainter, cell: QRect, sums: Mapping[str, Fraction]) -> None:
            said(painter, cell, text(sums), bold=True, align=paint.RIGHT)

        return Total(lambda rows: self._sums(rows) or None, text, draw, always=True)

    def _levels(self) -> Total[AccountRow]:
        def counted(rows: Sequence[AccountRow]) -> list[tuple[Level, int]] | None:
            counts = Counter(row.trend.level for row in rows)
            return [(level, counts[level]) for level in _LOW if counts[level]] or None

        def text(counts: Sequence[tuple[Level, int]]) -> str:
            return " · ".join(f"{labels.name(level)} {count:,}" for level, count in counts)

        return Total(counted, text, cells.levels)

    def _next(self) -> Total[AccountRow]:
        def first(rows: Sequence[AccountRow]) -> date | None:
            return min((row.present.clock for row in rows if row.present.clock and not row.gone), default=None)

        def text(day: date) -> str:
            return dates.brief(day, self._today())

        def draw(painter: QPainter, cell: QRect, day: date) -> None:
            said(painter, cell, text(day), theme.now.muted, align=paint.RIGHT)

        return Total(first, text, draw)


def _part(row: AccountRow) -> int | None:
    share = row.plan.share if row.plan else None
    return None if share is None else len(_PARTS) - 1 if share >= 1 else 0 if not share else 1 + int(share * 4)
