"""Imports: look at a file, preview what it would do, write it as one step; reading needs no lock."""

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from csdesk.domain.wanted import still_wanted
from csdesk.errors import CsdeskError
from csdesk.exchange.bounds import HEAD_OF_STREAM
from csdesk.exchange.dates import DateOrder
from csdesk.exchange.tables import Options, read_table
from csdesk.i18n import later_words
from csdesk.services.base import DatabaseService
from csdesk.services.importing import mappings
from csdesk.services.importing.existing import rows_of
from csdesk.services.importing.kind import ImportDraft
from csdesk.services.importing.kinds import kind_called
from csdesk.services.importing.pausing import without_collection
from csdesk.services.importing.preview import ImportPreview, Issue, PreviewMovedError, Written
from csdesk.store import imports
from csdesk.store.engine import reader
from csdesk.store.step import Step


class UnknownColumnError(CsdeskError):
    """A column or field was named that is not there."""

    says = later_words.tr("“{name}” is not one of: {names}")
    name: str
    names: tuple[str, ...]


@dataclass(frozen=True)
class ImportResult:
    """What an import wrote: the step to adopt, if anything was written, and what is worth knowing."""

    step: Step | None
    preview: ImportPreview
    warnings: tuple[Issue, ...]
    records: Mapping[int, int] = field(default_factory=dict)
    """The new records by their rows."""
    batch: int | None = None
    """The import of readings, by which it is taken back."""


class Imports(DatabaseService):
    """Look and preview and write on a worker, tell on the main thread."""

    @without_collection
    def look(
        self, name: str, path: Path, options: Options, order: DateOrder | None = None, **asked: Any
    ) -> ImportDraft:
        """Read a file and recall or suggest how its columns are mapped; ``today`` or a plan may be ``asked``, too."""
        kind = kind_called(name)
        table = read_table(path, options, HEAD_OF_STREAM if kind.in_batch else None)
        still_wanted()
        with reader(self._database.place()) as session:
            kept = mappings.recall(session, name, kind.lasting(table.columns))
            columns = kind.understood(session, table, path, kept)
            asked = {**asked, "sources": mappings.sources(session), "offered": kind.offered(session)}
        left = () if kept else kind.unmapped(table)
        with suppress(ValueError):
            order = order or DateOrder(columns.options.get("order", ""))
        return ImportDraft(kind, path, table, columns, order, remembered=kept, unmapped=left, **asked)

    @without_collection
    def preview(self, draft: ImportDraft) -> ImportPreview:
        """Return what a draft would do; nothing is written."""
        stamp = imports.stamp(self._database.place())
        with reader(self._database.place()) as session:
            return replace(draft.kind.preview(session, draft), stamp=stamp)

    def similar(self, draft: ImportDraft, preview: ImportPreview) -> tuple[Issue, ...]:
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
        done = Written()
        columns = draft.to_remember
        if (columns == draft.remembered or not draft.kind.on_page) and not preview.is_news:
            return ImportResult(None, preview, ())

        def work(session: Session) -> None:
            written = imports.stamp(self._database.place()) != preview.stamp  # by somebody, since
            if written and not draft.kind.preview(session, draft).does_the_same(preview):
                raise PreviewMovedError(draft.kind.name, None)
            nonlocal done
            done = draft.kind.write(session, draft, preview)
            if draft.kind.on_page:
                mappings.remember(session, draft.kind.name, draft.kind.lasting(draft.table.columns), columns)

        label = draft.kind.step.said(self._words, file=draft.path.name)
        step = imports.write_step(self._database.place(), label, work)
        step = step._replace(by_user=not draft.kind.in_batch, also=done.touched)
        return ImportResult(step, preview, tuple(done.warnings), done.records, done.batch)

    def are_there(self, draft: ImportDraft, written: ImportResult) -> bool:
        """Tell whether any of the records that an import made is there: it may have been taken back since."""
        if not written.records:
            return True
        ids = json.dumps([*written.records.values()])
        with self._database.reading() as session:
            sql = f"SELECT 1 FROM {draft.kind.name} WHERE id IN (SELECT value FROM json_each(?)) LIMIT 1"
            return bool(rows_of(session, sql, (ids,)))

    def finish(self, written: ImportResult) -> None:
        """Tell everybody; on the main thread."""
        if written.step is not None:
            self._database.adopt(written.step)
