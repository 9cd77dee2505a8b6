"""The day that a whole file is of: what stands above its headings says it, or its name."""

import re
from collections.abc import Iterable
from contextlib import suppress
from datetime import date

from csdesk.exchange.dates import DateOrder, parse_date

_NAMES = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
_IN_TEXT = re.compile(
    r"(?<![0-9])(?:"
    r"[0-9]{4} ?年 ?[0-9]{1,2} ?月 ?[0-9]{1,2} ?日"
    r"|(?:19|20)[0-9]{2}[-/._][0-9]{1,2}[-/._][0-9]{1,2}"
    r"|(?:19|20)[0-9]{6}"
    r"|[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}"
    rf"|[0-9]{{1,2}}(?:st|nd|rd|th)? (?:{_NAMES})[a-z]*,? [0-9]{{4}}"
    r")(?![0-9])"
    rf"|(?<![a-z])(?:{_NAMES})[a-z]* [0-9]{{1,2}}(?:st|nd|rd|th)?,? [0-9]{{4}}(?![0-9])",
    re.IGNORECASE,
)
_ANY_YEAR = 2024


def days_in(text: str, order: DateOrder | None = None) -> list[date]:
    """Return the days that a text names, each with its year; one that may be several is none."""
    found: list[date] = []
    for each in _IN_TEXT.finditer(text):
        with suppress(ValueError):
            found.append(parse_date(each[0].replace("_", "-"), order, _ANY_YEAR))
    return found


def day_above(lines: Iterable[str], order: DateOrder | None = None) -> date | None:
    """Return the day that the lines above a table are of: the end of the first span, else the last single day."""
    told = [days for line in lines if (days := days_in(line, order))]
    spans = [max(days) for days in told if len(days) > 1]
    return spans[0] if spans else max((max(days) for days in told), default=None)


def day_in_name(stem: str) -> date | None:
    """Return the day in the name of a file, the last of several."""
    return max(days_in(stem), default=None)
