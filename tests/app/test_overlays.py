"""A card opened while a cell is edited: Escape comes back to the table, whose editor is gone by then."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from csdesk.file_window import FileWindow
from csdesk.ui.main_window import MainWindow
from csdesk.ui.overlay import Overlay

_K, _CONTROL, _NONE = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
_STAGE, _TIER = 1, 2
_CARDS = [(_K.Key_F1, _NONE), (_K.Key_K, _CONTROL), (_K.Key_T, _CONTROL)]


@pytest.fixture
def account(qtbot: QtBot, place: FileWindow, window: MainWindow) -> int:
    account_id = place.desk.accounts.add("Tokai Logistics")
    place.desk.contacts.add(account_id, "Rin Sato")
    window.activateWindow()
    qtbot.waitActive(window)
    return account_id


def _press(key: Qt.Key, held: Qt.KeyboardModifier = _NONE) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, held)
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _edit(table: QAbstractItemView, column: int) -> None:
    table.setFocus()
    table.setCurrentIndex(table.model().index(0, column))
    _press(_K.Key_F2)
    assert isinstance(QApplication.focusWidget(), QLineEdit | QComboBox)


def _there_and_back(window: QWidget, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
    _press(key, held)
    assert [card for card in window.findChildren(Overlay) if card.isVisible()] != []
    _press(_K.Key_Escape)
    assert [card for card in window.findChildren(Overlay) if card.isVisible()] == []


@pytest.mark.parametrize("column", [_STAGE, _TIER])
@pytest.mark.parametrize(("key", "held"), _CARDS)
def test_from_a_cell_of_the_portfolio(
    place: FileWindow, window: MainWindow, account: int, key: Qt.Key, held: Qt.KeyboardModifier, column: int
) -> None:
    _edit(place.portfolio.table, column)
    _there_and_back(window, key, held)
    assert place.portfolio.table.hasFocus()


@pytest.mark.parametrize(("key", "held"), _CARDS)
def test_from_a_cell_of_the_people(
    place: FileWindow, window: MainWindow, account: int, key: Qt.Key, held: Qt.KeyboardModifier
) -> None:
    place.open_account(account)
    place.account.open("people")
    table = place.account.people.table
    _edit(table, 1)
    _there_and_back(window, key, held)
    assert table.hasFocus()


@pytest.mark.parametrize(("key", "held"), _CARDS[:2])
def test_what_had_the_focus_may_be_gone_with_all_that_held_it(
    place: FileWindow, window: MainWindow, account: int, key: Qt.Key, held: Qt.KeyboardModifier
) -> None:
    box = QWidget(window)
    field = QLineEdit(box)
    box.show()
    field.setFocus()
    _press(key, held)
    box.deleteLater()
    QApplication.sendPostedEvents(box, QEvent.Type.DeferredDelete.value)
    _press(_K.Key_Escape)
    assert QApplication.focusWidget() is not None
