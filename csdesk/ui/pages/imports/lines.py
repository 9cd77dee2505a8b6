"""A preview as lines for its tables: texts in the user's language, at most so many."""

from collections.abc import Sequence
from dataclasses import dataclass

from csdesk.services.importing.issues import BothChanged
from csdesk.services.importing.kind import ImportDraft
from csdesk.services.importing.preview import Flagged, Incoming, LeftOut, MissingRecord, Rejected
from csdesk.services.importing.rules import Given, answers_to
from csdesk.ui.pages.imports.fields import NOTHING, answer_name, field_name, shown, summary
from csdesk.ui.words import words

_TITLES = ("name", "family_name", "account", "product")
MOST = 1000
"""Nobody reads more lines than that in a preview."""


@dataclass(frozen=True)
class PreviewLine:
    """A line of a preview: its number, the row of the file, and the texts of the other columns.

    A question has the answers it takes; what is gone from the file leads to its account.
    """

    number: int
    row: int
    cells: tuple[str, ...]
    answers: tuple[Given, ...] = ()
    leads_to: int = 0

    @property
    def can_be_answered(self) -> bool:
        """Tell whether it is a question that is answered in its cell."""
        return bool(self.answers)


def taken(records: Sequence[Incoming]) -> list[PreviewLine]:
    """Return a line for each record: its name, and what the file says of it."""
    return [
        PreviewLine(number, one.row, (one.title, summary(one.key, one.values)))
        for number, one in enumerate(records[:MOST])
    ]


def changed(records: Sequence[Incoming]) -> list[PreviewLine]:
    """Return a line for each field that changes: the name, the field, its value here and in the file."""
    lines: list[PreviewLine] = []
    for one in records[:MOST]:
        before = {**one.values, **{change.field: change.old for change in one.changes}}
        for change in one.changes:
            old, new = (
                shown(change.field, change.old, before),
                shown(change.field, change.new, one.values),
            )
            cells = (one.title, field_name(change.field), old, new)
            lines.append(PreviewLine(len(lines), one.row, cells))
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


def gone(missing: Sequence[MissingRecord]) -> list[PreviewLine]:
    """Return a line for each record that the file has no more: its name, its account, its id there."""
    return [
        PreviewLine(number, 0, (one.title, one.account or NOTHING, one.key), leads_to=one.account_id)
        for number, one in enumerate(missing[:MOST])
    ]


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
    return field_name(one.column) if one.column else NOTHING


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
