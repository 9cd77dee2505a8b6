"""The Enter that ends a composition does nothing else: in a field, a card, the cells of tables and of the plan."""

import pytest
from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from csdesk.desk import Desk
from csdesk.ui.pages.account import AccountPage
from csdesk.ui.panels.entries import Entries
from csdesk.ui.panels.plan.outline import Outline
from csdesk.ui.panels.small_wins import WinCard
from tests.ui.account.hand import Hand, K, put, shown


def _compose(field: QWidget, letters: str, commit: str = "") -> None:
    event = QInputMethodEvent(letters, [])
    event.setCommitString(commit)
    QApplication.sendEvent(field, event)


def test_a_field_is_kept_by_the_next_enter(page: AccountPage, desk: Desk, account: int, hand: Hand) -> None:
    name = page.header.name
    name.setFocus()
    name.clear()
    _compose(name, "やまだ")
    hand.press(K.Key_Return)
    assert (_name(desk, account), page.notice.isVisible()) == ("Yamadaya Foods", False)
    _compose(name, "", "山田")
    hand.press(K.Key_Return)
    assert _name(desk, account) == "山田"


def _name(desk: Desk, account: int) -> str:
    found = desk.accounts.get(account)
    assert found is not None
    return found.name


def test_a_card_takes_its_line_by_the_next_enter(
    qtbot: QtBot, desk: Desk, entries: Entries, account: int, hand: Hand
) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    card = WinCard(window, desk, entries)
    card.open_new(account)
    _compose(card.line, "せいか")
    hand.press(K.Key_Return)
    assert (desk.small_wins.of(account), card.isVisible()) == ([], True)
    _compose(card.line, "せいか")
    hand.press(K.Key_Escape)
    assert card.isVisible(), "Escape was for the composition, too"
    _compose(card.line, "", "成果")
    hand.press(K.Key_Return)
    assert [one.title for one in desk.small_wins.of(account)] == ["成果"]


def test_a_cell_of_a_table_is_kept_by_the_next_enter(page: AccountPage, desk: Desk, account: int, hand: Hand) -> None:
    desk.contacts.add(account, "Sato")
    page.open("people")
    table = page.people.table
    table.setFocus()
    table.setCurrentIndex(table.model().index(0, 0))
    table.edit(table.currentIndex())
    editor = hand.at
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    _compose(editor, "さとう")
    hand.press(K.Key_Return)
    assert hand.at is editor
    _compose(editor, "", "佐藤")
    hand.press(K.Key_Return)
    assert [one.name for one in desk.contacts.of(account)] == ["佐藤"]


def test_a_cell_of_the_plan_is_kept_by_the_next_enter(outline: Outline, hand: Hand) -> None:
    cell: QModelIndex = put(outline, "Training")
    outline.edit(cell)
    editor = hand.at
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    _compose(editor, "けんしゅう")
    hand.press(K.Key_Return)
    assert hand.at is editor
    _compose(editor, "", "研修")
    hand.press(K.Key_Return)
    assert "研修" in " ".join(shown(outline))


@pytest.mark.parametrize("letters", ["", "x"])
def test_leaving_a_field_ends_what_was_composed(page: AccountPage, desk: Desk, hand: Hand, letters: str) -> None:
    name = page.header.name
    name.setFocus()
    _compose(name, letters)
    page.tabs.setFocus()
    name.setFocus()
    hand.write("Other")
    hand.press(K.Key_Return)
    assert desk.accounts.all()[0].name == "Other"
