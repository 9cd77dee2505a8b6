"""Weekly snapshots made anew from what is known: a week that is over keeps the model it had.

Accounts are taken by the hundred, as arrays; what they come to is written by one statement.
"""

import json
from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import date, timedelta

from sqlalchemy.orm import Session

from csdesk.analytics.health_weeks import WeekGrid
from csdesk.domain.health_parts import SnapshotFlag
from csdesk.services.health.facts import AccountFacts, account_facts
from csdesk.services.health.gathering import Events, gathered, known_events
from csdesk.services.health.modelling import ModelVersion, Segment, applying, ensure_model, in_force
from csdesk.store.engine import raw

_TOGETHER = 250
"""So many accounts are computed at once."""
_WEEK = 7
_FAR_BACK = timedelta(weeks=104)
"""Without readings, weeks begin no earlier than this."""
_LATE, _UNFINISHED = int(SnapshotFlag.LATE), int(SnapshotFlag.UNFINISHED)
_WRITE = f"""
    INSERT INTO health_snapshots (account_id, week, score, level, coverage, parts, model_id, flags)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET score = excluded.score, level = excluded.level,
    coverage = excluded.coverage, parts = excluded.parts, model_id = excluded.model_id,
    flags = excluded.flags | (flags & {_LATE}) | CASE WHEN flags & {_UNFINISHED} THEN 0 ELSE {_LATE} END
    WHERE parts <> excluded.parts OR score IS NOT excluded.score OR level <> excluded.level
    OR coverage <> excluded.coverage OR model_id <> excluded.model_id OR flags | {_LATE} <> excluded.flags | {_LATE}"""
"""What has not changed is left; a week that was over and changes is marked as late."""
_KEPT = """
    SELECT s.account_id, s.week, s.model_id, NOT s.flags & 1 FROM json_each(?) AS a
    CROSS JOIN health_snapshots AS s ON s.account_id = a.value AND s.week BETWEEN ? AND ?"""
_FORGET = "DELETE FROM health_snapshots WHERE account_id = ? AND week = ?"


def recompute(
    session: Session,
    today: date,
    account_ids: Collection[int] | None = None,
    since: date | None = None,
    *,
    progress: Callable[[int, int], None] | None = None,
) -> None:
    """Make the weekly snapshots anew, from the week of a day on, up to the running one as of today.

    Without ``since`` all weeks are made. ``progress`` hears how many of all accounts are done; what it raises cancels.
    """
    known = ensure_model(session)
    session.flush()
    facts = account_facts(session, account_ids)
    weeks = _weeks(since or _first(session, today), today)
    told = known_events(session, [one.model for one in known if not one.ends])
    for at in range(0, len(facts), _TOGETHER):
        if progress is not None:
            progress(at, len(facts))
        _Batch(session, facts[at : at + _TOGETHER], weeks, today).write(known, told, whole=since is None)


def catch_up(session: Session, today: date, account_ids: Collection[int] | None = None) -> None:
    """Finish the weeks that were left unfinished, add those there are not yet, and look at the running one again."""
    sql = "SELECT max(week) FROM health_snapshots WHERE week < ? AND NOT flags & 1 AND typeof(week) = 'integer'"
    (last,) = raw(session.connection()).execute(sql, (sunday_of(today).toordinal(),)).fetchone()
    recompute(session, today, account_ids, None if last is None else date.fromordinal(last + 1))


def sunday_of(day: date) -> date:
    """Return the Sunday that ends the week of a day."""
    return day + timedelta(days=_WEEK - day.isoweekday())


def sundays(first: date, last: date) -> list[date]:
    """Return the Sundays that end the weeks from that of the first day to that of the last."""
    sunday = sunday_of(first)
    return [sunday + timedelta(weeks=week) for week in range((sunday_of(last) - sunday).days // _WEEK + 1)]


def _weeks(first: date, today: date) -> list[date]:
    return sundays(min(first, today), today)


def _first(session: Session, today: date) -> date:
    """Return the day on which anything was known first: of readings the first, of contacts within two years."""
    driver = raw(session.connection())
    (read,) = driver.execute("SELECT min(day) FROM readings").fetchone()
    known = 'SELECT min(one) FROM (SELECT min("on") AS one FROM contact_logs UNION ALL SELECT min("on") FROM meetings)'
    (met,) = driver.execute(known).fetchone()
    days = [] if read is None else [date.fromordinal(read)]
    days += [] if met is None else [max(date.fromisoformat(met), today - _FAR_BACK)]
    return min(days, default=today)


class _Batch:
    """Some accounts over the same weeks."""

    def __init__(self, session: Session, facts: Sequence[AccountFacts], weeks: Sequence[date], today: date) -> None:
        self._session, self._facts, self._weeks, self._today = session, facts, weeks, today
        self._sundays = [week.toordinal() for week in weeks]
        ids, gone = [one.id for one in facts], [one.is_gone for one in facts]
        kept = raw(session.connection()).execute(_KEPT, (json.dumps(ids), self._sundays[0], self._sundays[-1]))
        self._grid = WeekGrid(ids, gone, self._sundays, today.toordinal(), kept.fetchall())

    def write(self, known: Sequence[ModelVersion], told: Events, *, whole: bool) -> None:
        """Compute and write the weeks of which anything is known; what is not known any more goes."""
        by_id = {one.id: one.model for one in known if not one.ends}
        segments = {segment: place for place, segment in enumerate({one.segment for one in self._facts})}
        by_week = [self._in_force(known, week, segments) for week in self._weeks]
        used = self._grid.choose(by_week, [segments[one.segment] for one in self._facts], by_id.keys())
        days = [min(sunday, self._today.toordinal()) for sunday in self._sundays]
        models = [by_id[one] for one in used]
        inputs = gathered(self._session, self._facts, days, models, told, whole=whole)
        driver = raw(self._session.connection())
        for model_id in used:
            driver.executemany(_WRITE, self._grid.rows(model_id, by_id[model_id], inputs))
        driver.executemany(_FORGET, self._grid.left())

    def _in_force(self, known: Sequence[ModelVersion], week: date, segments: Iterable[Segment]) -> list[int]:
        used = in_force(known, min(week, self._today))
        models = [applying(used, segment) for segment in segments]
        return [0 if one is None else one.id for one in models]
