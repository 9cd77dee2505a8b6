"""Health: the model in force, and the weekly snapshots it gives."""

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from csdesk import entities
from csdesk.analytics.health import snapshots
from csdesk.domain.health_models import DEFAULT, dump, load
from csdesk.domain.levels import Level
from csdesk.entities import HealthSnapshot, table
from csdesk.i18n import Words
from csdesk.services.trends import WEEKS
from csdesk.store.database import Database


@dataclass(frozen=True, slots=True)
class HealthWeek:
    """A snapshot: the Sunday, the score in millionths, the level."""

    sunday: date
    score: int | None
    level: Level


class Health:
    """What can be asked about health."""

    def __init__(self, database: Database, words: Words) -> None:
        self._database, self._words = database, words

    def weeks(self, account_id: int, last: int = WEEKS) -> list[HealthWeek]:
        """Return the last snapshots of an account, the first first."""
        query = (
            select(HealthSnapshot.week, HealthSnapshot.score, HealthSnapshot.level)
            .where(HealthSnapshot.account_id == account_id)
            .order_by(HealthSnapshot.week.desc())
            .limit(last)
        )
        with self._database.reading() as session:
            return [HealthWeek(*row) for row in reversed(session.execute(query).all())]


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


def _model(session: Session) -> "entities.HealthModel":
    """Return the model in force; a new file starts with the default."""
    kept = entities.HealthModel
    model = session.scalars(select(kept).order_by(kept.version.desc())).first()
    if model is None:
        model = kept(version=DEFAULT.version, definition=dump(DEFAULT))
        session.add(model)
        session.flush()
    return model


def _readings(session: Session, ids: Collection[int] | None) -> dict[int, dict[str, list[tuple[date, float]]]]:
    kept = table(entities.Reading).c
    query = select(kept.account_id, kept.measure, kept.on, kept.value).order_by(kept.on, kept.id)
    if ids is not None:
        query = query.where(kept.account_id.in_(ids))
    found: dict[int, dict[str, list[tuple[date, float]]]] = {}
    for account, measure, on, value in session.execute(query):
        found.setdefault(account, {}).setdefault(measure, []).append((on, value))
    return found
