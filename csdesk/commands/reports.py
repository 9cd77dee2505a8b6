"""What a command says of what it took in: lines for a person, or JSON."""

import json
from collections.abc import Sequence
from typing import Any

import click

from csdesk.commands.given import warn
from csdesk.i18n import Words
from csdesk.services.importing.kind import ImportDraft
from csdesk.services.importing.preview import Flagged, ImportPreview, LeftOut, MissingRecord, Rejected
from csdesk.services.importing.rules import option
from csdesk.services.imports import ImportResult
from csdesk.services.row_words import counted, unfit

Told = Rejected | Flagged | LeftOut
"""What of a file is not taken: a row, or a cell of one that is."""


def report_import(draft: ImportDraft, written: ImportResult, words: Words, *, as_json: bool) -> None:
    """Say what an import did, or would do: counts on one line, and on the other stream what is worth knowing."""
    preview, table = written.preview, draft.table
    warnings = [one.sentence(words) for one in (*preview.warnings, *written.warnings)]
    if as_json:
        report = {
            **preview.counts,
            "rejected": [_told(draft, one, words) for one in preview.rejected],
            "questions": [_told(draft, one, words) for one in _questions(preview)],
            "flagged": [_told(draft, one, words) for one in preview.flagged],
            "offered": [_told(draft, one, words) for one in _once(preview.offered)],
            "left_out": [_told(draft, one, words) for one in preview.left_out],
            "gone": [_missing(one) for one in preview.missing],
            "warnings": warnings,
            "source": draft.columns.source,
            "mapping": dict(draft.columns.columns),
            "encoding": table.encoding,
            "delimiter": table.delimiter,
            "header_row": table.header_row,
            "sheet": table.sheet,
        }
        click.echo(json.dumps(report, ensure_ascii=False, indent=1))
        return
    click.echo(counted(words, preview))
    gone = words.tr("Not in the file: {name}") if draft.kind.in_batch else words.tr("No longer in the file: {name}")
    told = (gone.format(name=" · ".join(filter(None, [one.title, one.account]))) for one in preview.missing)
    cells: tuple[Told, ...] = (*preview.rejected, *preview.flagged, *_once(preview.offered))
    warn((*warnings, *told, *(unfit(words, *_told(draft, one, words).values()) for one in cells)))


def _told(draft: ImportDraft, one: Told, words: Words) -> dict[str, Any]:
    column = draft.kind.column(one.column, words.language)
    reason, asks = one.reason.sentence(words), None if isinstance(one, LeftOut) else one.asks
    said = asks.option if asks else option(one) if isinstance(one, Rejected) and one.is_question else ""
    if said:
        reason = words.tr("{reason} Say it with {option}").format(reason=reason, option=said)
    return {"row": one.row, "column": column, "value": one.value, "reason": reason}


def _questions(preview: ImportPreview) -> list[Told]:
    """Return the rows that ask, and of cells that ask the same the first."""
    first = {one.asks: one for one in reversed(preview.asking)}
    return [*preview.row_questions, *(first[asks] for asks in preview.asked)]


def _once(offered: Sequence[Flagged]) -> list[Flagged]:
    """Return of cells that may mean something else the first of each question."""
    first = {one.asks: one for one in reversed(offered)}
    return sorted(first.values(), key=lambda one: one.row)


def _missing(one: MissingRecord) -> dict[str, object]:
    return {"id": one.key, "name": one.title, "account": one.account}
