"""The notes of a meeting."""

from csdesk.desk import Desk
from csdesk.entities import Changes, Meeting
from csdesk.ui.navigator import Navigator
from csdesk.ui.panels.entries import Entries
from csdesk.ui.panels.guard import Guard
from csdesk.ui.panels.note.editor import NoteEditor


class MeetingNotes(NoteEditor):
    """The note of one meeting; the first that is typed makes it."""

    def __init__(self, desk: Desk, guard: Guard, entries: Entries, navigator: Navigator) -> None:
        super().__init__(desk, guard, entries, navigator)
        self._meeting_id = 0
        self.setFocusProxy(self.field)

    def show_meeting(self, meeting: Meeting, changes: Changes) -> None:
        """Show the note of a meeting; what is being typed is not shown over."""
        found = self._desk.notes.of_meeting(meeting.id)
        note_id = found.id if found else 0
        if (meeting.id, note_id) != (self._meeting_id, self.note_id):
            self._meeting_id = meeting.id
            self.show_note(
                note_id, lambda typed: self._desk.notes.add(meeting.account_id, meeting.on, typed, meeting.id)
            )
        self.refresh(changes)
