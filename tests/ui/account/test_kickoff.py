"""The kickoff of an account by keyboard alone: applied, ticked off, skipped, closed, and brought up to its playbook."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from csdesk.desk import Desk
from csdesk.domain.people import Role
from csdesk.domain.playbooks import PlaybookPurpose
from csdesk.entities import PlaybookItem
from csdesk.services.playbooks.shipped import KICKOFF, REKICKOFF
from csdesk.ui.navigator import Target
from csdesk.ui.pages.account import AccountPage
from csdesk.ui.panels.kickoff import item_line
from csdesk.ui.panels.kickoff.panel import KickoffPanel
from csdesk.ui.panels.kickoff.run_card import RunCard
from csdesk.ui.undo import UndoStack
from tests.ui.account.hand import TODAY, Hand, K


@pytest.fixture
def tab() -> str:
    return "kickoff"


@pytest.fixture
def panel(page: AccountPage) -> KickoffPanel:
    found: KickoffPanel = page.kickoff
    return found


@pytest.fixture
def card(qtbot: QtBot, desk: Desk, account: int, page: AccountPage) -> RunCard:
    """A kickoff that is open, the hand on its first item."""
    desk.playbook_runs.apply(account, KICKOFF, TODAY)
    shown = page.kickoff.cards[0]
    shown.lines[0].setFocus(Qt.FocusReason.OtherFocusReason)
    qtbot.waitUntil(shown.lines[0].hasFocus)
    return shown


def _items(desk: Desk, account: int) -> list[PlaybookItem]:
    return list(desk.playbook_runs.of(account)[0].items)


def test_an_empty_tab_leads_to_a_kickoff(
    qtbot: QtBot, desk: Desk, account: int, panel: KickoffPanel, hand: Hand, stack: UndoStack
) -> None:
    assert panel.empty.isVisible()
    panel.empty.button.setFocus()
    qtbot.waitUntil(panel.empty.button.hasFocus)
    hand.press(K.Key_Space)
    qtbot.waitUntil(panel.chooser.list.hasFocus)
    assert panel.chooser.key == KICKOFF
    assert [(row.title[:14], row.dates) for row in panel.chooser.rows.shown][:2] == [
        ("Read the sales", "12 Nov"),
        ("Ask sales for ", "13 Nov"),
    ]
    hand.press(K.Key_Return)
    assert hand.at is panel.chooser.day
    hand.write("1 Dec")
    assert panel.chooser.rows.shown[0].dates == "24 Nov"
    hand.press(K.Key_Return)
    assert [one.due for one in _items(desk, account)][:2] == [date(2026, 11, 24), date(2026, 11, 25)]
    assert hand.at is panel.cards[0].lines[0]
    assert "No kickoff meeting planned" in [line.text() for line in panel.state.lines]
    stack.undo()
    assert panel.empty.isVisible()


def test_escape_leaves_all_as_it_was(qtbot: QtBot, desk: Desk, account: int, panel: KickoffPanel, hand: Hand) -> None:
    panel.add()
    qtbot.waitUntil(panel.chooser.list.hasFocus)
    hand.press(K.Key_Escape)
    assert panel.empty.isVisible()
    assert desk.playbook_runs.of(account) == []


def test_an_open_item_says_which_evidence_is_wanted() -> None:
    item = PlaybookItem(run_id=1, title="Send the plan", wanted="Day it was sent")
    assert item_line.below(item) == "Evidence wanted: Day it was sent"
    item.done_on = TODAY
    assert item_line.below(item) == ""


def test_items_are_ticked_skipped_and_given_evidence(desk: Desk, account: int, card: RunCard, hand: Hand) -> None:
    hand.press(K.Key_Space)
    assert _items(desk, account)[0].done_on == TODAY
    hand.press(K.Key_Down)
    assert hand.at is card.lines[1]
    hand.press(K.Key_S)
    assert card.form is not None
    assert hand.at is card.form.fields["skipped"]
    hand.write("Sales was there")
    hand.press(K.Key_Return)
    assert _items(desk, account)[1].skipped == "Sales was there"
    hand.press(K.Key_Escape)
    assert hand.at is card.lines[1]
    assert card.form is None
    hand.press(K.Key_Down)
    hand.press(K.Key_Return)
    assert card.form is not None
    assert hand.at is card.form.fields["evidence"]
    hand.write("Their mail")
    hand.press(K.Key_Tab)
    assert _items(desk, account)[2].evidence == "Their mail"
    hand.press(K.Key_Escape)
    hand.press(K.Key_Delete)
    assert len(_items(desk, account)) == 11


def test_it_is_closed_with_a_reason_that_stays(desk: Desk, account: int, card: RunCard, hand: Hand) -> None:
    card.close_button.setFocus()
    hand.press(K.Key_Space)
    assert hand.at is card.reason
    hand.press(K.Key_Return)
    assert desk.playbook_runs.of(account)[0].run.closed_on is None
    hand.write("No decision maker yet")
    hand.press(K.Key_Return)
    assert desk.playbook_runs.of(account)[0].run.gap == "No decision maker yet"
    assert card.gap.text() == "Closed with gaps: No decision maker yet"
    assert card.lines == []
    hand.press(K.Key_Space)
    assert desk.playbook_runs.of(account)[0].run.closed_on is None


def test_an_item_is_added(desk: Desk, account: int, card: RunCard, hand: Hand) -> None:
    card.field.setFocus()
    hand.write("Flowers")
    hand.press(K.Key_Return)
    assert _items(desk, account)[-1].title == "Flowers"
    assert card.field.text() == ""


def test_a_line_of_what_is_missing_goes_to_its_item(card: RunCard, panel: KickoffPanel, hand: Hand) -> None:
    line = next(one for one in panel.state.lines if one.text() == "Purpose not agreed")
    assert line.look.beside == "ask sales"
    line.setFocus()
    hand.press(K.Key_Return)
    assert hand.at is card.lines[4]


def test_a_changed_playbook_is_offered_and_taken_over(
    desk: Desk, account: int, card: RunCard, panel: KickoffPanel, hand: Hand
) -> None:
    assert not card.update_button.isVisible()
    desk.playbooks.add_item(KICKOFF, "Flowers")
    assert card.update_button.text() == "1 change"
    card.update_button.setFocus()
    hand.press(K.Key_Space)
    hand.press(K.Key_Space)
    panel.update_card.go.setFocus()
    hand.press(K.Key_Space)
    assert _items(desk, account)[-1].title == "Flowers"
    assert not card.update_button.isVisible()


def test_a_checklist_becomes_a_playbook_of_hers(desk: Desk, card: RunCard, hand: Hand) -> None:
    desk.accounts.edit(card._panel.account_id, tier="2")
    card.begin_save()
    hand.write("Ours")
    assert card.tier.value == ""
    hand.press(K.Key_Tab)
    assert hand.at is card.tier
    card.tier.choose("2")
    hand.press(K.Key_Return)
    found = desk.playbooks.find("Ours")
    assert (found.purpose, found.tier) == (PlaybookPurpose.KICKOFF, "2")
    assert not card.name.isVisible()


def test_items_are_moved_by_keys_and_the_hand_goes_along(
    desk: Desk, account: int, card: RunCard, hand: Hand, stack: UndoStack
) -> None:
    before = [one.id for one in _items(desk, account)]
    hand.press(K.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [one.id for one in _items(desk, account)][:2] == [before[1], before[0]]
    assert hand.at is card.lines[1]
    hand.press(K.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert hand.at is card.lines[0]
    assert [one.id for one in _items(desk, account)] == before
    assert [one.text().split("\t")[0] for one in card.lines[0].menu().actions()][2:4] == ["Move up", "Move down"]
    stack.undo()
    assert [one.id for one in _items(desk, account)][:2] == [before[1], before[0]]


def test_all_dates_are_moved_by_typing_another_start(desk: Desk, account: int, card: RunCard, hand: Hand) -> None:
    before = [one.due for one in _items(desk, account)]
    card.begin_move()
    assert card.day.text() == "19 Nov 2026"
    hand.write("nonsense")
    hand.press(K.Key_Return)
    assert [one.due for one in _items(desk, account)] == before
    hand.write("26 Nov")
    hand.press(K.Key_Return)
    wanted = desk.playbooks.preview(KICKOFF, date(2026, 11, 26)).items
    assert [one.due for one in _items(desk, account)] == [one.due for one in wanted]
    assert not card.day.isVisible()
    assert hand.at is card.more_button


def test_ctrl_k_goes_to_the_very_checklist(
    qtbot: QtBot, desk: Desk, account: int, card: RunCard, page: AccountPage, panel: KickoffPanel
) -> None:
    closed = card.row.run.id
    other = desk.playbook_runs.apply(account, "ready:onboarding", TODAY)
    desk.playbook_runs.close(closed, TODAY, "no time")
    for wanted in (other, closed):
        panel.arrive(Target.account(account, "kickoff", wanted))
        shown = next(one for one in panel.cards if one.row and one.row.run.id == wanted)
        qtbot.waitUntil(shown.lines[0].hasFocus)
    assert shown.unfolded


def test_a_closed_one_takes_no_more_room_than_its_head(desk: Desk, card: RunCard) -> None:
    desk.playbook_runs.close(card.row.run.id, TODAY, "no time")
    assert not card._items.isVisible()
    assert (card.close_button.isVisible(), card.reopen_button.isVisible()) == (False, True)


def test_who_left_leads_to_another_kickoff(desk: Desk, account: int, card: RunCard, panel: KickoffPanel) -> None:
    person = desk.contacts.add(account, "Sato")
    desk.contacts.edit(person, roles=[Role.CHAMPION])
    assert not panel.state.again_button.isVisible()
    desk.playbook_runs.edit(card.row.run.id, starts_on=date(2026, 10, 1))
    desk.contacts.edit(person, left_on=date(2026, 11, 2))
    assert panel.state.again_button.isVisible()
    panel.state.again_button.click()
    assert panel.chooser.key == REKICKOFF
