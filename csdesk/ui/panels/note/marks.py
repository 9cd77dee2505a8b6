"""What lines of a note look like, what stands beside one with a marker, and what a note was before."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.domain.line_difference import LineChange
from csdesk.domain.note_editing import links_in
from csdesk.domain.note_lines import LineKind, LineProblem, marker, read_line
from csdesk.i18n import Text, later_words
from csdesk.services.note_records import LineRecord
from csdesk.services.notes import FormerNote
from csdesk.ui import dates, theme
from csdesk.ui import tokens as k
from csdesk.ui.panels.entries import Entries
from csdesk.ui.panels.guard import Guard
from csdesk.ui.widgets.choice import Choice
from csdesk.ui.widgets.parts import Button, called, fill, mark_as, row
from csdesk.ui.words import words

_HEADING = re.compile(r"(#{1,6})\s+\S")
_BOLD = re.compile(r"\*\*(?=\S).+?(?<=\S)\*\*")
_ITEM = re.compile(r"\s*((?:[-*+・]|\d{1,9}[.)])(?:\s+\[[ xX]\])?)\s")
_DONE = re.compile(r"\s*(?:[-*+・]|\d{1,9}[.)])\s+\[[xX]\]\s")
_LONGEST = 5_000
"""A longer line is not looked through."""
_SIGNS = {LineChange.SAME: "\t", LineChange.REMOVED: "−\t", LineChange.ADDED: "+\t"}


class NoteVersions(QWidget):
    """The versions to choose from, and the lines of one beside those of today."""

    left = Signal()

    def __init__(self, desk: Desk, guard: Guard) -> None:
        super().__init__()
        self._desk, self._guard = desk, guard
        self.choice = called(Choice(), words.tr("Earlier versions"))
        self.lines = called(mark_as(QPlainTextEdit(), "note"), words.tr("What has changed since"))
        self.lines.setReadOnly(True)
        self.lines.setTabStopDistance(k.S4)
        self.lines.setTabChangesFocus(True)
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


class NoteHighlighter(QSyntaxHighlighter):
    """Formats a line at a time; its formats follow the theme."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self.renew()

    def renew(self) -> None:
        """Make the formats of the theme in force."""
        now = theme.now
        self._quiet, self._accent = _ink(now.muted), _ink(now.accent)
        self._strong = _ink(now.text, k.STRONG)
        self._marker = _ink(now.accent, k.STRONG)
        self._link = _ink(now.accent)
        self._link.setFontUnderline(True)

    @override
    def highlightBlock(self, text: str) -> None:
        if not text or len(text) > _LONGEST:
            return
        if heading := _HEADING.match(text):
            self.setFormat(0, len(text), self._strong)
            self.setFormat(0, len(heading[1]), self._quiet)
        if found := marker(text):
            self.setFormat(found.start, found.end - found.start, self._marker)
        if item := _ITEM.match(text):
            if _DONE.match(text):
                self.setFormat(item.end(), len(text) - item.end(), self._quiet)
            self.setFormat(item.start(1), item.end(1) - item.start(1), self._accent)
        if "**" in text:
            for bold in _BOLD.finditer(text):
                self.setFormat(bold.start(), bold.end() - bold.start(), self._strong)
        if ":" in text:
            for start, link in links_in(text):
                self.setFormat(start, len(link), self._link)


def _ink(colour: str, weight: int = k.REGULAR) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setForeground(theme.colour(colour))
    if weight != k.REGULAR:
        made.setFontWeight(QFont.Weight(weight))
    return made


class NoteRecordKind(NamedTuple):
    """What a line makes: the table of it, what it is called, and what it is once it is closed, and how that is done."""

    table: str
    name: Text
    closed: Text = later_words.tr("done")
    close: Text = later_words.tr("Mark as done")


RECORD_KINDS = {
    LineKind.ACTION: NoteRecordKind("actions", later_words.tr("Action")),
    LineKind.DECISION: NoteRecordKind("decisions", later_words.tr("Decision")),
    LineKind.PROMISE: NoteRecordKind(
        *("promises", later_words.tr("Promise"), later_words.tr("kept"), later_words.tr("Mark as kept"))
    ),
    LineKind.QUESTION: NoteRecordKind(
        *("questions", later_words.tr("Question"), later_words.tr("answered"), later_words.tr("Mark as answered"))
    ),
    LineKind.FEEDBACK: NoteRecordKind("feedback", later_words.tr("Feedback")),
    LineKind.WIN: NoteRecordKind("small_wins", later_words.tr("Small win")),
}


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark beside a line: an icon in an ink, a short text, and the whole of it."""

    text: str
    icon: str
    ink: str
    said: str
    record: LineRecord | None = None


class Marks:
    """Makes the marks of a note's lines, and says how records stand."""

    def __init__(self, entries: Entries) -> None:
        """Say days as these do."""
        self._entries = entries
        self._made: dict[object, Mark | None] = {}

    def of_lines(
        self, lines: Iterable[str], on: date, records: Iterable[LineRecord]
    ) -> Iterator[tuple[int, str, Mark]]:
        """Yield the marks of a note's lines, each with its place and its line; what was made before is not again."""
        by_line = {one.line_no: one for one in records if one.line_no is not None}
        today = self._entries.today()
        before, self._made = self._made, {}
        for place, line in enumerate(lines):
            if "/" in line or "／" in line:
                key = (line, on, by_line.get(place), today)
                made = self._made[key] = before[key] if key in before else self.of(line, on, by_line.get(place))
                if made is not None:
                    yield place, line, made

    def of(self, line: str, on: date, record: LineRecord | None) -> Mark | None:
        """Return the mark of a line in a note of a day, None where there is nothing to say."""
        said = read_line(line, on)
        if said is None:
            return None
        wrong = self._wrong(said.problem, said.not_a_day)
        if wrong:
            return Mark(*wrong[:1], "circle-alert", "attention_text", wrong[1], record)
        return self._of_record(record) if record is not None else None

    def _of_record(self, record: LineRecord) -> Mark:
        kind = RECORD_KINDS[record.kind]
        name = kind.name.said(words)
        said = f"{name}: {record.title}"
        if record.closed_on is not None:
            day = self._entries.full(record.closed_on)
            closed = kind.closed.said(words)
            return Mark(closed, "circle-check", "good_text", f"{said}, {closed}, {day}", record)
        if record.day is not None:
            late = record.day < self._entries.today()
            ink = "danger_text" if late else "accent"
            full = words.tr("due {date}").format(date=self._entries.full(record.day))
            return Mark(self._entries.short(record.day), "clock" if late else "link", ink, f"{said}, {full}", record)
        return Mark(name, "link", "accent", said, record)

    def _wrong(self, problem: LineProblem | None, not_a_day: str) -> tuple[str, str] | None:
        if problem is LineProblem.NO_TEXT:
            return words.tr("no text"), words.tr("Write what it is about behind the marker. Nothing is recorded yet.")
        if problem is LineProblem.NO_SIDE:
            sentence = words.tr("Say whose promise it is: /promise us or /promise them. Nothing is recorded yet.")
            return words.tr("whose?"), sentence
        if problem is LineProblem.NO_DAY:
            sentence = words.tr("“{typed}” is not a date, so it is recorded without one.").format(typed=not_a_day)
            return words.tr("no date"), sentence
        return None
