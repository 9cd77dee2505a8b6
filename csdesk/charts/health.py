"""The health of an account week by week: a line over the four levels, gaps left open."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, Protocol

from csdesk.charts.paper import Ink, Margins, fit, plain, sheet, strong
from csdesk.domain.levels import POINT, Level

if TYPE_CHECKING:
    from matplotlib.artist import Artist
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

MARGINS = Margins(left=30, right=40, top=10, bottom=24)
"""The scale on the left, the levels on the right, the months below."""
_FULL, _USUAL_FLOOR, _STEP = 100, 20, 20
_SHAPES = {Level.A: "o", Level.B: "D", Level.C: "^", Level.D: "s"}
_SLIMMER = {Level.B: 0.9}
"""A diamond looks larger than the other shapes of its size."""
_MANY_WEEKS = 60
"""Up to so many, each month is named; beyond, each quarter."""


class ChartWeek(Protocol):
    """The health in the week that ends on a Sunday; the score in millionths of a point, None where unknown."""

    @property
    def sunday(self) -> date:
        """Return the day."""

    @property
    def score(self) -> int | None:
        """Return the score."""

    @property
    def level(self) -> Level:
        """Return the level."""


@dataclass(frozen=True)
class ChartTexts:
    """What is written on the chart: the name of a day's month, and what a gap is called."""

    month: Callable[[date], str]
    no_data: str


class HealthChart:
    """The chart on a sheet of so many pixels; what all accounts have in common is drawn once, the weeks of each anew.

    ``bounds`` are the lower ones of A, B and C. The last week that is known carries its level's mark and its score.
    """

    def __init__(
        self,
        ink: Ink,
        texts: ChartTexts,
        *,
        size: tuple[int, int] = (700, 232),
        bounds: tuple[int, int, int] = (80, 60, 40),
    ) -> None:
        """Draw nothing yet."""
        self.figure, self._axes = sheet(ink, size)
        fit(self.figure, MARGINS)
        self._ink, self._texts, self._bounds = ink, texts, bounds
        self._bare = self._scaled = set(self._axes.get_children())
        self._floor = _FULL

    def show(self, weeks: Sequence[ChartWeek]) -> Figure:
        """Draw weeks in a row, the first first, in place of those before."""
        axes, ink, texts, floor = self._axes, self._ink, self._texts, _floor(weeks)
        if floor != self._floor:
            self._scale(floor)
        self._clear(self._scaled)
        _months(axes, weeks, ink, texts)
        if weeks:
            span = _place(weeks[-1]) - _place(weeks[0])
            axes.set_xlim(_place(weeks[0]) - span / 90 - 1, _place(weeks[-1]) + span / 45 + 1)
            _gaps(axes, weeks, floor, ink, texts)
            _line(axes, weeks, ink)
            _last(axes, weeks, floor, ink)
        return self.figure

    def _scale(self, floor: int) -> None:
        """Draw the levels over a scale from a floor up."""
        self._clear(self._bare)
        self._floor = floor
        _bands(self._axes, self._bounds, floor, self._ink)
        marks = range(floor, _FULL + 1, _STEP)
        self._axes.set_yticks(marks, [str(mark) for mark in marks], family=self._ink.families)
        self._axes.set_ylim(floor, _FULL)
        self._scaled = set(self._axes.get_children())

    def _clear(self, kept: set[Artist]) -> None:
        for artist in self._axes.get_children():
            if artist not in kept:
                artist.remove()


def _place(week: ChartWeek) -> int:
    return week.sunday.toordinal()


def _points(week: ChartWeek) -> float:
    return float("nan") if week.score is None else week.score / POINT


def _floor(weeks: Sequence[ChartWeek]) -> int:
    """Return where the scale begins: at 20, as most accounts stay above; at 0 for one that does not."""
    lowest = min((_points(week) for week in weeks if week.score is not None), default=_FULL)
    return _USUAL_FLOOR if lowest > _USUAL_FLOOR + 2 else 0


def _bands(axes: Axes, bounds: tuple[int, int, int], floor: int, ink: Ink) -> None:
    from matplotlib.transforms import ScaledTranslation

    beside = axes.get_yaxis_transform() + ScaledTranslation(14 / 100, 0, axes.figure.dpi_scale_trans)
    for level, low, high in zip(_SHAPES, (*bounds, floor), (_FULL, *bounds), strict=True):
        middle, size = (low + high) / 2, 5 * _SLIMMER.get(level, 1)
        axes.axhspan(low, high, color=ink.mark(level), alpha=ink.tint, lw=0)
        axes.axhline(low, color=ink.ground, lw=1.5)
        axes.plot(1, middle, _SHAPES[level], transform=beside, clip_on=False, color=ink.mark(level), mew=0, ms=size)
        letter = axes.annotate(
            level.value, (1, middle), (22, 0), ("axes fraction", "data"), "offset points", ha="right", va="center"
        )
        letter.update(strong(ink, ink.small, ink.letter(level)))


def _months(axes: Axes, weeks: Sequence[ChartWeek], ink: Ink, texts: ChartTexts) -> None:
    """Name the months at their first Sundays, but for the very edges."""
    firsts = [week.sunday for week in weeks[1:-1] if week.sunday.day <= 7]
    if len(weeks) > _MANY_WEEKS:
        firsts = [day for day in firsts if day.month % 3 == 1]
    axes.set_xticks([day.toordinal() for day in firsts], [texts.month(day) for day in firsts], family=ink.families)


def _gaps(axes: Axes, weeks: Sequence[ChartWeek], floor: int, ink: Ink, texts: ChartTexts) -> None:
    """Hatch the weeks that are unknown, and say so in the widest gap."""
    gaps = list(_runs(weeks, known=False))
    for gap in gaps:
        first, last = _place(gap[0]) - 3.5, _place(gap[-1]) + 3.5
        axes.axvspan(first, last, facecolor="none", edgecolor=ink.edge, hatch="////", lw=0, gid="gap")
    if gaps:
        widest = max(gaps, key=len)
        place, side = _caption_place(widest, weeks)
        caption = axes.annotate(texts.no_data, (place, floor + 4), va="bottom")
        caption.update({**plain(ink, ink.caption, ink.muted), "ha": side})
        caption.set_bbox({"fc": ink.ground, "ec": "none", "pad": 1.5})


def _caption_place(gap: Sequence[ChartWeek], weeks: Sequence[ChartWeek]) -> tuple[float, str]:
    """Return where the caption of a gap stands: in its middle, but never beyond the edge of the chart."""
    if len(gap) < len(weeks) and gap[0] is weeks[0]:
        return _place(gap[0]), "left"
    if len(gap) < len(weeks) and gap[-1] is weeks[-1]:
        return _place(gap[-1]), "right"
    return (_place(gap[0]) + _place(gap[-1])) / 2, "center"


def _line(axes: Axes, weeks: Sequence[ChartWeek], ink: Ink) -> None:
    places, points = [_place(week) for week in weeks], [_points(week) for week in weeks]
    axes.plot(places, points, color=ink.text, lw=1.6, solid_capstyle="round", solid_joinstyle="round", gid="scores")
    for run in _runs(weeks, known=True):
        if len(run) == 1:  # a line of one point is none
            axes.plot(_place(run[0]), _points(run[0]), ".", color=ink.text, ms=5, gid="alone")


def _last(axes: Axes, weeks: Sequence[ChartWeek], floor: int, ink: Ink) -> None:
    known = [week for week in weeks if week.score is not None]
    if not known:
        return
    at, points = (_place(known[-1]), _points(known[-1])), _points(known[-1])
    level, shape = known[-1].level, _SHAPES[known[-1].level]
    size = 8 * _SLIMMER.get(level, 1)
    axes.plot(*at, shape, ms=size, color=ink.mark(level), mec=ink.ground, mew=1.5, gid="last")
    aside = (0, -13) if points > floor + 10 else (0, 13)
    figure = axes.annotate(str(round(points)), at, aside, "data", "offset points", ha="center", va="center")
    figure.update(strong(ink, ink.body, ink.text))


def _runs(weeks: Sequence[ChartWeek], *, known: bool) -> Iterator[list[ChartWeek]]:
    """Yield each run of weeks that are known, or unknown."""
    for is_known, run in groupby(weeks, key=lambda week: week.score is not None):
        if is_known is known:
            yield list(run)
