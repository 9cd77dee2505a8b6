"""Imports of records that other programs know by ids of their own: compared by rows, written in bulk."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session
from typing_extensions import override

from csdesk.domain.wanted import still_wanted
from csdesk.entities import Company
from csdesk.errors import CsdeskError
from csdesk.exchange.tables import Table
from csdesk.exchange.titles import custom_title
from csdesk.i18n import later_words
from csdesk.services.importing import cells as cell_reading
from csdesk.services.importing import known, matching, people, record_tables, records, writing
from csdesk.services.importing.existing import references
from csdesk.services.importing.fields import CUSTOM, FieldReading
from csdesk.services.importing.kind import ExportAsked, ExportTable, ImportDraft
from csdesk.services.importing.mappings import ColumnMapping, source_of
from csdesk.services.importing.no_records import mended
from csdesk.services.importing.preview import ImportPreview, Written
from csdesk.services.importing.record_kind import RecordKind
from csdesk.services.importing.row_hashes import row_hashes, unhashed
from csdesk.services.importing.rules import Owner, Rules

_NO_CURRENCY = "JPY"
_TELLING = frozenset(
    {"name", "family_name", "external_id", "account", "account_external_id", "account_domain", "email", "uid"}
)


class UnmappedError(CsdeskError):
    """No column says who the records are."""

    says = later_words.tr("No name or ID column was found. Specify one of these columns: {columns}")
    columns: tuple[str, ...]


class LackingError(UnmappedError):
    """No column tells the account that each row needs."""

    says = later_words.tr("No column says which account a row belongs to. Specify one of these columns: {columns}")


class UnnamedError(LackingError):
    """No column holds a name, and no id is known."""

    says = later_words.tr("No column holds a name, and no ID is known yet. Specify one of these columns: {columns}")


class RecordImport(RecordKind):
    """A kind of record, with what is done the same for each of them."""

    @override
    def source(self, session: Session, table: Table, columns: Mapping[str, str], path: Path) -> str:
        return source_of(session, self.name, self.called, table, columns, path)

    @override
    def preview(self, session: Session, draft: ImportDraft) -> ImportPreview:
        if not _TELLING & set(draft.columns.columns.values()):
            raise UnmappedError(draft.table.columns)
        company = session.scalars(select(Company)).first()
        how = FieldReading(draft.order, draft.today.year, company.currency if company else _NO_CURRENCY)
        cells = cell_reading.mapped(mended(draft.table), _fields(draft.columns), how, draft.columns.answers)
        source, owners = draft.columns.source, draft.columns.owners_by_field()
        by_what_is_here = Owner.BLANKS in owners.values()  # even where the file says what it said last time
        still_wanted()
        refs = references(session, self.name, source)
        told = unhashed(cells) if by_what_is_here else row_hashes(refs, cells)
        steps = self.steps({name: one for one, name, _texts in cells.columns})
        found = self.folded(records.read(cells, told.rows, told.same, steps))
        rows = None if by_what_is_here else found.by_id
        here = (known.know_own if found.own else partial(known.know, rows=rows))(session, self, source, refs)
        preview = told.added(matching.match(self, found, here, Rules(owners, draft.all_answers, draft.accounts)))
        if lacking := self.lacking(draft.columns.columns.values(), preview):
            raise (LackingError if lacking == "account" else UnnamedError)(draft.table.columns)
        left = {one.key: one.record_id for one in preview.missing}
        said = tuple(one for one in draft.unmapped if one.column not in draft.columns.columns)
        missing = known.missing(session, self, here, left) if left else ()
        return replace(preview, missing=missing, warnings=(*said, *people.brought(preview), *preview.warnings))

    @override
    def write(self, session: Session, draft: ImportDraft, preview: ImportPreview) -> Written:
        return writing.write(session, self, draft.columns.source, preview)

    @override
    def exported(self, session: Session, asked: ExportAsked) -> ExportTable:
        return record_tables.exported(session, self, asked)


def _fields(columns: ColumnMapping) -> dict[str, str]:
    """Return column to field, a custom field under its own title."""
    return {
        column: CUSTOM + custom_title(column) if name == "custom" else name for column, name in columns.columns.items()
    }
