"""A note to write in: kept while it is typed, with what became of its lines."""

from collections.abc import Callable, Hashable
from datetime import datetime
from functools import partial
from typing import Self

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QFocusEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.domain.note_lines import LineKind
from csdesk.entities import Changes, Note, new_uid
from csdesk.entities.types import is_whole
from csdesk.errors import BusyError, CsdeskError, TextError, UnwrittenError
from csdesk.services.note_records import LineRecord
from csdesk.services.notes import LONGEST, LongNoteError
from csdesk.ui import edits
from csdesk.ui import tokens as k
from csdesk.ui.navigator import Navigator, Target
from csdesk.ui.panels.entries import Entries
from csdesk.ui.panels.guard import Guard
from csdesk.ui.panels.note.marks import RECORD_KINDS, Mark, Marks, NoteVersions
from csdesk.ui.panels.note.text import MarkedPlace, NoteText
from csdesk.ui.widgets.fields import KeyWatch
from csdesk.ui.widgets.parts import Button, Line, col, fill, mark_as, row, stacked, text
from csdesk.ui.words import words

TRANSCRIPT = 200_000
"""A text of so many characters is opened to be read."""
_AGAIN = 2_000
"""Milliseconds before what could not be kept is tried again."""
AddNote = Callable[[str], int]
"""Adds a note with a text; returns its id."""
_RECORDS = tuple(one.table for one in RECORD_KINDS.values())
_Answer = tuple[str, Callable[[], object]]


class QuestionStrip(QFrame):
    """A sentence and two answers; Escape gives the focus back."""

    def __init__(self, leave: Callable[[], object]) -> None:
        """Be hidden; ``leave`` is done when it is left unanswered."""
        super().__init__()
        mark_as(self, "notice")
        KeyWatch(self, Qt.Key.Key_Escape, leave)
        self.sentence = text("", wrap=True)
        self.first, self.second = Button("", kind="small"), Button("", kind="small")
        self._acts: list[Callable[[], object]] = []
        for place, button in enumerate((self.first, self.second)):
            button.clicked.connect(lambda _on=False, place=place: self._acts[place]())
        fill(QHBoxLayout(self), ((self.sentence, 1), self.first, self.second), k.S2, (k.S3, k.S2, k.S2, k.S2))
        self.hide()

    def ask(self, sentence: str, first: _Answer, second: _Answer | None = None) -> None:
        """Ask."""
        self.sentence.setText(sentence)
        self.first.setText(first[0])
        self._acts = [one[1] for one in (first, second) if one]
        self.second.setText(second[0] if second else "")
        self.second.setVisible(second is not None)
        self.show()


class NoteEditor(QWidget):
    """Shows one note at a time; what of another could not be kept is tried again and never lands in this one."""

    watches = ("notes", "note_versions", *_RECORDS)

    def __init__(self, desk: Desk, guard: Guard, entries: Entries, navigator: Navigator) -> None:
        """Show no note yet."""
        super().__init__()
        self._desk, self._guard, self._entries, self._navigator = desk, guard, entries, navigator
        self.note: Note | None = None
        self._unkept: dict[int, str] = {}
        self._add: AddNote | None = None
        self._key: Hashable = None
        self._unadded: dict[Hashable, tuple[AddNote, str]] = {}
        self._session, self._kept_at = "", datetime.now()
        self._asks_else = False
        self._records: list[LineRecord] = []
        self._marks = Marks(entries)
        self.field = NoteText(words.tr("Note"), self._keep_shown, self._takes)
        self.status = Line("", "small")
        self.versions_button = Button(words.tr("Earlier versions"), kind="link", act=self._on_versions)
        self.question = QuestionStrip(self._leave_question)
        self.versions = NoteVersions(desk, guard)
        self._again = QTimer(self, singleShot=True, interval=_AGAIN)
        self._lay_out()
        self._again.timeout.connect(self.settle)
        self.field.installEventFilter(self)
        self.field.mark_wanted.connect(self._on_mark)
        self.field.link_wanted.connect(self._on_link)
        self.versions.left.connect(self._on_versions_left)

    def _lay_out(self) -> None:
        hint = text(words.tr("/ makes a record"), "small")
        foot = row(self.status, None, hint, self.versions_button, gap=k.S3)
        self._stack = stacked(col((self.field, 1), self.question, foot), self.versions)
        fill(QVBoxLayout(self), ((self._stack, 1),), 0, (0, 0, 0, 0))

    @property
    def note_id(self) -> int:
        """Return the note that is shown, 0 for none."""
        return self.note.id if self.note is not None else 0

    def show_note(self, note_id: int) -> None:
        """Show another note, 0 for none: what was typed in the former one is kept first."""
        found = self._desk.notes.get(note_id) if note_id else None
        if note_id == self.note_id and self._add is None:
            return
        if found is not None and self._add is not None and found.text == self.field.words:
            self.note, self._add = found, None  # what is being typed has become this note
            self._show_state()
            return
        self.field.settle()
        unkept = self._unkept.pop(found.id, None) if found is not None else None
        if found is not None and unkept is None:
            unkept = self._desk.notes.spilled(found)
        self._turn_to(found, unkept)

    def show_new(self, key: Hashable, add: AddNote) -> None:
        """Let a note be begun, which is added once something is typed; ``key`` says what it is of."""
        if self._add is not None and key == self._key:
            self._add = add
            return
        self.field.settle()
        self._turn_to(None, self._unadded.pop(key, (add, None))[1], add)
        self._key = key

    def _turn_to(self, note: Note | None, unkept: str | None, add: AddNote | None = None) -> None:
        self._stack.setCurrentIndex(0)
        self._hide_question()
        self.note, self._session, self._add = note, new_uid(), add
        said = note.text if note is not None else ""
        is_short = len(said) < TRANSCRIPT
        self.field.highlight(on=is_short)
        self.field.show_other(said, unkept)
        self._allow(edits.allowed and is_short)
        self._show_state()

    def refresh(self, changes: Changes) -> None:
        """Show what is kept by now, unless something typed is not kept yet."""
        if self.note is None or not changes.touch(*self.watches):
            return
        found = self._desk.notes.get(self.note.id)
        if found is None:
            self.note = None
            return
        self.note = found
        self.field.show_text(found.text)
        if changes.touch(*_RECORDS):
            self._records = self._desk.notes.records(found.id)
        self._show_marks(versions=changes.touch("note_versions"))

    def settle(self) -> None:
        """Try again to keep what could not be kept, of other notes, too."""
        for key, (add, typed) in list(self._unadded.items()):
            if key != self._key or self._add is None:
                self._add_note(key, add, typed)
        for note_id, typed in list(self._unkept.items()):
            if note_id != self.note_id:
                self._keep(note_id, typed)
        if self.field.document().isModified() and (self.note_id in self._unkept or self._key in self._unadded):
            self.field.settle()

    def take_over(self, former: Self) -> None:
        """Try again what a former editor could not keep."""
        self._unkept |= former._unkept
        self._unadded |= former._unadded
        if self._unkept or self._unadded:
            self._again.start()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin another editing session where one comes back to the text."""
        if isinstance(event, QFocusEvent) and event.gotFocus() and not self.field.document().isModified():
            self._session = new_uid()
        return super().eventFilter(watched, event)

    def _keep_shown(self, typed: str) -> bool:
        if self.note is not None:
            return self._keep(self.note.id, typed)
        if self._add is None or not typed:
            return True
        key, add = self._key, self._add
        added = self._add_note(key, add, typed)
        if added and self.note is None:
            self.note, self._add = self._desk.notes.get(added), None
            self._show_state()
        return bool(added)

    def _add_note(self, key: Hashable, add: AddNote, typed: str) -> int:
        """Add the note that was begun; return its id, 0 where that cannot be now."""
        made: list[int] = []
        if self._kept(lambda: made.append(add(typed)), first=key not in self._unadded):
            self._unadded.pop(key, None)
            self._say_kept()
            return made[0]
        self._unadded[key] = (add, typed)
        return 0

    def _keep(self, note_id: int, typed: str) -> bool:
        """Keep a text of a note."""
        notes = self._desk.notes
        is_first = note_id not in self._unkept
        if not self._kept(partial(notes.save, note_id, typed, self._session), first=is_first):
            self._unkept[note_id] = typed
            if note := notes.get(note_id):
                notes.spill(note, typed)
            return False
        if (note := self.note if note_id == self.note_id else notes.get(note_id)) is not None:
            notes.forget_spilled(note)
        self._unkept.pop(note_id, None)
        self._say_kept()
        return True

    def _kept(self, act: Callable[[], object], *, first: bool) -> bool:
        """Write; say since when nothing is kept where that cannot be, and try again where that may help."""
        try:
            act()
        except CsdeskError as error:
            if first:
                self._guard.warn(error)
            self.status.say(words.tr("Not saved since {time}").format(time=f"{self._kept_at:%H:%M}"))
            if isinstance(error, BusyError | UnwrittenError):
                self._again.start()
            return False
        return True

    def _say_kept(self) -> None:
        self._kept_at = datetime.now()
        if not self._unkept and not self._unadded:
            self._guard.forgive()
            self.status.say(words.tr("Saved {time}").format(time=f"{self._kept_at:%H:%M}"))

    def _takes(self, pasted: str) -> bool:
        """Tell whether a text may be pasted, and say why not."""
        try:
            if len(pasted) + self.field.document().characterCount() > LONGEST:
                raise LongNoteError(len(pasted))
            if not is_whole(pasted):
                raise TextError(pasted)
        except CsdeskError as error:
            self._guard.warn(error)
            return False
        return True

    def _allow(self, allowed: bool) -> None:
        """Let it be written in, or only be read: a long text, or one that would not stay what it is."""
        faithful = self.note is None or self.field.document().isModified() or self.field.words == self.note.text
        is_there = self.note is not None or self._add is not None
        self.field.setReadOnly(not (allowed and faithful and is_there))
        if self.note is not None and edits.allowed and not (allowed and faithful):
            changes = words.tr("This note holds line ends that editing would change, so it is shown to be read.")
            sentence = changes if allowed else words.tr("This note is long, so it is shown to be read.")
            self._asks_else = True
            self.question.ask(sentence, (words.tr("Edit anyway"), self._edit_anyway))

    def _edit_anyway(self) -> None:
        self._hide_question()
        self.field.setReadOnly(False)
        self.field.setFocus()

    def _hide_question(self) -> None:
        self._asks_else = False
        self.question.hide()

    def _show_state(self) -> None:
        """Show how the records of the lines stand, and ask about those whose line is gone."""
        self._records = self._desk.notes.records(self.note.id) if self.note is not None else []
        self._show_marks()

    def _show_marks(self, *, versions: bool = True) -> None:
        if self.note is None:
            self.field.show_marks({})
            self.versions_button.hide()
            return
        self.field.show_marks(self._places(self._records))
        if versions:
            self.versions_button.setVisible(bool(self._desk.notes.versions(self.note.id)))
        if not self._asks_else:
            self._ask([one for one in self._records if one.line_no is None and one.line])

    def _places(self, records: list[LineRecord]) -> dict[int, MarkedPlace]:
        assert self.note is not None
        lines = self.note.text.split("\n") if len(self.note.text) < TRANSCRIPT else []
        marked = self._marks.of_lines(lines, self.note.on, records)
        return {place: MarkedPlace(line, mark) for place, line, mark in marked}

    def _ask(self, lost: list[LineRecord]) -> None:
        """Ask about the first whose line was deleted."""
        if not lost:
            self.question.hide()
            return
        one, rest = lost[0], len(lost) - 1
        sentence = words.tr("The line of “{title}” was deleted. What was recorded is still there.").format(
            title=one.title
        )
        more = words.tr("%n more", "deleted lines", rest) if rest else ""
        notes = self._desk.notes
        self.question.ask(
            f"{sentence} {more}".strip(),
            (words.tr("Keep"), lambda: self._guard(partial(notes.let_go, one.kind, one.id))),
            (words.tr("Delete"), lambda: self._guard(partial(notes.delete_record, one.kind, one.id, one.title))),
        )

    def _on_link(self, link: str) -> None:
        """Show the address before anything is opened."""
        self._asks_else = True
        self.question.ask(
            words.tr("Open {address}?").format(address=link),
            (words.tr("Open link"), lambda: self._open(link)),
            (words.tr("Cancel"), self._leave_question),
        )
        self.question.second.setFocus()

    def _open(self, link: str) -> None:
        self._leave_question()
        QDesktopServices.openUrl(QUrl(link))

    def _leave_question(self) -> None:
        self._hide_question()
        self._show_state()
        self.field.setFocus()

    def _on_mark(self, mark: Mark, place: QPoint) -> None:
        """Offer what can be done with the record of a line; of a line with a fault, say it."""
        self.field.settle()
        if mark.record is None:
            self._guard.notice.say(mark.said)
        else:
            self.menu_of(mark).popup(place)

    def menu_of(self, mark: Mark) -> QMenu:
        """Return the menu of a mark."""
        menu, record = QMenu(self), mark.record
        assert record is not None
        menu.addAction(mark.said).setEnabled(False)
        kind = RECORD_KINDS[record.kind]
        service, target = getattr(self._desk, kind.table), Target(kind.table, record.id)
        if record.closable and record.closed_on is None:
            close = kind.close.said(words)
            menu.addAction(close, lambda: self._guard(lambda: service.close(record.id, self._entries.today())))
        elif record.closable:
            menu.addAction(words.tr("Reopen"), lambda: self._guard(lambda: service.reopen(record.id)))
        if record.kind is not LineKind.ACTION:
            menu.addAction(words.tr("Open", "a record"), lambda: self._navigator.open(target))
        delete = partial(self._desk.notes.delete_record, record.kind, record.id, record.title)
        menu.addAction(words.tr("Delete record"), lambda: self._guard.delete(delete, record.title))
        return menu

    def _on_versions(self) -> None:
        self.field.settle()
        if self.note is not None and self.versions.show_note(self.note.id):
            self._stack.setCurrentIndex(1)
            self.versions.choice.setFocus()

    def _on_versions_left(self) -> None:
        self._stack.setCurrentIndex(0)
        self.field.setFocus()
