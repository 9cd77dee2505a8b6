"""What the tests stand on: real files, real services."""

import gc
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from csdesk.store import migrate
from csdesk.store.database import Database
from csdesk.store.step import Step
from csdesk.ui.appearance import application, set_language
from csdesk.ui.garbage import collect_due
from csdesk.ui.main_window import MainWindow

settings.register_profile("steady", deadline=None)  # a busy machine is no fault of the code
settings.load_profile("steady")


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


@pytest.fixture(scope="session")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new file, made once, to be copied."""
    place = tmp_path_factory.mktemp("fresh") / "fresh.csdesk"
    migrate.prepare(place)
    return place


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
