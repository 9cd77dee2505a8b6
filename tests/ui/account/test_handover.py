"""An account is handed over from its menu."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from csdesk.desk import Desk
from csdesk.ui.pages.account import AccountPage


@pytest.mark.parametrize(("place", "language"), [(0, None), (1, "ja")])
def test_the_menu_writes_the_pack_in_the_background(
    qtbot: QtBot, page: AccountPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: int, language: str | None
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_asked: str(tmp_path))
    actions = [one for one in page.header.menu().actions() if one.text().startswith("Handover")]
    actions[place].trigger()
    qtbot.waitUntil(lambda: page.notice.isVisible(), timeout=20_000)
    assert str(tmp_path) in page.notice.words
    assert sorted(one.suffix for one in tmp_path.glob("Yamadaya Foods_handover_2026-11-19.*")) == [".json", ".pdf"]


def test_nothing_is_written_without_a_folder(
    page: AccountPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_asked: "")
    page.hand_over()
    assert not page.notice.isVisible()


def test_what_cannot_be_written_is_said(
    qtbot: QtBot, desk: Desk, page: AccountPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_asked: str(tmp_path / "not" / "there"))
    page.hand_over()
    qtbot.waitUntil(lambda: page.notice.isVisible(), timeout=20_000)
    assert "cannot be written" in page.notice.words
