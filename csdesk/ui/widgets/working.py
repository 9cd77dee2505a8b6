"""While one works in a table its rows are held; they are put in order when it is left, or seen again."""

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QApplication, QTableView, QWidget
from typing_extensions import override

from csdesk.ui.rows_model import RowsModel

_CARD = "scrim"
"""What a card over the window is called, with what it dims."""


class Working(QObject):
    """Holds the rows of a table; and where a filter takes away the row one was on, goes to the first that is left."""

    def __init__(self, table: QTableView, model: RowsModel[Any]) -> None:
        super().__init__(table)
        self._table, self._model = table, model
        self._at, self._column = QPersistentModelIndex(), -1
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus_changed)
        table.installEventFilter(self)
        model.narrowing.connect(self._on_narrowing)
        model.narrowed.connect(self._on_narrowed)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show:  # it was out of sight; while it goes, its window may be going, too
            self._model.settle()
        return super().eventFilter(watched, event)

    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        line = list(upwards(now))
        if self._table in line:
            self._model.come_near(writing=now is not self._table)
        elif now is not None and not self._comes_back(now, line):
            self._model.settle()

    def _comes_back(self, now: QWidget, line: list[QWidget]) -> bool:
        """Tell whether the focus is elsewhere for a moment only: in another window, a menu, a card over this one."""
        window = now.window()
        is_menu = window.windowType() == Qt.WindowType.Popup
        return is_menu or window is not self._table.window() or any(one.objectName() == _CARD for one in line)

    def _on_narrowing(self) -> None:
        at = self._table.currentIndex()
        self._at, self._column = QPersistentModelIndex(at), at.column()

    def _on_narrowed(self) -> None:
        if self._column >= 0 and not self._at.isValid():
            first = next(filter(self._model.is_row, range(self._model.rowCount())), 0)
            self._table.setCurrentIndex(self._model.index(first, self._column))


def upwards(widget: QWidget | None) -> Iterator[QWidget]:
    """Yield a widget and those it stands in, its window's owner too."""
    while widget is not None:
        yield widget
        widget = widget.parentWidget()
