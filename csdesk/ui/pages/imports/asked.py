"""The questions about cells of a file: those that are open, and those that are answered, to be changed."""

from collections.abc import Iterator
from dataclasses import dataclass

from csdesk.services.importing.kind import ImportDraft
from csdesk.services.importing.preview import ImportPreview
from csdesk.services.importing.questions import ENDS, PERIOD, CellAnswer, CellQuestion, alike, distinct
from csdesk.ui.words import words


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
