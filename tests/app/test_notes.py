"""Notes from anywhere: begun by one chord, found by Ctrl+K, kept when the window closes or speaks another language."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from csdesk.desk import open_desk
from csdesk.file_window import FileWindow
from csdesk.ui.main_window import MainWindow
from csdesk.ui.navigator import Target

_CHORD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def account(qtbot: QtBot, place: FileWindow, window: MainWindow) -> int:
    """One account that is open."""
    account_id = place.desk.accounts.add("Tokai Logistics")
    window.activateWindow()
    qtbot.waitActive(window)
    place.open_account(account_id)
    return account_id


def _type(words: str) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, words)


def _texts(place: FileWindow) -> list[str]:
    return [one.text for one in place.desk.notes.all()]


def test_a_chord_begins_a_note_of_the_account_one_is_on(place: FileWindow, window: MainWindow, account: int) -> None:
    QTest.keyClick(window, Qt.Key.Key_N, _CHORD)
    QApplication.processEvents()
    _type("hello")
    place.account.keep_typed()
    assert _texts(place) == ["hello"]
    place.go("portfolio")
    place.portfolio.table.clearSelection()


def test_without_an_account_it_says_so(place: FileWindow, window: MainWindow) -> None:
    place.go("settings")
    place.navigator.open(Target.new("notes"))
    assert "Open an account first" in window.notice.words
    assert _texts(place) == []


def test_ctrl_k_finds_a_note_by_its_first_line(place: FileWindow, account: int) -> None:
    place.desk.notes.add(account, place.today(), "other")
    wanted = place.desk.notes.add(account, place.today(), "# Kick-off in Kobe\nmore")
    place.go("portfolio")
    hits = [hit for provider in place.finding.providers() for hit in provider("kobe")]
    (hit,) = [one for one in hits if one.group == "Notes"]
    assert (hit.title, hit.note.split(" · ")[0]) == ("Kick-off in Kobe", "Tokai Logistics")
    hit.run()
    assert place.account.notes.editor.note_id == wanted


def test_what_is_half_typed_is_kept_when_the_window_closes(place: FileWindow, window: MainWindow, account: int) -> None:
    place.navigator.open(Target.new("notes"))
    _type("half typ")
    path = place.desk.path
    window.close()
    desk = open_desk(path)
    assert [one.text for one in desk.notes.all()] == ["half typ"]
    desk.close()


def test_another_language_keeps_the_note_in_sight(place: FileWindow, account: int) -> None:
    place.desk.notes.add(account, place.today(), "older")
    place.navigator.open(Target.new("notes"))
    _type("/promise us x")
    place._choose({"language": "ja"})
    QApplication.processEvents()
    QApplication.processEvents()
    editor = place.account.notes.editor
    assert (editor.field.words, editor.note_id) == ("/promise us x", 2)
    assert _texts(place) == ["older", "/promise us x"]
    assert editor.versions_button.text() == "以前の版"
