"""Where the names of events stand over a chart: the weightiest first, in rows, none over another."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

_LETTER, _WIDE_LETTER = 6.3, 11.3
"""Pixels that a letter takes in the size of captions, and one of Japanese."""
_FIRST_WIDE = "\u2e80"
_GAP, _ASIDE = 10, 5
_LONGEST = 26
"""Letters; a longer name is cut, and read whole beside the chart."""
_EACH = 150
"""Pixels of the chart for each name at least: with more of them one would see names, and no line."""


@dataclass(frozen=True, slots=True)
class ChartEvent:
    """Something that happened on a day; of two that claim one place the name with more ``weight`` is written.

    Without weight, only its mark is drawn.
    """

    on: date
    name: str
    weight: int = 0


@dataclass(frozen=True, slots=True)
class EventLabel:
    """A name at so many pixels from the left, in a row from the top, right or left of the line of its day."""

    event: ChartEvent
    text: str
    x: float
    row: int
    is_right: bool


def labels(placed: Iterable[tuple[ChartEvent, float]], width: float, rows: int = 2) -> list[EventLabel]:
    """Return the names that have room, of events at so many pixels from the left of a chart that is so wide."""
    taken: list[list[tuple[float, float]]] = [[] for _row in range(rows)]
    found: list[EventLabel] = []
    weighty = [(event, x) for event, x in placed if event.weight]
    for event, x in sorted(weighty, key=lambda one: (-one[0].weight, -one[0].on.toordinal(), one[0].name)):
        label = _fitting(event, x, width, taken) if len(found) < width / _EACH else None
        if label is not None:
            found.append(label)
    return found


def _fitting(
    event: ChartEvent, x: float, width: float, taken: Sequence[list[tuple[float, float]]]
) -> EventLabel | None:
    text = event.name if len(event.name) <= _LONGEST else event.name[: _LONGEST - 1] + "…"
    wide = sum(_WIDE_LETTER if letter >= _FIRST_WIDE else _LETTER for letter in text) + _GAP
    for row, others in enumerate(taken):
        for is_right in (True, False):
            span = (x, x + wide + _ASIDE) if is_right else (x - wide - _ASIDE, x)
            inside = span[0] >= 0 and span[1] <= width
            if inside and all(span[1] <= left or span[0] >= right for left, right in others):
                others.append(span)
                return EventLabel(event, text, x, row, is_right)
    return None
