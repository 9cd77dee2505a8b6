"""The readings of an outcome beside the outline, and how they show in its row."""

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt

from csdesk.desk import Desk
from csdesk.domain.plans import MilestoneStatus
from csdesk.entities import Milestone, Outcome
from csdesk.services.plans.plans import PlannedOutcome
from csdesk.ui.pages.account import AccountPage
from csdesk.ui.panels.plan.details import Details
from csdesk.ui.panels.plan.nodes import NodeField
from csdesk.ui.panels.plan.outline import Outline
from csdesk.ui.undo import UndoStack
from tests.ui.account.hand import TODAY, Hand, K, put


@pytest.fixture
def details(page: AccountPage, outline: Outline, hand: Hand) -> Details:
    """The details of the outcome, opened from its progress."""
    put(outline, "Less time", NodeField.STATE)
    hand.press(K.Key_Return)
    return page.plan.card.details


def _outcome(desk: Desk, plan: int) -> PlannedOutcome:
    planned = desk.plans.whole(plan)
    assert planned is not None
    return planned.outcomes[0]


def _readings(desk: Desk, plan: int) -> list[tuple[date, str, str]]:
    return [(one.on, str(one.value), one.source) for one in _outcome(desk, plan).readings]


def _progress(outline: Outline) -> str:
    return str(put(outline, "Less time", NodeField.STATE).data())


def test_without_a_reading_there_is_no_progress(page: AccountPage, outline: Outline) -> None:
    assert _progress(outline) == "8.2 h · goal 2.2 · no reading yet"
    assert "–" in page.plan.head.outcome.accessibleName()
    assert "%" not in page.plan.head.outcome.accessibleName()


def test_added_by_keyboard(
    desk: Desk, plan: int, page: AccountPage, outline: Outline, details: Details, hand: Hand
) -> None:
    assert hand.at is details.readings.value
    hand.write("6.1")
    hand.press(K.Key_Return)
    details.readings.on.setFocus()
    hand.write("20 May")
    hand.press(K.Key_Tab)
    hand.write("7.4")
    hand.press(K.Key_Tab)
    hand.write("survey")
    hand.press(K.Key_Return)
    assert _readings(desk, plan) == [(date(2026, 5, 20), "7.4", "survey"), (TODAY, "6.1", "")]
    assert _progress(outline) == "8.2 → 6.1 h · goal 2.2"
    assert page.plan.head.outcome.accessibleName() == "Outcome 35% mean of 1"
    assert page.plan.head.activity.accessibleName() == "Activity 0% 0 of 4"
    assert [row.on for row in details.readings.model.shown] == [TODAY, date(2026, 5, 20)], "the last one first"
    hand.press(K.Key_Escape)
    assert not details.isVisible()
    assert outline.hasFocus()


def test_edited_in_place(
    desk: Desk, plan: int, page: AccountPage, details: Details, hand: Hand, stack: UndoStack
) -> None:
    for day, value in ((date(2026, 9, 30), "7.4"), (date(2026, 10, 31), "6.1")):
        desk.plans.add_reading(_outcome(desk, plan).outcome.id, day, Decimal(value))
    table = details.readings.table
    table.setFocus()
    table.setCurrentIndex(details.readings.model.index(0, 0))
    hand.press(K.Key_F2)
    hand.write("1 Nov")
    hand.press(K.Key_Tab)
    hand.write("6.0")
    hand.press(K.Key_Tab)
    hand.write("the till")
    hand.press(K.Key_Return)
    assert _readings(desk, plan) == [(date(2026, 9, 30), "7.4", ""), (date(2026, 11, 1), "6.0", "the till")]
    table.setCurrentIndex(details.readings.model.index(1, 0))
    hand.press(K.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert _readings(desk, plan) == [(date(2026, 11, 1), "6.0", "the till")]
    assert "7.4" in page.notice.words
    stack.undo()
    assert len(_readings(desk, plan)) == 2


@pytest.mark.parametrize(("typed", "said"), [("much", "“much” is not a number"), ("", "This cannot be empty")])
def test_nonsense_stays_to_be_mended(
    desk: Desk, plan: int, page: AccountPage, details: Details, hand: Hand, typed: str, said: str
) -> None:
    hand.write(typed)
    hand.press(K.Key_Return)
    assert said in page.notice.words
    assert details.readings.value.text() == typed
    assert _readings(desk, plan) == []


def test_nonsense_in_a_cell_leaves_what_was(
    desk: Desk, plan: int, page: AccountPage, details: Details, hand: Hand
) -> None:
    desk.plans.add_reading(_outcome(desk, plan).outcome.id, TODAY, Decimal("6.1"))
    details.readings.table.setFocus()
    said = "“soon” is not a date", "A date is needed here", "“x” is not a", "This cannot be empty"
    for (column, typed), sentence in zip(((0, "soon"), (0, ""), (1, "x"), (1, "")), said, strict=True):
        details.readings.table.setCurrentIndex(details.readings.model.index(0, column))
        hand.press(K.Key_F2)
        hand.write(typed)
        hand.press(K.Key_Return)
        assert sentence in page.notice.words
    assert _readings(desk, plan) == [(TODAY, "6.1", "")]


def test_no_two_readings_are_of_one_day(desk: Desk, plan: int, page: AccountPage, details: Details, hand: Hand) -> None:
    for day, value in ((TODAY, "6.1"), (date(2026, 9, 30), "7.4")):
        desk.plans.add_reading(_outcome(desk, plan).outcome.id, day, Decimal(value))
    details.readings.table.setFocus()
    details.readings.table.setCurrentIndex(details.readings.model.index(1, 0))
    hand.press(K.Key_F2)
    hand.write("2026-11-19")
    hand.press(K.Key_Return)
    assert "There is already a reading for “2026-11-19”" in page.notice.words
    assert [value for _on, value, _source in _readings(desk, plan)] == ["7.4", "6.1"]


def test_the_metric_is_edited_beside_the_outline(
    desk: Desk, plan: int, outline: Outline, details: Details, hand: Hand
) -> None:
    for column, typed in (
        ("metric", "Ordering time"),
        ("unit", "min"),
        ("baseline", "492"),
        ("baseline_on", "1 Sep"),
        ("target", "１３２"),
        ("due", "31 March 2027"),
        ("said", "A whole day"),
    ):
        details.forms[Outcome].facts[column].field.setFocus()
        hand.write(typed)
        hand.press(K.Key_Return)
    outcome = _outcome(desk, plan).outcome
    assert (outcome.metric, outcome.unit, outcome.said) == ("Ordering time", "min", "A whole day")
    assert (outcome.baseline, outcome.target) == (Decimal(492), Decimal(132))
    assert (outcome.baseline_on, outcome.due) == (date(2026, 9, 1), date(2027, 3, 31))
    assert _progress(outline) == "492 min · goal 132 · no reading yet"


def test_details_follow_the_hand(outline: Outline, details: Details) -> None:
    assert outline.isColumnHidden(NodeField.OWNER.value), "they take the room of two columns"
    put(outline, "Master")
    assert details.forms[Milestone].facts["due"].field.text() == "4 Dec 2026"
    assert details.forms[Milestone].facts["due"].isVisible()
    assert not details.readings.isVisible()
    put(outline, "Less time")
    assert details.forms[Outcome].facts["target"].field.text() == "2.2"
    assert details.readings.isVisible()


def test_a_day_done_says_that_it_is_done(desk: Desk, plan: int, outline: Outline, details: Details, hand: Hand) -> None:
    put(outline, "Master")
    for typed, status in (("10 Nov", MilestoneStatus.DONE), ("", MilestoneStatus.OPEN)):
        details.forms[Milestone].facts["done_on"].field.setFocus()
        hand.write(typed)
        hand.press(K.Key_Return)
        planned = desk.plans.whole(plan)
        assert planned is not None
        milestone = planned.milestones[0].milestone
        assert (milestone.status, milestone.done_on) == (status, date(2026, 11, 10) if typed else None)


def test_details_of_nothing_are_not_shown(
    desk: Desk, plan: int, outline: Outline, details: Details, hand: Hand
) -> None:
    outline.setFocus(Qt.FocusReason.OtherFocusReason)
    while outline.model().rowCount():
        outline.setCurrentIndex(outline.model().index(0, 0))
        hand.press(K.Key_Delete)
    assert not details.isVisible()
