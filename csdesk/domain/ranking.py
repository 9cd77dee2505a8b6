"""How well a few typed letters answer to a name, and which letters of it they are."""

import re
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from csdesk.domain.folding import clusters, folded, sought

_STARTS, _WORD_STARTS, _INSIDE, _SCATTERED = 4, 3, 2, 1
_LOOSEST = 4
"""Letters found in their order count only if they lie within this many times their number."""

Span = tuple[int, int]
"""Where a part of a text begins and ends."""


class RankedMatch(NamedTuple):
    """How well a name answers: the kind first, then how early, then how short the name is; more is better."""

    kind: int
    early: int
    brevity: int

    @property
    def is_loose(self) -> bool:
        """Tell whether only its letters are there, in their order."""
        return self.kind == _SCATTERED


def answer(query: str, name: str) -> RankedMatch | None:
    """Return how well a name answers to a query, both folded; None if it does not.

    The start of the name is best, then the start of a word, then any part, then the letters in their order. Of several
    words each must be a part of the name.
    """
    if not query:
        return RankedMatch(_STARTS, 0, 0)  # all alike: they stay in their order
    parts = _found(query, name)
    if not parts:
        return None
    begin, end = parts[0][0], parts[-1][1]
    if len(parts) > 1:
        return RankedMatch(_INSIDE if " " in query else _SCATTERED, begin - end, -len(name))
    kind = _STARTS if begin == 0 else _WORD_STARTS if _begins_word(name, begin) else _INSIDE
    return RankedMatch(kind, -begin, -len(name))


def best(query: str, *names: str) -> RankedMatch | None:
    """Return the best answer among the names and readings of one thing."""
    wanted = asked(query)
    found = [answer(wanted, folded(name)) for name in names if name]
    if not any(one and not one.is_loose for one in found):
        found += [unmarked(sought(wanted), sought(name)) for name in names if name]
    return max(filter(None, found), default=None)


def unmarked(query: str, name: str) -> RankedMatch | None:
    """Return the answer of a name that answers but for marks in it, both as sought: it counts as a loose one."""
    place = name.find(query) if query else -1
    return RankedMatch(_SCATTERED, -place, -len(name)) if place >= 0 else None


def spans(query: str, name: str) -> list[Span]:
    """Return where a name answers, as parts of the name as it is written; none where folding moves its letters."""
    wanted, signs = asked(query), clusters(name)
    parts = [folded(sign) for sign in signs]
    if not wanted or "".join(parts) != folded(name):
        return []
    ends = list(accumulate(map(len, signs)))
    origins = [place for place, part in enumerate(parts) for _letter in part]
    whole = ((origins[begin], origins[end - 1]) for begin, end in _found(wanted, "".join(parts)))
    return [(ends[first] - len(signs[first]), ends[last]) for first, last in whole]


@lru_cache(maxsize=64)
def asked(query: str) -> str:
    """Return a query as it is compared."""
    return " ".join(folded(query).split())


def _found(query: str, name: str) -> list[Span]:
    """Return the parts of a name that answer, both folded: one for the whole query, or more."""
    first = place = name.find(query)
    if first < 0:
        return _words(query, name) if " " in query else _letters(query, name)
    while place > 0 and name[place - 1].isalnum():
        place = name.find(query, place + 1)
    place = first if place < 0 else place
    return [(place, place + len(query))]


def _begins_word(name: str, place: int) -> bool:
    return place == 0 or not name[place - 1].isalnum()


def _words(query: str, name: str) -> list[Span]:
    found = [(name.find(word), len(word)) for word in query.split()]
    return [] if any(place < 0 for place, _length in found) else sorted((at, at + length) for at, length in found)


def _letters(query: str, name: str) -> list[Span]:
    if not in_order(query).search(name):
        return []
    places, at = [], -1
    for letter in query:
        at = name.find(letter, at + 1)
        places.append(at)
    close = places[-1] - places[0] < _LOOSEST * len(query)
    return [(place, place + 1) for place in places] if close else []


@lru_cache(maxsize=64)
def in_order(query: str) -> re.Pattern[str]:
    """Return what finds the letters of a query in their order; thousands of names are asked at every key."""
    first, others = query[0], query[1:]
    return re.compile(re.escape(first) + "".join(f"[^\n{re.escape(one)}]*{re.escape(one)}" for one in others))
