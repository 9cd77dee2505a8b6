"""Watched files in the window: told of, waited for while they are written, reviewed, taken and taken back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from csdesk.desk import Desk
from csdesk.services.watching import FileNews, look_at
from csdesk.ui.bus import ChangeBus
from csdesk.ui.pages.imports import ImportPage
from csdesk.ui.pages.imports.watched import said
from csdesk.ui.tasks import TaskRunner
from csdesk.ui.undo import UndoStack
from tests.ui.pages.hand import TODAY

HEAD = "Account ID,Account Name,Industry\n"


@pytest.fixture
def page(desk: Desk, bus: ChangeBus, tasks: TaskRunner, show: Callable[[QWidget], None]) -> ImportPage:
    built = ImportPage(desk, bus, tasks)
    show(built)
    return built


@pytest.fixture
def file(qtbot: QtBot, page: ImportPage, tmp_path: Path) -> Path:
    """A file that is in, and watched."""
    path = tmp_path / "crm" / "accounts.csv"
    path.parent.mkdir()
    path.write_text(HEAD + "1,Acme,Mining\n", "utf-8")
    page.open_file(path)
    qtbot.waitUntil(lambda: not page.is_working, timeout=20_000)
    page.watched.button.click()
    page.import_button.click()
    qtbot.waitUntil(lambda: not page.is_working, timeout=20_000)
    return path


def _says(page: ImportPage, desk: Desk) -> str:
    (one,) = desk.watching.all()
    return said(page.watched.watch.states[one.path])


def _button(page: ImportPage, words: str) -> QPushButton:
    return next(one for one in page.watched.findChildren(QPushButton) if one.text().strip() == words)


def test_a_change_is_told_and_reviewed_and_nothing_is_written_without_her(
    qtbot: QtBot, page: ImportPage, desk: Desk, file: Path
) -> None:
    assert page.watched.isVisible()
    with qtbot.waitSignal(page.watched.said, timeout=20_000) as told:
        file.write_text(HEAD + "1,Acme,Steel\n2,Beta,\n", "utf-8")
    assert told.args is not None
    assert told.args[0] == "accounts.csv has changed: 1 new, 1 changed"
    assert [row.facts["industry"] for row in desk.accounts.rows(TODAY)] == ["Mining"]
    _button(page, "Review").click()
    qtbot.waitUntil(lambda: not page.is_working, timeout=20_000)
    page.import_button.click()
    qtbot.waitUntil(lambda: not page.is_working, timeout=20_000)
    assert [row.facts["industry"] for row in desk.accounts.rows(TODAY)] == ["Steel", ""]
    assert desk.watching.all()[0].seen == look_at(file)
    assert _says(page, desk) == "no changes"


def test_a_file_put_in_the_place_of_another_is_seen_again_and_again(qtbot: QtBot, page: ImportPage, file: Path) -> None:
    for number in (1, 2):
        fresh = file.with_name("fresh.tmp")
        fresh.write_text(HEAD + "1,Acme,Mining\n" + "2,Beta,\n3,Gamma,\n"[: 8 * number], "utf-8")
        with qtbot.waitSignal(page.watched.said, timeout=20_000) as told:
            fresh.replace(file)
        assert told.args is not None
        assert told.args[0].startswith(f"accounts.csv has changed: {number} new")


def test_a_file_that_is_still_being_written_is_waited_for(
    qtbot: QtBot, page: ImportPage, desk: Desk, file: Path
) -> None:
    watch = page.watched.watch
    file.write_text(HEAD + "1,Acme,Steel\n2,Be", "utf-8")
    watch.look()
    file.write_text(HEAD + "1,Acme,Steel\n2,Beta,\n3,Gamma,\n", "utf-8")
    with qtbot.waitSignal(watch.told, timeout=20_000) as told:
        watch.look()
    assert told.args is not None
    news: FileNews = told.args[0]
    assert [one.title for one in news.preview.created] == ["Beta", "Gamma"]


def test_changes_without_questions_are_taken_by_itself_and_taken_back(
    qtbot: QtBot, page: ImportPage, desk: Desk, file: Path, undo: UndoStack
) -> None:
    desk.watching.take_by_itself(desk.watching.all()[0], automatic=True)
    steps = undo.count()
    with qtbot.waitSignal(page.watched.watch.taken, timeout=20_000):
        file.write_text(HEAD + "1,Acme,Steel\n", "utf-8")
    assert [row.facts["industry"] for row in desk.accounts.rows(TODAY)] == ["Steel"]
    assert undo.count() == steps
    assert _says(page, desk) == "imported: 1 changed"
    _button(page, "Revert").click()
    assert [row.facts["industry"] for row in desk.accounts.rows(TODAY)] == ["Mining"]
    assert _says(page, desk) == "no changes"


def test_a_file_that_is_gone_is_a_calm_line(qtbot: QtBot, page: ImportPage, desk: Desk, file: Path) -> None:
    with qtbot.waitSignal(page.watched.watch.changed, timeout=20_000):
        file.unlink()
    assert _says(page, desk) == "not found"
    file.write_text(HEAD + "1,Acme,Steel\n", "utf-8")
    page.watched.watch.look()
    qtbot.waitUntil(lambda: _says(page, desk) == "1 changed", timeout=20_000)


def test_a_change_while_it_was_closed_is_seen_at_the_start(
    qtbot: QtBot, desk: Desk, bus: ChangeBus, tasks: TaskRunner, tmp_path: Path
) -> None:
    path = tmp_path / "accounts.csv"
    path.write_text(HEAD, "utf-8")
    desk.watching.watch(path, "accounts")
    path.write_text(HEAD + "1,Acme,Steel\n", "utf-8")
    later = ImportPage(desk, bus, tasks)
    qtbot.addWidget(later)
    with qtbot.waitSignal(later.watched.said, timeout=20_000):
        later.watched.watch.look()


def test_it_is_watched_no_more(qtbot: QtBot, page: ImportPage, desk: Desk, file: Path) -> None:
    next(one for one in page.watched.findChildren(QPushButton) if one.accessibleName().startswith("Stop")).click()
    assert desk.watching.all() == []
    assert not page.watched.isVisible()


def test_nothing_is_looked_at_once_the_portfolio_is_closed(page: ImportPage, desk: Desk, file: Path) -> None:
    page.watched.watch.stop()
    desk.close()
    page.watched.watch.look()


def test_a_page_made_beside_another_window_takes_no_keyboard_from_it(
    qtbot: QtBot, page: ImportPage, desk: Desk, bus: ChangeBus, tasks: TaskRunner, file: Path
) -> None:
    assert [one.path for one in desk.watching.all()] == [file]
    built = ImportPage(desk, bus, tasks)
    qtbot.addWidget(built)
    assert (page.isActiveWindow(), built.watched.isWindow(), built.watched.isVisible()) == (True, False, False)
