"""A watched sales sheet, from the file on disk to the figures: nobody touches anything, and it is told what changed."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from csdesk.desk import Desk, open_desk
from csdesk.domain.months import after, last_of_month
from csdesk.exchange.tables import Options
from csdesk.services.importing.kinds import KINDS
from csdesk.ui.bus import ChangeBus
from csdesk.ui.navigator import Target
from csdesk.ui.pages.imports import ImportPage
from csdesk.ui.pages.kpi import KpiPage
from csdesk.ui.tasks import TaskRunner
from csdesk.ui.undo import UndoStack
from tests.ui.pages.hand import Hand, K

_PATIENCE = 20_000
_TODAY = date.today()
_MONTHS = ",".join(f"{after(_TODAY.replace(day=1), back):%Y-%m}" for back in (-2, -1, 0))


def _write(path: Path, aoba: int, beta: int) -> None:
    """Write a sheet of three months, in the last of which this is what there is."""
    path.write_text(f"Account,{_MONTHS}\nAoba,100000,100000,{aoba}\nBeta,50000,50000,{beta}\n", "utf-8")


@pytest.fixture
def importing(desk: Desk, bus: ChangeBus, tasks: TaskRunner, show: Callable[[QWidget], None]) -> ImportPage:
    built = ImportPage(desk, bus, tasks)
    show(built)
    return built


@pytest.fixture
def sheet(qtbot: QtBot, desk: Desk, importing: ImportPage, tmp_path: Path) -> Path:
    """A sheet with two accounts that is in, watched, and taken without her."""
    for name in ("Aoba", "Beta"):
        desk.accounts.add(name)
    path = tmp_path / "sales" / "sales.csv"
    path.parent.mkdir()
    _write(path, 100_000, 50_000)
    page = importing
    page.kinds.choose([one.name for one in KINDS if one.on_page].index("revenue"))
    page.open_file(path)
    qtbot.waitUntil(lambda: not page.is_working, timeout=_PATIENCE)
    page.watched.button.click()
    page.import_button.click()
    qtbot.waitUntil(lambda: not page.is_working and bool(desk.revenue.book(_TODAY).currencies), timeout=_PATIENCE)
    desk.watching.take_by_itself(desk.watching.all()[0], automatic=True)
    return path


@pytest.fixture
def page(desk: Desk, bus: ChangeBus, tasks: TaskRunner, show: Callable[[QWidget], None], sheet: Path) -> KpiPage:
    built = KpiPage(desk, bus, tasks)
    show(built)
    return built


def _closing(page: KpiPage) -> int:
    assert page.state is not None
    return int(page.state.figures.closing)


def test_the_sheet_changes_on_disk_and_the_figures_follow(
    qtbot: QtBot, page: KpiPage, sheet: Path, desk: Desk, importing: ImportPage, hand: Hand
) -> None:
    assert _closing(page) == 150_000
    assert not page.sheet.isVisible()
    _write(sheet, 130_000, 50_000)
    qtbot.waitUntil(lambda: _closing(page) == 180_000, timeout=_PATIENCE)
    assert page.sheet.said.words.startswith("The sales sheet changed 1 account since ")
    assert page.sheet.said.words.endswith(": Aoba. MRR today +¥30,000")
    page.sheet.show_button.setFocus()
    hand.press(K.Key_Return)
    [row] = page.rows.model.rows
    assert (row.name, row.opening, row.closing) == ("Aoba", {"JPY": 100_000}, {"JPY": 130_000})
    went: list[Target] = []
    page.navigator.wanted.connect(went.append)
    hand.press(K.Key_Return)
    assert went == [Target.account(1, "contracts")]
    hand.press(K.Key_Escape)
    assert not page.overview.isHidden()
    importing.watched.watch.take_back(desk.watching.all()[0])
    assert (_closing(page), page.sheet.isVisible()) == (150_000, False)


def test_what_changed_is_told_until_she_has_seen_it_over_a_restart(
    qtbot: QtBot, page: KpiPage, sheet: Path, desk: Desk, tasks: TaskRunner, hand: Hand
) -> None:
    _write(sheet, 130_000, 50_000)
    qtbot.waitUntil(lambda: _closing(page) == 180_000, timeout=_PATIENCE)
    _write(sheet, 120_000, 0)
    qtbot.waitUntil(lambda: _closing(page) == 120_000, timeout=_PATIENCE)
    again = open_desk(desk.path)
    shown = KpiPage(again, ChangeBus(again.database), tasks)
    stack = UndoStack(again.database)
    qtbot.addWidget(shown)
    with qtbot.waitActive(shown):
        shown.show()
        shown.activateWindow()
    assert ": Beta, Aoba. MRR today −¥30,000" in shown.sheet.said.words
    shown.sheet.seen_button.setFocus()
    hand.press(K.Key_Space)
    assert not shown.sheet.isVisible()
    assert again.sheet_reads.news() is None
    stack.undo()
    assert shown.sheet.isVisible()
    shown.hide()
    again.close()


def test_the_first_sheet_is_no_news_and_one_that_says_the_same_neither(desk: Desk, sheet: Path) -> None:
    assert desk.sheet_reads.news() is None
    sheet.write_text(sheet.read_text("utf-8") + "Cedar,1,1,1\n", "utf-8")
    draft = desk.imports.look("revenue", sheet, Options())
    desk.imports.finish(desk.imports.write(draft, desk.imports.preview(draft)))
    assert desk.sheet_reads.news() is None


def test_who_is_no_more_in_the_sheet_is_among_what_changed(desk: Desk, sheet: Path) -> None:
    following = after(_TODAY.replace(day=1), 1)
    sheet.write_text(f"Account,{_MONTHS},{following:%Y-%m}\nAoba,100000,100000,100000,90000\n", "utf-8")
    draft = replace(desk.imports.look("revenue", sheet, Options()), today=last_of_month(following))
    desk.imports.finish(desk.imports.write(draft, desk.imports.preview(draft)))
    news = desk.sheet_reads.news()
    assert news is not None
    assert [(one.account, int(one.before), int(one.now)) for one in news.changes] == [
        (1, 100_000, 90_000),
        (2, 50_000, 0),
    ]
    assert news.sums == {"JPY": -60_000}
