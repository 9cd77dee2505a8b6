"""The overview of an account: its cards, and the facts edited where they stand."""

import sqlite3
from contextlib import closing
from datetime import date, timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from csdesk.charts.health import ChartWeek
from csdesk.charts.health_weeks import filled
from csdesk.desk import Desk
from csdesk.domain.accounts import Touch
from csdesk.domain.custom import FieldType
from csdesk.domain.levels import Level
from csdesk.domain.people import Role
from csdesk.entities import Account, HealthSnapshot, Outcome
from csdesk.ui.navigator import Target
from csdesk.ui.pages.account import AccountPage
from csdesk.ui.panels.overview.cards import FactsCard
from csdesk.ui.undo import UndoStack
from tests.ui.account.hand import TODAY, Hand, K

_LAST = date(2026, 11, 15)


@pytest.fixture
def facts(page: AccountPage) -> FactsCard:
    return page.overview.facts


def _account(desk: Desk, account: int) -> Account:
    found = desk.accounts.get(account)
    assert found is not None
    return found


def _snapshots(desk: Desk, account: int, *scores: int | None) -> None:
    """Keep the scores of the last weeks, the last one last; None leaves the week out."""
    with desk.database.change("Recompute", by_user=False) as session:
        for back, score in enumerate(reversed(scores)):
            if score is not None:
                week = _LAST - timedelta(weeks=back)
                points = score * 1_000_000
                session.add(
                    HealthSnapshot(account_id=account, week=week, score=points, level=Level.B, coverage=1, model_id=1)
                )


def test_empty_cards_teach(page: AccountPage, hand: Hand, desk: Desk, account: int) -> None:
    overview = page.overview
    assert not overview.health.span.isVisible()
    assert overview.plan.write_button.isVisible()
    overview.people.add_button.click()
    assert page.tabs.tabText(page.tabs.currentIndex()) == "People"
    hand.write("Ken Nakamura")
    hand.press(K.Key_Return)
    page.open("overview")
    assert overview.people.rows[0].accessibleName().startswith("Ken Nakamura")
    overview.plan.write_button.click()
    assert [plan.title for plan in desk.plans.of(account)] == ["Success plan"]
    assert page.tabs.tabText(page.tabs.currentIndex()) == "Plan"


def test_the_plan_at_a_glance(desk: Desk, plan: int, page: AccountPage) -> None:
    card = page.overview.plan
    assert card.title.words == "Half a day"
    assert card.status.text() == "Draft"
    assert card.outcome.accessibleName() == "Outcome – no reading yet"
    planned = desk.plans.whole(plan)
    assert planned is not None
    outcome = planned.outcomes[0].outcome
    desk.plans.edit(Outcome, outcome.id, metric="ordering time")
    desk.plans.add_reading(outcome.id, TODAY, Decimal("6.1"))
    desk.plans.finish(planned.milestones[0].milestone.id, TODAY)
    assert card.outcome.accessibleName() == "Outcome 35% ordering time 35%"
    assert card.activity.accessibleName() == "Activity 25% 1 of 4 milestones"
    card.open_button.click()
    assert page.tabs.tabText(page.tabs.currentIndex()) == "Plan"


def test_the_first_people_by_what_they_are(desk: Desk, account: int, page: AccountPage) -> None:
    for name, roles, left_on in (
        ("Anna", [Role.END_USER], None),
        ("Bert", [], None),
        ("Cleo", [Role.DECISION_MAKER], date(2026, 10, 31)),
        ("Dora", [Role.CHAMPION, Role.IT], None),
        ("Emil", [Role.DECISION_MAKER], None),
        ("Fred", [], None),
    ):
        contact = desk.contacts.add(account, name)
        desk.contacts.edit(contact, roles=roles, left_on=left_on)
    shown = [row.accessibleName().partition(",")[0] for row in page.overview.people.rows]
    assert shown == ["Emil", "Dora", "Anna", "Bert", "Fred"]
    assert page.overview.people.open_button.text().replace("All ", "") == "6 people"


def test_facts_are_edited_where_they_stand(
    desk: Desk, account: int, facts: FactsCard, hand: Hand, stack: UndoStack
) -> None:
    for name, typed in (
        ("industry", "Food"),
        ("size", "300"),
        ("region", "Kanagawa"),
        ("domain", "yamadaya.example"),
        ("customer_since", "1 Apr 2025"),
        ("tier_reason", "Many sites"),
        ("touch_reason", "New team"),
    ):
        facts.form.facts[name].field.setFocus()
        hand.write(typed)
        hand.press(K.Key_Return)
    found = _account(desk, account)
    assert (found.industry, found.size, found.region, found.domain) == ("Food", "300", "Kanagawa", "yamadaya.example")
    assert (found.customer_since, found.tier_reason, found.touch_reason) == (date(2025, 4, 1), "Many sites", "New team")
    facts.form.choices["language"].chip.menu().actions()[1].trigger()
    facts.form.choices["honorific"].chip.menu().actions()[2].trigger()
    assert (_account(desk, account).language, _account(desk, account).honorific) == ("ja", "様")
    for _step in range(2):
        stack.undo()
    assert _account(desk, account).language == ""


def test_the_parent_is_chosen_by_typing_and_is_a_link(
    qtbot: QtBot, desk: Desk, account: int, page: AccountPage, hand: Hand, stack: UndoStack
) -> None:
    holding = desk.accounts.add("青葉ホールディングス")
    desk.accounts.edit(holding, reading="アオバホールディングス")
    desk.accounts.add("Other")
    group = page.overview.group
    assert not group.parent_button.isVisible()
    group.choose_button.setFocus()
    hand.press(K.Key_Space)
    hand.write("あおば")
    hand.press(K.Key_Return)
    assert _account(desk, account).parent_id == holding
    assert group.parent_button.text() == "青葉ホールディングス"
    with qtbot.waitSignal(page.navigator.wanted) as opened:
        group.parent_button.click()
    assert opened.args == [Target.account(holding)]
    stack.undo()
    assert not group.parent_button.isVisible()
    stack.redo()
    group.choose()
    hand.press(K.Key_Return)  # no parent company stands first
    assert _account(desk, account).parent_id is None


def test_a_circle_is_refused_with_the_way_it_would_go(desk: Desk, account: int, page: AccountPage, hand: Hand) -> None:
    daughter = desk.accounts.add("Daughter")
    desk.groups.place(daughter, account)
    page.overview.group.choose()
    hand.write("Daughter")
    hand.press(K.Key_Return)
    assert "Yamadaya Foods → Daughter → Yamadaya Foods" in page.notice.words
    assert _account(desk, account).parent_id is None


def test_the_accounts_below_are_an_outline_that_opens_them(
    qtbot: QtBot, desk: Desk, account: int, page: AccountPage, hand: Hand
) -> None:
    group = page.overview.group
    assert not group.rows
    above = account
    for place in range(8):
        child = desk.accounts.add(f"Branch {place}")
        desk.groups.place(child, above)
        above = child
    contract = desk.contracts.add(above, "p", "USD")
    desk.contracts.edit_line(desk.contracts.of(above)[0].lines[0].id, amount=120_000, months=12)
    desk.contracts.edit(contract, start=date(2026, 1, 1))
    _snapshots(desk, above, 60)
    desk.accounts.edit(account, notes="any change")
    assert [row.text() for row in group.rows] == [f"Branch {place}" for place in range(6)]
    assert group.sum.words == "Group total: $100 a month"
    assert group.worst.words == "Lowest health: Branch 7, B Steady 60"
    group.all_button.click()
    group.rows[7].setFocus()
    with qtbot.waitSignal(page.navigator.wanted) as opened:
        hand.press(K.Key_Return)
    assert opened.args == [Target.account(above)]


def test_fields_of_hers(desk: Desk, account: int, facts: FactsCard, hand: Hand) -> None:
    desk.accounts.edit(account, custom={"Billing code": "00123", "Salesperson": "Kimura"})
    assert [fact.field.text() for fact in facts.custom.facts.values()] == ["00123", "Kimura"]
    facts.custom.facts["Billing code"].field.setFocus()
    hand.write("00999")
    hand.press(K.Key_Return)
    assert _account(desk, account).custom == {"Billing code": "00999", "Salesperson": "Kimura"}
    other = desk.accounts.add("Other")
    assert _account(desk, other).custom == {}


@pytest.mark.parametrize(
    ("kind", "typed", "kept", "shown"),
    [
        (0, "gold  plan", "gold plan", "gold plan"),
        (1, "１２００.50", "1200.5", "1,200.5"),
        (2, "1 Apr 2027", "2027-04-01", "1 Apr 2027"),
    ],
)
def test_a_field_is_added_here_with_what_it_holds(
    desk: Desk,
    account: int,
    facts: FactsCard,
    hand: Hand,
    stack: UndoStack,
    kind: int,
    typed: str,
    kept: str,
    shown: str,
) -> None:
    custom = facts.custom
    custom.add_button.setFocus()
    hand.press(K.Key_Space)
    hand.write("Seats ")
    custom.kind.setCurrentIndex(kind)
    hand.press(K.Key_Return)
    assert hand.at is custom.facts["Seats"].field
    hand.write(typed)
    hand.press(K.Key_Return)
    assert _account(desk, account).custom == {"Seats": kept}
    assert custom.facts["Seats"].field.text() == shown
    custom.removers["Seats"].click()
    assert _account(desk, account).custom == {}
    custom.removers["Seats"].click()
    assert not custom.facts
    for _step in range(2):
        stack.undo()
    assert custom.facts["Seats"].field.text() == shown


def test_a_value_that_a_field_cannot_hold_is_refused(
    desk: Desk, account: int, page: AccountPage, facts: FactsCard, hand: Hand
) -> None:
    desk.custom_fields.add("Seats", FieldType.NUMBER)
    facts.custom.facts["Seats"].field.setFocus()
    hand.write("many")
    hand.press(K.Key_Return)
    assert "“many” is not a number" in page.notice.words
    assert _account(desk, account).custom == {}
    facts.custom.add_button.click()
    hand.write("Seats")
    hand.press(K.Key_Return)
    assert "“Seats” already exists" in page.notice.words


def test_notes_are_kept_as_they_are_typed_in_one_step(
    qtbot: QtBot, desk: Desk, account: int, facts: FactsCard, hand: Hand, stack: UndoStack
) -> None:
    facts.form.notes["notes"].setFocus()
    qtbot.keyClicks(facts.form.notes["notes"], "Orders ")
    qtbot.waitUntil(lambda: _account(desk, account).notes == "Orders ")
    qtbot.keyClicks(facts.form.notes["notes"], "at 6")
    desk.accounts.edit(account, size="300")
    assert facts.form.notes["notes"].toPlainText() == "Orders at 6", (
        "the store's answer does not overwrite what is being typed"
    )
    hand.press(K.Key_Tab)
    assert _account(desk, account).notes == "Orders at 6"
    stack.undo()
    stack.undo()
    stack.undo()
    assert facts.form.notes["notes"].toPlainText() == ""


def test_saves_of_the_notes_are_one_step(
    qtbot: QtBot, desk: Desk, account: int, facts: FactsCard, stack: UndoStack
) -> None:
    facts.form.notes["notes"].setFocus()
    for typed in ("One. ", "Two."):
        qtbot.keyClicks(facts.form.notes["notes"], typed)
        facts.form.notes["notes"].settle()
    assert _account(desk, account).notes == "One. Two."
    assert stack.count() == 1
    stack.undo()
    assert facts.form.notes["notes"].toPlainText() == ""


def test_notes_are_kept_while_one_types_without_a_pause(
    qtbot: QtBot, desk: Desk, account: int, facts: FactsCard
) -> None:
    facts.form.notes["notes"].setFocus()
    eight_a_second = QTimer(interval=125)
    eight_a_second.timeout.connect(lambda: qtbot.keyClick(facts.form.notes["notes"], "x"))
    eight_a_second.start()
    qtbot.waitUntil(lambda: "xxxx" in _account(desk, account).notes, timeout=3000)
    eight_a_second.stop()


def test_notes_wait_while_the_file_is_busy(
    qtbot: QtBot, desk: Desk, account: int, page: AccountPage, facts: FactsCard
) -> None:
    other = desk.accounts.add("Other")
    with closing(sqlite3.connect(desk.database.path, isolation_level=None)) as busy:
        busy.execute("BEGIN IMMEDIATE")
        facts.form.notes["notes"].setFocus()
        qtbot.keyClicks(facts.form.notes["notes"], "mine")
        facts.form.notes["notes"].settle()
        assert "in use" in page.notice.words
        page.show_account(other)
        assert facts.form.notes["notes"].toPlainText() == ""
        busy.execute("ROLLBACK")
    page.show_account(account)
    assert facts.form.notes["notes"].toPlainText() == "mine"
    qtbot.waitUntil(lambda: _account(desk, account).notes == "mine")
    assert _account(desk, other).notes == ""


def test_notes_typed_are_kept_when_another_account_is_shown(
    qtbot: QtBot, desk: Desk, account: int, page: AccountPage, facts: FactsCard
) -> None:
    other = desk.accounts.add("Other")
    facts.form.notes["notes"].setFocus()
    qtbot.keyClicks(facts.form.notes["notes"], "mine")
    page.show_account(other)
    assert (_account(desk, account).notes, _account(desk, other).notes) == ("mine", "")
    assert facts.form.notes["notes"].toPlainText() == ""


def test_the_chart_comes_after_the_page(qtbot: QtBot, desk: Desk, account: int, page: AccountPage) -> None:
    card = page.overview.health
    _snapshots(desk, account, 70, 71, None, 68, 66)
    other = desk.accounts.add("Other")
    page.show_account(other)
    page.show_account(account)
    assert card.change.text() == "−4.0 pt in 4 weeks"
    qtbot.waitUntil(lambda: card.chart.canvas is not None, timeout=20_000)
    canvas = card.chart.canvas
    assert canvas is not None
    assert card.chart.accessibleName() == "2026-10-18: 70, 2026-10-25: 71, 2026-11-08: 68, 2026-11-15: 66"
    page.show_account(other)
    assert canvas.isHidden(), "no account is shown under another's line"
    _snapshots(desk, third := desk.accounts.add("Third"), *[50] * 40)
    page.show_account(third)
    qtbot.waitUntil(canvas.isVisible)
    half_a_year = len(card.chart.accessibleName())
    card.span.findChildren(QPushButton)[1].click()
    assert len(card.chart.accessibleName()) > half_a_year
    page.show_account(other)
    QApplication.processEvents()
    assert not card.span.isVisible()
    QApplication.sendEvent(card.chart, QEvent(QEvent.Type.StyleChange))
    assert not card.chart._later.isActive(), "without weeks nothing is drawn, in another theme neither"


def test_a_chart_waits_until_the_page_is_painted(qtbot: QtBot, desk: Desk, account: int, page: AccountPage) -> None:
    chart = page.overview.health.chart
    _snapshots(desk, account, 70, 71)
    page.show_account(account)
    qtbot.waitUntil(lambda: chart.canvas is not None, timeout=20_000)
    other = desk.accounts.add("Other")
    _snapshots(desk, other, 60, 61)
    page.show_account(other)
    begun = chart._later.timerId()
    page.repaint()
    again = chart._later.timerId()
    assert chart._later.isActive()
    assert again != begun, "however long the page took, its pause begins when it is seen"
    page.repaint()
    assert chart._later.timerId() == again, "but once"


def test_a_chart_out_of_sight_is_drawn_in_another_theme_once_it_is_seen(
    qtbot: QtBot, desk: Desk, account: int, page: AccountPage
) -> None:
    chart = page.overview.health.chart
    _snapshots(desk, account, 70, 71)
    page.show_account(account)
    qtbot.waitUntil(lambda: chart.canvas is not None, timeout=20_000)
    page.hide()
    QApplication.sendEvent(chart, QEvent(QEvent.Type.StyleChange))
    assert chart.canvas is None
    assert not chart._later.isActive(), "nobody would see it"
    page.show()
    qtbot.waitUntil(lambda: chart.canvas is not None)


def test_weeks_between_are_unknown() -> None:
    weeks = [ChartWeek(date(2026, 11, 8), 66, Level.B), ChartWeek(date(2026, 10, 18), 70, Level.B)]
    assert [(one.sunday.day, one.score) for one in filled(weeks)] == [(18, 70), (25, None), (1, None), (8, 66)]
    assert filled([]) == []


@pytest.mark.qt_log_ignore("plugin does not support")
@pytest.mark.parametrize(
    ("typed", "kept", "shown"),
    [("tier 2 ", "2", "Tier 2"), ("Big", "Big", "Big"), ("key", "Key", "Key"), ("3", "3", "Tier 3"), ("", "", "")],
)
def test_the_tier_is_one_of_those_known_or_any_other(
    desk: Desk, account: int, facts: FactsCard, hand: Hand, typed: str, kept: str, shown: str
) -> None:
    desk.accounts.edit(account, tier="Key")
    assert facts.tier.text() == "Key"
    facts.tier.setFocus()
    hand.write(typed)
    hand.press(K.Key_Return)
    assert _account(desk, account).tier == kept
    assert facts.tier.text() == shown


@pytest.mark.qt_log_ignore("plugin does not support")
def test_the_known_tiers_are_offered_with_why_an_account_belongs(
    desk: Desk, account: int, facts: FactsCard, hand: Hand
) -> None:
    desk.tiers.edit("1", reason="Many sites")
    desk.accounts.edit(account, tier="1", touch=Touch.LOW)
    assert facts.tier.toolTip() == "Many sites"
    assert facts.form.chips["touch"].text() == "Low touch"
    facts.tier.setFocus()
    hand.press(K.Key_Down)
    popup = facts.tier.completer().popup()
    assert popup.isVisible()
    assert [popup.model().index(row, 0).data() for row in range(3)] == ["Tier 1", "Tier 2", "Tier 3"]
    popup.hide()
    facts.form.chips["touch"].menu().actions()[0].trigger()
    assert _account(desk, account).touch is Touch.HIGH
