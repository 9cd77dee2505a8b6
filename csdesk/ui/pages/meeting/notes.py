"""The notes of a meeting."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from csdesk.desk import Desk
from csdesk.entities import Changes, Meeting
from csdesk.ui.navigator import Navigator
from csdesk.ui.panels.entries import Entries
from csdesk.ui.panels.guard import Guard
from csdesk.ui.panels.note.editor import NoteEditor
from csdesk.ui.widgets.parts import fill
from csdesk.ui.words import words


class MeetingNotes(QWidget):
    """The note of a meeting, which is there once something is typed."""

    watches = NoteEditor.watches

    def __init__(self, desk: Desk, entries: Entries, guard: Guard, navigator: Navigator) -> None:
        super().__init__()
        self._desk = desk
        self.editor = NoteEditor(desk, guard, entries, navigator)
        self.field = self.editor.field
        self.field.setPlaceholderText(words.tr("What is said, as it is said."))
        fill(QVBoxLayout(self), ((self.editor, 1),), 0, (0, 0, 0, 0))
        self.setFocusProxy(self.field)

    def show_meeting(self, meeting: Meeting, changes: Changes) -> None:
        """Show the note of a meeting; what is being typed is not shown over."""
        note = self._desk.notes.of_meeting(meeting.id)
        if note is None:
            self.editor.show_new(meeting.id, partial(self._add, meeting))
        else:
            self.editor.show_note(note.id)
            self.editor.refresh(changes)

    def _add(self, meeting: Meeting, typed: str) -> int:
        return self._desk.notes.add(meeting.account_id, meeting.on, typed, meeting.id)
