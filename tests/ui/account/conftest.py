"""The account page in a window, on a real file with real services; it is always 19 November 2026."""

import shutil
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from csdesk.desk import Desk, open_desk
from csdesk.entities import Goal, Milestone, Outcome
from csdesk.ui import theme
from csdesk.ui.bus import ChangeBus
from csdesk.ui.pages.account import AccountPage
from csdesk.ui.panels.entries import Entries
from csdesk.ui.panels.plan.outline import Outline
from csdesk.ui.tasks import TaskRunner
from csdesk.ui.undo import UndoStack
from tests.ui.account.hand import TODAY, Hand
from tests.ui.dressing import prepare


@pytest.fixture(autouse=True)
def _dressed(qapp: QApplication) -> None:
    prepare(qapp)


@pytest.fixture(scope="session")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with one account in it; each test has its own copy."""
    path = tmp_path_factory.mktemp("books") / "book.csdesk"
    opened = open_desk(path)
    opened.accounts.add("Yamadaya Foods")
    opened.close()
    return path


@pytest.fixture(scope="session")
def planned_book(book: Path) -> Path:
    """The same file with a plan for the account."""
    path = Path(shutil.copy(book, book.with_name("planned.csdesk")))
    opened = open_desk(path)
    _write_plan(opened)
    opened.close()
    return path


@pytest.fixture
def desk(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Desk]:
    """A file of one's own: with a plan, if the test asks for one."""
    kept: Path = request.getfixturevalue("planned_book" if "plan" in request.fixturenames else "book")
    opened = open_desk(Path(shutil.copy(kept, tmp_path / "book.csdesk")))
    yield opened
    opened.close()


@pytest.fixture
def stack(desk: Desk) -> UndoStack:
    return UndoStack(desk.database)


@pytest.fixture
def tasks() -> Iterator[TaskRunner]:
    runner = TaskRunner()
    yield runner
    assert runner.shutdown()


@pytest.fixture
def entries(desk: Desk) -> Entries:
    return Entries(lambda: TODAY, country=None)


@pytest.fixture
def account() -> int:
    """The one account there is: the first of its file."""
    return 1


@pytest.fixture
def tab(request: pytest.FixtureRequest) -> str:
    """The tab that is seen first: what is not looked at is not made, as when one comes back to where one was."""
    return "plan" if "outline" in request.fixturenames else "overview"


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, tasks: TaskRunner, account: int, tab: str) -> Iterator[AccountPage]:
    shown = AccountPage(desk, ChangeBus(desk.database), tasks, lambda: TODAY)
    leading = shown.navigator.wanted.connect(lambda to: to.record == shown.account_id and shown.arrive(to))
    qtbot.addWidget(shown)
    theme.wear(shown)
    shown.resize(1144, 832)
    shown.open(tab)
    shown.show_account(account)
    with qtbot.waitActive(shown):
        shown.show()
        shown.activateWindow()
    yield shown
    QObject.disconnect(leading)  # Qt holds it, and it holds the page


@pytest.fixture
def hand(qtbot: QtBot) -> Hand:
    return Hand(qtbot)


@pytest.fixture
def plan(desk: Desk, account: int) -> int:
    """A plan with one value and outcome, two goals of two milestones each, and a loose goal; dates of this winter."""
    return desk.plans.of(account)[0].id


@pytest.fixture
def outline(qtbot: QtBot, page: AccountPage, plan: int) -> Outline:
    """The outline of the plan, with the hand on its first row."""
    page.open("plan")
    page.plan.card.beside.choose(None)
    page.plan.outline.setFocus(Qt.FocusReason.OtherFocusReason)
    qtbot.waitUntil(page.plan.outline.hasFocus)
    return page.plan.outline


def _write_plan(desk: Desk) -> None:
    account = desk.accounts.find("Yamadaya Foods")
    plan_id = desk.plans.add(account.id, "Half a day", date(2026, 9, 1))
    planned = desk.plans.whole(plan_id)
    assert planned is not None
    desk.plans.delete(Goal, planned.goals[1].goal.id, "")
    value = desk.plans.add_value(plan_id, "Orders in one place")
    outcome = desk.plans.add_outcome(plan_id, value, "Less time")
    desk.plans.edit(Outcome, outcome, unit="h", baseline=Decimal("8.2"), target=Decimal("2.2"))
    for goal, steps in {"Yokohama": ("Master", "Training"), "Kobe": ("Start", "Measure")}.items():
        goal_id = desk.plans.add_goal(plan_id, outcome, goal)
        for title in steps:
            milestone = desk.plans.add_milestone(goal_id, title)
            desk.plans.edit(Milestone, milestone, due=date(2026, 12, 4))
