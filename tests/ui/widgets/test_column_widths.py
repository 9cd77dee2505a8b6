"""How wide columns are: the name as there is room, what is left is shared, and a hand has the last word."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from csdesk.ui.rows_model import Column, RowsModel
from csdesk.ui.widgets.column_widths import LEAST, MOST, SCROLLED
from csdesk.ui.widgets.record_table import RecordTable
from tests.ui.widgets.book import Row


def _table(qtbot: QtBot, *widths: int) -> RecordTable:
    columns = [Column[Row](f"{at}", lambda row: row.name, name=f"{at}", width=width) for at, width in enumerate(widths)]
    made = RecordTable(RowsModel[Row](columns, lambda row: row.id, QApplication.instance() or QApplication([])))
    qtbot.addWidget(made)
    made.show()
    return made


def _widths(table: RecordTable, room: int) -> list[int]:
    bar, edge = table.verticalScrollBar().sizeHint().width(), 2 * table.frameWidth()
    table.resize(room + bar + edge, 300)
    return [table.columnWidth(column) for column in range(table.model().columnCount())]


@pytest.mark.parametrize(
    ("wanted", "room", "found"),
    [
        ((0, 100, 60), 400, [240, 100, 60]),
        ((0, 100, 60), 160 + LEAST, [LEAST, 100, 60]),
        ((0, 100, 60), 159 + LEAST, [SCROLLED, 100, 60]),
        ((0, 100, 60), 160 + MOST, [MOST, 100, 60]),
        ((0, 100, 60), 2 * (160 + MOST), [2 * MOST, 200, 120]),
        ((100, 50, 50), 201, [100, 50, 51]),
        ((100, 50, 50), 400, [200, 100, 100]),
        ((100, 50, 50), 150, [100, 50, 50]),
        ((100, 0), 2000, [100, 1900]),
        ((100, 0, 0), 701, [100, 300, 301]),
    ],
)
def test_what_is_left_is_shared(qtbot: QtBot, wanted: tuple[int, ...], room: int, found: list[int]) -> None:
    assert _widths(_table(qtbot, *wanted), room) == found


def test_what_a_hand_made_so_wide_stays_so(qtbot: QtBot) -> None:
    table = _table(qtbot, 100, 50, 50)
    _widths(table, 400)
    table.horizontalHeader().resizeSection(1, 80)
    assert _widths(table, 400)[1] == 80
    assert sum(_widths(table, 600)) == 600
    assert _widths(table, 600)[1] == 80
    table.widths.give(1, 0)
    assert _widths(table, 600) == [300, 150, 150]


def test_a_hidden_column_leaves_its_room(qtbot: QtBot) -> None:
    table = _table(qtbot, 100, 50, 50)
    table.hideColumn(2)
    assert _widths(table, 300) == [200, 100, 0]
    table.showColumn(2)
    assert _widths(table, 400) == [200, 100, 100]
