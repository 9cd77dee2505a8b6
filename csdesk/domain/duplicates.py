"""Pairs that may be one and the same: what speaks for it, what against, and points that a person can add up.

Only those are compared that share a key, so that ten thousand names take a moment: nobody is compared with everybody.
"""

import re
import unicodedata
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from csdesk.domain.folding import seen
from csdesk.domain.kanji import MODERN
from csdesk.domain.mail import company_domain
from csdesk.domain.named_enum import NamedEnum
from csdesk.domain.names import bare
from csdesk.domain.reading import sort_key
from csdesk.domain.wanted import while_wanted
from csdesk.i18n import later_words


class Evidence(NamedEnum):
    """What speaks for one and the same; the last one speaks against it."""

    SAME_NAME = "same name", later_words.tr("same name")
    SIMILAR_NAME = "similar name", later_words.tr("similar name")
    SAME_READING = "same reading", later_words.tr("same phonetic name")
    SAME_DOMAIN = "same domain", later_words.tr("same domain")
    SAME_MAIL = "same mail", later_words.tr("same mail")
    DIFFERENT_IDS = "different ids", later_words.tr("different IDs in the same source")


Points = Mapping[Evidence, int]
ACCOUNTS: Points = {
    Evidence.SAME_NAME: 60,
    Evidence.SIMILAR_NAME: 35,
    Evidence.SAME_READING: 25,
    Evidence.SAME_DOMAIN: 30,
    Evidence.SAME_MAIL: 30,
    Evidence.DIFFERENT_IDS: -50,
}
PEOPLE: Points = {
    Evidence.SAME_NAME: 60,
    Evidence.SIMILAR_NAME: 35,
    Evidence.SAME_READING: 25,
    Evidence.SAME_MAIL: 70,
    Evidence.DIFFERENT_IDS: -50,
}
_MOST = 100
_CROWD = 10
"""Above so many with one key, each is compared with the first only."""
_SHORTEST = 6
"""Shorter names that differ in a letter are different names."""
_VARIANTS = str.maketrans(MODERN)
_COUNTER = re.compile("(?<=[0-9\u3400-\u9fff])[かがけゕゖ](?=[\u3400-\u9fff])")
"""What is written ヶ as well: 霞が関, 霞ヶ関."""
_MARKS = re.compile(r"[\s・\-.,'’&]+")
_COMMON = re.compile("holdings?|group|japan|ほーるでぃんぐす?|ぐるーぷ|じゃぱん")
"""Words that many names have, so that what is left of them tells more."""
_UNACCENTED = {code: unicodedata.normalize("NFD", chr(code))[0] for code in range(0xC0, 0x250)}


@dataclass(frozen=True)
class Candidate:
    """Somebody who may be there twice: an account, or a person ``within`` one; ids are pairs of source and id."""

    id: int
    name: str
    within: int = 0
    reading: str = ""
    domain: str = ""
    mails: frozenset[str] = frozenset()
    ids: tuple[tuple[str, str], ...] = ()

    @cached_property
    def plain(self) -> str:
        """Return the name without what may be written in several ways: legal form, width, case, kana, spaces."""
        return _plain("", bare(seen(self.name)))

    @cached_property
    def modern(self) -> str:
        """Return the plain name with the usual form of each kanji."""
        return _COUNTER.sub("け", self.plain.translate(_VARIANTS))


@dataclass(frozen=True, slots=True)
class Clue:
    """A piece of evidence: what both have, and what it counts."""

    evidence: Evidence
    told: str
    points: int


@dataclass(frozen=True, slots=True)
class Pair:
    """Two that may be one, by their ids, the lower first; the clues stand in the order of Evidence."""

    first: int
    second: int
    clues: tuple[Clue, ...]

    @property
    def score(self) -> int:
        """Return the sum of the points, a hundred at most."""
        return min(_MOST, sum(clue.points for clue in self.clues))


Found = dict[tuple[int, int], dict[Evidence, str]]
_KEYS: Mapping[Evidence, Callable[[Candidate], Collection[str]]] = {
    Evidence.SAME_NAME: lambda one: {one.plain},
    Evidence.SAME_READING: lambda one: {_plain(one.reading, "")} if one.reading else (),
    Evidence.SAME_DOMAIN: lambda one: {company_domain(seen(one.domain).strip())},
    Evidence.SAME_MAIL: lambda one: {seen(mail).strip().casefold() for mail in one.mails},
}


def _plain(reading: str, name: str) -> str:
    """Return a text as it is compared: voiced and small kana tell names apart, marks and accents do not."""
    return _MARKS.sub("", sort_key(reading, name)[1]).translate(_UNACCENTED)


def pairs(parties: Iterable[Candidate], points: Points) -> list[Pair]:
    """Return the pairs with at least a point, the surest first."""
    everybody = sorted(parties, key=lambda one: one.id)
    found: Found = {}
    for evidence, keys in _KEYS.items():
        if evidence in points:
            for key, group in while_wanted(_groups(everybody, keys)):
                for one, other in _couples(group):
                    found.setdefault((one.id, other.id), {})[evidence] = key
    for one, other in _similar(everybody):
        clues = found.setdefault((one.id, other.id), {})
        if Evidence.SAME_NAME not in clues:
            clues[Evidence.SIMILAR_NAME] = f"{one.name} ≈ {other.name}"
    by_id = {one.id: one for one in everybody}
    made = [_pair(by_id[first], by_id[second], clues, points) for (first, second), clues in while_wanted(found.items())]
    return sorted((one for one in made if one.score > 0), key=lambda one: (-one.score, one.first, one.second))


def _pair(one: Candidate, other: Candidate, clues: dict[Evidence, str], points: Points) -> Pair:
    ids = dict(one.ids)
    apart = [f"{source}: {ids[source]}, {key}" for source, key in other.ids if ids.get(source, key) != key]
    told = clues | ({Evidence.DIFFERENT_IDS: apart[0]} if apart else {})
    return Pair(one.id, other.id, tuple(Clue(each, told[each], points[each]) for each in Evidence if each in told))


def _groups(
    parties: Iterable[Candidate], keys: Callable[[Candidate], Collection[str]]
) -> list[tuple[str, list[Candidate]]]:
    """Return the keys that several have, each with those who have it, within one account if they are people."""
    groups: dict[tuple[int, str], list[Candidate]] = {}
    for one in parties:
        for key in keys(one):
            if key:
                groups.setdefault((one.within, key), []).append(one)
    return [(key, group) for (_within, key), group in groups.items() if len(group) > 1]


def _couples(group: Sequence[Candidate]) -> Iterable[tuple[Candidate, Candidate]]:
    if len(group) > _CROWD:
        return ((group[0], other) for other in group[1:])
    return combinations(group, 2)


def _similar(parties: Iterable[Candidate]) -> Iterable[tuple[Candidate, Candidate]]:
    """Return those whose names differ in the form of a kanji, or in a letter that one of them lacks."""
    for _key, group in _groups(parties, _shortened):
        for one, other in _couples(group):
            if _differ_little(one.modern, other.modern):
                yield one, other


def _shortened(one: Candidate) -> Collection[str]:
    name = one.modern
    if len(_COMMON.sub("", name)) < _SHORTEST:
        return {name}
    return {name, *(name[:place] + name[place + 1 :] for place in range(len(name)))}


class NearNames:
    """Finds who may be meant by a name in another writing: legal form, width, marks, or a letter more or less."""

    def __init__(self, named: Iterable[tuple[int, str]]) -> None:
        self._candidates = [Candidate(one, name) for one, name in named]
        self._found: dict[str, tuple[int, ...]] = {}

    def of(self, name: str) -> tuple[int, ...]:
        """Return those whose name is the same but for its writing; if there are none, those that differ a little."""
        if name not in self._found:
            asked = Candidate(0, name)
            near = [one for key in _shortened(asked) for one in self._by_key.get(key, ())]
            same = [one for one in near if one.modern == asked.modern]
            little = same or [one for one in near if _differ_little(one.modern, asked.modern)]
            self._found[name] = tuple(dict.fromkeys(one.id for one in little))
        return self._found[name]

    @cached_property
    def _by_key(self) -> Mapping[str, Sequence[Candidate]]:
        found: dict[str, list[Candidate]] = {}
        for one in while_wanted(self._candidates):
            for key in _shortened(one) if one.modern else ():
                found.setdefault(key, []).append(one)
        return found


def _differ_little(one: str, other: str) -> bool:
    """Tell whether two names are alike but for a letter that one of them lacks; a digit or kanji makes another name."""
    start = next((place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), None)
    if start is None:
        start = min(len(one), len(other))
    first, second = one[start:], other[start:]
    while first and second and first[-1] == second[-1]:
        first, second = first[:-1], second[:-1]
    return len(first + second) <= 1 and all(map(_is_letter, first + second))


def _is_letter(sign: str) -> bool:
    return (sign.isascii() and sign.isalpha()) or "\u3041" <= sign <= "\u30ff"
