"""Dates as people and programs write them, in Japanese and in English.

A time of day, a zone and a weekday beside the date are read over: the date counts as it is written.
"""

import re
import unicodedata
from calendar import monthrange
from collections.abc import Iterable
from contextlib import suppress
from datetime import date, timedelta
from enum import StrEnum

from csdesk.exchange.numerals import KANJI, integer_of_kanji, plain
from csdesk.exchange.refusals import Refusal, RefusalReason

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


class DateOrder(StrEnum):
    """Which way round an all-numeric date is; a year of four digits in front needs none."""

    MDY = "mdy"
    DMY = "dmy"
    YMD = "ymd"


class AmbiguousDateError(Refusal):
    """The text is one of several dates, and nothing says which."""


_EXCEL_DAY_ZERO = date(1899, 12, 30)
_FIRST_SERIAL, _LAST_SERIAL = date(1955, 1, 1), date(2100, 12, 31)
_LONGEST = 60
_LEAP_YEAR = 2024
_OLDEST = "1868"
_LAST_CENTURY_SINCE = 70
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<m>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:[日月火水木金土](?:曜日?)?|(?:sun|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?)(?:day)?\.?)"
_WEEKDAY_ASIDE = re.compile(
    rf" ?\( ?{_WEEKDAY} ?\)|(?<=[日0-9]) ?[日月火水木金土]曜日?|^{_WEEKDAY},? (?=.*[0-9])", re.I
)
_CLOCK = re.compile(
    r"(?:(?<=[0-9日])[ T]|(?<=日)) ?(?:午前|午後|AM |PM )?"
    r"[0-2]?[0-9](?::[0-5][0-9](?::[0-5][0-9](?:[.,][0-9]+)?)?|時(?:[0-5]?[0-9]分(?:[0-5]?[0-9]秒)?)?)"
    r" ?(?:AM|PM)? ?(?:Z|JST|(?:UTC|GMT)?(?:[+-][0-9]{2}:?[0-9]{2})?)$",
    re.I,
)
_KANJI_PART = re.compile(f"[{KANJI}]+(?=[年月日])")


_SHORT = re.compile(r"(?P<a>[0-9]{1,2})(?P<mark>[/.-])(?P<b>[0-9]{1,2})(?:(?P=mark)(?P<c>[0-9]{4}|[0-9]{1,2}))?")
_COMPACT = re.compile(r"(?P<y>[0-9]{4})(?P<m>[0-9]{2})(?P<d>[0-9]{2})")
_WITH_YEAR = [
    re.compile(r"(?P<y>[0-9]{4})(?P<mark>[-/.])(?P<m>[0-9]{1,2})(?P=mark)(?P<d>[0-9]{1,2})"),
    re.compile(r"(?P<y>[0-9]{4})[-/](?P<m>[0-9]{1,2})"),
    re.compile(r"(?P<m>[0-9]{1,2})/(?P<y>[0-9]{4})"),
    re.compile(r"(?P<y>[0-9]{4}) ?年 ?(?P<m>[0-9]{1,2}) ?月(?: ?(?P<d>[0-9]{1,2}) ?日?)?"),
    _COMPACT,
]
_IN_JAPANESE = re.compile(r"(?P<m>[0-9]{1,2}) ?月 ?(?P<d>[0-9]{1,2}) ?日?")
_ERA = re.compile(
    rf"(?P<era>{'|'.join(NAMES)})\.? ?(?:"
    r"(?P<y>[0-9]{1,2}|元)(?: ?年 ?|[./-])(?P<m>[0-9]{1,2})(?: ?月|(?=[./-])|$)(?:(?: ?|[./-])(?P<d>[0-9]{1,2}) ?日?)?"
    r"|(?P<y2>[0-9]{2})(?P<m2>[0-9]{2})(?P<d2>[0-9]{2}))"
)
_NAMED = [
    re.compile(
        rf"(?P<d>[0-9]{{1,2}})(?:st|nd|rd|th)?(?: of)?[- /.]?{_MONTH}(?:[- /.,]{{1,2}}(?P<y>[0-9]{{4}}|[0-9]{{2}}))?",
        re.I,
    ),
    re.compile(rf"{_MONTH} ?(?P<d>[0-9]{{1,2}})(?:st|nd|rd|th)?(?:(?:, ?| )(?P<y>[0-9]{{4}}))?", re.I),
    re.compile(rf"(?P<y>[0-9]{{4}})[- /.,]{{1,2}}{_MONTH}(?:[- /.,]{{1,2}}(?P<d>[0-9]{{1,2}}))?", re.I),
    re.compile(rf"{_MONTH}[-/](?P<d>[0-9]{{1,2}})[-/](?P<y>[0-9]{{4}})", re.I),
    re.compile(rf"{_MONTH}[- /.,]{{1,2}}(?P<y>[0-9]{{4}})", re.I),
]
_YEAR = rf"(?:[0-9]{{4}} ?年 ?|[0-9]{{4}}[-/.]|(?:{'|'.join(NAMES)})\.? ?(?:[0-9]{{1,2}}|元)(?: ?年 ?|[./-]))"
_MONTH_ALONE = [
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"{_YEAR}[0-9]{{1,2}}(?: ?月)?",
        r"[0-9]{1,2}/[0-9]{4}",
        rf"{_MONTH}[- /.,]{{1,2}}[0-9]{{4}}",
        rf"[0-9]{{4}}[- /.,]{{1,2}}{_MONTH}",
    )
]
_MONTHS_END = re.compile(
    rf"(?P<behind>{_YEAR}?[0-9]{{1,2}}(?: ?月)?|[0-9]{{4}} ?年) ?(?:末日?|月末日?|晦日|末締め?)(?:まで|迄)?"
    rf"|(?:the )?end(?: of)? (?P<before>{_MONTH}[- /.,]{{0,2}}[0-9]{{4}}|[0-9]{{4}}-[0-9]{{2}})",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r" ?(?:まで|迄|付け?|より|から|以降|[~〜～-])$|^(?:[~〜～]|until |by |from |since |through ) ?", re.IGNORECASE
)
_RENEWS_ITSELF = re.compile(
    r"(?:自動(?:契約)?(?:更新|継続|延長)|auto(?:matic(?:ally)?)?[- ]?re(?:new(?:al|ed|ing|s)?|curring)|evergreen"
    r"|rolling|renews automatically)(?:あり|有り?|中|契約|contract)?(?: ?[(\[:,、・/-].*)?",
    re.IGNORECASE,
)
_OPEN_END = re.compile(
    r"(?:契約)?(?:無期限|無期|期限(?:の定め)?(?:なし|無し?)|期間の定め(?:なし|無し?)|終期なし|終了日なし|なし|永続|終身)"
    r"|open[- ]?ended|indefinite(?:ly)?|perpetual|ongoing|no (?:end|expiry|expiration)(?: date)?|never|unlimited",
    re.IGNORECASE,
)
_SERIAL = re.compile(r"(?P<days>[0-9]{5})(?:\.[0-9]+)?")


def parse_date(text: str, order: DateOrder | None, year: int, *, last: bool = False) -> date:
    """Return the date in the text; ``year`` serves a text without one. Refusal when it is no date, or several.

    Of a month alone it is the first day, or the ``last``; 2026年3月末 is the last one anyway.
    """
    try:
        if len(text) == 10 and text[4] == text[7] == "-" and text > _OLDEST:
            return date.fromisoformat(text)
        bare = _bare(text)
        if ended := _MONTHS_END.fullmatch(bare):
            return _last_of_month(_parse(_whole_month(ended), None, year))
        found = _parse(_BESIDE.sub("", bare), order, year)
        return _last_of_month(found) if last and _names_no_day(bare) else found
    except AmbiguousDateError:
        raise AmbiguousDateError(text, RefusalReason.AMBIGUOUS_DATE) from None
    except ValueError:
        raise Refusal(text, RefusalReason.NOT_A_DATE) from None


def renews_itself(text: str) -> bool:
    """Tell whether a cell for a day says instead that the contract renews itself: 自動更新（毎年3月末）."""
    return len(text) <= _LONGEST and _RENEWS_ITSELF.fullmatch(unicodedata.normalize("NFKC", text).strip()) is not None


def is_open_end(text: str) -> bool:
    """Tell whether a cell for a last day says that there is none: 無期限."""
    return len(text) <= _LONGEST and _OPEN_END.fullmatch(unicodedata.normalize("NFKC", text).strip()) is not None


def _whole_month(ended: re.Match[str]) -> str:
    """Return a day of the month of which a text names the end; the end of a year is that of its December."""
    month = (ended["behind"] or ended["before"]).strip()
    if ended["before"]:
        return month
    month = re.sub(r"^([0-9]{4}) ?[-/.年] ?", r"\1年", month)
    return f"{month}12月1日" if month.endswith("年") else f"{month.rstrip('月 ')}月1日"


def _last_of_month(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])


def _names_no_day(bare: str) -> bool:
    """Tell whether a text that is a date names a month only."""
    return any(pattern.fullmatch(_BESIDE.sub("", bare)) for pattern in _MONTH_ALONE)


def order_of(texts: Iterable[str]) -> DateOrder | None:
    """Return the one order in which every all-numeric date of a column is a date; None if several are, or none."""
    open_orders = list(DateOrder)
    for text in texts:
        with suppress(ValueError):
            found = _SHORT.fullmatch(_bare(text))
            possible = _readings(found, _LEAP_YEAR) if found else {}
            open_orders = [order for order in open_orders if order in possible] if possible else open_orders
    return open_orders[0] if len(open_orders) == 1 else None


def _bare(text: str) -> str:
    """Return the date alone, in half-width signs and Arabic digits."""
    if len(text) > _LONGEST:
        raise ValueError(text)
    bare = _CLOCK.sub("", _WEEKDAY_ASIDE.sub("", plain(text))).strip()
    return _KANJI_PART.sub(lambda part: str(integer_of_kanji(part[0])), bare)


def _parse(text: str, order: DateOrder | None, year: int) -> date:
    if found := _SHORT.fullmatch(text):
        return _short(found, order, year)
    for pattern in _WITH_YEAR:
        if found := pattern.fullmatch(text):
            return _date(found.groupdict(), year)
    if found := _ERA.fullmatch(text):
        return _of_era(found)
    for pattern in (_IN_JAPANESE, *_NAMED):
        if found := pattern.fullmatch(text):
            return _date(found.groupdict(), year)
    if found := _SERIAL.fullmatch(text):
        return _of_serial(int(found["days"]))
    raise ValueError(text)


def _date(parts: dict[str, str | None], year: int) -> date:
    named = parts["m"] or ""
    month = int(named) if named.isdigit() else _MONTHS.index(named[:3].lower()) + 1
    return date(_whole_year(parts.get("y"), year), month, int(parts.get("d") or 1))


def _whole_year(digits: str | None, year: int) -> int:
    if not digits:
        return year
    if len(digits) == 2:
        return int(digits) + (1900 if int(digits) >= _LAST_CENTURY_SINCE else 2000)
    if digits < _OLDEST:
        raise ValueError(digits)
    return int(digits)


def _short(found: re.Match[str], order: DateOrder | None, year: int) -> date:
    """Read 4/1/2026, 4/1/26, 26/4/1 or 4/1 in the order given, or in the only one possible."""
    if not found["c"] and found["mark"] != "/":
        raise ValueError(found[0])
    if not found["c"] and order == DateOrder.YMD:
        order = DateOrder.MDY
    possible = _readings(found, year)
    if order in possible:
        return possible[order]
    if order in _orders(found) or not possible:
        raise ValueError(found[0])
    if len(set(possible.values())) > 1:
        raise AmbiguousDateError(found[0], RefusalReason.AMBIGUOUS_DATE)
    return next(iter(possible.values()))


def _orders(found: re.Match[str]) -> list[DateOrder]:
    """Return the orders that the number of digits leaves: a year has two or four."""
    if len(found["c"] or "") == 1:
        return [DateOrder.YMD] if len(found["a"]) == 2 else []
    if len(found["c"] or "") == 4 and found["mark"] == ".":
        return [DateOrder.DMY]  # with dots and the year last, nobody has the month first
    return list(DateOrder) if len(found["c"] or "") == 2 else [DateOrder.MDY, DateOrder.DMY]


def _readings(found: re.Match[str], year: int) -> dict[DateOrder, date]:
    a, b, c = found["a"], found["b"], found["c"]
    parts = {
        DateOrder.MDY: (c, a, b),
        DateOrder.DMY: (c, b, a),
        DateOrder.YMD: (a, b, c),
    }
    readings: dict[DateOrder, date] = {}
    for order in _orders(found):
        with suppress(ValueError):
            years, month, day = parts[order]
            readings[order] = date(_whole_year(years and years.zfill(2), year), int(month or 0), int(day or 0))
    return readings


def _of_era(found: re.Match[str]) -> date:
    if found["y2"]:
        return gregorian(found["era"], int(found["y2"]), int(found["m2"]), int(found["d2"]))
    of_era = 1 if found["y"] == "元" else int(found["y"])
    return gregorian(found["era"], of_era, int(found["m"]), int(found["d"]) if found["d"] else None)


def _of_serial(days: int) -> date:
    """Return the day that Excel keeps under this number."""
    found = _EXCEL_DAY_ZERO + timedelta(days)
    if not _FIRST_SERIAL <= found <= _LAST_SERIAL:
        raise ValueError(days)
    return found
