"""The health chart as a picture that stands alone: PNG or SVG, on white, whatever the screen looks like."""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from csdesk.charts.event_labels import ChartEvent
from csdesk.charts.health import ChartTexts, ChartWeek, HealthChart
from csdesk.charts.paper import DPI, ON_PAPER
from csdesk.domain.months import in_short
from csdesk.errors import CsdeskError
from csdesk.exchange.replacing import replace_file
from csdesk.i18n import Words, later_words

FORMATS = (".png", ".svg")
_SIZE = (1100, 400)
_SHARPER = 2
"""Pixels of a PNG for each of the chart's."""


class PictureFormatError(CsdeskError):
    """The name of the file ends in no format of pictures that is written here."""

    says = later_words.tr("{path} is not a PNG or SVG file. End the name in .png or .svg.")

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.path = path


def chart_texts(words: Words) -> ChartTexts:
    """Return what is written on a chart in a language."""
    return ChartTexts(
        lambda day: in_short(day, words.language, named=day.month == 1),
        words.tr("no data"),
        words.tr("stale measures"),
        words.tr("less data, not better"),
        words.tr("so far", "this week's score"),
        words.tr("by today’s model"),
    )


def picture(
    weeks: Sequence[ChartWeek], events: Sequence[ChartEvent], heading: str, words: Words, form: str = ".png"
) -> bytes:
    """Return the bytes of a picture in one of the formats; the same weeks give the same bytes."""
    import matplotlib as mpl

    figure = HealthChart(ON_PAPER, chart_texts(words), size=_SIZE, heading=heading).show(weeks, events)
    written = BytesIO()
    with mpl.rc_context({"svg.hashsalt": "csdesk"}):
        metadata = {"Date": None} if form == ".svg" else None
        figure.savefig(written, format=form[1:], dpi=_SHARPER * DPI, metadata=metadata)
    return written.getvalue()


def heading(account: str, weeks: Sequence[ChartWeek], words: Words) -> str:
    """Return what stands above a chart that stands alone: whose health it is, and of which weeks."""
    if not weeks:
        return account
    first, last = (in_short(week.sunday, words.language, named=True) for week in (weeks[0], weeks[-1]))
    return words.tr("{account}, health {first} to {last}").format(account=account, first=first, last=last)


def write(path: Path, weeks: Sequence[ChartWeek], events: Sequence[ChartEvent], account: str, words: Words) -> None:
    """Write the picture that a file's name asks for; raise PictureFormatError if it asks for none there is."""
    form = path.suffix.lower()
    if form not in FORMATS:
        raise PictureFormatError(path)
    replace_file(path, picture(weeks, events, heading(account, weeks, words), words, form))
