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

_LONGER_THAN_A_TEST = 3_600_000  # milliseconds


@pytest.fixture(autouse=True)
def _places_are_made_when_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make no other place by and by, as the window does once it is idle: who looks at two would have them all."""
    monkeypatch.setattr("csdesk.file_window._AFTER_THE_FIRST_PAINT", _LONGER_THAN_A_TEST)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in for the user's own folders, and put back what the program hangs into Python."""
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    return tmp_path


@pytest.fixture
def portfolio_file(request: pytest.FixtureRequest, fresh: Path, tmp_path: Path) -> Path:
    """Where the file of the workplace is: one that is empty, or the sample, if a test asks for its file."""
    if "sample_file" in request.fixturenames:
        return Path(request.getfixturevalue("sample_file"))
    return Path(shutil.copy(fresh, tmp_path / "book.csdesk"))


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
    opened = app.open_file(window, portfolio_file, chosen, first="portfolio")
    yield opened
    opened.tasks.shutdown()
    opened.undo.clear()  # see Workplace
    opened.desk.close()


@pytest.fixture
def window(place: FileWindow) -> MainWindow:
    return place.window
