"""Tables out of the window: from the portfolio's button and from the palette, into the file that was chosen."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from csdesk.exchange.tables import Table, read_table
from csdesk.file_window import FileWindow
from csdesk.ui.main_window import MainWindow


@pytest.fixture
def chosen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Stand in for the user at the file dialog: the file and the kind that she chooses."""
    answer = [str(tmp_path / "out.xlsx"), "Excel (*.xlsx)"]
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: tuple(answer))
    return answer


@pytest.fixture
def full(place: FileWindow) -> FileWindow:
    for name in ("Umino", "Sato", "Umi"):
        account = place.desk.accounts.add(name)
        for person in ("A", "B"):
            place.desk.contacts.add(account, f"{name} {person}")
    place.desk.contracts.add(account, "Cloud", "JPY")
    return place


def _do(qtbot: QtBot, place: FileWindow, name: str) -> None:
    action = next(one for one in place.portfolio.export.menu().actions() if one.text() == name)
    action.trigger()
    qtbot.waitUntil(lambda: not place.tasks.busy and place.portfolio.export_button.isEnabled(), timeout=20_000)


def _table(chosen: list[str]) -> Table:
    return read_table(Path(chosen[0]))


def test_what_is_shown_goes_out_in_its_order(qtbot: QtBot, full: FileWindow, chosen: list[str]) -> None:
    full.portfolio.filters.field.setText("umi")
    _do(qtbot, full, "Export the accounts shown…")
    assert [row.cells[2] for row in _table(chosen).rows] == ["Umi", "Umino"]
    assert chosen[0].rpartition("/")[0] in full.portfolio.notice.words
    assert "out.xlsx" in full.portfolio.notice.words


@pytest.mark.parametrize(("name", "rows"), [("accounts", 3), ("people", 6), ("contracts", 1)])
def test_everything_goes_out(qtbot: QtBot, full: FileWindow, chosen: list[str], name: str, rows: int) -> None:
    full.portfolio.filters.field.setText("umi")
    _do(qtbot, full, f"Export all {name}…")
    assert len(_table(chosen).rows) == rows


def test_a_name_without_ending_is_given_that_of_its_kind(qtbot: QtBot, full: FileWindow, chosen: list[str]) -> None:
    chosen[:] = [chosen[0].removesuffix(".xlsx"), "CSV (*.csv)"]
    _do(qtbot, full, "Export all accounts…")
    assert Path(f"{chosen[0]}.csv").read_bytes().startswith(b"\xef\xbb\xbf")


def test_what_cannot_be_written_is_said(qtbot: QtBot, full: FileWindow, chosen: list[str]) -> None:
    chosen[0] = "/no folder/out.csv"
    _do(qtbot, full, "Export all accounts…")
    assert "/no folder/out.csv cannot be written" in full.portfolio.notice.words


def test_nothing_is_written_where_no_file_is_chosen(qtbot: QtBot, full: FileWindow, chosen: list[str]) -> None:
    chosen[:] = ["", ""]
    _do(qtbot, full, "Export all accounts…")
    assert not full.portfolio.notice.isVisible()


def test_the_palette_takes_one_to_the_portfolio_and_writes(
    qtbot: QtBot, full: FileWindow, window: MainWindow, chosen: list[str]
) -> None:
    full.go("settings")
    *_others, commands = full.finding.providers()
    hit = next(one for one in commands("export all contracts") if one.title == "Export all contracts…")
    hit.run()
    qtbot.waitUntil(lambda: not full.tasks.busy, timeout=20_000)
    assert window.current == "portfolio"
    assert len(_table(chosen).rows) == 1


def test_an_empty_portfolio_offers_nothing_to_write(place: FileWindow) -> None:
    assert not place.portfolio.export_button.isVisible()
