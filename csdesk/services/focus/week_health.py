"""The health of all customers in a week beside the week before: how many at each level, and who moved and why."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from sqlalchemy import func, select

from csdesk.domain.accounts import NO_CUSTOMER
from csdesk.domain.levels import Level
from csdesk.entities import HealthSnapshot, table
from csdesk.services.accounts import AccountRow, Accounts
from csdesk.services.focus.week_data import LevelCount, WeekMove
from csdesk.services.groups import summed
from csdesk.services.health.history import HealthHistory
from csdesk.services.queue.next_actions import NextAction, next_actions
from csdesk.store.database import Database

_WEEK = timedelta(weeks=1)
_LEVELS = (Level.A, Level.B, Level.C, Level.D, Level.UNKNOWN)
_TOLD = 2
"""So many measures are named that moved an account."""


class WeekHealth:
    """Reads it: two queries for the levels, then only those that moved."""

    def __init__(self, database: Database, accounts: Accounts, health_history: HealthHistory) -> None:
        self._database, self._accounts, self._history = database, accounts, health_history

    def of(self, sunday: date, today: date) -> tuple[list[LevelCount], list[WeekMove]]:
        """Return the levels in the week that ends on a Sunday, or the last that is known by then, and who moved."""
        rows = [one for one in self._accounts.rows(today) if one.status not in NO_CUSTOMER]
        now, before = self._levels(sunday)
        counts = [_count(level, rows, now, before) for level in _LEVELS]
        moved = [one for one in rows if _at(now, one) != _at(before, one)]
        with self._database.reading() as session:
            following = next_actions(session, today, [one.id for one in moved]) if moved else {}
        moves = [self._move(one, _at(before, one), _at(now, one), following.get(one.id), today) for one in moved]
        return counts, sorted(moves, key=_order)

    def _levels(self, sunday: date) -> tuple[Mapping[int, Level], Mapping[int, Level]]:
        """Return by account the levels of the last week up to one that there is, and of the week before that."""
        kept = table(HealthSnapshot).c
        with self._database.reading() as session:
            last = session.scalars(select(func.max(kept.week)).where(kept.week <= sunday)).first()
            if last is None:
                return {}, {}
            query = select(kept.account_id, kept.week, kept.level).where(kept.week.in_((last, last - _WEEK)))
            found: tuple[dict[int, Level], dict[int, Level]] = ({}, {})
            for account, week, level in session.execute(query):
                found[week != last][account] = level
        return found

    def _move(self, row: AccountRow, before: Level, now: Level, following: NextAction | None, today: date) -> WeekMove:
        weeks = self._history.weeks(row.id, today, 2)
        difference: int | None = None
        measures: tuple[tuple[str, int], ...] = ()
        is_less_data = False
        if len(weeks) > 1:
            before_last, last = weeks
            change = self._history.change(row.id, before_last, last, today)
            names = self._history.names()
            moves = sorted((one for one in change.moves if one.amount), key=lambda one: -abs(one.amount))
            measures = tuple((names.get(one.key, one.key), one.amount) for one in moves[:_TOLD])
            difference, is_less_data = change.difference, change.is_less_data
        return WeekMove(
            account_id=row.id,
            account=row.name,
            before=before,
            now=now,
            mrr=row.present.mrr,
            difference=difference,
            measures=measures,
            is_less_data=is_less_data,
            response=following.title if following else "",
            due=following.due if following else None,
        )


def _at(levels: Mapping[int, Level], row: AccountRow) -> Level:
    return levels.get(row.id, Level.UNKNOWN)


def _count(
    level: Level, rows: Sequence[AccountRow], now: Mapping[int, Level], before: Mapping[int, Level]
) -> LevelCount:
    here = [one for one in rows if _at(now, one) is level]
    return LevelCount(level, len(here), sum(_at(before, one) is level for one in rows), summed(here))


def _order(move: WeekMove) -> tuple[bool, int, str]:
    """Return what puts those that fell first, the largest change before the rest."""
    return not move.is_down, -abs(move.difference or 0), move.account
