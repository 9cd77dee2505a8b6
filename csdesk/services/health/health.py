"""Health: what the weeks of an account came to."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from csdesk.domain.health_parts import ScorePart, SnapshotFlag, unpack
from csdesk.domain.levels import POINT, Level
from csdesk.entities import Account, HealthSnapshot
from csdesk.services.base import DatabaseService
from csdesk.services.trends import WEEKS
from csdesk.store.engine import raw
from csdesk.store.step import Step

_TOUCHED = frozenset({"health_snapshots"})


@dataclass(frozen=True, slots=True)
class HealthWeek:
    """A snapshot: the Sunday, the score in millionths of a point, the level, the coverage in millionths.

    ``packed`` are its parts; ``model_id`` is the version of the model that made it.
    """

    sunday: date
    score: int | None
    level: Level
    coverage: int = 0
    packed: bytes = b""
    model_id: int = 0
    flags: int = 0

    @property
    def parts(self) -> list[ScorePart]:
        """Return the part of each measure of its model, in the order of the model."""
        return unpack(self.packed)

    def reaches(self, bound: Fraction) -> bool:
        """Tell whether the score is on a bound, in points, or above it."""
        return self.score is not None and self.score >= bound * POINT

    @property
    def is_unfinished(self) -> bool:
        """Tell whether the week is not over yet."""
        return bool(self.flags & SnapshotFlag.UNFINISHED)

    @property
    def is_late(self) -> bool:
        """Tell whether data that came after the week was over has changed it."""
        return bool(self.flags & SnapshotFlag.LATE)


class Health(DatabaseService):
    """What can be asked about health."""

    def week(self, account_id: int, sunday: date | None = None) -> HealthWeek | None:
        """Return the snapshot of a week, the last one unless another is named."""
        kept = HealthSnapshot
        query = select(*_columns()).where(kept.account_id == account_id).order_by(kept.week.desc()).limit(1)
        if sunday is not None:
            query = query.where(kept.week == sunday)
        with self._database.reading() as session:
            found = session.execute(query).first()
        return None if found is None else HealthWeek(*found)

    def current(self, sunday: date | None = None) -> dict[int, HealthWeek]:
        """Return by account its snapshot of a week, of the newest there is unless another is named."""
        kept = HealthSnapshot
        newest = select(func.max(kept.week)).scalar_subquery()
        query = select(kept.account_id, *_columns()).where(kept.week == (newest if sunday is None else sunday))
        with self._database.reading() as session:
            return {row[0]: HealthWeek(*row[1:]) for row in session.execute(query)}

    def all(self) -> list[tuple[int, HealthWeek]]:
        """Return every snapshot with its account, by account and week."""
        kept = HealthSnapshot
        query = select(kept.account_id, *_columns()).order_by(kept.account_id, kept.week)
        with self._database.reading() as session:
            return [(row[0], HealthWeek(*row[1:])) for row in session.execute(query)]

    def catch_up(self, today: date, account_ids: Collection[int] | None = None, *, tells: bool = True) -> bool:
        """Bring the weeks up to today: those that are over since are finished, the running one is looked at again.

        Tell everybody if a row is another then, unless that is left to ``tell``; return whether one is.
        """
        from csdesk.services.health.recompute import catch_up

        return self._update(lambda session: catch_up(session, today, account_ids), tells=tells)

    def renew(self, today: date, account_ids: Collection[int]) -> None:
        """Make all weeks of some accounts anew: what they are made of has gone from one to another, or back."""
        from csdesk.services.health.recompute import recompute

        self._update(lambda session: recompute(session, today, account_ids))

    def tell(self) -> None:
        """Tell everybody that weeks are others."""
        self._database.adopt(Step("", (), by_user=False, also=_TOUCHED))

    def _update(self, work: Callable[[Session], None], *, tells: bool = True) -> bool:
        """Do what is no step of hers, and tell everybody if a row is another then; return whether one is."""
        with self._database.change(self._words.tr("Update health"), by_user=False) as session:
            driver = raw(session.connection())
            before = driver.total_changes
            work(session)
            is_other = driver.total_changes > before
        if is_other and tells:
            self.tell()
        return is_other

    def accounts(self) -> list[int]:
        """Return the ids of the accounts that have a health of their own: all but those that went into another."""
        with self._database.reading() as session:
            return list(
                session.scalars(select(Account.id).where(Account.merged_into_id.is_(None)).order_by(Account.id))
            )

    def weeks(self, account_id: int, last: int = WEEKS) -> list[HealthWeek]:
        """Return the last snapshots of an account, the first first."""
        kept = HealthSnapshot
        query = select(*_columns()).where(kept.account_id == account_id).order_by(kept.week.desc()).limit(last)
        with self._database.reading() as session:
            return [HealthWeek(*row) for row in reversed(session.execute(query).all())]


def _columns() -> tuple[Any, ...]:
    kept = HealthSnapshot
    return kept.week, kept.score, kept.level, kept.coverage, kept.parts, kept.model_id, kept.flags
