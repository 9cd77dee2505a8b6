"""A preview as lines for its tables: texts in the user's language, at most so many."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, QRect, QTimer
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QComboBox

from csdesk.services.importing.issues import BothChanged
from csdesk.services.importing.kind import ImportDraft
from csdesk.services.importing.preview import Flagged, ImportPreview, Incoming, LeftOut, MissingRecord, Rejected
from csdesk.services.importing.questions import ENDS, PERIOD, CellAnswer, CellQuestion, alike, distinct
from csdesk.services.importing.rules import Answer, Given, answers_to
from csdesk.services.imports import ImportResult
from csdesk.ui import paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.columns import Column
from csdesk.ui.pages.imports.fields import NOTHING, answer_name, field_name, shown, summary
from csdesk.ui.rows_model import RowsModel
from csdesk.ui.tips import tip
from csdesk.ui.widgets.cells import middle, said
from csdesk.ui.widgets.keyed_list import KeyedList
from csdesk.ui.widgets.parts import Line, Painted, row
from csdesk.ui.widgets.record_table import RecordTable
from csdesk.ui.words import words

_MOST = 3
_HEIGHT = 18
_TITLES = ("name", "family_name", "account", "product")
_ROW = 46
MOST = 1000
"""Nobody reads more lines than that in a preview."""


class Remarks(KeyedList):
    """Hidden while there is nothing to say."""

    def __init__(self) -> None:
        super().__init__(k.S1, (k.S1, 0, 0, 0))
        self.lines: list[str] = []
        self.hide()

    def say(self, lines: Sequence[str]) -> None:
        """Say these instead."""
        self.lines = list(lines)
        few = self.lines if len(self.lines) <= _MOST else self.lines[: _MOST - 1]
        shown, rest = [Line(sentence, "small") for sentence in few], self.lines[len(few) :]
        if rest:
            shown.append(Line(words.tr("{n} more").format(n=str(len(rest))), "small"))
            shown[-1].setToolTip(tip("\n".join(rest)))
        self.put(*(row(Painted(k.ICON, _HEIGHT, _draw_sign), (line, 1)) for line in shown))


def _draw_sign(painter: QPainter, area: QRect) -> None:
    paint.icon(painter, 0, area.height() / 2, "circle-alert", theme.now.attention, k.ICON)


def draw_text(painter: QPainter, cell: QRect, words: str, *, quiet: bool = True, beside: int = 0) -> None:
    """Paint a word, with room for what stands beside it."""
    said(painter, cell, words, theme.now.muted if quiet else "", beside=beside)


def draw_choice(painter: QPainter, cell: QRect, words: str, *, quiet: bool = True) -> None:
    """Paint what is chosen, and the sign that it can be chosen."""
    draw_text(painter, cell, words, quiet=quiet, beside=k.ICON_SMALL + k.S1)
    left = cell.right() + 1 - k.ICON_SMALL - k.S2
    paint.icon(painter, left, middle(cell), "chevron-down", theme.now.muted, k.ICON_SMALL)


def open_on_click(table: RecordTable, model: RowsModel[Any]) -> None:
    """Let a click on a cell with choices open them."""

    def open_choices(index: QModelIndex) -> None:
        if model.columns[index.column()].choices is None:
            return
        table.edit(index)
        editor = QApplication.focusWidget()
        if isinstance(editor, QComboBox) and table.isAncestorOf(editor):
            QTimer.singleShot(0, editor, editor.showPopup)

    table.clicked.connect(open_choices)


@dataclass(frozen=True)
class AskedCells:
    """A question about cells: the first row that asks it, how many do, and its answer, if it has one."""

    question: CellQuestion
    row: int
    count: int
    answer: str | None = None

    @property
    def answers(self) -> tuple[CellAnswer, ...]:
        """Return what it can be answered with."""
        return tuple(CellAnswer(self.question, *one) for one in self.question.answers(words))

    @property
    def asking(self) -> str:
        """Return what is asked, in few words: the answers are offered beside it."""
        if self.question.text:
            return words.tr("What does it mean?")
        return words.tr("Which one counts?") if self.question.field == ENDS else words.tr("For what time is it?")

    @property
    def answered(self) -> str:
        """Return what its answer is called; empty while it has none."""
        named = {one.answer: one.name for one in self.answers}
        return "" if self.answer is None else named.get(self.answer, self.answer)


def asked_cells(draft: ImportDraft, preview: ImportPreview) -> list[AskedCells]:
    """Return the questions of a file: the open ones, then those that are answered, as far as they concern it."""
    first = {one.asks: one.row for one in reversed(preview.asking)}
    found = [AskedCells(question, first[question], count) for question, count in preview.asked.items()]
    first = {one.asks: one.row for one in reversed(preview.offered)}
    offers = distinct(one.asks for one in preview.offered)
    found += [AskedCells(question, first[question], count, question.text) for question, count in offers.items()]
    return [*found, *_answered(draft, preview.tiers)]


def _answered(draft: ImportDraft, tiers: tuple[str, ...]) -> Iterator[AskedCells]:
    said, mapped = draft.columns.answers, draft.columns.columns
    for column, field in mapped.items():
        if column not in draft.table.columns:
            continue
        place = draft.table.columns.index(column)
        cells = [(row.number, row.cells[place]) for row in draft.table.rows if row.cells[place]]
        if field == PERIOD and said.period and cells:
            question = CellQuestion(column, field)
            yield AskedCells(question, cells[0][0], len(cells), said.period)
        if field == ENDS and said.ends and cells:
            yield AskedCells(CellQuestion(column, field), cells[0][0], len(cells), said.ends)
        for text, answer in said.values.get(column, {}).items():
            if alikes := [(row, cell) for row, cell in cells if alike(cell) == text]:
                may = tiers if field == "tier" else ()
                question = CellQuestion(column, field, alikes[0][1], may)
                yield AskedCells(question, alikes[0][0], len(alikes), answer)


@dataclass(frozen=True)
class PreviewLine:
    """A line of a preview: its number, the row of the file, and the texts of the other columns.

    A question has the answers it takes, one that ``asks`` of cells those of all alike; what is gone from the file leads
    to its account.
    """

    number: int
    row: int
    cells: tuple[str, ...]
    answers: tuple[Given, ...] = ()
    leads_to: int = 0
    asks: CellQuestion | None = None

    @property
    def can_be_answered(self) -> bool:
        """Tell whether it is a question that is answered in its cell."""
        return bool(self.answers)


def row_column() -> Column[PreviewLine]:
    """Return the column of the rows of the file."""
    return Column(words.tr("Row"), lambda line: f"{line.row:,}", key=lambda line: line.number, width=_ROW, right=True)


def cell_column(title: str, place: int, width: int = 0, *, opens: bool = False) -> Column[PreviewLine]:
    """Return the column of a text of the lines, by its place."""

    def text_of(line: PreviewLine) -> str:
        return line.cells[place]

    return Column(title, text_of, tip=text_of, width=width, quiet=place > 0, opens=opens)


def new(kind: str, records: Sequence[Incoming]) -> list[PreviewLine]:
    """Return a line for each field of new records, as of those that change: the name, the field, its value."""
    lines: list[PreviewLine] = []
    for one in records[:MOST]:
        if len(lines) >= MOST:
            break
        told = [(name, value) for name, value in one.values.items() if value and name not in ("name", "currency")]
        cells = [(field_name(kind, name), shown(name, value, one.values)) for name, value in told]
        cells = [(field_name(kind, "external_id"), one.key), *cells] if one.key else cells
        for what, value in cells or [(field_name(kind, "name"), one.title)]:
            lines.append(PreviewLine(len(lines), one.row, (one.title, what, value)))
    return lines


def taken(kind: str, records: Sequence[Incoming]) -> list[PreviewLine]:
    """Return a line for each record: its name, and what the file says of it."""
    return [
        PreviewLine(number, one.row, (one.title, summary(kind, one.key, one.values)))
        for number, one in enumerate(records[:MOST])
    ]


def changed(kind: str, records: Sequence[Incoming]) -> list[PreviewLine]:
    """Return a line for each field that changes: the name, the field, its value here and in the file."""
    lines: list[PreviewLine] = []
    for one in records[:MOST]:
        before = {**one.values, **{change.field: change.old for change in one.changes}}
        for change in one.changes:
            old, new = shown(change.field, change.old, before), shown(change.field, change.new, one.values)
            lines.append(PreviewLine(len(lines), one.row, (one.title, field_name(kind, change.field), old, new)))
    return lines


def unfit(faults: Sequence[Rejected | Flagged | LeftOut], draft: ImportDraft) -> list[PreviewLine]:
    """Return a line for each row or cell that is not taken: the column, its value, and why."""
    return [
        PreviewLine(number, one.row, (_column(one, draft), _one_line(one.value), one.reason.sentence(words)))
        for number, one in enumerate(faults[:MOST])
    ]


def questions(asked: Sequence[Rejected], draft: ImportDraft) -> list[PreviewLine]:
    """Return a line for each question: the name, the column, the value here and in the file, and the answer.

    A question that cannot be answered here has its sentence in the place of the value here.
    """
    titles = _titles({one.row for one in asked[:MOST]}, draft)
    return [_question(number, one, titles.get(one.row, ""), draft) for number, one in enumerate(asked[:MOST])]


def asked(cells: Sequence[AskedCells], before: int) -> list[PreviewLine]:
    """Return a line for each question about cells, numbered behind others: how many ask, what it says, its answer."""
    return [
        PreviewLine(
            number,
            one.row,
            (
                words.tr("%n cell(s)", "", one.count),
                one.question.column or NOTHING,
                one.asking,
                _one_line(one.question.text),
                one.answered or answer_name(Answer.ASK),
            ),
            one.answers,
            asks=one.question,
        )
        for number, one in enumerate(cells, before)
    ]


def gone(missing: Sequence[MissingRecord]) -> list[PreviewLine]:
    """Return a line for each record that the file has no more: its name, its account, its id there."""
    return [
        PreviewLine(number, 0, (one.title, one.account or NOTHING, one.key), leads_to=one.account_id)
        for number, one in enumerate(missing[:MOST])
    ]


def written(draft: ImportDraft, done: ImportResult) -> dict[str, list[PreviewLine]]:
    """Return the lines of what an import did, by what came of the rows: each leads to the account that it is of."""
    kind, preview = draft.kind.name, done.preview
    flagged = preview.taken({one.row for one in preview.flagged[:MOST]})
    leads = _leads((*preview.created[:MOST], *preview.updated[:MOST], *flagged), draft, done)
    before = words.tr("was {value}")
    told: dict[str, list[tuple[int, tuple[str, ...]]]] = {
        "new": [
            (one.row, (one.title, NOTHING, summary(kind, one.key, one.values), "")) for one in preview.created[:MOST]
        ],
        "changed": [
            (line.row, (*line.cells[:2], line.cells[3], before.format(value=line.cells[2])))
            for line in changed(kind, preview.updated)
        ],
    }
    for name, faults in (("flagged", preview.flagged), ("rejected", preview.rejected), ("left_out", preview.left_out)):
        titles = _titles({one.row for one in faults[:MOST]}, draft)
        found = unfit(faults, draft)
        told[name] = [(line.row, (titles.get(line.row, "") or NOTHING, *line.cells)) for line in found]
    return {
        name: [PreviewLine(place, row, cells, leads_to=leads.get(row, 0)) for place, (row, cells) in enumerate(rows)]
        for name, rows in told.items()
    }


def _leads(rows: Sequence[Incoming], draft: ImportDraft, done: ImportResult) -> dict[int, int]:
    """Return by row the account that it is, or is of."""
    if draft.kind.has_account:
        return {one.row: one.belongs_to or 0 for one in rows}
    return {one.row: done.records.get(one.row, one.record_id or 0) for one in rows}


def _question(number: int, one: Rejected, title: str, draft: ImportDraft) -> PreviewLine:
    column = _column(one, draft)
    here, there = one.reason.sentence(words), _one_line(one.value)
    if isinstance(one.reason, BothChanged):
        field = draft.columns.columns.get(one.column, "")
        here, there = (shown(field, value, {}) for value in (one.reason.here, one.value))
    answers = answers_to(one.reason)
    answer = answer_name(draft.answer_to(one)) if answers else NOTHING
    return PreviewLine(number, one.row, (title, column, here, there, answer), answers)


def _column(one: Rejected | Flagged | LeftOut, draft: ImportDraft) -> str:
    """Return the column of the file, or the field that no column holds; a dash when the whole row is meant."""
    if one.column in draft.table.columns:
        return one.column
    return field_name(draft.kind.name, one.column) if one.column else NOTHING


def _titles(rows: set[int], draft: ImportDraft) -> dict[int, str]:
    """Return what these rows are called in the file, by number."""
    table, mapped = draft.table, draft.columns.columns
    places = [place for place, column in enumerate(table.columns) if mapped.get(column) in _TITLES]
    return {
        row.number: next((row.cells[place] for place in places if row.cells[place]), "")
        for row in table.rows
        if row.number in rows
    }


def _one_line(value: str) -> str:
    return " ".join(value.split()) or NOTHING
