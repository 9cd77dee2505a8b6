"""Recurrences as people say them: every month, every 2 weeks after done, 毎週, 毎月末, 隔週, 3営業日ごと."""

import re
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple
from unicodedata import normalize

from csdesk.domain.recurrence import Base, Recurrence, RepeatUnit, Rest, read_recurrence

_UNITS = {
    **dict.fromkeys(("day", "days", "日", "日間"), RepeatUnit.DAY),
    **dict.fromkeys(
        ("business day", "business days", "working day", "working days", "workday", "営業日"), RepeatUnit.WORKDAY
    ),
    **dict.fromkeys(("weekday", "weekdays", "平日"), RepeatUnit.WORKDAY),
    **dict.fromkeys(("week", "weeks", "週", "週間"), RepeatUnit.WEEK),
    **dict.fromkeys(("month", "months", "月", "か月", "ヶ月", "カ月"), RepeatUnit.MONTH),
    **dict.fromkeys(("quarter", "quarters", "四半期"), RepeatUnit.MONTH),
    **dict.fromkeys(("year", "years", "年"), RepeatUnit.YEAR),
}
_QUARTER = ("quarter", "quarters", "四半期")
_EACH = {"daily": "day", "weekly": "week", "monthly": "month", "quarterly": "quarter", "yearly": "year"}
_ENGLISH_UNITS = "|".join(sorted((one for one in _UNITS if one.isascii()), key=len, reverse=True))
_WD = "mon(?:day)?|tue(?:sday)?|wed(?:nesday)?|thu(?:rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?"
_DONE = r"(?P<done> (?:after (?:done|completion)|from completion))?"
_ENGLISH = re.compile(
    r"(?<![a-z0-9])(?:(?:every|each) (?:(?P<other>other )|(?P<n>[0-9]{1,3}) )?"
    rf"(?:(?P<wd>{_WD})|(?P<d>[0-9]{{1,2}})(?:st|nd|rd|th)|(?P<end>month[ -]end|eom)|(?P<unit>{_ENGLISH_UNITS}))"
    rf"{_DONE}(?P<rest> on working days)?|(?P<each>{'|'.join(_EACH)})(?=[.!]?$))(?![a-z0-9])"
)
"""An adjective such as weekly says so only at the end of a line: a weekly report is something else."""
_JAPANESE = re.compile(
    r"(?:(?:毎週|(?P<other1>隔週))の?(?P<wd>[月火水木金土日])曜日?|毎月の?(?:(?P<d>[0-9]{1,2})日|(?P<end>月?末日?))"
    r"|毎(?P<unit>営業日|平日|四半期|日|週|月|年)(?![0-9一-鿿])|(?P<other2>隔)(?P<unit2>週|月|年|日)(?![0-9一-鿿])"
    r"|(?P<n>[0-9]{1,3})(?P<unit3>営業日|日|週間?|[かヶカ]月|年)(?:ごと|毎)に?)(?P<done>[(]?完了(?:から|後)[)]?)?(?P<rest>[(]?営業日に[)]?)?"
)
_LAST, _A_LAST_DAY = "31", date(2020, 1, 31)
"""From the last day of a long month each last day is counted."""


class SaidRecurrence(NamedTuple):
    """A recurrence in a line: where its words begin and end, the rule as it is kept, and the words for its day."""

    start: int
    end: int
    rule: str
    day: str


def find_recurrence(line: str, names: Iterable[str] = ()) -> SaidRecurrence | None:
    """Return the recurrence that a line says, None where it says none; there is none in a name that is known."""
    folded = normalize("NFKC", line).casefold()
    if len(folded) != len(line):
        return None
    taken = [(start, start + len(name)) for name in names if (start := line.find(name)) >= 0]
    for pattern in (_ENGLISH, _JAPANESE):
        for found in pattern.finditer(folded):
            if not any(start < found.end() and found.start() < end for start, end in taken):
                return SaidRecurrence(found.start(), found.end(), _rule(found).written(), _day(found))
    return None


def say_recurrence(text: str) -> Recurrence | None:
    """Return the recurrence that a whole text says, in words or as it is kept; None where it says none."""
    said = " ".join(normalize("NFKC", text).casefold().split())
    if (kept := read_recurrence(said)) is not None:
        return kept
    matches = (pattern.fullmatch(said) for pattern in (_ENGLISH, _JAPANESE))
    return next((_rule(found) for found in matches if found), None)


def _rule(found: "re.Match[str]") -> Recurrence:
    said = {name: value for name, value in found.groupdict().items() if value}
    if "wd" in said:
        unit = "week"
    elif "d" in said or "end" in said:
        unit = "month"
    else:
        unit = said.get("unit") or said.get("unit2") or said.get("unit3") or _EACH[said["each"]]
    doubled = any(name.startswith("other") for name in said)
    many = int(said.get("n", 0)) or (2 if doubled else 1)
    many *= 3 if unit in _QUARTER else 1
    base = Base.DONE if "done" in said else Base.DUE
    anchor = _A_LAST_DAY if "end" in said or said.get("d") == _LAST else None
    return Recurrence(min(many, 999), _UNITS[unit], base, anchor, Rest.AFTER if "rest" in said else Rest.STAY)


def _day(found: "re.Match[str]") -> str:
    """Return the words for the day that a recurrence names: fri, 15日, eom; nothing where it names none."""
    said = found.groupdict()
    if said.get("wd"):
        return said["wd"] if said["wd"].isascii() else f"{said['wd']}曜"
    return "eom" if said.get("end") else f"{said['d']}日" if said.get("d") else ""
