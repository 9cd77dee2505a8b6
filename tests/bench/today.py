"""Today with 5,000 accounts of 2 contracts, 3 contacts and 10 milestones each, 20,000 open actions of 100,000."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from random import Random
from statistics import median
from tempfile import mkdtemp
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from csdesk.desk import open_desk
from csdesk.domain.actions import EntryKind
from csdesk.domain.plans import MilestoneStatus, Side
from csdesk.entities import Account, Action, Contact, Contract, ContractLine, Goal, Milestone, SuccessPlan, new_uid
from csdesk.file_window import FileWindow
from csdesk.ui.pages.today import TodayPage
from tests.bench import portfolios
from tests.bench.measure import Measure, milliseconds
from tests.bench.windows import opened

_ACCOUNTS, _ACTIONS, _OPEN = 5_000, 100_000, 20_000
_AT_ONCE, _A_FRAME, _ROUNDS = 150.0, 16.0, 7
_TITLES = ("利用状況を報告する", "見積を送る", "Send the quote", "Ask for the list of users", "説明会の日程を決める")


@cache
def filled() -> Path:
    """Return a file with all of it, made once a run."""
    path = Path(mkdtemp(prefix="csdesk-bench-")) / "today.csdesk"
    portfolios.fill(path, _ACCOUNTS)
    desk, random, today = open_desk(path), Random(5), date.today()

    with desk.database.change("Today") as session:
        accounts = session.scalars(select(Account.id).order_by(Account.id)).all()
        for account in accounts:
            _fill_account(session, account, random, today)
        session.flush()
        rows = [_action(number, random, accounts, today) for number in range(_ACTIONS)]
        session.execute(insert(Action), rows)
    desk.close()
    return path


def _fill_account(session: Session, account: int, random: Random, today: date) -> None:
    """Give an account a second contract, three people, and a plan with ten milestones of which half are done."""
    ends = today + timedelta(random.randrange(500))
    contract, plan = (
        Contract(account_id=account, start=today - timedelta(400), end=ends),
        SuccessPlan(account_id=account, title="Plan"),
    )
    session.add_all((contract, plan, *(Contact(account_id=account, name=f"担当 {one}") for one in range(3))))
    session.flush()
    goal, amount = Goal(plan_id=plan.id, title="Goal"), random.randrange(9) * 10_000
    session.add_all((goal, ContractLine(contract_id=contract.id, amount=amount, months=1, currency="JPY")))
    session.flush()
    for one in range(10):
        done = one < 5
        due = today + timedelta(random.randrange(-200, 0) if done else random.randrange(-3, 300))
        milestone = Milestone(goal_id=goal.id, title=f"Step {one}", due=due, side=Side.US if one % 2 else Side.CUSTOMER)
        milestone.status = MilestoneStatus.DONE if done else MilestoneStatus.OPEN
        session.add(milestone)


def _action(number: int, random: Random, accounts: Sequence[int], today: date) -> dict[str, Any]:
    due = today + timedelta(random.randrange(-10, 180))
    action = Action(account_id=random.choice(accounts), title=_TITLES[number % 5], on=today, deadline=due)
    row = {one.name: getattr(action, one.name) for one in Action.__table__.columns if one.name != "id"}
    return row | {"uid": new_uid(), "done_on": None if number < _OPEN else today - timedelta(random.randrange(300))}


def _painted() -> tuple[float, float]:
    place, turn = _opened()
    place.go("settings")
    turn()
    times = []
    for _round in range(_ROUNDS):
        page = TodayPage(place.desk, place.bus)  # in the window, made while nothing else is to be done
        page.resize(1144, 832)
        times.append(milliseconds(lambda page=page: (page.show(), page.grab())))  # type: ignore[misc]
        page.hide()  # else it follows what the next measures do
        page.deleteLater()
        turn()
    return median(times[1:]), _AT_ONCE


def _acted(act: Callable[[TodayPage, FileWindow], object]) -> Callable[[], tuple[float, float]]:
    """Return what measures one act from the key to the repaint."""

    def pair() -> tuple[float, float]:
        place, turn = _opened()
        place.go("today")
        page = place.page("today")
        turn()
        times = []
        for _round in range(_ROUNDS):
            page.view.go_to(next(at for at in range(page.model.rowCount()) if _is_action(page, at)))
            turn()
            times.append(milliseconds(lambda: (act(page, place), page.view.viewport().grab())))
            turn()
        return median(times[1:]), _A_FRAME

    return pair


def _is_action(page: TodayPage, place: int) -> bool:
    return page.model.is_row(place) and page.model.row_at(place).kind is EntryKind.ACTION


def _complete(page: TodayPage, _place: FileWindow) -> None:
    page.acts.complete(page.view.chosen)


def _snooze(page: TodayPage, _place: FileWindow) -> None:
    page.acts.postpone(page.view.chosen, date.today() + timedelta(3), "")


def _undo(_page: TodayPage, place: FileWindow) -> None:
    place.undo.undo()


def _typed() -> tuple[float, float]:
    """Measure a line of quick add, read with the names of 5,000 accounts and 15,000 people."""
    place, _turn = _opened()
    lines, today = place.desk.quick_lines, date.today()
    line = "来週火曜 顧客004321の担当さんに見積を送る every 2 weeks"
    lines.read(line, today)
    times = [milliseconds(lambda: lines.read(line, today)) for _round in range(50)]
    return median(times), 1.0


@cache
def _opened() -> tuple[FileWindow, Callable[[], object]]:
    return opened(filled())


MEASURES = [
    Measure("Today painted, 20,000 open actions", 1.0, "ms", _painted),
    Measure("an action completed, repainted", 1.0, "ms", _acted(_complete)),
    Measure("an action snoozed, repainted", 1.0, "ms", _acted(_snooze)),
    Measure("undo of one, repainted", 1.0, "ms", _acted(_undo)),
    Measure("a line of quick add", 1.0, "ms", _typed),
]
