"""The plan as a whole: its head, several of them, and how it is deleted."""

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from csdesk.desk import Desk
from csdesk.domain.plans import Definition, PlanStatus
from csdesk.ui.pages.account import AccountPage
from csdesk.ui.panels.plan.outline import Outline
from csdesk.ui.undo import UndoStack
from tests.ui.account.hand import TODAY, Hand, K, shown


def test_the_head_is_edited_where_it_stands(
    desk: Desk, account: int, page: AccountPage, outline: Outline, hand: Hand, stack: UndoStack
) -> None:
    head = page.plan.head
    for field, typed in (
        (head.title, "Ordering in half a day"),
        (head.facts["purpose"].field, "A whole day is too long."),
        (head.facts["purpose_by"].field, "Misaki Sato"),
        (head.facts["purpose_on"].field, "1 Sep"),
        (head.facts["headline"].field, "Two hours saved."),
        (head.facts["starts_on"].field, "2026-09-15"),
        (head.facts["ends_on"].field, "31 March"),
    ):
        field.setFocus()
        hand.write(typed)
        hand.press(K.Key_Return)
    head.status.menu().actions()[1].trigger()
    plan = desk.plans.of(account)[0]
    assert (plan.title, plan.purpose, plan.purpose_by) == (
        "Ordering in half a day",
        "A whole day is too long.",
        "Misaki Sato",
    )
    assert (plan.headline, plan.status) == ("Two hours saved.", PlanStatus.AGREED)
    assert (plan.purpose_on, plan.starts_on, plan.ends_on) == (
        date(2026, 9, 1),
        date(2026, 9, 15),
        date(2027, 3, 31),
    )
    assert head.status.text() == "Agreed"
    stack.undo()
    assert head.status.text() == "Draft"


def test_how_deep_a_success_is_meant_is_chosen_and_taken_back(
    desk: Desk, account: int, page: AccountPage, outline: Outline, stack: UndoStack
) -> None:
    chip = page.plan.head.definition.chip
    assert chip.text() == "Light or deep"
    chip.menu().actions()[2].trigger()
    assert desk.plans.of(account)[0].definition is Definition.DEEP
    assert chip.text() == "Deep"
    chip.menu().actions()[0].trigger()
    assert desk.plans.of(account)[0].definition is None
    assert chip.text() == "Light or deep"
    stack.undo()
    assert chip.text() == "Deep"
    page.resize(800, 600)
    assert not chip.isVisible(), "the title takes the room"
    page.resize(1100, 600)
    assert chip.isVisible()


@pytest.mark.parametrize("width", [744, 808, 900, 1144, 1400])
def test_no_button_and_no_chip_of_a_plan_is_cut_off(page: AccountPage, plan: int, width: int) -> None:
    page.open("plan")
    page.resize(width, 700)
    QApplication.processEvents()
    card, head = page.plan.card, page.plan.head
    for button in (*card.add_buttons.values(), head.status):
        assert button.width() >= button.sizeHint().width(), button.text()


def test_what_the_tier_wants_stands_beside_a_plan_that_aims_elsewhere(
    desk: Desk, account: int, page: AccountPage, outline: Outline
) -> None:
    choice = page.plan.head.definition
    assert not choice.wish.isVisible(), "its account has no tier"
    desk.accounts.edit(account, tier="1")
    desk.tiers.edit("1", depth=Definition.DEEP, light="One office orders", deep="All offices & the plant order " * 5)
    assert (choice.wish.words, choice.wish.isVisible()) == ("Tier 1 target: Deep", True)
    assert choice.chip.toolTip().strip().endswith("the plant order"), "all that it means, where the menu cuts it"
    _none, light, deep = choice.chip.menu().actions()
    assert light.text() == "Light success: One office orders"
    assert deep.text().startswith("Deep success: All offices && the plant order")
    assert deep.text().endswith("…")
    deep.trigger()
    assert (choice.chip.text(), choice.wish.isVisible()) == ("Deep", False)


def test_a_title_is_needed(desk: Desk, account: int, page: AccountPage, outline: Outline, hand: Hand) -> None:
    page.plan.head.title.setFocus()
    hand.write(" ")
    hand.press(K.Key_Return)
    assert "A name is required" in page.notice.words
    assert desk.plans.of(account)[0].title == "Half a day"


def test_several_plans(desk: Desk, account: int, page: AccountPage, outline: Outline, hand: Hand) -> None:
    assert not page.plan.switch.isVisible()
    page.plan.menu().actions()[0].trigger()
    hand.write("The next year")
    hand.press(K.Key_Return)
    assert [plan.title for plan in desk.plans.of(account)] == ["Half a day", "The next year"]
    assert page.plan.switch.isVisible()
    assert shown(outline) == ["State wanted after 3 months", "State wanted after 6 months"]
    page.plan.switch.menu().actions()[0].trigger()
    assert page.plan.head.title.text() == "Half a day"
    assert shown(outline)[0] == "Orders in one place"


def test_typing_ends_where_another_plan_begins(
    desk: Desk, account: int, page: AccountPage, outline: Outline, hand: Hand
) -> None:
    other = desk.plans.add(account, "Other", TODAY)
    fact = page.plan.head.facts["headline"].field
    fact.setFocus()
    hand.write("Half typed")
    page.plan.switch.menu().actions()[1].trigger()
    assert [plan.headline for plan in desk.plans.of(account)] == ["Half typed", ""]
    assert fact.text() == ""
    assert page.plan.export.planned is not None
    assert page.plan.export.planned.plan.id == other


def test_a_deleted_plan_comes_back(
    desk: Desk, account: int, page: AccountPage, outline: Outline, stack: UndoStack
) -> None:
    before = shown(outline)
    next(one for one in page.plan.menu().actions() if one.text() == "Delete plan").trigger()
    assert desk.plans.of(account) == []
    assert page.plan.empty.isVisible()
    stack.undo()
    QApplication.processEvents()
    assert shown(outline) == before
    assert page.plan.head.isVisible()
