"""A kind of record that files bring and take: all that the import page, the command and the export know of it."""

from abc import ABC, abstractmethod
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any, ClassVar

from sqlalchemy.orm import Session

from csdesk.errors import RefusedError
from csdesk.exchange.columns import fields, suggest
from csdesk.exchange.dates import DateOrder
from csdesk.exchange.sheets import OutputSheet
from csdesk.exchange.tables import Table
from csdesk.fields.measures import MEASURE
from csdesk.i18n import Text, later_words
from csdesk.services.importing.fields import TOLD
from csdesk.services.importing.issues import SameName, WhichAccount
from csdesk.services.importing.mappings import DEFAULT_SOURCE, ColumnMapping, row_print
from csdesk.services.importing.preview import ImportPreview, Incoming, Issue, Rejected, UnmappedColumn, Writing, Written
from csdesk.services.importing.questions import ABSENCE, ABSENT, ENDS, CellQuestion
from csdesk.services.importing.rules import Answer, Given, Owner, SameRow, ThatAccount, answers_to


@dataclass(frozen=True)
class ImportDraft:
    """A file that was looked at, with the way in which it is understood; ``sources`` are those there were so far.

    ``remembered`` is the way that is kept for files of its shape. With a plan, only what is in it is touched. ``on`` is
    the day that a file without days is of, if that is said; ``offered`` are the measures that columns may hold.
    """

    kind: "ImportKind"
    path: Path
    table: Table
    columns: ColumnMapping
    order: DateOrder | None = None
    answers: Mapping[int, Answer] = field(default_factory=dict)
    accounts: Mapping[Writing, int] = field(default_factory=dict)
    unmapped: Sequence[UnmappedColumn] = ()
    sources: tuple[str, ...] = ()
    remembered: ColumnMapping | None = None
    today: date = field(default_factory=date.today)
    plan_id: int | None = None
    on: date | None = None
    offered: Sequence[tuple[str, str]] = ()

    @property
    def to_remember(self) -> ColumnMapping:
        """Return the way in which it is understood, to be kept."""
        order = {"order": self.order.value} if self.order else {}
        kept = {name: text for name, text in self.columns.options.items() if name != ABSENT}  # said of one file
        return replace(self.columns, options={**kept, **order, **self.kind.remembered(self)})

    def with_columns(self, given: Mapping[str, str]) -> "ImportDraft":
        """Return the draft with some columns mapped anew; an empty field leaves a column out.

        What is given takes a field from a column that had it; two that are given the same raise RefusedError. An
        end is a last day.
        """
        given = self.kind.widened(self.table, {column: TOLD.get(name, name) for column, name in given.items()})
        held: dict[str, str] = {}
        for column, name in given.items():
            if name not in ("", "custom") and not name.startswith(MEASURE) and held.setdefault(name, column) != column:
                raise RefusedError(
                    later_words.tr("“{first}” and “{second}” cannot both be {field}. Choose one of them."),
                    field=name,
                    first=held[name],
                    second=column,
                )
        return replace(self, columns=self.columns.with_columns(given))

    def answer_to(self, asked: Rejected) -> Given:
        """Return how a question is answered."""
        if not isinstance(asked.reason, WhichAccount):
            answer = self.answers.get(asked.row, Answer.ASK)
            is_earlier = answer is Answer.SAME and isinstance(asked.reason, SameName)
            return answers_to(asked.reason)[0] if is_earlier else answer
        account = self.accounts.get(Writing(*asked.reason.writing))
        those = answers_to(asked.reason) if account is not None else ()
        return next((one for one in those if not isinstance(one, ThatAccount) or one.account == account), Answer.ASK)

    def answered(self, asked: Collection[Rejected], given: Mapping[int, Given]) -> "ImportDraft":
        """Return the draft with answers to some of the questions that were asked, by row."""
        answers, accounts = dict(self.answers), dict(self.accounts)
        for one, answer in ((one, given[one.row]) for one in asked if one.row in given):
            if isinstance(one.reason, WhichAccount):
                writing = Writing(*one.reason.writing)
                accounts.pop(writing, None)
                if answer is not Answer.ASK:
                    accounts[writing] = answer.account if isinstance(answer, ThatAccount) else one.reason.may[0][0]
            elif isinstance(answer, Answer | SameRow):
                answers[one.row] = Answer.SAME if isinstance(answer, SameRow) else answer
        same = [one.row for one in asked if isinstance(one.reason, SameName) and answers.get(one.row) is Answer.SAME]
        other = [one.row for one in asked if one.row in given and one.row not in same]
        columns = self.columns.with_same(self._prints(same), self._prints(other))
        return replace(self, columns=columns, answers=answers, accounts=accounts)

    @property
    def all_answers(self) -> Mapping[int, Answer]:
        """Return the answers by row: to the rows that were the same as another before, too."""
        if not self.columns.same:
            return self.answers
        same = {row.number: Answer.SAME for row in self.table.rows if row_print(row.cells) in self.columns.same}
        return {**same, **self.answers}

    def _prints(self, rows: Collection[int]) -> set[str]:
        wanted = set(rows)
        return {row_print(row.cells) for row in self.table.rows if row.number in wanted} if wanted else set()

    def with_owners(self, owners: Mapping[str, Owner]) -> "ImportDraft":
        """Return the draft with the columns' owners said anew."""
        return replace(self, columns=replace(self.columns, owners=dict(owners)))

    def with_ends(self, ends: str) -> "ImportDraft":
        """Return the draft with its one column of ends a last day or a renewal day; of two, this one counts."""
        found = [column for column, name in self.columns.columns.items() if name in ("last_day", "renews_on")]
        return self.with_columns({found[0]: ends}) if len(found) == 1 else self.answering(CellQuestion("", ENDS), ends)

    def with_absence(self, absence: str) -> "ImportDraft":
        """Return the draft with what an absence from files of its source means, said anew."""
        kept = {name: text for name, text in self.columns.options.items() if name != ABSENT}
        return replace(self, columns=replace(self.columns, options={**kept, ABSENCE: absence}))

    def answering(self, question: CellQuestion, answer: str | None) -> "ImportDraft":
        """Return the draft with a question about cells answered, or asked again for None."""
        return replace(self, columns=self.columns.answering(question, answer))

    def from_source(self, source: str) -> "ImportDraft":
        """Return the draft with the ids of another source."""
        return replace(self, columns=replace(self.columns, source=source))

    @property
    def fields(self) -> tuple[str, ...]:
        """Return the fields that columns of this kind may hold."""
        return (*fields(self.kind.name), *(MEASURE + key for key, _own in self.offered))


@dataclass(frozen=True)
class ExportAsked:
    """What is to be written: in which language, beside the ids of which source; these ids or all, of a plan or all."""

    language: str
    ids: Sequence[int] | None = None
    source: str = DEFAULT_SOURCE
    today: date = field(default_factory=date.today)
    plan_id: int | None = None


@dataclass(frozen=True)
class ExportTable:
    """So many records as rows of a sheet, and as the objects of JSON."""

    sheet: OutputSheet
    records: int
    objects: Iterable[Mapping[str, object]] = ()


class ImportKind(ABC):
    """A kind of record: its fields are in the catalogue under its ``name``.

    What is ``on_page`` is among the buttons of the import page, and how its columns are read is remembered. Its table
    is written in files of some ``endings``; an import of it is called ``step``. What comes in a ``batch`` is read block
    by block, where a file is large, and is no step on her stack: it is taken back by itself.
    """

    name: ClassVar[str]
    title: ClassVar[Text]
    has_account: ClassVar[bool] = True
    on_page: ClassVar[bool] = True
    in_batch: ClassVar[bool] = False
    endings: ClassVar[tuple[str, ...]] = (".xlsx", ".csv", ".json")
    step: ClassVar[Text] = later_words.tr("Import {file}")

    def understood(self, session: Session, table: Table, path: Path, kept: ColumnMapping | None) -> ColumnMapping:
        """Return how a file is understood: as is ``kept`` for its shape, else by what its columns surely hold."""
        if kept is not None:
            return kept
        columns = self.suggested(table)
        return ColumnMapping(columns, source=self.source(session, table, columns, path))

    def remembered(self, _draft: ImportDraft) -> Mapping[str, str]:
        """Return options that are kept besides for files of its shape."""
        return {}

    def lasting(self, columns: Sequence[str]) -> Sequence[str]:
        """Return the columns by which files of one shape are known."""
        return columns

    def widened(self, _table: Table, given: Mapping[str, str]) -> Mapping[str, str]:
        """Return the fields of columns as given, and of those that always hold the same as one of them."""
        return given

    def offered(self, _session: Session) -> Sequence[tuple[str, str]]:
        """Return the measures that columns may hold, by their keys, with names of their own."""
        return ()

    def suggested(self, table: Table) -> Mapping[str, str]:
        """Return the field of every column that surely has one."""
        return suggest(self.name, table.columns, [row.cells for row in table.rows[:200]])

    def source(self, _session: Session, _table: Table, _columns: Mapping[str, str], _path: Path) -> str:
        """Return whose a file of a new shape is."""
        return DEFAULT_SOURCE

    def unmapped(self, _table: Table) -> Sequence[UnmappedColumn]:
        """Return the columns that are not suggested in spite of their headings."""
        return ()

    def column(self, column: str, _language: str) -> str:
        """Return what the column of a rejected row is called: as in the file."""
        return column

    def shown(self, _field: str, value: Any, _language: str) -> str:
        """Return a value as it stands in a table."""
        return str(value)

    def similar(self, _session: Session, _created: Iterable[Incoming]) -> Issue | None:
        """Return what to know of new records that may be there already under a similar name."""
        return None

    @abstractmethod
    def preview(self, session: Session, draft: ImportDraft) -> ImportPreview:
        """Return what a draft would do to what is there now; raise CsdeskError if no column tells a record."""

    @abstractmethod
    def write(self, session: Session, draft: ImportDraft, preview: ImportPreview) -> Written:
        """Write the new and the changed records of a preview; return what is worth knowing afterwards."""

    @abstractmethod
    def exported(self, session: Session, asked: ExportAsked) -> ExportTable:
        """Return the records as a table that an import takes back."""
