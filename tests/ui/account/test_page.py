"""The account page as a whole: one account after the other, tabs, and what it costs."""

import pytest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from csdesk.desk import Desk
from csdesk.domain.contact_log import ContactKind
from csdesk.entities import Changes
from csdesk.ui.navigator import Target
from csdesk.ui.pages.account import AccountPage
from csdesk.ui.pages.account.page import TABS
from csdesk.ui.panels.plan.outline import Outline
from tests.services.statements import queries
from tests.ui.account.hand import CONTROL, SHIFT, TODAY, Hand, K, shown


def test_the_tab_stays_when_another_account_is_shown(desk: Desk, account: int, page: AccountPage, plan: int) -> None:
    other = desk.accounts.add("Aoba Medical")
    page.open("plan")
    page.show_account(other)
    assert page.tabs.tabText(page.tabs.currentIndex()) == "Plan"
    assert page.plan.empty.isVisible()
    page.show_account(account)
    assert shown(page.plan.outline)[0] == "Orders in one place"


def test_tabs_by_keyboard(page: AccountPage, hand: Hand) -> None:
    page.tabs.setFocus()
    names = []
    for _step in range(len(TABS)):
        names.append(page.tabs.tabText(page.tabs.currentIndex()))
        hand.press(K.Key_Right)
    assert names == [
        "Overview",
        "Plan",
        "Kickoff",
        "Onboarding",
        "Meetings",
        "Notes",
        "Health",
        "People",
        "Contracts",
        "Timeline",
    ]


def test_what_is_typed_belongs_to_the_account_it_was_typed_for(
    desk: Desk, account: int, page: AccountPage, outline: Outline, hand: Hand
) -> None:
    other = desk.accounts.add("Aoba Medical")
    page.header.reading.setFocus()
    hand.write("Yamadaya")
    page.show_account(other)
    found, untouched = desk.accounts.get(account), desk.accounts.get(other)
    assert found is not None
    assert untouched is not None
    assert (found.reading, untouched.reading) == ("Yamadaya", "")
    assert page.header.reading.text() == ""


def test_what_was_refused_is_forgotten_with_its_account(
    desk: Desk, account: int, page: AccountPage, hand: Hand
) -> None:
    other = desk.accounts.add("Aoba Medical")
    page.header.name.setFocus()
    hand.write(" ")
    hand.press(K.Key_Return)
    assert page.notice.isVisible()
    page.show_account(other)
    assert page.header.name.text() == "Aoba Medical"
    assert not page.notice.isVisible()
    names = [row.name for row in desk.accounts.rows(TODAY)]
    assert names == ["Yamadaya Foods", "Aoba Medical"]


def test_everything_typed_is_kept_on_request(qtbot: QtBot, desk: Desk, account: int, page: AccountPage) -> None:
    page.overview.facts.form.notes["notes"].setFocus()
    qtbot.keyClicks(page.overview.facts.form.notes["notes"], "on my way out")
    page.keep_typed()
    found = desk.accounts.get(account)
    assert found is not None
    assert found.notes == "on my way out"


def test_a_hidden_panel_waits(desk: Desk, page: AccountPage, plan: int, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[Changes] = []
    monkeypatch.setattr(page.plan, "refresh", seen.append)
    desk.plans.edit_plan(plan, headline="Well")
    assert seen == []
    page.open("plan")
    assert len(seen) == 1


def test_an_account_deleted_elsewhere_is_gone(desk: Desk, account: int, page: AccountPage) -> None:
    gone: list[Target] = []
    page.navigator.wanted.connect(gone.append)
    desk.accounts.delete([account])
    assert gone == [Target("portfolio")]
    page.refresh(Changes.of_all("accounts"))
    assert gone == [Target("portfolio")]


def test_opening_an_account_asks_as_much_however_much_it_holds(desk: Desk, page: AccountPage, plan: int) -> None:
    small, large = (desk.accounts.add(name) for name in ("Small", "Large"))
    for account_id, count in ((small, 1), (large, 15)):
        desk.plans.add(account_id, "Plan", TODAY)
        for place in range(count):
            desk.contacts.add(account_id, f"Person {place}")
            desk.contracts.add(account_id, f"Product {place}", "JPY")
    page.show_account(plan)
    with queries(desk.database) as few:
        page.show_account(small)
    with queries(desk.database) as many:
        page.show_account(large)
    assert len(few) == len(many) > 0


def test_keys_step_through_the_tabs(page: AccountPage, hand: Hand) -> None:
    page.tabs.setFocus()
    hand.press(K.Key_Tab, CONTROL)
    assert page.tabs.currentIndex() == 1
    hand.press(K.Key_Backtab, CONTROL | SHIFT)
    assert page.tabs.currentIndex() == 0


def test_tab_goes_as_one_reads_through_what_was_made_later_too(
    desk: Desk, account: int, page: AccountPage, hand: Hand
) -> None:
    page.setFocus()
    assert page.tabs.hasFocus()
    desk.contact_logs.add(account, ContactKind.CALL, TODAY, note="asked")
    names = []
    for _step in range(60):
        hand.press(K.Key_Tab)
        names.append(hand.at.accessibleName().partition(", From")[0])
        if names[-1] == "Call":
            break
    order = ["Why this tier", "Internal notes", "Choose parent company", "Log a contact", "Call"]
    assert [name for name in names if name in order] == order


@pytest.mark.parametrize("tab", ["notes", "people", "contracts"])
def test_ctrl_n_adds_what_the_tab_holds(desk: Desk, account: int, page: AccountPage, hand: Hand, tab: str) -> None:
    page.open(tab)
    page.tabs.setFocus()
    hand.press(K.Key_N, CONTROL)
    made = {"notes": desk.notes, "people": desk.contacts, "contracts": desk.contracts}
    assert {key: len(one.of(account)) for key, one in made.items()} == {key: int(key == tab) for key in made}
    assert isinstance(hand.at, QLineEdit | QPlainTextEdit)


def test_a_refusal_leaves_with_whatever_is_kept_next(desk: Desk, account: int, page: AccountPage, hand: Hand) -> None:
    page.header.name.setFocus()
    hand.write(" ")
    hand.press(K.Key_Return)
    assert page.notice.isVisible()
    desk.accounts.edit(account, industry="Food")
    assert not page.notice.isVisible()


def test_a_refusal_leaves_when_it_is_taken_back(page: AccountPage, hand: Hand) -> None:
    page.header.name.setFocus()
    hand.write(" ")
    hand.press(K.Key_Return)
    assert page.notice.isVisible()
    hand.press(K.Key_Escape)
    assert not page.notice.isVisible()


def test_what_is_no_refusal_stands_until_it_is_closed(desk: Desk, account: int, page: AccountPage) -> None:
    page.notice.warn("The disk is full.")
    desk.accounts.edit(account, industry="Food")
    assert page.notice.isVisible()
