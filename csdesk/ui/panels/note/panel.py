"""The notes of an account: the last first, and one of them to write in."""

from collections.abc import Hashable, Mapping

from PySide6.QtWidgets import QHBoxLayout
from typing_extensions import override

from csdesk.entities import Changes
from csdesk.services.notes import NoteLine
from csdesk.ui import tokens as k
from csdesk.ui.navigator import Target
from csdesk.ui.panels.note.editor import NoteEditor
from csdesk.ui.panels.panel import Panel
from csdesk.ui.widgets.empty_state import EmptyState
from csdesk.ui.widgets.parts import Button, Card, fill, row, stacked
from csdesk.ui.widgets.pick_list import Pick, PickList
from csdesk.ui.words import words

_LIST = 248


class NotesPanel(Panel):
    """A list beside the note that is picked in it."""

    watches = (*NoteEditor.watches, "meetings", "meeting_kinds")

    @override
    def build(self) -> None:
        self.list = PickList(words.tr("Notes"))
        self.editor = NoteEditor(self.desk, self.guard, self.entries, self.navigator)
        self.add_button = Button(words.tr("Add note"), "plus", "ghost", act=self.add)
        self.empty = EmptyState(
            words.tr("Notes"),
            words.tr("Write down what was said. Lines that begin with /action, /decision or /promise are recorded."),
            (words.tr("Add note"), self.add),
        )
        left = Card("", k.S1, (self.list, 1), row(self.add_button, None), pad=k.S1)
        left.setFixedWidth(_LIST)
        both = row(left, (Card("", k.S1, (self.editor, 1)), 1), gap=k.S4, margins=(0, 0, 0, k.S2))
        self._stack = stacked(both, self.empty)
        fill(QHBoxLayout(self), ((self._stack, 1),), 0, (0, 0, 0, 0))
        self.list.picked.connect(self._on_picked)
        self.list.entered.connect(lambda _key: self.editor.field.setFocus())
        self.list.deleted.connect(self._on_deleted)

    @staticmethod
    @override
    def keys() -> Mapping[str, Mapping[str, str]]:
        return {
            words.tr("Notes"): {
                words.tr("Tick or untick a box"): "Ctrl+Enter",
                words.tr("Open the record or the link of the line"): "Alt+Enter",
            }
        }

    @override
    def refresh(self, changes: Changes) -> None:
        self._show()
        self.editor.refresh(changes)

    @override
    def add(self) -> None:
        """Add a note of today, and let it be written at once."""
        if (made := self.guard.made(lambda: self.desk.notes.add(self.account_id, self.today))) is not None:
            self._show(made)
            self.editor.field.setFocus()

    @override
    def arrive(self, target: Target) -> None:
        """Show a note; of a note and a line that line."""
        super().arrive(target)
        note, line = target.what if isinstance(target.what, tuple) else (target.what, None)
        if note in [one.key for one in self.list.picks]:
            self.list.pick(note)
            self.editor.field.setFocus()
            if line is not None:
                self.editor.field.go_to_line(line)

    def _show(self, wanted: int | None = None) -> None:
        notes, kinds = self.desk.notes.lines(self.account_id), self.desk.meeting_kinds.names()
        self._stack.setCurrentIndex(0 if notes else 1)
        picks = [self._pick(one, kinds) for one in notes]
        if picks != self.list.picks or wanted is not None:
            self.list.show_picks(picks, wanted)

    def _pick(self, one: NoteLine, kinds: Mapping[str, str]) -> Pick:
        """Return the line of a note; one of a meeting is called as that is: most of them begin alike."""
        title, about = one.title or words.tr("Empty note"), one.opening
        if one.meeting_id is not None:
            title, about = one.meeting or kinds.get(one.meeting_kind) or words.tr("Meeting"), one.title
        return Pick(one.id, title, " · ".join(filter(None, (self.entries.short(one.on), about))), "")

    def _on_picked(self, key: Hashable | None) -> None:
        self.editor.show_note(key if isinstance(key, int) else 0)

    def _on_deleted(self, key: Hashable) -> None:
        title = next(one.title for one in self.list.picks if one.key == key)
        if isinstance(key, int):
            self.editor.field.settle()
            self.guard.delete(lambda: self.desk.notes.delete(key), title)
