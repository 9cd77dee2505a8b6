"""Days as people say them: tomorrow, next tue, in 2 weeks, 来週火曜, 3日後, 月末."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from unicodedata import normalize

from csdesk.domain.months import after, days_after, last_of_month

_WEEK = timedelta(7)
_NEAR = {
    "yesterday": -1,
    "today": 0,
    "tomorrow": 1,
    "昨日": -1,
    "今日": 0,
    "本日": 0,
    "明日": 1,
    "あした": 1,
    "明後日": 2,
    "あさって": 2,
}
_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SHORT = tuple(name[:3] for name in _NAMES)
_KANJI = "月火水木金土日"
_WEEKS = {"": -1, "this": 0, "今週": 0, "next": 1, "来週": 1, "再来週": 2}
_WEEKDAY = re.compile(rf"(?:(this|next) )?({'|'.join((*_NAMES, *_SHORT))})")
_WEEKDAY_JA = re.compile(rf"(今週|来週|再来週)?の?([{_KANJI}])曜日?")
_AFTER = re.compile(r"(?:in )?(\d{1,3}) ?(days?|weeks?|months?)")
_AFTER_JA = re.compile(r"(\d{1,3})(日|週間?|[かカヶケヵ]月)後")
_BEGINS: dict[str, Callable[[date], date]] = {
    "next week": lambda today: _monday(today) + _WEEK,
    "来週": lambda today: _monday(today) + _WEEK,
    "再来週": lambda today: _monday(today) + 2 * _WEEK,
    "next month": lambda today: after(today.replace(day=1), 1),
    "来月": lambda today: after(today.replace(day=1), 1),
    "月末": last_of_month,
    "来月末": lambda today: last_of_month(after(today.replace(day=1), 1)),
}


def day_in_words(text: str, today: date) -> date | None:
    """Return the day that is said, None where it is not said in words; a week begins on Monday.

    A weekday alone is the next such day after today; of next week it is that of the week after this one.
    """
    said = " ".join(normalize("NFKC", text).casefold().split())
    if said in _NEAR:
        return today + timedelta(_NEAR[said])
    if said in _BEGINS:
        return _BEGINS[said](today)
    return _weekday(said, today) or _later(said, today)


def _weekday(said: str, today: date) -> date | None:
    if found := _WEEKDAY.fullmatch(said):
        place = _SHORT.index(found[2][:3])
    elif found := _WEEKDAY_JA.fullmatch(said):
        place = _KANJI.index(found[2])
    else:
        return None
    weeks = _WEEKS[found[1] or ""]
    if weeks >= 0:
        return _monday(today) + timedelta(7 * weeks + place)
    return today + timedelta((place - today.weekday() - 1) % 7 + 1)


def _later(said: str, today: date) -> date | None:
    found = _AFTER.fullmatch(said) or _AFTER_JA.fullmatch(said)
    if found is None:
        return None
    count, unit = int(found[1]), found[2]
    if unit.startswith("month") or unit.endswith("月"):
        return after(today, count)
    return days_after(today, count * (7 if unit[0] in "w週" else 1))


def _monday(today: date) -> date:
    return today - timedelta(today.weekday())
