"""Health: the model in force, the weekly snapshots it gives, and each account's trend."""

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import String, case, delete, func, insert, select, type_coerce
from sqlalchemy.orm import Session

from csdesk.analytics.health import snapshots
from csdesk.domain.health_models import DEFAULT, dump, load
from csdesk.domain.levels import Level
from csdesk.entities import HealthModel, HealthSnapshot, Reading, table
from csdesk.i18n import Words
from csdesk.store.database import Database

WEEKS = 26
"""How many weeks a trend shows."""
_MONTH = 4


@dataclass(frozen=True, slots=True)
class Trend:
    """The last weeks of an account, in millionths of a point, None where nothing is known; change is over 4 weeks."""

    scores: tuple[int | None, ...]
    level: Level
    score: int | None
    change: int | None


@dataclass(frozen=True, slots=True)
class Week:
    """A snapshot: the Sunday, the score in millionths, the level."""

    sunday: date
    score: int | None
    level: Level


class Health:
    """What can be asked about health."""

    def __init__(self, database: Database, words: Words) -> None:
        self._database, self._words = database, words

    def weeks(self, account_id: int, last: int = WEEKS) -> list[Week]:
        """Return the last snapshots of an account, the first first."""
        query = (
            select(HealthSnapshot.week, HealthSnapshot.score, HealthSnapshot.level)
            .where(HealthSnapshot.account_id == account_id)
            .order_by(HealthSnapshot.week.desc())
            .limit(last)
        )
        with self._database.reading() as session:
            return [Week(*row) for row in reversed(session.execute(query).all())]


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
                    "parts": json.dumps(dict(snapshot.parts)),
                    "model_id": model.id,
                }
            )
    if rows:
        session.execute(insert(HealthSnapshot), rows)


def sundays(first: date, last: date) -> list[date]:
    """Return the Sundays that end the weeks from the one of the first day to the last one over by the last day."""
    sunday = first + timedelta(days=7 - first.isoweekday())
    return [sunday + timedelta(weeks=week) for week in range((last - sunday).days // 7 + 1)]


def _model(session: Session) -> HealthModel:
    """Return the model in force; a new file starts with the default."""
    model = session.scalars(select(HealthModel).order_by(HealthModel.version.desc())).first()
    if model is None:
        model = HealthModel(version=DEFAULT.version, definition=dump(DEFAULT))
        session.add(model)
        session.flush()
    return model


def _readings(session: Session, ids: Collection[int] | None) -> dict[int, dict[str, list[tuple[date, float]]]]:
    query = select(Reading.account_id, Reading.measure, Reading.on, Reading.value).order_by(Reading.on, Reading.id)
    if ids is not None:
        query = query.where(Reading.account_id.in_(ids))
    found: dict[int, dict[str, list[tuple[date, float]]]] = {}
    for account, measure, on, value in session.execute(query):
        found.setdefault(account, {}).setdefault(measure, []).append((on, value))
    return found


def trends(session: Session, ids: Collection[int] | None = None) -> dict[int, Trend]:
    """Return by account its last weeks; SQLite gathers them, there being so many."""
    kept = table(HealthSnapshot).c
    newest = session.scalars(select(func.max(kept.week))).first()
    if newest is None:
        return {}
    first = newest - timedelta(weeks=WEEKS - 1)
    scores = func.json_group_object(type_coerce(kept.week, String), kept.score)
    level = func.max(case((kept.week == newest, type_coerce(kept.level, String))))
    query = select(kept.account_id, scores, level).where(kept.week >= first).group_by(kept.account_id)
    if ids is not None:
        query = query.where(kept.account_id.in_(ids))
    weeks = [(first + timedelta(weeks=week)).isoformat() for week in range(WEEKS)]
    found = session.execute(query).all()
    return {account: _trend(tuple(map(json.loads(text).get, weeks)), letter) for account, text, letter in found}


def _trend(scores: tuple[int | None, ...], letter: str | None) -> Trend:
    before, now = scores[-1 - _MONTH], scores[-1]
    change = None if before is None or now is None else now - before
    return Trend(scores, _LEVELS.get(letter or "", Level.UNKNOWN), now, change)


_LEVELS = {level.value: level for level in Level}
