"""A window on a real file, with real services."""

import shutil
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from csdesk import app
from csdesk.file_window import FileWindow
from csdesk.settings import Settings
from csdesk.ui.main_window import MainWindow


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in for the user's own folders, and put back what the program hangs into Python."""
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    return tmp_path


@pytest.fixture
def portfolio_file(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Where the file of the workplace is: nothing is there yet, or the sample, if a test asks for its file."""
    is_there = "sample_file" in request.fixturenames
    return Path(request.getfixturevalue("sample_file")) if is_there else tmp_path / "book.csdesk"


@pytest.fixture
def sample_file(sampled: Callable[[date, str], Path], tmp_path: Path) -> Path:
    """The sample of today, in English, where the file of the workplace is."""
    return Path(shutil.copy(sampled(date.today(), "en"), tmp_path / "book.csdesk"))


@pytest.fixture
def place(qtbot: QtBot, portfolio_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[FileWindow]:
    """A workplace in English, on an empty file unless a module says otherwise."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    chosen = Settings("en", "light")
    app.apply_settings(app.application(), chosen)
    window = app.new_window()
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    opened = app.open_file(window, portfolio_file, chosen)
    opened.go("portfolio")
    yield opened
    opened.tasks.shutdown()
    opened.undo.clear()  # see Workplace
    opened.desk.close()


@pytest.fixture
def window(place: FileWindow) -> MainWindow:
    window = place.portfolio.window()
    assert isinstance(window, MainWindow)
    return window
