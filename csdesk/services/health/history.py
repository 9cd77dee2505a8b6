"""The weeks of an account's health as its chart, its table and its explanation take them; why it moved between two."""

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

from sqlalchemy import select

from csdesk.domain.health import shares
from csdesk.domain.health_change import HealthChange, change
from csdesk.domain.health_history import HistoryWeek
from csdesk.domain.health_parts import PartState, capping
from csdesk.entities import HealthMeasure
from csdesk.fields.measures import MEASURES, measure_name
from csdesk.i18n import Words
from csdesk.services.health.health import Health, HealthWeek
from csdesk.services.health.modelling import ModelVersion, versions
from csdesk.store.database import Database

Models = Mapping[int, ModelVersion]
"""Versions of models by their ids."""
ALL = 10_000
"""More weeks than anybody has measured."""


class HealthHistory:
    """Reads it."""

    def __init__(self, database: Database, words: Words, health: Health) -> None:
        self._database, self._words, self._health = database, words, health

    def weeks(self, account_id: int, last: int = ALL) -> list[HistoryWeek]:
        """Return the last weeks of an account that were scored, the first first."""
        kept = self._health.weeks(account_id, last + 1)
        models = self._models({one.model_id for one in kept})
        told: list[HistoryWeek] = []
        for one in kept:
            week = _told(one, models.get(one.model_id))
            told.append(replace(week, is_less_data=bool(told) and _is_less_data(told[-1], week, models)))
        return told[-last:]

    def change(self, before: HistoryWeek, after: HistoryWeek) -> HealthChange:
        """Return why the score moved between two weeks of an account."""
        return _changed(before, after, self._models({after.model_id}))

    def shares(self, week: HistoryWeek) -> Mapping[str, Fraction]:
        """Return what each measure that counts in a week decides of its score; that adds up to 1."""
        return _shares(_present(week), self._models({week.model_id}), week.model_id)

    def names(self) -> Mapping[str, str]:
        """Return what each measure is called, by its key."""
        with self._database.reading() as session:
            rows = session.execute(select(HealthMeasure.key, HealthMeasure.name)).all()
        own = dict.fromkeys(MEASURES, "") | dict(rows)
        return {key: measure_name(self._words, key, name) for key, name in own.items()}

    def _models(self, ids: set[int]) -> Models:
        with self._database.reading() as session:
            return {one.id: one for one in versions(session) if one.id in ids and not one.ends}


def _told(week: HealthWeek, version: ModelVersion | None) -> HistoryWeek:
    model = version.model if version else None
    keys = [one.key for one in model.measures] if model else []
    return HistoryWeek(
        week.sunday,
        week.score,
        week.level,
        week.coverage,
        dict(zip(keys, week.parts, strict=False)),
        week.model_id,
        f"v{version.version}" if version else "",
        model.bounds_in_points() if model else (80, 60, 40),
        tuple(model.caps[place].measure for place in capping(week.flags)) if model else (),
        is_unfinished=week.is_unfinished,
        is_late=week.is_late,
    )


def _is_less_data(before: HistoryWeek, after: HistoryWeek, models: Models) -> bool:
    """Tell whether a rise comes from measures that went; asked only where it rose and one went."""
    if before.score is None or after.score is None or after.score <= before.score:
        return False
    present = {key for key, one in after.parts.items() if one.state is PartState.PRESENT}
    went = any(key not in present for key, one in before.parts.items() if one.state is PartState.PRESENT)
    return went and _changed(before, after, models).is_less_data


def _changed(before: HistoryWeek, after: HistoryWeek, models: Models) -> HealthChange:
    both = _present(before) & _present(after)
    return change(before.compared, after.compared, _shares(both, models, after.model_id))


def _shares(keys: set[str], models: Models, model_id: int) -> Mapping[str, Fraction]:
    version = models.get(model_id)
    return {measure.key: share for measure, share in shares(keys, version.model)} if version else {}


def _present(week: HistoryWeek) -> set[str]:
    return {key for key, one in week.parts.items() if one.state is PartState.PRESENT}
