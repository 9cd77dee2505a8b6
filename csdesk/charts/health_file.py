"""The health chart as a picture that stands alone: PNG or SVG, on white, whatever the screen looks like."""

from collections.abc import Sequence
from pathlib import Path

from csdesk.charts import pictures
from csdesk.charts.event_labels import ChartEvent
from csdesk.charts.health import ChartTexts, ChartWeek, HealthChart
from csdesk.charts.paper import ON_PAPER
from csdesk.domain.months import in_short
from csdesk.exchange.replacing import replace_file
from csdesk.i18n import Words

_SIZE = (1100, 400)


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
    figure = HealthChart(ON_PAPER, chart_texts(words), size=_SIZE, heading=heading).show(weeks, events)
    return pictures.picture(figure, form)


def heading(account: str, weeks: Sequence[ChartWeek], words: Words) -> str:
    """Return what stands above a chart that stands alone: whose health it is, and of which weeks."""
    if not weeks:
        return account
    first, last = (in_short(week.sunday, words.language, named=True) for week in (weeks[0], weeks[-1]))
    return words.tr("{account}, health {first} to {last}").format(account=account, first=first, last=last)


def write(path: Path, weeks: Sequence[ChartWeek], events: Sequence[ChartEvent], account: str, words: Words) -> None:
    """Write the picture that a file's name asks for; raise RefusedError if it asks for none there is."""
    form = pictures.form_of(path)
    replace_file(path, picture(weeks, events, heading(account, weeks, words), words, form))
