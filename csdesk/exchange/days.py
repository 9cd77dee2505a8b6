"""The days of readings: a cell with a day and perhaps a time of it, a week, a month; a heading that is a day."""

import re
from contextlib import suppress
from datetime import date, timedelta

from csdesk.exchange.dates import DateOrder, parse_date
from csdesk.exchange.layout import is_day

_WEEK = re.compile(r"(?P<year>[0-9]{4})[- ]?W(?P<week>[0-9]{1,2})|W(?P<week2>[0-9]{1,2})[- /](?P<year2>[0-9]{4})", re.I)
_CLOCK = re.compile(
    r"(?P<h>[0-9]{1,2}):(?P<m>[0-9]{2})(?::(?P<s>[0-9]{2}))?(?:\.[0-9]+)? ?(?P<half>[ap]\.?m\.?)?", re.I
)
_SUNDAY = 7
_NOON = 12


def read_day(text: str, order: DateOrder | None, year: int) -> date:
    """Return the day in a cell; a week is its Sunday. Refusal when it is none, or several."""
    if (found := _WEEK.fullmatch(text.strip())) is not None:
        with suppress(ValueError):
            week, of = found["week"] or found["week2"], found["year"] or found["year2"]
            return date.fromisocalendar(int(of), int(week), _SUNDAY)
    return parse_date(text, order, year, last=True)


def seconds_of(text: str) -> int:
    """Return the time of the day that stands beside a day, in seconds; 0 without one."""
    found = _CLOCK.search(text) if ":" in text else None
    if found is None:
        return 0
    hour = int(found["h"])
    if found["half"]:
        hour = hour % _NOON + (_NOON if found["half"][0] in "pP" else 0)
    return (hour * 60 + int(found["m"])) * 60 + int(found["s"] or 0)


def day_of_heading(heading: str, order: DateOrder | None, today: date) -> date | None:
    """Return the day that a heading names; one without a year is the last such day up to a week from now."""
    if not is_day(heading) and _WEEK.fullmatch(heading.strip()) is None:
        return None
    with suppress(ValueError):
        found = read_day(heading, order, today.year)
        other = read_day(heading, order, today.year - 1)
        is_yearless = other != found
        return other if is_yearless and found > today + timedelta(days=7) else found
    return None
