"""What the scores of some accounts are made from, read from the file."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from csdesk.analytics.derived import DERIVED
from csdesk.analytics.health_inputs import DAY_BITS, MEASURE_BITS, Inputs
from csdesk.domain.health import MeasureKind, Model
from csdesk.entities import HealthMeasure
from csdesk.services.health.facts import AccountFacts
from csdesk.services.health.known import events
from csdesk.store.engine import raw

Events = Mapping[str, Sequence[tuple[int, int | None]]]
_KEY = f"(r.account_id << {DAY_BITS + MEASURE_BITS}) + (r.measure_id << {DAY_BITS}) + r.day"
_ALL = f"SELECT {_KEY}, r.value FROM json_each(?) AS a CROSS JOIN readings AS r ON r.account_id = a.value"
_SINCE = (
    f"SELECT {_KEY}, r.value FROM json_each(?1) AS a CROSS JOIN measures AS m CROSS JOIN readings AS r"
    " ON r.account_id = a.value AND r.measure_id = m.id AND r.day >= min("
    "coalesce((SELECT max(x.day) FROM readings AS x"
    " WHERE x.account_id = a.value AND x.measure_id = m.id AND x.day <= ?2), ?2),"
    " CASE WHEN m.id IN (SELECT value FROM json_each(?3)) THEN ?2 - 112 ELSE ?2 END)"
)
"""The readings from the last one up to a day on; for trends those of their 16 weeks before it, too."""


def known_events(session: Session, models: Iterable[Model]) -> Events:
    """Return the events that the measures of models need, of all accounts."""
    keys = {key for model in models for one in model.measures for key in (one.read, one.over)}
    return events(session, {name for key in keys & DERIVED.keys() for name in DERIVED[key].needs})


def gathered(
    session: Session,
    accounts: Sequence[AccountFacts],
    days: Sequence[int],
    models: Iterable[Model],
    told: Events,
    *,
    whole: bool,
) -> Inputs:
    """Return what accounts, sorted by id, come to on days; ``whole`` reads all readings, else what the days need."""
    measures: dict[str, int] = dict(session.execute(select(HealthMeasure.key, HealthMeasure.id)).all())
    ids = [one.id for one in accounts]
    trends = {one.read for model in models for one in model.measures if one.kind is MeasureKind.TREND}
    asked: tuple[Any, ...] = (json.dumps(ids),)
    if not whole:
        asked += (days[0], json.dumps([measures[key] for key in trends if key in measures]))
    readings = raw(session.connection()).execute(_ALL if whole else _SINCE, asked).fetchall()
    return Inputs(ids, [one.start for one in accounts], days, readings, measures, told)
