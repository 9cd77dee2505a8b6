"""The facts of onboardings in numbers, from the file."""

from datetime import date

from sqlalchemy import func, select

from csdesk.analytics.onboarding import OnboardingFact
from csdesk.domain.accounts import Status
from csdesk.domain.months import days_after, months_between
from csdesk.entities import Account, Contract, table
from csdesk.services.base import DatabaseReader
from csdesk.services.onboarding_progress import progresses


class OnboardingNumbers(DatabaseReader):
    """Reads what the figures of onboarding are worked out from."""

    def facts(self, today: date) -> list[OnboardingFact]:
        """Return all onboardings as known on a day; an account is lost when its last contract ends."""
        own, contracts = table(Account).c, table(Contract).c
        ends = (
            select(own.id, func.max(contracts.end))
            .join_from(table(Account), table(Contract), contracts.account_id == own.id)
            .where(own.status == Status.CHURNED)
            .group_by(own.id)
        )
        with self._database.reading() as session:
            left = {account: end for account, end in session.execute(ends) if end is not None and end <= today}
            found = progresses(session, today, None)
        return [
            OnboardingFact(
                id=key,
                account=account,
                starts_on=one.starts_on,
                ends_on=one.ends_on,
                completed_on=one.completed_on,
                first_value_on=one.first_value_on,
                left_on=left.get(account),
            )
            for key, account, one in found
        ]


def window(fact: OnboardingFact) -> int:
    """Return how many months the window of an onboarding is: what its programme gives it."""
    return months_between(fact.starts_on, days_after(fact.ends_on, 1))
