"""The people of an account, edited in the cells of their table."""

from datetime import date

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from csdesk.desk import Desk
from csdesk.domain.contact_log import ContactKind
from csdesk.domain.people import Influence, Role, Sentiment
from csdesk.entities import Contact
from csdesk.ui import tokens
from csdesk.ui.navigator import Target
from csdesk.ui.pages.account import AccountPage
from csdesk.ui.panels.people import PeoplePanel
from csdesk.ui.undo import UndoStack
from tests.ui.account.hand import Hand, K

_ROLES, _LAST, _EMAIL, _BOSS = 4, 5, 6, 10


@pytest.fixture
def tab() -> str:
    return "people"


@pytest.fixture
def people(page: AccountPage) -> PeoplePanel:
    return page.people


def _contact(desk: Desk, account: int, name: str) -> Contact:
    return next(contact for contact in desk.contacts.of(account) if contact.name == name)


def test_somebody_from_nothing_by_tab_alone(desk: Desk, account: int, people: PeoplePanel, hand: Hand) -> None:
    boss = "Misaki Sato"
    people.empty.button.setFocus()
    hand.press(K.Key_Space)
    hand.write(boss)
    hand.press(K.Key_Return)
    people.add_button.setFocus()
    hand.press(K.Key_Space)
    for typed in ("Ken Nakamura", "Nakamura", "Manager", "Purchasing"):
        hand.write(typed)
        hand.press(K.Key_Tab)
    for typed in ("ken@yamadaya.example", "045-000-0000"):
        hand.write(typed)
        hand.press(K.Key_Tab)
    hand.choose("High")
    hand.press(K.Key_Tab)
    hand.choose("Positive")
    hand.press(K.Key_Tab)
    hand.choose(boss)
    hand.press(K.Key_Tab)
    hand.write("1 Oct")
    hand.press(K.Key_Tab)
    hand.write("31 Oct")
    hand.press(K.Key_Return)
    contact = _contact(desk, account, "Ken Nakamura")
    assert (contact.reading, contact.title, contact.department) == ("Nakamura", "Manager", "Purchasing")
    assert (contact.email, contact.phone) == ("ken@yamadaya.example", "045-000-0000")
    assert (contact.influence, contact.sentiment) == (Influence.HIGH, Sentiment.POSITIVE)
    assert contact.reports_to_id == _contact(desk, account, boss).id
    assert (contact.joined_on, contact.left_on) == (date(2026, 10, 1), date(2026, 10, 31))


def test_the_mail_address_is_seen_without_scrolling(
    desk: Desk, account: int, page: AccountPage, people: PeoplePanel
) -> None:
    desk.contacts.add(account, "Ken Nakamura")
    page.resize(1440 - tokens.SIDEBAR, 780)
    QApplication.processEvents()
    cell = people.table.visualRect(people.model.index(0, _EMAIL))
    assert people.table.viewport().rect().contains(cell)


def test_roles_are_ticked_and_kept_together(desk: Desk, account: int, people: PeoplePanel, stack: UndoStack) -> None:
    contact_id = desk.contacts.add(account, "Ken Nakamura")
    desk.contacts.edit(contact_id, roles=[Role.END_USER])
    steps = stack.count()
    menu = people.roles_menu(_contact(desk, account, "Ken Nakamura"))
    for place in (1, 2):
        menu.setActiveAction(menu.actions()[place])
        space = QKeyEvent(QEvent.Type.KeyPress, K.Key_Space, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(menu, space)
    assert stack.count() == steps, "nothing is kept while one ticks"
    menu.aboutToHide.emit()
    assert _contact(desk, account, "Ken Nakamura").roles == [Role.CHAMPION, Role.COLLABORATOR, Role.END_USER]
    assert people.model.index(0, _ROLES).data() == "Champion, Collaborator, End user"
    menu.aboutToHide.emit()
    assert stack.count() == steps + 1
    stack.undo()
    assert _contact(desk, account, "Ken Nakamura").roles == [Role.END_USER]


def test_enter_on_the_roles_opens_their_menu(
    desk: Desk, account: int, people: PeoplePanel, hand: Hand, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.contacts.add(account, "Ken Nakamura")
    opened: list[str] = []
    monkeypatch.setattr(people, "open_roles", lambda contact: opened.append(contact.name))
    people.table.setFocus(Qt.FocusReason.OtherFocusReason)
    people.table.setCurrentIndex(people.model.index(0, _ROLES))
    hand.press(K.Key_Return)
    assert opened == ["Ken Nakamura"]


def test_nonsense_leaves_what_was(desk: Desk, account: int, page: AccountPage, people: PeoplePanel) -> None:
    desk.contacts.add(account, "Ken")
    for column, typed in ((0, " "), (11, "soon")):
        people.model.setData(people.model.index(0, column), typed)
        assert page.notice.isVisible()
        page.notice.hide()
    contact = _contact(desk, account, "Ken")
    assert contact.left_on is None


def test_deleted_and_brought_back(desk: Desk, account: int, people: PeoplePanel, hand: Hand, stack: UndoStack) -> None:
    for name in ("Ken", "Misaki"):
        desk.contacts.add(account, name)
    people.table.setFocus(Qt.FocusReason.OtherFocusReason)
    people.table.setCurrentIndex(people.model.index(0, 0))
    hand.press(K.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert [contact.name for contact in desk.contacts.of(account)] == ["Misaki"]
    assert [one.title for one in desk.trash.all()] == ["Ken"]
    stack.undo()
    assert people.model.rowCount() == 2


def test_the_last_contact_stands_beside_each(desk: Desk, account: int, people: PeoplePanel) -> None:
    ken, misaki = (desk.contacts.add(account, name) for name in ("Ken", "Misaki"))
    desk.contact_logs.add(account, ContactKind.CALL, date(2026, 11, 18), contact_id=misaki)
    assert [people.model.index(row, _LAST).data() for row in (0, 1)] == ["", "yesterday"]
    desk.contact_logs.add(account, ContactKind.MAIL, date(2026, 11, 19), contact_id=ken)
    people.table.sortByColumn(_LAST, Qt.SortOrder.AscendingOrder)
    assert [person.contact.name for person in people.model.shown] == ["Ken", "Misaki"]


def test_two_of_the_same_name_are_told_apart_and_nobody_stands_over_himself(
    desk: Desk, account: int, page: AccountPage, people: PeoplePanel
) -> None:
    first, second, third = (desk.contacts.add(account, name) for name in ("Sato", "Sato", "Ken"))
    for contact, title in ((first, "Head"), (second, "Clerk")):
        desk.contacts.edit(contact, title=title)
    row = people.model.index_of(third).row()
    people.model.setData(people.model.index(row, _BOSS), "Sato (Clerk)")
    assert _contact(desk, account, "Ken").reports_to_id == second
    assert people.model.index(row, _BOSS).data() == "Sato"
    clerk = people.model.index_of(second).row()
    people.model.setData(people.model.index(clerk, _BOSS), "Ken")
    assert "Sato → Ken → Sato" in page.notice.words


def test_t_logs_a_contact_with_the_person_the_hand_is_on(
    qtbot: QtBot, desk: Desk, account: int, page: AccountPage, people: PeoplePanel, hand: Hand
) -> None:
    for name in ("Ken", "Misaki"):
        desk.contacts.add(account, name)
    people.table.setFocus(Qt.FocusReason.OtherFocusReason)
    index = people.model.index(1, 0)
    people.table.setCurrentIndex(index)
    with qtbot.waitSignal(page.navigator.wanted) as told:
        hand.press(K.Key_T)
    assert told.args is not None
    assert told.args[0].what == people.model.row(index).contact.id
    assert hand.at is people.table
    qtbot.keyClicks(people.table, "T")
    assert isinstance(hand.at, QLineEdit)
    assert hand.at.text() == "T"


def test_delete_empties_the_cell_of_a_person_and_says_so(
    desk: Desk, account: int, page: AccountPage, people: PeoplePanel, hand: Hand, stack: UndoStack
) -> None:
    desk.contacts.edit(desk.contacts.add(account, "Ken"), title="CFO")
    people.table.setFocus(Qt.FocusReason.OtherFocusReason)
    people.table.setCurrentIndex(people.model.index(0, 2))
    hand.press(K.Key_Delete)
    assert _contact(desk, account, "Ken").title == ""
    assert "Ctrl+Z" in page.notice.words
    stack.undo()
    assert _contact(desk, account, "Ken").title == "CFO"
    people.table.setCurrentIndex(people.model.index(0, 0))
    hand.press(K.Key_Delete)
    assert "name is required" in page.notice.words
    hand.press(K.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    hand.press(K.Key_Delete)
    assert desk.contacts.of(account) == []


def test_a_person_added_and_left_by_escape_was_never_there(
    desk: Desk, account: int, people: PeoplePanel, hand: Hand, stack: UndoStack
) -> None:
    before = stack.count()
    people.add()
    hand.press(K.Key_Escape)
    assert desk.contacts.of(account) == []
    assert (stack.count(), stack.canRedo(), desk.trash.all()) == (before, False, [])


@pytest.mark.parametrize("letter", ["t", "ｔ"])
def test_a_letter_of_any_width_logs_a_contact_with_the_person(
    desk: Desk, account: int, people: PeoplePanel, letter: str
) -> None:
    person = desk.contacts.add(account, "Ken")
    wanted: list[Target] = []
    people.navigator.wanted.connect(wanted.append)
    people.table.setFocus(Qt.FocusReason.OtherFocusReason)
    people.table.setCurrentIndex(people.model.index(0, 0))
    code = ord(letter.upper())
    key = QKeyEvent(QEvent.Type.KeyPress, code, Qt.KeyboardModifier.NoModifier, letter)
    QApplication.sendEvent(people.table, key)
    assert (wanted, wanted[0].what) == ([Target.new("contact_logs")], person)
