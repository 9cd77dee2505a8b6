"""What charts are drawn on: a figure without frame, with the app's own ink and fonts."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from csdesk import resources
from csdesk.domain.levels import Level

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_DPI = 100


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

    def letter(self, level: Level) -> str:
        """Return the colour of a level's letter."""
        return dict(zip(Level, self.letters, strict=False)).get(level, self.muted)


@dataclass(frozen=True)
class Margins:
    """What is left free around the axes, in pixels."""

    left: int
    right: int
    top: int
    bottom: int


def sheet(ink: Ink, size: tuple[int, int]) -> tuple[Figure, Axes]:
    """Return a figure of so many pixels with one frameless pair of axes."""
    from matplotlib.figure import Figure

    _load_fonts()
    figure = Figure(figsize=(size[0] / _DPI, size[1] / _DPI), dpi=_DPI, facecolor=ink.ground)
    axes = figure.add_subplot(facecolor="none")
    for side in axes.spines.values():
        side.set_visible(False)
    axes.tick_params(length=0, labelsize=_in_points(ink.caption), colors=ink.muted, pad=6)
    axes.set_axisbelow(True)
    return figure, axes


def fit(figure: Figure, margins: Margins) -> None:
    """Keep the margins, whatever the size, so that charts line up with the text around them."""

    def adjust(_event: object = None) -> None:
        width, height = figure.get_size_inches() * _DPI
        if width > margins.left + margins.right and height > margins.top + margins.bottom:
            right, top = 1 - margins.right / width, 1 - margins.top / height
            figure.subplots_adjust(margins.left / width, margins.bottom / height, right, top)

    adjust()
    figure.canvas.mpl_connect("resize_event", adjust)


def plain(ink: Ink, pixels: int, color: str) -> dict[str, Any]:
    """Return how matplotlib is told of a text's font, size and colour."""
    return {"family": ink.families, "fontsize": _in_points(pixels), "color": color}


def strong(ink: Ink, pixels: int, color: str) -> dict[str, Any]:
    """Return the same for semibold figures and letters: in Latin only, as the Japanese font has no such weight."""
    return plain(ink, pixels, color) | {"family": ink.families[:1], "fontweight": 600}


def _in_points(pixels: int) -> float:
    return pixels * 72 / _DPI


@cache
def _load_fonts() -> None:
    """Tell matplotlib of the bundled fonts, once."""
    from matplotlib import font_manager

    for path in sorted(resources.path("fonts").glob("*.[ot]tf")):
        font_manager.fontManager.addfont(str(path))
