"""Imports of readings: what those of readings as such and those of tickets have in common."""

from abc import abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import ClassVar

from sqlalchemy.orm import Session
from typing_extensions import override

from csdesk.exchange.file_names import subject
from csdesk.exchange.tables import Table
from csdesk.services.importing.existing import rows_of
from csdesk.services.importing.kind import ImportDraft, ImportKind
from csdesk.services.importing.mappings import ColumnMapping
from csdesk.services.importing.preview import ImportPreview, Written
from csdesk.services.importing.questions import ABSENCE
from csdesk.services.importing.readings import columns as reading_columns
from csdesk.services.importing.readings import owners, writing
from csdesk.services.importing.readings.measures import Measures
from csdesk.services.importing.readings.preview import ReadingsPreview


class BatchImport(ImportKind):
    """A kind of file that comes to readings."""

    in_batch = True
    endings: ClassVar[tuple[str, ...]] = ()

    @override
    def source(self, _session: Session, _table: Table, _columns: Mapping[str, str], path: Path) -> str:
        return subject(path)

    @override
    def understood(self, session: Session, table: Table, path: Path, kept: ColumnMapping | None) -> ColumnMapping:
        found = kept or ColumnMapping(self.proposed(session, table), source=subject(path))
        said = reading_columns.present(table, found.columns)
        kept_rule = rows_of(session, "SELECT absence FROM reading_sources WHERE name = ?", (found.source,))
        options = dict(found.options) | ({ABSENCE: kept_rule[0][0]} if kept_rule else {})
        return replace(found, columns=said, options=options)

    def proposed(self, session: Session, table: Table) -> Mapping[str, str]:
        """Return the fields of columns of a file of a new shape."""
        return reading_columns.suggested(session, self.name, table)

    @override
    def offered(self, session: Session) -> Sequence[tuple[str, str]]:
        return Measures.read(session).offered

    @override
    def remembered(self, draft: ImportDraft) -> Mapping[str, str]:
        return owners.remembered(draft)

    @abstractmethod
    @override
    def preview(self, session: Session, draft: ImportDraft) -> ReadingsPreview:
        """Return what a draft would do; its lists are made when they are looked at."""

    @override
    def write(self, session: Session, draft: ImportDraft, preview: ImportPreview) -> Written:
        assert isinstance(preview, ReadingsPreview)
        return writing.write(session, draft, preview)
