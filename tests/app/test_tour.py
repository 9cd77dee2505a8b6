"""The tour: five steps beside real widgets, by keyboard, once by itself and then when she asks for it."""

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from csdesk import settings
from csdesk.file_window import FileWindow
from csdesk.ui.main_window import MainWindow
from csdesk.ui.tour import STEPS, TourCard

K = Qt.Key


@pytest.fixture
def card(qtbot: QtBot, home: Path, sample_file: Path, place: FileWindow, window: MainWindow) -> TourCard:
    """The card of the tour, on the sample."""
    with qtbot.waitActive(window):
        window.activateWindow()
    place.tour.start()
    assert place.tour.card is not None
    return place.tour.card


def _press(qtbot: QtBot, *keys: Qt.Key) -> None:
    for key in keys:
        focused = QApplication.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, key)


def _is_beside(place: FileWindow, card: TourCard, part: object) -> bool:
    ring = place.tour._ring
    anchor = place._named(str(part))
    assert ring is not None
    QApplication.processEvents()
    inside = place.window.rect().contains(card.geometry())
    shown = ring.geometry().center() - anchor.mapTo(place.window, anchor.rect().center())
    return inside and shown.manhattanLength() <= 4


def test_five_steps_by_enter_each_beside_what_it_speaks_of(
    qtbot: QtBot, place: FileWindow, window: MainWindow, card: TourCard
) -> None:
    said, places = [], []
    for step in STEPS:
        said.append(card.title.text())
        places.append(window.current)
        qtbot.waitUntil(partial(_is_beside, place, card, step.part))
        assert card.next_button.hasFocus()
        _press(qtbot, K.Key_Return)
    assert len(STEPS) == 5
    assert said == [step.title.text for step in STEPS]
    assert places == ["portfolio", "portfolio", "account", "account", "portfolio"]
    assert place.tour.card is None
    assert place.portfolio.table.hasFocus()
    assert settings.load().tour == "done"


def test_it_begins_with_the_sample_and_once_skipped_does_not_come_again_by_itself(
    qtbot: QtBot, home: Path, place: FileWindow, window: MainWindow
) -> None:
    with qtbot.waitActive(window):
        window.activateWindow()
    place.portfolio.add_sample()
    qtbot.waitUntil(lambda: place.tour.card is not None)
    _press(qtbot, K.Key_Escape)
    assert place.tour.card is None
    assert settings.load().tour == "done"
    place.undo.undo()
    place.portfolio.add_sample()
    QApplication.processEvents()
    assert place.tour.card is None


def test_tab_goes_to_skip(qtbot: QtBot, place: FileWindow, card: TourCard) -> None:
    assert card.count.text() == "1 of 5"
    _press(qtbot, K.Key_Tab)
    assert card.skip_button.hasFocus()
    _press(qtbot, K.Key_Return)
    assert place.tour.card is None


def test_who_goes_elsewhere_has_left_it(place: FileWindow, card: TourCard) -> None:
    place.go("settings")
    assert place.tour.card is None
    assert place.settings.tour == "done"


def test_it_is_begun_again_from_the_help_and_by_ctrl_k(
    qtbot: QtBot, place: FileWindow, window: MainWindow, card: TourCard
) -> None:
    _press(qtbot, K.Key_Escape)
    place.go("help")
    place.help.tour_button.click()
    assert place.tour.card is not None
    assert window.current == "portfolio"
    place.tour.finish()
    (hit,) = [one for provider in place.finding.providers() for one in provider("Take the tour")]
    hit.run()
    assert place.tour.card is not None


def test_it_follows_the_window(qtbot: QtBot, place: FileWindow, window: MainWindow, card: TourCard) -> None:
    _press(qtbot, K.Key_Return, K.Key_Return, K.Key_Return)
    window.resize(1000, 640)
    qtbot.waitUntil(lambda: _is_beside(place, card, STEPS[3].part))


def test_without_an_account_there_is_nothing_to_show(place: FileWindow) -> None:
    place.tour.start()
    assert place.tour.card is None
