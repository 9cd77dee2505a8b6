"""The sample stands in a file of its own unless she says otherwise, and goes in one step."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess
from pytestqt.qtbot import QtBot

from csdesk import app
from csdesk.desk import open_desk
from csdesk.file_window import FileWindow
from csdesk.settings import Settings


def _link(place: FileWindow, name: str) -> None:
    next(link for link in place.portfolio.empty.links if link.text() == name).click()


def test_it_opens_in_a_file_of_its_own(qtbot: QtBot, place: FileWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    begun: list[list[str]] = []
    monkeypatch.setattr(QProcess, "startDetached", lambda _program, words: begun.append(words))
    _link(place, "Try with sample data")
    qtbot.waitUntil(lambda: bool(begun), timeout=20_000)
    path = begun[0][-1]
    assert path.endswith("Sample portfolio.csdesk")
    assert "opens in its own window" in place.portfolio.notice.words
    assert (place.portfolio.model.rows, place.portfolio.sample.isHidden()) == ([], True)
    own = open_desk(Path(path))
    assert len(own.accounts.find("Cedar Hollow Provisions, Inc.").name) > 0
    own.close()


def test_it_is_put_into_this_file_if_she_says_so_and_taken_away_in_one_step(place: FileWindow) -> None:
    _link(place, "Add sample data to this file")
    page = place.portfolio
    assert (len(page.model.rows), page.sample.isVisible()) == (40, True)
    mine = place.desk.accounts.add("Mine")
    assert "Remove sample data" in [name for name, _icon, _act in page.commands()]
    page.sample.click()
    assert [row.id for row in page.model.rows] == [mine]
    assert page.sample.isHidden()
    assert "Press Ctrl+Z" in page.notice.words
    place.undo.undo()
    assert len(page.model.rows) == 41


@pytest.mark.usefixtures("home")
def test_the_tour_begins_in_its_window(qtbot: QtBot, place: FileWindow) -> None:
    path = place.desk.sample.beside(date.today())
    window = app.new_window()
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    own = app.open_file(window, path, Settings("en", "light"))
    qtbot.waitUntil(lambda: own.tour.card is not None)
    assert place.tour.card is None
    window.close()
