"""Weekly snapshots made anew from what is known: a week that is over keeps the model it had.

Accounts are taken by the hundred, as arrays; what they come to is written by one statement.
"""

import json
from collections.abc import Callable, Collection, Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
from sqlalchemy.orm import Session

from csdesk.analytics.as_of import Grid
from csdesk.analytics.health import LEVELS, NO_SCORE, Ints, packed, score
from csdesk.domain.health_parts import CAPS, PartState, SnapshotFlag
from csdesk.services.health.facts import AccountFacts, account_facts
from csdesk.services.health.gathering import Gathered
from csdesk.services.health.measures import DERIVED
from csdesk.services.health.modelling import ModelVersion, applying, ensure_model, in_force
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
_LETTERS = np.array([level.value for level in LEVELS], object)
Bools = npt.NDArray[np.bool_]


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
    for at in range(0, len(facts), _TOGETHER):
        if progress is not None:
            progress(at, len(facts))
        _Batch(session, facts[at : at + _TOGETHER], weeks, today, known, whole=since is None).write()


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


class _Existing(NamedTuple):
    """The weeks that are kept of some accounts, as places in the grid, with their models."""

    rows: Ints
    columns: Ints
    models: Ints
    finished: Bools


class _Batch:
    """Some accounts over the same weeks."""

    def __init__(
        self,
        session: Session,
        facts: Sequence[AccountFacts],
        weeks: Sequence[date],
        today: date,
        known: Sequence[ModelVersion],
        *,
        whole: bool,
    ) -> None:
        self._session, self._facts, self._weeks, self._today = session, facts, weeks, today
        self._by_id = {one.id: one for one in known if not one.ends}
        self._known = known
        self._sundays = np.array([week.toordinal() for week in weeks], np.int64)
        days = np.minimum(self._sundays, today.toordinal())
        self._data = Gathered(session, facts, Grid(len(facts), days), whole=whole)
        self._shape = len(facts), len(weeks)
        self._kept = self._existing()

    def write(self) -> None:
        """Compute and write the weeks of which anything is known; what is not known any more goes."""
        models = self._models()
        used = [self._by_id[one] for one in np.unique(models).tolist() if one]
        self._data.read(one.model for one in used)
        stored = np.zeros(self._shape, bool)
        rows: list[Any] = []
        for one in used:
            rows += self._rows(one, np.flatnonzero(models.ravel() == one.id), stored.ravel())
        driver = raw(self._session.connection())
        driver.executemany(_WRITE, rows)
        gone = ~stored[self._kept.rows, self._kept.columns]
        driver.executemany(
            "DELETE FROM health_snapshots WHERE account_id = ? AND week = ?",
            [
                (self._facts[row].id, int(self._sundays[column]))
                for row, column in zip(self._kept.rows[gone].tolist(), self._kept.columns[gone].tolist(), strict=True)
            ],
        )

    def _existing(self) -> _Existing:
        ids = [one.id for one in self._facts]
        sql = (
            "SELECT s.account_id, s.week, s.model_id, s.flags & 1 FROM json_each(?) AS a"
            " CROSS JOIN health_snapshots AS s ON s.account_id = a.value AND s.week BETWEEN ? AND ?"
        )
        bounds = int(self._sundays[0]), int(self._sundays[-1])
        found = raw(self._session.connection()).execute(sql, (json.dumps(ids), *bounds)).fetchall()
        kept = np.array(found, np.int64).reshape(-1, 4)
        rows, columns = np.searchsorted(np.array(ids), kept[:, 0]), (kept[:, 1] - self._sundays[0]) // _WEEK
        return _Existing(rows, columns, kept[:, 2], kept[:, 3] == 0)

    def _models(self) -> Ints:
        """Return the id of the model of each cell: of a week that is over the one it had, else the one in force."""
        found = np.zeros(self._shape, np.int64)
        places = {segment: place for place, segment in enumerate({one.segment for one in self._facts})}
        segments = np.array([places[one.segment] for one in self._facts])
        for column, week in enumerate(self._weeks):
            used = in_force(self._known, min(week, self._today))
            models = [applying(used, segment) for segment in places]
            found[:, column] = np.array([0 if one is None else one.id for one in models])[segments]
        kept, over = self._kept, np.isin(self._kept.models, list(self._by_id)) & self._kept.finished
        found[kept.rows[over], kept.columns[over]] = kept.models[over]
        return found

    def _rows(self, one: ModelVersion, cells: Ints, stored: Bools) -> list[Any]:
        """Return the rows of the cells of a model; mark which are stored."""
        all_values, all_ages = self._data.of(one.model)
        values, ages = all_values[:, cells], all_ages[:, cells]
        found = score(one.model, values, ages, self._data.months[cells])
        gone = np.array([fact.is_gone for fact in self._facts])[cells // self._shape[1]]
        kept = np.zeros(self._shape, bool)
        kept[self._kept.rows, self._kept.columns] = True
        anything = (found.states != PartState.MISSING).any(axis=0)
        from_files = np.array([measure.read not in DERIVED for measure in one.model.measures])
        fresh = (found.states[from_files] == PartState.PRESENT).any(axis=0)
        keep = np.flatnonzero(anything & (~gone | kept.ravel()[cells] | fresh))
        stored[cells[keep]] = True
        found = type(found)(*(array[..., keep] for array in found))
        ids = np.array([fact.id for fact in self._facts], np.int64)[cells[keep] // self._shape[1]]
        weeks = self._sundays[cells[keep] % self._shape[1]]
        scores = found.scores.astype(object)
        scores[found.scores == NO_SCORE] = None
        flags = found.caps << CAPS | np.where(weeks >= self._today.toordinal(), _UNFINISHED, 0)
        return list(
            zip(
                *(ids.tolist(), weeks.tolist(), scores.tolist(), _LETTERS[found.levels].tolist()),
                *(found.coverage.tolist(), packed(found, values[:, keep], ages[:, keep])),
                *([one.id] * len(keep), flags.tolist()),
                strict=True,
            )
        )
