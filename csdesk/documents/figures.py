"""Dates and numbers as a document prints them, in its language."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from math import floor

from csdesk.i18n import Words

NONE = "–"
_FAR = 270  # days: from here on a month alone could be mistaken for the one of another year
_HALF = Fraction(1, 2)
_MONTH = (
    "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:t|tember)?|Oct(?:ober)?"
    "|Nov(?:ember)?|Dec(?:ember)?)[.]?"
)
DATE = (
    "(?:(?:[0-9]{4}|(?:令和|平成|昭和)(?:[0-9]{1,2}|元))年(?:[0-9]{1,2}月)?|[0-9]{1,2}月)(?:[0-9]{1,2}日)?(?:[(（][日月火水木金土][)）])?"
    f"|[0-9]{{1,2}} {_MONTH}(?: [0-9]{{4}})?|{_MONTH} [0-9]{{4}}|{_MONTH} [0-9]{{1,2}}(?:, [0-9]{{4}})?"
    "|[0-9]{1,4}[-/.][0-9]{1,2}(?:[-/.][0-9]{1,4})?(?:[(（][日月火水木金土][)）])?"
)
"""What a date looks like in any text, printed or typed: no line breaks inside one. Python and Typst both read it."""


def full(words: Words, day: date | None) -> str:
    """Return a date in full: 20 November 2026, 2026年11月20日."""
    return NONE if day is None else _filled(words.tr("{day} {month} {year}", "date"), words, day)


def short(words: Words, day: date | None, today: date) -> str:
    """Return a date without its year, unless that could be mistaken: 20 Nov, 11/20."""
    if day is None:
        return NONE
    far = abs((day - today).days) > _FAR
    return _filled(words.tr("{day} {mon} {year}", "date") if far else words.tr("{day} {mon}", "date"), words, day)


def brief(words: Words, day: date | None) -> str:
    """Return a date with a short month and its year: 20 Nov 2026, 2026/11/20."""
    return NONE if day is None else _filled(words.tr("{day} {mon} {year}", "date"), words, day)


def month(words: Words, day: date | None) -> str:
    """Return the month of a date: Nov 2026, 2026年11月."""
    return NONE if day is None else _filled(words.tr("{mon} {year}", "date"), words, day)


def month_name(words: Words, day: date) -> str:
    """Return the month alone: Nov, 11月."""
    return _short_names(words)[day.month - 1]


def number(value: Decimal | None) -> str:
    """Return a number with the digits it was typed with, its thousands apart: 1,200.50."""
    return NONE if value is None else f"{value:,f}".replace("-", "−")


def with_unit(words: Words, value: Decimal | None, unit: str) -> str:
    """Return a number and its unit: 22.5 h, 22.5時間, 80%."""
    if value is None or not unit:
        return number(value)
    text = "{number}{unit}" if unit in ("%", "％") else words.tr("{number} {unit}")
    return text.format(number=number(value), unit=unit)


def percent(share: Fraction | None) -> str:
    """Return a share in whole percent, halves up; what is not whole yet never reads 100%."""
    if share is None:
        return NONE
    rounded = floor(share * 100 + _HALF)
    return number(Decimal(min(rounded, 99) if share < 1 else rounded)) + "%"


def _filled(pattern: str, words: Words, day: date) -> str:
    short = month_name(words, day).rstrip("月")  # Japanese patterns have it
    return pattern.format(year=day.year, month=_names(words)[day.month - 1], mon=short, day=day.day)


def _names(words: Words) -> tuple[str, ...]:
    first = (words.tr("January"), words.tr("February"), words.tr("March"), words.tr("April"), words.tr("May"))
    middle = (words.tr("June"), words.tr("July"), words.tr("August"), words.tr("September"), words.tr("October"))
    return first + middle + (words.tr("November"), words.tr("December"))


def _short_names(words: Words) -> tuple[str, ...]:
    first = (words.tr("Jan"), words.tr("Feb"), words.tr("Mar"), words.tr("Apr"), words.tr("May"), words.tr("Jun"))
    last = (words.tr("Jul"), words.tr("Aug"), words.tr("Sep"), words.tr("Oct"), words.tr("Nov"), words.tr("Dec"))
    return first + last
