"""The parts of a week's score, one for each measure of the model in its order, packed into bytes."""

import struct
from collections.abc import Iterable
from enum import IntEnum, IntFlag
from math import isnan, nan
from typing import NamedTuple

OLDEST = 65_535
"""Ages in days are kept up to here."""
_PART = struct.Struct("<BHdii")
PART_SIZE = _PART.size
"""So many bytes are one part."""


class PartState(IntEnum):
    """Whether a measure counted: never read, too old, or fresh."""

    MISSING = 0
    STALE = 1
    PRESENT = 2


class SnapshotFlag(IntFlag):
    """What else is to be said of a week: it is not over yet; data that came late changed it after it was."""

    UNFINISHED = 1
    LATE = 2


CAPS = 8
"""From this bit of the flags on stands which caps of the model held the level down, in their order."""


class ScorePart(NamedTuple):
    """A measure in a week: its age in days, its value, None where there is none, its points and its part of the score.

    Points and part are millionths of a point; parts add up exactly to the score, and are 0 where it is unknown.
    """

    state: PartState
    age: int
    value: float | None
    points: int
    part: int


NEVER = ScorePart(PartState.MISSING, 0, None, 0, 0)
"""A measure that was not read."""


def pack(parts: Iterable[ScorePart]) -> bytes:
    """Return parts as bytes."""
    return b"".join(
        _PART.pack(one.state, min(one.age, OLDEST), nan if one.value is None else one.value, one.points, one.part)
        for one in parts
    )


def unpack(packed: bytes) -> list[ScorePart]:
    """Return the parts that were packed; none where the bytes are no such parts."""
    if len(packed) % PART_SIZE:
        return []
    return [
        ScorePart(_STATES.get(state, PartState.MISSING), age, None if isnan(value) else value, points, part)
        for state, age, value, points, part in _PART.iter_unpack(packed)
    ]


_STATES = {state.value: state for state in PartState}


def capping(flags: int) -> list[int]:
    """Return the places of the caps that held the level down."""
    bits = flags >> CAPS
    return [place for place in range(bits.bit_length()) if bits >> place & 1]
