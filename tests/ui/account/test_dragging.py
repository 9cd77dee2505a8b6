"""Bars and their ends dragged on the timeline: onto which days they fall, undone and made again.

It is Thursday, the 19th of November 2026; Monday the 23rd is a holiday.
"""

from datetime import date

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from csdesk.desk import Desk
from csdesk.entities import Milestone
from csdesk.ui.pages.account import AccountPage
from csdesk.ui.panels.plan.outline import Outline
from csdesk.ui.panels.plan.outline_card import OutlineCard
from csdesk.ui.undo import UndoStack
from tests.ui.account.bars import LEFT, bar, dates, drag, ids
from tests.ui.account.hand import Hand, K

_START, _WHOLE, _END = 0, 1, 2
_BEFORE = {"Master": "11-20", "Training": "11-18 11-20", "Start": "12-04", "Measure": "12-02 12-04"}
"""Measure waits for Start."""


@pytest.fixture
def card(page: AccountPage, outline: Outline, desk: Desk, plan: int) -> OutlineCard:
    """The plan of ``_BEFORE`` beside its timeline, days as wide as they can be."""
    known = ids(desk, plan)
    desk.plans.edit(Milestone, known["Master"], due=date(2026, 11, 20))
    desk.plans.edit(Milestone, known["Training"], start=date(2026, 11, 18), due=date(2026, 11, 20))
    desk.plans.edit(Milestone, known["Measure"], start=date(2026, 12, 2))
    page.plan.card.beside.choose(page.plan.card.timeline)
    QApplication.processEvents()
    page.plan.card.timeline.zoom(9)
    assert dates(desk, plan) == _BEFORE
    return page.plan.card


@pytest.mark.parametrize(
    ("title", "grip", "days", "expected"),
    [
        ("Master", _WHOLE, 1, "11-24"),  # from Saturday over the holiday to Tuesday
        ("Master", _WHOLE, 3, "11-24"),  # from the holiday itself
        ("Master", _WHOLE, -1, "11-19"),
        ("Master", _WHOLE, -5, "11-16"),  # from Sunday to the Monday after it, as everywhere
        ("Training", _WHOLE, 1, "11-19 11-24"),  # Thursday, Friday, Tuesday: three days as before
        ("Training", _WHOLE, 5, "11-20 11-25"),
        ("Training", _WHOLE, -1, "11-17 11-19"),
        ("Training", _END, 3, "11-18 11-24"),
        ("Training", _END, -9, "11-18 11-18"),  # no further than its start
        ("Training", _START, 1, "11-19 11-20"),
        ("Training", _START, 9, "11-20 11-20"),  # no further than its end
        ("Training", _START, -3, "11-16 11-20"),  # from Sunday to Monday
        ("Measure", _WHOLE, -5, "11-26 11-30"),  # from Sunday to Monday
        ("Measure", _START, 7, "12-04 12-04"),
    ],
)
def test_where_it_falls_and_back_and_again(
    desk: Desk, card: OutlineCard, plan: int, qtbot: QtBot, stack: UndoStack, *, title: str, grip: int, days: int,
    expected: str,
) -> None:  # fmt: skip
    count = stack.count()
    drag(qtbot, card, bar(card, title)[grip], days)
    assert dates(desk, plan) == {**_BEFORE, title: expected}
    assert stack.count() == count + 1, "one step"
    stack.undo()
    assert dates(desk, plan) == _BEFORE
    stack.redo()
    assert dates(desk, plan) == {**_BEFORE, title: expected}


def test_before_what_it_waits_for_it_stays_where_the_hand_leaves_it(
    desk: Desk, card: OutlineCard, plan: int, qtbot: QtBot, hand: Hand
) -> None:
    known = ids(desk, plan)
    desk.milestones.wait_for(known["Measure"], known["Start"])
    drag(qtbot, card, bar(card, "Measure")[_WHOLE], -2)
    assert dates(desk, plan) == {**_BEFORE, "Measure": "11-30 12-02"}
    drag(qtbot, card, bar(card, "Start")[_WHOLE], 3)  # only now it is asked to follow
    assert dates(desk, plan)["Start"] == "12-04"
    hand.press(K.Key_U)
    assert dates(desk, plan) == {**_BEFORE, "Start": "12-07", "Measure": "12-08 12-10"}


@pytest.mark.parametrize("grip", [_START, _WHOLE, _END])
def test_escape_in_the_middle_leaves_everything(
    desk: Desk, card: OutlineCard, plan: int, qtbot: QtBot, hand: Hand, stack: UndoStack, grip: int
) -> None:
    count, at = stack.count(), bar(card, "Training")[grip]
    drag(qtbot, card, at, 6, drop=False)
    assert hand.at is card.timeline, "the mouse has put the hand there"
    hand.press(K.Key_Escape)
    qtbot.mouseRelease(card.timeline, LEFT, pos=at + QPoint(100, 0))
    QApplication.processEvents()
    assert (dates(desk, plan), stack.count()) == (_BEFORE, count)
    assert card.outline.hasFocus()
    drag(qtbot, card, at, 0)
    assert stack.count() == count, "left where it was taken, it has not moved"


def test_what_slips_with_it_is_left_by_escape_too(
    desk: Desk, card: OutlineCard, plan: int, qtbot: QtBot, hand: Hand, stack: UndoStack
) -> None:
    known = ids(desk, plan)
    desk.milestones.wait_for(known["Start"], known["Master"])
    count = stack.count()
    drag(qtbot, card, bar(card, "Master")[_WHOLE], 20)
    qtbot.waitUntil(card.slips.hasFocus)
    assert [one.title for one in card.moves.shifts] == ["Master", "Start"]
    hand.press(K.Key_Escape)
    assert (dates(desk, plan), stack.count()) == (_BEFORE, count)
