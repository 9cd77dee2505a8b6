"""What the order of the queue needs of each account: its name, its health, what it brings in, when it is decided."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from sqlalchemy import String, func, select, type_coerce
from sqlalchemy.orm import Session

from csdesk.domain.accounts import GONE
from csdesk.domain.contracts import present
from csdesk.domain.levels import Level
from csdesk.domain.queue import Part, Points, Situation, Weights, parts, score
from csdesk.entities import Account, HealthSnapshot, table
from csdesk.services.contracts import terms

_LEVELS = {level.value: level for level in Level}
_GONE = {status.value for status in GONE}


class AccountFacts(NamedTuple):
    """What is known of an account; ``notice`` is its notice deadline, without one its last day."""

    name: str
    reading: str
    level: Level
    mrr: Mapping[str, Fraction]
    notice: date | None
    gone: bool


def read_facts(session: Session, today: date, ids: Collection[int] | None = None) -> dict[int, AccountFacts]:
    """Return what is known of accounts, by id; three queries."""
    own, health = table(Account).c, table(HealthSnapshot).c
    newest = select(func.max(health.week)).scalar_subquery()
    levels = select(health.account_id, type_coerce(health.level, String)).where(health.week == newest)
    query = select(own.id, own.name, own.reading, type_coerce(own.status, String)).where(own.merged_into_id.is_(None))
    if ids is not None:
        query, levels = query.where(own.id.in_(ids)), levels.where(health.account_id.in_(ids))
    agreed = terms(session, today, ids)
    known = {account: _LEVELS.get(level, Level.UNKNOWN) for account, level in session.execute(levels)}
    found = {}
    for account, name, reading, status in session.execute(query):
        now = present(agreed.get(account, ()), today, gone=status in _GONE)
        level = known.get(account, Level.UNKNOWN)
        found[account] = AccountFacts(name, reading, level, now.mrr, now.clock, status in _GONE)
    return found


NO_ACCOUNT = AccountFacts("", "", Level.UNKNOWN, {}, None, gone=False)


@dataclass
class Scorer:
    """Scores entries of one day; what accounts and days bring is worked out once each."""

    today: date
    weights: Weights
    accounts: dict[int, AccountFacts]
    _largest: dict[str, Fraction] = field(init=False)
    _base: dict[int, int] = field(default_factory=dict, init=False)
    _days: dict[date | None, int] = field(default_factory=dict, init=False)

    def __post_init__(self) -> None:
        largest: dict[str, Fraction] = {}
        for one in self.accounts.values():
            for currency, amount in one.mrr.items():
                largest[currency] = max(amount, largest.get(currency, amount))
        self._largest = largest

    def of(self, account_id: int) -> AccountFacts:
        """Return what is known of an account."""
        return self.accounts.get(account_id, NO_ACCOUNT)

    def situation(
        self, account_id: int, due: date | None, *, customer_waits: bool = False, we_wait: bool = False
    ) -> Situation:
        """Return what the score of an entry is made of."""
        one = self.of(account_id)
        level = one.level if account_id in self.accounts else None
        return Situation(due, one.mrr, one.notice, level, customer_waits, we_wait)

    def points(self, situation: Situation) -> Points:
        """Return the parts of a score."""
        return parts(situation, self._largest, self.today, self.weights)

    @property
    def largest(self) -> Mapping[str, Fraction]:
        """Return the largest MRR of an account, by currency."""
        return self._largest

    def total(self, account_id: int, due: date | None, *, customer_waits: bool, we_wait: bool) -> int:
        """Return the score of an entry: the sum of its parts."""
        if account_id not in self._base:
            of_account = self.points(self.situation(account_id, None))
            self._base[account_id] = score(of_account) - of_account.get(Part.DEADLINE, 0)
        if due not in self._days:
            self._days[due] = score(self.points(Situation(due)))
        waits = 100 * (self.weights.customer_waits * customer_waits - self.weights.we_wait * we_wait)
        return self._base[account_id] + self._days[due] + waits
