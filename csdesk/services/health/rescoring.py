"""What weeks come to under a model that is not theirs: computed, never kept."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from sqlalchemy.orm import Session

from csdesk.analytics.health_inputs import Inputs
from csdesk.analytics.health_weeks import scored_cells
from csdesk.domain.levels import Level
from csdesk.services.health.facts import account_facts
from csdesk.services.health.gathering import gathered, known_events
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
) -> list[HealthWeek]:
    """Return what the weeks of an account come to under a version of a model."""
    facts = account_facts(session, [account_id])
    if not facts or not weeks:
        return []
    days = [min(week, today).toordinal() for week in weeks]
    told = known_events(session, [version.model])
    return _scored(gathered(session, facts, days, [version.model], told, whole=True), version, weeks, range(len(weeks)))


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
    models = [one.model for one in (*now, *then)]
    inputs = gathered(session, facts, [today.toordinal()], models, known_events(session, models), whole=False)
    before, after = (_of_each(inputs, [applying(used, one.segment) for one in facts], today) for used in (now, then))
    moves = [
        LevelMove(one.id, was.level, new.level, was.score, new.score)
        for one, was, new in zip(facts, before, after, strict=True)
        if was.level is not new.level
    ]
    return sorted(moves, key=lambda one: ((one.would_be or 0) - (one.was or 0), one.account_id))


def _of_each(inputs: Inputs, versions: Sequence[ModelVersion | None], today: date) -> list[HealthWeek]:
    """Return what each account comes to today under the version of it; unknown without one."""
    week = sunday_of(today)
    found = [HealthWeek(week, None, Level.UNKNOWN)] * len(versions)
    for version in {one.id: one for one in versions if one is not None}.values():
        cells = [place for place, one in enumerate(versions) if one is not None and one.id == version.id]
        for place, one in zip(cells, _scored(inputs, version, [week] * len(cells), cells), strict=True):
            found[place] = one
    return found


def _scored(inputs: Inputs, version: ModelVersion, weeks: Sequence[date], cells: Sequence[int]) -> list[HealthWeek]:
    return [
        HealthWeek(week, one.score, one.level, one.coverage, one.parts, version.id, one.flags)
        for week, one in zip(weeks, scored_cells(version.model, inputs, cells), strict=True)
    ]
