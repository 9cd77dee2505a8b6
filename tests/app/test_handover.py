"""The handover of an account, found by Ctrl+K while one is open."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from csdesk.file_window import FileWindow
from csdesk.ui.main_window import MainWindow


def _asked(window: MainWindow, text: str) -> list[str]:
    window.palette_card.open()
    QTest.keyClicks(window.palette_card.field, text)
    lines = window.palette_card._lines.lines
    return [line.title for line in lines if not isinstance(line, str)]


def test_the_palette_hands_over_the_account_that_is_open(
    qtbot: QtBot, place: FileWindow, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    account = place.desk.accounts.add("Tokai Logistics")
    assert "Handover pack…" not in _asked(window, "handover")
    place.open_account(account)
    assert _asked(window, "handover")[0] == "Handover pack…"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_given: str(tmp_path))
    QTest.keyClick(window.palette_card.field, Qt.Key.Key_Return)
    QApplication.processEvents()
    qtbot.waitUntil(lambda: place.account.notice.isVisible(), timeout=20_000)
    assert {one.suffix for one in tmp_path.glob("Tokai Logistics_handover_*")} == {".pdf", ".json"}
