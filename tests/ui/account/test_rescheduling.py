"""Milestones are moved by keys, by hand and by typing: what slips is seen, its reason asked for, one step undoes it."""

from datetime import date
from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from csdesk.desk import Desk
from csdesk.domain.plans import PlanStatus, Side, SlipReason
from csdesk.entities import Milestone, Outcome
from csdesk.ui.pages.account import AccountPage
from csdesk.ui.panels.plan.nodes import NodeField
from csdesk.ui.panels.plan.outline import Outline, RowMenu
from csdesk.ui.panels.plan.outline_card import OutlineCard
from csdesk.ui.panels.plan.timeline import MirrorBar
from csdesk.ui.undo import UndoStack
from tests.ui.account.bars import LEFT, bar, dates, drag, ids
from tests.ui.account.hand import CONTROL, SHIFT, Hand, K, put

_BEFORE = {"Master": "11-30", "Training": "12-01 12-04", "Start": "12-04", "Measure": "12-04"}
"""Start and due. Training waits for Master, Start for Training; the 4th of December is a Friday."""
_A_DAY_LATER = {**_BEFORE, "Master": "12-01", "Training": "12-02 12-07", "Start": "12-07"}


def _reasons(desk: Desk, plan: int) -> dict[str, list[tuple[SlipReason | None, str]]]:
    return {
        title: [(one.reason, one.note) for one in desk.milestones.slips(key)] for title, key in ids(desk, plan).items()
    }


@pytest.fixture
def card(page: AccountPage, outline: Outline, desk: Desk, plan: int, qtbot: QtBot) -> OutlineCard:
    """The plan of ``_BEFORE`` beside its timeline."""
    known = ids(desk, plan)
    desk.plans.edit(Milestone, known["Master"], due=date(2026, 11, 30))
    desk.plans.edit(Milestone, known["Training"], start=date(2026, 12, 1))
    desk.milestones.wait_for(known["Training"], known["Master"])
    desk.milestones.wait_for(known["Start"], known["Training"])
    page.plan.card.beside.choose(page.plan.card.timeline)
    QApplication.processEvents()
    assert dates(desk, plan) == _BEFORE
    return page.plan.card


def test_what_holds_nobody_up_is_moved_at_once(
    desk: Desk, card: OutlineCard, plan: int, hand: Hand, stack: UndoStack
) -> None:
    put(card.outline, "Measure")
    hand.press(K.Key_Right, CONTROL)
    assert dates(desk, plan) == {**_BEFORE, "Measure": "12-07"}, "over the weekend"
    assert not card.slips.isVisible()
    assert _reasons(desk, plan)["Measure"] == [], "a draft holds nothing that was agreed"
    stack.undo()
    assert dates(desk, plan) == _BEFORE
    hand.press(K.Key_Left, CONTROL)
    assert dates(desk, plan) == {**_BEFORE, "Measure": "12-03"}


def test_what_slips_is_shown_and_moved_with_its_reason_in_one_step(
    desk: Desk, card: OutlineCard, plan: int, hand: Hand, stack: UndoStack
) -> None:
    put(card.outline, "Master")
    hand.press(K.Key_Right, CONTROL)
    assert dates(desk, plan) == _BEFORE
    assert hand.at is card.slips
    assert [(one.title, str(one.due)) for one in card.moves.shifts] == [
        ("Master", "2026-12-01"),
        ("Training", "2026-12-07"),
        ("Start", "2026-12-07"),
    ]
    assert "2 more" in card.slips.head.words
    hand.press(K.Key_C)
    assert dates(desk, plan) == _A_DAY_LATER
    assert _reasons(desk, plan) == {
        **{title: [(SlipReason.CUSTOMER, "")] for title in ("Master", "Training", "Start")},
        "Measure": [],
    }
    assert not card.slips.isVisible()
    assert card.outline.hasFocus()
    stack.undo()
    assert dates(desk, plan) == _BEFORE
    assert _reasons(desk, plan)["Start"] == []


def test_the_move_goes_on_while_it_is_looked_at(desk: Desk, card: OutlineCard, plan: int, hand: Hand) -> None:
    put(card.outline, "Master")
    for _day in range(3):
        hand.press(K.Key_Right, CONTROL)
    hand.press(K.Key_Left, CONTROL)
    hand.press(K.Key_Return)
    assert dates(desk, plan)["Master"] == "12-02"
    assert _reasons(desk, plan)["Master"] == [(None, "")]


def test_escape_leaves_everything(
    desk: Desk, card: OutlineCard, plan: int, hand: Hand, stack: UndoStack, qtbot: QtBot
) -> None:
    count = stack.count()
    put(card.outline, "Master", NodeField.DUE)
    hand.press(K.Key_F2)
    hand.write("2026-12-10")
    hand.press(K.Key_Return)
    qtbot.waitUntil(card.slips.hasFocus)
    hand.press(K.Key_Escape)
    assert (dates(desk, plan), stack.count(), card.slips.isVisible()) == (_BEFORE, count, False)
    assert card.outline.hasFocus()


def test_a_day_typed_moves_the_end_and_a_note_says_more(
    desk: Desk, card: OutlineCard, plan: int, hand: Hand, qtbot: QtBot
) -> None:
    put(card.outline, "Training", NodeField.DUE)
    hand.press(K.Key_F2)
    hand.write("2026-12-08")
    hand.press(K.Key_Return)
    qtbot.waitUntil(card.slips.hasFocus)
    hand.press(K.Key_N)
    hand.write("Import bug")
    hand.press(K.Key_Return)
    hand.press(K.Key_P)
    assert dates(desk, plan) == {**_BEFORE, "Training": "12-01 12-08", "Start": "12-08"}
    assert _reasons(desk, plan)["Start"] == [(SlipReason.PRODUCT, "Import bug")]
    card.outline.opened.emit(card.outline.current)
    assert card.details.waits.slips.text() == "4 Dec → 8 Dec · Product · Import bug"


@pytest.mark.parametrize(("width", "height"), [(744, 500), (744, 380), (1144, 832)])
def test_nothing_lies_on_what_slips(page: AccountPage, card: OutlineCard, hand: Hand, width: int, height: int) -> None:
    page.resize(width, height)
    QApplication.processEvents()
    put(card.outline, "Master")
    hand.press(K.Key_Right, CONTROL)
    QApplication.processEvents()
    slips = card.slips
    shown = (slips.why, *slips.buttons.values(), slips.plain, slips.note, slips.leave)
    for one in shown:
        assert one.width() >= one.minimumSizeHint().width(), one
    places = [QRect(one.mapTo(slips, QPoint()), one.size()) for one in (slips.head, slips._list, *shown)]
    assert not any(one.intersects(other) for one, other in combinations(places, 2))
    assert all(slips.rect().contains(one) for one in places)


def test_what_was_agreed_slips_with_a_reason_even_alone(desk: Desk, card: OutlineCard, plan: int, hand: Hand) -> None:
    desk.plans.edit_plan(plan, status=PlanStatus.AGREED)
    put(card.outline, "Measure")
    hand.press(K.Key_Right, CONTROL)
    assert dates(desk, plan) == _BEFORE
    hand.press(K.Key_U)
    assert _reasons(desk, plan)["Measure"] == [(SlipReason.US, "")]
    hand.press(K.Key_Left, CONTROL)
    assert dates(desk, plan) == _BEFORE, "earlier is no slip"


def test_with_shift_the_end_alone_is_moved(desk: Desk, card: OutlineCard, plan: int, hand: Hand) -> None:
    put(card.outline, "Training")
    for _day in range(5):
        hand.press(K.Key_Left, CONTROL | SHIFT)
    assert dates(desk, plan)["Training"] == "12-01 12-01", "no further than its start"
    hand.press(K.Key_Left, CONTROL)
    assert dates(desk, plan)["Training"] == "11-30 11-30"


def test_the_menu_moves_too(desk: Desk, card: OutlineCard, plan: int) -> None:
    put(card.outline, "Measure")
    assert card.outline.current is not None
    menu = RowMenu(card.outline, card.outline.current)
    next(one for one in menu.actions() if one.text() == "Move one working day later").trigger()
    assert dates(desk, plan)["Measure"] == "12-07"


def test_bars_and_ends_are_dragged(desk: Desk, card: OutlineCard, plan: int, hand: Hand, qtbot: QtBot) -> None:
    card.timeline.zoom(4)
    drag(qtbot, card, bar(card, "Measure")[1], 1)
    assert dates(desk, plan)["Measure"] == "12-07", "on a Saturday it goes on to the Monday"
    drag(qtbot, card, bar(card, "Training")[0], 1)
    assert dates(desk, plan)["Training"] == "12-02 12-04"
    drag(qtbot, card, bar(card, "Training")[2], 4)
    assert dates(desk, plan)["Start"] == "12-04", "first it is asked"
    hand.press(K.Key_C)
    assert (dates(desk, plan)["Training"], dates(desk, plan)["Start"]) == ("12-02 12-08", "12-08")
    drag(qtbot, card, bar(card, "Training")[1], 1)
    hand.press(K.Key_C)
    assert (dates(desk, plan)["Training"], dates(desk, plan)["Start"]) == ("12-03 12-09", "12-09")


def test_escape_lets_a_bar_go(desk: Desk, card: OutlineCard, plan: int, hand: Hand, qtbot: QtBot) -> None:
    at = bar(card, "Measure")[1]
    card.timeline.setFocus()
    drag(qtbot, card, at, 10, drop=False)
    hand.press(K.Key_Escape)
    qtbot.mouseRelease(card.timeline, LEFT, pos=at + QPoint(60, 0))
    assert dates(desk, plan) == _BEFORE
    assert card.outline.hasFocus()


def test_the_timeline_stands_on_the_rows_of_the_outline(card: OutlineCard, hand: Hand) -> None:
    for fold in (False, True):
        card.outline.setExpanded(put(card.outline, "Yokohama"), not fold)
        QApplication.processEvents()
        index, top = put(card.outline, "Start"), card.timeline.mapToGlobal(QPoint(0, 0)).y()
        area = card.timeline.place(index.data(Qt.ItemDataRole.UserRole).key)
        row = card.outline.viewport().mapToGlobal(card.outline.visualRect(index).center()).y()
        assert area is not None
        assert abs(area.center().y() + top - row) <= 1
    assert card.timeline.place(put(card.outline, "Master").data(Qt.ItemDataRole.UserRole).key) is None


def test_the_bar_at_the_edge_scrolls_the_rows(card: OutlineCard, page: AccountPage) -> None:
    side = card.timeline.findChild(MirrorBar)
    assert side.isHidden()
    page.resize(1144, 420)
    QApplication.processEvents()
    assert side.isVisible()
    side.setValue(side.maximum())
    assert card.outline.verticalScrollBar().value() == side.maximum() > 0
    card.outline.verticalScrollBar().setValue(0)
    assert side.value() == 0


def test_the_exact_dates_are_in_the_tool_tip(card: OutlineCard) -> None:
    put(card.outline, "Training")
    assert card.outline.current is not None
    assert card.timeline.hint(card.outline.current) == "Training\n1 Dec 2026 – 4 Dec 2026\nOn track"


def test_a_button_puts_the_timeline_away_and_the_columns_come_back(card: OutlineCard, qtbot: QtBot) -> None:
    hidden = card.outline.isColumnHidden
    assert hidden(NodeField.STATE.value)
    qtbot.mouseClick(card.timeline_button, LEFT)
    assert not card.timeline.isVisible()
    assert not hidden(NodeField.STATE.value)
    qtbot.mouseClick(card.timeline_button, LEFT)
    assert card.timeline.isVisible()


def test_days_are_made_wider_by_keys(card: OutlineCard, hand: Hand) -> None:
    put(card.outline, "Training")
    before = card.timeline.scale
    for _step in range(3):
        hand.press(K.Key_Plus, CONTROL)
    assert card.timeline.scale.day_width == pytest.approx(before.day_width * 1.25**3)
    hand.press(K.Key_Minus, CONTROL)
    assert card.timeline.scale.day_width == pytest.approx(before.day_width * 1.25**2)
    hand.press(K.Key_0, CONTROL)
    assert card.timeline.scale == before


@pytest.mark.qt_log_ignore("does not support", extend=True)  # the list of titles that pops up
def test_what_a_milestone_waits_for_is_typed_and_a_circle_refused_with_its_path(
    page: AccountPage, desk: Desk, card: OutlineCard, plan: int, hand: Hand
) -> None:
    put(card.outline, "Master")
    card.outline.opened.emit(card.outline.current)
    waits, known = card.details.waits, ids(desk, plan)
    waits.field.setFocus()
    hand.write("Start")
    hand.press(K.Key_Return)
    assert "“Master” → “Start” → “Training” → “Master”" in page.notice.words
    hand.write("meas")
    hand.press(K.Key_Return)
    assert [waits.list.item(place).text() for place in range(waits.list.count())] == ["Measure"]
    waits.list.setFocus()
    hand.press(K.Key_Delete)
    assert waits.list.count() == 0
    waits.field.setFocus()
    hand.write("nothing")
    hand.press(K.Key_Return)
    assert "“nothing”" in page.notice.words
    planned = desk.plans.whole(plan)
    assert planned is not None
    assert {one.milestone.id: one.waits_for for one in planned.milestones}[known["Master"]] == ()


@pytest.mark.qt_log_ignore("does not support", extend=True)  # the list of names that pops up
def test_owner_start_and_evidence_are_kept_beside_the_outline(
    desk: Desk, card: OutlineCard, plan: int, hand: Hand
) -> None:
    desk.colleagues.call_me("石川 恵")
    put(card.outline, "Measure")
    card.outline.opened.emit(card.outline.current)
    for column, typed in (("owner", "石川 恵"), ("start", "2026-12-01"), ("evidence", "Minutes of the 4th")):
        card.details.forms[Milestone].facts[column].field.setFocus()
        hand.write(typed)
        hand.press(K.Key_Return)
    planned = desk.plans.whole(plan)
    assert planned is not None
    one = next(one for one in planned.milestones if one.milestone.title == "Measure")
    assert (one.owner, one.milestone.evidence) == ("石川 恵", "Minutes of the 4th")
    assert one.milestone.colleague_id is not None
    assert dates(desk, plan)["Measure"] == "12-01 12-04"


def test_whose_turn_it_is_and_whether_the_customer_sees_it_stand_in_the_details(
    desk: Desk, card: OutlineCard, plan: int, hand: Hand
) -> None:
    put(card.outline, "Measure")
    card.outline.opened.emit(card.outline.current)
    side = card.details.forms[Milestone].choices["side"].chip
    assert side.text() == "us"
    side.menu().actions()[1].trigger()
    card.details.forms[Milestone].flags["customer_sees"].setFocus()
    hand.press(K.Key_Space)
    planned = desk.plans.whole(plan)
    assert planned is not None
    one = next(one.milestone for one in planned.milestones if one.milestone.title == "Measure")
    assert (one.side, one.customer_sees, side.text()) == (Side.CUSTOMER, False, "customer")


def test_the_metric_comes_first_in_the_details_of_an_outcome(card: OutlineCard, plan: int) -> None:
    put(card.outline, "Less time")
    card.outline.opened.emit(card.outline.current)
    QApplication.processEvents()
    tops = {name: fact.mapTo(card.details, QPoint()).y() for name, fact in card.details.forms[Outcome].facts.items()}
    others = min(top for name, top in tops.items() if name not in ("metric", "unit"))
    assert tops["metric"] == tops["unit"] < others
    assert tops["baseline"] == others
    assert tops["baseline"] < tops["target"] < card.details.readings.mapTo(card.details, QPoint()).y()
    assert tops["said"] > tops["target"]


def test_how_a_milestone_stands_is_said_in_words(desk: Desk, card: OutlineCard, plan: int) -> None:
    known = ids(desk, plan)
    desk.plans.edit(Milestone, known["Master"], due=date(2026, 11, 17))
    desk.plans.edit(Milestone, known["Training"], start=date(2026, 11, 18), due=date(2026, 11, 18))
    hints = {title: put(card.outline, title, NodeField.STATE).data(Qt.ItemDataRole.ToolTipRole) for title in _BEFORE}
    assert hints["Master"].startswith("Behind · 2 day")
    assert hints["Training"].startswith("Stuck: waiting for “Master” · 1 day")
    assert (hints["Start"], hints["Measure"]) == ("On track", "On track")


def test_what_changes_meanwhile_changes_what_is_waiting(desk: Desk, card: OutlineCard, plan: int, hand: Hand) -> None:
    put(card.outline, "Master")
    hand.press(K.Key_Right, CONTROL)
    desk.plans.delete(Milestone, ids(desk, plan)["Training"], "Training")
    assert [one.title for one in card.moves.shifts] == ["Master"]
    assert dates(desk, plan)["Master"] == "11-30", "nothing is moved without the word"
    desk.plans.delete(Milestone, ids(desk, plan)["Master"], "Master")
    assert not card.slips.isVisible()


def test_where_there_is_no_room_for_both_the_outline_stays(card: OutlineCard, page: AccountPage) -> None:
    page.resize(840, 700)
    QApplication.processEvents()
    assert card.timeline.isVisible()
    card.detail_button.setChecked(True)
    assert (card.timeline.isVisible(), card.timeline_button.isChecked()) == (False, True)
    card.detail_button.setChecked(False)
    assert card.timeline.isVisible()
