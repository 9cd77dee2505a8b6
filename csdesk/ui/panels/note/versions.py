"""What a note was before: read, compared line by line with what it is, and brought back."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from csdesk.desk import Desk
from csdesk.domain.line_difference import LineChange
from csdesk.services.notes import FormerNote
from csdesk.ui import dates, theme
from csdesk.ui import tokens as k
from csdesk.ui.panels.guard import Guard
from csdesk.ui.widgets.choice import Choice
from csdesk.ui.widgets.parts import Button, fill, mark_as, row
from csdesk.ui.words import words

_SIGNS = {LineChange.SAME: "\t", LineChange.REMOVED: "−\t", LineChange.ADDED: "+\t"}


class NoteVersions(QWidget):
    """The versions to choose from, and the lines of one beside those of today."""

    left = Signal()

    def __init__(self, desk: Desk, guard: Guard) -> None:
        super().__init__()
        self._desk, self._guard = desk, guard
        self.choice = Choice()
        self.choice.setAccessibleName(words.tr("Earlier versions"))
        self.lines = mark_as(QPlainTextEdit(), "note")
        self.lines.setReadOnly(True)
        self.lines.setTabStopDistance(k.S4)
        self.lines.setTabChangesFocus(True)
        self.lines.setAccessibleName(words.tr("What has changed since"))
        self.back_button = Button(words.tr("Bring back"), "history", act=self._on_back)
        self.close_button = Button(words.tr("Close"), act=self.left)
        self.choice.currentIndexChanged.connect(lambda _place: self._compare())
        head = row((self.choice, 1), self.back_button, self.close_button)
        fill(QVBoxLayout(self), (head, (self.lines, 1)), k.S2, (0, 0, 0, 0))

    def show_note(self, note_id: int) -> bool:
        """Show the versions of a note; tell whether there are any."""
        versions = self._desk.notes.versions(note_id)
        if versions:
            self.choice.offer(((one.id, self._said(one)) for one in versions), versions[0].id)
            self._compare()
        return bool(versions)

    def _said(self, one: FormerNote) -> str:
        until = one.until.astimezone()
        day = dates.full(until.date(), words.language)
        return words.tr("Until {time}, {count} characters").format(time=f"{day} {until:%H:%M}", count=f"{one.length:,}")

    def _compare(self) -> None:
        """Show each line with what became of it, by a sign as well as by its colour."""
        inks = {LineChange.REMOVED: theme.now.danger_text, LineChange.ADDED: theme.now.good_text}
        self.lines.clear()
        cursor = QTextCursor(self.lines.document())
        for place, line in enumerate(self._desk.notes.compare(self.choice.value)):
            form = QTextCharFormat()
            form.setForeground(theme.colour(inks.get(line.change, theme.now.text)))
            cursor.insertText(f"{chr(10) if place else ''}{_SIGNS[line.change]}{line.text}", form)
        self.lines.moveCursor(QTextCursor.MoveOperation.Start)

    def _on_back(self) -> None:
        if self._guard(lambda: self._desk.notes.bring_back(self.choice.value)):
            self.left.emit()
