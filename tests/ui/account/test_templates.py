"""Templates in the plan panel, by keyboard alone: a plan from one, one from a plan, and the two beside each other."""

from datetime import date

import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from csdesk.desk import Desk
from csdesk.domain.accounts import Stage
from csdesk.domain.purposes import Purpose
from csdesk.entities import Milestone
from csdesk.services.plans.plans import Planned, PlannedMilestone
from csdesk.ui.pages.account import AccountPage
from csdesk.ui.panels.entries import Entries
from csdesk.ui.panels.plan.panel import PlanPanel
from csdesk.ui.panels.plan.templating import CompareCard, SaveTemplateCard, TemplateChooser
from csdesk.ui.undo import UndoStack
from csdesk.ui.words import words
from tests.ui.account.hand import TODAY, Hand, K


@pytest.fixture
def tab() -> str:
    return "plan"


@pytest.fixture
def panel(page: AccountPage, desk: Desk, account: int) -> PlanPanel:
    """The plan panel of an account of tier 3 that is being onboarded."""
    desk.accounts.edit(account, tier="3", stage=Stage.ONBOARDING)
    return page.plan


@pytest.fixture
def chooser(qtbot: QtBot, panel: PlanPanel, hand: Hand) -> TemplateChooser:
    """The templates, offered from the empty panel."""
    link = panel.empty.links[0]
    link.setFocus()
    qtbot.waitUntil(link.hasFocus)
    hand.press(K.Key_Space)
    found = panel.templates.chooser
    qtbot.waitUntil(found.list.hasFocus)
    return found


def _whole(desk: Desk, account: int) -> Planned:
    planned = desk.plans.whole(desk.plans.of(account)[-1].id)
    assert planned is not None
    return planned


def _step(desk: Desk, account: int, title: str) -> PlannedMilestone:
    return next(one for one in _whole(desk, account).milestones if one.milestone.title.startswith(title))


def _action(menu: QMenu, words: str) -> None:
    next(one for one in menu.actions() if one.text() == words).trigger()


def test_what_suits_is_offered_first_and_enter_twice_makes_a_plan(
    desk: Desk, account: int, panel: PlanPanel, chooser: TemplateChooser, hand: Hand, stack: UndoStack
) -> None:
    assert [one.key for one in chooser.list.picks][:2] == ["ready:onboarding-light", "ready:onboarding"]
    assert chooser.list.picks[0].note == "Onboarding · Tier 3 · fits this account"
    hand.press(K.Key_Down)
    assert chooser.title.words == "The first 3 months"
    hand.press(K.Key_Return)
    assert hand.at is chooser.day
    hand.press(K.Key_Return)
    assert _whole(desk, account).plan.title == "The first 3 months"
    assert panel.outline.isVisible()
    assert panel.outline.hasFocus()
    stack.undo()
    assert desk.plans.of(account) == []
    assert panel.empty.isVisible()


def test_the_dates_follow_what_is_typed(chooser: TemplateChooser, hand: Hand) -> None:
    first = chooser.rows.shown[1]
    assert (first.title, first.dates, first.who) == (
        "Welcome mail: the first three steps and a short video",
        "19 Nov",
        "us · CSM",
    )
    hand.press(K.Key_Return)
    hand.write("1 Dec")
    assert chooser.day_shown == date(2026, 12, 1)
    assert chooser.rows.shown[1].dates == "1 Dec"
    assert chooser.said.text() == "Tue · in 12 days · ends on Sat 30 Jan 2027"
    assert chooser.rows.item(1).toolTip() == f"{first.title}\nus · CSM\n1 Dec"
    hand.write("12 Nov")
    assert chooser.said.text().startswith("Thu · 7 days ago · ends on Mon 11 Jan 2027 · 2 milestone")
    hand.write("next tue")
    assert chooser.day_shown == date(2026, 11, 24)
    hand.write("someday")
    assert not chooser.go.isEnabled()
    assert "“someday” is not a date" in chooser.said.text()
    hand.press(K.Key_Return)
    assert chooser.isVisible()
    hand.write("")
    assert chooser.said.text() == "Enter a date."


def test_a_renewal_is_counted_back_from_the_deadline(
    desk: Desk, account: int, panel: PlanPanel, chooser: TemplateChooser, hand: Hand
) -> None:
    contract = desk.contracts.add(account, "x", "JPY")
    desk.contracts.edit(contract, start=date(2026, 4, 1), end=date(2027, 4, 1), notice_deadline=date(2027, 1, 31))
    panel.templates.begin()
    assert chooser.list.picks[0].key == "ready:onboarding-light"  # 73 days before: tier 3 prepares from the 60th on
    chooser.list.pick("ready:renewal")
    assert chooser.day.accessibleName() == "Deadline (count back from here)"
    assert chooser.day.text() == "31 Jan 2027"
    assert chooser.rows.shown[-1].dates == "29 Jan 2027"  # the 31st is a Sunday
    hand.press(K.Key_Return)
    hand.write("1 Apr 2027")
    hand.press(K.Key_Return)
    plan = _whole(desk, account).plan
    assert (plan.starts_on, plan.ends_on) == (date(2026, 12, 2), date(2027, 4, 1))


def test_escape_leaves_all_as_it_was(
    desk: Desk, account: int, panel: PlanPanel, chooser: TemplateChooser, hand: Hand
) -> None:
    hand.press(K.Key_Escape)
    assert panel.empty.isVisible()
    assert hand.at is panel.empty.links[0]
    assert desk.plans.of(account) == []


def test_another_account_is_not_asked_for_a_template(
    desk: Desk, page: AccountPage, panel: PlanPanel, chooser: TemplateChooser
) -> None:
    page.show_account(desk.accounts.add("Other"))
    assert panel.empty.isVisible()


def test_a_template_that_cannot_be_read_is_told(
    desk: Desk, account: int, page: AccountPage, panel: PlanPanel, chooser: TemplateChooser, hand: Hand
) -> None:
    hand.press(K.Key_Return)
    hand.press(K.Key_Return)
    own = desk.template_plans.save(_whole(desk, account).plan.id, "Ours", Purpose.OTHER, "", TODAY)
    with desk.database.change("") as session:
        session.connection().exec_driver_sql("UPDATE plan_templates SET document = '{}'")
    panel.templates.begin()
    chooser.list.pick(own)
    assert page.notice.words.startswith("This plan template cannot be read")
    assert not chooser.go.isEnabled()


def test_an_empty_draft_is_filled(qtbot: QtBot, desk: Desk, account: int, panel: PlanPanel, hand: Hand) -> None:
    panel.add_plan()
    assert panel.templates.offer.isVisible()
    _action(panel.menu(), "Fill from template…")
    qtbot.waitUntil(panel.templates.chooser.list.hasFocus)
    hand.press(K.Key_Return)
    hand.press(K.Key_Return)
    (plan,) = desk.plans.of(account)
    assert plan.template == "ready:onboarding-light"
    assert not panel.templates.offer.isVisible()
    assert any(one.text() == "Add another plan from template…" for one in panel.menu().actions())


def test_a_draft_that_is_gone_meanwhile_is_not_filled(
    qtbot: QtBot, desk: Desk, account: int, panel: PlanPanel, hand: Hand
) -> None:
    panel.add_plan()
    panel.templates.begin()
    qtbot.waitUntil(panel.templates.chooser.list.hasFocus)
    desk.plans.delete_plan(desk.plans.of(account)[0].id, "")
    hand.press(K.Key_Return)
    hand.press(K.Key_Return)
    assert [plan.title for plan in desk.plans.of(account)] == ["Your first 60 days"]


def test_tab_goes_as_one_reads(chooser: TemplateChooser, hand: Hand) -> None:
    seen = []
    for _step in range(5):
        seen.append(hand.at)
        hand.press(K.Key_Tab)
    assert seen == [chooser.list, chooser.day, chooser.rows, chooser.leave, chooser.go]
    names = [one.accessibleName() or one.property("text") for one in seen]
    assert names == ["Plan templates", "Start", "What it creates", "Cancel", " Create plan"]


@pytest.fixture
def applied(desk: Desk, account: int, panel: PlanPanel) -> int:
    """A plan from the onboarding template."""
    return desk.template_plans.apply(account, "ready:onboarding", TODAY)


@pytest.fixture
def saving(qtbot: QtBot, applied: int, panel: PlanPanel) -> SaveTemplateCard:
    _action(panel.menu(), "Save as template…")
    qtbot.waitUntil(panel.templates.save.name.hasFocus)
    return panel.templates.save


def test_a_plan_is_kept_as_a_template(
    desk: Desk, page: AccountPage, panel: PlanPanel, saving: SaveTemplateCard, hand: Hand
) -> None:
    assert (saving.name.text(), saving.purpose.currentText(), saving.tier.currentText()) == (
        *("The first 3 months", "Onboarding"),
        "Tier 3",
    )
    hand.write("Onboarding in 3 months")
    hand.press(K.Key_Return)
    assert "already exists" in page.notice.words
    hand.write("Ours")
    hand.press(K.Key_Return)
    kept = desk.templates.all()[-1]
    assert (kept.name, kept.purpose, kept.tier) == ("Ours", Purpose.ONBOARDING, "3")
    assert page.notice.words.startswith("“Ours” saved to the plan templates")
    assert not saving.isVisible()
    assert hand.at is panel.more


def test_a_plan_that_names_its_customer_is_told(
    desk: Desk, account: int, panel: PlanPanel, saving: SaveTemplateCard
) -> None:
    assert not saving.faults.isVisible()
    desk.plans.edit(Milestone, _step(desk, account, "Kickoff").milestone.id, title="Kickoff at Yamadaya Foods")
    _action(panel.menu(), "Save as template…")
    assert saving.faults.isVisible()
    assert saving.faults.text().endswith("to other plans: Kickoff at Yamadaya Foods")


@pytest.fixture
def comparing(qtbot: QtBot, desk: Desk, account: int, applied: int, panel: PlanPanel) -> CompareCard:
    """The card of a plan in which a title was changed, a milestone taken out, and the start put off."""
    for title, hers in (("Kickoff", "Meet"), ("Name the", "Team")):
        desk.plans.edit(Milestone, _step(desk, account, title).milestone.id, title=hers)
    desk.plans.delete(Milestone, _step(desk, account, "Training for end").milestone.id, "")
    desk.plans.edit_plan(applied, starts_on=date(2026, 11, 20))
    _action(panel.menu(), "Compare with template…")
    qtbot.waitUntil(lambda: bool(panel.templates.compare.ticks))
    return panel.templates.compare


def _lines(card: CompareCard) -> dict[str, bool]:
    return {tick.accessibleName(): tick.isChecked() for tick in card.ticks.values()}


def test_what_the_template_changed_is_ticked_and_taken_over_as_one_step(
    desk: Desk, account: int, page: AccountPage, comparing: CompareCard, hand: Hand, stack: UndoStack
) -> None:
    told = _lines(comparing)
    added = "+ Training for end users, recorded, with a short guide to keep: Milestone, not in this plan · 12 Jan 2027"
    assert told[added] is False
    handoff = _step(desk, account, "Read the").milestone.title
    assert told[f"{handoff}: Dates: 19 Nov – 24 Nov → 20 Nov – 24 Nov"]
    assert told["Team: Dates: 30 Nov – 3 Dec → 1 Dec – 4 Dec"]  # by the name she gave it, which stays
    assert not any(one.startswith("Meet: Title") for one in told)
    tick = next(tick for tick in comparing.ticks.values() if tick.accessibleName() == added)
    tick.setFocus()
    hand.press(K.Key_Space)
    count = len(comparing.chosen)
    comparing.go.setFocus()
    before = stack.count()
    hand.press(K.Key_Space)
    assert stack.count() == before + 1
    assert page.notice.words.startswith(f"{count} change")
    assert _step(desk, account, "Training for end").milestone.due == date(2027, 1, 12)
    assert _step(desk, account, "Meet").milestone.title == "Meet"
    assert comparing.chosen == []
    assert not comparing.go.isEnabled()
    stack.undo()
    assert len(comparing.ticks) == len(told)


def test_with_another_template_nothing_is_ticked(comparing: CompareCard) -> None:
    assert comparing.template.currentText() == "Onboarding in 3 months"
    comparing.template.setCurrentText("Renewal, counted back")
    assert set(_lines(comparing).values()) == {False}
    assert not comparing.go.isEnabled()


def test_one_card_stands_beside_the_outline(panel: PlanPanel, comparing: CompareCard, hand: Hand) -> None:
    panel.history.click()
    assert (comparing.isVisible(), panel.kept.isVisible()) == (False, True)
    _action(panel.menu(), "Save as template…")
    assert (panel.templates.save.isVisible(), panel.kept.isVisible()) == (True, False)
    _action(panel.menu(), "Compare with template…")
    assert (panel.templates.save.isVisible(), comparing.isVisible()) == (False, True)
    hand.press(K.Key_Escape)
    assert not comparing.isVisible()
    assert hand.at is panel.more


@pytest.mark.parametrize(
    ("start", "end", "en", "ja"),
    [
        (date(2026, 12, 1), date(2026, 12, 8), "1 Dec – 8 Dec", "12/1 – 12/8"),
        (date(2026, 12, 1), date(2027, 1, 8), "1 Dec – 8 Jan 2027", "12/1 – 2027/1/8"),
        (date(2025, 12, 1), date(2026, 1, 8), "1 Dec 2025 – 8 Jan", "2025/12/1 – 2026/1/8"),
        (date(2027, 1, 1), date(2028, 1, 8), "1 Jan 2027 – 8 Jan 2028", "2027/1/1 – 2028/1/8"),
        (date(2027, 2, 1), date(2027, 3, 8), "1 Feb – 8 Mar 2027", "2027/2/1 – 3/8"),
        (None, date(2027, 3, 8), "8 Mar 2027", "2027/3/8"),
        (date(2026, 12, 1), date(2026, 12, 1), "1 Dec", "12/1"),
        (None, None, "", ""),
    ],
)
def test_a_year_is_named_once(start: date | None, end: date | None, en: str, ja: str, entries: Entries) -> None:
    assert entries.period(start, end) == en
    words.speak("ja")
    assert Entries(lambda: TODAY).period(start, end) == ja
