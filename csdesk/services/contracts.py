"""Contracts: what was agreed, for how long, and what it comes to a month."""

from collections.abc import Collection
from datetime import date
from fractions import Fraction
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from csdesk.domain.contracts import Term, monthly
from csdesk.domain.money import from_minor
from csdesk.domain.months import days_after
from csdesk.entities import Contract, ContractLine, table
from csdesk.services.records import Service


class Agreement(NamedTuple):
    """A contract with its lines."""

    contract: Contract
    lines: tuple[ContractLine, ...]

    def mrr(self, day: date) -> dict[str, Fraction]:
        """Return what its lines come to a month, by currency, in major units; lines over or to come are left out."""
        sums: dict[str, Fraction] = {}
        for line in self.lines:
            if (line.since or date.min) <= day < (line.until or date.max):
                sums[line.currency] = sums.get(line.currency, Fraction(0)) + _monthly(line)
        return sums


class Contracts(Service):
    """What can be asked of, and done to, contracts."""

    def of(self, account_id: int) -> list[Agreement]:
        """Return the contracts of an account, the latest start first."""
        found = self._read(select(Contract).where(Contract.account_id == account_id))
        return sorted(found, key=lambda one: (one.contract.start or date.min, one.contract.id), reverse=True)

    def all(self) -> list[Agreement]:
        """Return every contract."""
        return self._read(select(Contract).order_by(Contract.id))

    def add(self, account_id: int, product: str, currency: str) -> int:
        """Add a contract with one line of nothing a month; return its id."""
        with self._database.change(self._words.tr("Add contract")) as session:
            contract = Contract(account_id=account_id, product=product)
            session.add(contract)
            session.flush()
            session.add(ContractLine(contract_id=contract.id, amount=0, months=1, currency=currency))
        return contract.id

    def add_line(self, contract_id: int, amount: int, months: int, currency: str, **more: Any) -> int:
        """Add a line of so many minor units for so many months, ``more`` its title, since, until; return its id."""
        line = ContractLine(contract_id=contract_id, amount=amount, months=months, currency=currency, **more)
        return self._add(self._words.tr("Add amount"), line)

    def edit(self, contract_id: int, **values: Any) -> None:
        """Change columns of a contract."""
        self._edit(self._words.tr("Edit contract"), Contract, contract_id, values)

    def edit_line(self, line_id: int, **values: Any) -> None:
        """Change columns of a line: amount in minor units, months, currency, since, until, title."""
        self._edit(self._words.tr("Edit contract"), ContractLine, line_id, values)

    def delete(self, contract_id: int, title: str) -> None:
        """Put a contract into the trash."""
        self._bin(Contract, {contract_id: title}, self._words.tr("Delete contract"))

    def delete_line(self, line_id: int, title: str) -> None:
        """Put a line into the trash; its contract stays."""
        self._bin(ContractLine, {line_id: title}, self._words.tr("Delete amount"))

    def _read(self, query: Any) -> list[Agreement]:
        with self._database.reading() as session:
            contracts = session.scalars(query).all()
            mine = ContractLine.contract_id.in_(query.with_only_columns(Contract.id).order_by(None))
            lines = session.scalars(select(ContractLine).where(mine).order_by(ContractLine.id)).all()
        by_contract: dict[int, list[ContractLine]] = {}
        for line in lines:
            by_contract.setdefault(line.contract_id, []).append(line)
        return [Agreement(contract, tuple(by_contract.get(contract.id, ()))) for contract in contracts]


def terms(session: Session, day: date, account_ids: Collection[int] | None = None) -> dict[int, list[Term]]:
    """Return by account what each contract comes to on a day; one query, long lists of columns."""
    contracts, lines = table(Contract), table(ContractLine)
    own, its = contracts.c, lines.c
    query = (
        select(own.account_id, own.id, own.start, own.end, own.notice_deadline, own.outcome)
        .add_columns(its.amount, its.months, its.currency, its.since, its.until)
        .join_from(contracts, lines, its.contract_id == own.id, isouter=True)
    )
    if account_ids is not None:
        query = query.where(own.account_id.in_(account_ids))
    found: dict[int, list[Term]] = {}
    for account, contract, start, end, notice, outcome, amount, months, currency, since, until in session.execute(
        query
    ):
        counted = amount is not None and counts(since, until, start, end, day)
        mrr = in_major(amount, months, currency) if counted else Fraction(0)
        term = Term(contract, start, end, outcome is not None, mrr, currency or "", notice)
        found.setdefault(account, []).append(term)
    return found


def counts(since: date | None, until: date | None, start: date | None, end: date | None, day: date) -> bool:
    """Tell whether a line of a contract counts on a day; see what is said of the day there."""
    if since is None and until is None:
        return True
    return (since or date.min) <= _reference(start, end, day) < (until or date.max)


def in_major(amount: int, months: int, currency: str) -> Fraction:
    """Return what an amount in minor units comes to in a month, in major units."""
    return monthly(amount, months * _unit(currency))


def _reference(start: date | None, end: date | None, day: date) -> date:
    """Return the day whose lines count: of a contract to come its first day, of one that is over its last."""
    if start is not None and day < start:
        return start
    if end is not None and day >= end:
        return max(start or date.min, days_after(end, -1))
    return day


def _monthly(line: ContractLine) -> Fraction:
    return in_major(line.amount, line.months, line.currency)


@cache
def _unit(currency: str) -> int:
    return int(1 / from_minor(1, currency))
