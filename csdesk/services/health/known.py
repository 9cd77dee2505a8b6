"""Measures from what csdesk itself knows, as of each day of a grid: one query each, counted on arrays."""

from collections.abc import Callable, Collection, Mapping
from typing import Any, NamedTuple

import numpy as np
from sqlalchemy.orm import Session

from csdesk.analytics.as_of import Grid, Known, Series, counts, latest
from csdesk.analytics.health import Floats, Ints
from csdesk.store.engine import raw

_NUMBER = "CAST(julianday({day}) - 1721424.5 AS INTEGER)"
"""Turns a day as ISO text into its number."""
_ON_TIME, _ATTENDED = 90, 180
"""So many days back milestones and meetings are looked at."""
_FULL = 100


class _Asked(NamedTuple):
    """What is asked of: a session, the accounts in their order, and the grid."""

    session: Session
    ids: Ints
    grid: Grid

    def events(self, sql: str, **days: str) -> Series:
        """Return the rows of a query of account and day, sorted; where days stand in it they become numbers."""
        numbered = sql.format(**{name: _NUMBER.format(day=day) for name, day in days.items()})
        found: list[Any] = raw(self.session.connection()).execute(numbered).fetchall()
        rows = np.array([row for row in found if row[1] is not None], np.int64).reshape(-1, 2)
        at = np.searchsorted(self.ids, rows[:, 0])
        ours = (at < len(self.ids)) & (self.ids[np.minimum(at, len(self.ids) - 1)] == rows[:, 0])
        places, day = at[ours], rows[ours, 1]
        order = np.lexsort((day, places))
        return Series(places[order], day[order], np.zeros(len(order)))

    def counted(self, sql: str, **days: str) -> Ints:
        """Return for each cell how many rows its account has up to its day."""
        return counts(self.events(sql, **days), self.grid)


def known(session: Session, ids: Ints, grid: Grid, keys: Collection[str]) -> dict[str, Known]:
    """Return the measures of these keys that csdesk knows, for accounts by their ids, sorted; their age is 0."""
    asked = _Asked(session, ids, grid)
    ages = np.zeros(grid.accounts * len(grid.days), np.int64)
    return {key: Known(_MEASURES[key](asked), ages) for key in sorted(keys) if key in _MEASURES}


def _contact_gap(asked: _Asked) -> Floats:
    found = latest(
        asked.events(
            "SELECT account_id, {day} FROM contact_logs UNION ALL SELECT account_id, {day} FROM meetings"
            " WHERE state = 'held' OR state <> 'cancelled' AND EXISTS (SELECT 1 FROM attendees"
            " WHERE meeting_id = meetings.id AND presence = 'came' AND colleague_id IS NULL)",
            day='"on"',
        ),
        asked.grid,
    )
    return np.where(np.isfinite(found.values), found.ages, np.nan)


def _kickoff_done(asked: _Asked) -> Floats:
    meetings = "SELECT account_id, {day} FROM meetings WHERE state <> 'cancelled'"
    held = asked.counted(f"{meetings} AND state = 'held' AND kind = 'ready:kickoff'", day='"on"')
    return _where(asked.counted(meetings, day='"on"') > 0, held > 0)


def _milestones_on_time(asked: _Asked) -> Floats:
    due = (
        "SELECT account_id, {{day}} FROM milestones JOIN goals ON goals.id = goal_id"
        " JOIN success_plans ON success_plans.id = plan_id WHERE due IS NOT NULL{kept}"
    )
    earlier = asked._replace(grid=asked.grid._replace(days=asked.grid.days - _ON_TIME))
    all_due, kept = (
        asked.counted(sql, day="due") - earlier.counted(sql, day="due")
        for sql in (due.format(kept=""), due.format(kept=" AND done_on <= due"))
    )
    return _share(kept, all_due)


def _key_people(asked: _Asked) -> Floats:
    roles = np.array([_here(asked, role) > 0 for role in ("decision_maker", "champion")])
    anybody = asked.counted("SELECT account_id, 1 FROM contacts") > 0
    return _where(anybody, roles.mean(axis=0) * _FULL)


def _still_here(role: str) -> Callable[[_Asked], Floats]:
    def of(asked: _Asked) -> Floats:
        here = _here(asked, role)
        ever = asked.counted(f"SELECT account_id, 1 FROM contacts WHERE {_plays(role)}")
        return _where(ever > 0, here > 0)

    return of


def _here(asked: _Asked, role: str) -> Ints:
    """Return how many people who play a role have not left."""
    people = f"FROM contacts WHERE {_plays(role)}"
    left = asked.counted(f"SELECT account_id, {{day}} {people} AND left_on IS NOT NULL", day="left_on")
    return asked.counted(f"SELECT account_id, 1 {people}") - left


def _plays(role: str) -> str:
    return f"""roles LIKE '%"{role}"%'"""


def _onboarding_criteria(asked: _Asked) -> Floats:
    last = (
        "FROM onboarding_criteria JOIN onboardings ON onboardings.id = onboarding_id WHERE onboardings.id ="
        " (SELECT other.id FROM onboardings AS other WHERE other.account_id = onboardings.account_id"
        " ORDER BY other.starts_on DESC, other.id DESC LIMIT 1)"
    )
    begun = asked.counted(f"SELECT account_id, {{day}} {last}", day="starts_on")
    met = asked.counted(f"SELECT account_id, {{day}} {last} AND met_on IS NOT NULL", day="max(starts_on, met_on)")
    return _share(met, begun)


def _sponsor_attendance(asked: _Asked) -> Floats:
    asked_for = (
        "SELECT meetings.account_id, {{day}} FROM attendees JOIN meetings ON meetings.id = meeting_id"
        f" JOIN contacts ON contacts.id = contact_id WHERE {_plays('sponsor')} AND state <> 'cancelled'"
        " AND presence IN ({kinds})"
    )
    earlier = asked._replace(grid=asked.grid._replace(days=asked.grid.days - _ATTENDED))
    came, all_known = (
        asked.counted(sql, day='meetings."on"') - earlier.counted(sql, day='meetings."on"')
        for sql in (asked_for.format(kinds="'came'"), asked_for.format(kinds="'came', 'declined', 'missed'"))
    )
    return _share(came, all_known)


def _promises_overdue(asked: _Asked) -> Floats:
    ours = "FROM promises WHERE side = 'us'"
    begun = asked.counted(f"SELECT account_id, {{day}} + 1 {ours} AND due IS NOT NULL", day="due")
    ended = asked.counted(
        f"SELECT account_id, max({{due}} + 1, {{kept}}) {ours} AND due IS NOT NULL AND kept_on IS NOT NULL",
        due="due",
        kept="kept_on",
    )
    given = asked.counted(f"SELECT account_id, {{day}} {ours}", day='"on"')
    return _where(given > 0, begun - ended)


def _share(part: Ints, whole: Ints) -> Floats:
    found: Floats = np.divide(part * _FULL, whole, out=np.full(len(whole), np.nan), where=whole > 0)
    return found


def _where(is_known: Any, value: Any) -> Floats:
    return np.where(is_known, np.asarray(value, np.float64), np.nan)


_MEASURES: Mapping[str, Callable[[_Asked], Floats]] = {
    "contact_gap": _contact_gap,
    "kickoff_done": _kickoff_done,
    "milestones_on_time": _milestones_on_time,
    "key_people": _key_people,
    "sponsor_here": _still_here("sponsor"),
    "champion_here": _still_here("champion"),
    "onboarding_criteria": _onboarding_criteria,
    "sponsor_attendance": _sponsor_attendance,
    "promises_overdue": _promises_overdue,
}
