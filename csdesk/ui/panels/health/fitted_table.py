"""A table that is as high as its rows: the page around it is scrolled, not the table; Tab goes on to what follows."""

from PySide6.QtCore import Qt

from csdesk.ui import tokens as k
from csdesk.ui.widgets.record_table import RecordTable

_EDGE = 4


def fit(table: RecordTable, rows: int) -> None:
    """Give a table the height of so many rows, one at least."""
    table.setTabKeyNavigation(False)
    table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    table.setFixedHeight(table.horizontalHeader().sizeHint().height() + max(1, rows) * k.ROW + _EDGE)
