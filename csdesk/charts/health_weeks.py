"""The weeks of an account and what happened beside them, as the chart takes them."""

from collections.abc import Iterable
from datetime import timedelta

from csdesk.charts.event_labels import ChartEvent
from csdesk.charts.health import ChartWeek, unknown
from csdesk.domain.health_events import HealthEvent
from csdesk.domain.health_history import HistoryWeek

_WEEK = timedelta(weeks=1)


def chart_weeks(weeks: Iterable[HistoryWeek]) -> list[ChartWeek]:
    """Return weeks in a row, those between them as unknown."""
    return filled(chart_week(one) for one in weeks)


def chart_week(week: HistoryWeek) -> ChartWeek:
    """Return a week as it is drawn."""
    return ChartWeek(
        week.sunday,
        week.score,
        week.level,
        week.bounds,
        week.by_today,
        bool(week.stale),
        week.is_less_data,
        week.is_unfinished,
    )


def chart_events(events: Iterable[HealthEvent]) -> list[ChartEvent]:
    """Return what happened as it is marked."""
    return [ChartEvent(one.on, one.name, one.weight) for one in events]


def filled(weeks: Iterable[ChartWeek]) -> list[ChartWeek]:
    """Return weeks in a row, the first first: those between without a snapshot are unknown."""
    known = {one.sunday: one for one in weeks}
    if not known:
        return []
    first, last = min(known), max(known)
    sundays = [first + place * _WEEK for place in range((last - first) // _WEEK + 1)]
    return [known.get(sunday) or unknown(sunday) for sunday in sundays]
