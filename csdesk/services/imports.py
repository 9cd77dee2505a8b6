"""Imports: look at a file, preview what it would do, write it as one step; reading needs no lock."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from csdesk.domain.wanted import still_wanted
from csdesk.entities import Company
from csdesk.errors import CsdeskError, SharedFieldError
from csdesk.exchange.columns import fields
from csdesk.exchange.dates import DateOrder
from csdesk.exchange.tables import Options, Table, read_table
from csdesk.exchange.titles import custom_title
from csdesk.i18n import Words
from csdesk.services.importing import known, mappings, matching, records, writing
from csdesk.services.importing.fields import CUSTOM, TOLD, FieldReading
from csdesk.services.importing.kind import ImportKind
from csdesk.services.importing.kinds import kind_called
from csdesk.services.importing.mappings import ColumnMapping
from csdesk.services.importing.matching import Answer, Owner, Rules
from csdesk.services.importing.pausing import without_collection
from csdesk.services.importing.preview import ImportPreview, PreviewMovedError, Reason
from csdesk.services.importing.row_hashes import row_hashes, unhashed
from csdesk.store import imports
from csdesk.store.database import Database
from csdesk.store.engine import reader
from csdesk.store.step import Step

_NO_CURRENCY = "JPY"


class UnmappedError(CsdeskError):
    """No column says who the records are."""

    def __init__(self, columns: tuple[str, ...]) -> None:
        super().__init__(columns)
        self.columns = columns

    def sentence(self, words: Words) -> str:
        """Return the sentence to show."""
        text = words.tr("No name or ID column was found. Specify one of these columns: {columns}")
        return text.format(columns=", ".join(self.columns))


class UnknownColumnError(CsdeskError):
    """A column or field was named that is not there."""

    def __init__(self, name: str, known_names: tuple[str, ...]) -> None:
        super().__init__(name, known_names)
        self.name, self.known_names = name, known_names

    def sentence(self, words: Words) -> str:
        """Return the sentence to show."""
        text = words.tr("“{name}” is not one of: {names}")
        return text.format(name=self.name, names=", ".join(self.known_names))


@dataclass(frozen=True)
class ImportDraft:
    """A file that was looked at, with the way in which it is understood; ``sources`` are those there were so far.

    ``remembered`` is the way that is kept for files of its shape.
    """

    kind: ImportKind
    path: Path
    table: Table
    columns: ColumnMapping
    order: DateOrder | None = None
    answers: Mapping[int, Answer] = field(default_factory=dict)
    sources: tuple[str, ...] = ()
    remembered: ColumnMapping | None = None

    @property
    def to_remember(self) -> ColumnMapping:
        """Return the way in which it is understood, to be kept."""
        order = {"order": self.order.value} if self.order else {}
        return replace(self.columns, options={**self.columns.options, **order})

    def with_columns(self, given: Mapping[str, str]) -> "ImportDraft":
        """Return the draft with some columns mapped anew; an empty field leaves a column out.

        What is given takes a field from a column that had it; two that are given the same raise SharedFieldError. An
        end is a last day.
        """
        given = {column: TOLD.get(name, name) for column, name in given.items()}
        held: dict[str, str] = {}
        for column, name in given.items():
            if name not in ("", "custom") and held.setdefault(name, column) != column:
                raise SharedFieldError(name, held[name], column)
        return replace(self, columns=self.columns.with_columns(given))

    def with_owners(self, owners: Mapping[str, Owner]) -> "ImportDraft":
        """Return the draft with the columns' owners said anew."""
        return replace(self, columns=replace(self.columns, owners=dict(owners)))

    def from_source(self, source: str) -> "ImportDraft":
        """Return the draft with the ids of another source."""
        return replace(self, columns=replace(self.columns, source=source))

    @property
    def fields(self) -> tuple[str, ...]:
        """Return the fields that columns of this kind may hold."""
        return fields(self.kind.name)


@dataclass(frozen=True)
class ImportResult:
    """What an import wrote: the step to adopt, if anything was written, and what is worth knowing."""

    step: Step | None
    preview: ImportPreview
    warnings: tuple[Reason, ...]


class Imports:
    """Look and preview and write on a worker, tell on the main thread."""

    def __init__(self, database: Database, words: Words) -> None:
        self._database, self._words = database, words

    @without_collection
    def look(self, name: str, path: Path, options: Options, order: DateOrder | None = None) -> ImportDraft:
        """Read a file and recall or suggest how its columns are mapped."""
        kind, table = kind_called(name), read_table(path, options)
        still_wanted()
        with reader(self._database.place()) as session:
            kept = mappings.recall(session, name, table)
            sources = mappings.sources(session)
        columns = kept or mappings.suggested(name, table)
        with suppress(ValueError):
            order = order or DateOrder(columns.options.get("order", ""))
        return ImportDraft(kind, path, table, columns, order, sources=sources, remembered=kept)

    @without_collection
    def preview(self, draft: ImportDraft) -> ImportPreview:
        """Return what a draft would do; nothing is written."""
        mapped = set(draft.columns.columns.values())
        if not mapped & {"name", "family_name", "external_id", "account", "account_external_id", "email", "uid"}:
            raise UnmappedError(draft.table.columns)
        stamp = imports.stamp(self._database.place())
        with reader(self._database.place()) as session:
            return replace(_matched(session, draft), stamp=stamp)

    def similar(self, draft: ImportDraft, preview: ImportPreview) -> tuple[Reason, ...]:
        """Return what to know of new accounts that may be there already under a similar name."""
        if not preview.created:
            return ()
        with reader(self._database.place()) as session:
            found = draft.kind.similar(session, preview.created)
        return (found,) if found else ()

    @without_collection
    def write(self, draft: ImportDraft, preview: ImportPreview) -> ImportResult:
        """Write a preview in one transaction, and remember the mapping; nothing is told to anybody yet.

        Raise MovedError, with nothing written, if the file would do something else by now.
        """
        warnings: list[Reason] = []
        columns = draft.to_remember
        if columns == draft.remembered and not preview.is_news:
            return ImportResult(None, preview, ())

        def work(session: Session) -> None:
            written = imports.stamp(self._database.place()) != preview.stamp  # by somebody, since
            if written and not _matched(session, draft).does_the_same(preview):
                raise PreviewMovedError(draft.kind.name, None)
            warnings.extend(writing.write(session, draft.kind, draft.columns.source, preview))
            mappings.remember(session, draft.kind.name, draft.table.columns, columns)

        label = self._words.tr("Import {file}").format(file=draft.path.name)
        step = imports.write_step(self._database.place(), label, work)
        return ImportResult(step, preview, tuple(warnings))

    def finish(self, written: ImportResult) -> None:
        """Tell everybody; on the main thread."""
        if written.step is not None:
            self._database.adopt(written.step)


def _matched(session: Session, draft: ImportDraft) -> ImportPreview:
    """Return what a draft would do to what is there at this moment."""
    company = session.scalars(select(Company)).first()
    how = FieldReading(draft.order, date.today().year, company.currency if company else _NO_CURRENCY)
    cells = records.mapped(draft.table, _fields(draft.columns), how)
    source, owners = draft.columns.source, draft.columns.owners_by_field()
    fills_blanks = Owner.BLANKS in owners.values()  # by what is here, even where the file says what it said last time
    still_wanted()
    told = unhashed(cells) if fills_blanks else row_hashes(session, draft.kind, source, cells)
    found = records.read(cells, told.rows, told.same)
    rows = None if fills_blanks else found.by_id
    here = (known.know_own if found.own else partial(known.know, rows=rows))(session, draft.kind, source)
    preview = told.added(matching.match(draft.kind, found, here, Rules(owners, draft.answers)))
    left = {one.key: one.record_id for one in preview.missing}
    return replace(preview, missing=known.missing(session, draft.kind, left)) if left else preview


def _fields(columns: ColumnMapping) -> dict[str, str]:
    """Return column to field, a custom field under its own title."""
    return {
        column: CUSTOM + custom_title(column) if name == "custom" else name for column, name in columns.columns.items()
    }
