"""What a worker does for the page: look at a file, preview it, write it; values in, values out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from csdesk.errors import CsdeskError
from csdesk.exchange.dates import DateOrder
from csdesk.exchange.tables import Options
from csdesk.services.importing.kind import ImportDraft
from csdesk.services.importing.preview import ImportPreview
from csdesk.services.imports import ImportResult, Imports
from csdesk.services.reading_sources import ReadingSources, TakenBack
from csdesk.ui.tasks import Progress


@dataclass(frozen=True)
class Asked:
    """Which file to read, and how."""

    kind: str
    path: Path
    options: Options
    order: DateOrder | None


@dataclass(frozen=True)
class Looked:
    """A file as it is understood, and what it would do, or why that cannot be said."""

    draft: ImportDraft
    preview: ImportPreview | None
    problem: CsdeskError | None = None


def look(imports: Imports, asked: Asked, progress: Progress) -> Looked:
    """Read a file and preview it; raise CsdeskError if it cannot be read."""
    draft = imports.look(asked.kind, asked.path, asked.options, asked.order)
    return preview(imports, draft, progress)


def preview(imports: Imports, draft: ImportDraft, progress: Progress) -> Looked:
    """Preview a draft."""
    progress(1, 2)
    try:
        found = imports.preview(draft)
        return Looked(draft, replace(found, warnings=(*found.warnings, *imports.similar(draft, found))))
    except CsdeskError as error:
        return Looked(draft, None, error)


def take_back(sources: ReadingSources, ids: Sequence[int], today: date, progress: Progress) -> TakenBack:
    """Take imports of readings back."""
    progress(1, 2)
    return sources.take_back(ids, today)


def write(imports: Imports, draft: ImportDraft, previewed: ImportPreview, progress: Progress) -> ImportResult:
    """Write what was previewed; from here on it can only be taken back."""
    progress(1, 2)
    return imports.write(draft, previewed)
