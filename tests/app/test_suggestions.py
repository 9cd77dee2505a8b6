"""Suggestions in the window: found by themselves, accepted by Enter, dismissed by Delete, set in the settings."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from csdesk.domain.accounts import Touch
from csdesk.domain.contact_log import ContactKind
from csdesk.file_window import FileWindow
from csdesk.ui.main_window import MainWindow
from csdesk.ui.navigator import Target
from csdesk.ui.pages.settings.suggestions import SuggestionsSection
from csdesk.ui.panels.guard import Guard
from csdesk.ui.panels.suggestions.lines import SuggestionsCard, TodaysSuggestionsCard
from csdesk.ui.widgets.notice import Notice

_K = Qt.Key


@pytest.fixture
def account(qtbot: QtBot, place: FileWindow, window: MainWindow) -> int:
    """An account that is open, of which two things are to be said."""
    account_id = place.desk.accounts.add("Tokai Logistics")
    place.desk.accounts.edit(account_id, tier="1", touch=Touch.HIGH, customer_since=date.today() - timedelta(400))
    place.desk.contact_logs.add(account_id, ContactKind.MAIL, date.today() - timedelta(20))
    place.suggesting.catch_up()
    window.activateWindow()
    qtbot.waitActive(window)
    place.open_account(account_id)
    return account_id


def _card(place: FileWindow) -> SuggestionsCard:
    card: SuggestionsCard = place.account.side.cards["suggestions"]
    return card


def _said(place: FileWindow) -> list[str]:
    return [one.line.text() for one in _card(place).list.lines]


def _at() -> QWidget:
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused


def _press(key: Qt.Key) -> None:
    QTest.keyClick(_at(), key)
    QApplication.processEvents()


def test_enter_accepts_delete_dismisses_and_undo_brings_back(place: FileWindow, account: int) -> None:
    assert _said(place) == ["No contact for 20 days, cadence 14", "No success plan in progress"]
    line = _card(place).list.lines[0].line
    assert line.accessibleName() == "No contact for 20 days, cadence 14, Action: Get in touch"
    line.setFocus()
    _press(_K.Key_Return)
    (action,) = place.desk.actions.of(account)
    assert (action.title, _said(place)) == ("Get in touch", ["No success plan in progress"])
    assert place.account.notice.words == "Action “Get in touch” added. Press Ctrl+Z to undo."
    assert _at() is _card(place).list.lines[0].line, "the hand is on the next"
    _press(_K.Key_Delete)
    assert (_said(place), _card(place).isVisible()) == ([], False)
    assert place.undo.undoText() == "Dismiss suggestion"
    place.undo.undo()
    place.undo.undo()
    assert (len(_said(place)), place.desk.actions.of(account)) == (2, [])


def test_other_ways_stand_in_the_menu(place: FileWindow, account: int) -> None:
    names = [one.text() for one in _card(place).list.lines[0].menu().actions()]
    assert names == ["Action: Get in touch", "", "Dismiss until it changes", "Open account"]
    assert place.desk.suggestions.open(account)


def test_a_change_is_followed_soon_and_undo_is_hers_alone(qtbot: QtBot, place: FileWindow, account: int) -> None:
    place.desk.contact_logs.add(account, ContactKind.CALL, date.today())
    qtbot.waitUntil(lambda: _said(place) == ["No success plan in progress"])
    assert place.undo.undoText() == "Log a call"
    place.undo.undo()
    qtbot.waitUntil(lambda: len(_said(place)) == 2)


def test_the_card_of_a_day_names_accounts_and_says_how_many_more(place: FileWindow, account: int) -> None:
    place.desk.suggestion_rules.limit_a_day(1)
    place.suggesting.catch_up()
    card = TodaysSuggestionsCard(place.desk, Guard(Notice()), place.navigator, date.today)
    card.refresh()
    assert [one.line.texts.below for one in card.list.lines] == ["Tokai Logistics · Action: Get in touch"]
    assert card.all_button.text() == "1 more"
    card.all_button.click()
    assert len(card.list.lines) == 2
    for one in place.desk.suggestions.open(account):
        place.desk.suggestions.dismiss(one.id, date.today())
    card.refresh()
    assert card.none.text().startswith("Nothing to suggest")
    card.only = frozenset()
    card.refresh()
    assert card.list.lines == []


def test_rules_are_set_and_tell_of_their_month(place: FileWindow, account: int) -> None:
    place.navigator.open(Target.settings("suggestions"))
    (section,) = place.page("settings").findChildren(SuggestionsSection)
    forms = section.forms
    assert forms["no_contact"].month.text().startswith("This month: 1 raised · 0 accepted")
    assert not forms["health_low"].month.isVisible()
    field = forms["no_contact"].fields["threshold"]
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "30")
    _press(_K.Key_Return)
    assert next(one for one in place.desk.suggestion_rules.all() if one.rule.key == "no_contact").threshold == 30
    place.suggesting.catch_up()
    assert [one.rule for one in place.desk.suggestions.open(account)] == ["plan_missing"]
    forms["plan_missing"].tick.click()
    place.suggesting.catch_up()
    assert place.desk.suggestions.open(account) == []
    field.selectAll()
    QTest.keyClicks(field, "many")
    _press(_K.Key_Return)
    assert place.page("settings").notice.words == "Enter a whole number from 0 to 3,650."
