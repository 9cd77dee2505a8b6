"""Where accounts stand: the matrix of tier, touch and stage, and the accounts that drift from their tiers."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from csdesk.domain.reading import sort_key
from csdesk.domain.tiers import Cell, Drift, Place, Standing, Wanted, drifts, matrix
from csdesk.services.accounts import Accounts
from csdesk.services.plans import Plans
from csdesk.services.tiers import KnownTier, Tiers


@dataclass(frozen=True)
class Drifting:
    """An account that does not fit its tier, and in what."""

    standing: Standing
    drifts: tuple[Drift, ...]
    wanted: Wanted | None


@dataclass(frozen=True)
class Picture:
    """The portfolio against its tiers; ``undefined`` are the tiers in use of which nothing was said."""

    tiers: tuple[KnownTier, ...]
    wanted: Mapping[str, Wanted]
    cells: Mapping[Place, Cell]
    drifting: tuple[Drifting, ...]

    @property
    def undefined(self) -> list[KnownTier]:
        """Return the tiers in use of which nothing was said."""
        return [one for one in self.tiers if one.accounts and one.tier not in self.wanted]


class Standings:
    """Looks at every account that is daily work; those that are gone are left out."""

    def __init__(self, accounts: Accounts, plans: Plans, tiers: Tiers) -> None:
        self._accounts, self._plans, self._tiers = accounts, plans, tiers

    def now(self, today: date) -> Picture:
        """Return how the portfolio stands; as many queries, however many accounts there are."""
        known, depths = self._tiers.all(), self._plans.depths()
        wanted = self._tiers.wanted()
        rows = [row for row in self._accounts.rows(today) if not row.gone]
        rows.sort(key=lambda row: (*sort_key(row.reading, row.name), row.id))
        standings = [
            Standing(row.id, row.name, row.tier, row.touch, row.stage, row.present.mrr, depths.get(row.id))
            for row in rows
        ]
        found = ((one, drifts(one, wanted)) for one in standings)
        drifting = (Drifting(one, some, wanted.get(one.tier)) for one, some in found if some)
        seen = tuple(one for one in drifting if one.drifts != (Drift.UNDEFINED,))
        return Picture(tuple(known), wanted, matrix(standings), seen)
