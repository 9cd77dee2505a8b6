"""Today with 5,000 accounts of 2 contracts, 3 contacts and 10 milestones each, 20,000 open actions of 100,000."""

from datetime import date, timedelta
from functools import cache
from pathlib import Path
from random import Random
from tempfile import mkdtemp
from typing import Any

from sqlalchemy import insert, select

from csdesk.desk import open_desk
from csdesk.domain.plans import MilestoneStatus, Side
from csdesk.entities import Account, Action, Contact, Contract, ContractLine, Goal, Milestone, SuccessPlan, new_uid
from tests.bench import portfolios

_ACCOUNTS, _ACTIONS, _OPEN = 5_000, 100_000, 20_000
_TITLES = ("利用状況を報告する", "見積を送る", "Send the quote", "Ask for the list of users", "説明会の日程を決める")


@cache
def filled() -> Path:
    """Return a file with all of it, made once a run."""
    path = Path(mkdtemp(prefix="csdesk-bench-")) / "today.csdesk"
    portfolios.fill(path, _ACCOUNTS)
    desk, random, today = open_desk(path), Random(5), date.today()

    def many(entity: Any, rows: list[dict[str, Any]], session: Any) -> None:
        blank = {one.name: one.default.arg for one in entity.__table__.columns if one.default is not None}
        del blank
        session.execute(insert(entity), rows)

    with desk.database.change("Today") as session:
        accounts = session.scalars(select(Account.id).order_by(Account.id)).all()
        for account in accounts:
            contract = Contract(
                account_id=account, start=today - timedelta(400), end=today + timedelta(random.randrange(500))
            )
            session.add(contract)
            session.flush()
            session.add(
                ContractLine(contract_id=contract.id, amount=random.randrange(9) * 10_000, months=1, currency="JPY")
            )
            session.add_all(Contact(account_id=account, name=f"担当 {one}") for one in range(3))
            plan = SuccessPlan(account_id=account, title="Plan")
            session.add(plan)
            session.flush()
            goal = Goal(plan_id=plan.id, title="Goal")
            session.add(goal)
            session.flush()
            for one in range(10):
                done = one < 5
                due = today + timedelta(random.randrange(-200, 0) if done else random.randrange(-3, 300))
                status = MilestoneStatus.DONE if done else MilestoneStatus.OPEN
                side = Side.US if one % 2 else Side.CUSTOMER
                session.add(Milestone(goal_id=goal.id, title=f"Step {one}", due=due, status=status, side=side))
        session.flush()
        rows = []
        for number in range(_ACTIONS):
            is_open = number < _OPEN
            due = today + timedelta(random.randrange(-10, 180))
            action = Action(account_id=random.choice(accounts), title=_TITLES[number % 5], on=today, deadline=due)
            row = {one.name: getattr(action, one.name) for one in Action.__table__.columns if one.name != "id"}
            rows.append(
                row | {"uid": new_uid(), "done_on": None if is_open else today - timedelta(random.randrange(300))}
            )
        session.execute(insert(Action), rows)
    desk.close()
    return path
