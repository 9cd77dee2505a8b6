"""What differs between two texts, line by line."""

from collections.abc import Iterator
from difflib import SequenceMatcher
from enum import StrEnum
from typing import NamedTuple


class LineChange(StrEnum):
    """What became of a line."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


class ComparedLine(NamedTuple):
    """A line, and what became of it."""

    change: LineChange
    text: str


def compare_lines(before: str, after: str) -> list[ComparedLine]:
    """Return the lines of both texts, what was removed before what was added in its place."""
    old, new = before.split("\n"), after.split("\n")
    return list(_compared(old, new))


def _compared(old: list[str], new: list[str]) -> Iterator[ComparedLine]:
    for kind, start, end, first, last in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            yield from (ComparedLine(LineChange.SAME, line) for line in old[start:end])
        else:
            yield from (ComparedLine(LineChange.REMOVED, line) for line in old[start:end])
            yield from (ComparedLine(LineChange.ADDED, line) for line in new[first:last])
