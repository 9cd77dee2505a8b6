"""What the order of the queue needs of each account: its name, its health, what it brings in, when it is decided.

What an account brings in is what ``domain.contracts.present`` says, worked out by the database where contracts run.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from math import lcm
from typing import Any, NamedTuple

from sqlalchemy import String, func, or_, select, type_coerce
from sqlalchemy.orm import Session

from csdesk.domain.accounts import GONE
from csdesk.domain.contracts import present
from csdesk.domain.levels import Level
from csdesk.domain.queue import Amount, Points, QueuePart, Situation, Weights, parts, score
from csdesk.entities import Account, Contract, ContractLine, HealthSnapshot, table
from csdesk.entities.types import day as read_day
from csdesk.services.contracts import in_major, terms

_LEVELS = {level.value: level for level in Level}
_GONE = {status.value for status in GONE}
_MANY = 1000
"""Above so many, all are read: SQLite takes no more than so many values in a statement."""


class QueueFacts(NamedTuple):
    """What is known of an account; ``notice`` is its notice deadline, without one its last day.

    ``brings`` is its MRR by currency, each a whole number of ``unit``.
    """

    name: str
    reading: str
    level: Level
    brings: Mapping[str, Amount]
    unit: int
    notice: date | None
    gone: bool

    @property
    def mrr(self) -> dict[str, Fraction]:
        """Return what it brings in a month, in major units."""
        return {one: in_major(1, self.unit, one) * Fraction(amount) for one, amount in self.brings.items()}


NO_ACCOUNT = QueueFacts("", "", Level.UNKNOWN, {}, 1, None, gone=False)


def read_facts(session: Session, today: date) -> dict[int, QueueFacts]:
    """Return what is known of accounts, by id; five queries, however many there are."""
    own, health = table(Account).c, table(HealthSnapshot).c
    newest = select(func.max(health.week)).scalar_subquery()
    levels = select(health.account_id, type_coerce(health.level, String)).where(health.week == newest)
    known: dict[int, str] = dict(session.execute(levels).all())
    clocks, (sums, unit) = _clocks(session, today), _sums(session, today)
    query = select(own.id, own.name, own.reading, type_coerce(own.status, String)).where(own.merged_into_id.is_(None))
    found, resting = {}, []
    for account, name, reading, status in session.execute(query).all():
        level, gone = _LEVELS.get(known.get(account, ""), Level.UNKNOWN), status in _GONE
        if account in clocks:
            clock, brings = read_day(clocks[account]), sums.get(account, {})
        else:
            clock, brings = None, {}
            resting.append(account)
        found[account] = QueueFacts(name, reading, level, brings, unit, clock, gone)
    _add_resting(session, today, found, resting)
    return found


def _running(today: date) -> Any:
    """Return that a contract runs: from its start to the day before its end."""
    own = table(Contract).c
    return or_(own.start.is_(None), own.start <= today) & or_(own.end.is_(None), own.end > today)


def _clocks(session: Session, today: date) -> dict[int, str | None]:
    """Return by account with a contract that runs on which day the first of them is decided."""
    own = table(Contract).c
    last_day = func.date(type_coerce(own.end, String), "-1 day")
    decided = func.iif(own.end.is_(None), None, func.coalesce(type_coerce(own.notice_deadline, String), last_day))
    query = select(own.account_id, func.min(decided)).where(_running(today)).group_by(own.account_id)
    return dict(session.execute(query).all())


def _sums(session: Session, today: date) -> tuple[dict[int, dict[str, Amount]], int]:
    """Return by account what its lines come to, by currency, and of which part of a month's minor unit these are."""
    own, line = table(Contract).c, table(ContractLine).c
    counts = or_(line.since.is_(None), line.since <= today) & or_(line.until.is_(None), line.until > today)
    query = (
        select(own.account_id, line.currency, line.months, func.sum(line.amount))
        .join_from(table(Contract), table(ContractLine), line.contract_id == own.id)
        .where(_running(today), counts)
        .group_by(own.account_id, line.currency, line.months)
    )
    rows = session.execute(query).all()
    unit = lcm(*{row[2] for row in rows})
    found: dict[int, dict[str, Amount]] = {}
    for account, currency, months, amount in rows:
        sums = found.setdefault(account, {})
        sums[currency] = sums.get(currency, 0) + amount * (unit // months)
    return found, unit


def _add_resting(session: Session, today: date, found: dict[int, QueueFacts], ids: Collection[int]) -> None:
    """Look at accounts of which no contract runs one by one: what starts next counts there, or what ended last."""
    agreed = terms(session, today, ids if len(ids) <= _MANY else None) if ids else {}
    for account in ids:
        one = found[account]
        if account in agreed:
            now = present(agreed[account], today, gone=one.gone)
            minor = {currency: amount / in_major(1, one.unit, currency) for currency, amount in now.mrr.items()}
            found[account] = one._replace(brings=minor, notice=now.clock)


@dataclass
class Scorer:
    """Scores entries of one day; what accounts and days bring is worked out once each."""

    today: date
    weights: Weights
    accounts: dict[int, QueueFacts]
    largest: dict[str, Amount] = field(default_factory=dict, init=False)
    """The largest MRR of an account, by currency."""
    _base: dict[int, int] = field(default_factory=dict, init=False)
    _days: dict[date | None, int] = field(default_factory=dict, init=False)

    def __post_init__(self) -> None:
        for one in self.accounts.values():
            for currency, amount in one.brings.items():
                if currency not in self.largest or amount > self.largest[currency]:
                    self.largest[currency] = amount

    def of(self, account_id: int) -> QueueFacts:
        """Return what is known of an account."""
        return self.accounts.get(account_id, NO_ACCOUNT)

    def situation(
        self, account_id: int, due: date | None, *, customer_waits: bool = False, we_wait: bool = False
    ) -> Situation:
        """Return what the score of an entry is made of."""
        one = self.of(account_id)
        level = one.level if account_id in self.accounts else None
        return Situation(due, one.brings, one.notice, level, customer_waits, we_wait)

    def points(self, situation: Situation) -> Points:
        """Return the parts of a score."""
        return parts(situation, self.largest, self.today, self.weights)

    def total(self, account_id: int, due: date | None, *, customer_waits: bool, we_wait: bool) -> int:
        """Return the score of an entry: the sum of its parts."""
        if account_id not in self._base:
            of_account = self.points(self.situation(account_id, None))
            self._base[account_id] = score(of_account) - of_account.get(QueuePart.DEADLINE, 0)
        if due not in self._days:
            self._days[due] = score(self.points(Situation(due)))
        waits = 100 * (self.weights.customer_waits * customer_waits - self.weights.we_wait * we_wait)
        return self._base[account_id] + self._days[due] + waits
