"""A watched folder in the window: the weekly export is dropped into it, and the health is new."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from csdesk.desk import Desk
from csdesk.exchange.tables import Options
from csdesk.services.importing.kinds import KINDS
from csdesk.ui.bus import ChangeBus
from csdesk.ui.pages.imports import ImportPage
from csdesk.ui.pages.imports.jobs import State
from csdesk.ui.pages.imports.watched import said
from csdesk.ui.tasks import TaskRunner
from csdesk.ui.undo import UndoStack

HEAD = "Company,Logins\n"
_PATIENCE = 20_000


@pytest.fixture
def page(desk: Desk, bus: ChangeBus, tasks: TaskRunner, show: Callable[[QWidget], None], tmp_path: Path) -> ImportPage:
    accounts = tmp_path / "accounts.csv"
    accounts.write_text("id,name\n1,Acme\n2,Beta\n", "utf-8")
    draft = desk.imports.look("accounts", accounts, Options())
    desk.imports.finish(desk.imports.write(draft, desk.imports.preview(draft)))
    built = ImportPage(desk, bus, tasks)
    show(built)
    built.kinds.choose([one.name for one in KINDS if one.on_page].index("readings"))
    return built


@pytest.fixture
def folder(page: ImportPage, tmp_path: Path) -> Path:
    """A folder that is watched."""
    path = tmp_path / "exports"
    path.mkdir()
    page.open_file(path)
    return path


def state(page: ImportPage, path: Path) -> State:
    return page.watched.watch.states.get(path, State())


def wait_until_done(qtbot: QtBot, desk: Desk, *paths: Path) -> None:
    def are_done() -> bool:
        done = {one.path for one in desk.watching.everything() if one.folder and one.id}
        return done >= set(paths)

    qtbot.waitUntil(are_done, timeout=_PATIENCE)


def cells(desk: Desk) -> dict[tuple[str, date], float]:
    return {(one.account, one.on): one.value for one in desk.reading_sources.readings()}


def test_a_file_that_comes_is_read_and_the_health_is_new(
    qtbot: QtBot, page: ImportPage, desk: Desk, folder: Path, undo: UndoStack
) -> None:
    steps = undo.count()
    (folder / "~$usage_2026-01-04.xlsx").write_bytes(b"lock")
    (folder / ".usage.csv").write_text("hidden", "utf-8")
    week = folder / "usage_2026-01-04.csv"
    week.write_text(HEAD + "Acme,70\nBeta,3\n", "utf-8")
    wait_until_done(qtbot, desk, week)
    assert cells(desk) == {("Acme", date(2026, 1, 4)): 70, ("Beta", date(2026, 1, 4)): 3}
    assert desk.health.weeks(desk.accounts.find("Acme").id)
    assert said(state(page, week)) == "imported: 2 new"
    assert undo.count() == steps
    week.unlink()
    page.watched.watch.look()
    assert len(cells(desk)) == 2


def test_several_files_at_once_are_read_one_after_the_other(
    qtbot: QtBot, page: ImportPage, desk: Desk, folder: Path
) -> None:
    weeks = [folder / f"usage_2026-01-{day:02d}.csv" for day in (4, 11, 18)]
    for place, week in enumerate(reversed(weeks)):
        week.write_text(HEAD + f"Acme,{place}\n", "utf-8")
    wait_until_done(qtbot, desk, *weeks)
    assert len(cells(desk)) == 3
    copied = folder / "copy of usage_2026-01-04.csv"
    copied.write_bytes(weeks[0].read_bytes())
    wait_until_done(qtbot, desk, copied)
    assert len(desk.reading_sources.all()[0].imports) == 3  # the same again changes nothing


def test_a_file_that_grows_is_read_once_it_is_whole(qtbot: QtBot, page: ImportPage, desk: Desk, folder: Path) -> None:
    watch, week = page.watched.watch, folder / "usage_2026-01-04.csv"
    week.write_text(HEAD + "Acme,7", "utf-8")
    watch.look()
    week.write_text(HEAD + "Acme,70\nBeta,5\n", "utf-8")
    wait_until_done(qtbot, desk, week)
    assert cells(desk) == {("Acme", date(2026, 1, 4)): 70, ("Beta", date(2026, 1, 4)): 5}


def test_what_fails_is_shown_not_done_and_tried_again_after_mapping(
    qtbot: QtBot, page: ImportPage, desk: Desk, folder: Path
) -> None:
    first, second = folder / "a_2026-01-04.csv", folder / "b_2026-01-11.csv"
    for week in (first, second):
        week.write_text("Company,Sessions\nAcme,9\n", "utf-8")
    qtbot.waitUntil(lambda: bool(state(page, first).problem and state(page, second).problem), timeout=_PATIENCE)
    assert "No column holds a measure yet" in said(state(page, first))
    assert desk.watching.folders()[0].done == 0
    review = next(one for one in page.watched.findChildren(QPushButton) if one.text().strip() == "Review")
    review.click()
    qtbot.waitUntil(lambda: not page.is_working, timeout=_PATIENCE)
    page.file.mapping.field_chosen.emit("Sessions", "custom")
    qtbot.waitUntil(lambda: not page.is_working and page.import_button.isEnabled(), timeout=_PATIENCE)
    page.import_button.click()
    wait_until_done(qtbot, desk, first, second)
    assert {one.measure for one in desk.reading_sources.readings()} == {"sessions"}
    assert len(cells(desk)) == 2


def test_what_was_taken_is_taken_back_and_a_folder_is_forgotten(
    qtbot: QtBot, page: ImportPage, desk: Desk, folder: Path
) -> None:
    week = folder / "usage_2026-01-04.csv"
    week.write_text(HEAD + "Acme,70\n", "utf-8")
    wait_until_done(qtbot, desk, week)
    qtbot.waitUntil(lambda: state(page, week).taken is not None, timeout=_PATIENCE)
    next(one for one in page.watched.findChildren(QPushButton) if one.text().strip() == "Revert").click()
    qtbot.waitUntil(lambda: not cells(desk), timeout=_PATIENCE)
    desk.watching.forget_folder(folder)
    assert desk.watching.folders() == []
    assert list(desk.watching.everything()) == []
