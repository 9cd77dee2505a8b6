"""For what time an amount is: as a heading says it, or as a contract lasts."""

import re
import unicodedata
from datetime import date

from csdesk.domain.months import after, months_between
from csdesk.entities.types import day

_SAID = {
    1: r"月額|月次|月々|毎月|[/(（・]月|円月|monthly|per month|a month|/ ?mo\b|/ ?month|p\.m\.",
    3: r"四半期|quarter",
    6: r"半年|半期|half[- ]?year|semi-?annual",
    12: r"年額|年間|年次|毎年|[/(（・]年|円年|annual|yearly|per year|a year|per annum|/ ?yr\b|/ ?year|p\.a\.",
}
_PATTERNS = {months: re.compile(pattern, re.IGNORECASE) for months, pattern in _SAID.items()}


def months_said(text: str) -> int:
    """Return the months that a text such as 金額（円/月） or Amount per year names; 0 if it names none, or several."""
    plain = unicodedata.normalize("NFKC", text)
    found = [months for months, pattern in _PATTERNS.items() if pattern.search(plain)]
    return found[0] if len(found) == 1 else 0


def months_of_term(start: str, end: str) -> int | None:
    """Return how many months a contract lasts, from its start to the day on which it renews; None if not whole ones.

    0 where one of the days is not there.
    """
    first, last = day(start), day(end)
    if first is None or last is None:
        return 0
    months = months_between(first, last)
    return months if months > 0 and _is_after(first, months, last) else None


def _is_after(first: date, months: int, last: date) -> bool:
    return after(first, months) == last
