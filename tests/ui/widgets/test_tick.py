"""A box to tick is turned by Space, Enter and a click, and takes the room of its words."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from csdesk.ui.widgets.tick import Tick


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_it_is_turned_by_keys(qtbot: QtBot, key: Qt.Key) -> None:
    tick = Tick("Make the next contract")
    qtbot.addWidget(tick)
    told: list[bool] = []
    tick.toggled.connect(told.append)
    qtbot.keyClick(tick, key)
    qtbot.keyClick(tick, key)
    assert told == [True, False]


def test_it_is_as_wide_as_its_words(qtbot: QtBot) -> None:
    tick = Tick("a")
    qtbot.addWidget(tick)
    narrow = tick.sizeHint().width()
    tick.setText("a much longer text")
    assert tick.sizeHint().width() > narrow + 50
    assert not tick.grab().isNull()
