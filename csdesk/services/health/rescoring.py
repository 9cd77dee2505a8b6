"""What weeks come to under a model that is not theirs: computed, never kept."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

import numpy as np
from sqlalchemy.orm import Session

from csdesk.analytics.as_of import Grid
from csdesk.analytics.health import LEVELS, NO_SCORE, Ints, packed, score
from csdesk.domain.health_parts import CAPS, PartState
from csdesk.domain.levels import Level
from csdesk.services.health.facts import account_facts
from csdesk.services.health.gathering import Gathered
from csdesk.services.health.health import HealthWeek
from csdesk.services.health.modelling import ModelVersion, applying, in_force
from csdesk.services.health.recompute import sunday_of


class LevelMove(NamedTuple):
    """What a changed model would do to an account: its levels and scores in millionths before and after."""

    account_id: int
    before: Level
    after: Level
    was: int | None
    would_be: int | None


def weeks_under(
    session: Session, account_id: int, weeks: Sequence[date], today: date, version: ModelVersion
) -> dict[date, HealthWeek]:
    """Return what the weeks of an account come to under a version of a model."""
    facts = account_facts(session, [account_id])
    if not facts or not weeks:
        return {}
    days = np.array([min(week, today).toordinal() for week in weeks], np.int64)
    data = Gathered(session, facts, Grid(1, days), whole=True)
    data.read([version.model])
    return dict(zip(weeks, _scored(data, version, weeks, np.arange(len(weeks))), strict=True))


def model_today(session: Session, account_id: int, today: date, known: Sequence[ModelVersion]) -> ModelVersion | None:
    """Return the version that is an account's today."""
    facts = account_facts(session, [account_id])
    return applying(in_force(known, today), facts[0].segment) if facts else None


def level_moves(
    session: Session, today: date, known: Sequence[ModelVersion], changed: Sequence[ModelVersion]
) -> list[LevelMove]:
    """Return the accounts whose level today would be another if other versions were kept, the worst fall first."""
    facts = [one for one in account_facts(session) if not one.is_gone]
    now, then = in_force(known, today), in_force(changed, today)
    pairs = [(applying(now, one.segment), applying(then, one.segment)) for one in facts]
    data = Gathered(session, facts, Grid(len(facts), np.array([today.toordinal()])), whole=False)
    data.read(one.model for one in {*now, *then})
    before, after = (_of_each(data, [pair[side] for pair in pairs], today) for side in range(2))
    moves = [
        LevelMove(one.id, was.level, new.level, was.score, new.score)
        for one, was, new in zip(facts, before, after, strict=True)
        if was.level is not new.level
    ]
    return sorted(moves, key=lambda one: ((one.would_be or 0) - (one.was or 0), one.account_id))


def _of_each(data: Gathered, versions: Sequence[ModelVersion | None], today: date) -> list[HealthWeek]:
    """Return what each account comes to today under the version of it; unknown without one."""
    week = sunday_of(today)
    found = [HealthWeek(week, None, Level.UNKNOWN)] * len(versions)
    for version in {id(one): one for one in versions if one is not None}.values():
        cells = np.array([place for place, one in enumerate(versions) if one is version], np.int64)
        for place, one in zip(cells.tolist(), _scored(data, version, [week] * len(cells), cells), strict=True):
            found[place] = one
    return found


def _scored(data: Gathered, version: ModelVersion, weeks: Sequence[date], cells: Ints) -> list[HealthWeek]:
    all_values, all_ages = data.of(version.model)
    values, ages = all_values[:, cells], all_ages[:, cells]
    found = score(version.model, values, ages, data.months[cells])
    parts = packed(found, values, ages)
    anything = (found.states != PartState.MISSING).any(axis=0)
    return [
        HealthWeek(
            week,
            None if found.scores[at] == NO_SCORE else int(found.scores[at]),
            LEVELS[found.levels[at]],
            int(found.coverage[at]),
            parts[at] if anything[at] else b"",
            version.id,
            int(found.caps[at]) << CAPS,
        )
        for at, week in enumerate(weeks)
    ]
