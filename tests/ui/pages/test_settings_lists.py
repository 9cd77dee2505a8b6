"""Tiers, value patterns and colleagues in the settings: by hand, kept at once, undone."""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from csdesk.desk import Desk
from csdesk.domain.accounts import Touch
from csdesk.domain.patterns import Aim
from csdesk.domain.people import Job
from csdesk.settings import Settings
from csdesk.ui.bus import ChangeBus
from csdesk.ui.pages.settings import SettingsPage
from csdesk.ui.panels.section import ListSection
from csdesk.ui.undo import UndoStack
from csdesk.ui.widgets.column_widths import LEAST, SCROLLED
from tests.cadences import cadences
from tests.ui.pages.hand import TODAY, Hand, K

_ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def page(desk: Desk, bus: ChangeBus, show: Callable[[QWidget], None]) -> SettingsPage:
    built = SettingsPage(desk, bus, Settings(), lambda: TODAY)
    show(built)
    return built


def _write(section: ListSection, hand: Hand, fact: str, typed: str) -> None:
    section.form.facts[fact].field.setFocus()
    hand.write(typed)
    hand.press(K.Key_Return)


def _choose(section: ListSection, column: str, label: str) -> None:
    menu = section.form.choices[column].chip.menu()
    next(one for one in menu.actions() if one.text() == label).trigger()


def _say_cadence(page: SettingsPage, hand: Hand, tier: str, typed: str) -> None:
    page.open("tiers")
    page.tiers.list.pick(tier)
    _write(page.tiers, hand, "cadence", typed)


def test_the_cadence_of_a_tier_is_kept_and_undone(desk: Desk, page: SettingsPage, hand: Hand, undo: UndoStack) -> None:
    _say_cadence(page, hand, "1", " ７ ")
    _say_cadence(page, hand, "3", "")
    assert cadences(desk.tiers) == {"1": 7, "2": 30, "3": None}
    undo.undo()
    undo.undo()
    page.tiers.list.pick("1")
    assert page.tiers.form.facts["cadence"].field.text() == "14"


def test_the_lead_of_a_tier_is_kept_empty_is_the_usual(
    desk: Desk, page: SettingsPage, hand: Hand, undo: UndoStack
) -> None:
    page.open("tiers")
    page.tiers.list.pick("1")
    _write(page.tiers, hand, "lead", "180")
    assert desk.tiers.leads() == {"1": 180, "2": 90, "3": 60}
    _write(page.tiers, hand, "lead", "")
    assert (desk.tiers.leads()["1"], cadences(desk.tiers)["1"]) == (120, 14)
    undo.undo()
    assert page.tiers.form.facts["lead"].field.text() == "180"


def test_the_days_between_reviews_of_a_tier_are_kept(
    desk: Desk, page: SettingsPage, hand: Hand, undo: UndoStack
) -> None:
    account = desk.accounts.add("a")
    desk.accounts.edit(account, tier="2")
    desk.account_reviews.stamp(account, TODAY - timedelta(5))
    page.open("tiers")
    shown = []
    for tier in ("1", "2", "3"):
        page.tiers.list.pick(tier)
        shown.append(page.tiers.form.fields["review"].placeholderText())
    assert shown == ["7", "14", "30"]
    page.tiers.list.pick("2")
    assert desk.account_reviews.due(TODAY) == []
    _write(page.tiers, hand, "review", "5")
    assert [one.account_id for one in desk.account_reviews.due(TODAY)] == [account]
    _write(page.tiers, hand, "review", "0")
    assert page.notice.words.startswith("“0” is not a number of days. Enter 1 to 3,650")
    _write(page.tiers, hand, "review", "")
    assert desk.account_reviews.due(TODAY) == []
    undo.undo()
    assert page.tiers.form.fields["review"].text() == "5"


def test_the_window_of_a_tier_is_kept_and_what_is_none_is_refused(desk: Desk, page: SettingsPage, hand: Hand) -> None:
    page.open("tiers")
    page.tiers.list.pick("1")
    _write(page.tiers, hand, "window", "6")
    _write(page.tiers, hand, "window", "37")
    assert page.notice.words == "“37” is not a number of months. Enter 1 to 36, or leave it empty for 3."
    assert [one.window for one in desk.tiers.definitions()] == [6]


@pytest.mark.parametrize("typed", ["soon", "-1", "731", "1.5"])
def test_what_is_no_lead_is_said_and_not_kept(desk: Desk, page: SettingsPage, hand: Hand, typed: str) -> None:
    page.open("tiers")
    page.tiers.list.pick("2")
    _write(page.tiers, hand, "lead", typed)
    assert page.notice.words.startswith(f"“{typed}” is not a number of days.")
    assert desk.tiers.leads()["2"] == 90


@pytest.mark.parametrize("typed", ["weekly", "0", "-3", "1.5", "3651", "9e99", "NaN", "∞"])
def test_what_is_no_cadence_is_said_and_not_kept(
    desk: Desk, page: SettingsPage, hand: Hand, undo: UndoStack, typed: str
) -> None:
    _say_cadence(page, hand, "2", typed)
    assert page.notice.words.startswith(f"“{typed}” is not a number of days.")
    assert (cadences(desk.tiers)["2"], undo.count()) == (30, 0)
    _say_cadence(page, hand, "2", "3650")
    assert (cadences(desk.tiers)["2"], page.notice.isVisible()) == (3650, False)


def test_a_tier_that_comes_into_use_is_listed(desk: Desk, page: SettingsPage, hand: Hand) -> None:
    page.open("tiers")
    desk.accounts.edit(desk.accounts.add("a"), tier="Key")
    notes = {one.title: one.note for one in page.tiers.list.picks}
    assert list(notes) == ["Tier 1", "Tier 2", "Tier 3", "Key"]
    assert notes["Key"] == "1 account · not defined yet"
    _say_cadence(page, hand, "Key", "10")
    assert desk.accounts.rows(TODAY)[0].cadence == 10


def test_what_is_wanted_of_a_tier_is_kept(desk: Desk, page: SettingsPage, hand: Hand, undo: UndoStack) -> None:
    page.open("tiers")
    for fact, typed in (("floor", "30万"), ("ceiling", "¥1,000,000"), ("share", "20%")):
        _write(page.tiers, hand, fact, typed)
    _choose(page.tiers, "touch", "High touch")
    _choose(page.tiers, "depth", "Deep success")
    wanted = desk.tiers.wanted()["1"]
    assert (wanted.floor, wanted.ceiling, wanted.currency, wanted.share) == (300_000, 1_000_000, "JPY", 20)
    assert (wanted.touch, page.tiers.form.facts["floor"].field.text()) == (Touch.HIGH, "¥300,000")
    assert page.tiers.list.picks[0].note == "0 accounts · High touch"
    for _step in range(5):
        undo.undo()
    assert desk.tiers.wanted() == {}


@pytest.mark.parametrize(
    ("fact", "typed"), [("floor", "lots"), ("floor", "$5"), ("floor", "-1"), ("share", "101"), ("tier", "2")]
)
def test_nonsense_is_said_and_not_kept(page: SettingsPage, hand: Hand, undo: UndoStack, fact: str, typed: str) -> None:
    page.open("tiers")
    _write(page.tiers, hand, fact, typed)
    assert typed in page.notice.words
    assert (page.notice.isVisible(), undo.count()) == (True, 0)


def test_the_second_bound_is_in_the_currency_of_the_first(desk: Desk, page: SettingsPage, hand: Hand) -> None:
    page.open("tiers")
    _write(page.tiers, hand, "floor", "100")
    desk.colleagues.edit_company(currency="EUR")
    _write(page.tiers, hand, "ceiling", "200")
    assert desk.tiers.wanted()["1"].currency == "JPY"
    for fact in ("floor", "ceiling"):
        _write(page.tiers, hand, fact, "")
    _write(page.tiers, hand, "floor", "100")
    assert desk.tiers.wanted()["1"].currency == "EUR"


def test_a_tier_is_renamed_where_it_stands(desk: Desk, page: SettingsPage, hand: Hand) -> None:
    account = desk.accounts.add("a")
    desk.accounts.edit(account, tier="1")
    page.open("tiers")
    _write(page.tiers, hand, "tier", " Strategic ")
    found = desk.accounts.get(account)
    assert found is not None
    assert (found.tier, page.tiers.list.key) == ("Strategic", "Strategic")
    assert page.tiers.form.facts["tier"].field.text() == "Strategic"


def test_tiers_are_added_moved_and_deleted_by_keys(desk: Desk, page: SettingsPage, hand: Hand) -> None:
    page.open("tiers")
    page.tiers.add_button.click()
    assert hand.at is page.tiers.form.facts["tier"].field
    hand.write("Key")
    hand.press(K.Key_Return)
    page.tiers.list.setFocus()
    hand.press(K.Key_Up, _ALT)
    assert [one.tier for one in desk.tiers.all()] == ["1", "2", "Key", "3"]
    assert page.tiers.list.key == "Key"
    hand.press(K.Key_Delete)
    assert [one.tier for one in desk.tiers.all()] == ["1", "2", "3"]
    assert page.notice.words == "“Key” moved to trash. Press Ctrl+Z to undo."


def test_what_is_typed_in_lines_belongs_to_its_tier(desk: Desk, page: SettingsPage, hand: Hand) -> None:
    page.open("tiers")
    page.tiers.form.notes["reason"].setFocus()
    page.tiers.form.notes["reason"].insertPlainText("Strong brand")
    page.tiers.list.pick("2")
    assert {one.tier: one.definition.reason for one in desk.tiers.all()} == {"1": "Strong brand", "2": "", "3": ""}
    assert page.tiers.form.notes["reason"].toPlainText() == ""


def test_a_pattern_is_written_from_nothing(desk: Desk, page: SettingsPage, hand: Hand, undo: UndoStack) -> None:
    page.open("patterns")
    assert page.patterns.empty.isVisible()
    page.patterns.empty.button.click()
    assert hand.at is page.patterns.form.facts["value"].field
    hand.write("Measures stress")
    hand.press(K.Key_Return)
    for fact, typed in (("outcome", "People stay"), ("metric", "Leavers"), ("unit", "%")):
        _write(page.patterns, hand, fact, typed)
    _choose(page.patterns, "aim", "less")
    (found,) = desk.patterns.all()
    assert (found.value, found.outcome, found.metric, found.unit) == ("Measures stress", "People stay", "Leavers", "%")
    assert found.aim is Aim.LESS
    assert [(one.title, one.note) for one in page.patterns.list.picks] == [("Measures stress", "People stay")]
    page.patterns.list.setFocus()
    hand.press(K.Key_Delete)
    assert page.patterns.empty.isVisible()
    undo.undo()
    assert not page.patterns.empty.isVisible()


def test_patterns_are_moved_by_keys(desk: Desk, page: SettingsPage, hand: Hand) -> None:
    for name in ("one", "two"):
        desk.patterns.add(name)
    page.open("patterns")
    page.patterns.list.setFocus()
    hand.press(K.Key_Down, _ALT)
    assert [one.value for one in desk.patterns.all()] == ["two", "one"]


def test_a_colleague_is_written_in_the_table(desk: Desk, page: SettingsPage, hand: Hand) -> None:
    page.open("colleagues")
    assert page.colleagues.empty.isVisible()
    page.colleagues.empty.button.click()
    hand.write("Emma")
    hand.press(K.Key_Tab)
    hand.write("emma")
    hand.press(K.Key_Tab)
    hand.choose("Sales")
    hand.press(K.Key_Tab)
    hand.write("emma@example.com")
    hand.press(K.Key_Tab)
    hand.write("2026-11-30")
    hand.press(K.Key_Tab)
    hand.choose("me")
    hand.press(K.Key_Return)
    (found,) = desk.colleagues.all()
    assert (found.name, found.reading, found.job, found.email) == ("Emma", "emma", Job.SALES, "emma@example.com")
    assert (found.left_on, found.is_me) == (date(2026, 11, 30), True)


def test_who_owns_something_is_handed_over_before_deleted(
    desk: Desk, page: SettingsPage, hand: Hand, undo: UndoStack
) -> None:
    account = desk.accounts.add("a")
    desk.accounts.assign(account, "Emma")
    desk.colleagues.add("Yu")
    page.open("colleagues")
    table = page.colleagues.table
    table.setFocus()
    table.setCurrentIndex(page.colleagues.model.index(0, 0))
    hand.press(K.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert page.notice.words.startswith("Emma still owns accounts")
    menu = page.colleagues.heirs()
    assert [one.text() for one in menu.actions()] == ["Yu"]
    menu.actions()[0].trigger()
    assert [(row.colleague.name, row.accounts) for row in desk.colleagues.rows()] == [("Emma", 0), ("Yu", 1)]
    assert not page.colleagues.hand_button.isEnabled()
    hand.press(K.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert [one.name for one in desk.colleagues.all()] == ["Yu"]


def test_in_the_smallest_window_nothing_of_a_tier_is_cut_off(page: SettingsPage) -> None:
    page.open("tiers")
    page.resize(744, 540)
    QApplication.processEvents()
    form = page.tiers.form
    holder = form.parentWidget()
    assert holder is not None
    assert form.width() == holder.width(), "there is no scrolling sideways"
    touch, floor = form.choices["touch"].chip, form.facts["floor"].field
    assert touch.height() == floor.height(), "a choice stands like a field"


def test_in_the_smallest_window_names_have_room(desk: Desk, page: SettingsPage) -> None:
    desk.colleagues.add("Emma Clarke")
    page.resize(744, 540)
    page.open("colleagues")
    table = page.colleagues.table
    for width, scrolled in ((744, True), (1400, False)):
        page.resize(width, 540)
        QApplication.processEvents()
        assert table.columnWidth(0) >= (SCROLLED if scrolled else LEAST)
        assert (table.horizontalScrollBar().maximum() > 0) == scrolled


def test_a_tier_that_is_renamed_keeps_the_hand(page: SettingsPage, hand: Hand) -> None:
    page.open("tiers")
    page.tiers.add()
    hand.write("Strategic")
    hand.press(K.Key_Return)
    assert page.tiers.form.facts["tier"].field.hasFocus()
    hand.write("1")
    hand.press(K.Key_Return)
    assert (page.notice.isVisible(), page.tiers.form.key) == (True, "Strategic"), "there is a tier of this name"


def test_a_rate_is_typed_and_shown_as_it_is(desk: Desk, page: SettingsPage, hand: Hand) -> None:
    page.open("rates")
    page.rates.add()
    assert page.rates.model.index(0, 1).data() == "–", "a rate that is not known yet"
    hand.write("155.25")
    hand.press(K.Key_Return)
    assert [(one.currency, one.rate, one.since) for one in desk.currency_rates.all()] == [
        ("USD", Decimal("155.25"), TODAY)
    ]
    assert page.rates.model.index(0, 1).data() == "155.25"
    since = page.rates.model.index(0, 2)
    page.rates.model.setData(since, "")
    assert desk.currency_rates.all()[0].since == TODAY, "a rate has a day"
    assert page.notice.words.startswith("A date is needed here.")
