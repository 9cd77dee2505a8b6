"""The trend of each account's health: its last weeks, for a row of a list."""

import json
from collections.abc import Collection
from datetime import date, timedelta
from typing import NamedTuple

from sqlalchemy import String, case, cast, func, select, type_coerce
from sqlalchemy.orm import Session

from csdesk.domain.levels import Level
from csdesk.entities import HealthSnapshot, table
from csdesk.entities.types import UNREADABLE_DAY

WEEKS = 26
"""How many weeks a trend shows."""
_MONTH = 4


class Trend(NamedTuple):
    """The last weeks of an account; score and change, which is over 4 weeks, are in millionths of a point.

    ``kept`` are its scores by week as JSON, of which only the rows in sight are read.
    """

    kept: str
    weeks: tuple[str, ...]
    level: Level
    score: int | None
    change: int | None

    @property
    def scores(self) -> tuple[int | None, ...]:
        """Return the score of each week, in millionths of a point, None where nothing is known."""
        return tuple(map(json.loads(self.kept).get, self.weeks))


NO_TREND = Trend("{}", (), Level.UNKNOWN, None, None)


def trends(session: Session, ids: Collection[int] | None = None) -> dict[int, Trend]:
    """Return by account its last weeks; SQLite gathers them, there being so many."""
    kept = table(HealthSnapshot).c
    newest = session.scalars(select(func.max(kept.week))).first()
    if newest == UNREADABLE_DAY:  # one that is none stands behind all others
        newest = session.scalars(select(func.max(kept.week)).where(kept.week.between(date.min, date.max))).first()
    if newest is None:
        return {}
    first, month_ago = newest - timedelta(weeks=WEEKS - 1), newest - timedelta(weeks=_MONTH)
    scores = func.json_group_object(cast(kept.week, String), kept.score)
    level = func.max(case((kept.week == newest, type_coerce(kept.level, String))))
    now, before = (func.max(case((kept.week == week, kept.score))) for week in (newest, month_ago))
    query = select(kept.account_id, scores, level, now, before).where(kept.week >= first).group_by(kept.account_id)
    if ids is not None:
        query = query.where(kept.account_id.in_(ids))
    weeks = tuple(str((first + timedelta(weeks=week)).toordinal()) for week in range(WEEKS))
    return {
        account: Trend(text, weeks, _LEVELS.get(letter or "", Level.UNKNOWN), now, _change(before, now))
        for account, text, letter, now, before in session.execute(query).all()
    }


def _change(before: int | None, now: int | None) -> int | None:
    return None if before is None or now is None else now - before


_LEVELS = {level.value: level for level in Level}
