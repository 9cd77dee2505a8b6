"""Days as people say them, in Japanese and English: tomorrow, next tue, in 2 weeks, 来週火曜, 3営業日後, 1月末, 12/25.

One grammar for the whole product: what stands in a field is one day; in a line days are found between other words.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from operator import attrgetter
from unicodedata import normalize

from csdesk.domain.day_rules import RULES, Match, Rule, Utterance
from csdesk.domain.working_days import WorkingDays

_BEFORE = ("by ", "on ", "until ", "till ", "due ")
_BEHIND = ("までに", "まで", "中に")
_MARKS = ".!。、,"


@dataclass(frozen=True)
class DayFound:
    """A day in a line: where its words begin and end, and which day they say."""

    start: int
    end: int
    day: date
    in_working_days: bool
    """It was counted in working days, so it is as sure as the holidays that are known."""


@dataclass(frozen=True)
class DayWords:
    """What days mean on a day; of several that may be meant it is the next, of what is ``past`` the last till today.

    A day of a month is counted from ``since`` on, from today unless that is said. In 4/5 the month comes first, or not;
    where only one way round is a day, it is that. A week begins on Monday.
    """

    today: date
    works: WorkingDays = field(default_factory=WorkingDays)
    past: bool = False
    month_first: bool = True
    since: date | None = None

    def day(self, text: str) -> date | None:
        """Return the day that a whole text says, None where it says none."""
        said = _bare("".join(folded for folded, _place in _folded(text)).strip())
        found = (rule.day(self._said, match) for rule in RULES if (match := rule.pattern.fullmatch(said)))
        return next((day for day in found if day is not None), None)

    def find(self, line: str, names: Iterable[str] = ()) -> list[DayFound]:
        """Return the days between the words of a line, in their order; none that is over, unless it is ``past``.

        Names that are known come first: there is no day in them.
        """
        folded = list(_folded(line))
        text, places = "".join(letter for letter, _place in folded), [place for _letter, place in folded]
        taken = [*_names_in(text, names)]
        found: list[DayFound] = []
        for start, end, rule, match in sorted(_matches(text), key=lambda one: (one[0], -one[1])):
            if any(start < there and here < end for here, there in taken):
                continue
            taken.append((start, end))
            day = rule.day(self._said, match)
            if day is not None and (self.past or day >= self.today):
                found.append(DayFound(places[start], places[end - 1] + 1, day, rule.in_working_days))
        return sorted(found, key=attrgetter("start"))

    @property
    def _said(self) -> Utterance:
        return Utterance(self.today, self.works, self.past, self.month_first, self.since or self.today)


def _folded(text: str) -> Iterator[tuple[str, int]]:
    """Yield the letters in half width and small, each with its place in the text; of several blanks the first."""
    blank = False
    for place, letter in enumerate(text):
        for folded in normalize("NFKC", letter).casefold():
            is_blank = folded.isspace()
            if not (blank and is_blank):
                yield " " if is_blank else folded, place
            blank = is_blank


def _bare(said: str) -> str:
    """Return a day without what leads to it or ends it, as in "by friday" and 金曜までに."""
    said = said.rstrip(_MARKS)
    for before in _BEFORE:
        said = said.removeprefix(before)
    for behind in _BEHIND:
        said = said.removesuffix(behind)
    return said


def _names_in(text: str, names: Iterable[str]) -> Iterator[tuple[int, int]]:
    for name in names:
        folded = "".join(letter for letter, _place in _folded(name)).strip()
        start = text.find(folded) if folded else -1
        while start >= 0:
            yield start, start + len(folded)
            start = text.find(folded, start + 1)


def _matches(text: str) -> Iterator[tuple[int, int, Rule, Match]]:
    for rule in RULES:
        if not rule.alone:
            for match in rule.pattern.finditer(text):
                yield match.start(), match.end(), rule, match
