"""What a line of a note makes: ``/action next tue Send the quote``, ``／約束　先方 データを送る @佐藤``.

A marker stands at the beginning, or behind the bullet of a list. What the line says is read of the line alone:
whatever is wrong with it, the line stays as it was typed.
"""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple
from unicodedata import normalize

from csdesk.domain.day_words import DayFound, DayWords
from csdesk.domain.plans import Side


class LineKind(StrEnum):
    """What a line makes."""

    ACTION = "action"
    DECISION = "decision"
    PROMISE = "promise"
    QUESTION = "question"
    FEEDBACK = "feedback"
    WIN = "win"


class LineProblem(StrEnum):
    """What is wrong with a line that has a marker."""

    NO_TEXT = "no_text"
    NO_SIDE = "no_side"
    NO_DAY = "no_day"


MARKERS = {
    LineKind.ACTION: ("action", "アクション"),
    LineKind.DECISION: ("decision", "決定"),
    LineKind.PROMISE: ("promise", "約束"),
    LineKind.QUESTION: ("question", "質問"),
    LineKind.FEEDBACK: ("feedback", "要望"),
    LineKind.WIN: ("win", "成果"),
}
"""The word of each kind, in English and in Japanese; both count in either language."""
SIDES = {Side.US: ("us", "当社"), Side.CUSTOMER: ("them", "先方")}
"""Who promises: the words that are offered."""
_KINDS = {word: kind for kind, words in MARKERS.items() for word in words}
_SIDES = {word: side for side, words in SIDES.items() for word in words} | {
    **dict.fromkeys(("we", "弊社", "自社"), Side.US),
    **dict.fromkeys(("they", "customer", "顧客", "お客様"), Side.CUSTOMER),
}
_DATED = (LineKind.ACTION, LineKind.PROMISE)
BULLET = r"\s*(?:(?:[-*+・]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?)?"
"""What may stand before a marker, or before what an item of a list says."""
_MARKER = re.compile(rf"{BULLET}(?P<whole>[/／](?P<word>[^\s:：/／]+))(?:[\s:：]+|$)")
_SIDE = re.compile(r"(?P<word>[^\s:：]+)(?:[\s:：]+|$)")
_WHO = re.compile(r"(?:^|(?<=\s))[@＠](?P<who>\S+)")
_BEFORE = re.compile(r"(?:^|(?<=\s))(?:by|on|until|till|due)\s+$", re.IGNORECASE)
_BEHIND = re.compile(r"^(?:までに|まで|に)")
_UNSURE = re.compile(r"[a-z]{3}|\d{1,2}/\d{1,2}")
_BEHIND_WORD = re.compile(r"(?:までに|まで|に)$")
_LIKE_A_DAY = re.compile(
    r"\d{4}([-/.])\d{1,2}\1\d{1,2}|\d{1,2}/\d{1,2}|(?:\d{4}年)?\d{1,2}月\d{1,3}日|(?:今週|来週|再来週)の?[^月火水木金土日]曜日?"
)


class Marker(NamedTuple):
    """The marker of a line, and where it stands."""

    kind: LineKind
    start: int
    end: int
    text: int
    """Where what it says begins."""


@dataclass(frozen=True, slots=True)
class MarkedLine:
    """What a line with a marker says; ``not_a_day`` is what looks like a date and is none."""

    kind: LineKind
    title: str
    side: Side | None = None
    day: date | None = None
    who: str = ""
    not_a_day: str = ""

    @property
    def problem(self) -> LineProblem | None:
        """Return what is wrong with it, if anything is."""
        if self.kind is LineKind.PROMISE and self.side is None:
            return LineProblem.NO_SIDE
        if not self.title:
            return LineProblem.NO_TEXT
        return LineProblem.NO_DAY if self.not_a_day else None

    @property
    def makes_record(self) -> bool:
        """Tell whether there is enough for a record; a date that is none is only left out."""
        return self.problem in (None, LineProblem.NO_DAY)


def marker(line: str) -> Marker | None:
    """Return the marker of a line, None where it has none."""
    found = _MARKER.match(line) if "/" in line or "／" in line else None
    kind = _KINDS.get(_folded(found["word"])) if found else None
    return Marker(kind, *found.span("whole"), found.end()) if found and kind else None


@lru_cache(maxsize=4096)
def read_line(line: str, on: date) -> MarkedLine | None:
    """Return what a line says, counting days from that of its note; None for a line without a marker."""
    found = marker(line)
    if found is None:
        return None
    rest, side = line[found.text :], None
    if found.kind is LineKind.PROMISE and (said := _SIDE.match(rest)) and _folded(said["word"]) in _SIDES:
        rest, side = rest[said.end() :], _SIDES[_folded(said["word"])]
    who = _WHO.search(rest)
    rest = f"{rest[: who.start()]} {rest[who.end() :]}" if who else rest
    day, wrong = None, ""
    if found.kind in _DATED:
        rest, day, wrong = _without_day(rest, on)
    return MarkedLine(found.kind, " ".join(rest.split()), side, day, who["who"] if who else "", wrong)


def _folded(word: str) -> str:
    return normalize("NFKC", word).casefold()


def _without_day(text: str, on: date) -> tuple[str, date | None, str]:
    """Return a text without its day, the day, and what looks like one and is none."""
    wrong = next((word for word in text.split() if _is_no_day(word, on)), "")
    found = None if wrong else meant_day(text, DayWords(on))
    if found is None:
        return text, None, wrong
    return without(text, [(found.start, found.end)]), found.day, ""


def meant_day(text: str, days: DayWords, names: Iterable[str] = (), dismissed: Collection[str] = ()) -> DayFound | None:
    """Return the day that a text names, if it is meant as one; not what is ``dismissed``, as it stands there."""
    found = (day for day in days.find(text, names) if text[day.start : day.end] not in dismissed)
    return next((day for day in found if _is_meant(text, day)), None)


def without(text: str, spots: Iterable[tuple[int, int]]) -> str:
    """Return a text without what stands at some spots, the last first, nor what leads to it or ends it."""
    for start, end in spots:
        text = f"{_BEFORE.sub('', text[:start])} {_BEHIND.sub('', text[end:])}"
    return text


def _is_meant(text: str, found: DayFound) -> bool:
    """Tell whether a day is one: sun and 1/2 may be something else between other words, unless by leads to them."""
    before, behind = text[: found.start], text[found.end :]
    at_edge = not before.strip() or not behind.strip()
    said = _folded(text[found.start : found.end])
    return at_edge or not _UNSURE.fullmatch(said) or bool(_BEFORE.search(before) or _BEHIND.match(behind))


def _is_no_day(word: str, on: date) -> bool:
    """Tell whether a word looks like a date and is none."""
    folded = _BEHIND_WORD.sub("", _folded(word))
    return _LIKE_A_DAY.fullmatch(folded) is not None and DayWords(on).day(folded) is None
