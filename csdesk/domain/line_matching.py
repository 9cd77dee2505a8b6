"""Which line of a note each record is of, once the note was edited: lines move, change, split, go, are doubled."""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Generic, TypeVar

from csdesk.domain.note_lines import LineKind, marker

Key = TypeVar("Key", bound=Hashable)
_ALIKE = 0.5
"""From here on a line has become another; a line that stands in its place has, too."""
_COMPARED = 300
"""So many letters of two lines are compared: a longer line is known by its beginning."""
_MANY = 40
"""So many changed lines of a kind are compared with each other; of more, each with the one in its place."""


@dataclass(frozen=True, slots=True)
class MatchedLines(Generic[Key]):
    """The line of each record that has one, the records whose line is gone, and lines with a marker that are new."""

    places: Mapping[Key, int]
    lost: Sequence[Key]
    fresh: Sequence[int]


def match_lines(
    before: Sequence[str], after: Sequence[str], places: Mapping[Key, int], lost: Mapping[Key, str]
) -> MatchedLines[Key]:
    """Return where the records are that were at some places of the lines before; ``lost`` are those that had none.

    A record whose line was gone comes back with the very line. A line that stands as it stood is not new: if it has
    no record, that was deleted.
    """
    work = _Matching[Key](before, after)
    work.stay(places)
    work.move({key: before[place] for key, place in places.items() if key not in work.found})
    work.move(lost)
    work.change({key: place for key, place in places.items() if key not in work.found})
    gone = [key for key in (*places, *lost) if key not in work.found]
    return MatchedLines(work.found, gone, work.free())


def may_move(before: Sequence[str], after: Sequence[str]) -> bool:
    """Tell whether records may have to follow: not where lines without a marker were changed in their places."""
    if len(before) != len(after):
        return True
    changed = ((old, new) for old, new in zip(before, after, strict=True) if old != new)
    return any(marker(old) or marker(new) for old, new in changed)


class _Matching(Generic[Key]):
    """The work in its order; what is found first is not looked for again."""

    def __init__(self, before: Sequence[str], after: Sequence[str]) -> None:
        self._before, self._after = before, after
        self._stays = dict(_same(before, after))
        self._marked = {place: kind for place, line in enumerate(after) if (kind := _kind(line))}
        self._taken = set(self._stays.values())
        self.found: dict[Key, int] = {}

    def free(self) -> list[int]:
        """Return the lines with a marker that are nobody's."""
        return [place for place in self._marked if place not in self._taken]

    def stay(self, places: Mapping[Key, int]) -> None:
        """Find those whose lines stand where they stood."""
        self.found |= {key: self._stays[place] for key, place in places.items() if place in self._stays}

    def move(self, lines: Mapping[Key, str]) -> None:
        """Find the very lines elsewhere."""
        at: dict[str, list[int]] = {}
        for place in self.free():
            at.setdefault(self._after[place], []).append(place)
        for key, line in lines.items():
            if at.get(line):
                self._put(key, at[line].pop(0))

    def change(self, places: Mapping[Key, int]) -> None:
        """Find the lines that the others have become, the most alike first."""
        used: set[Key] = set()
        for _rank, _distance, key, place in sorted(self._candidates(places), key=lambda one: one[:2]):
            if key not in used and place not in self._taken:
                used.add(key)
                self._put(key, place)

    def _put(self, key: Key, place: int) -> None:
        self.found[key] = place
        self._taken.add(place)

    def _candidates(self, places: Mapping[Key, int]) -> Iterator[tuple[float, int, Key, int]]:
        """Yield how far a line is from being another, and from its place, in their order: of its kind only."""
        free = self.free()
        grown = len(self._after) - len(self._before)  # a place is the same from either end
        for key, place in places.items():
            line = self._before[place]
            for there in free:
                in_place = there in (place, place + grown)
                if self._marked[there] is not _kind(line) or (len(free) > _MANY and not in_place):
                    continue
                likeness = _likeness(line, self._after[there])
                if likeness >= _ALIKE or in_place:
                    yield 1 - likeness, abs(there - place), key, there


def _same(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the lines that stand as they stood, before and after; most edits are of a line, the ends are the same."""
    most = min(len(before), len(after))
    start = next((at for at in range(most) if before[at] != after[at]), most)
    behind = next((at for at in range(most - start) if before[-1 - at] != after[-1 - at]), most - start)
    old, new = before[start : len(before) - behind], after[start : len(after) - behind]
    yield from ((at, at) for at in range(start))
    for block in SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks():
        yield from ((start + block.a + at, start + block.b + at) for at in range(block.size))
    yield from ((len(before) - 1 - at, len(after) - 1 - at) for at in range(behind))


def _kind(line: str) -> LineKind | None:
    found = marker(line)
    return found.kind if found else None


def _likeness(old: str, new: str) -> float:
    """Return how alike two lines are behind their markers, from 0 to 1."""
    mine, other = (line[found.text :][:_COMPARED] if (found := marker(line)) else "" for line in (old, new))
    if mine.strip() and other.strip() and (other.startswith(mine) or mine.startswith(other)):
        return 1.0  # typed on, or cut short
    return SequenceMatcher(None, mine, other, autojunk=False).ratio()
