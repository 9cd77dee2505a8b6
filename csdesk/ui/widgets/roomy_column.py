"""The column of a table that takes the room the others leave."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QHeaderView, QTableView
from typing_extensions import override

LEAST, SCROLLED = 160, 184
"""What a name needs, and what it gets in a table that has to be scrolled anyway."""
_Mode = QHeaderView.ResizeMode


class RoomyColumn(QObject):
    """Keeps a column as wide as there is room, but no less than a name needs; then the table is scrolled."""

    def __init__(self, table: QTableView, column: int) -> None:
        super().__init__(table)
        self._table, self._column = table, column
        table.horizontalHeader().setSectionResizeMode(column, _Mode.Stretch)
        table.horizontalHeader().sectionResized.connect(self._on_resized)
        table.viewport().installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def _on_resized(self, column: int, _before: int, _now: int) -> None:
        if column != self._column:
            self._fit()

    def _fit(self) -> None:
        head = self._table.horizontalHeader()
        others = sum(head.sectionSize(column) for column in range(head.count()) if column != self._column)
        roomy = self._table.viewport().width() - others >= LEAST
        mode = _Mode.Stretch if roomy else _Mode.Interactive
        if head.sectionResizeMode(self._column) != mode:
            head.setSectionResizeMode(self._column, mode)
            if not roomy:
                head.resizeSection(self._column, SCROLLED)
