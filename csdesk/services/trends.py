"""The trend of each account's health: its last weeks, for a row of a list."""

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import String, case, cast, func, select, type_coerce
from sqlalchemy.orm import Session

from csdesk.domain.levels import Level
from csdesk.entities import HealthSnapshot, table
from csdesk.entities.types import UNREADABLE_DAY

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


def trends(session: Session, ids: Collection[int] | None = None) -> dict[int, Trend]:
    """Return by account its last weeks; SQLite gathers them, there being so many."""
    kept = table(HealthSnapshot).c
    newest = session.scalars(select(func.max(kept.week))).first()
    if newest == UNREADABLE_DAY:  # one that is none stands behind all others
        newest = session.scalars(select(func.max(kept.week)).where(kept.week.between(date.min, date.max))).first()
    if newest is None:
        return {}
    first = newest - timedelta(weeks=WEEKS - 1)
    scores = func.json_group_object(cast(kept.week, String), kept.score)
    level = func.max(case((kept.week == newest, type_coerce(kept.level, String))))
    query = select(kept.account_id, scores, level).where(kept.week >= first).group_by(kept.account_id)
    if ids is not None:
        query = query.where(kept.account_id.in_(ids))
    weeks = [str((first + timedelta(weeks=week)).toordinal()) for week in range(WEEKS)]
    found = session.execute(query).all()
    return {account: _trend(tuple(map(json.loads(text).get, weeks)), letter) for account, text, letter in found}


def _trend(scores: tuple[int | None, ...], letter: str | None) -> Trend:
    before, now = scores[-1 - _MONTH], scores[-1]
    change = None if before is None or now is None else now - before
    return Trend(scores, _LEVELS.get(letter or "", Level.UNKNOWN), now, change)


_LEVELS = {level.value: level for level in Level}
