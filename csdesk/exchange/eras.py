"""Japanese eras: 令和8年 is 2026, and 平成32年 never was."""

from datetime import date

_ERAS = {
    "明治": (date(1868, 1, 25), date(1912, 7, 30)),
    "大正": (date(1912, 7, 30), date(1926, 12, 25)),
    "昭和": (date(1926, 12, 25), date(1989, 1, 7)),
    "平成": (date(1989, 1, 8), date(2019, 4, 30)),
    "令和": (date(2019, 5, 1), date(2117, 12, 31)),
}
_GREGORIAN_SINCE = date(1873, 1, 1)
_LETTERS = {"M": "明治", "T": "大正", "S": "昭和", "H": "平成", "R": "令和"}
NAMES = (*_ERAS, *_LETTERS, *(letter.lower() for letter in _LETTERS))
"""Every way to write an era."""


def gregorian(era: str, year: int, month: int, day: int | None) -> date:
    """Return the date in the era; without a day, the era's first in the month. ValueError outside the era."""
    first, last = _ERAS[_LETTERS.get(era.upper(), era)]
    whole = first.year + year - 1
    found = date(whole, month, day or 1)
    if day is None and (whole, month) == (first.year, first.month):
        found = first
    if not max(first, _GREGORIAN_SINCE) <= found <= last:
        raise ValueError(era, year, month, day)
    return found
