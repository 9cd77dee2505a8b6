"""What the sample says of revenue beside its contracts: days of signing, a hold, a sales sheet with a blank, rates."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from csdesk.domain.accounts import Status
from csdesk.domain.contracts import monthly
from csdesk.domain.months import after
from csdesk.domain.revenue import EntryForm
from csdesk.entities import Account, Contract, ContractLine, CurrencyRate, Entity, Hold, RevenueEntry
from csdesk.services.sample.known import uids
from csdesk.services.sample.rows import Days

_RATES = {"USD": Decimal(152), "EUR": Decimal(164), "GBP": Decimal(193), "SGD": Decimal(114)}
_SIGNED, _LEFT = timedelta(days=20), timedelta(days=45)
_LATE, _HELD, _SHEETS = 3, 5, (8, 11)
"""Places among the accounts: whose renewal was signed late, who was on hold, whom the sales sheet has."""
_MONTHS, _BLANK = 14, 5
_SOURCE = "売上管理表"


def add_revenue(session: Session, accounts: Mapping[str, Account], days: Days) -> None:
    """Add it to accounts that are there, with their contracts; the same day gives the same."""
    uid, first = uids("revenue"), days.today.replace(day=1)
    here = [one for one in accounts.values() if one.status is Status.ACTIVE]
    for account in accounts.values():
        if account.status is Status.HANDED_OVER:
            account.handed_over_on = days.today - _LEFT
    contracts = session.scalars(select(Contract).order_by(Contract.id)).all()
    late = {here[_LATE].id}
    for contract in contracts:
        if contract.start is not None:
            is_late = contract.account_id in late and contract.renews_id is not None
            contract.signed_on = contract.start + _SIGNED if is_late else contract.start - _SIGNED
    last = {one.account_id: one for one in contracts if one.start is not None and one.start <= days.today}
    held = last[here[_HELD].id]
    since, until = after(first, -3), after(first, -1)
    session.add(Hold(uid=uid(), account_id=held.account_id, contract_id=held.id, since=since, until=until))
    for place in _SHEETS:
        session.add_all(_sheet(session, last[here[place].id], days, uid))
    session.add_all(_rates(days))


def _sheet(session: Session, contract: Contract, days: Days, uid: Callable[[], str]) -> list[Entity]:
    """Return the months of a sales sheet with what a contract comes to, one of them blank."""
    line = session.scalars(select(ContractLine).where(ContractLine.contract_id == contract.id)).first()
    if line is None:
        return []
    first = days.today.replace(day=1)
    begin, blank = after(first, -_MONTHS), after(first, -_BLANK)
    amount = int(monthly(line.amount, line.months))
    whose: dict[str, Any] = {"account_id": contract.account_id, "currency": line.currency, "source": _SOURCE}
    spans = ((begin, blank), (after(blank, 1), after(first, 1)))
    return [
        RevenueEntry(uid=uid(), form=EntryForm.MONTH, amount=amount, since=since, until=until, **whose)
        for since, until in spans
    ]


def _rates(days: Days) -> list[CurrencyRate]:
    uid, since = uids("rates"), days.today.replace(month=1, day=1)
    return [CurrencyRate(uid=uid(), currency=name, since=since, rate=rate) for name, rate in _RATES.items()]


def untouched_rates(session: Session) -> Iterator[Entity]:
    """Yield the rates that are as the sample made them."""
    for made in _rates(Days(date.today())):
        row = session.scalars(select(CurrencyRate).where(CurrencyRate.uid == made.uid)).one_or_none()
        if row is not None and (row.currency, row.rate) == (made.currency, made.rate):
            yield row
