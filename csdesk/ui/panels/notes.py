"""Notes that are kept while they are typed."""

from collections.abc import Callable

from PySide6.QtCore import QDeadlineTimer, QTimer
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPlainTextEdit
from typing_extensions import override

from csdesk.ui import edits

_PAUSE, _LONGEST = 400, 800
"""Milliseconds: without a key, and since the first letter that is not kept, before what was typed is."""


class NotesField(QPlainTextEdit):
    """A text of several lines. ``keep`` tells whether it could keep it; what it could not stays and is tried again."""

    def __init__(self, name: str, keep: Callable[[str], bool]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setReadOnly(not edits.allowed)
        self._keep = keep
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._due = QDeadlineTimer()
        self._pause.timeout.connect(self.settle)
        self.textChanged.connect(self._on_typed)

    def show_text(self, words: str) -> None:
        """Show what is kept, unless something typed is not kept yet."""
        if not self.document().isModified() and self.toPlainText() != words:
            self.setPlainText(words)
            self.document().setModified(False)

    def show_other(self, words: str, unkept: str | None) -> None:
        """Show the notes of something else: what could not be kept of them is there again, and is tried again."""
        self._pause.stop()
        self.document().setModified(False)
        self.show_text(words)
        if unkept is not None:
            self.setPlainText(unkept)
            self.document().setModified(True)
            self._keep_soon()

    def settle(self) -> None:
        """Keep what was typed."""
        self._pause.stop()
        if self.document().isModified():
            self.document().setModified(False)  # the store answers at once, with what is here
            if not self._keep(self.toPlainText()):
                self.document().setModified(True)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.settle()

    def _on_typed(self) -> None:
        if self.document().isModified():
            self._keep_soon()

    def _keep_soon(self) -> None:
        """Keep what was typed at the next pause; who types without one does not wait for it longer than is said."""
        if not self._pause.isActive():
            self._due = QDeadlineTimer(_LONGEST)
        self._pause.start(min(_PAUSE, max(0, self._due.remainingTime())))
