"""Plan templates in the whole window: from Ctrl+K to a plan, and from what is lacking to the accounts."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from csdesk.file_window import FileWindow
from csdesk.ui.main_window import MainWindow
from csdesk.ui.navigator import Target


def test_the_palette_leads_to_a_plan_from_a_template(qtbot: QtBot, place: FileWindow, window: MainWindow) -> None:
    account = place.desk.accounts.add("Tokai Logistics")
    assert "Create plan from template…" not in [name for name, _icon, _act in place._commands()]
    place.open_account(account)
    window.palette_card.open()
    QTest.keyClicks(window.palette_card.field, "plan from templ")
    QTest.keyClick(window.palette_card.field, Qt.Key.Key_Return)
    chooser = place.account.plan.templates.chooser
    qtbot.waitUntil(chooser.list.hasFocus)
    for widget in (chooser.list, chooser.day):
        assert QApplication.focusWidget() is widget
        QTest.keyClick(widget, Qt.Key.Key_Return)
    (plan,) = place.desk.plans.of(account)
    assert plan.starts_on == date.today()


def test_the_accounts_without_a_plan_are_shown_in_the_portfolio(place: FileWindow, window: MainWindow) -> None:
    ids = [place.desk.accounts.add(name) for name in "abc"]
    place.desk.plans.add(ids[0], "p", date.today())
    place.navigator.open(Target("playbooks", part="templates"))
    place.page("playbooks").templates.gaps.planless.click()
    assert window.current == "portfolio"
    assert {row.id for row in place.portfolio.model.shown} == set(ids[1:])
