"""A figure as a picture that stands alone: PNG or SVG, on white, whatever the screen looks like."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from csdesk.charts.paper import DPI
from csdesk.errors import RefusedError
from csdesk.exchange.replacing import replace_file
from csdesk.i18n import later_words

if TYPE_CHECKING:
    from matplotlib.figure import Figure

FORMATS = (".png", ".svg")
_SHARPER = 2
"""Pixels of a PNG for each of the chart's."""


def form_of(path: Path) -> str:
    """Return the format that a file's name asks for; raise RefusedError if it asks for none there is."""
    form = path.suffix.lower()
    if form not in FORMATS:
        raise RefusedError(later_words.tr("{path} is not a PNG or SVG file. End the name in .png or .svg."), path=path)
    return form


def picture(figure: Figure, form: str) -> bytes:
    """Return the bytes of a picture in one of the formats; the same figure gives the same bytes."""
    import matplotlib as mpl

    written = BytesIO()
    with mpl.rc_context({"svg.hashsalt": "csdesk"}):
        metadata = {"Date": None} if form == ".svg" else None
        figure.savefig(written, format=form[1:], dpi=_SHARPER * DPI, metadata=metadata)
    return written.getvalue()


def write(path: Path, figure: Figure) -> None:
    """Write a figure into the file, in the format its name asks for; raise RefusedError or UnwrittenFileError."""
    replace_file(path, picture(figure, form_of(path)))
