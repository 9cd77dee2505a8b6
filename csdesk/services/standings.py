"""Where accounts stand: the matrix of tier, touch and stage, and the accounts that drift from their tiers."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select

from csdesk.domain.accounts import GONE
from csdesk.domain.contracts import present
from csdesk.domain.reading import sort_key
from csdesk.domain.tiers import Drift, MatrixCell, Place, Standing, Wanted, drifts, matrix
from csdesk.entities import Account, HealthSnapshot, table
from csdesk.services.contracts import terms
from csdesk.services.plans.plans import Plans
from csdesk.services.tiers import KnownTier, Tiers
from csdesk.store.database import Database


@dataclass(frozen=True)
class Drifting:
    """An account that does not fit its tier, and in what."""

    standing: Standing
    drifts: tuple[Drift, ...]
    wanted: Wanted | None


@dataclass(frozen=True)
class MatrixPicture:
    """The portfolio against its tiers; ``undefined`` are the tiers in use of which nothing was said."""

    tiers: tuple[KnownTier, ...]
    wanted: Mapping[str, Wanted]
    cells: Mapping[Place, MatrixCell]
    drifting: tuple[Drifting, ...]

    @property
    def undefined(self) -> list[KnownTier]:
        """Return the tiers in use of which nothing was said."""
        return [one for one in self.tiers if one.accounts and one.tier not in self.wanted]


class Standings:
    """Looks at every account that is daily work; those that are gone are left out."""

    def __init__(self, database: Database, plans: Plans, tiers: Tiers) -> None:
        self._database, self._plans, self._tiers = database, plans, tiers

    def now(self, today: date) -> MatrixPicture:
        """Return how the portfolio stands; as many queries, however many accounts there are."""
        known, wanted = self._tiers.all(), self._tiers.wanted()
        standings = self._read(today)
        found = ((one, drifts(one, wanted)) for one in standings)
        drifting = (Drifting(one, some, wanted.get(one.tier)) for one, some in found if some)
        seen = sorted((one for one in drifting if one.drifts != (Drift.UNDEFINED,)), key=_by_reading)
        return MatrixPicture(tuple(known), wanted, matrix(standings), tuple(seen))

    def _read(self, today: date) -> list[Standing]:
        """Return the accounts; four queries."""
        own, depths = table(Account).c, self._plans.depths()
        query = select(own.id, own.name, own.reading, own.tier, own.touch, own.stage).where(own.status.not_in(GONE))
        with self._database.reading() as session:
            agreed = terms(session, today, None)
            rows = session.execute(query).all()
            week = table(HealthSnapshot).c
            newest = select(func.max(week.week)).scalar_subquery()
            levels = dict(session.execute(select(week.account_id, week.level).where(week.week == newest)).all())
        return [
            Standing(
                *(*row, present(agreed.get(row.id, ()), today, gone=False).mrr, depths.get(row.id)),
                level=levels.get(row.id),
            )
            for row in rows
        ]


def _by_reading(one: Drifting) -> tuple[object, ...]:
    return (*sort_key(one.standing.reading, one.standing.name), one.standing.id)
