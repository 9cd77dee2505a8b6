"""Pages on a real file, with real services and the real bus; it is always 22 November 2026."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from csdesk.desk import Desk, open_desk
from csdesk.ui import theme
from csdesk.ui.bus import ChangeBus
from csdesk.ui.tasks import TaskRunner
from csdesk.ui.undo import UndoStack
from tests.ui.dressing import prepare
from tests.ui.pages.hand import Hand


@pytest.fixture(autouse=True)
def _dressed(qapp: QApplication) -> None:
    prepare(qapp)


@pytest.fixture
def desk(path: Path) -> Iterator[Desk]:
    opened = open_desk(path)
    yield opened
    opened.close()


@pytest.fixture
def bus(desk: Desk) -> ChangeBus:
    return ChangeBus(desk.database)


@pytest.fixture
def undo(desk: Desk) -> UndoStack:
    return UndoStack(desk.database)


@pytest.fixture
def tasks() -> Iterator[TaskRunner]:
    runner = TaskRunner()
    yield runner
    assert runner.shutdown()


@pytest.fixture
def hand(qtbot: QtBot) -> Hand:
    return Hand(qtbot)


@pytest.fixture
def show(qtbot: QtBot) -> Callable[[QWidget], None]:
    """Show a page in an active window of the size it has in the app."""

    def show_page(page: QWidget) -> None:
        qtbot.addWidget(page)
        theme.wear(page)
        page.resize(1144, 832)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()

    return show_page
