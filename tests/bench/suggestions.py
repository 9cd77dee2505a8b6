"""All rules over 5,000 accounts beside 500 ms, and over one after a change beside 10 ms.

Each account has 2 contracts, 3 contacts, 10 milestones, half a year of health and logged contacts.
"""

from datetime import date, timedelta
from pathlib import Path
from random import Random
from statistics import median
from tempfile import mkdtemp

from sqlalchemy import insert, update

from csdesk.desk import Desk, open_desk
from csdesk.domain.people import Role
from csdesk.domain.plans import MilestoneStatus, PlanStatus, Side
from csdesk.entities import Account, Contact, Contract, Goal, Milestone, SuccessPlan
from tests.bench import portfolios
from tests.bench.measure import Measure, worked

_ALL, _ONE = 500.0, 10.0
_ACCOUNTS, _ROUNDS, _SINGLE = 5000, 5, 21
_ROLES = (Role.DECISION_MAKER, Role.CHAMPION, Role.SPONSOR)


_COURSE = (
    "UPDATE health_snapshots SET score = (35 + account_id * 37 % 60) * 1000000",
    """UPDATE health_snapshots SET score = score - 12000000 WHERE account_id % 10 = 0
    AND week > (SELECT MAX(week) FROM health_snapshots) - 21""",
    """UPDATE health_snapshots SET level = CASE WHEN score >= 80000000 THEN 'A' WHEN score >= 60000000 THEN 'B'
    WHEN score >= 40000000 THEN 'C' ELSE 'D' END""",
    """UPDATE contact_logs SET "on" = date('now', '-' || (account_id % 12) || ' days') WHERE account_id % 5""",
    """INSERT INTO contact_logs (uid, account_id, contact_id, kind, direction, "on", note)
    SELECT 'c' || id, account_id, id, 'mail', 'out', date('now', '-' || (id % 15) || ' days'), '' FROM contacts""",
)
"""Health is as steady as it is: each tenth account fell, each fifth was not in touch."""


def fill(path: Path, accounts: int = _ACCOUNTS) -> None:
    """Make the portfolio."""
    portfolios.fill_large(path, accounts, 0, 2 * accounts)
    desk, random, today = open_desk(path), Random(5), date.today()
    ids = range(1, accounts + 1)
    with desk.database.change("Suggestions") as session:
        session.execute(update(Account).values(customer_since=today - timedelta(days=400)))
        session.execute(update(Contract).values(notice_deadline=today + timedelta(days=200)))
        for one in ids[::10]:
            near = today + timedelta(days=random.randrange(10, 130))
            session.execute(update(Contract).where(Contract.account_id == one).values(notice_deadline=near))
        session.add_all(Contact(account_id=one, name=f"{one} {role}", roles=[role]) for one in ids for role in _ROLES)
        session.flush()
        for sql in _COURSE:
            session.connection().exec_driver_sql(sql)
        plans = [SuccessPlan(account_id=one, title="Plan", status=PlanStatus.ACTIVE) for one in ids]
        session.add_all(plans)
        session.flush()
        goals = [Goal(plan_id=plan.id, title="Goal") for plan in plans]
        session.add_all(goals)
        session.flush()
        rows = [
            {
                **{column.name: None for column in Milestone.__table__.columns if column.nullable},
                "uid": f"{goal.id}-{place}",
                "goal_id": goal.id,
                "title": f"Step {place}",
                "position": place,
                "due": today + timedelta(days=random.randrange(-20, 180)),
                "status": MilestoneStatus.OPEN,
                "side": Side.US,
                "owner": "",
                "key": False,
                "customer_sees": True,
                "evidence": "",
                "notes": "",
            }
            for goal in goals
            for place in range(10)
        ]
        session.execute(insert(Milestone), rows)
    desk.close()


def _opened() -> Desk:
    path = Path(mkdtemp(prefix="csdesk-bench-")) / "suggestions.csdesk"
    fill(path)
    return open_desk(path)


def _whole() -> tuple[float, float]:
    desk, today = _opened(), date.today()
    desk.suggestions.find(today)
    times = [worked(lambda: desk.suggestions.find(today)) for _round in range(_ROUNDS)]
    return median(times), _ALL


def _single() -> tuple[float, float]:
    desk, today = _opened(), date.today()
    desk.suggestions.renew(today)
    desk.suggestions.renew(today, [7])
    times = [worked(lambda one=one: desk.suggestions.renew(today, [one])) for one in range(1, _SINGLE)]  # type: ignore[misc]
    return median(times), _ONE


MEASURES = [
    Measure("all rules, 5,000 accounts", 1.0, "ms", _whole),
    Measure("all rules, one account after a change", 1.0, "ms", _single),
]
