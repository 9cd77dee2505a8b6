"""What an import would do, as tables: new, changed, unchanged, questions, rejected."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from csdesk.services.importing.kind import ImportDraft
from csdesk.services.importing.preview import ImportPreview, Rejected
from csdesk.services.importing.questions import CellAnswer, distinct
from csdesk.services.importing.rules import Answer, Given, SameRow, takes
from csdesk.ui import tokens as k
from csdesk.ui.pages.imports import lines
from csdesk.ui.pages.imports.asked import AskedCells
from csdesk.ui.pages.imports.choice_cells import draw_choice, draw_text, open_on_click
from csdesk.ui.pages.imports.fields import NOTHING, answer_name
from csdesk.ui.pages.imports.lines import PreviewLine
from csdesk.ui.pages.imports.remarks import Remarks
from csdesk.ui.rows_model import Column, RowsModel
from csdesk.ui.widgets.parts import Button, Card, Segments, col, row, text
from csdesk.ui.widgets.record_table import RecordTable
from csdesk.ui.widgets.row_menu import Offer
from csdesk.ui.words import words

NEW, CHANGED, UNCHANGED, QUESTIONS, FLAGGED, REJECTED, LEFT_OUT, GONE = range(8)
_FIRST_LOOK = (QUESTIONS, FLAGGED, REJECTED, CHANGED, NEW, GONE, UNCHANGED, LEFT_OUT)
_ALWAYS = (NEW, CHANGED)
"""What has a segment even while there is none of it."""
_ROW = 46


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
        columns = [self._new_columns(), self._changed_columns(), self._taken_columns()]
        unfit = self._unfit_columns()
        columns += [self._question_columns(), unfit, unfit, unfit, self._gone_columns()]
        self.models = [RowsModel[PreviewLine](each, lambda line: line.number, self) for each in columns]
        self.tables = [RecordTable(model) for model in self.models]
        for name, table, model in zip(self._names, self.tables, self.models, strict=True):
            table.setAccessibleName(name)
            open_on_click(table, model)
        self.tables[GONE].opened.connect(self._on_gone_opened)
        self.tables[GONE].acts.opening = words.tr("Show in the portfolio")
        self.tables[QUESTIONS].acts.offers_of = self._offers_of

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        for table in self.tables:
            self._stack.addWidget(table)
        self._nothing = col(None, row(None, text(words.tr("No rows here."), "muted"), None), None)
        self._stack.addWidget(self._nothing)
        self.take_button = self._for_all_button(words.tr("Use the file's values"), Answer.FILE)
        self.keep_button = self._for_all_button(words.tr("Keep mine"), Answer.HERE)
        self.same_button = self._for_all_button(words.tr("Mark all as the same"), Answer.SAME)
        self.new_button = self._for_all_button(words.tr("Mark all as new"), Answer.NEW)
        self.show_button = Button(words.tr("Show these in the portfolio"), "table-2", "small")
        self.show_button.clicked.connect(self._show_gone)
        torn = text(words.tr("For all values changed on both sides:"), "small")
        elsewhere = text(words.tr("For all that may be the same:"), "small")
        self._for_all = {
            Answer.FILE: row(torn, self.take_button, self.keep_button, None),
            Answer.SAME: row(elsewhere, self.same_button, self.new_button, None),
        }
        self.cut = text("", "small")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(k.S3)
        box.addWidget(row(self.segments, None))
        box.addWidget(self.remarks)
        box.addWidget(Card("", (self._stack, 1), pad=0), 1)
        self._gone_row = row(self.show_button, None)
        for below in (*self._for_all.values(), self._gone_row):
            box.addWidget(below)
        box.addWidget(self.cut)

    def _for_all_button(self, words: str, answer: Answer) -> Button:
        button = Button(words, kind="small")
        button.clicked.connect(lambda: self._answer_all(answer))
        return button

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
        preview = previewed.preview
        final = preview.refused
        made: dict[int, tuple[Callable[[], list[PreviewLine]], Sequence[object]]] = {
            NEW: (lambda: lines.new(preview.created), preview.created),
            CHANGED: (lambda: lines.changed(preview.updated), preview.updated),
            UNCHANGED: (lambda: lines.taken(preview.unchanged), preview.unchanged),
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

    def _on_gone_opened(self, number: int) -> None:
        self.accounts_wanted.emit(frozenset({self.models[GONE].shown[number].leads_to}))

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

    def _row(self) -> Column[PreviewLine]:
        return Column(
            words.tr("Row"), lambda line: f"{line.row:,}", key=lambda line: line.number, width=_ROW, right=True
        )

    def _cell(self, title: str, place: int, width: int = 0) -> Column[PreviewLine]:
        def text_of(line: PreviewLine) -> str:
            return line.cells[place]

        return Column(title, text_of, tip=text_of, width=width, quiet=place > 0)

    def _taken_columns(self) -> list[Column[PreviewLine]]:
        return [self._row(), self._cell(words.tr("Name"), 0, 180), self._cell(words.tr("In the file"), 1)]

    def _new_columns(self) -> list[Column[PreviewLine]]:
        name, what = self._cell(words.tr("Name"), 0, 160), self._cell(words.tr("Field"), 1, 120)
        return [self._row(), name, what, self._cell(words.tr("In the file"), 2)]

    def _changed_columns(self) -> list[Column[PreviewLine]]:
        name, what = self._cell(words.tr("Name"), 0, 124), self._cell(words.tr("Field"), 1, 92)
        return [self._row(), name, what, self._cell(words.tr("Here"), 2, 124), self._cell(words.tr("In the file"), 3)]

    def _choices(self, line: PreviewLine) -> list[str]:
        taken = (Answer.ASK, *line.answers) if line.answers else ()
        return [answer_name(answer) for answer in taken] or [NOTHING]

    def _gone_columns(self) -> list[Column[PreviewLine]]:
        name, account = self._cell(words.tr("Name"), 0, 180), self._cell(words.tr("Account"), 1)
        return [name, account, self._cell(words.tr("Source ID"), 2, 140)]

    def _question_columns(self) -> list[Column[PreviewLine]]:
        answer = Column[PreviewLine](
            words.tr("Answer"),
            lambda line: line.cells[4],
            edit=self._on_answered,
            choices=self._choices,
            nothing=answer_name(Answer.ASK),
            draw=_draw_answer,
            width=100,
        )
        name, what = self._cell(words.tr("Name"), 0, 76), self._cell(words.tr("Column"), 1, 76)
        here, there = self._cell(words.tr("Here"), 2), self._cell(words.tr("In the file"), 3, 82)
        return [self._row(), name, what, here, there, answer]

    def _unfit_columns(self) -> list[Column[PreviewLine]]:
        what, value = self._cell(words.tr("Column"), 0, 108), self._cell(words.tr("In the file"), 1, 120)
        return [self._row(), what, value, self._cell(words.tr("Why"), 2)]


def _draw_answer(painter: QPainter, cell: QRect, line: PreviewLine) -> None:
    (draw_choice if line.can_be_answered else draw_text)(painter, cell, line.cells[4])
