"""A day in 9999 or 1900 leaves a plan that can be used: seen, moved, set backwards, printed."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from csdesk.desk import Desk
from csdesk.documents.prepared_export import hand_over, prepared
from csdesk.domain.documents import Layout
from csdesk.domain.plans import Horizon
from csdesk.entities import Goal, Milestone, Outcome
from csdesk.errors import RefusedError
from csdesk.ui.pages.account import AccountPage
from csdesk.ui.panels.plan.nodes import NodeField
from csdesk.ui.panels.plan.outline import Outline
from tests.ui.account.bars import dates, ids
from tests.ui.account.hand import CONTROL, SHIFT, TODAY, Hand, K, put

_FAR = [date(9999, 12, 31), date(1900, 1, 1), date.min]


def _goals(desk: Desk) -> dict[str, int]:
    return {goal.title: goal.id for goal in desk.plans.all(Goal)}


@pytest.fixture(params=_FAR, ids=str)
def far(request: pytest.FixtureRequest, desk: Desk, plan: int) -> date:
    """A day far away, on which a milestone is due that begins soon and that others wait for; and an outcome."""
    known = ids(desk, plan)
    day: date = request.param
    begins = min(day, date(2026, 11, 30))
    desk.plans.edit(Milestone, known["Master"], start=begins, due=day)
    desk.plans.edit(Milestone, known["Training"], start=date(2026, 12, 1))
    desk.milestones.wait_for(known["Training"], known["Master"])
    desk.plans.edit(Outcome, 1, due=day)
    desk.plans.edit(Goal, _goals(desk)["Yokohama"], review_on=day)
    return day


def test_its_timeline_is_seen_and_zoomed_and_the_others_have_room(
    page: AccountPage, far: date, outline: Outline, desk: Desk, plan: int
) -> None:
    page.plan.card.beside.choose(page.plan.card.timeline)
    QApplication.processEvents()
    timeline = page.plan.card.timeline
    for _each in range(3):
        timeline.grab()
        timeline.zoom(3)
    timeline.zoom(0)
    for milestone in ids(desk, plan).values():
        timeline.reveal((Milestone, milestone))
    timeline.zoom(0)
    near = timeline.place((Milestone, ids(desk, plan)["Start"]))
    assert near is not None
    assert 0 <= near.center().x() <= timeline.width()
    QTest.mouseMove(timeline, QPoint(50, 60))
    assert timeline.grab().width() > 0


def test_it_is_moved_by_keys_and_by_typing(
    page: AccountPage, far: date, outline: Outline, desk: Desk, plan: int, hand: Hand
) -> None:
    for keys in (CONTROL, CONTROL | SHIFT):
        for key in (K.Key_Right, K.Key_Left):
            put(outline, "Master")
            hand.press(key, keys)
            page.plan.card.moves.drop()
    page.plan.card.moves.propose(ids(desk, plan)["Master"], far, end_only=False)
    page.plan.card.moves.drop()
    page.plan.card.moves.propose(ids(desk, plan)["Master"], date(2026, 12, 10), end_only=False)
    page.plan.card.moves.make(None, "")
    assert dates(desk, plan)["Master"].endswith("12-10")
    put(outline, "Master", NodeField.DUE)
    hand.press(K.Key_Return)
    hand.write("9999-12-31")
    hand.press(K.Key_Return)
    page.plan.card.moves.drop()


def test_goals_are_set_backwards_from_it_or_refused_in_a_sentence(
    page: AccountPage, far: date, outline: Outline, desk: Desk, plan: int
) -> None:
    desk.plans.edit(Goal, _goals(desk)["Kobe"], horizon=Horizon.M6)
    for along in (False, True):
        if far > TODAY:
            assert desk.goal_reviews.preview(plan, far, TODAY, along=along)
        else:
            with pytest.raises(RefusedError, match="The reviews do not fit between today and that date"):
                desk.goal_reviews.preview(plan, far, TODAY, along=along)
    assert desk.goal_reviews.set_back(plan, date(2027, 6, 30), TODAY, along=True)


@pytest.mark.parametrize("plan_ends", [True, False])
@pytest.mark.parametrize("layout", [Layout.FULL, Layout.PAGE, Layout.PROGRESS])
def test_it_is_printed(
    desk: Desk, account: int, far: date, plan: int, layout: Layout, plan_ends: bool, tmp_path: Path
) -> None:
    if plan_ends:
        desk.plans.edit_plan(plan, ends_on=far) if far > TODAY else desk.plans.edit_plan(plan, starts_on=far)
    handed = prepared(desk, desk.accounts.find("Yamadaya Foods"), TODAY, layout, plan_id=plan)
    path = tmp_path / "plan.pdf"
    hand_over(desk, handed, path, "")
    assert path.read_bytes().startswith(b"%PDF")
    begin, end = handed.document.period()
    assert (end - begin).days < 20 * 366
