"""Two widgets side by side: the edge between them is dragged, kept while the room changes, and moved by steps."""

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from csdesk.ui.widgets.beside import Split


@pytest.fixture
def split(qtbot: QtBot) -> Split:
    made = Split(QWidget(), QWidget(), 460)
    qtbot.addWidget(made)
    made.resize(1001, 200)
    made.show()
    qtbot.waitExposed(made)
    return made


def _first(split: Split) -> int:
    QApplication.processEvents()
    return split.widget(0).width()


def test_what_was_dragged_keeps_its_share(split: Split) -> None:
    assert (_first(split), split.is_usual) == (460, True)
    split.moveSplitter(300, 1)
    assert (split.share, split.is_usual) == (300, False)
    split.resize(2001, 200)
    assert _first(split) == 600
    split.widget(1).hide()
    assert _first(split) == 2001
    split.widget(1).show()
    assert _first(split) == 600


def test_keys_move_it_and_never_to_nothing(split: Split) -> None:
    split.step(1)
    assert (split.share, _first(split)) == (500, 500)
    for _step in range(40):
        split.step(-1)
    assert 0 < _first(split) <= 40
    split.widget(1).hide()
    split.step(1)
    split.widget(1).show()
    assert 0 < _first(split) <= 40, "an edge that is not seen is not moved"


@pytest.mark.parametrize("kept", [0, 1000, 99999])
def test_what_makes_no_sense_is_as_at_first(split: Split, kept: int) -> None:
    split.take(300)
    split.take(kept)
    assert _first(split) == 460
