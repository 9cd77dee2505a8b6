"""The whole window: every place in both languages and themes, from one to another, and what follows a change."""

import shutil
import sqlite3
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from csdesk import app
from csdesk.domain.accounts import Status
from csdesk.entities import Account
from csdesk.errors import MovedError
from csdesk.file_window import FileWindow
from csdesk.settings import Settings
from csdesk.ui import theme, tokens
from csdesk.ui.main_window import MainWindow
from csdesk.ui.navigator import Target
from csdesk.ui.widgets.rail import RailItem
from tests.cadences import cadences


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("language", "title"), [("ja", "担当顧客"), ("en", "Portfolio")])
def test_every_place_opens(
    qtbot: QtBot, sampled: Callable[[date, str], Path], tmp_path: Path, language: str, title: str, theme: str
) -> None:
    chosen = Settings(language, theme)
    app.apply_settings(app.application(), chosen)
    window = app.new_window()
    qtbot.addWidget(window)
    window.show()
    book = Path(shutil.copy(sampled(date.today(), language), tmp_path / "book.csdesk"))
    place = app.open_file(window, book, chosen)
    for key in ("import", "settings", "matrix", "renewals", "meetings", "portfolio"):
        place.go(key)
        assert window.current == key
    place.renewals.turn()
    place.navigator.open(Target.account(1, "contracts"))
    assert (window.current, place.account.account_id, place.account.contracts.isVisible()) == ("account", 1, True)
    place.open_account(1)
    for tab in range(place.account.tabs.count()):
        place.account.tabs.setCurrentIndex(tab)
        assert not window.grab().isNull()
    assert title in [item.text() for item in window.rail._items.values()]
    window.close()


def test_the_window_is_there_before_its_file(qtbot: QtBot) -> None:
    app.apply_settings(app.application(), Settings("en", "light"))
    window = app.new_window()
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    assert window.current == ""
    assert not window.grab().isNull()


@pytest.mark.usefixtures("sample_file")
@pytest.mark.parametrize(("chosen", "followed"), [("", tokens.DARK), ("light", tokens.LIGHT)])
def test_it_turns_dark_with_the_system_unless_a_theme_was_chosen(
    qapp: QApplication, place: FileWindow, window: MainWindow, chosen: str, followed: tokens.Theme
) -> None:
    system = qapp.styleHints().colorSchemeChanged  # as the system's own turn would; the tests' screen has none
    with app.following_the_system(qapp, Settings("en", chosen)):
        for scheme, expected in ((Qt.ColorScheme.Dark, followed), (Qt.ColorScheme.Light, tokens.LIGHT)):
            system.emit(scheme)
            assert theme.now is expected
            assert window.grab().toImage().pixelColor(2, 2).name() == expected.side.lower()
    system.emit(Qt.ColorScheme.Dark)
    assert theme.now is tokens.LIGHT


def test_the_sample_fills_the_empty_portfolio(place: FileWindow) -> None:
    place.portfolio.add_sample()
    assert len(place.portfolio.model.rows) == 40
    place.portfolio.add_sample()
    assert "already holds accounts" in place.portfolio.notice.words
    place.undo.undo()
    assert len(place.portfolio.model.rows) == 0


def test_accounts_are_opened_remembered_and_come_back_to(place: FileWindow, window: MainWindow) -> None:
    first, second = place.desk.accounts.add("first"), place.desk.accounts.add("second")
    place.open_account(first)
    place.open_account(second)
    assert place.finding.recent == [second, first]
    window.navigator.back()
    assert (window.current, place.account.account_id) == ("account", first)
    window.navigator.back()
    assert window.current == "portfolio"
    place.desk.accounts.delete([first])
    assert place.finding.recent == [second]


def test_the_rail_follows_an_account_and_rests_while_a_plan_is_written(place: FileWindow, window: MainWindow) -> None:
    account = place.desk.accounts.add("Yamadaya")
    plan = place.desk.plans.add(account, "Half a day", date(2026, 11, 20))
    place.open_account(account)
    place.desk.accounts.edit(account, name="Yamadaya Foods")
    lines = window.rail.findChildren(RailItem)
    assert "Yamadaya Foods" in [line.text() for line in lines]
    place.desk.plans.edit_plan(plan, headline="Two hours saved.")
    assert window.rail.findChildren(RailItem) == lines, "the very lines: nothing of it was asked for again"


def test_the_palette_finds_an_account_by_its_reading_and_opens_it(place: FileWindow, window: MainWindow) -> None:
    found = place.desk.accounts.add("山田屋フーズ")
    place.desk.accounts.edit(found, reading="ヤマダヤフーズ")
    place.desk.accounts.add("北斗精機")
    window.palette_card.open()
    window.palette_card.field.setText("やまだ")  # QTest types ASCII only
    QTest.keyClick(window.palette_card.field, Qt.Key.Key_Return)
    assert (window.current, place.account.account_id) == ("account", found)


def test_the_palette_offers_the_latest_accounts_and_the_commands_in_their_order(place: FileWindow) -> None:
    for name in ("Long Name Foods", "Aoba", "Bee"):
        place.open_account(place.desk.accounts.add(name))
    accounts, _people, commands = (list(provider("")) for provider in place.finding.providers())
    assert [hit.title for hit in accounts] == ["Bee", "Aoba", "Long Name Foods"]
    assert [hit.title for hit in commands][:2] == ["Go to today", "Open portfolio"]
    assert len({hit.rank for hit in (*accounts, *commands)}) == 1, "or the shortest would come first"


def test_the_palette_finds_a_person_and_a_command(place: FileWindow) -> None:
    account = place.desk.accounts.add("北斗精機")
    place.desk.contacts.add(account, "佐藤 美咲")
    hits = [hit for provider in place.finding.providers() for hit in provider("佐藤")]
    assert [(hit.title, hit.note) for hit in hits] == [("佐藤 美咲", "北斗精機")]
    hits = [hit for provider in place.finding.providers() for hit in provider("import")]
    assert [hit.title for hit in hits] == ["Import a table"]


def test_the_palette_finds_who_is_gone_and_the_views(place: FileWindow, window: MainWindow) -> None:
    place.desk.accounts.edit(place.desk.accounts.add("Aoba"), status=Status.CHURNED)
    place.portfolio.clear_filter()  # what was edited out of sight stays under the hand till then
    assert place.portfolio.model.shown == []
    (hit,) = [hit for provider in place.finding.providers() for hit in provider("aoba")]
    assert (hit.title, hit.note) == ("Aoba", "Churned")
    place.go("settings")
    (hit,) = [hit for provider in place.finding.providers() for hit in provider("view: churned")]
    hit.run()
    assert (window.current, [row.name for row in place.portfolio.model.shown]) == ("portfolio", ["Aoba"])


def test_what_she_did_not_do_is_not_on_her_stack(place: FileWindow) -> None:
    with place.desk.database.change("Calendar", by_user=False) as session:
        session.add(Account(name="from the calendar"))
    assert [row.name for row in place.portfolio.model.shown] == ["from the calendar"]
    assert place.undo.count() == 0


def test_saves_of_one_session_are_one_undo(place: FileWindow) -> None:
    row_id = place.desk.accounts.add("a")
    for notes in ("n", "no", "not"):
        place.desk.accounts.edit(row_id, merge="session 1", notes=notes)
    place.desk.accounts.edit(row_id, merge="session 2", notes="x")
    assert place.undo.count() == 3
    place.undo.undo()
    place.undo.undo()
    account = place.desk.accounts.get(row_id)
    assert account is not None
    assert account.notes == ""


def test_an_undo_refused_stays_on_the_stack_and_is_said(place: FileWindow, window: MainWindow) -> None:
    row_id = place.desk.accounts.add("a")
    place.desk.accounts.edit(row_id, name="b")
    with sqlite3.connect(place.desk.database.path) as other:
        other.execute("UPDATE accounts SET name = 'theirs'")
    other.close()
    refused: list[object] = []
    place.undo.refused.connect(refused.append)
    place.undo.undo()
    assert [type(error) for error in refused] == [MovedError]
    assert place.undo.undoText() == "Edit a"
    assert "elsewhere" in window.notice.words
    place.undo.undo(force=True)
    assert [row.name for row in place.portfolio.model.shown] == ["a"]


@pytest.mark.usefixtures("sample_file")
def test_a_cell_of_the_matrix_shows_its_accounts_and_the_tiers_are_near(place: FileWindow, window: MainWindow) -> None:
    place.portfolio.matrix_button.click()
    assert window.current == "matrix"
    cell = next(cell for cell in place.matrix.grid.cells.values() if cell.isEnabled())
    cell.click()
    assert window.current == "portfolio"
    assert len(place.portfolio.model.shown) == int(cell.text())
    place.go("matrix")
    place.matrix.tiers_button.click()
    assert (window.current, place.page("settings").list.key) == ("settings", "tiers")


@pytest.mark.usefixtures("sample_file")
def test_one_arrives_on_the_first_cell_of_the_matrix(place: FileWindow) -> None:
    place.go("matrix")
    assert QApplication.focusWidget() is next(one for one in place.matrix.grid.cells.values() if one.isEnabled())


def test_the_palette_leads_to_the_matrix_and_to_sections(place: FileWindow, window: MainWindow) -> None:
    found = {hit.title: hit.run for hit in place.finding._commands("")}
    found["Value patterns"]()
    assert (window.current, place.page("settings").list.key) == ("settings", "patterns")
    found["Tier matrix"]()
    assert window.current == "matrix"


def test_one_arrives_where_one_works_and_gets_on_by_keyboard(place: FileWindow, window: MainWindow) -> None:
    for name in "ab":
        place.open_account(place.desk.accounts.add(name))
    place.go("portfolio")
    assert place.portfolio.table.hasFocus()
    QTest.keyClick(place.portfolio.table, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert place.portfolio.filters.isAncestorOf(QApplication.focusWidget()), "Tab alone goes from cell to cell"
    place.go("settings")
    sections = place.page("settings").list
    assert sections.hasFocus()
    sections.pick("patterns")
    QTest.keyClick(sections, Qt.Key.Key_Return)
    section = place.page("settings").patterns
    assert section.isAncestorOf(QApplication.focusWidget())


def test_ctrl_z_in_a_field_takes_back_what_was_kept_or_what_is_being_typed(place: FileWindow) -> None:
    place.go("settings")
    place.page("settings").list.pick("tiers")
    place.page("settings").tiers.add()
    field = place.page("settings").tiers.form.facts["cadence"].field
    field.setFocus()
    QTest.keyClicks(field, "21")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert cadences(place.desk.tiers)["New tier"] == 21
    QTest.keyClicks(field, "0")
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert cadences(place.desk.tiers)["New tier"] == 21, "only what was typed since is taken back"
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert cadences(place.desk.tiers)["New tier"] is None


def test_an_account_that_is_merged_away_gives_way_to_the_one_it_went_into(
    place: FileWindow, window: MainWindow
) -> None:
    stays, goes = place.desk.accounts.add("Acme"), place.desk.accounts.add("ACME")
    place.open_account(goes)
    place.desk.duplicates.merge("accounts", stays, goes)
    assert (window.current, place.account.account_id, place.account.header.name.text()) == ("account", stays, "Acme")
    assert place.account.overview.account_id == stays
    place.undo.undo()
    place.go("portfolio")
    place.desk.duplicates.merge("accounts", stays, goes)
    window.navigator.back()
    assert (window.current, place.account.account_id) == ("account", stays)
