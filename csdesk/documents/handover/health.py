"""The health of a handover: a line over the weeks, and the same in words."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from csdesk.documents import figures
from csdesk.documents.handover import labels
from csdesk.documents.handover.data import HandoverData
from csdesk.documents.handover.document import PackTrend, Part
from csdesk.documents.handover.labels import known
from csdesk.domain.levels import POINT, in_points, moved
from csdesk.i18n import Words
from csdesk.services.health.health import HealthWeek

_FULL = 100


def parts(told: HandoverData, words: Words) -> Iterator[Part]:
    """Yield the trend."""
    change = told.row.trend.change
    points = "" if change is None else moved(change)
    yield Part(
        words.tr("Health"),
        facts=known(
            (words.tr("Now"), labels.level(words, told.row.trend.level, told.row.trend.score) if told.weeks else ""),
            (words.tr("In 4 weeks"), words.tr("{change} pt").format(change=points) if points else ""),
        ),
        trend=_trend(told.weeks, words) if any(one.score is not None for one in told.weeks) else None,
        nothing=words.tr("Nothing has been measured yet."),
    )


def _trend(weeks: Sequence[HealthWeek], words: Words) -> PackTrend:
    first, last = weeks[0].sunday, weeks[-1].sunday
    days = max(1, (last - first).days)
    points = [
        None if one.score is None else ((one.sunday - first).days / days, 1 - one.score / POINT / _FULL)
        for one in weeks
    ]
    lines = [tuple(filter(None, run)) for is_gap, run in groupby(points, key=lambda one: one is None) if not is_gap]
    known_weeks = [one for one in weeks if one.score is not None]
    said = (f"{figures.brief(words, one.sunday)}: {in_points(one.score or 0)}" for one in known_weeks)
    newest = known_weeks[-1].score or 0
    return PackTrend(
        lines=tuple(lines),
        begin=figures.month(words, first),
        end=figures.month(words, last),
        last=str(in_points(newest)),
        alt=", ".join(said),
    )
