"""Going to the renewals of 5,000 accounts with 8,000 contracts until they are painted, beside 150 ms."""

from datetime import date, timedelta
from pathlib import Path
from random import Random
from statistics import median
from tempfile import mkdtemp

from sqlalchemy import insert, select

from csdesk.desk import open_desk
from csdesk.domain.contracts import ContractOutcome, Forecast
from csdesk.entities import Contract, ContractLine
from csdesk.ui.pages.renewals import RenewalsPage
from tests.bench import portfolios
from tests.bench.measure import Measure, milliseconds
from tests.bench.windows import opened

_AT_ONCE = 150.0
_ACCOUNTS, _BEFORE, _ROUNDS = 5000, 3000, 7


def _fill(path: Path) -> None:
    """Give the contract of every account a deadline and a forecast, and many a contract before it that was renewed."""
    portfolios.fill(path, _ACCOUNTS)
    desk, random, today = open_desk(path), Random(3), date.today()
    with desk.database.change("Renewals") as session:
        contracts = session.scalars(select(Contract).order_by(Contract.id)).all()
        for contract in contracts:
            contract.end = today + timedelta(days=random.randrange(-30, 700))
            contract.notice_deadline = contract.end - timedelta(days=60)
            contract.forecast = random.choice((*Forecast, None))
        session.flush()
        for contract in contracts[:_BEFORE]:
            before = Contract(account_id=contract.account_id, end=contract.start, outcome=ContractOutcome.RENEWED)
            session.add(before)
            session.flush()
            contract.renews_id = before.id
            line = {"uid": str(before.id), "contract_id": before.id, "amount": 120_000, "months": 12, "currency": "JPY"}
            session.execute(insert(ContractLine).values(title="", **line))
    desk.close()


def _painted() -> tuple[float, float]:
    path = Path(mkdtemp(prefix="csdesk-bench-")) / "renewals.csdesk"
    _fill(path)
    place, turn = opened(path)
    place.go("settings")  # builds what the pages share
    turn()

    times = []
    for _round in range(_ROUNDS):
        page = RenewalsPage(place.desk, place.bus)  # in the window, made while nothing else is to be done
        page.resize(1144, 832)
        times.append(milliseconds(lambda page=page: (page.show(), page.grab())))  # type: ignore[misc]
        page.deleteLater()
        turn()
    return median(times[1:]), _AT_ONCE  # the first imports modules


MEASURES = [Measure("renewals painted, 8,000 contracts", 1.0, "ms", _painted)]
