"""The KPI in focus: its way so far, the line it ought to follow, and what it comes to at its pace."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from csdesk.charts.paper import Ink, Margins, fit, plain, sheet

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_ROOMY = 320
"""Pixels; in a narrower chart the target is said above its end, and the pace is not."""
_BESIDE = Margins(left=40, right=96, top=12, bottom=24)
_ABOVE = Margins(left=40, right=16, top=28, bottom=24)
_MONTHS, _MONTH = 7, 36
"""Up to so many months are named below, and each has so many pixels at least."""


@dataclass(frozen=True)
class FocusWay:
    """The days from the beginning to the target date, what it was on some of them, and where it ends.

    ``begin`` is what it was at first; ``ends_at`` what it comes to at its pace, None where that is not known. A count
    ``steps``: it is what it was until it changes.
    """

    since: date
    until: date
    history: Sequence[tuple[date, float | None]]
    begin: float
    target: float
    ends_at: float | None
    steps: bool


@dataclass(frozen=True)
class FocusTexts:
    """What is written: the target and the pace beside their ends, and the months."""

    target: str
    pace: str
    month: Callable[[date], str]


def focus(ink: Ink, way: FocusWay, texts: FocusTexts, size: tuple[int, int] = (560, 150)) -> Figure:
    """Draw the way to the target."""
    figure, axes = sheet(ink, size)
    roomy = size[0] >= _ROOMY
    margins = _BESIDE if roomy else _ABOVE
    fit(figure, margins)
    begin, end = way.since.toordinal(), way.until.toordinal()
    known = [(day.toordinal(), value) for day, value in way.history if value is not None]
    axes.grid(axis="y", color=ink.line, lw=0.8)
    axes.plot((begin, end), (way.begin, way.target), color=ink.muted, lw=1.2, ls=(0, (4, 3)))
    _target(axes, ink, texts.target, (end, way.target), roomy=roomy)
    if known:
        places, values = [day for day, _value in known], [value for _day, value in known]
        axes.plot(places, values, color=ink.accent, lw=1.8, drawstyle="steps-post" if way.steps else "default")
        axes.plot(places[-1], values[-1], "o", color=ink.accent, ms=5)
        if way.ends_at is not None and places[-1] < end:
            axes.plot((places[-1], end), (values[-1], way.ends_at), color=ink.accent, lw=1.2, ls=":")
            if roomy:
                _pace(axes, ink, texts.pace, (end, way.ends_at), way.target)
    highest = max(way.target, way.begin, *(value for _day, value in known), way.ends_at or 0)
    axes.set_xlim(begin, end)
    axes.set_ylim(0, highest * 1.08 or 1)
    axes.locator_params(axis="y", nbins=4)
    months = _firsts(way.since, way.until, min(_MONTHS, (size[0] - margins.left - margins.right) // _MONTH))
    axes.set_xticks([day.toordinal() for day in months], [texts.month(day) for day in months])
    for label in (*axes.get_xticklabels(), *axes.get_yticklabels()):
        label.set_fontfamily(list(ink.families))
    return figure


def _target(axes: Axes, ink: Ink, text: str, end: tuple[float, float], *, roomy: bool) -> None:
    """Say the target beside its end, or above it, where it lies on the pace if that is better."""
    if roomy:
        said = axes.annotate(text, end, (8, 0), textcoords="offset points", va="center")
    else:
        ground = {"fc": ink.ground, "ec": "none", "pad": 1.5}
        said = axes.annotate(text, end, (0, 6), textcoords="offset points", ha="right", va="bottom", bbox=ground)
    said.update(plain(ink, ink.caption, ink.muted, text))


def _pace(axes: Axes, ink: Ink, text: str, end: tuple[float, float], target: float) -> None:
    """Say what it comes to beside its end, unless the target is said there."""
    low, high = axes.get_ylim()
    if abs(end[1] - target) > (max(high, target) - low) / 8:
        said = axes.annotate(text, end, (8, 0), textcoords="offset points", va="center")
        said.update(plain(ink, ink.caption, ink.accent, text))


def _firsts(since: date, until: date, most: int) -> list[date]:
    """Return the first days of months in between, so many of them at the most."""
    days, day = [], since.replace(day=1)
    while day <= until:
        if day >= since:
            days.append(day)
        day = (day.replace(day=28) + timedelta(days=4)).replace(day=1)
    return days[:: -(-len(days) // max(most, 1)) or 1]
