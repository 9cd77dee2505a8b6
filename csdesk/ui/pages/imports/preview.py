"""What an import would do, as tables: new, changed, unchanged, questions, rejected; and what it did."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from csdesk.services.importing.kind import ImportDraft
from csdesk.services.importing.preview import ImportPreview, Rejected
from csdesk.services.importing.questions import CellAnswer, distinct
from csdesk.services.importing.rules import Answer, Given, SameRow, takes
from csdesk.services.imports import ImportResult
from csdesk.ui import keys, labels, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.navigator import Navigator, Target
from csdesk.ui.pages.imports import lines
from csdesk.ui.pages.imports.fields import NOTHING, answer_name
from csdesk.ui.pages.imports.lines import (
    AskedCells,
    PreviewLine,
    Remarks,
    cell_column,
    draw_choice,
    draw_text,
    open_on_click,
    row_column,
)
from csdesk.ui.rows_model import Column, RowsModel
from csdesk.ui.widgets.parts import Button, Card, Line, Painted, Segments, col, fill, row, stacked, text
from csdesk.ui.widgets.record_table import RecordTable
from csdesk.ui.widgets.row_menu import Offer
from csdesk.ui.words import words

_FIRST_SEEN = ("flagged", "rejected", "new", "changed", "left_out")
NEW, CHANGED, UNCHANGED, QUESTIONS, FLAGGED, REJECTED, LEFT_OUT, GONE = range(8)
_FIRST_LOOK = (QUESTIONS, FLAGGED, REJECTED, CHANGED, NEW, GONE, UNCHANGED, LEFT_OUT)
_ALWAYS = (NEW, CHANGED)
"""What has a segment even while there is none of it."""


class ImportOutcome(QWidget):
    """A sentence with the counts, and the rows behind each, which lead to their accounts.

    An import of readings is ``unwanted`` when it is to be taken back.
    """

    dismissed = Signal()
    unwanted = Signal(int)

    def __init__(self, navigator: Navigator) -> None:
        super().__init__()
        self._navigator = navigator
        self.shown: tuple[ImportDraft, ImportResult] | None = None
        self._lines: dict[str, list[PreviewLine]] = {}
        self._names = {
            "new": words.tr("New"),
            "changed": words.tr("Changed"),
            "flagged": words.tr("To look at"),
            "rejected": words.tr("Not imported"),
            "left_out": words.tr("Left out"),
        }
        self._said, self._file = Line("", "section"), Line("", "small")
        self.segments = Segments([*self._names.values()])
        self.segments.chosen.connect(self._show_part)
        self.remarks = Remarks()
        columns = [
            row_column(),
            cell_column(words.tr("Name"), 0, 200, opens=True),
            cell_column(words.tr("Column"), 1, 140),
            cell_column(words.tr("In the file"), 2, 240),
            cell_column(words.tr("What to know"), 3),
        ]
        self.model = RowsModel[PreviewLine](columns, lambda line: line.number, self)
        self.table = RecordTable(self.model, words.tr("What the import did"))
        self.table.lead(words.tr("Open account"), self._open)
        self.dismiss_button = Button("", "x", "ghost", act=self.dismissed, name=words.tr("Dismiss"), hint="Esc")
        self.see_button = Button(
            words.tr("View portfolio"), kind="link", act=lambda: navigator.open(Target("portfolio"))
        )
        self.back_button = Button(words.tr("Take back"), "history", "small", act=self._on_unwanted)
        sign = Painted(k.ICON, k.S6, self._draw_sign)
        head = row(sign, (self._said, 1), self._file, self.back_button, self.see_button, self.dismiss_button, gap=k.S2)
        top = Card("", k.S1, head, row(self.segments, None), self.remarks)
        fill(QVBoxLayout(self), (top, (Card("", (self.table, 1), pad=0), 1)), k.S4, (0, 0, 0, 0))
        keys.listen(self, Qt.Key.Key_Escape, self.dismissed.emit, whole=True)

    @property
    def words(self) -> str:
        """Return what it says."""
        return self._said.text()

    def show_result(self, draft: ImportDraft, done: ImportResult) -> None:
        """Show what an import did; first what is to be looked at."""
        self.shown = draft, done
        self._lines = lines.written(draft, done)
        self._said.say(said(done))
        self._file.say(Path(draft.path).name)
        self.back_button.setVisible(done.batch is not None)
        self.remarks.say([one.sentence(words) for one in done.warnings])
        counts = [len(found) for found in _groups(done)]
        for place, (name, count) in enumerate(zip(self._names.values(), counts, strict=True)):
            self.segments.rename(place, f"{name}  {count:,}")
            self.segments.buttons[place].setVisible(bool(count))
        parts = [*self._names]
        first = next((name for name in _FIRST_SEEN if counts[parts.index(name)]), "new")
        self.segments.choose(parts.index(first))
        self._show_part(parts.index(first))

    def forget(self) -> None:
        """Hold nothing any more."""
        self.shown = None

    @override
    def setFocus(self, *_reason: Qt.FocusReason) -> None:
        """Give the hand on to the rows."""
        self.table.setFocus()
        if self.model.rowCount():
            self.table.setCurrentIndex(self.model.index(0, 1))

    def _show_part(self, place: int) -> None:
        self.model.show(self._lines[[*self._names][place]])

    def _on_unwanted(self) -> None:
        if self.shown is not None and self.shown[1].batch is not None:
            self.unwanted.emit(self.shown[1].batch)

    def _open(self, line: PreviewLine) -> None:
        if line.leads_to:
            self._navigator.open(Target.account(line.leads_to))

    def _draw_sign(self, painter: QPainter, area: QRect) -> None:
        calm = self.shown is None or not self.shown[1].preview.needs_a_look
        name, ink = ("circle-check", theme.now.accent) if calm else ("circle-alert", theme.now.attention)
        paint.icon(painter, 0, area.height() / 2, name, ink)


def said(done: ImportResult) -> str:
    """Return what an import did in a sentence: what is new and changed, and what is to be looked at."""
    new, changed, flagged, rejected, _left_out = map(len, _groups(done))
    parts = [words.tr("{n} new").format(n=f"{new:,}"), words.tr("{n} changed").format(n=f"{changed:,}")]
    parts = parts if changed else parts[:1]
    parts += [words.tr("%n cell(s) to look at", "", flagged)] if flagged else []
    parts += [words.tr("{n} not imported").format(n=f"{rejected:,}")] if rejected else []
    if done.batch is not None:
        return words.tr("{counts}.").format(counts=labels.listed(parts))
    return words.tr("{counts}. Press Ctrl+Z to undo.").format(counts=labels.listed(parts))


def _groups(done: ImportResult) -> Sequence[Sequence[object]]:
    preview = done.preview
    return preview.created, preview.updated, preview.flagged, preview.rejected, preview.left_out


@dataclass(frozen=True)
class Previewed:
    """A draft, what it would do, and its questions, of rows and of cells, those that are answered too."""

    draft: ImportDraft
    preview: ImportPreview
    asked: Sequence[Rejected] = field(default=())
    cells: Sequence[AskedCells] = field(default=())

    @property
    def counts(self) -> tuple[int, ...]:
        """Return by segment how many rows, cells or records there are."""
        preview = self.preview
        groups = (preview.created, preview.updated, preview.unchanged)
        rejected = len(preview.refused)
        rest = (len(preview.flagged), rejected, len(preview.left_out), len(preview.missing))
        asked = len(preview.row_questions) + len(preview.asked) + len(distinct(one.asks for one in preview.offered))
        return (*map(len, groups), asked, *rest)


class PreviewTables(QWidget):
    """Segments with counts, and the table of the one that is pressed; questions are answered in their cells."""

    answered = Signal(object)
    settled = Signal(object)
    accounts_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._previewed: Previewed | None = None
        self._names = (
            *(words.tr("New"), words.tr("Changed"), words.tr("Unchanged")),
            *(words.tr("Questions"), words.tr("To look at"), words.tr("Rejected")),
            *(words.tr("Left out"), words.tr("Not in file")),
        )
        self.segments = Segments(self._names)
        self.segments.chosen.connect(self._show_segment)
        self.remarks = Remarks()
        self._make_tables()
        self._lay_out()

    def _make_tables(self) -> None:
        self.models = [RowsModel[PreviewLine](each, lambda line: line.number, self) for each in self._columns()]
        self.tables = [RecordTable(model, name) for name, model in zip(self._names, self.models, strict=True)]
        for table, model in zip(self.tables, self.models, strict=True):
            open_on_click(table, model)
        leave = words.tr("Show in the portfolio")
        self.tables[GONE].lead(leave, lambda line: self.accounts_wanted.emit(frozenset({line.leads_to})))
        self.tables[QUESTIONS].acts.offers_of = self._offers_of

    def _lay_out(self) -> None:
        self._nothing = col(None, row(None, text(words.tr("No rows here."), "muted"), None), None)
        self._stack = stacked(*self.tables, self._nothing)
        self.take_button = self._for_all_button(words.tr("Use the file's values"), Answer.FILE)
        self.keep_button = self._for_all_button(words.tr("Keep mine"), Answer.HERE)
        self.same_button = self._for_all_button(words.tr("Mark all as the same"), Answer.SAME)
        self.new_button = self._for_all_button(words.tr("Mark all as new"), Answer.NEW)
        self.show_button = Button(words.tr("Show these in the portfolio"), "table-2", "small", act=self._show_gone)
        torn = text(words.tr("For all values changed on both sides:"), "small")
        elsewhere = text(words.tr("For all that may be the same:"), "small")
        self._for_all = {
            Answer.FILE: row(torn, self.take_button, self.keep_button, None),
            Answer.SAME: row(elsewhere, self.same_button, self.new_button, None),
        }
        self.cut = text("", "small")
        self._gone_row = row(self.show_button, None)
        tables = row(self.segments, None), self.remarks, (Card("", (self._stack, 1), pad=0), 1)
        below = *self._for_all.values(), self._gone_row, self.cut
        fill(QVBoxLayout(self), (*tables, *below), k.S3, (0, 0, 0, 0))

    def _for_all_button(self, words: str, answer: Answer) -> Button:
        return Button(words, kind="small", act=lambda: self._answer_all(answer))

    def show_preview(self, previewed: Previewed, *, fresh: bool) -> None:
        """Show what a draft would do; a fresh one begins with what needs a look."""
        self._previewed = previewed
        counts = previewed.counts
        for place, (name, count) in enumerate(zip(self._names, counts, strict=True)):
            gone = place == GONE and previewed.draft.kind.in_batch
            called = words.tr("Accounts not in the file") if gone else name
            self.segments.rename(place, f"{called}  {count:,}")
        if fresh:
            self.segments.choose(next((place for place in _FIRST_LOOK if counts[place]), NEW))
        self._offer_segments(counts)
        self.tables[GONE].setColumnHidden(1, not previewed.draft.kind.has_account)
        self.remarks.say([one.sentence(words) for one in previewed.preview.warnings])
        self._show_segment(self.segments.current)

    def _offer_segments(self, counts: Sequence[int]) -> None:
        """Offer the segments that have rows, and the one that is looked at."""
        for place, button in enumerate(self.segments.buttons):
            button.setVisible(place in _ALWAYS or bool(counts[place]) or button.isChecked())

    def _show_segment(self, place: int) -> None:
        if self._previewed is None:
            return
        found, shown, total = self._lines(self._previewed, place)
        self.models[place].show(found)
        self._stack.setCurrentWidget(self.tables[place] if found else self._nothing)
        taken = {Answer.SAME if isinstance(answer, SameRow) else answer for line in found for answer in line.answers}
        for answer, buttons in self._for_all.items():
            buttons.setVisible(answer in taken)
        self.new_button.setVisible(Answer.NEW in taken)
        self._gone_row.setVisible(place == GONE)
        sentence = words.tr("Showing the first {shown} of {total} rows.")
        self.cut.setText(sentence.format(shown=f"{shown:,}", total=f"{total:,}"))
        self.cut.setVisible(shown < total)

    def _lines(self, previewed: Previewed, place: int) -> tuple[list[PreviewLine], int, int]:
        """Return the lines of a segment, of how many rows they are, and how many there are in all."""
        kind, preview = previewed.draft.kind.name, previewed.preview
        final = preview.refused
        made: dict[int, tuple[Callable[[], list[PreviewLine]], Sequence[object]]] = {
            NEW: (lambda: lines.new(kind, preview.created), preview.created),
            CHANGED: (lambda: lines.changed(kind, preview.updated), preview.updated),
            UNCHANGED: (lambda: lines.taken(kind, preview.unchanged), preview.unchanged),
            QUESTIONS: (lambda: self._questions(previewed), [*previewed.cells, *previewed.asked]),
            FLAGGED: (lambda: lines.unfit(preview.flagged, previewed.draft), preview.flagged),
            REJECTED: (lambda: lines.unfit(final, previewed.draft), final),
            LEFT_OUT: (lambda: lines.unfit(preview.left_out, previewed.draft), preview.left_out),
            GONE: (lambda: lines.gone(preview.missing), preview.missing),
        }
        make, rows = made[place]
        found = make()
        shown = len({line.row for line in found}) if place == NEW else min(len(rows), lines.MOST)
        return found, shown, len(rows)

    def _questions(self, previewed: Previewed) -> list[PreviewLine]:
        rows = lines.questions(previewed.asked, previewed.draft)
        return [*lines.asked(previewed.cells, len(rows)), *rows]

    def _answer_all(self, answer: Answer) -> None:
        if self._previewed is not None:
            rows = (one.row for one in self._previewed.asked if takes(one.reason, answer))
            self.answered.emit(dict.fromkeys(rows, answer))

    def _show_gone(self) -> None:
        if self._previewed is not None:
            self.accounts_wanted.emit(frozenset(one.account_id for one in self._previewed.preview.missing))

    def _offers_of(self, line: PreviewLine) -> list[Offer]:
        """Return the answers that a question takes."""
        names = self._choices(line) if line.can_be_answered else []
        return [Offer(name, "", partial(self._on_answered, line, name)) for name in names]

    def _on_answered(self, line: PreviewLine, name: str) -> None:
        answers: Mapping[str, Given] = {answer_name(answer): answer for answer in (Answer.ASK, *line.answers)}
        if line.asks is None:
            self.answered.emit({line.row: answers[name]})
        else:
            chosen = answers[name]
            self.settled.emit(chosen if isinstance(chosen, CellAnswer) else CellAnswer(line.asks, None, ""))

    def _choices(self, line: PreviewLine) -> list[str]:
        taken = (Answer.ASK, *line.answers) if line.answers else ()
        return [answer_name(answer) for answer in taken] or [NOTHING]

    def _columns(self) -> list[list[Column[PreviewLine]]]:
        """Return the columns of each segment."""
        name, what, here, there = words.tr("Name"), words.tr("Field"), words.tr("Here"), words.tr("In the file")
        row, column = row_column(), words.tr("Column")
        answer = Column[PreviewLine](
            words.tr("Answer"),
            lambda line: line.cells[4],
            edit=self._on_answered,
            choices=self._choices,
            nothing=answer_name(Answer.ASK),
            draw=_draw_answer,
            width=100,
        )
        new = _cells((name, 160), (what, 120), (there, 0))
        changed = _cells((name, 124), (what, 92), (here, 124), (there, 0))
        asked = _cells((name, 76), (column, 76), (here, 0), (there, 82))
        unfit = [row, *_cells((column, 108), (there, 120), (words.tr("Why"), 0))]
        gone = _cells((name, 180), (words.tr("Account"), 0), (words.tr("Source ID"), 140))
        unchanged = [row, *_cells((name, 180), (there, 0))]
        return [[row, *new], [row, *changed], unchanged, [row, *asked, answer], unfit, unfit, unfit, gone]


def _cells(*titles: tuple[str, int]) -> list[Column[PreviewLine]]:
    """Return the columns of the texts of lines, each a title with its width."""
    return [cell_column(title, place, width) for place, (title, width) in enumerate(titles)]


def _draw_answer(painter: QPainter, cell: QRect, line: PreviewLine) -> None:
    (draw_choice if line.can_be_answered else draw_text)(painter, cell, line.cells[4])
