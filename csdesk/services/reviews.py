"""Reviews: which accounts are to be gone through, how often by tier, and which were."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from csdesk.domain.accounts import GONE, Touch
from csdesk.domain.reading import sort_key
from csdesk.entities import Account, AccountReview, SuccessPlan, TierDefinition, table
from csdesk.services.records import RecordService

INTERVALS = {"1": 7, "2": 14, "3": 30}
"""Days between two reviews by tier, while she has not said otherwise."""
USUAL_INTERVAL = 30
"""The same of other tiers, and of accounts without one."""


@dataclass(frozen=True)
class DueReview:
    """An account that is to be reviewed since a day; ``last`` is when it was, if it ever was."""

    account_id: int
    since: date
    last: date | None


class AccountReviews(RecordService[AccountReview]):
    """What can be asked of, and done to, reviews; accounts of tech touch are not gone through one by one."""

    entity = AccountReview

    def due(self, today: date) -> Sequence[DueReview]:
        """Return the accounts that are to be reviewed, the longest due first, then by their reading."""
        own, tiers = table(Account).c, table(TierDefinition).c
        among = own.merged_into_id.is_(None), own.status.not_in(GONE), func.coalesce(own.touch, "") != Touch.TECH
        with self._database.reading() as session:
            said = {row.tier: row.review for row in session.execute(select(tiers.tier, tiers.review)) if row.review}
            known = _last(session)
            rows = session.execute(select(own.id, own.name, own.reading, own.tier).where(*among)).all()
        intervals = {**INTERVALS, **said}
        found = []
        for account, name, reading, tier in rows:
            before = known.get(account)
            since = before + timedelta(intervals.get(tier, USUAL_INTERVAL)) if before else date.min
            if since <= today:
                found.append(((since, *sort_key(reading, name), account), DueReview(account, since, before)))
        return [one for _key, one in sorted(found, key=lambda each: each[0])]

    def stamp(self, account_id: int, today: date) -> int:
        """Note that an account was gone through with its plans; return the id of the review."""
        return self._add(self._words.tr("Review account"), AccountReview(account_id=account_id, on=today))

    def plans(self) -> dict[int, date]:
        """Return by plan the last day on which its account was gone through; none that begin later."""
        plans = table(SuccessPlan).c
        with self._database.reading() as session:
            known = _last(session)
            begins = session.execute(select(plans.id, plans.account_id, plans.starts_on)).all()
        found = {plan: (known.get(account), begin or date.min) for plan, account, begin in begins}
        return {plan: last for plan, (last, begin) in found.items() if last is not None and begin <= last}

    def on(self, day: date) -> Sequence[AccountReview]:
        """Return what was reviewed on a day."""
        return self._some(AccountReview.on == day)


def _last(session: Session) -> dict[int, date]:
    """Return by account the day on which it was gone through last."""
    done = table(AccountReview).c
    return dict(session.execute(select(done.account_id, func.max(done.on)).group_by(done.account_id)).all())
