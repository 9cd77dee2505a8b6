"""The sales handoff on its tab: typed, confirmed and corrected by the keyboard, where it stands."""

import pytest
from PySide6.QtWidgets import QApplication

from csdesk.desk import Desk
from csdesk.domain.playbooks import HandoffState, HandoffTopic
from csdesk.ui.pages.account import AccountPage
from csdesk.ui.panels.onboarding import HandoffCard
from csdesk.ui.undo import UndoStack
from tests.ui.account.hand import TODAY, Hand, K


@pytest.fixture
def tab() -> str:
    return "onboarding"


@pytest.fixture
def card(page: AccountPage) -> HandoffCard:
    found = page.onboarding.handoff
    assert isinstance(found, HandoffCard)
    return found


def test_what_is_typed_under_a_topic_is_handed_over(
    page: AccountPage, card: HandoffCard, desk: Desk, account: int, hand: Hand
) -> None:
    block = card.blocks[HandoffTopic.IDEAL]
    assert (card.known.text(), "To ask at" in block.field.placeholderText()) == ("0 of 5 topics known", True)
    page.onboarding.add()
    assert hand.at is block.field
    hand.write("orders in one place")
    hand.press(K.Key_Return)
    hand.write("no fax")
    hand.press(K.Key_Return)
    assert [one.text for one in desk.handoff_items.of(account)] == ["orders in one place", "no fax"]
    assert [line.wording.text() for line in block.lines] == ["orders in one place", "no fax"]
    assert (hand.at, block.field.text(), block.field.placeholderText()) == (block.field, "", "Add another")
    assert card.known.text() == "1 of 5 topics known"


def test_a_correction_is_worded_at_once_and_keeps_what_stood_before(
    card: HandoffCard, desk: Desk, account: int, hand: Hand, stack: UndoStack
) -> None:
    desk.handoff_items.add(account, HandoffTopic.APPROVAL, "the CFO")
    (line,) = card.blocks[HandoffTopic.APPROVAL].lines
    assert line.before.isHidden()
    next(one for one in line.state.menu().actions() if one.text() == "Corrected").trigger()
    QApplication.processEvents()
    assert hand.at is line.wording
    hand.write("the board")
    hand.press(K.Key_Return)
    (item,) = desk.handoff_items.of(account)
    assert (item.text, item.state, item.on) == ("the board", HandoffState.CORRECTED, TODAY)
    assert line.former.words == "Formerly: the CFO"
    stack.undo()
    assert (line.wording.text(), line.former.words) == ("the CFO", "")


def test_who_said_so_is_chosen_and_an_item_is_deleted(card: HandoffCard, desk: Desk, account: int) -> None:
    desk.contacts.add(account, "Sato")
    desk.handoff_items.add(account, HandoffTopic.WISH, "the API")
    (line,) = card.blocks[HandoffTopic.WISH].lines
    next(one for one in line.chips["contact_id"].menu().actions() if one.text() == "Sato").trigger()
    assert (desk.handoff_items.of(account)[0].contact_id, line.chips["contact_id"].text()) == (1, "Sato")
    line.delete_button.click()
    assert (desk.handoff_items.of(account), card.blocks[HandoffTopic.WISH].lines) == ([], [])
