"""Months as people head columns with them: 2026-01, 2026年1月, Jan 2026, Jan-26, 令和8年1月, 202601."""

import re
import unicodedata
from contextlib import suppress
from datetime import date

from csdesk.exchange.dates import DateOrder, parse_date
from csdesk.exchange.refusals import Refusal

_NAMES = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_FIGURES = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)\s*[-/.年]?\s*(?P<month>0?[1-9]|1[0-2])(?:\s*月(?:度|分)?)?(?!\d)"
)
_NAMED = re.compile(rf"(?P<name>{'|'.join(_NAMES)})[a-z]*\.?[\s\-/']*(?P<year>(?:19|20)?\d\d)(?!\d)", re.IGNORECASE)
_YEAR_FIRST = re.compile(rf"(?P<year>(?:19|20)\d\d)[\s\-/]*(?P<name>{'|'.join(_NAMES)})[a-z]*", re.IGNORECASE)
_DAY = re.compile(r"\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:[ T]00:00(?::00)?)?")
_ERA = re.compile(r"(?:令和|平成|昭和|R|H|S)\s*(?:\d+|元)\s*[年./-]\s*\d{1,2}\s*月?")
_CENTURY, _SHORT = 2000, 100


def read_month(text: str) -> date | None:
    """Return the first day of the month that a text names, with other words around it or not; None if it names none."""
    plain = unicodedata.normalize("NFKC", text).strip()
    if _DAY.fullmatch(plain) or _ERA.fullmatch(plain):
        with suppress(Refusal, ValueError):
            return parse_date(plain, DateOrder.YMD, _CENTURY).replace(day=1)
        return None
    for pattern in (_YEAR_FIRST, _NAMED, _FIGURES):
        found = pattern.search(plain)
        if found is not None:
            return _month(found.groupdict())
    return None


def _month(parts: dict[str, str]) -> date:
    year = int(parts["year"])
    year += _CENTURY if year < _SHORT else 0
    month = int(parts["month"]) if "month" in parts else _NAMES.index(parts["name"].lower()) + 1
    return date(year, month, 1)
