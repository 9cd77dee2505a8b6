"""Weeks of some accounts, scored as arrays and written by one statement."""

import json
from collections.abc import Iterable, Sequence
from datetime import date

from sqlalchemy.orm import Session

from csdesk.analytics.health_weeks import WeekGrid
from csdesk.domain.health_parts import SnapshotFlag
from csdesk.services.health.facts import AccountFacts
from csdesk.services.health.gathering import Events, gathered
from csdesk.services.health.gathering import known_events as known_events
from csdesk.services.health.modelling import ModelVersion, Segment, applying, in_force
from csdesk.store.engine import raw

_LATE, _UNFINISHED = int(SnapshotFlag.LATE), int(SnapshotFlag.UNFINISHED)
_ADD = """
    INSERT INTO health_snapshots (account_id, week, score, level, coverage, parts, model_id, flags)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)"""
"""Takes three fifths of the time of the other, which may be either."""
_WRITE = f"""{_ADD} ON CONFLICT DO UPDATE SET score = excluded.score, level = excluded.level,
    coverage = excluded.coverage, parts = excluded.parts, model_id = excluded.model_id,
    flags = excluded.flags | (flags & {_LATE}) | CASE WHEN flags & {_UNFINISHED} THEN 0 ELSE {_LATE} END
    WHERE parts <> excluded.parts OR score IS NOT excluded.score OR level <> excluded.level
    OR coverage <> excluded.coverage OR model_id <> excluded.model_id OR flags | {_LATE} <> excluded.flags | {_LATE}"""
"""What has not changed is left; a week that was over and changes is marked as late."""
_KEPT = """
    SELECT s.account_id, s.week, s.model_id, NOT s.flags & 1 FROM json_each(?) AS a
    CROSS JOIN health_snapshots AS s ON s.account_id = a.value AND s.week BETWEEN ? AND ?"""
_FORGET = "DELETE FROM health_snapshots WHERE account_id = ? AND week = ?"


class WeekBatch:
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
        days = [min(sunday, self._today.toordinal()) for sunday in self._sundays]
        of_each, segments = self._segments(days)
        by_week = [self._in_force(known, week, segments) for week in self._weeks]
        used = self._grid.choose(by_week, of_each, by_id.keys())
        models = [by_id[one] for one in used]
        inputs = gathered(self._session, self._facts, days, models, told, whole=whole)
        driver = raw(self._session.connection())
        for model_id in used:
            new, known_ones = self._grid.rows(model_id, by_id[model_id], inputs)
            driver.executemany(_ADD, new)
            driver.executemany(_WRITE, known_ones)
        driver.executemany(_FORGET, self._grid.left())

    def _segments(self, days: Sequence[int]) -> tuple[list[list[int]], list[Segment]]:
        """Return for each account and day the place of its segment in the list of those there are."""
        places: dict[Segment, int] = {}
        of_each = [
            [places.setdefault(one.segment_on(day), len(places)) for day in days]
            if one.stages
            else [places.setdefault(one.segment, len(places))] * len(days)
            for one in self._facts
        ]
        return of_each, list(places)

    def _in_force(self, known: Sequence[ModelVersion], week: date, segments: Iterable[Segment]) -> list[int]:
        used = in_force(known, min(week, self._today))
        models = [applying(used, segment) for segment in segments]
        return [0 if one is None else one.id for one in models]
