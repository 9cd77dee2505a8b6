"""Files as somebody exports them, brought in as the app does it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from csdesk.exchange.dates import DateOrder
from csdesk.exchange.tables import Options
from csdesk.i18n import Catalogue
from csdesk.services.importing.kind import ImportDraft
from csdesk.services.importing.preview import ImportPreview, Incoming
from csdesk.services.importing.questions import PERIOD, CellQuestion
from csdesk.services.importing.rules import Answer, Owner
from csdesk.services.imports import ImportResult, Imports


@dataclass(frozen=True)
class Importer:
    """Brings text in as a file of a kind."""

    imports: Imports
    folder: Path

    def draft(
        self,
        text: str,
        kind: str = "accounts",
        *,
        columns: Mapping[str, str] | None = None,
        owners: Mapping[str, Owner] | None = None,
        source: str = "",
        answers: Mapping[int, Answer] | None = None,
        order: DateOrder | None = None,
        period: str = "",
        said: Mapping[str, Mapping[str, str]] | None = None,
    ) -> ImportDraft:
        """Write the text to a file and look at it; columns, owners and what is said are by heading."""
        path = self.folder / f"{kind}.csv"
        path.write_text(text, "utf-8")
        draft = self.imports.look(kind, path, Options(), order).with_columns(columns or {})
        draft = draft.from_source(source) if source else draft
        draft = replace(draft, columns=replace(draft.columns, owners=owners)) if owners else draft
        draft = draft.answering(CellQuestion("", PERIOD), period) if period else draft
        for column, texts in (said or {}).items():
            for text, answer in texts.items():
                draft = draft.answering(CellQuestion(column, draft.columns.columns[column], text), answer)
        return replace(draft, answers=answers or {})

    def preview(self, text: str, kind: str = "accounts", **how: object) -> ImportPreview:
        """Return what a file would do."""
        return self.imports.preview(self.draft(text, kind, **how))  # type: ignore[arg-type]

    def take(self, text: str, kind: str = "accounts", **how: object) -> ImportResult:
        """Bring a file in."""
        draft = self.draft(text, kind, **how)  # type: ignore[arg-type]
        written = self.imports.write(draft, self.imports.preview(draft))
        self.imports.finish(written)
        return written


def counts(preview: ImportPreview) -> tuple[int, int, int, int]:
    """Return how many rows are new, changed, unchanged and rejected."""
    return len(preview.created), len(preview.updated), len(preview.unchanged), len(preview.rejected)


def changes(one: Incoming) -> dict[str, tuple[str, str]]:
    """Return by field what a row changes: old and new."""
    return {change.field: (change.old, change.new) for change in one.changes}


def flags(preview: ImportPreview) -> list[tuple[int, str, str, str]]:
    """Return of the cells that are not taken the row, column, value and reason."""
    words = Catalogue("en")
    return [(one.row, one.column, one.value, one.reason.sentence(words)) for one in preview.flagged]


def faults(preview: ImportPreview) -> list[tuple[int, str, str, str, bool]]:
    """Return of the rejected rows the row, column, value and reason, and whether it is a question."""
    words = Catalogue("en")
    return [(one.row, one.column, one.value, one.reason.sentence(words), one.is_question) for one in preview.rejected]
