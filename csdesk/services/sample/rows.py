"""What the records of the sample are made with: days around today, stable uids, and writing in the right order."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import compress
from typing import Any, TypeVar

from sqlalchemy.orm import Session

from csdesk.domain.months import after
from csdesk.entities import Entity
from csdesk.services.working_calendar import working_days

Content = dict[str, Any]
"""A table of a file, as TOML has it."""
_Row = TypeVar("_Row", bound=Entity)


@dataclass(frozen=True)
class Days:
    """The calendar around a day: offsets become dates."""

    today: date

    def day(self, offset: int) -> date:
        """Return the day so many days away; from a day of rest it moves to the working day further from today."""
        day, working = self.today + timedelta(days=offset), working_days()
        return working.on_or_before(day) if offset <= 0 else working.on_or_after(day)

    def month(self, offset: int) -> date:
        """Return the first of the month so many months away."""
        return after(self.today.replace(day=1), offset)


@dataclass
class SampleRecords:
    """What is to be written, each record with those it belongs to."""

    waiting: list[tuple[Entity, dict[str, Entity]]] = field(default_factory=list)

    def add(self, row: _Row, **parents: Entity | None) -> _Row:
        """Keep a record; its columns of these names will take the ids of these records."""
        self.waiting.append((row, {column: parent for column, parent in parents.items() if parent is not None}))
        return row

    def write(self, session: Session) -> None:
        """Write in rounds, many at once: each record after those it belongs to."""
        while self.waiting:
            ready = [all(_id(parent) is not None for parent in parents.values()) for _row, parents in self.waiting]
            turn = list(compress(self.waiting, ready))
            for row, parents in turn:
                for column, parent in parents.items():
                    setattr(row, column, _id(parent))
            self.waiting = [one for one, is_ready in zip(self.waiting, ready, strict=True) if not is_ready]
            session.add_all(row for row, _parents in turn)
            session.flush()


def _id(row: Entity) -> int | None:
    found: int | None = getattr(row, "id", None)
    return found
