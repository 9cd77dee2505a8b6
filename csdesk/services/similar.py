"""What went well at an account like another: told without its name."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from sqlalchemy import func, select

from csdesk.domain.mentions import Names, Watch
from csdesk.domain.names import bare
from csdesk.entities import Account, Outcome, OutcomeReading, SuccessPlan, table
from csdesk.services.base import DatabaseReader


@dataclass(frozen=True, slots=True)
class SimilarSuccess:
    """A business outcome that a customer has confirmed, from where to where, and what the two accounts share."""

    industry: str
    tier: str
    title: str
    unit: str
    baseline: Decimal | None
    actual: Decimal | None


class SimilarSuccesses(DatabaseReader):
    """Looks for them."""

    def of(self, account_id: int) -> SimilarSuccess | None:
        """Return the last outcome that was confirmed at an account of the same industry, else of the same tier.

        One whose title names its account is not told.
        """
        with self._database.reading() as session:
            own = session.get(Account, account_id)
            if own is None:
                return None
            found: list[Any] = list(session.execute(_confirmed(own)))
        fitting = (row for row in found if not _names_itself(row))
        row = next(fitting, None)
        if row is None:
            return None
        shared = own.industry if row.industry == own.industry else ""
        tier = own.tier if row.tier == own.tier else ""
        return SimilarSuccess(shared, tier, row.title, row.unit, row.baseline, row.actual)


def _confirmed(own: Account) -> Any:
    """Return the query for confirmed outcomes of other accounts like it, the same industry and the last ones first."""
    accounts, outcomes, readings, plans = (table(one).c for one in (Account, Outcome, OutcomeReading, SuccessPlan))
    last = select(readings.value).where(readings.outcome_id == outcomes.id)
    last = last.order_by(readings.on.desc(), readings.id.desc()).limit(1)
    same = (accounts.industry == own.industry) & (accounts.industry != "")
    like = same | ((accounts.tier == own.tier) & (accounts.tier != ""))
    columns = (accounts.name, accounts.reading, accounts.industry, accounts.tier)
    return (
        select(*columns, outcomes.title, outcomes.unit, outcomes.baseline, last.scalar_subquery().label("actual"))
        .join_from(table(Outcome), table(SuccessPlan), plans.id == outcomes.plan_id)
        .join(table(Account), accounts.id == plans.account_id)
        .where(accounts.id != own.id, accounts.merged_into_id.is_(None), outcomes.confirmed_on.is_not(None), like)
        .order_by(same.desc(), func.coalesce(outcomes.confirmed_on, "").desc(), outcomes.id)
    )


def _names_itself(row: Any) -> bool:
    names = tuple(filter(None, (row.name, bare(row.name), row.reading)))
    return any(Watch([Names(0, names)], ()).mentions(row.title))
