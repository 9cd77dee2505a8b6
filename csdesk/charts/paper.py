"""What charts are drawn on: a figure without frame, with the app's own ink and fonts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from csdesk import resources
from csdesk.domain.levels import Level

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from matplotlib.transforms import Transform

DPI = 100
"""Dots of an inch: a pixel of the screen each."""


_POINTS = 72
"""Points of an inch."""
_AWAY = 6
"""Points between the axes and what is written beside them."""


@dataclass(frozen=True)
class Ink:
    """The colours of a chart, as #RRGGBB, and its sizes in pixels.

    ``marks`` and ``letters`` are those of the levels A to D; ``tint`` is how much of a mark's colour tints the ground.
    """

    ground: str
    text: str
    muted: str
    edge: str
    marks: tuple[str, str, str, str]
    letters: tuple[str, str, str, str]
    tint: float = 0.055
    accent: str = "#0F6E84"
    line: str = "#E6E9EE"
    caption: int = 11
    small: int = 12
    body: int = 13
    families: tuple[str, ...] = ("Inter", "BIZ UDPGothic", "csdesk Kanji", "csdesk Symbols")

    def mixed(self, colour: str, share: float) -> str:
        """Return a colour laid on the ground with this opacity: nothing shines through it."""
        pairs = ((int(self.ground[at : at + 2], 16), int(colour[at : at + 2], 16)) for at in (1, 3, 5))
        return "#" + "".join(f"{round(under * (1 - share) + over * share):02X}" for under, over in pairs)

    @property
    def mark_of_loss(self) -> str:
        """Return the colour of what was lost: that of the lowest level's mark."""
        return self.marks[-1]

    def mark(self, level: Level) -> str:
        """Return the colour of a level's mark."""
        return dict(zip(Level, self.marks, strict=False)).get(level, self.muted)

    def family(self, words: str) -> tuple[str, ...]:
        """Return the fonts that words need: each is looked up whenever they are drawn."""
        return self.families[:1] if words.isascii() else self.families

    def letter(self, level: Level) -> str:
        """Return the colour of a level's letter."""
        return dict(zip(Level, self.letters, strict=False)).get(level, self.muted)


ON_PAPER = Ink(
    *("#FFFFFF", "#1D2430", "#5B6675", "#D3D8E0"),
    marks=("#00875F", "#2E7BC0", "#BC7A00", "#C94A00"),
    letters=("#006B4B", "#1F5F99", "#7D5200", "#A33C00"),
)
"""The ink of the light theme, for whoever has no screen."""


class Margins(NamedTuple):
    """What is left free around the axes, in pixels."""

    left: int
    right: int
    top: int
    bottom: int


def sheet(ink: Ink, size: tuple[int, int], *, ticks: bool = True) -> tuple[Figure, Axes]:
    """Return a figure of so many pixels with one frameless pair of axes.

    Matplotlib's own ticks take as long as all else that is drawn: without them there is ``scale``.
    """
    load()
    from matplotlib.figure import Figure

    figure = Figure(figsize=(size[0] / DPI, size[1] / DPI), dpi=DPI, facecolor=ink.ground)
    axes = figure.add_subplot(facecolor="none")
    if not ticks:
        axes.axis("off")
    for side in axes.spines.values():
        side.set_visible(False)
    axes.tick_params(length=0, labelsize=_in_points(ink.caption), colors=ink.muted, pad=6)
    axes.set_axisbelow(True)
    return figure, axes


def fit(figure: Figure, margins: Margins) -> None:
    """Keep the margins, whatever the size, so that charts line up with the text around them."""

    def adjust(_event: object = None) -> None:
        width, height = figure.get_size_inches() * DPI
        if width > margins.left + margins.right and height > margins.top + margins.bottom:
            right, top = 1 - margins.right / width, 1 - margins.top / height
            figure.subplots_adjust(margins.left / width, margins.bottom / height, right, top)

    adjust()
    figure.canvas.mpl_connect("resize_event", adjust)


def plain(ink: Ink, pixels: int, color: str, words: str) -> dict[str, Any]:
    """Return how matplotlib is told of the font, size and colour of words, in which a dollar is a dollar."""
    look = {"family": ink.family(words), "fontsize": _in_points(pixels), "color": color}
    return {**look, "parse_math": False}


def scale(axes: Axes, ink: Ink, named: Mapping[float, str], *, beside: bool) -> None:
    """Write what is named at its places beside the axes, from below to above, else below them."""
    if beside:
        across, look = _aside(axes, axes.get_yaxis_transform(), -_AWAY, 0), {"ha": "right", "va": "center"}
    else:
        across, look = _aside(axes, axes.get_xaxis_transform(), 0, -_AWAY), {"ha": "center", "va": "top"}
    for place, words in named.items():
        at = (0.0, place) if beside else (place, 0.0)
        more = {**plain(ink, ink.caption, ink.muted, words), **look, "gid": "beside" if beside else "below"}
        axes.text(*at, words, transform=across, **more)


def note(axes: Axes, ink: Ink, words: str, at: tuple[float, float], aside: tuple[float, float], **more: Any) -> None:
    """Write a caption so many points aside of a place; it lies on the ground's colour."""
    ground = {"fc": ink.ground, "ec": "none", "pad": 1.5}
    look = {**plain(ink, ink.caption, ink.muted, words), **more, "bbox": ground}
    axes.text(*at, words, transform=_aside(axes, axes.transData, *aside), **look)


def figure_at(
    axes: Axes, look: Mapping[str, Any], words: str, at: tuple[float, float], aside: tuple[float, float]
) -> None:
    """Write a figure or a letter in a look, centred so many points aside of a place."""
    axes.text(*at, words, transform=_aside(axes, axes.transData, *aside), **{"va": "center", "ha": "center", **look})


def beside(axes: Axes, points: float) -> Transform:
    """Return where so many points right of the axes is, at a height of theirs."""
    return _aside(axes, axes.get_yaxis_transform(), points, 0)


def _aside(axes: Axes, of: Transform, x: float, y: float) -> Transform:
    from matplotlib.transforms import ScaledTranslation

    return of + ScaledTranslation(x / _POINTS, y / _POINTS, axes.figure.dpi_scale_trans)


def strong(ink: Ink, pixels: int, color: str) -> dict[str, Any]:
    """Return the same for semibold figures and letters: in Latin only, as the Japanese font has no such weight."""
    return plain(ink, pixels, color, "") | {"fontweight": 600}


def _in_points(pixels: int) -> float:
    return pixels * _POINTS / DPI


@cache
def load() -> None:
    """Import what draws, once, and tell it of the bundled fonts.

    While it is imported it writes documentation of each of its classes, which nobody reads here: a fifth of the time.
    """
    from matplotlib import artist

    written = artist.kwdoc
    artist.kwdoc = _undocumented
    try:
        import matplotlib.figure  # noqa: F401
        from matplotlib import font_manager
    finally:
        artist.kwdoc = written
    for path in sorted(resources.path("fonts").glob("*.[ot]tf")):
        font_manager.fontManager.addfont(str(path))


def _undocumented(artist: object) -> str:  # noqa: ARG001 - called by its name
    return ""
