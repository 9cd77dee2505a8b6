"""Looking back in the place of health: accounts that she sees otherwise, and the backtest."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from csdesk.desk import Desk
from csdesk.domain.levels import POINT, Level
from csdesk.entities import HealthSnapshot
from csdesk.ui.bus import ChangeBus
from csdesk.ui.navigator import Target
from csdesk.ui.pages.health.review_section import ReviewSection
from csdesk.ui.panels.guard import Guard
from csdesk.ui.widgets.notice import Notice
from tests.ui.pages.hand import TODAY


def test_those_that_differ_are_listed_and_enter_opens_one(
    qtbot: QtBot, desk: Desk, bus: ChangeBus, show: Callable[[QWidget], None]
) -> None:
    for name, score, level in (("Good", 90, Level.A), ("Steady", 70, Level.B)):
        account = desk.accounts.add(name)
        with desk.database.change("week") as session:
            shot = HealthSnapshot(account_id=account, week=date(2026, 11, 15), level=level, coverage=POINT, model_id=1)
            shot.score = score * POINT
            session.add(shot)
    section = ReviewSection(desk, bus, Guard(Notice()), lambda: TODAY)
    show(section)
    assert (section.lines, section.none.isVisible()) == ([], True)
    for account in (1, 2):
        desk.sentiments.add(account, Level.C, "their mood turned", TODAY)
    (line,) = section.lines
    assert line.accessibleName() == "Good, Attention, their mood turned, score A Good"
    assert (line.look.level, section.none.isVisible()) == ("C", False)
    line.setFocus()
    with qtbot.waitSignal(section.navigator.wanted) as told:
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert told.args == [Target.account(1)]
    assert section.backtest.said.text().startswith("Too little history")
