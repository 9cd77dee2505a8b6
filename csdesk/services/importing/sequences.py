"""Long lists of which few are looked at: each item is made when it is asked for."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate
from typing import Generic, TypeVar, overload

from typing_extensions import override

One = TypeVar("One")
_AT_ONCE = 5000


class Made(Sequence[One], Generic[One]):
    """So many items, made by their places, many at once: a million of them would hold up every thread."""

    def __init__(self, count: int, make: Callable[[range], Sequence[One]]) -> None:
        self._count, self._make = count, make

    @override
    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, place: int) -> One: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[One]: ...
    @override
    def __getitem__(self, place: int | slice) -> One | Sequence[One]:
        found = range(self._count)[place]
        return self._make(found) if isinstance(found, range) else self._make(range(found, found + 1))[0]

    @override
    def __iter__(self) -> Iterator[One]:
        for first in range(0, self._count, _AT_ONCE):
            yield from self._make(range(first, min(first + _AT_ONCE, self._count)))


class Chained(Sequence[One], Generic[One]):
    """Several lists as one."""

    def __init__(self, *parts: Sequence[One]) -> None:
        self._parts = [part for part in parts if len(part)]
        self._ends = [*accumulate(map(len, self._parts))]

    @override
    def __len__(self) -> int:
        return self._ends[-1] if self._ends else 0

    @overload
    def __getitem__(self, place: int) -> One: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[One]: ...
    @override
    def __getitem__(self, place: int | slice) -> One | Sequence[One]:
        if isinstance(place, slice):
            return [self[each] for each in range(len(self))[place]]
        at = range(len(self))[place]
        part = bisect_right(self._ends, at)
        return self._parts[part][at - (self._ends[part - 1] if part else 0)]

    @override
    def __iter__(self) -> Iterator[One]:
        for part in self._parts:
            yield from part
