"""The health of an account week by week: a line over the four levels, gaps left open, what happened marked."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, Any

from csdesk.charts.event_labels import ChartEvent, labels
from csdesk.charts.paper import DPI, Ink, Margins, beside, figure_at, fit, note, plain, scale, sheet, strong
from csdesk.domain.levels import POINT, Level, in_points

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

MARGINS = Margins(left=30, right=40, top=14, bottom=24)
"""The scale on the left, the levels on the right, the marks of events above, the months below."""
HEADING = 30
"""Pixels that a heading takes above."""
_FULL, _USUAL_FLOOR, _STEP = 100, 20, 20
_SHAPES = {Level.A: "o", Level.B: "D", Level.C: "^", Level.D: "s"}
_SLIMMER = {Level.B: 0.9}
"""A diamond looks larger than the other shapes of its size."""
_MARK_ASIDE, _LETTER_ASIDE = 10, 22
"""Points from the chart to the marks of the levels, and to the right edge of their letters."""
_HALF = 3.5
_HIGH = 76
_MANY_WEEKS, _VERY_MANY = 60, 170
"""Up to so many weeks each month is named; beyond, each quarter; then each half year."""
_BEHIND, _FRONT = 2.2, 3.5
"""What is drawn over what: names of events never cover the line."""
_Stretch = tuple[float, float, tuple[float, float, float]]
"""From one share of the width to another, and the bounds in force there."""
_Frame = tuple[int, tuple[_Stretch, ...]]
"""Where the scale begins, and the bounds: what weeks may have in common."""
_ROW = 11
"""Points between the rows of names."""


@dataclass(frozen=True, slots=True)
class ChartWeek:
    """The health in the week that ends on a Sunday; scores in millionths of a point, None where unknown.

    ``bounds`` are the lower ones of A, B and C in points; ``by_today`` is the score under today's model, where that is
    another. ``is_stale`` marks a week in which a measure was too old to count, ``is_less_data`` a rise that comes from
    that alone.
    """

    sunday: date
    score: int | None
    level: Level
    bounds: tuple[float, float, float] = (80, 60, 40)
    by_today: int | None = None
    is_stale: bool = False
    is_less_data: bool = False
    is_unfinished: bool = False

    @property
    def place(self) -> int:
        """Return where the week stands on the axis of days."""
        return self.sunday.toordinal()

    @property
    def points(self) -> float:
        """Return the score in points, NaN where unknown."""
        return float("nan") if self.score is None else self.score / POINT


def unknown(sunday: date) -> ChartWeek:
    """Return a week of which nothing is known."""
    return ChartWeek(sunday, None, Level.UNKNOWN)


@dataclass(frozen=True)
class ChartTexts:
    """What is written on the chart: the name of a day's month, and what is said of weeks and lines."""

    month: Callable[[date], str]
    no_data: str
    stale: str = ""
    less_data: str = ""
    unfinished: str = ""
    by_today: str = ""


class HealthChart:
    """The chart on a sheet of so many pixels, drawn anew for the weeks of each account.

    The last week that is known carries its level's mark and its score. With a ``heading`` it can stand alone.
    """

    def __init__(self, ink: Ink, texts: ChartTexts, *, size: tuple[int, int] = (700, 232), heading: str = "") -> None:
        """Draw nothing yet."""
        self.figure, self._axes = sheet(ink, size, ticks=False)
        fit(self.figure, MARGINS._replace(top=MARGINS.top + HEADING) if heading else MARGINS)
        if heading:
            place = (MARGINS.left / size[0], 1 - 10 / size[1])
            self.figure.text(*place, heading, va="top", **plain(ink, ink.body, ink.text, heading))
        self._ink, self._texts = ink, texts
        self._bare = self._framed = set(self._axes.get_children())
        self._frame: _Frame | None = None
        self._weeks: Sequence[ChartWeek] = ()

    def show(self, weeks: Sequence[ChartWeek], events: Sequence[ChartEvent] = ()) -> Figure:
        """Draw weeks in a row, the first first, in place of those before, and what happened meanwhile."""
        axes, ink, texts, floor = self._axes, self._ink, self._texts, _floor(weeks)
        first, last = (weeks[0].place, weeks[-1].place) if weeks else (0, 0)
        axes.set_xlim(first - (last - first) / 90 - 1, last + (last - first) / 45 + 1)
        self._weeks = weeks
        self._draw_frame((floor, _stretches(weeks, *axes.get_xlim())))
        _months(axes, weeks, ink, texts)
        if weeks:
            _gaps(axes, weeks, floor, ink, texts)
            _stale(axes, weeks, floor, ink, texts)
            self._events(events)
            _by_today(axes, weeks, ink, texts)
            _line(axes, weeks, ink)
            _less_data(axes, weeks, ink, texts)
            _last(axes, weeks, floor, ink, texts)
        return self.figure

    def nearest(self, x: float) -> int:
        """Return which week is nearest to so many pixels from the left; there is one at least."""
        (left, right), (first, last) = self._across(), self._axes.get_xlim()
        day = first + (x - left) / max(1.0, right - left) * (last - first)
        places = range(len(self._weeks))
        return min(places, key=lambda place: abs(self._weeks[place].place - day))

    def spot(self, place: int) -> tuple[float, float | None]:
        """Return the pixels from the left and from the top at which a week stands, None for a score that is unknown."""
        week, box = self._weeks[place], self._axes.get_position()
        (left, right), (first, last) = self._across(), self._axes.get_xlim()
        x = left + (week.place - first) / (last - first) * (right - left)
        if week.score is None:
            return x, None
        height, (low, high) = self.figure.get_size_inches()[1] * DPI, self._axes.get_ylim()
        return x, height * (1 - box.y0 - (week.points - low) / (high - low) * box.height)

    def span(self) -> tuple[float, float]:
        """Return the pixels from the top between which the line is drawn."""
        box, height = self._axes.get_position(), self.figure.get_size_inches()[1] * DPI
        return height * (1 - box.y1), height * (1 - box.y0)

    def _across(self) -> tuple[float, float]:
        box, width = self._axes.get_position(), self.figure.get_size_inches()[0] * DPI
        return box.x0 * width, box.x1 * width

    def _draw_frame(self, wanted: _Frame) -> None:
        """Leave nothing of the weeks before but the levels, where they are the same: a third of the time."""
        axes = self._axes
        kept = self._framed if wanted == self._frame else self._bare
        for artist in axes.get_children():
            if artist not in kept:
                artist.remove()
        if wanted != self._frame:
            floor, stretches = wanted
            axes.set_ylim(floor, _FULL)
            scale(axes, self._ink, {mark: str(mark) for mark in range(floor, _FULL + 1, _STEP)}, beside=True)
            _bands(axes, floor, stretches, self._ink)
            self._frame, self._framed = wanted, set(axes.get_children())

    def _events(self, events: Sequence[ChartEvent]) -> None:
        """Mark each day on which something happened above the chart, and name what there is room for."""
        from matplotlib.collections import LineCollection

        axes, ink = self._axes, self._ink
        (left, right), (first, last) = self._across(), axes.get_xlim()
        shown = [one for one in events if first <= one.on.toordinal() <= last]
        days = sorted({one.on.toordinal() for one in shown})
        if not days:
            return
        axes.plot(days, [1.025] * len(days), **_mark_of_events(axes, ink))
        pixels = (right - left) / (last - first)
        named = labels(((one, (one.on.toordinal() - first) * pixels) for one in shown), right - left)
        (low, high), is_high = axes.get_ylim(), _is_high(self._weeks)
        lines = [[(one.event.on.toordinal(), low), (one.event.on.toordinal(), high)] for one in named]
        axes.add_collection(
            LineCollection(lines, colors=ink.muted, linewidths=0.8, linestyles=(0, (2, 3)), gid="named")
        )
        for one in named:
            aside = (4 if one.is_right else -4, (-2 - _ROW * one.row) * (-1 if is_high else 1))
            side = "left" if one.is_right else "right"
            at = (one.event.on.toordinal(), low if is_high else high)
            note(axes, ink, one.text, at, aside, ha=side, va="bottom" if is_high else "top", zorder=_BEHIND)


def _mark_of_events(axes: Axes, ink: Ink) -> dict[str, Any]:
    return {
        "transform": axes.get_xaxis_transform(),
        "clip_on": False,
        "ls": "",
        "marker": "|",
        "ms": 6,
        "mew": 1.6,
        "color": ink.muted,
        "gid": "events",
    }


def _floor(weeks: Sequence[ChartWeek]) -> int:
    """Return where the scale begins: at 20, as most accounts stay above; at 0 for one that does not."""
    scores = (one for week in weeks for one in (week.score, week.by_today) if one is not None)
    return _USUAL_FLOOR if min(scores, default=_FULL * POINT) > (_USUAL_FLOOR + 2) * POINT else 0


def _is_high(weeks: Sequence[ChartWeek]) -> bool:
    """Tell whether the line keeps to the top: then what is written beside it goes to the floor."""
    known = sorted(week.score for week in weeks if week.score is not None)
    return bool(known) and known[len(known) // 2] > _HIGH * POINT


def _stretches(weeks: Sequence[ChartWeek], first: float, last: float) -> tuple[_Stretch, ...]:
    """Return between which shares of the width which bounds are in force."""
    runs = [(bounds, list(run)) for bounds, run in groupby(weeks, key=lambda week: week.bounds)]
    runs = runs or [(unknown(date.min).bounds, [])]
    starts = [0.0, *((run[0].place - _HALF - first) / (last - first) for _bounds, run in runs[1:]), 1.0]
    return tuple((*span, bounds) for span, (bounds, _run) in zip(pairwise(starts), runs, strict=True))


def _bands(axes: Axes, floor: int, stretches: Sequence[_Stretch], ink: Ink) -> None:
    """Tint the levels between their bounds, which may be others from a week on; name them by the last ones."""
    from matplotlib.collections import PolyCollection

    across = axes.get_yaxis_transform()
    for rank, level in enumerate(_SHAPES):
        boxes = []
        for left, right, bounds in stretches:
            high, low = (_FULL, *bounds, floor)[rank], max(floor, (*bounds, floor)[rank])
            boxes.append([(left, low), (left, high), (right, high), (right, low)])
        tint: dict[str, Any] = {"facecolors": ink.mark(level), "alpha": ink.tint, "lw": 0}
        edge: dict[str, Any] = {"edgecolors": ink.edge, "lw": 0.7}  # seen in grey, too
        axes.add_collection(PolyCollection(boxes, transform=across, gid=level.value, **tint))
        axes.add_collection(PolyCollection(boxes, transform=across, facecolors="none", **edge))
    _letters(axes, (*stretches[-1][2], floor), ink)


def _letters(axes: Axes, bounds: Sequence[float], ink: Ink) -> None:
    """Write the letter of each level beside it, with its shape."""
    for level, low, high in zip(_SHAPES, bounds, (_FULL, *bounds), strict=False):
        middle, size = (low + high) / 2, 5 * _SLIMMER.get(level, 1)
        look: dict[str, Any] = {"clip_on": False, "color": ink.mark(level), "mew": 0, "ms": size}
        axes.plot(1, middle, _SHAPES[level], transform=beside(axes, _MARK_ASIDE), **look)
        letter = {**strong(ink, ink.small, ink.letter(level)), "ha": "right", "va": "center", "gid": "level"}
        axes.text(1, middle, level.value, transform=beside(axes, _LETTER_ASIDE), **letter)


def _months(axes: Axes, weeks: Sequence[ChartWeek], ink: Ink, texts: ChartTexts) -> None:
    """Name the months at their first Sundays, but for the very edges."""
    step = 1 if len(weeks) <= _MANY_WEEKS else 3 if len(weeks) <= _VERY_MANY else 6
    firsts = [week.sunday for week in weeks[1:-1] if week.sunday.day <= 7 and (week.sunday.month - 1) % step == 0]
    scale(axes, ink, {day.toordinal(): texts.month(day) for day in firsts}, beside=False)


def _gaps(axes: Axes, weeks: Sequence[ChartWeek], floor: int, ink: Ink, texts: ChartTexts) -> None:
    """Hatch the weeks that are unknown from top to bottom, and say so in the widest gap."""
    gaps = list(_runs(weeks, lambda week: week.score is None))
    boxes = [
        [(left, floor), (left, _FULL), (right, _FULL), (right, floor)]
        for left, right in ((gap[0].place - _HALF, gap[-1].place + _HALF) for gap in gaps)
    ]
    _hatch(axes, boxes, "////", ink, "gap")
    _caption(axes, gaps, weeks, (floor, texts.no_data), ink)


def _stale(axes: Axes, weeks: Sequence[ChartWeek], floor: int, ink: Ink, texts: ChartTexts) -> None:
    """Hatch what lies below the line where it rests on less than it could, and say so once."""
    runs = list(_runs(weeks, lambda week: week.is_stale and week.score is not None))
    shapes = []
    for run in runs:
        top = [(run[0].place - _HALF, run[0].points), *((one.place, one.points) for one in run)]
        shapes.append([(top[0][0], floor), *top, (run[-1].place + _HALF, top[-1][1]), (run[-1].place + _HALF, floor)])
    _hatch(axes, shapes, "\\\\\\", ink, "stale")
    _caption(axes, [run for run in runs if len(run) > 1], weeks, (floor, texts.stale), ink)


def _hatch(axes: Axes, shapes: Sequence[Sequence[tuple[float, float]]], hatch: str, ink: Ink, name: str) -> None:
    from matplotlib.collections import PolyCollection

    if shapes:
        axes.add_collection(PolyCollection(shapes, facecolors="none", edgecolors=ink.edge, hatch=hatch, lw=0, gid=name))


def _caption(
    axes: Axes, runs: Sequence[Sequence[ChartWeek]], weeks: Sequence[ChartWeek], said: tuple[int, str], ink: Ink
) -> None:
    """Say what a hatch means, at the floor of the widest run."""
    floor, words = said
    if not runs or not words:
        return
    widest = max(runs, key=len)
    place, side = _caption_place(widest, weeks)
    at, aside, edge = ((place, _FULL), (0, -6), "top") if _is_high(weeks) else ((place, floor), (0, 6), "bottom")
    note(axes, ink, words, at, aside, ha=side, va=edge)


def _caption_place(gap: Sequence[ChartWeek], weeks: Sequence[ChartWeek]) -> tuple[float, str]:
    """Return where the caption of a run stands: in its middle, but never beyond the edge of the chart."""
    if len(gap) < len(weeks) and gap[0] is weeks[0]:
        return gap[0].place, "left"
    if len(gap) < len(weeks) and gap[-1] is weeks[-1]:
        return gap[-1].place, "right"
    return (gap[0].place + gap[-1].place) / 2, "center"


def _line(axes: Axes, weeks: Sequence[ChartWeek], ink: Ink) -> None:
    """Draw the scores of the weeks that are over; what leads to the one that is not is dashed."""
    over = [week for week in weeks if not week.is_unfinished]
    look: dict[str, Any] = {
        "color": ink.text,
        "lw": 1.6,
        "solid_capstyle": "round",
        "solid_joinstyle": "round",
        "zorder": _FRONT,
    }
    axes.plot([week.place for week in over], [week.points for week in over], gid="scores", **look)
    rest = weeks[max(0, len(over) - 1) :] if len(over) < len(weeks) else ()
    if rest:
        axes.plot([week.place for week in rest], [week.points for week in rest], gid="so far", ls=(0, (3, 2)), **look)
    alone = [run[0] for run in _runs(weeks, lambda week: week.score is not None) if len(run) == 1]
    if alone:  # a line of one point is none
        axes.plot([one.place for one in alone], [one.points for one in alone], ".", color=ink.text, ms=5, gid="alone")


def _by_today(axes: Axes, weeks: Sequence[ChartWeek], ink: Ink, texts: ChartTexts) -> None:
    """Draw what today's model makes of the weeks that were scored by another, as a line of its own."""
    found = [float("nan") if week.by_today is None else week.by_today / POINT for week in weeks]
    known = [place for place, points in enumerate(found) if points == points]
    if not known:
        return
    axes.plot([week.place for week in weeks], found, color=ink.muted, lw=1.1, ls=(0, (5, 2, 1, 2)), gid="by today")
    at = known[len(known) // 3]
    below = weeks[at].score is not None and found[at] < weeks[at].points
    aside, side = ((0, -5), "top") if below else ((0, 5), "bottom")
    note(axes, ink, texts.by_today, (weeks[at].place, found[at]), aside, ha="center", va=side)


def _less_data(axes: Axes, weeks: Sequence[ChartWeek], ink: Ink, texts: ChartTexts) -> None:
    """Ring the weeks that rose only because there was less data, and say so at the last of them."""
    found = [week for week in weeks if week.is_less_data and week.score is not None]
    if not found:
        return
    places, points = [week.place for week in found], [week.points for week in found]
    axes.plot(places, points, "o", ms=7, mfc=ink.ground, mec=ink.text, mew=1.4, zorder=_FRONT, gid="less data")
    side = "right" if places[-1] > _middle(weeks) else "left"
    note(axes, ink, texts.less_data, (places[-1], points[-1]), (0, -7), ha=side, va="top")


def _middle(weeks: Sequence[ChartWeek]) -> float:
    return (weeks[0].place + weeks[-1].place) / 2


def _last(axes: Axes, weeks: Sequence[ChartWeek], floor: int, ink: Ink, texts: ChartTexts) -> None:
    """Mark the last week that is known with its level and its score; an unfinished one is hollow, and says so."""
    known = [week for week in weeks if week.score is not None]
    if not known:
        return
    last = known[-1]
    at, colour = (last.place, last.points), ink.mark(last.level)
    inside, edge = (ink.ground, colour) if last.is_unfinished else (colour, ink.ground)
    shape, size = _SHAPES.get(last.level, "o"), 8 * _SLIMMER.get(last.level, 1)
    axes.plot(*at, shape, ms=size, color=colour, mfc=inside, mec=edge, mew=1.5, zorder=_FRONT, gid="last")
    below = last.points > floor + 16
    look = strong(ink, ink.body, ink.text)
    figure_at(axes, look, str(in_points(last.score or 0)), at, (0, -13 if below else 13))
    if last.is_unfinished and texts.unfinished:
        note(axes, ink, texts.unfinished, at, (10, -25 if below else 25), ha="right", va="center")


def _runs(weeks: Sequence[ChartWeek], are: Callable[[ChartWeek], bool]) -> Iterator[list[ChartWeek]]:
    """Yield each run of weeks of which something is true."""
    for is_so, run in groupby(weeks, key=are):
        if is_so:
            yield list(run)
