"""Renewals: which contracts come up for renewal and when, what is expected of them, and how they are closed."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any, NamedTuple

from sqlalchemy import String, exists, false, func, or_, select, type_coerce
from sqlalchemy.orm import Session

from csdesk.domain.accounts import GONE, Status
from csdesk.domain.contracts import ContractOutcome, Forecast
from csdesk.domain.levels import Level
from csdesk.domain.next_contract import ContractDraft, NextAmount, following
from csdesk.domain.renewals import Clock, clock, lead_of
from csdesk.entities import Account, Colleague, Contract, ContractLine, HealthSnapshot, Id, table
from csdesk.errors import RefusedError
from csdesk.i18n import later_words
from csdesk.services.base import DatabaseService
from csdesk.services.contracts import counts, in_major
from csdesk.services.tier_days import leads

_START, _END, _FORECAST, _TIER, _OWN = 4, 5, 8, 14, 17
"""Places among the columns of the query, and how many are the row's own."""
_LEVELS = {level.value: level for level in Level}
_FORECASTS: dict[str | None, Forecast | None] = {None: None, **{one.value: one for one in Forecast}}
_OUTCOMES: dict[str | None, ContractOutcome | None] = {
    None: None,
    **{outcome.value: outcome for outcome in ContractOutcome},
}


class RenewalRow(NamedTuple):
    """A contract that comes up for renewal, or has been closed; money in major units, exact.

    ``renewed`` if another contract renews it.
    """

    id: int
    uid: str
    account_id: int
    product: str
    start: date | None
    end: date | None
    notice: date | None
    auto: bool | None
    forecast: Forecast | None
    outcome: ContractOutcome | None
    reason: str
    closed_on: date | None
    account: str
    reading: str
    tier: str
    owner: str
    renewed: bool
    level: Level
    mrr: dict[str, Fraction]
    clock: Clock

    @property
    def open(self) -> bool:
        """Tell whether it is still to be decided."""
        return self.outcome is None and not self.renewed


@dataclass(frozen=True)
class RenewalProposal:
    """What closing a contract would do: the contract that would follow, as far as none does, and its account."""

    contract: Contract
    account: str
    status: Status
    amounts: tuple[NextAmount, ...]
    following: ContractDraft
    renewed: bool
    others_run: bool


@dataclass(frozen=True)
class Closing:
    """How a contract ended, why, and when that was known; the contract and the account's status that follow, if any."""

    outcome: ContractOutcome
    reason: str
    on: date
    following: ContractDraft | None = None
    status: Status | None = None


class Renewals(DatabaseService):
    """What can be asked of, and done to, renewals."""

    def rows(self, today: date, ids: Collection[Id] | None = None, *, closed: bool = True) -> list[RenewalRow]:
        """Return the contracts with a clock, or those of these ids; those of accounts that are gone are left out.

        Two queries, however many there are; without those that are ``closed``, if they are not wanted.
        """
        with self._database.reading() as session:
            said = leads(session)
            found = _cells(session, _columns(ids, closed=closed), today)
        rows = []
        for cells, level, mrr in found.values():
            end, notice, auto = cells[_END : _END + 3]
            ticking = clock(end, notice, auto, lead_of(cells[_TIER], said), today)
            if ticking is not None:
                sure = _FORECASTS.get(cells[_FORECAST], Forecast.OTHER)
                outcome = _OUTCOMES.get(cells[_FORECAST + 1], ContractOutcome.OTHER)
                health = _LEVELS.get(level, Level.UNKNOWN)
                whole = (*cells[:_FORECAST], sure, outcome, *cells[_FORECAST + 2 :], health, mrr, ticking)
                rows.append(RenewalRow._make(whole))
        return rows

    def proposal(self, contract_id: int, today: date) -> RenewalProposal | None:
        """Return what closing a contract would do; None if it is no more."""
        with self._database.reading() as session:
            contract = session.get(Contract, contract_id)
            if contract is None:
                return None
            account = session.get_one(Account, contract.account_id)
            amounts = _amounts(session, contract_id)
            last = ContractDraft(contract.start, contract.end, contract.notice_deadline, contract.auto_renewal, amounts)
            draft = following(last, today, _chain_start(session, contract))
            renewed, others = _is_renewed(session, contract_id), _others_run(session, contract, today)
        return RenewalProposal(contract, account.name, account.status, amounts, draft, renewed, others)

    def expect(self, contract_id: int, forecast: Forecast | None) -> None:
        """Say how sure a renewal is; None is not said."""
        with self._database.change(self._words.tr("Edit forecast")) as session:
            session.get_one(Contract, contract_id).forecast = forecast

    def close(self, contract_id: int, closing: Closing) -> int | None:
        """Record how a contract ended, make the one that follows, and change the account's status; one step.

        Return the id of the new contract; raise CsdeskError if it cannot be made.
        """
        with self._database.change(self._words.tr("Close contract")) as session:
            contract = session.get_one(Contract, contract_id)
            contract.outcome, contract.outcome_on = closing.outcome, closing.on
            contract.outcome_reason = " ".join(closing.reason.split())
            if closing.status is not None:
                session.get_one(Account, contract.account_id).status = closing.status
            return None if closing.following is None else _follow(session, contract, closing.following)

    def reopen(self, contract_id: int) -> None:
        """Take back that a contract is closed; what was made from it stays."""
        with self._database.change(self._words.tr("Reopen contract")) as session:
            contract = session.get_one(Contract, contract_id)
            contract.outcome, contract.outcome_on, contract.outcome_reason = None, None, ""


def _columns(ids: Collection[Id] | None, *, closed: bool) -> Any:
    """Return the query of the columns with which a RenewalRow begins, and of each line what it comes to."""
    contracts, accounts, colleagues, lines = table(Contract), table(Account), table(Colleague), table(ContractLine)
    later, health = contracts.alias(), table(HealthSnapshot)
    own, its, line = contracts.c, accounts.c, lines.c
    newest = select(func.max(health.c.week)).scalar_subquery()
    renewed = exists().where(later.c.renews_id == own.id).correlate(contracts)
    query = (
        select(own.id, own.uid, own.account_id, own.product, own.start, own.end, own.notice_deadline, own.auto_renewal)
        .add_columns(type_coerce(own.forecast, String), type_coerce(own.outcome, String))
        .add_columns(own.outcome_reason, own.outcome_on)
        .add_columns(its.name, its.reading, its.tier, func.coalesce(colleagues.c.name, ""))
        .add_columns(renewed if closed else false())
        .add_columns(type_coerce(health.c.level, String))
        .add_columns(line.amount, line.months, line.currency, line.since, line.until)
        .join_from(contracts, accounts, its.id == own.account_id)
        .join(colleagues, colleagues.c.id == its.owner_id, isouter=True)
        .join(health, (health.c.account_id == its.id) & (health.c.week == newest), isouter=True)
        .join(lines, line.contract_id == own.id, isouter=True)
        .where(its.status.not_in(GONE))
        .order_by(own.id)
    )
    if not closed:
        query = query.where(own.outcome.is_(None), ~renewed)
    return query if ids is None else query.where(own.id.in_(ids))


def _cells(session: Session, query: Any, today: date) -> dict[int, tuple[Any, str, dict[str, Fraction]]]:
    """Return by contract its own columns, its account's level, and what its lines come to a month, by currency."""
    found: dict[int, tuple[Any, str, dict[str, Fraction]]] = {}
    for row in session.execute(query).all():
        cells, (level, amount, months, currency, since, until) = row[:_OWN], row[_OWN:]
        if cells[0] not in found:
            found[cells[0]] = cells, level, {}
        if currency is not None:
            sums = found[cells[0]][2]
            counted = counts(since, until, cells[_START], cells[_END], today)
            mrr = in_major(amount, months, currency) if counted else Fraction(0)
            sums[currency] = sums[currency] + mrr if currency in sums else mrr
    return found


def _amounts(session: Session, contract_id: int) -> tuple[NextAmount, ...]:
    query = select(ContractLine).where(ContractLine.contract_id == contract_id).order_by(ContractLine.id)
    return tuple(
        NextAmount(line.amount, line.months, line.currency, line.title, line.since, line.until)
        for line in session.scalars(query)
    )


def _chain_start(session: Session, contract: Contract) -> date | None:
    """Return the first day of the first contract of the chain that one continues."""
    found, seen = contract, {contract.id}
    while found.renews_id is not None and found.renews_id not in seen:
        seen.add(found.renews_id)
        found = session.get_one(Contract, found.renews_id)
    return found.start


def _is_renewed(session: Session, contract_id: int) -> bool:
    return session.scalars(select(Contract.id).where(Contract.renews_id == contract_id).limit(1)).first() is not None


def _others_run(session: Session, contract: Contract, today: date) -> bool:
    """Tell whether the account has another contract that is not over, nor given up."""
    query = select(Contract.id).where(
        *(Contract.account_id == contract.account_id, Contract.id != contract.id),
        or_(Contract.outcome.is_(None), Contract.outcome != ContractOutcome.CHURNED),
        or_(Contract.end.is_(None), Contract.end > today),
    )
    return session.scalars(query.limit(1)).first() is not None


def _follow(session: Session, last: Contract, draft: ContractDraft) -> int:
    """Add the contract that follows; raise CsdeskError if it makes no sense."""
    if draft.start is None:
        raise RefusedError(later_words.tr("The contract has no last day. Enter the start date of the next one."))
    if draft.end is not None and draft.end <= draft.start:
        raise RefusedError(
            later_words.tr("The next contract would end before it starts. Change its start or its last day.")
        )
    if draft.notice is not None and draft.end is not None and draft.notice >= draft.end:
        raise RefusedError(
            later_words.tr("The notice deadline of the next contract is after its last day. Change one of them.")
        )
    if _is_renewed(session, last.id):
        raise RefusedError(
            later_words.tr("Another contract already renews this one. Delete it first, or only record the outcome.")
        )
    made = Contract(
        account_id=last.account_id,
        renews_id=last.id,
        product=last.product,
        start=draft.start,
        end=draft.end,
        notice_deadline=draft.notice,
        auto_renewal=draft.auto,
    )
    session.add(made)
    session.flush()
    session.add_all(
        ContractLine(contract_id=made.id, amount=one.minor, months=one.months, currency=one.currency, title=one.title)
        for one in draft.amounts
    )
    return made.id
