"""Today: the queue is worked by keys, each act is one step, and the line above it takes what comes to mind."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from csdesk.desk import Desk
from csdesk.domain.actions import EntryKind, Group
from csdesk.domain.plans import Side
from csdesk.domain.queue import in_points, score
from csdesk.ui.bus import ChangeBus
from csdesk.ui.navigator import Target
from csdesk.ui.pages.today import TodayPage
from csdesk.ui.pages.today import page as page_module

_TODAY = date(2026, 11, 19)
_Key = Qt.Key


def _in(days: int) -> date:
    return _TODAY + timedelta(days)


@pytest.fixture
def wanted(bus: ChangeBus) -> list[Target]:
    """Return where one is led."""
    found: list[Target] = []
    bus.navigator.wanted.connect(found.append)
    return found


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, bus: ChangeBus) -> TodayPage:
    """Return the page on three actions, a promise and a meeting without outcome, in a window."""
    for name in ("Acme", "Bravo"):
        desk.accounts.add(name)
    for title, days in (("late", -2), ("now", 0), ("soon", 2), ("far", 60)):
        desk.actions.add(1, title, _in(-9), deadline=_in(days))
    desk.promises.add(2, "theirs", _in(-1), side=Side.CUSTOMER, due=_in(8))
    made = TodayPage(desk, bus, lambda: _TODAY)
    window = QMainWindow()
    window.setCentralWidget(made)
    qtbot.addWidget(window)
    window.resize(1100, 800)
    window.show()
    qtbot.waitExposed(window)
    made.view.setFocus()
    qtbot.window_of_page = window  # type: ignore[attr-defined]
    return made


def _press(page: TodayPage, *keys: str | Qt.Key) -> None:
    for key in keys:
        if isinstance(key, str):
            QTest.keyClicks(page.view, key)
        else:
            QTest.keyClick(page.view, key)


def _here(page: TodayPage) -> str:
    return page.view.here.title if page.view.here else ""


def _listed(page: TodayPage) -> list[str]:
    return [one.title for one in page.model.shown]


def test_it_shows_groups_in_order_and_folds_what_is_later(page: TodayPage) -> None:
    assert _listed(page) == ["late", "now", "soon", "far", "theirs"]
    groups = [(group.name, len(group.rows), group.folded) for group in page.model.groups]
    assert groups == [
        ("Overdue", 1, False),
        ("Today", 1, False),
        ("This week", 1, False),
        ("Later", 1, True),
        ("Waiting on the customer", 1, False),
    ]
    assert _here(page) == "late"
    _press(page, "j", "j", "j")
    assert page.view.here is None, "one stops at a heading that is folded"
    _press(page, _Key.Key_Return, "j")
    assert _here(page) == "far"
    _press(page, "k", "k")
    assert _here(page) == "now"


def test_space_completes_and_the_next_is_at_hand(page: TodayPage, desk: Desk) -> None:
    _press(page, _Key.Key_Space)
    assert _listed(page) == ["now", "soon", "far", "theirs"]
    assert _here(page) == "now"
    assert [one.done_on for one in desk.actions.all()] == [_TODAY, None, None, None]


def test_several_at_once_are_one_step(page: TodayPage, desk: Desk) -> None:
    steps: list[object] = []
    desk.database.recorded.append(steps.append)
    QTest.keyClick(page.view, _Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(page.view, _Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert [one.title for one in page.view.chosen] == ["late", "now"]
    _press(page, _Key.Key_Space)
    assert len(steps) == 1
    assert _listed(page) == ["soon", "far", "theirs"]


def test_a_snooze_says_when_it_is_back(page: TodayPage, desk: Desk) -> None:
    _press(page, "j", "j", "s")
    card = page.acts.snooze_card
    assert card is not None
    assert card.isVisible()
    QTest.keyClicks(card.day, "in 5 days")
    assert card.said.text() == "Back Sat 21 Nov 2026, on its deadline"
    QTest.keyClick(card.day, _Key.Key_Return)
    assert not card.isVisible()
    assert [one.snoozed_until for one in desk.actions.all()] == [None, None, _in(2), None]
    assert [one.title for one in page.state.book.of(Group.ASLEEP)] == ["soon"]
    assert "21 Nov" in page.notice.words


def test_what_is_due_gets_a_new_deadline_by_a_number(page: TodayPage, desk: Desk, qtbot: QtBot) -> None:
    _press(page, "s")
    card = page.acts.snooze_card
    assert card is not None
    assert (card.said.text(), card.reason.isVisible()) == ("New deadline", False)
    QTest.keyClicks(card.day, "2")
    qtbot.waitUntil(card.isHidden)
    action = desk.actions.get(1)
    assert action is not None
    assert (action.deadline, action.first_deadline, action.put_off) == (_in(4), _in(-2), 1)


def test_p_pins_and_w_waits(page: TodayPage, desk: Desk) -> None:
    _press(page, "j", "j", "p")
    assert [one.title for one in page.state.book.of(Group.TODAY)] == ["soon", "now"]
    assert _here(page) == "soon"
    _press(page, "w")
    assert {one.title for one in page.state.book.of(Group.WAITING)} == {"soon", "theirs"}
    assert [one.title for one in desk.actions.all() if one.waiting_since == _TODAY] == ["soon"]


def test_the_order_is_explained_and_adds_up(page: TodayPage) -> None:
    _press(page, "?")
    card, one = page.acts.order, page.view.here
    assert one is not None
    assert card.isVisible()
    points = page.desk.queue.points(page.state, one)
    assert score(points) == one.score
    assert card.rank.words == "Acme · Overdue: number 1 of 1"
    QTest.keyClick(card, _Key.Key_Escape)
    assert in_points(one.score) == "50.44"


def test_enter_and_e_lead_where_an_entry_is(page: TodayPage, wanted: list[Target], desk: Desk) -> None:
    _press(page, _Key.Key_Return, "e")
    desk.meetings.add(2, on=_in(-1), title="Review")
    place = next(
        at for at in range(page.model.rowCount()) if page.model.is_row(at) and "Review" in page.model.row_at(at).title
    )
    page.view.go_to(place)
    _press(page, _Key.Key_Return, _Key.Key_Space)
    assert [(one.place, one.record) for one in wanted] == [
        ("account", 1),
        ("actions", 1),
        ("meeting", 1),
        ("meeting", 1),
    ]
    assert page.view.here is not None
    assert page.view.here.kind is EntryKind.OUTCOME, "a tick is no outcome"


def test_a_line_is_added_as_it_is_understood(page: TodayPage, desk: Desk) -> None:
    page.add()
    field = page.quick.field
    assert field.hasFocus()
    QTest.keyClicks(field, "call Bravo next tue")
    assert page.quick.hint.words == "Bravo · Tue 24 Nov 2026 (in 5 days) · Esc takes it back"
    QTest.keyClick(field, _Key.Key_Return)
    action = desk.actions.get(5)
    assert action is not None
    assert (action.title, action.account_id, action.deadline, field.text()) == ("call Bravo", 2, _in(5), "")
    QTest.keyClicks(field, "Prepare Friday demo")
    QTest.keyClick(field, _Key.Key_Escape)
    assert (field.text(), field.said.title if field.said else "") == ("Prepare Friday demo", "Prepare Friday demo")
    QTest.keyClick(field, _Key.Key_Return)
    assert [(one.title, one.deadline) for one in desk.actions.all()][-1] == ("Prepare Friday demo", None)
    QTest.keyClick(field, _Key.Key_Down)
    assert page.view.hasFocus()


def test_what_is_overdue_is_spread_with_one_step(page: TodayPage, desk: Desk) -> None:
    for number in range(7):
        desk.actions.add(1, f"old {number}", _in(-9), deadline=_in(-5))
    steps: list[object] = []
    desk.database.recorded.append(steps.append)
    page.acts.spread()
    card = page.acts.spread_card
    assert card is not None
    assert card.take_button.text() == "Move 8 actions"
    card.take_button.click()
    assert len(steps) == 1
    assert page.state.book.count(Group.OVERDUE) == 0
    assert sorted(one.deadline for one in desk.actions.all() if one.put_off) == [_in(0)] * 5 + [_in(1)] * 3


def test_only_so_many_are_shown_and_the_next_comes(
    page: TodayPage, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page_module, "_MOST", 3)
    for number in range(5):
        desk.actions.add(1, f"due {number}", _in(-9), deadline=_TODAY)
    shown = [one.title for one in page.model.shown if one.group is Group.TODAY]
    assert len(shown) == 3
    page.view.go_to(3)
    _press(page, _Key.Key_Space)
    assert len([one for one in page.model.shown if one.group is Group.TODAY]) == 3


def test_an_empty_place_teaches(qtbot: QtBot, desk: Desk, bus: ChangeBus) -> None:
    made = TodayPage(desk, bus, lambda: _TODAY)
    qtbot.addWidget(made)
    made.show()
    assert made.body.currentWidget() is made.empty
    wanted: list[Target] = []
    bus.navigator.wanted.connect(wanted.append)
    made.empty.button.click()
    assert [(one.place, one.adds) for one in wanted] == [("actions", True)]


def test_accounts_without_a_next_action_are_counted(
    page: TodayPage, wanted: list[Target], qtbot: QtBot, desk: Desk
) -> None:
    desk.accounts.add("Charlie")
    qtbot.waitUntil(lambda: page.lacking_button.isVisible())
    assert page.lacking_button.text().strip() == "1 account without a next action"
    page.lacking_button.click()
    assert [(one.place, one.record) for one in wanted] == [("account", 3)]
