"""What the tests stand on: real files, real services."""

import gc
import json
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from csdesk.exchange import unpacking, workbook
from csdesk.i18n import Catalogue
from csdesk.store import migrate
from csdesk.store.database import Database
from csdesk.store.step import Step
from csdesk.ui.appearance import application, set_language
from csdesk.ui.garbage import collect_due
from csdesk.ui.main_window import MainWindow

_IN_MEMORY = Path("/dev/shm")
_ROOM = 2 << 30


def _write_to_memory() -> None:
    """Put what the tests write into memory where that has room: no disk is waited for, which no test can tell.

    Whoever is killed in a test leaves there what it would leave on a disk: only a power cut would show another.
    """
    with suppress(OSError):
        if "TMPDIR" not in os.environ and os.access(_IN_MEMORY, os.W_OK) and shutil.disk_usage(_IN_MEMORY).free > _ROOM:
            os.environ["TMPDIR"] = str(_IN_MEMORY)  # SQLite's own files, too, and those of processes
            tempfile.tempdir = None


_write_to_memory()
settings.register_profile("steady", deadline=None)  # a busy machine is no fault of the code
settings.load_profile("steady")


def pytest_collection_finish() -> None:
    """Look no more for garbage among ten thousand tests: it took longer than some of them."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def _no_widget_outlives_its_test() -> Iterator[None]:
    """Let what was to be deleted later be deleted now, and see that no window is left: all are dressed anew."""
    yield
    if QApplication.instance() is not None:
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        gc.disable()  # from now on, as in the window: no widget may be collected on the thread of a task
        collect_due()
        assert not [one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow)]
        set_language(application(), "en")
        application().setStyleSheet("")  # windows wear it, see theme


@pytest.fixture(scope="session")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new file, made once, to be copied."""
    place = tmp_path_factory.mktemp("fresh") / "fresh.csdesk"
    migrate.prepare(place)
    return place


@pytest.fixture(scope="session")
def sampled(fresh: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[[date, str], Path]:
    """Return a new file with the sample of a day in a language, made once, to be copied."""
    from csdesk.services.sample.sample import Sample

    @cache
    def make(today: date, language: str) -> Path:
        made = Path(shutil.copy(fresh, tmp_path_factory.mktemp("sampled") / "sampled.csdesk"))
        database = Database(made)
        Sample(database, Catalogue(language)).fill(today)
        database.close()
        return made

    return make


@pytest.fixture
def path(fresh: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(fresh, tmp_path / "book # 1 顧客.csdesk"))


@pytest.fixture
def database(path: Path) -> Iterator[Database]:
    opened = Database(path)
    yield opened
    opened.close()


@pytest.fixture
def steps(database: Database) -> list[Step]:
    """Every step recorded, the oldest first."""
    recorded: list[Step] = []
    database.recorded.append(recorded.append)
    return recorded


@pytest.fixture
def workbooks_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read workbooks in this process: a process each is for tests of that process."""

    def answers(path: Path, sheet: str | None) -> Iterator[Any]:
        return (json.loads(json.dumps(answer)) for answer in unpacking.answers(path, sheet))

    monkeypatch.setattr(workbook, "_answers", answers)
