"""What a line of a note makes: ``/action next tue Send the quote``, ``／約束　先方 データを送る @佐藤``.

A marker stands at the beginning, or behind the bullet of a list. What the line says is read of the line alone:
whatever is wrong with it, the line stays as it was typed.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple
from unicodedata import normalize

from csdesk.domain.day_words import day_in_words
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
_WORD = re.compile(r"\S+")
_MOST_WORDS = 4
"""Of a day: by next friday, in 2 weeks."""
_LONG = 60
"""From so many words on, a day is looked for at both ends only."""
_OF_WEEK = ("今週", "来週", "再来週")
_BEFORE, _BEHIND = ("by ", "on ", "until ", "till ", "due "), ("までに", "まで", "に")
_DATES = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})|(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日")
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})")
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
    for start, end, day in _days_in(text, on):
        return f"{text[:start]} {text[end:]}", day, ""
    wrong = next((word for word in text.split() if _is_no_day(word, on)), "")
    return text, None, wrong


def _days_in(text: str, on: date) -> Iterator[tuple[int, int, date]]:
    """Yield the days that a text says and where: at its beginning, at its end, then between if it is said so."""
    places = [found.span() for found in _WORD.finditer(text)]
    count = len(places)
    sizes = range(min(_MOST_WORDS, count), 0, -1)
    runs = [(first, first + size) for size in sizes for first in range(count - size + 1 if count <= _LONG else 1)]
    runs += [(count - size, count) for size in sizes if count > _LONG]
    for first, last in sorted(runs, key=lambda run: (run[0] != 0, run[1] != count)):
        start, end = places[first][0], places[last - 1][1]
        at_edge = first == 0 or last == count
        day = _day(text[start:end], on, sure=not at_edge)
        if day is not None:
            yield start, end, day
    if places and (found := _glued(text[slice(*places[0])], on)):
        yield places[0][0], places[0][0] + found[0], found[1]


def _day(said: str, on: date, *, sure: bool) -> date | None:
    """Return the day that words say; between other words only where by, までに or figures make it ``sure``."""
    folded = " ".join(_folded(said).split())
    bare = folded
    for before in _BEFORE:
        bare = bare.removeprefix(before)
    for behind in _BEHIND:
        bare = bare.removesuffix(behind)
    led = bare != folded
    if found := _DATES.fullmatch(bare):
        return _by_figures(found[1] or found[5], found[3] or found[6], found[4] or found[7], on)
    if sure and not led:
        return None
    slashed = _SLASHED.fullmatch(bare)
    if slashed:
        return _by_figures("", slashed[1], slashed[2], on)
    return day_in_words(bare, on) or (day_in_words(f"{bare}曜", on) if bare.startswith(_OF_WEEK) else None)


def _glued(word: str, on: date) -> tuple[int, date] | None:
    """Return the day at the beginning of a Japanese word, and how long it is: 来週火曜までに見積を送る."""
    for behind in _BEHIND:
        end = word.find(behind) + len(behind)
        if end >= len(behind) and (day := _day(word[:end], on, sure=True)):
            return end, day
    return None


def _by_figures(year: str | None, month: str, day: str, on: date) -> date | None:
    """Return a day of a year, else the first such day from that of the note on."""
    with suppress(ValueError):
        if year:
            return date(int(year), int(month), int(day))
        days = (date(on.year + later, int(month), int(day)) for later in (0, 1))
        return next((each for each in days if each >= on), None)
    return None


def _is_no_day(word: str, on: date) -> bool:
    """Tell whether a word looks like a date and is none."""
    folded = _folded(word)
    for behind in _BEHIND:
        folded = folded.removesuffix(behind)
    return _LIKE_A_DAY.fullmatch(folded) is not None and _day(word, on, sure=False) is None
