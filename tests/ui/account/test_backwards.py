"""Goals set backwards beside the plan, and the review of a goal in its details."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from csdesk.desk import Desk
from csdesk.domain.plans import Horizon, Verdict
from csdesk.entities import Goal, Milestone
from csdesk.ui.pages.account import AccountPage
from csdesk.ui.panels.plan.details import Details, GoalReview
from csdesk.ui.panels.plan.nodes import NodeField
from csdesk.ui.panels.plan.outline import Outline
from csdesk.ui.panels.plan.side_cards import BackwardsCard
from csdesk.ui.undo import UndoStack
from csdesk.ui.widgets.parts import Line
from tests.ui.account.hand import CONTROL, TODAY, Hand, K, put

_SUCCESS, _NOTICE = date(2027, 3, 1), date(2027, 6, 30)
_GOALS = ("State wanted after 3 months", "Yokohama", "Kobe")


@pytest.fixture
def goals(desk: Desk, plan: int) -> dict[str, int]:
    """The goals by title, Kobe being the one for six months; reviews on 1 December and 1 March."""
    found = {goal.title: goal.id for goal in desk.plans.all(Goal)}
    desk.plans.edit(Goal, found["Yokohama"], review_on=date(2026, 12, 1))
    desk.plans.edit(Goal, found["Kobe"], horizon=Horizon.M6, review_on=_SUCCESS)
    return found


@pytest.fixture
def card(page: AccountPage, outline: Outline, goals: dict[str, int], hand: Hand) -> BackwardsCard:
    hand.press(K.Key_B, CONTROL)
    assert page.plan.backwards.isVisible()
    return page.plan.backwards


def _agree(desk: Desk, notice: date) -> None:
    contract = desk.contracts.add(1, "p", "JPY")
    desk.contracts.edit(contract, start=date(2026, 4, 1), end=notice + timedelta(60), notice_deadline=notice)


def _reviews(desk: Desk) -> dict[str, date | None]:
    return {goal.title: goal.review_on for goal in desk.plans.all(Goal)}


def _told(card: BackwardsCard) -> list[str]:
    boxes = (card.notes, card.lists)
    labels = [one for box in boxes for held in box.shown for one in _in(held)]
    return [one.words if isinstance(one, Line) else one.text() for one in labels]


def _in(widget: object) -> list[QLabel]:
    assert hasattr(widget, "findChildren")
    return [widget] if isinstance(widget, QLabel) else widget.findChildren(QLabel)


def test_the_card_shows_old_and_new_days_and_enter_sets_them_in_one_step(
    desk: Desk, card: BackwardsCard, page: AccountPage, hand: Hand, stack: UndoStack, outline: Outline
) -> None:
    assert hand.at is card.end
    assert card.end.currentText() == "Success date: 1 Mar 2027"
    assert _told(card) == ["Nothing would change."]
    hand.press(K.Key_Down)
    assert hand.at is card.own, "the day is typed at once"
    hand.write("2027-04-16")
    assert _told(card)[:7] == [
        *("The plan is extended to 16 Apr 2027.", "Goals"),
        *("State wanted after 3 months", "1 Dec → 15 Jan 2027", "Yokohama", "1 Dec → 15 Jan 2027", "Kobe"),
    ]
    before = _reviews(desk)
    hand.press(K.Key_Return)
    assert _reviews(desk) == dict(zip(_GOALS, (date(2027, 1, 15), date(2027, 1, 15), date(2027, 4, 16)), strict=True))
    assert (card.isVisible(), hand.at) == (False, outline)
    assert "16 Apr 2027" in page.notice.words
    stack.undo()
    assert _reviews(desk) == before


def test_milestones_stay_without_the_tick(desk: Desk, card: BackwardsCard, hand: Hand) -> None:
    days = [one.due for one in desk.plans.all(Milestone)]
    card.end.setCurrentIndex(1)
    card.own.setText("2027-04-16")
    assert "Milestones" in _told(card)
    card.along.click()
    assert "Milestones" not in _told(card)
    card.go.click()
    assert [one.due for one in desk.plans.all(Milestone)] == days


def test_an_end_that_is_too_near_or_no_day_is_refused_in_one_sentence(card: BackwardsCard, desk: Desk) -> None:
    before = _reviews(desk)
    card.end.setCurrentIndex(1)
    for typed, said in (("2026-11-20", "do not fit"), ("soon", "is not a date")):
        card.own.setText(typed)
        assert said in card.faults.text()
        assert not card.go.isEnabled()
    card.own.setText("2027-01-29")
    assert not card.faults.isVisible()
    assert _told(card)[0] == "Less than three months are left: the first review is halfway to the last."
    assert _reviews(desk) == before


def test_escape_leaves_everything_and_one_card_stands_beside_the_outline(
    card: BackwardsCard, page: AccountPage, hand: Hand, outline: Outline, desk: Desk
) -> None:
    before = _reviews(desk)
    hand.press(K.Key_Escape)
    assert (card.isVisible(), hand.at, _reviews(desk)) == (False, outline, before)
    page.plan.history.click()
    next(one for one in page.plan.menu().actions() if one.text().startswith("Schedule goals")).trigger()
    assert (card.isVisible(), page.plan.kept.isVisible()) == (True, False)
    page.plan.history.click()
    assert (card.isVisible(), page.plan.kept.isVisible()) == (False, True)


def test_a_new_plan_is_offered_the_notice_deadline_if_there_is_time(desk: Desk, page: AccountPage) -> None:
    page.open("plan")
    _agree(desk, TODAY + timedelta(80))
    page.plan.add_plan()
    assert not page.notice.isVisible()
    desk.contracts.edit(1, notice_deadline=_NOTICE, end=_NOTICE)
    page.plan.add_plan()
    assert "30 Jun 2027" in page.notice.words
    page.notice._action.click()
    assert page.plan.backwards.end.currentText() == "Notice deadline: 30 Jun 2027"


@pytest.fixture
def details(page: AccountPage, outline: Outline, goals: dict[str, int]) -> Callable[[str], Details]:
    def opened(title: str) -> Details:
        put(outline, title)
        page.plan.card.detail_button.setChecked(True)
        return page.plan.card.details

    return opened


def _goal(desk: Desk, goals: dict[str, int], title: str = "Kobe") -> Goal:
    return next(one for one in desk.plans.all(Goal) if one.id == goals[title])


def test_a_verdict_is_given_by_key_with_today_as_its_day(
    desk: Desk, details: Callable[[str], Details], goals: dict[str, int], hand: Hand, qtbot: QtBot
) -> None:
    review = details("Kobe").review
    assert not review.reviewed_on.isVisible()
    review.verdicts.buttons[0].setFocus()
    hand.press(K.Key_Right)
    assert (_goal(desk, goals).verdict, _goal(desk, goals).reviewed_on) == (Verdict.REACHED, TODAY)
    review.reviewed_on.field.setFocus()
    hand.write("16 Nov")
    hand.press(K.Key_Return)
    assert _goal(desk, goals).reviewed_on == date(2026, 11, 16)
    details("Yokohama")
    assert review.verdicts.current == 0
    details("Kobe")
    assert (review.verdicts.current, review.reviewed_on.field.text()) == (1, "16 Nov 2026")


def test_a_verdict_in_the_outline_keeps_its_day_too(
    desk: Desk, outline: Outline, goals: dict[str, int], hand: Hand
) -> None:
    put(outline, "Kobe", NodeField.STATE)
    hand.press(K.Key_Return)
    hand.choose("Missed")
    hand.press(K.Key_Return)
    assert (_goal(desk, goals).verdict, _goal(desk, goals).reviewed_on) == (Verdict.MISSED, TODAY)


def test_an_overdue_review_is_said_until_there_is_a_verdict(
    desk: Desk, page: AccountPage, details: Callable[[str], Details], goals: dict[str, int]
) -> None:
    cells = page.plan.card._cells
    review = details("Kobe").review

    def told() -> tuple[str, str, bool]:
        node = page.plan.outline.current
        assert node is not None
        return cells.standing(node), cells.trouble(node), review.late.isVisible()

    assert told() == ("In progress", "", False)
    desk.plans.edit(Goal, goals["Kobe"], review_on=TODAY)
    assert told() == ("In progress", "", False)
    desk.plans.edit(Goal, goals["Kobe"], review_on=TODAY - timedelta(3))
    late = review.late.text()
    assert late.startswith("Review 3 day")
    assert told() == (late, late, True)
    desk.goal_reviews.judge(goals["Kobe"], Verdict.PARTLY, TODAY)
    assert told() == ("Partly reached", "", False)


def test_the_details_lead_to_setting_backwards(page: AccountPage, details: Callable[[str], Details]) -> None:
    details("Kobe").review.back.click()
    assert page.plan.backwards.isVisible()
    assert not page.plan.card.details.isVisible()


def test_a_card_that_was_never_open_takes_what_was_half_typed_in_another_language(
    page: AccountPage, outline: Outline, goals: dict[str, int]
) -> None:
    page.plan.backwards.own.setText("2027-03-01")
    assert not page.plan.backwards.isVisible()
    assert _told(page.plan.backwards) == []


def test_a_verdict_before_a_goal_is_shown_is_nobodys(page: AccountPage, goals: dict[str, int], desk: Desk) -> None:
    made = GoalReview(page.plan)
    made.verdicts.picked.emit(Verdict.REACHED)
    assert _goal(desk, goals).verdict is Verdict.OPEN
    made.deleteLater()
