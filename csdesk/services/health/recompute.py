"""Weekly snapshots made anew from the readings."""

from bisect import bisect_right
from collections.abc import Collection, Sequence
from datetime import date, timedelta
from fractions import Fraction

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from csdesk.analytics.health import Snapshot, snapshots
from csdesk.domain.health import MILLION, Measure
from csdesk.domain.health_models import DEFAULT, dump, load
from csdesk.domain.health_parts import NEVER, PartState, ScorePart, pack
from csdesk.entities import HealthMeasure, HealthModel, HealthSnapshot, Reading, table

USAGE = "ready:usage"
"""The key of the model that a new file starts with."""
_Read = dict[str, list[tuple[date, float]]]


def recompute(session: Session, today: date, account_ids: Collection[int] | None = None) -> None:
    """Make the weekly snapshots anew from the readings, up to the week that ended last, by the model in force."""
    model = _model(session)
    scoring = load(model.definition)
    by_account = _readings(session, account_ids)
    doomed = delete(HealthSnapshot)
    session.execute(doomed if account_ids is None else doomed.where(HealthSnapshot.account_id.in_(account_ids)))
    rows = []
    for account, readings in by_account.items():
        first = min(values[0][0] for values in readings.values())
        for snapshot in snapshots(readings, scoring, sundays(first, today)):
            rows.append(
                {
                    "account_id": account,
                    "week": snapshot.week,
                    "score": snapshot.score,
                    "level": snapshot.level,
                    "coverage": snapshot.coverage,
                    "parts": pack(_part(one, readings.get(one.key, ()), snapshot) for one in scoring.measures),
                    "model_id": model.id,
                    "flags": 0,
                }
            )
    if rows:
        session.execute(insert(HealthSnapshot), rows)


def sundays(first: date, last: date) -> list[date]:
    """Return the Sundays that end the weeks from the one of the first day to the last one over by the last day."""
    sunday = first + timedelta(days=7 - first.isoweekday())
    return [sunday + timedelta(weeks=week) for week in range((last - sunday).days // 7 + 1)]


def _part(one: Measure, read: Sequence[tuple[date, float]], snapshot: Snapshot) -> ScorePart:
    place = bisect_right(read, snapshot.week, key=lambda pair: pair[0]) - 1
    if place < 0:
        return NEVER
    day, value = read[place]
    age = (snapshot.week - day).days
    state = PartState.PRESENT if age <= one.stale_days else PartState.STALE
    part = 0 if snapshot.score is None else dict(snapshot.parts).get(one.key, 0)
    return ScorePart(state, age, value, round(one.points(Fraction(value)) * MILLION), part)


def _model(session: Session) -> HealthModel:
    """Return the model in force; a new file starts with the default."""
    model = session.scalars(select(HealthModel).order_by(HealthModel.version.desc())).first()
    if model is None:
        model = HealthModel(key=USAGE, version=DEFAULT.version, definition=dump(DEFAULT))
        session.add(model)
        session.flush()
    return model


def _readings(session: Session, ids: Collection[int] | None) -> dict[int, _Read]:
    kept, measures = table(Reading), table(HealthMeasure).c
    query = (
        select(kept.c.account_id, measures.key, kept.c.day, kept.c.value)
        .join_from(kept, table(HealthMeasure), measures.id == kept.c.measure_id)
        .order_by(kept.c.account_id, kept.c.measure_id, kept.c.day)
    )
    if ids is not None:
        query = query.where(kept.c.account_id.in_(ids))
    found: dict[int, _Read] = {}
    for account, measure, day, value in session.execute(query):
        found.setdefault(account, {}).setdefault(measure, []).append((day, value))
    return found
