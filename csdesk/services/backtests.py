"""The backtest of health: what the levels said before contracts ended, read from the own history."""

from collections import defaultdict
from datetime import date

from sqlalchemy import func, select

from csdesk.analytics.backtest import LEAST, BacktestResult, KnownEnd, backtest
from csdesk.domain.contracts import ContractOutcome
from csdesk.domain.levels import Level
from csdesk.entities import Account, Contract, HealthSnapshot, table
from csdesk.i18n import Words
from csdesk.services.base import DatabaseReader

_RENEWED = (ContractOutcome.RENEWED, ContractOutcome.EXPANDED, ContractOutcome.REDUCED)


class Backtests(DatabaseReader):
    """Reads it; nothing of it is kept."""

    def run(self, today: date) -> BacktestResult:
        """Return what the levels said before each churn and each renewal until a day.

        The day of an end is that on which its outcome was known, else the one on which the contract ended. Snapshots
        count as they were: no newer model is asked.
        """
        own, account, kept = table(Contract).c, table(Account).c, table(HealthSnapshot).c
        known = func.coalesce(own.outcome_on, own.end)
        ended = (
            select(own.account_id, own.outcome_on, own.end, own.outcome)
            .where(own.account_id == account.id, own.outcome.is_not(None), known <= today)
            .order_by(known, own.id)
        )
        weeks = select(kept.account_id, kept.week, kept.level).where(
            kept.account_id.in_(select(own.account_id).where(own.outcome.is_not(None)))
        )
        ends = []
        levels = defaultdict[int, dict[date, Level]](dict)
        with self._database.reading() as session:
            for key, told, end, outcome in session.execute(ended):
                if outcome is ContractOutcome.CHURNED or outcome in _RENEWED:
                    ends.append(KnownEnd(key, told or end, outcome is ContractOutcome.CHURNED))
            for key, week, level in session.execute(weeks):
                levels[key][week] = level
        return backtest(ends, levels)


def refusal(result: BacktestResult, words: Words) -> str:
    """Return why nothing is said, nothing where enough is known."""
    if not result.is_refused:
        return ""
    text = words.tr(
        "Too little history to compare: {churns} churned and {renewals} renewed contracts are known, at least {least} "
        "of each are needed."
    )
    return text.format(churns=str(result.churns), renewals=str(result.renewals), least=str(LEAST))
