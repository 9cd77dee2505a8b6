"""Exports of four CRMs in the window, one after the other: the source is typed, the questions answered at once."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from csdesk.desk import Desk
from csdesk.ui.bus import ChangeBus
from csdesk.ui.pages.imports import ImportPage
from csdesk.ui.pages.imports.preview import CHANGED, LEFT_OUT, NEW, QUESTIONS, REJECTED, UNCHANGED
from csdesk.ui.tasks import TaskRunner
from tests.services.crm_exports import ALL, Export
from tests.ui.pages.hand import TODAY, Hand, K


@pytest.fixture
def page(desk: Desk, bus: ChangeBus, tasks: TaskRunner, show: Callable[[QWidget], None]) -> ImportPage:
    built = ImportPage(desk, bus, tasks)
    show(built)
    return built


def _open(qtbot: QtBot, page: ImportPage, folder: Path, export: Export) -> list[int]:
    """Open a file; return how many rows are new, changed, unchanged, asked, rejected and left out."""
    file = folder / export.name
    file.write_bytes(export.content)
    page.open_file(file)
    qtbot.waitUntil(lambda: not page.is_working, timeout=20_000)
    buttons = page.file.tables.segments.findChildren(QPushButton)
    places = (NEW, CHANGED, UNCHANGED, QUESTIONS, REJECTED, LEFT_OUT)
    return [int(buttons[place].text().split()[-1]) for place in places]


def test_four_crms_fill_one_portfolio_once(
    qtbot: QtBot, desk: Desk, page: ImportPage, hand: Hand, tmp_path: Path
) -> None:
    asked = []
    for export in ALL:
        _open(qtbot, page, tmp_path, export)
        page.file.source.choice.setFocus()
        line = page.file.source.choice.lineEdit()
        assert line is not None
        line.selectAll()
        qtbot.keyClicks(page.file.source.choice, export.source)
        qtbot.keyClick(page.file.source.choice, K.Key_Return)
        qtbot.waitUntil(lambda: not page.is_working, timeout=20_000)
        asked.append(page.file.tables.same_button.isVisible())
        if asked[-1]:
            page.file.tables.same_button.setFocus()
            hand.press(K.Key_Space)
            qtbot.waitUntil(lambda: not page.is_working, timeout=20_000)
        page.import_button.setFocus()
        hand.press(K.Key_Space)
        qtbot.waitUntil(lambda: not page.is_working, timeout=20_000)
    assert asked == [False, True, True, True]
    assert len(desk.accounts.rows(TODAY)) == 7
    for export in ALL:
        assert _open(qtbot, page, tmp_path, export) == [0, 0, export.rows, 0, 0, export.notes], export.source
        assert page.file.source.choice.currentText() == export.source, "it is known again by its headings"
