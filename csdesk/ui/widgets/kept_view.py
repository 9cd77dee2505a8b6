"""What is in view stays in view while rows come and go above it."""

from typing import Any

from PySide6.QtCore import QObject, QPersistentModelIndex
from PySide6.QtWidgets import QTableView

from csdesk.ui import tokens as k
from csdesk.ui.rows_model import RowsModel


class KeptView(QObject):
    """Scrolls a table back to the row that was on top, to the pixel."""

    def __init__(self, table: QTableView, model: RowsModel[Any]) -> None:
        super().__init__(table)
        self._table = table
        self._in_view: list[tuple[QPersistentModelIndex, int]] = []
        model.refreshing.connect(self._on_refreshing)
        model.refreshed.connect(self._on_refreshed)

    def _on_refreshing(self) -> None:
        table = self._table
        rows = range(table.rowAt(0), table.rowAt(table.viewport().height() - 1) + 1)
        visible = [table.model().index(row, 0) for row in rows if row >= 0]
        self._in_view = [(QPersistentModelIndex(one), table.rowViewportPosition(one.row())) for one in visible]

    def _on_refreshed(self) -> None:
        self._table.executeDelayedItemsLayout()  # else the scroll bar does not know of the new rows
        for index, top in self._in_view:
            if index.isValid():
                self._table.verticalScrollBar().setValue(max(0, index.row() * k.ROW - top))
                break
        self._in_view = []
