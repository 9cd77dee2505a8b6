"""Value patterns in a plan: put into it by keys, and kept from it."""

import pytest
from PySide6.QtCore import Qt

from csdesk.desk import Desk
from csdesk.domain.patterns import Aim
from csdesk.entities import Outcome
from csdesk.ui.pages.account import AccountPage
from csdesk.ui.panels.plan.outline import Outline, RowMenu
from csdesk.ui.panels.plan.outline_tools import PatternButton
from csdesk.ui.undo import UndoStack
from tests.ui.account.hand import Hand, K


@pytest.fixture
def button(page: AccountPage, outline: Outline) -> PatternButton:
    return page.plan.card.pattern_button


def test_a_pattern_is_put_into_the_plan_and_the_hand_is_on_its_outcome(
    desk: Desk, plan: int, outline: Outline, button: PatternButton, stack: UndoStack
) -> None:
    desk.patterns.add(
        "Orders in one place", outcome="No faxes & no paper", metric="Faxes", unit="%", actions="Scan\nSort"
    )
    menu = button.offered()
    assert [one.text() for one in menu.actions()] == ["Orders in one place → No faxes && no paper"]
    menu.actions()[0].trigger()
    node = outline.current
    assert node is not None
    assert isinstance(node.part, Outcome)
    assert (node.part.title, node.part.metric, node.part.unit) == ("No faxes & no paper", "Faxes", "%")
    planned = desk.plans.whole(plan)
    assert planned is not None
    assert len(planned.values) == 1
    assert outline.hasFocus()
    done = stack.count()
    stack.undo()
    planned = desk.plans.whole(plan)
    assert planned is not None
    assert (len(planned.outcomes), stack.index()) == (1, done - 1)


@pytest.mark.qt_log_ignore("plugin does not support")
def test_the_patterns_are_offered_by_a_key(desk: Desk, outline: Outline, button: PatternButton, hand: Hand) -> None:
    hand.press(K.Key_P, Qt.KeyboardModifier.ControlModifier)
    menu = next(child for child in button.children() if child.inherits("QMenu"))
    assert [one.isEnabled() for one in menu.actions()] == [False]  # type: ignore[attr-defined]
    menu.close()  # type: ignore[attr-defined]


def test_an_outcome_is_kept_as_a_pattern(
    desk: Desk, page: AccountPage, outline: Outline, button: PatternButton
) -> None:
    outline.go((Outcome, 1))
    node = outline.current
    assert node is not None
    menu = RowMenu(outline, node)
    next(one for one in menu.actions() if one.text() == "Save as value pattern").trigger()
    (kept,) = desk.patterns.all()
    assert (kept.value, kept.outcome, kept.unit, kept.aim) == ("Orders in one place", "Less time", "h", Aim.LESS)
    assert kept.actions == "Master\nTraining\nStart\nMeasure"
    assert page.notice.words.startswith("“Less time” saved to the value patterns")
