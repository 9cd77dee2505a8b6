"""A contact is logged by three keys, from wherever an account is at hand."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from csdesk.domain.contact_log import ContactKind, Direction
from csdesk.entities import ContactLog
from csdesk.file_window import FileWindow
from csdesk.ui.main_window import MainWindow
from csdesk.ui.panels.contact_log import ContactCard

_K, _Control, _Shift = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_NAME, _TIER, _STAGE = 0, 2, 1


@pytest.fixture
def account(qtbot: QtBot, place: FileWindow, window: MainWindow) -> int:
    """One account, and the hand on it in the portfolio."""
    account_id = place.desk.accounts.add("Tokai Logistics")
    place.desk.contacts.add(account_id, "Rin Sato")
    left = place.desk.contacts.add(account_id, "Gone Long Since")
    place.desk.contacts.edit(left, left_on=date(2025, 1, 1))
    window.activateWindow()
    qtbot.waitActive(window)
    place.portfolio.table.setFocus()
    _stand(place, _NAME)
    return account_id


def _stand(place: FileWindow, column: int) -> None:
    place.portfolio.table.setCurrentIndex(place.portfolio.model.index(0, column))


def _at() -> QWidget:
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused


def _press(*keys: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    for key in keys:
        QTest.keyClick(_at(), key, held)
        QApplication.processEvents()


def _logs(place: FileWindow, account: int) -> list[ContactLog]:
    return list(place.desk.contact_logs.of(account))


def _card(place: FileWindow) -> ContactCard:
    assert place.page("contact_logs").isVisible()
    return place.page("contact_logs")


@pytest.mark.parametrize("where", ["portfolio", "account"])
def test_t_m_enter_is_a_mail_of_today(place: FileWindow, account: int, where: str) -> None:
    if where == "account":
        place.open_account(account)
    before = _at()
    _press(_K.Key_T, _K.Key_M, _K.Key_Return)
    (log,) = _logs(place, account)
    assert (log.kind, log.on, log.note, log.direction) == (ContactKind.MAIL, date.today(), "", Direction.OUT)
    assert not place.page("contact_logs").isVisible()
    assert _at() is before
    assert place.undo.undoText() == "Log an email"
    place.undo.undo()
    assert _logs(place, account) == []


@pytest.mark.parametrize(
    ("key", "kind"),
    [
        (_K.Key_M, ContactKind.MAIL),
        (_K.Key_C, ContactKind.CALL),
        (_K.Key_H, ContactKind.CHAT),
        (_K.Key_V, ContactKind.VISIT),
        (_K.Key_W, ContactKind.WEBINAR),
    ],
)
def test_a_key_says_by_what_way_and_a_line_what_about(
    place: FileWindow, account: int, key: Qt.Key, kind: ContactKind
) -> None:
    _press(_K.Key_T, key)
    QTest.keyClicks(_at(), "Renewal, with the mvp")
    _press(_K.Key_Return)
    (log,) = _logs(place, account)
    assert (log.kind, log.note) == (kind, "Renewal, with the mvp")


def test_a_click_says_by_what_way_too(place: FileWindow, account: int) -> None:
    _press(_K.Key_T)
    button = _card(place).kinds.buttons[3]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(5, 5))
    assert _at() is _card(place).line
    QTest.mouseClick(_card(place).save_button, Qt.MouseButton.LeftButton)
    assert _logs(place, account)[0].kind is ContactKind.VISIT


def test_tab_goes_to_who_and_when_and_round(place: FileWindow, account: int) -> None:
    _press(_K.Key_T, _K.Key_C)
    _press(_K.Key_Tab)
    assert _at() is _card(place).who
    names = [_card(place).who.itemText(at) for at in range(_card(place).who.count())]
    assert names == ["No contact person", "Rin Sato"]
    _press(_K.Key_Down, _K.Key_Tab, _K.Key_Right, _K.Key_Space, _K.Key_Tab)
    assert _at() is _card(place).day
    _press(_K.Key_Down, _K.Key_Down, _K.Key_Up)
    _press(_K.Key_Tab)
    assert _at() is _card(place).save_button
    _press(_K.Key_Tab)
    assert _at() is _card(place).kinds.buttons[1]
    _press(_K.Key_Backtab, held=_Shift)
    assert _at() is _card(place).save_button
    _press(_K.Key_Return)
    (log,) = _logs(place, account)
    yesterday = date.today() - timedelta(days=1)
    assert (log.kind, log.contact_id, log.direction, log.on) == (ContactKind.CALL, 1, Direction.IN, yesterday)


def test_a_day_that_is_none_or_to_come_is_said_and_nothing_is_lost(place: FileWindow, account: int) -> None:
    _press(_K.Key_T, _K.Key_V)
    QTest.keyClicks(_at(), "Kobe")
    for typed, said in (("soon", "is not a date"), ("2199-01-01", "in the future")):
        _card(place).day.setText(typed)
        _press(_K.Key_Return)
        assert said in _card(place).wrong.text()
        assert (_logs(place, account), _card(place).line.text()) == ([], "Kobe")
    _card(place).day.setText("2026-01-05")
    _press(_K.Key_Return)
    assert [(log.on, log.note) for log in _logs(place, account)] == [(date(2026, 1, 5), "Kobe")]


def test_what_was_typed_and_left_is_there_again(place: FileWindow, account: int) -> None:
    _press(_K.Key_T, _K.Key_M)
    QTest.keyClicks(_at(), "Half a sent")
    _press(_K.Key_Escape)
    assert (_logs(place, account), place.page("contact_logs").isVisible()) == ([], False)
    _press(_K.Key_T, _K.Key_M)
    assert _card(place).line.text() == "Half a sent"
    _press(_K.Key_Return, _K.Key_T, _K.Key_M)
    assert _card(place).line.text() == ""


def test_typing_opens_a_cell_as_ever_and_ctrl_t_logs_there(place: FileWindow, account: int) -> None:
    _stand(place, _TIER)
    _press(_K.Key_T)
    editor = _at()
    assert isinstance(editor, QLineEdit)
    assert (editor.text(), "contact_logs" in place.made) == ("t", False)
    _press(_K.Key_Escape)
    _stand(place, _STAGE)
    _press(_K.Key_T)
    assert isinstance(_at(), QComboBox)
    _press(_K.Key_Escape)
    _press(_K.Key_T, held=_Control)
    _press(_K.Key_M, _K.Key_Return)
    assert len(_logs(place, account)) == 1


def test_the_letter_is_one_in_fields_and_in_the_tables_it_takes_a_contact(place: FileWindow, account: int) -> None:
    place.open_account(account)
    industry = place.account.overview.facts.form.facts["industry"].field
    industry.setFocus()
    _press(_K.Key_T)
    assert (industry.text(), "contact_logs" in place.made) == ("t", False)
    place.account.open("people")
    table = place.account.people.table
    table.setFocus()
    table.setCurrentIndex(table.model().index(0, 1))
    _press(_K.Key_T)
    assert place.page("contact_logs").who.currentText() == "Rin Sato"
    _press(_K.Key_C, _K.Key_Return)
    assert [(log.kind, log.contact_id) for log in _logs(place, account)] == [(ContactKind.CALL, 1)]
    place.account.open("contracts")
    place.desk.contracts.add(account, "p", "JPY")
    table = place.account.contracts.table
    table.setFocus()
    table.setCurrentIndex(table.model().index(0, 0))
    _press(_K.Key_T, _K.Key_V, _K.Key_Return)
    last = _logs(place, account)[0]
    assert (last.kind, last.contact_id) == (ContactKind.VISIT, None)


def test_the_palette_offers_it(place: FileWindow, account: int) -> None:
    place.open_account(account)
    _press(_K.Key_K, held=_Control)
    QTest.keyClicks(_at(), "log a con")
    _press(_K.Key_Return, _K.Key_H, _K.Key_Return)
    assert [log.kind for log in _logs(place, account)] == [ContactKind.CHAT]


def test_without_an_account_it_says_what_is_missing(place: FileWindow, window: MainWindow, account: int) -> None:
    place.go("settings")
    _press(_K.Key_T, held=_Control)
    assert window.notice.words == "Open an account first. Contacts are logged per account."
    assert "contact_logs" not in place.made


def test_going_elsewhere_closes_the_card(place: FileWindow, account: int) -> None:
    _press(_K.Key_T)
    _press(_K.Key_3, held=_Control)
    assert not place.page("contact_logs").isVisible()


def test_a_logged_contact_is_changed_and_deleted_in_the_same_card(place: FileWindow, account: int) -> None:
    day = date(2026, 1, 5)
    log_id = place.desk.contact_logs.add(account, ContactKind.VISIT, day, note="Kobe", contact_id=1)
    place.open_account(account)
    place.account.side.cards["contact_logs"].rows[0].click()
    assert (_card(place).line.text(), _card(place).kinds.current, _card(place).who.currentIndex()) == ("Kobe", 3, 1)
    _press(_K.Key_C)
    QTest.keyClicks(_at(), ", by phone")
    _press(_K.Key_Return)
    (log,) = _logs(place, account)
    assert (log.id, log.kind, log.note, log.on) == (log_id, ContactKind.CALL, "Kobe, by phone", day)
    place.account.side.cards["contact_logs"].rows[0].click()
    QTest.mouseClick(_card(place).delete_button, Qt.MouseButton.LeftButton)
    assert _logs(place, account) == []
    assert [one.title for one in place.desk.trash.all()] == ["Call: Kobe, by phone"]
    assert not place.page("contact_logs").isVisible()
