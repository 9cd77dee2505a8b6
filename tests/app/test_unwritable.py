"""Places that cannot be written and processes that cannot be started: the program starts, and says so."""

import subprocess
from collections.abc import Callable
from multiprocessing.context import SpawnProcess
from pathlib import Path
from threading import Thread

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from csdesk.desk import open_desk
from csdesk.exchange.errors import UnstartedError
from csdesk.exchange.tables import Options, read_table
from csdesk.file_window import FileWindow
from csdesk.settings import Settings
from csdesk.ui.main_window import MainWindow
from csdesk.ui.panels.plan.preview_worker import Order
from csdesk.ui.panels.plan.typesetter import Typesetter
from tests.app.running import filled_window, run


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "book.csdesk"
    open_desk(path).close()
    return path


def _in_the_way(home: Path, name: str) -> None:
    (home / name).write_text("a file where a folder belongs")


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", ["XDG_DATA_HOME", "XDG_CONFIG_HOME"])
def test_without_its_folders_the_window_opens(home: Path, book: Path, name: str) -> None:
    _in_the_way(home, name)
    seen: list[MainWindow] = []

    def _look() -> bool:
        if window := filled_window():
            seen.append(window)
        return bool(seen)

    run(book, _look)
    assert seen != []


@pytest.mark.usefixtures("qapp")
def test_a_bug_is_said_without_promising_anything_or_naming_a_log_that_is_none(home: Path, book: Path) -> None:
    _in_the_way(home, "XDG_DATA_HOME")
    said: list[str] = []
    begun: list[bool] = []

    def _fail() -> None:
        raise RuntimeError("a bug for trial")

    def _look() -> bool:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            said.append(box.text())
            box.accept()
        elif filled_window() and not begun:
            begun.append(True)
            QTimer.singleShot(0, _fail)
        return bool(said)

    run(book, _look)
    assert said == ["Something went wrong in csdesk. Check that your last entry was saved."]


def test_a_theme_that_cannot_be_kept_is_used_all_the_same(
    place: FileWindow, window: MainWindow, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home / "in the way" / "config"))
    _in_the_way(home, "in the way")
    place.go("settings")
    place.page("settings").laptop.theme.picked.emit("dark")
    assert place.settings == Settings("en", "dark")
    assert "until you close csdesk" in window.notice.words


def _no_process(*_args: object, **_options: object) -> None:
    raise BlockingIOError(11, "Resource temporarily unavailable")


def _no_thread(*_args: object, **_options: object) -> None:
    raise RuntimeError("can't start new thread")


@pytest.mark.parametrize(("kind", "fail"), [(SpawnProcess, _no_process), (Thread, _no_thread)])
def test_a_preview_without_a_process_is_said_and_tried_again(
    qtbot: QtBot, window: MainWindow, kind: type, fail: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    typesetter = Typesetter(window)
    with monkeypatch.context() as broken:
        broken.setattr(kind, "start", fail)
        with qtbot.waitSignal(typesetter.unstarted):
            typesetter.order(Order(None, 0, 100, 1))
    typesetter.close()


def test_a_workbook_without_a_process_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subprocess, "Popen", _no_process)
    book = tmp_path / "list.xlsx"
    book.write_bytes(b"PK\x03\x04" + b"x" * 100)
    with pytest.raises(UnstartedError):
        read_table(book, Options())
