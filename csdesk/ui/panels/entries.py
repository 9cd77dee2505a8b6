"""How dates and numbers typed by hand are read, and how they are shown again."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date, timedelta
from decimal import Decimal
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale

from csdesk.domain.custom import FieldType
from csdesk.domain.day_words import DayWords
from csdesk.domain.money import exact_text
from csdesk.errors import CsdeskError, DateNeededError, NoDateError, NoNumberError
from csdesk.ui import dates, week
from csdesk.ui.widgets.column_kit import ColumnKit
from csdesk.ui.words import words

if TYPE_CHECKING:
    from csdesk.exchange.dates import DateOrder

_YEARS = range(-4, 5)  # a 29 February is never further away
_LOOKING_BACK = timedelta(days=90)
_YEAR = 365
_MONTH_FIRST = (QLocale.Country.UnitedStates, QLocale.Country.Philippines)


def quiet_kit(
    today: Callable[[], date],
    keep: Callable[[Any, dict[str, Any]], object] | None = None,
    guard: Callable[[Callable[[], object]], object] = lambda act: act(),
    find: Callable[[str], Callable[[Any], Any]] = attrgetter,
) -> ColumnKit[Any]:
    """Return what makes the columns of the table of a page: what is typed there is read in the words of the screen."""
    return ColumnKit(today, lambda: Entries(today), keep, guard, find, nothing="–", quiet=True)


class Entries:
    """Read dates and numbers as the language of the screen has them.

    In Japanese an all-numeric date is year, month, day, and without a year month, day. In English the day comes first,
    except where the system's country puts the month first.
    """

    def __init__(self, today: Callable[[], date], country: QLocale.Country | None = None) -> None:
        """Read in the language of these words; the country is the system's unless it is said."""
        self.today = today
        self._in_japanese = words.language == "ja"
        self.month_first = self._in_japanese or (country or QLocale.system().territory()) in _MONTH_FIRST
        """Whether in 4/5 the month comes first."""

    def day(self, text: str, *, past: bool = False) -> date | None:
        """Return the date in the text, None for no text; raise NoDateError if there is none in it.

        It may be said in words. A day without a year is the first such day from three months ago on; of what is
        ``past`` it is the last one till today, in words, too.
        """
        if not text.strip():
            return None
        today = self.today()
        said = DayWords(today, week.works(), past, self.month_first, today - _LOOKING_BACK).day(text)
        if said is not None:
            return said
        days = sorted({day for year in _YEARS for day in self._readings(text, today.year + year)[:1]})
        if not days:
            raise NoDateError(text)
        if past:
            return next((day for day in reversed(days) if day <= today), days[0])
        return next((day for day in days if day >= today - _LOOKING_BACK), days[-1])

    def needed(self, text: str) -> date:
        """Return the date in the text; raise NoDateError if there is none, DateNeededError for no text."""
        found = self.day(text)
        if found is None:
            raise DateNeededError
        return found

    def number(self, text: str) -> Decimal | None:
        """Return the number in the text, None for no text; raise NoNumberError if there is none in it."""
        if not text.strip():
            return None
        from csdesk.exchange.money import parse_number  # its patterns are many, and a start needs none

        try:
            return parse_number(text)
        except ValueError as error:
            raise NoNumberError(text) from error

    def short(self, day: date | None) -> str:
        """Return a date where room is short; nothing for no date."""
        return dates.short(day, self.today(), words.language) if day else ""

    def period(self, start: date | None, end: date | None) -> str:
        """Return from when to when, where room is short; a year is named once where that says which each is in."""
        if start is None or end is None or start == end:
            return self.short(end or start)
        first, last, year = self.short(start), self.short(end), self.today().year
        if words.language == "ja":
            last = dates.short(end, start, "ja")
        elif end.year != year and (end - start).days < _YEAR:
            first = dates.short(start, start, "en")
        return f"{first} – {last}"

    def due(self, day: date | None) -> str:
        """Return when something is to be done, in a line of a list; nothing for no date."""
        return dates.due(day, self.today(), words.language) if day else ""

    def full(self, day: date | None) -> str:
        """Return a whole date; nothing for no date."""
        return dates.full(day, words.language) if day else ""

    def away(self, day: date | None) -> str:
        """Return how far a day is, in words; nothing for no date."""
        return dates.away(day, self.today()) if day else ""

    def kept(self, holds: FieldType | None, typed: str) -> str:
        """Return what was typed into a field of hers as it is kept; raise where it is not what the field holds."""
        if holds is FieldType.DAY:
            day = self.day(typed)
            return day.isoformat() if day else ""
        if holds is FieldType.NUMBER:
            number = self.number(typed)
            return "" if number is None else exact_text(number)
        return " ".join(typed.split())

    def told(self, holds: FieldType | None, value: str) -> str:
        """Return a value of a field of hers as the screen has it; one of another kind, from an import, as it is."""
        with suppress(CsdeskError):
            if holds is FieldType.DAY:
                return self.full(self.day(value))
            if holds is FieldType.NUMBER:
                return plain(self.number(value))
        return value

    def _readings(self, text: str, year: int) -> list[date]:
        from csdesk.exchange.dates import parse_date

        found = []
        for order in self._orders():
            with suppress(ValueError):
                found.append(parse_date(text, order, year))
        return found

    def _orders(self) -> "tuple[DateOrder, ...]":
        from csdesk.exchange.dates import DateOrder

        if self._in_japanese:
            return DateOrder.YMD, DateOrder.MDY
        return (DateOrder.MDY,) if self.month_first else (DateOrder.DMY,)


def plain(number: Decimal | None) -> str:
    """Return a number as it was typed, in groups of thousands; nothing for none."""
    return "" if number is None else format(number, ",f")
