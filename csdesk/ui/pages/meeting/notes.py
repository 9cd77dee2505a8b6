"""The notes of a meeting."""

from functools import partial

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
        self.setFocusProxy(self.field)

    def show_meeting(self, meeting: Meeting, changes: Changes) -> None:
        """Show the note of a meeting; what is being typed is not shown over."""
        found = self._desk.notes.of_meeting(meeting.id)
        if found is None:
            self.show_new(meeting.id, partial(self._begin, meeting))
        else:
            self.show_note(found.id)
            self.refresh(changes)

    def _begin(self, meeting: Meeting, typed: str) -> int:
        return self._desk.notes.add(meeting.account_id, meeting.on, typed, meeting.id)
