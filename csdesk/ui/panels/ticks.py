"""A menu in which several things can be ticked before it closes."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from csdesk.ui import keys
from csdesk.ui.widgets.fields import Choices


class TickMenu(Choices):
    """Space and a click tick, Enter and Escape close it; then ``ticked`` tells the values, if they have changed."""

    ticked = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._values: dict[QAction, Any] = {}
        self._before: list[Any] = []
        self.aboutToHide.connect(self._on_hide)

    def add(self, words: str, value: Any, *, ticked: bool) -> QAction:
        """Add something to tick."""
        action = self.addAction(words)
        action.setCheckable(True)
        action.setChecked(ticked)
        self._values[action] = value
        self._before += [value] if ticked else []
        return action

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in keys.ENTER:
            self.close()
        else:
            super().keyPressEvent(event)

    def _on_hide(self) -> None:
        now = [value for action, value in self._values.items() if action.isChecked()]
        if now != self._before:
            self.ticked.emit(now)
