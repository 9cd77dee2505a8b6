"""Which rule made a score: each measure with its band and its part, the bounds, the caps, the model."""

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from sqlalchemy import select

from csdesk.domain.health import Bounds, Cap, Measure, shares
from csdesk.domain.health_parts import NEVER, PartState, ScorePart, capping
from csdesk.domain.levels import Level
from csdesk.domain.months import whole_months
from csdesk.entities import HealthMeasure
from csdesk.fields.measures import HELD, MEASURES, measure_name
from csdesk.i18n import Words
from csdesk.services.health.facts import account_facts
from csdesk.services.health.health import Health, HealthWeek
from csdesk.services.health.modelling import ModelVersion, versions
from csdesk.services.health.shipped import shipped_models
from csdesk.store.database import Database


@dataclass(frozen=True)
class ExplainedMeasure:
    """A measure in a week: how its value became points, and these a part of the score.

    ``day`` is that of the reading, None where there was none; ``share`` is what it decides, 0 to 1, of those that were
    there; ``whole_share`` what it would if all were. ``band`` is the place of the band that its value is in.
    """

    measure: Measure
    group: str
    name: str
    unit: str
    part: ScorePart
    day: date | None
    share: Fraction
    whole_share: Fraction
    band: int | None

    @property
    def state(self) -> PartState:
        """Return whether it counted."""
        return self.part.state


@dataclass(frozen=True)
class ExplainedCap:
    """A cap of the model; one that ``holds`` kept the level down. The value is that of its measure in the week."""

    cap: Cap
    name: str
    reason: str
    value: float | None
    holds: bool


@dataclass(frozen=True)
class Explained:
    """A week by its rule; ``months`` since the account's start decide the bounds, None where that is not known."""

    week: HealthWeek
    version: ModelVersion
    model_name: str
    months: int | None
    bounds: Bounds
    own_level: Level
    measures: tuple[ExplainedMeasure, ...]
    caps: tuple[ExplainedCap, ...]


class HealthRules:
    """Tells them."""

    def __init__(self, database: Database, words: Words, health: Health) -> None:
        self._database, self._words, self._health = database, words, health

    def explained(self, account_id: int, today: date, sunday: date | None = None) -> Explained | None:
        """Return by which rule a week of an account got its score, the last one unless another is named.

        None where the account has no such week, or its model cannot be read any more.
        """
        week = self._health.week(account_id, sunday)
        with self._database.reading() as session:
            known = {one.id: one for one in versions(session)}
            facts = account_facts(session, [account_id])
            own = session.execute(select(HealthMeasure.key, HealthMeasure.name, HealthMeasure.unit)).all()
        version = known.get(week.model_id) if week else None
        if week is None or version is None or version.ends:
            return None
        names, units = ({row[0]: row[at] for row in own if row[at]} for at in (1, 2))
        day = min(week.sunday, today)
        start = date.fromordinal(facts[0].start) if facts and facts[0].start else None
        months = whole_months(start, day) if start and start <= day else None
        bounds = version.model.bounds_at(months)
        return Explained(
            week,
            version,
            model_name(self._words, version),
            months,
            bounds,
            _level(week, bounds),
            tuple(self._measures(week, version, day, names, units)),
            tuple(self._caps(week, version, names)),
        )

    def _measures(
        self, week: HealthWeek, version: ModelVersion, day: date, names: dict[str, str], units: dict[str, str]
    ) -> list[ExplainedMeasure]:
        model = version.model
        parts = dict(zip((one.key for one in model.measures), week.parts, strict=False))
        present = [key for key, one in parts.items() if one.state is PartState.PRESENT]
        decides, would = (
            {one.key: share for one, share in shares(keys, model)}
            for keys in (present, [one.key for one in model.measures])
        )
        return [
            ExplainedMeasure(
                one,
                group.name or group.key,
                measure_name(self._words, one.key, names.get(one.key, "")),
                units.get(one.key) or (MEASURES[one.key].unit if one.key in MEASURES else ""),
                part,
                None if part.value is None else day - timedelta(days=part.age),
                decides.get(one.key, Fraction(0)),
                would.get(one.key, Fraction(0)),
                None if part.value is None else one.band(part.value),
            )
            for group in model.groups
            for one in group.measures
            for part in [parts.get(one.key, NEVER)]
        ]

    def _caps(self, week: HealthWeek, version: ModelVersion, names: dict[str, str]) -> list[ExplainedCap]:
        parts = dict(zip((one.key for one in version.model.measures), week.parts, strict=False))
        holding = capping(week.flags)
        return [
            ExplainedCap(
                cap,
                measure_name(self._words, cap.measure, names.get(cap.measure, "")),
                cap_reason(self._words, cap, names),
                parts.get(cap.measure, NEVER).value,
                place in holding,
            )
            for place, cap in enumerate(version.model.caps)
        ]


def model_name(words: Words, version: ModelVersion) -> str:
    """Return what a model is called: as she named it, else as csdesk brought it."""
    brought = shipped_models().get(version.key)
    return version.name or (brought.names["ja" if words.language == "ja" else "en"] if brought else version.key)


def cap_reason(words: Words, cap: Cap, names: dict[str, str]) -> str:
    """Return why a cap holds a level down."""
    if cap.reason:
        return cap.reason
    if cap.measure in HELD:
        return HELD[cap.measure].said(words)
    return measure_name(words, cap.measure, names.get(cap.measure, ""))


def _level(week: HealthWeek, bounds: Bounds) -> Level:
    """Return the level that the score alone would have."""
    if week.score is None:
        return Level.UNKNOWN
    reached = (level for level, bound in zip((Level.A, Level.B, Level.C), bounds, strict=True) if week.reaches(bound))
    return next(reached, Level.D)
