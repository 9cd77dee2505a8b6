"""A line typed quickly: what is to be done, by when, with whom; known names come first, so there is no day in them."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from csdesk.domain.day_words import DayWords
from csdesk.domain.folding import even
from csdesk.domain.note_lines import meant_day, without
from csdesk.domain.recurrence_words import find_recurrence

_SHORTEST = 2
_SHORTEST_BEGINNING, _SHORTEST_WORD = 3, 4
"""So many letters a company is called for short at least; a Latin word has one more: co is none."""
_KINDS = (("\u3000", "Latin"), ("\u30a0", "hiragana"), ("\u3100", "katakana"), ("\U0010ffff", "kanji"))
_LEGAL = (
    "株式会社",
    "有限会社",
    "合同会社",
    "㈱",
    "㈲",
    "(株)",
    "（株）",
    "inc.",
    "inc",
    "ltd",
    "ltd.",
    "llc",
    "gmbh",
    "co.",
    "k.k.",
)
_HONORIFICS = ("さん", "様", "さま", "氏", "-san", "-sama", "殿")


class Spot(NamedTuple):
    """From where to where in the line something stands."""

    start: int
    end: int


class KnownName(NamedTuple):
    """Who a name is: an account, or one of its people."""

    account_id: int
    contact_id: int = 0


@dataclass(frozen=True, slots=True)
class QuickLine:
    """What a line says; spots are where it says so, None where it does not.

    A ``day`` counted in working days beyond the holidays that are known is not ``sure``.
    """

    title: str
    day: date | None = None
    day_spot: Spot | None = None
    sure: bool = True
    repeats: str = ""
    repeats_spot: Spot | None = None
    named: KnownName | None = None
    account_spot: Spot | None = None
    person_spot: Spot | None = None

    @property
    def spots(self) -> list[Spot]:
        """Return what is marked in the line, from its beginning."""
        every = (self.day_spot, self.repeats_spot, self.account_spot, self.person_spot)
        return sorted(one for one in every if one is not None)


@dataclass(slots=True)
class Bearers:
    """Who bears a name: accounts, those whose names begin with it, and people by their account."""

    accounts: set[int] = field(default_factory=set)
    begun: set[int] = field(default_factory=set)
    people: dict[int, set[int]] = field(default_factory=dict)

    @property
    def is_whole(self) -> bool:
        """Tell whether it is a name, and not only what some begin with."""
        return bool(self.accounts or self.people)

    def person(self, account_id: int) -> KnownName | None:
        """Return the one of an account's people who bears it, without an account the one of all."""
        account = account_id or (next(iter(self.people)) if len(self.people) == 1 else 0)
        found = self.people.get(account, ())
        return KnownName(account, *found) if len(found) == 1 else None


class NameBook:
    """Finds the names of a portfolio in a line, by its first two letters: thousands cost no more than a few."""

    def __init__(self, accounts: Iterable[tuple[int, Collection[str]]], people: Iterable[tuple[int, int, str]]) -> None:
        """Know accounts by their names, and people by account, id and name."""
        self._known: dict[str, Bearers] = {}
        self._lengths: dict[str, list[int]] = {}
        for account, names in accounts:
            for name in names:
                for one in _forms(name):
                    self._bearers(one).accounts.add(account)
                for one in _beginnings(name):
                    self._bearers(one).begun.add(account)
        for account, contact, name in people:
            for one in {even(name), *(part for part in even(name).split() if len(part) >= _SHORTEST)}:
                self._bearers(one).people.setdefault(account, set()).add(contact)
        for name in self._known:
            lengths = self._lengths.setdefault(name[:_SHORTEST], [])
            if len(name) >= _SHORTEST and len(name) not in lengths:
                lengths.append(len(name))

    def _bearers(self, name: str) -> Bearers:
        return self._known.setdefault(name, Bearers())

    def find(self, line: str) -> list[tuple[Spot, Bearers]]:
        """Return the names in a line, the longest wherever several would be found, each with who it may be."""
        folded, places = _evened(line)
        found, at = list[tuple[Spot, Bearers]](), 0
        while at < len(folded):
            length = self._longest(folded, at)
            if length:
                spot = Spot(places[at], places[at + length - 1] + 1)
                found.append((spot, self._known[folded[at : at + length]]))
            at += length or 1
        return found

    def _longest(self, folded: str, at: int) -> int:
        """Return how long the longest name is that begins at a place, 0 where none does."""
        lengths = self._lengths.get(folded[at : at + _SHORTEST], ())
        room = len(folded) - at
        there = (
            one
            for one in lengths
            if one <= room and folded[at : at + one] in self._known and _is_whole(folded, at, one)
        )
        return max(there, default=0)


def read_quick(
    line: str,
    days: DayWords,
    names: NameBook,
    *,
    account_id: int = 0,
    known_until: int = 0,
    dismissed: Collection[str] = (),
) -> QuickLine:
    """Return what a line says; ``account_id`` is where one is; what is ``dismissed``, as it stands, is no mark.

    A company may be called by the beginning of its name, if no other begins so and it is no day: March is one.
    """
    said = names.find(line)
    texts = [line[spot.start : spot.end] for spot, who in said if who.is_whole]
    repeats = find_recurrence(line, texts)
    if repeats and line[repeats.start : repeats.end] in dismissed:
        repeats = None
    day = meant_day(line, days, [*texts, *([line[repeats.start : repeats.end]] if repeats else [])], dismissed)
    taken = [Spot(one.start, one.end) for one in (day, repeats) if one is not None]
    left = [(spot, who) for spot, who in said if not any(spot.start < end and start < spot.end for start, end in taken)]
    named, account_spot, person_spot = _who(line, left, account_id, dismissed)
    title = " ".join(without(line, sorted(taken, reverse=True)).split())
    sure = day is None or not day.in_working_days or not known_until or day.day.year <= known_until
    said_day = day.day if day else days.day(repeats.day) if repeats and repeats.day else None
    return QuickLine(
        title,
        said_day,
        Spot(day.start, day.end) if day else None,
        sure,
        repeats.rule if repeats else "",
        Spot(repeats.start, repeats.end) if repeats else None,
        named,
        account_spot,
        person_spot,
    )


def _who(
    line: str, said: list[tuple[Spot, Bearers]], account_id: int, dismissed: Collection[str]
) -> tuple[KnownName | None, Spot | None, Spot | None]:
    """Return who is meant: an account by its name, and one of its people; a person alone names the account, too."""
    said = [(spot, who) for spot, who in said if line[spot.start : spot.end] not in dismissed]
    whole = [(spot, who.accounts) for spot, who in said]
    begun = [(spot, who.begun) for spot, who in said if not who.is_whole and _stands_alone(line, spot)]
    named = next(((spot, min(those)) for spot, those in (*whole, *begun) if len(those) == 1), None)
    account_spot, account = named if named is not None else (None, account_id)
    people = ((spot, who.person(account)) for spot, who in said if spot != account_spot)
    person_spot, person = next(((spot, one) for spot, one in people if one is not None), (None, None))
    return person or (KnownName(account) if account else None), account_spot, person_spot


def _forms(name: str) -> set[str]:
    """Return how a company may be called: with its legal form and without."""
    whole = even(name).strip()
    bare = whole
    for form in _LEGAL:
        bare = bare.removeprefix(even(form)).removesuffix(even(form)).strip(" ,")
    return {one for one in (whole, bare) if one}


def _beginnings(name: str) -> set[str]:
    """Return how a company may be called for short: its beginning, up to where a word or a kind of letters ends."""
    bare = min(_forms(name), key=len, default="")
    kinds = [_kind(letter) for letter in bare.replace("ー", "あ")]  # all kana are hiragana here
    ends = (at for at in range(1, len(bare)) if kinds[at - 1] not in ("", kinds[at]))
    return {bare[:at] for at in ends if at >= (_SHORTEST_WORD if bare[:at].isascii() else _SHORTEST_BEGINNING)}


def _stands_alone(line: str, spot: Spot) -> bool:
    """Tell whether a short name is written as one: not within a longer word, and a Latin one with a capital."""
    first, behind = line[spot.start], line[spot.end :]
    is_begun = _kind(line[: spot.start][-1:]) != _kind(first) and not (first.isascii() and first.islower())
    return is_begun and (_kind(behind[:1]) != _kind(line[spot.end - 1]) or behind.startswith(_HONORIFICS))


def _kind(letter: str) -> str:
    """Return of which kind a letter is, nothing for what is none."""
    is_letter = letter.isalnum() or letter == "ー"
    return next(kind for end, kind in _KINDS if letter < end) if is_letter else ""


def _evened(line: str) -> tuple[str, list[int]]:
    """Return a line as names are compared, and of each letter its place in the line."""
    letters, places = [], []
    for place, letter in enumerate(line):
        for one in even(letter) or letter:
            letters.append(one)
            places.append(place)
    return "".join(letters), places


def _is_whole(folded: str, at: int, length: int) -> bool:
    """Tell whether a Latin name is a whole word; a Japanese one is not the end of a longer word of kanji."""
    before, behind = folded[at - 1 : at], folded[at + length : at + length + 1]
    first, last = folded[at], folded[at + length - 1]
    if first.isascii() and before.isascii() and before.isalnum():
        return False
    if last.isascii() and behind.isascii() and behind.isalnum():
        return False
    if length <= _SHORTEST and "\u3400" <= last <= "\u9fff" and "\u3400" <= behind <= "\u9fff":
        return behind in _HONORIFICS or any(folded.startswith(one, at + length) for one in _HONORIFICS)
    return not ("\u3400" <= first <= "\u9fff" and "\u3400" <= before <= "\u9fff" and length <= _SHORTEST)
