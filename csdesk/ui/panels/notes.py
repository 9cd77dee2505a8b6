"""Notes that are kept while they are typed."""

from collections.abc import Callable

from PySide6.QtCore import QDeadlineTimer, QTimer
from PySide6.QtGui import QFocusEvent, QInputMethodEvent
from PySide6.QtWidgets import QPlainTextEdit
from typing_extensions import override

from csdesk.ui import edits

_PAUSE, _LONGEST = 300, 600
"""Milliseconds: without a key, and since the first letter that is not kept, before what was typed is."""


class NotesField(QPlainTextEdit):
    """A text of several lines. ``keep`` tells whether it could keep it; what it could not stays and is tried again.

    What is being composed by an input method is no text yet: it is not kept, and nothing is shown over it.
    """

    def __init__(self, name: str, keep: Callable[[str], bool]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setReadOnly(not edits.allowed)
        self._keep = keep
        self._waiting: str | None = None
        self._pause = QTimer(self, singleShot=True)
        self._due = QDeadlineTimer()
        self._pause.timeout.connect(self.settle)
        self.textChanged.connect(self._on_typed)

    @property
    def words(self) -> str:
        """Return the text as it was typed: Qt would make other blanks of some."""
        return self.document().toRawText().replace("\u2029", "\n")

    @property
    def is_composing(self) -> bool:
        """Tell whether letters are on their way to kanji."""
        return bool(self.textCursor().block().layout().preeditAreaText())

    def show_text(self, words: str) -> None:
        """Show what is kept, unless something typed is not kept yet."""
        if self.document().isModified() or self.words == words:
            self._waiting = None
        elif self.is_composing:
            self._waiting = words
        else:
            self._put(words)

    def show_other(self, words: str, unkept: str | None) -> None:
        """Show the notes of something else: what could not be kept of them is there again, and is tried again."""
        self._pause.stop()
        self._waiting = None
        self.document().setModified(False)
        self.setPlainText(words)  # even if it is the same: Ctrl+Z goes no further back
        self.document().setModified(False)
        if unkept is not None:
            self.setPlainText(unkept)
            self.document().setModified(True)
            self.keep_soon()

    def settle(self) -> None:
        """Keep what was typed."""
        self._pause.stop()
        if self.document().isModified():
            self.document().setModified(False)  # the store answers at once, with what is here
            if not self._keep(self.words):
                self.document().setModified(True)

    def keep_soon(self) -> None:
        """Keep what was typed at the next pause; who types without one does not wait for it longer than is said.

        Then it is kept here: while keys are waiting, a timer may have to wait for them.
        """
        if not self._pause.isActive():
            self._due = QDeadlineTimer(_LONGEST)
        elif self._due.hasExpired():
            self.settle()
            return
        self._pause.start(min(_PAUSE, max(0, self._due.remainingTime())))

    @override
    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        if self._waiting is not None and not self.is_composing:
            waiting, self._waiting = self._waiting, None
            self.show_text(waiting)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.settle()

    def _put(self, words: str) -> None:
        cursor = self.textCursor()
        at = cursor.position()
        self.setPlainText(words)
        cursor.setPosition(min(at, self.document().characterCount() - 1))
        self.setTextCursor(cursor)
        self.document().setModified(False)

    def _on_typed(self) -> None:
        if self.document().isModified():
            self.keep_soon()
