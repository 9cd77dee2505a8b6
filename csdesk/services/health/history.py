"""The weeks of an account's health as its chart, its table and its explanation take them; why it moved between two."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction

from sqlalchemy import select

from csdesk.domain.health import Cap, shares
from csdesk.domain.health_change import HealthChange, change
from csdesk.domain.health_history import HistoryWeek
from csdesk.domain.health_parts import PartState, ScorePart, capping
from csdesk.entities import HealthMeasure
from csdesk.fields.measures import MEASURES, measure_name
from csdesk.i18n import Words
from csdesk.services.health.explained import cap_reason, model_name
from csdesk.services.health.facts import account_facts
from csdesk.services.health.health import Health, HealthWeek
from csdesk.services.health.modelling import ModelVersion, applying, in_force, versions
from csdesk.store.database import Database

Models = Mapping[int, ModelVersion]
"""Versions of models by their ids."""
Reasons = Callable[[Cap], str]
"""Says why a cap holds a level down."""
ALL = 10_000
"""More weeks than anybody has measured."""


class HealthHistory:
    """Reads it."""

    def __init__(self, database: Database, words: Words, health: Health) -> None:
        self._database, self._words, self._health = database, words, health

    def weeks(self, account_id: int, today: date | None, last: int = ALL) -> list[HistoryWeek]:
        """Return the last weeks of an account that were scored, the first first.

        Without a day, what they come to under the model of today is left out, which takes a moment.
        """
        kept = self._health.weeks(account_id, last + 1)
        models, reasons = self._models({one.model_id for one in kept}), self._reasons()
        told: list[HistoryWeek] = []
        for one in kept:
            week = self._told(one, models.get(one.model_id), reasons)
            told.append(replace(week, is_less_data=bool(told) and _is_less_data(told[-1], week, models)))
        return told[-last:] if today is None else self._by_today(account_id, told[-last:], today)

    def change(self, account_id: int, before: HistoryWeek, after: HistoryWeek, today: date) -> HealthChange:
        """Return why the score moved between two weeks of an account."""
        models = self._models({after.model_id})
        version = models.get(after.model_id)
        if before.model_id == after.model_id or version is None:
            return _changed(before, after, models)
        scored = self._under(account_id, [before.sunday], today, version)[before.sunday]
        return _changed(before, after, models, _parts(scored, version))

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

    def _reasons(self) -> Reasons:
        names = self.names()
        return lambda cap: cap_reason(self._words, cap, dict(names))

    def _told(self, week: HealthWeek, version: ModelVersion | None, reason: Reasons) -> HistoryWeek:
        model = version.model if version else None
        return HistoryWeek(
            week.sunday,
            week.score,
            week.level,
            week.coverage,
            _parts(week, version) if version else {},
            week.model_id,
            f"{model_name(self._words, version)} v{version.version}" if version else "",
            model.bounds_in_points() if model else (80, 60, 40),
            tuple(reason(model.caps[place]) for place in capping(week.flags)) if model else (),
            is_unfinished=week.is_unfinished,
            is_late=week.is_late,
        )

    def _by_today(self, account_id: int, weeks: list[HistoryWeek], today: date) -> list[HistoryWeek]:
        """Return weeks with what those of another model come to under the account's of today."""
        if len({one.model_id for one in weeks}) < 2:  # the last week is of the model of today
            return weeks
        with self._database.reading() as session:
            facts = account_facts(session, [account_id])
            version = applying(in_force(versions(session), today), facts[0].segment) if facts else None
        others = [one.sunday for one in weeks if version is not None and one.model_id != version.id]
        scored = self._under(account_id, others, today, version) if version is not None else {}
        return [replace(one, by_today=scored[one.sunday].score) if one.sunday in scored else one for one in weeks]

    def _under(
        self, account_id: int, sundays: Sequence[date], today: date, version: ModelVersion
    ) -> dict[date, HealthWeek]:
        from csdesk.services.health.rescoring import weeks_under  # arrays, which most accounts do not need

        with self._database.reading() as session:
            return {one.sunday: one for one in weeks_under(session, account_id, sundays, today, version)}


def _parts(week: HealthWeek, version: ModelVersion) -> dict[str, ScorePart]:
    """Return the parts of a week by measure, in the order of its model."""
    return dict(zip((one.key for one in version.model.measures), week.parts, strict=False))


def _is_less_data(before: HistoryWeek, after: HistoryWeek, models: Models) -> bool:
    """Tell whether a rise comes from measures that went; asked only where it rose by one model, and one went."""
    if before.model_id != after.model_id:
        return False
    if before.score is None or after.score is None or after.score <= before.score:
        return False
    went = _present(before) - _present(after)
    return bool(went) and _changed(before, after, models).is_less_data


def _changed(
    before: HistoryWeek, after: HistoryWeek, models: Models, rescored: Mapping[str, ScorePart] | None = None
) -> HealthChange:
    old = before.parts if rescored is None else rescored
    return change(
        before.compared, after.compared, _shares(_counted(old) & _present(after), models, after.model_id), rescored
    )


def _shares(keys: set[str], models: Models, model_id: int) -> Mapping[str, Fraction]:
    version = models.get(model_id)
    return {measure.key: share for measure, share in shares(keys, version.model)} if version else {}


def _present(week: HistoryWeek) -> set[str]:
    return _counted(week.parts)


def _counted(parts: Mapping[str, ScorePart]) -> set[str]:
    return {key for key, one in parts.items() if one.state is PartState.PRESENT}
