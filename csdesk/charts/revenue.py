"""Recurring revenue as charts: what moved by month, a waterfall, retention over time, cohorts by their start.

What tells things apart is their place, their shade and a hatch, so that it can be read in grey; legends stand in the
figure, as it is saved.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from csdesk.charts.paper import Ink, Margins, fit, plain, sheet

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from matplotlib.patches import Rectangle

_BARS = Margins(left=64, right=12, top=34, bottom=26)
_RATES = Margins(left=52, right=64, top=14, bottom=26)
_COHORTS = Margins(left=72, right=12, top=30, bottom=10)
_GAINS = ("new", "reactivation", "expansion")
_LOSSES = ("contraction", "churn")
_MOST_LABELS = 12
_CELL = 26
"""So many pixels a cell needs for its number."""
_DARK = 0.55
"""From this share of the accent on, white is read better on it than black."""


@dataclass(frozen=True)
class ChartBar:
    """What moved in a period: its label, and what each kind of movement came to, lost amounts positive."""

    label: str
    amounts: dict[str, float]
    unfinished: bool = False


@dataclass(frozen=True)
class RevenueTexts:
    """What is written: what each kind is called, and how an amount is written in short."""

    names: dict[str, str]
    amount: Callable[[float], str]


def movement(ink: Ink, bars: Sequence[ChartBar], texts: RevenueTexts, size: tuple[int, int] = (700, 320)) -> Figure:
    """Draw what was won above the line and what was lost below it, a bar for each period; the running one is pale."""
    figure, axes = sheet(ink, size)
    fit(figure, _BARS)
    looks = _looks(ink)
    shown = [name for name in looks if any(bar.amounts.get(name) for bar in bars)]
    for place, bar in enumerate(bars):
        above = below = 0.0
        for name in shown:
            amount = bar.amounts.get(name, 0.0) * (-1 if name in _LOSSES else 1)
            colour, hatch = looks[name]
            bottom = above if amount > 0 else below
            drawn = axes.bar(place, amount, 0.56, bottom=bottom, color=colour, lw=0, hatch=hatch, edgecolor=ink.ground)
            drawn[0].set_alpha(0.6 if bar.unfinished else 1)
            above, below = (above + amount, below) if amount > 0 else (above, below + amount)
    _scale(axes, ink, texts)
    axes.axhline(0, color=ink.edge, lw=1)
    axes.set_xlim(-0.7, max(len(bars) - 0.3, 0.7))
    step = max(1, -(-len(bars) // _MOST_LABELS))
    places = [place for place in range(len(bars)) if (len(bars) - 1 - place) % step == 0]
    axes.set_xticks(places, [bars[place].label for place in places], family=ink.families)
    _legend(axes, ink, [(texts.names[name], *looks[name]) for name in shown])
    return figure


def waterfall(ink: Ink, amounts: dict[str, float], texts: RevenueTexts, size: tuple[int, int] = (700, 320)) -> Figure:
    """Draw how an opening becomes a closing, each movement where the one before it ended."""
    figure, axes = sheet(ink, size)
    fit(figure, _BARS)
    looks = _looks(ink)
    level = 0.0
    labels: list[str] = []
    for name in ("opening", *_GAINS, *_LOSSES, "transfer", "closing"):
        amount = amounts.get(name, 0.0)
        if name in ("opening", "closing"):
            bottom, height, level = 0.0, amount, amount
            colour, hatch = ink.mixed(ink.text, 0.65), ""
        elif not amount:
            continue
        else:
            height = -amount if name in _LOSSES else amount
            bottom, level = level, level + height
            colour, hatch = looks[name]
        axes.bar(len(labels), height, 0.56, bottom=bottom, color=colour, lw=0, hatch=hatch, edgecolor=ink.ground)
        top = max(bottom, bottom + height)
        said = axes.annotate(texts.amount(amount), (len(labels), top), (0, 4), textcoords="offset points", ha="center")
        said.update(plain(ink, ink.caption, ink.text, said.get_text()))
        labels.append(texts.names[name])
    _scale(axes, ink, texts)
    axes.set_xlim(-0.7, max(len(labels) - 0.3, 0.7))
    axes.set_ylim(0, max(axes.get_ylim()[1] * 1.06, 1))
    axes.set_xticks(range(len(labels)), labels, family=ink.families)
    return figure


@dataclass(frozen=True)
class ChartLine:
    """A rate over time, 1 is 100 %; None where there was no opening."""

    name: str
    rates: Sequence[float | None]


def retention(
    ink: Ink, labels: Sequence[str], lines: Sequence[ChartLine], size: tuple[int, int] = (700, 240)
) -> Figure:
    """Draw rates as lines, named at their ends; 100 % is marked, months without a rate are gaps."""
    figure, axes = sheet(ink, size)
    fit(figure, _RATES)
    looks = ((ink.accent, "-"), (ink.mark_of_loss, (0, (4, 2))))
    ends = []
    for line, (colour, dash) in zip(lines, looks, strict=False):
        points = [float("nan") if one is None else one * 100 for one in line.rates]
        axes.plot(range(len(points)), points, color=colour, lw=2, ls=dash, solid_capstyle="round")
        known = [(place, point) for place, point in enumerate(points) if point == point]
        if known:
            ends.append((known[-1], line.name, colour))
    _named(axes, ink, ends)
    axes.axhline(100, color=ink.edge, lw=1)
    low, high = axes.get_ylim()
    axes.set_ylim(min(low, 98), max(high, 102))
    axes.grid(axis="y", color=ink.line, lw=0.8)
    axes.yaxis.set_major_formatter(lambda value, _place: f"{value:g}%")
    step = max(1, -(-len(labels) // _MOST_LABELS))
    places = [place for place in range(len(labels)) if (len(labels) - 1 - place) % step == 0]
    axes.set_xticks(places, [labels[place] for place in places], family=ink.families)
    _families(axes, ink)
    return figure


def _named(axes: Axes, ink: Ink, ends: Sequence[tuple[tuple[int, float], str, str]]) -> None:
    """Name lines at their ends; two that end close to one another are named apart."""
    spread = 0.0
    for (place, point), name, colour in sorted(ends, key=lambda one: -one[0][1]):
        others = [other[0][1] for other in ends if other[0][1] > point]
        close = bool(others) and min(others) - point < 2.0
        spread = spread - 12 if close else 0.0
        said = axes.annotate(f"{name} {point:.1f}", (place, point), (8, spread), textcoords="offset points")
        said.update({**plain(ink, ink.caption, colour, said.get_text()), "va": "center"})
        axes.plot(place, point, "o", ms=5, color=colour, mec=ink.ground, mew=1)


@dataclass(frozen=True)
class ChartCohort:
    """Customers who began together: their label, and a share of the start for each month since."""

    label: str
    shares: Sequence[float | None]


def cohorts(ink: Ink, rows: Sequence[ChartCohort], size: tuple[int, int] = (900, 0), currency: str = "") -> Figure:
    """Draw a row for each start, a cell for each month since, darker where more is left; each says its per cent.

    The currency of what is counted stands in the corner.
    """
    height = size[1] or 40 + 26 * max(len(rows), 1)
    figure, axes = sheet(ink, (size[0], height))
    fit(figure, _COHORTS)
    wide = max((len(row.shares) for row in rows), default=1)
    numbers = wide * _CELL <= size[0] - _COHORTS.left - _COHORTS.right
    for down, row in enumerate(rows):
        for across, share in enumerate(row.shares):
            if share is None:
                continue
            depth = min(max(share, 0.0), 1.25) / 1.25
            ground = ink.mixed(ink.accent, 0.08 + 0.92 * depth**1.5)
            axes.add_patch(_cell(across, down, ground))
            if numbers:
                colour = ink.ground if depth**1.5 > _DARK else ink.text
                said = axes.text(across + 0.5, down + 0.5, f"{share * 100:.0f}", ha="center", va="center")
                said.update(plain(ink, ink.caption, colour, said.get_text()))
    axes.set_xlim(0, wide)
    axes.set_ylim(max(len(rows), 1), 0)
    axes.xaxis.tick_top()
    step = max(1, -(-wide // 24))
    axes.set_xticks([place + 0.5 for place in range(0, wide, step)], [str(place) for place in range(0, wide, step)])
    axes.set_yticks([place + 0.5 for place in range(len(rows))], [row.label for row in rows], family=ink.families)
    _families(axes, ink)
    corner = axes.annotate(currency, (0, 1), (-6, 6), "axes fraction", "offset points", ha="right", va="bottom")
    corner.update(plain(ink, ink.caption, ink.muted, currency))
    return figure


def _cell(across: int, down: int, colour: str) -> Rectangle:
    from matplotlib.patches import Rectangle

    return Rectangle((across + 0.03, down + 0.06), 0.94, 0.88, color=colour, lw=0)


def _looks(ink: Ink) -> dict[str, tuple[str, str]]:
    """Return the colour and the hatch of each kind of movement."""
    loss = ink.mark_of_loss
    return {
        "new": (ink.accent, ""),
        "reactivation": (ink.accent, "///"),
        "expansion": (ink.mixed(ink.accent, 0.45), ""),
        "contraction": (ink.mixed(loss, 0.5), ""),
        "churn": (loss, ""),
        "transfer": (ink.mixed(ink.muted, 0.7), "..."),
    }


def _scale(axes: Axes, ink: Ink, texts: RevenueTexts) -> None:
    axes.grid(axis="y", color=ink.line, lw=0.8)
    axes.yaxis.set_major_formatter(lambda value, _place: texts.amount(value))
    axes.locator_params(axis="y", nbins=5)
    _families(axes, ink)


def _families(axes: Axes, ink: Ink) -> None:
    for label in (*axes.get_yticklabels(), *axes.get_xticklabels()):
        label.set_fontfamily(list(ink.families))


def _legend(axes: Axes, ink: Ink, looks: Sequence[tuple[str, str, str]]) -> None:
    from matplotlib.patches import Patch

    keys = [
        Patch(facecolor=colour, hatch=hatch, label=name, edgecolor=ink.ground, lw=0) for name, colour, hatch in looks
    ]
    if keys:
        size = ink.caption * 72 / 100
        axes.legend(
            handles=keys,
            loc="lower right",
            bbox_to_anchor=(1, 1.01),
            ncols=len(keys),
            frameon=False,
            handlelength=1.2,
            handleheight=0.8,
            columnspacing=1.2,
            borderaxespad=0,
            labelcolor=ink.muted,
            prop={"family": list(ink.families), "size": size},
        )
