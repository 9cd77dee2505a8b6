"""The one KPI that is worked on, one at a time; how it goes, and what to turn to when it is reached."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, ClassVar

from sqlalchemy import delete, select
from typing_extensions import override

from csdesk.domain.accounts import Stage
from csdesk.domain.focus import (
    FOCUS_OF_STAGE,
    Conversion,
    FocusKind,
    FocusPace,
    conversions,
    pace,
    weakest,
    weeks_between,
)
from csdesk.domain.names import one_line
from csdesk.entities import FocusCount, FocusKpi, StageChange, table
from csdesk.errors import RefusedError
from csdesk.i18n import Words, later_words
from csdesk.services.focus.values import FocusValues, Value
from csdesk.services.records import EditedRecords, put
from csdesk.services.trash import TrashBin
from csdesk.store.database import Database

_WEEKS = 26
"""So many weeks of it are shown."""
NO_TARGET = later_words.tr("Enter a target above 0; a rate is 100 at most.")


@dataclass(frozen=True, slots=True)
class FocusState:
    """The KPI as of a day: what it was week by week up to now, and how it goes; None where nothing is known."""

    focus: FocusKpi
    history: list[tuple[date, Value]]
    pace: FocusPace | None

    @property
    def value(self) -> Value:
        """Return what it stands at."""
        return self.history[-1][1] if self.history else None

    @property
    def target(self) -> Fraction:
        """Return what it is to be."""
        return Fraction(self.focus.target)


@dataclass(frozen=True, slots=True)
class FocusShift:
    """What to turn to next: the stage where customers get stuck most, with the evidence, and what leads on there."""

    stage: Stage
    kind: FocusKind
    conversions: list[Conversion]


class FocusKpis(EditedRecords[FocusKpi]):
    """What can be asked of, and done to, the KPI in focus and those before it."""

    entity = FocusKpi
    edits = later_words.tr("Edit focus KPI")
    reads: ClassVar = dict.fromkeys(("name", "industry", "tier", "measure", "kgi"), one_line)

    def __init__(self, database: Database, words: Words, trash: TrashBin, focus_values: FocusValues) -> None:
        """Work out what they stand at by their values."""
        super().__init__(database, words, trash)
        self._values = focus_values

    def all(self) -> Sequence[FocusKpi]:
        """Return every one, the last that began first."""
        return self._some(by=(FocusKpi.ended_on.is_not(None), FocusKpi.since.desc(), FocusKpi.id.desc()))

    def current(self) -> FocusKpi | None:
        """Return the one in focus."""
        return next((one for one in self.all() if one.ended_on is None), None)

    def put(self, today: date, **values: Any) -> int:
        """Put a KPI into focus; the one before ends today with what it came to. Return its id."""
        made = FocusKpi(**self._kept(values))
        check(made)
        before = self.current()
        came_to = self._stands(before, today) if before else None
        with self._database.change(self._words.tr("Set focus KPI")) as session:
            if before is not None:
                put(session.get_one(FocusKpi, before.id), {"ended_on": today, "ended_at": came_to})
            session.add(made)
        return made.id

    @override
    def _check(self, row: FocusKpi) -> None:
        check(row)

    def end(self, focus_id: int, today: date, lesson: str = "") -> None:
        """End one today with what it came to, and what it taught."""
        one = self.get(focus_id)
        values = {"ended_on": today, "ended_at": self._stands(one, today) if one else None, "lesson": lesson.strip()}
        self._edit(self._words.tr("End focus KPI"), FocusKpi, focus_id, values)

    def count(self, focus_id: int, on: date, value: Decimal) -> None:
        """Say what a number of her own is on a day, in place of what was said of that day."""
        with self._database.change(self._words.tr("Enter count")) as session:
            same = FocusCount.focus_id == focus_id, FocusCount.on == on
            session.execute(delete(FocusCount).where(*same))
            session.add(FocusCount(focus_id=focus_id, on=on, value=value))

    def state(self, focus: FocusKpi, today: date) -> FocusState:
        """Return how a KPI goes; of one that has ended as of its last day."""
        last = min(today, focus.ended_on or today)
        days = weeks_between(focus.since, last, _WEEKS)
        history = list(zip(days, self._values.on(focus, days, last) if days else [], strict=True))
        value = history[-1][1] if history else None
        if value is None:
            return FocusState(focus, history, None)
        begin = next(known for _day, known in history if known is not None) if focus.kind.is_share else Fraction(0)
        target = Fraction(focus.target)
        return FocusState(focus, history, pace(begin, value, target, focus.since, focus.until, last))

    def shift(self, today: date) -> FocusShift:
        """Return what to turn to next, by where customers get stuck between stages."""
        own = table(StageChange).c
        with self._database.reading() as session:
            rows = session.execute(select(own.account_id, own.stage, own.on)).all()
        found = conversions(((row.account_id, row.stage, row.on) for row in rows), today)
        stage = weakest(found)
        return FocusShift(stage, FOCUS_OF_STAGE[stage], found)

    def _stands(self, focus: FocusKpi, today: date) -> Decimal | None:
        """Return what a KPI is on a day, to four places."""
        value = self._values.on(focus, [today], today)[0]
        return None if value is None else Decimal(round(value * 10_000)) / 10_000


def check(one: FocusKpi) -> None:
    """Raise CsdeskError for a KPI that cannot be reached or told."""
    if not one.target.is_finite() or one.target <= 0 or (one.kind.is_share and one.target > 100):
        raise RefusedError(NO_TARGET)
    if one.until <= one.since:
        raise RefusedError(later_words.tr("The target date must be after the start."))
    if one.kind is FocusKind.ACTIVITY and (not one.measure or one.floor is None):
        raise RefusedError(later_words.tr("Choose a measure and the value it has to reach."))
    if one.kind is FocusKind.COUNT and not one.name:
        raise RefusedError(later_words.tr("Enter what you count."))
