"""Every text field holds markup, and no tool tip, label or list follows it."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QEvent, QModelIndex, QPoint
from PySide6.QtGui import QHelpEvent, Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from csdesk import app
from csdesk.desk import open_desk
from csdesk.entities import Contract, SuccessPlan, schema
from csdesk.errors import TakenNameError
from csdesk.file_window import FileWindow
from csdesk.settings import Settings
from csdesk.ui.main_window import MainWindow
from csdesk.ui.navigator import Target
from tests.pictures.camera import settle

_MARK = '<img src="file:///nowhere/seen.png">'
_NO_WORDS = (
    r"accent|columns|currency|definition|digest|document|domain|first|honorific|imported|key|kind|language|logo|measure|"
    r"origin|parts|path|print|ready|revision|rows|second|shape|source|template|uid|working_days"
)
"""Columns of text that hold no words of hers, but what the program reads."""
_Role = Qt.ItemDataRole


@pytest.fixture
def book(sample_file: Path) -> Path:
    """The sample, with markup before every text."""
    place = sample_file
    desk = open_desk(place)
    desk.small_wins.add(1, "Went well", date.today())
    desk.close()
    with closing(sqlite3.connect(place, isolation_level=None)) as file:
        for name, table in schema().tables.items():
            for column in table.columns:
                if type(column.type).__name__ == "TextType" and not re.fullmatch(_NO_WORDS, column.name):
                    file.execute(f'UPDATE "{name}" SET "{column.name}" = ? || "{column.name}"', (_MARK,))
    return place


@pytest.fixture
def place(qtbot: QtBot, book: Path, home: Path) -> FileWindow:
    chosen = Settings("en", "light")
    app.apply_settings(app.application(), chosen)
    window = app.new_window()
    qtbot.addWidget(window)
    window.show()
    return app.open_file(window, book, chosen)


def _followed(words: object) -> bool:
    return isinstance(words, str) and Qt.mightBeRichText(words) and "<img" in words


def _cells(model: QAbstractItemModel, parent: QModelIndex | None = None) -> Iterator[QModelIndex]:
    above = parent or QModelIndex()
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(above)
    for row in range(model.rowCount(above)):
        yield from (model.index(row, column, above) for column in range(columns))
        yield from _cells(model, model.index(row, 0, above))


def _said(widget: QWidget) -> Iterator[str]:
    """Yield what a widget says in a form in which Qt may find markup."""
    yield from (widget.toolTip(), widget.statusTip(), widget.whatsThis())
    yield from (action.toolTip() for action in widget.actions() if action.toolTip() != action.text())
    if isinstance(widget, QLabel) and widget.textFormat() != Qt.TextFormat.PlainText:
        yield widget.text()
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        for cell in _cells(widget.model()):
            yield from (cell.data(role) for role in (_Role.ToolTipRole, _Role.StatusTipRole, _Role.WhatsThisRole))


def _faults(window: QWidget) -> list[str]:
    everything = [window, *window.findChildren(QWidget)]
    return [f"{type(widget).__name__}: {said}" for widget in everything for said in _said(widget) if _followed(said)]


def _hovered(widget: QWidget) -> set[str]:
    """Return what is said where the mouse rests."""
    said = set()
    for x in range(0, widget.width(), 96):
        for y in range(0, widget.height(), 12):
            at = QPoint(x, y)
            QApplication.sendEvent(widget, QHelpEvent(QEvent.Type.ToolTip, at, widget.mapToGlobal(at)))
            said.add(QToolTip.text())
    return said


def _places(place: FileWindow) -> Iterator[str]:
    yield "portfolio"
    for column in ("tier", "owner"):
        place.portfolio.filters.group.tick({column})
        place.portfolio.filters.group.changed.emit()
        yield f"groups by {column}"
    planned, agreed = place.desk.plans.all(SuccessPlan)[0].account_id, place.desk.plans.all(Contract)[0].account_id
    for account in (planned, agreed):
        place.open_account(account)
        for tab in range(place.account.tabs.count()):
            place.account.tabs.setCurrentIndex(tab)
            yield f"account {account}, {tab}"
    place.navigator.open(Target.new("contact_logs"))
    yield "contact card"
    for key in ("renewals", "meetings", "playbooks", "matrix", "import", "duplicates"):
        place.go(key)
        yield key
    for section in ("laptop", "company", "colleagues", "tiers", "patterns", "meetings", "trash"):
        place.navigator.open(Target.settings(section))
        yield section


def test_no_text_is_followed_as_markup(place: FileWindow) -> None:
    window = place.portfolio.window()
    assert isinstance(window, MainWindow)
    seen, faults = 0, list[str]()
    for name in _places(place):
        settle(place)
        faults += [f"{name}: {fault}" for fault in _faults(window.page(window.current))]
        seen += sum(_MARK in label.text() for label in window.findChildren(QLabel))
    place.refuse(TakenNameError(_MARK))
    assert _faults(window) == faults == []
    assert seen > 50, "the markup is there to be seen"
    window.close()


@pytest.mark.qt_log_ignore("does not support raise", extend=True)
def test_what_the_timelines_say_under_the_mouse_is_not_followed(place: FileWindow) -> None:
    place.open_account(place.desk.plans.all(SuccessPlan)[0].account_id)
    place.account.open("plan")
    settle(place)
    said = _hovered(place.account.plan.card.timeline)
    place.account.open("contracts")
    settle(place)
    said |= _hovered(place.account.contracts.over_time.timeline)
    assert any("img" in words for words in said)
    assert [words for words in said if _followed(words)] == []
    place.account.window().close()
