"""The card of an action says when it may start only after its deadline: while it is added, and while it is edited."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from csdesk.entities import Action
from csdesk.file_window import FileWindow
from csdesk.ui.navigator import Target
from csdesk.ui.panels.actions.card import ActionCard

_SAID = "“Not before” is after the deadline, so this comes to Today only once it is overdue."


@pytest.fixture
def card(place: FileWindow) -> ActionCard:
    """The card, open on an action that is due in a week."""
    today = date.today()
    action = place.desk.actions.add(place.desk.accounts.add("Acme"), "Call", today, deadline=today + timedelta(7))
    place.navigator.open(Target("actions", action))
    opened = place.made["actions"]
    assert isinstance(opened, ActionCard)
    return opened


def _said(card: ActionCard) -> str:
    return card.too_late.text() if card.too_late.isVisible() else ""


def test_it_is_said_while_an_action_is_edited_and_kept_all_the_same(place: FileWindow, card: ActionCard) -> None:
    assert _said(card) == ""
    late = date.today() + timedelta(9)
    card.start.setText(late.isoformat())
    assert _said(card) == _SAID
    card.deadline.setText((late + timedelta(1)).isoformat())
    assert _said(card) == ""
    card.deadline.setText((late - timedelta(1)).isoformat())
    QTest.keyClick(card.line, Qt.Key.Key_Return)
    assert not card.isVisible()
    kept = place.desk.actions.get(1)
    assert isinstance(kept, Action)
    assert (kept.start, kept.deadline) == (late, late - timedelta(1))
    place.navigator.open(Target("actions", 1))
    assert _said(card) == _SAID, "it is said again whenever it is opened"


def test_what_is_half_typed_says_nothing(card: ActionCard) -> None:
    card.start.setText("20")
    card.start.setText("not a day")
    assert _said(card) == ""


def test_it_is_said_of_a_new_one(place: FileWindow, card: ActionCard) -> None:
    card.close_card()
    place.navigator.open(Target.new("actions"))
    today = date.today()
    card.deadline.setText((today + timedelta(1)).isoformat())
    card.start.setText((today + timedelta(2)).isoformat())
    assert _said(card) == _SAID


def test_the_card_has_room_for_it_as_soon_as_it_is_open(place: FileWindow) -> None:
    today = date.today()
    late = place.desk.actions.add(None, "Call", today, deadline=today, start=today + timedelta(1))
    place.navigator.open(Target("actions", late))
    card = place.made["actions"]
    assert _said(card) == _SAID
    assert card.card.height() >= card.card.sizeHint().height()
    assert card.notes.mapTo(card.card, card.notes.rect().bottomLeft()).y() < card.seen.mapTo(card.card, QPoint()).y()
