"""A file that is dropped on a widget."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override


class FileDrop(QObject):
    """Takes the first file that is dropped on a widget."""

    def __init__(self, widget: QWidget, take: Callable[[Path], object]) -> None:
        """Let the widget take drops; ``take`` is called with the file."""
        super().__init__(widget)
        self._take = take
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent | QDropEvent):
            files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
            if files:
                event.acceptProposedAction()
            if files and event.type() == QEvent.Type.Drop:
                self._take(Path(files[0]))
            return True
        return super().eventFilter(watched, event)
