"""What draws charts is there before anybody asks for one."""

import pytest
from pytestqt.qtbot import QtBot

from csdesk.file_window import FileWindow
from csdesk.ui.panels.health import look


@pytest.fixture
def _places_are_made_when_asked_for() -> None:
    """Here they come by and by, as in any window."""


def test_it_is_loaded_once_all_pages_are_made(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, place: FileWindow) -> None:
    monkeypatch.setattr(look, "_loaded", False)
    qtbot.waitUntil(look.is_loaded, timeout=30_000)
    assert "account" in place.made, "pages come first"
