"""Settings: sections by keyboard; who we are is kept, nonsense is not, the trash gives back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from csdesk.desk import Desk
from csdesk.entities import (
    Account,
    Colleague,
    Contact,
    ContactLog,
    Contract,
    ContractLine,
    Goal,
    Milestone,
    Outcome,
    OutcomeReading,
    ProductValue,
    SavedView,
    SuccessPlan,
    TierDefinition,
    ValuePattern,
)
from csdesk.settings import Settings
from csdesk.ui import labels
from csdesk.ui.bus import ChangeBus
from csdesk.ui.pages.settings import SettingsPage
from csdesk.ui.undo import UndoStack
from tests.pngs import png
from tests.ui.pages.hand import TODAY, Hand, K


@pytest.fixture
def page(desk: Desk, bus: ChangeBus, show: Callable[[QWidget], None]) -> SettingsPage:
    built = SettingsPage(desk, bus, Settings(language="ja", theme="dark"), lambda: TODAY)
    show(built)
    return built


def _write(page: SettingsPage, hand: Hand, fact: str, typed: str) -> None:
    page.open("company")
    page.company.form.facts[fact].field.setFocus()
    hand.write(typed)
    hand.press(K.Key_Return)


def _write_me(page: SettingsPage, hand: Hand, typed: str) -> None:
    page.open("laptop")
    page.laptop.me.field.setFocus()
    hand.write(typed)
    hand.press(K.Key_Return)


def test_the_sections_are_walked_by_the_arrows_and_entered(page: SettingsPage, hand: Hand) -> None:
    page.list.setFocus()
    shown = []
    for _step in page.list.picks:
        shown.append(next(one.key for one in page.list.picks if getattr(page, str(one.key)).isVisible()))
        hand.press(K.Key_Down)
    assert shown == [
        *("laptop", "company", "colleagues", "tiers", "patterns", "queue"),
        *("meetings", "rates", "suggestions", "reminders", "backups", "trash"),
    ]
    page.open("company")
    hand.press(K.Key_Return)
    assert hand.at is page.company.form.facts["name"].field


def test_who_we_are_is_kept_and_undone(desk: Desk, page: SettingsPage, hand: Hand, undo: UndoStack) -> None:
    _write_me(page, hand, "石川 恵")
    _write(page, hand, "name", " 潮見ソフトウェア株式会社 ")
    _write(page, hand, "short_name", "潮見")
    _write(page, hand, "currency", "usd")
    _write(page, hand, "accent", "#aa3311")
    company, me = desk.colleagues.company(), desk.colleagues.me()
    assert me is not None
    assert (me.name, company.name, company.short_name) == ("石川 恵", "潮見ソフトウェア株式会社", "潮見")
    assert (company.currency, company.accent) == ("USD", "#AA3311")
    assert page.company.form.facts["currency"].field.text() == "USD"
    undo.undo()
    undo.undo()
    assert page.company.form.facts["currency"].field.text() == "JPY"
    assert page.company.form.facts["accent"].field.text() == ""


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
    _write_me(page, hand, "Mori")
    assert not page.notice.isVisible()


def test_an_empty_colour_is_the_usual_one(desk: Desk, page: SettingsPage, hand: Hand) -> None:
    _write(page, hand, "accent", "#112233")
    _write(page, hand, "accent", "")
    assert desk.colleagues.company().accent == ""
    assert not page.notice.isVisible()


def test_how_well_the_colour_is_read_is_said(page: SettingsPage, hand: Hand) -> None:
    _write(page, hand, "accent", "#FFD400")
    assert page.company.contrast.text() == "1.4:1 on white: too pale for text."
    _write(page, hand, "accent", "#767676")
    assert page.company.contrast.text() == "4.5:1 on white: readable, even as text."


def test_the_year_and_the_week_are_kept(desk: Desk, page: SettingsPage, undo: UndoStack) -> None:
    page.open("company")
    page.company.week.buttons["6"].click()
    page.company.week.buttons["1"].click()
    page.company.form.chips["fiscal_year_start"].menu().actions()[0].trigger()
    company = desk.colleagues.company()
    assert (company.working_days, company.fiscal_year_start) == ("23456", 1)
    assert page.company.form.chips["fiscal_year_start"].text() == "January"
    for _step in range(3):
        undo.undo()
    assert [key for key, button in page.company.week.buttons.items() if button.isChecked()] == list("12345")


def test_the_trash_lists_the_last_first_and_gives_back(desk: Desk, page: SettingsPage, undo: UndoStack) -> None:
    accounts = [desk.accounts.add(name) for name in ("Aoba", "Beta")]
    for account in accounts:
        desk.accounts.delete([account])
    page.open("trash")
    names = [button.accessibleName() for button in page.trash.list.buttons]
    assert names == ["Restore: Beta", "Restore: Aoba"]
    page.trash.list.buttons[1].click()
    assert desk.accounts.get(accounts[0]) is not None
    assert [button.accessibleName() for button in page.trash.list.buttons] == ["Restore: Beta"]
    undo.undo()
    assert len(page.trash.list.buttons) == 2


def test_every_kind_of_thing_in_the_trash_has_a_name(desk: Desk) -> None:
    deleted = (Account, Contact, ContactLog, Contract, ContractLine, SuccessPlan, ProductValue, Outcome, OutcomeReading)
    for entity in (*deleted, Goal, Milestone, TierDefinition, ValuePattern, Colleague, SavedView):
        assert labels.noun(entity.__tablename__), entity


def test_what_cannot_be_given_back_is_said(desk: Desk, page: SettingsPage) -> None:
    account = desk.accounts.add("Aoba")
    contact = desk.contacts.add(account, "Mori")
    desk.contacts.delete(contact)
    desk.accounts.delete([account])
    page.open("trash")
    page.trash.list.buttons[1].click()  # the account it belongs to is not there
    assert page.notice.isVisible()
    assert len(page.trash.list.buttons) == 2


def test_language_and_theme_are_shown_and_chosen(qtbot: QtBot, page: SettingsPage) -> None:
    assert (page.laptop.language.current, page.laptop.theme.current) == (1, 1 + 1)
    with qtbot.waitSignal(page.chosen) as language:
        page.laptop.language.findChildren(QPushButton)[2].click()
    with qtbot.waitSignal(page.chosen) as theme:
        page.laptop.theme.findChildren(QPushButton)[0].click()
    assert (language.args, theme.args) == ([{"language": "en"}], [{"theme": ""}])


def test_the_day_on_which_a_week_begins_is_told(page: SettingsPage, qtbot: QtBot) -> None:
    assert page.laptop.week.current == 0
    with qtbot.waitSignal(page.chosen) as chosen:
        page.laptop.week.buttons[1].click()
    assert chosen.args == [{"week": "sunday"}]


def test_the_place_of_the_file_is_said(desk: Desk, page: SettingsPage) -> None:
    assert page.laptop.place.text() == str(desk.database.path)


def test_our_logo_is_chosen_by_keys_shown_and_taken_away(
    desk: Desk, page: SettingsPage, hand: Hand, undo: UndoStack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.open("company")
    field = page.company.logo
    assert (field.picture.accessibleName(), field.remove.isVisible()) == ("No logo yet", False)
    (tmp_path / "logo.png").write_bytes(png(120, 40))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_asked: (str(tmp_path / "logo.png"), ""))
    field.choose.setFocus()
    hand.press(K.Key_Space)
    assert desk.logos.ours()
    assert field.picture.accessibleName() == "Our logo"
    hand.press(K.Key_Tab)
    assert hand.at is field.remove
    hand.press(K.Key_Space)
    assert desk.logos.ours() == b""
    assert hand.at is field.choose
    undo.undo()
    assert field.remove.isVisible()
