"""Settings: who we are is kept, nonsense is not, the trash gives back."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from csdesk.desk import Desk
from csdesk.settings import Settings
from csdesk.ui.bus import ChangeBus
from csdesk.ui.pages.settings import SettingsPage
from csdesk.ui.undo import UndoStack
from tests.ui.pages.hand import TODAY, Hand, K


@pytest.fixture
def page(desk: Desk, bus: ChangeBus, show: Callable[[QWidget], None]) -> SettingsPage:
    built = SettingsPage(desk, bus, Settings(language="ja", theme="dark"))
    show(built)
    return built


def _write(page: SettingsPage, hand: Hand, fact: str, typed: str) -> None:
    page.facts[fact].field.setFocus()
    hand.write(typed)
    hand.press(K.Key_Return)


def test_who_we_are_is_kept_and_undone(desk: Desk, page: SettingsPage, hand: Hand, undo: UndoStack) -> None:
    _write(page, hand, "me", "石川 恵")
    _write(page, hand, "name", " 潮見ソフトウェア株式会社 ")
    _write(page, hand, "short_name", "潮見")
    _write(page, hand, "currency", "usd")
    _write(page, hand, "accent", "#aa3311")
    company, me = desk.colleagues.company(), desk.colleagues.me()
    assert me is not None
    assert (me.name, company.name, company.short_name) == ("石川 恵", "潮見ソフトウェア株式会社", "潮見")
    assert (company.currency, company.accent) == ("USD", "#AA3311")
    assert page.facts["currency"].field.text() == "USD"
    undo.undo()
    undo.undo()
    assert page.facts["currency"].field.text() == "JPY"
    assert page.facts["accent"].field.text() == ""


@pytest.mark.parametrize(
    ("fact", "typed"), [("currency", "yenn"), ("currency", ""), ("accent", "blue"), ("accent", "#12345g")]
)
def test_nonsense_is_said_and_not_kept(
    desk: Desk, page: SettingsPage, hand: Hand, undo: UndoStack, fact: str, typed: str
) -> None:
    _write(page, hand, fact, typed)
    assert typed in page.notice.words
    assert page.notice.isVisible()
    assert undo.count() == 0
    _write(page, hand, "me", "Mori")
    assert not page.notice.isVisible()


def test_an_empty_colour_is_the_usual_one(desk: Desk, page: SettingsPage, hand: Hand) -> None:
    _write(page, hand, "accent", "#112233")
    _write(page, hand, "accent", "")
    assert desk.colleagues.company().accent == ""
    assert not page.notice.isVisible()


def test_the_trash_lists_the_last_first_and_gives_back(desk: Desk, page: SettingsPage, undo: UndoStack) -> None:
    accounts = [desk.accounts.add(name) for name in ("Aoba", "Beta")]
    for account in accounts:
        desk.accounts.delete([account])
    names = [button.accessibleName() for button in page.trash.buttons]
    assert names == ["Restore: Beta", "Restore: Aoba"]
    page.trash.buttons[1].click()
    assert desk.accounts.get(accounts[0]) is not None
    assert [button.accessibleName() for button in page.trash.buttons] == ["Restore: Beta"]
    undo.undo()
    assert len(page.trash.buttons) == 2


def test_what_cannot_be_given_back_is_said(desk: Desk, page: SettingsPage) -> None:
    account = desk.accounts.add("Aoba")
    contact = desk.contacts.add(account, "Mori")
    desk.contacts.delete(contact)
    desk.accounts.delete([account])
    page.trash.buttons[1].click()  # the account it belongs to is not there
    assert page.notice.isVisible()
    assert len(page.trash.buttons) == 2


def test_language_and_theme_are_shown_and_chosen(qtbot: QtBot, page: SettingsPage) -> None:
    assert (page.language.current, page.theme.current) == (1, 1 + 1)
    with qtbot.waitSignal(page.language_chosen) as language:
        page.language.findChildren(QPushButton)[2].click()
    with qtbot.waitSignal(page.theme_chosen) as theme:
        page.theme.findChildren(QPushButton)[0].click()
    assert (language.args, theme.args) == (["en"], [""])


def test_the_place_of_the_file_is_said(desk: Desk, page: SettingsPage) -> None:
    assert page.place.text() == str(desk.database.path)


def _say_cadence(page: SettingsPage, hand: Hand, tier: str, typed: str) -> None:
    page.cadence.facts[tier].field.setFocus()
    hand.write(typed)
    hand.press(K.Key_Return)


def _cadence_fields(page: SettingsPage) -> dict[str, str]:
    return {tier: fact.field.text() for tier, fact in page.cadence.facts.items()}


def test_the_cadence_of_a_tier_is_kept_and_undone(desk: Desk, page: SettingsPage, hand: Hand, undo: UndoStack) -> None:
    assert _cadence_fields(page) == {"1": "14", "2": "30", "3": "60"}
    _say_cadence(page, hand, "1", " ７ ")
    _say_cadence(page, hand, "3", "")
    assert desk.tiers.cadences() == {"1": 7, "2": 30, "3": None}
    assert _cadence_fields(page) == {"1": "7", "2": "30", "3": ""}
    undo.undo()
    undo.undo()
    assert _cadence_fields(page) == {"1": "14", "2": "30", "3": "60"}


@pytest.mark.parametrize("typed", ["weekly", "0", "-3", "1.5", "3651", "9e99", "NaN", "∞"])
def test_what_is_no_cadence_is_said_and_not_kept(
    desk: Desk, page: SettingsPage, hand: Hand, undo: UndoStack, typed: str
) -> None:
    _say_cadence(page, hand, "2", typed)
    assert page.notice.words.startswith(f"“{typed}” is not a number of days.")
    assert (desk.tiers.cadences()["2"], undo.count()) == (30, 0)
    _say_cadence(page, hand, "2", "3650")
    assert (desk.tiers.cadences()["2"], page.notice.isVisible()) == (3650, False)


def test_a_tier_that_comes_into_use_has_a_field_of_its_own(desk: Desk, page: SettingsPage, hand: Hand) -> None:
    desk.accounts.edit(desk.accounts.add("a"), tier="Key")
    assert _cadence_fields(page) == {"1": "14", "2": "30", "3": "60", "Key": ""}
    _say_cadence(page, hand, "Key", "10")
    assert desk.tiers.cadences()["Key"] == 10
    assert desk.accounts.rows(TODAY)[0].cadence == 10


def _say_lead(page: SettingsPage, hand: Hand, tier: str, typed: str) -> None:
    page.lead.facts[tier].field.setFocus()
    hand.write(typed)
    hand.press(K.Key_Return)


def test_the_lead_of_a_tier_is_kept_empty_is_the_usual(
    desk: Desk, page: SettingsPage, hand: Hand, undo: UndoStack
) -> None:
    fields = {tier: fact.field for tier, fact in page.lead.facts.items()}
    assert {tier: field.text() for tier, field in fields.items()} == {"1": "120", "2": "90", "3": "60"}
    _say_lead(page, hand, "1", "180")
    _say_lead(page, hand, "3", "0")
    assert desk.tiers.leads() == {"1": 180, "2": 90, "3": 0}
    _say_lead(page, hand, "1", "")
    assert (fields["1"].text(), desk.tiers.leads()["1"], desk.tiers.cadences()["1"]) == ("120", 120, 14)
    undo.undo()
    assert fields["1"].text() == "180"


@pytest.mark.parametrize("typed", ["soon", "-1", "731", "1.5"])
def test_what_is_no_lead_is_said_and_not_kept(
    desk: Desk, page: SettingsPage, hand: Hand, undo: UndoStack, typed: str
) -> None:
    _say_lead(page, hand, "2", typed)
    assert page.notice.words.startswith(f"“{typed}” is not a number of days.")
    assert (desk.tiers.leads()["2"], undo.count()) == (90, 0)


def test_the_day_on_which_a_week_begins_is_told(page: SettingsPage, qtbot: QtBot) -> None:
    assert page.week.current == 0
    with qtbot.waitSignal(page.week_chosen) as chosen:
        page.week.buttons[1].click()
    assert chosen.args == ["sunday"]
