"""Dates as people say them; the exact one belongs into the tool tip."""

from datetime import date

from csdesk.domain.months import SHORT_NAMES, in_short
from csdesk.ui.words import words

_MONTH_NAMES = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
_WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEKDAYS, _WEEKDAYS_JA = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"), "月火水木金土日"


def away(day: date, today: date) -> str:
    """Return how far a day is: in 42 days, tomorrow, 3 days ago."""
    days = (day - today).days
    return _near(days) or (words.tr("in %n day(s)", "", days) if days > 0 else words.tr("%n day(s) ago", "", -days))


def brief(day: date, today: date) -> str:
    """Return how far a day is, where room is short: 42 d; what is near is called as everywhere."""
    days = (day - today).days
    return _near(days) or (words.tr("%n d", "days ahead", days) if days > 0 else words.tr("%n d ago", "days", -days))


def late(day: date, today: date) -> str:
    """Return by how much a day that is over was missed: yesterday, 3 days late."""
    days = (today - day).days
    return _near(-days) if days == 1 else words.tr("%n day(s) late", "", days)


def brief_or_late(day: date, today: date) -> str:
    """Return how far a day is by which something is to be done, where room is short: 42 d, 3 d late."""
    days = (today - day).days
    return brief(day, today) if days <= 1 else words.tr("%n d late", "days", days)


def due(day: date, today: date, language: str) -> str:
    """Return when something is to be done, in a line of a list: 3 days late, today, tomorrow, 31 Dec."""
    if day < today:
        return late(day, today)
    return _near((day - today).days) or short(day, today, language)


def due_ink(day: date | None, today: date) -> str:
    """Return the colour of a day on which something is to be done, by its name in the theme."""
    if day is None or day > today:
        return "muted"
    return "danger_text" if day < today else "accent"


def _near(days: int) -> str:
    """Return the name of a day beside today, or of today."""
    return {-1: words.tr("yesterday"), 0: words.tr("today"), 1: words.tr("tomorrow")}.get(days, "")


def short(day: date, today: date, language: str) -> str:
    """Return a date with its month in a few letters: 31 Dec, 12/31; another year is named."""
    if language == "ja":
        return f"{day.month}/{day.day}" if day.year == today.year else f"{day.year}/{day.month}/{day.day}"
    text = f"{day.day} {SHORT_NAMES[day.month - 1]}"
    return text if day.year == today.year else f"{text} {day.year}"


def full(day: date, language: str) -> str:
    """Return a whole date: 31 December is 31 Dec 2026, 2026年12月31日."""
    if language == "ja":
        return f"{day.year}年{day.month}月{day.day}日"
    return f"{day.day} {SHORT_NAMES[day.month - 1]} {day.year}"


def month(day: date, language: str) -> str:
    """Return the month of a date: November 2026, 2026年11月."""
    return f"{day.year}年{day.month}月" if language == "ja" else f"{_MONTH_NAMES[day.month - 1]} {day.year}"


def month_in_short(day: date, language: str, *, named: bool) -> str:
    """Return the month of a date where room is short: Nov, 11月; its year is named if that is wanted."""
    return in_short(day, language, named=named)


def with_weekday(day: date, language: str) -> str:
    """Return a whole date with the day of the week: Sun 22 Nov 2026, 2026年11月22日（日）."""
    if language == "ja":
        return f"{full(day, language)}（{weekday(day, language)}）"
    return f"{weekday(day, language)} {full(day, language)}"


def weekday(day: date, language: str) -> str:
    """Return the name of a day of the week in short: Mon, 月."""
    return (_WEEKDAYS_JA if language == "ja" else _WEEKDAYS)[day.weekday()]


def weekday_in_full(day: date, language: str) -> str:
    """Return the name of a day of the week: Friday, 金曜."""
    return f"{_WEEKDAYS_JA[day.weekday()]}曜" if language == "ja" else _WEEKDAY_NAMES[day.weekday()]


def year(number: int, language: str) -> str:
    """Return a year: 2026, 2026年."""
    return f"{number}年" if language == "ja" else str(number)
