"""Thousands of names that are asked at every key: each is folded once, and looked through in one piece of text."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from heapq import nlargest
from itertools import accumulate, islice
from typing import Generic, TypeVar

from csdesk.domain.folding import folded_lines, sought, sought_lines
from csdesk.domain.ranking import RankedMatch, answer, asked, in_order, unmarked

Key = TypeVar("Key")
_LOOKED_AT = 1_000
"""So many names are ranked at a key; a query that more answer to is about to become longer."""


class NameIndex(Generic[Key]):
    """Ranks what is called by some names as ``ranking.best`` does; ``loose`` ones may have the letters scattered."""

    def __init__(self, named: Iterable[tuple[Key, Iterable[str]]], *, loose: bool = True) -> None:
        self._loose = loose
        told = [(key, " ".join(name.split())) for key, names in named for name in names if name]
        lines = folded_lines(name for _key, name in told)
        self._names = _Entries([key for key, _name in told], lines)
        plain = [
            (key, one) for (key, _name), line, one in zip(told, lines, sought_lines(lines), strict=True) if one != line
        ]
        self._unmarked = _Entries([key for key, _one in plain], [one for _key, one in plain])

    def best(self, query: str, most: int) -> list[tuple[RankedMatch, Key]]:
        """Return those that answer best, so many at most, the best first."""
        found: dict[Key, RankedMatch] = {}
        for key, one in self._answers(asked(query), most, found):
            if one is not None and (key not in found or one > found[key]):
                found[key] = one
        ranked = nlargest(most, found.items(), key=lambda item: item[1])
        return [(one, key) for key, one in ranked]

    def _answers(
        self, query: str, most: int, found: dict[Key, RankedMatch]
    ) -> Iterator[tuple[Key, RankedMatch | None]]:
        """Yield answers, the likely better ones first; the others only as long as too few are found."""
        if not query:
            return
        for key, name in islice(self._names.holding(max(query.split(), key=len)), _LOOKED_AT):
            yield key, answer(query, name)
        plain = sought(query)
        for lines in (self._unmarked, self._names) if len(found) < most and plain else ():
            for key, name in islice(lines.holding(plain), _LOOKED_AT):
                yield key, unmarked(plain, name)
        if self._loose and len(found) < most and " " not in query:
            for key, name in islice(self._names.scattering(query), _LOOKED_AT):
                yield key, answer(query, name)


class _Entries(Generic[Key]):
    """Names as the lines of one text."""

    def __init__(self, keys: list[Key], lines: list[str]) -> None:
        """Make the text; before each line stands a sign that no line holds, by which its beginning is found."""
        self._keys, self._lines = keys, lines
        self._text = "".join(f"\n{line}" for line in lines)
        self._ends = list(accumulate(len(line) + 1 for line in lines))

    def holding(self, word: str) -> Iterator[tuple[Key, str]]:
        """Yield the lines that hold a word, each once, first those that begin with it."""
        begun = set()
        for place in self._places("\n" + word):
            begun.add(place)
            yield self._keys[place], self._lines[place]
        for place in self._places(word):
            if place not in begun:
                yield self._keys[place], self._lines[place]

    def scattering(self, query: str) -> Iterator[tuple[Key, str]]:
        """Yield the lines that hold these letters in their order."""
        for match in in_order(query).finditer(self._text):
            place = bisect_right(self._ends, match.start())
            yield self._keys[place], self._lines[place]

    def _places(self, part: str) -> Iterator[int]:
        """Yield the numbers of the lines in which a part is found."""
        at = self._text.find(part)
        while at >= 0:
            place = bisect_right(self._ends, at)
            yield place
            at = self._text.find(part, self._ends[place])
