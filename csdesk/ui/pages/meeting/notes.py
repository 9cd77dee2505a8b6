"""The notes of a meeting."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from csdesk.desk import Desk
from csdesk.ui.panels.guard import Guard
from csdesk.ui.panels.notes import NotesField
from csdesk.ui.widgets.parts import fill
from csdesk.ui.words import words


class MeetingNotes(QWidget):
    """A plain text that is kept while it is typed."""

    def __init__(self, desk: Desk, guard: Guard) -> None:
        super().__init__()
        self._desk, self._guard, self._meeting_id = desk, guard, 0
        self._unkept: dict[int, str] = {}
        self.field = NotesField(words.tr("Notes"), self._keep)
        self.field.setPlaceholderText(words.tr("What is said, as it is said."))
        fill(QVBoxLayout(self), ((self.field, 1),), 0, (0, 0, 0, 0))
        self.setFocusProxy(self.field)

    def show_meeting(self, meeting_id: int) -> None:
        """Show the notes of a meeting; what is being typed is not shown over."""
        text = self._desk.meetings.note(meeting_id)
        if meeting_id == self._meeting_id:
            self.field.show_text(text)
            return
        self.field.settle()
        self._meeting_id = meeting_id
        self.field.show_other(text, self._unkept.pop(meeting_id, None))

    def _keep(self, typed: str) -> bool:
        meeting_id = self._meeting_id
        kept = not meeting_id or self._guard(lambda: self._desk.meetings.keep_note(meeting_id, typed))
        self._unkept.pop(meeting_id, None)
        if not kept:
            self._unkept[meeting_id] = typed
        return kept
