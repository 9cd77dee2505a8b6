"""The place of playbooks: the list, the items in their table, and the plan templates in a tab beside."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from csdesk.desk import Desk
from csdesk.domain.playbooks import PlaybookPurpose
from csdesk.domain.purposes import Purpose
from csdesk.domain.templates import Anchor
from csdesk.services.playbooks.shipped import KICKOFF, PLAYBOOKS
from csdesk.ui.bus import ChangeBus
from csdesk.ui.navigator import Target
from csdesk.ui.pages.playbooks import PlaybooksPage
from csdesk.ui.pages.playbooks.items import PlaybookItems
from csdesk.ui.pages.playbooks.playbooks import PlaybooksSection
from csdesk.ui.panels.section import ListSection
from csdesk.ui.undo import UndoStack
from tests.ui.pages.hand import TODAY, Hand, K

_ALT, _CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(desk: Desk, bus: ChangeBus, show: Callable[[QWidget], None]) -> PlaybooksPage:
    shown = PlaybooksPage(desk, bus)
    show(shown)
    return shown


@pytest.fixture
def section(page: PlaybooksPage) -> PlaybooksSection:
    found: PlaybooksSection = page.playbooks
    return found


def _titles(items: PlaybookItems) -> list[str]:
    return [row.item.title for row in items.model.shown]


def _choose(section: ListSection, column: str, label: str) -> None:
    menu = section.form.choices[column].chip.menu()
    next(one for one in menu.actions() if one.text() == label).trigger()


def test_each_says_what_it_is_for_and_its_items_stand_in_their_order(section: PlaybooksSection) -> None:
    assert [one.key for one in section.list.picks] == list(PLAYBOOKS.all)
    assert section.list.picks[0].note == "Kickoff · 12 items"
    assert _titles(section.items)[0] == "Read the sales handoff and close its gaps with sales"
    assert _titles(section.items) == [one.title for one in PLAYBOOKS.document(KICKOFF, "en").items]


def test_an_item_is_edited_moved_added_and_deleted(desk: Desk, section: PlaybooksSection) -> None:
    table, model = section.items.table, section.items.model
    due = next(at for at, column in enumerate(model.columns) if column.name == "due")
    model.setData(model.index(0, due), "−6")
    model.setData(model.index(0, due + 1), "Optional")
    first = desk.playbooks.document(KICKOFF).items[0]
    assert (first.due, first.required) == (-6, False)
    table.setFocus()
    table.setCurrentIndex(model.index(0, 0))
    QTest.keyClick(table, Qt.Key.Key_Down, _ALT)
    assert desk.playbooks.document(KICKOFF).items[1].key == "handoff"
    assert table.currentIndex().row() == 1
    section.items.add()
    assert desk.playbooks.document(KICKOFF).items[-1].title == "New item"
    QTest.keyClick(table.focusWidget() or table, Qt.Key.Key_Escape)
    assert len(desk.playbooks.document(KICKOFF).items) == 12
    table.setCurrentIndex(model.index(1, 0))
    QTest.keyClick(table, Qt.Key.Key_Delete, _CTRL)
    assert [one.key for one in desk.playbooks.document(KICKOFF).items][:2] == ["sales", "key-persons"]


def test_criteria_are_worded_moved_added_and_deleted(desk: Desk, section: PlaybooksSection, hand: Hand) -> None:
    criteria = section.criteria
    assert not criteria.isVisible()
    section.list.pick("ready:onboarding")
    assert criteria.isVisible()
    before = [one.field.text() for one in criteria.lines]
    criteria.field.setFocus()
    hand.write("Ten orders")
    hand.press(K.Key_Return)
    assert [one.field.text() for one in criteria.lines] == [*before, "Ten orders"]
    criteria.lines[-1].field.setFocus()
    hand.write("Twenty orders")
    hand.press(K.Key_Up, _ALT)
    assert [one.field.text() for one in criteria.lines][-2:] == ["Twenty orders", before[-1]]
    assert hand.at is criteria.lines[-2].field
    criteria.lines[0].delete_button.setFocus()
    hand.press(K.Key_Space)
    kept = [one.title for one in desk.playbooks.document("ready:onboarding").criteria]
    assert kept == [*before[1:-1], "Twenty orders", before[-1]]
    section.list.pick(KICKOFF)
    assert not criteria.isVisible()
    _choose(section, "purpose", "Onboarding")
    assert criteria.isVisible()
    assert criteria.lines == []


def test_what_is_no_number_of_days_is_told(page: PlaybooksPage, section: PlaybooksSection) -> None:
    model = section.items.model
    model.setData(model.index(0, 1), "soon")
    assert "“soon” is not a number of business days" in page.notice.words


def test_name_purpose_and_the_end_that_is_counted_from(desk: Desk, section: PlaybooksSection) -> None:
    section.add()
    key = str(section.list.key)
    section.form.edit(name="Ours", purpose=PlaybookPurpose.RISK)
    section.form.choices["anchor"].chip._choose(Anchor.END)
    assert desk.playbooks.find("Ours").key == key
    assert desk.playbooks.document(key).anchor is Anchor.END
    section.copy()
    assert section.known[str(section.list.key)].name == "Ours (copy)"


def test_a_brought_one_is_hidden_and_restored(desk: Desk, page: PlaybooksPage, section: PlaybooksSection) -> None:
    section.list.pick(KICKOFF)
    QTest.keyClick(section.list, Qt.Key.Key_Delete)
    assert page.notice.words == "“Kickoff” hidden. Press Ctrl+Z to undo."
    assert section.restore_button.isVisible()
    section.restore_button.click()
    assert [one.key for one in section.list.picks][-1] == KICKOFF


def test_one_that_cannot_be_read_is_told_and_the_others_stay(desk: Desk, page: PlaybooksPage) -> None:
    own = desk.playbooks.add("Ours")
    with desk.database.change("") as session:
        session.connection().exec_driver_sql("UPDATE playbooks SET document = '{\"format\": 1}'")
    assert page.notice.words.startswith("This playbook cannot be read because of an error at “title”")
    assert own in [one.key for one in page.playbooks.list.picks]


def test_plan_templates_stand_beside(page: PlaybooksPage) -> None:
    page.arrive(Target("playbooks", part="templates"))
    assert page.templates.isVisible()
    assert page.templates.list.picks[0].title == "Onboarding in 3 months"


def test_templates_are_named_and_sorted_by_hand(desk: Desk, page: PlaybooksPage, hand: Hand, undo: UndoStack) -> None:
    page.arrive(Target("playbooks", part="templates"))
    section = page.templates
    assert [one.note for one in section.list.picks][:2] == ["Onboarding · Any tier", "Onboarding · Tier 3"]
    assert section.rows.shown[1].dates == "day 0 – 3"
    section.list.setFocus()
    hand.press(K.Key_Down, _ALT)
    assert [one.key for one in desk.templates.all()][:2] == ["ready:onboarding-light", "ready:onboarding"]
    hand.press(K.Key_Return)
    hand.write("Ours")
    hand.press(K.Key_Return)
    _choose(section, "purpose", "Adoption")
    _choose(section, "tier", "Tier 1")
    one = desk.templates.all()[1]
    assert (one.key, one.name, one.purpose, one.tier) == ("ready:onboarding", "Ours", Purpose.ADOPTION, "1")
    for _step in range(4):
        undo.undo()
    assert desk.templates.all()[0].name == "Onboarding in 3 months"
    section.list.pick("ready:renewal")
    assert (section.rows.shown[1].dates, section.rows.shown[-1].dates) == ("day −120 – −117", "day 0")


def test_what_is_lacking_stands_above_the_templates(desk: Desk, page: PlaybooksPage, hand: Hand) -> None:
    account = desk.accounts.add("a")
    desk.accounts.edit(account, tier="2")
    page.arrive(Target("playbooks", part="templates"))
    section = page.templates
    assert not section.gaps.lacking.isVisible()
    section.list.setFocus()
    section.list.pick("ready:renewal")
    hand.press(K.Key_Delete)
    assert "hidden" in page.notice.words
    assert section.gaps.lacking.text() == "No template for Renewal: Tier 2"
    wanted: list[Target] = []
    page.navigator.wanted.connect(wanted.append)
    section.gaps.planless.setFocus()
    hand.press(K.Key_Space)
    assert wanted == [Target.account(account)]
    desk.plans.add(account, "p", TODAY)
    assert not section.gaps.planless.isVisible()
    section.add_button.setFocus()
    hand.press(K.Key_Space)
    assert not section.gaps.isVisible()
    assert not section.add_button.isVisible()


def test_a_template_of_hers_goes_to_the_trash(desk: Desk, page: PlaybooksPage, hand: Hand) -> None:
    plan = desk.plans.add(desk.accounts.add("a"), "p", TODAY)
    own = desk.template_plans.save(plan, "Ours", Purpose.OTHER, "", TODAY)
    page.arrive(Target("playbooks", part="templates"))
    page.templates.list.setFocus()
    page.templates.list.pick(own)
    hand.press(K.Key_Delete)
    assert page.notice.words == "“Ours” moved to trash. Press Ctrl+Z to undo."
    desk.trash.restore(desk.trash.all()[0].id)
    assert desk.templates.all()[-1].key == own


def test_ctrl_tab_goes_from_one_to_the_other(page: PlaybooksPage) -> None:
    QTest.keyClick(page, Qt.Key.Key_Tab, _CTRL)
    assert page.tabs.currentIndex() == 1


def test_help_stands_in_both_languages() -> None:
    for language in ("ja", "en"):
        assert Path(f"resources/help/{language}/playbooks.md").exists()
