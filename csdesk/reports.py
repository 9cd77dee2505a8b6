"""What a command says of what it took in: lines for a person, or JSON."""

import json
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import click

from csdesk.i18n import Words
from csdesk.services.importing.preview import MissingRecord, Rejected
from csdesk.services.imports import ImportDraft, ImportResult
from csdesk.services.row_words import counted, unfit

if TYPE_CHECKING:
    from csdesk.services.part_sheets import Taken


def report_import(draft: ImportDraft, written: ImportResult, words: Words, *, as_json: bool) -> None:
    """Say what an import did, or would do: counts on one line, and on the other stream what is worth knowing."""
    preview, table = written.preview, draft.table
    warnings = [one.sentence(words) for one in (*preview.warnings, *written.warnings)]
    if as_json:
        report = {
            "rows": preview.rows,
            "created": len(preview.created),
            "updated": len(preview.updated),
            "unchanged": len(preview.unchanged),
            "rejected": [_rejected(one, words) for one in preview.rejected],
            "questions": [_rejected(one, words) for one in preview.questions],
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
    names = ("rows", "created", "updated", "unchanged", "rejected")
    found = {name: getattr(preview, name) for name in names}
    click.echo(counted(words, {name: one if isinstance(one, int) else len(one) for name, one in found.items()}))
    gone = words.tr("No longer in the file: {name}")
    told = (gone.format(name=" · ".join(filter(None, [one.title, one.account]))) for one in preview.missing)
    for line in (*warnings, *told, *_lines(preview.rejected, words)):
        click.echo(line, err=True)


def report_parts(taken: "Taken", words: Words, *, as_json: bool) -> None:
    """Say what came of a file of parts of plans."""
    counts = taken.counts()
    if as_json:
        rejected = [
            {"row": one.row, "column": one.column, "value": one.value, "reason": one.why} for one in taken.rejected
        ]
        click.echo(json.dumps({**counts, "rejected": rejected}, ensure_ascii=False, indent=1))
    else:
        click.echo(counted(words, counts))
        for one in taken.rejected:
            click.echo(unfit(words, *one), err=True)


def _rejected(one: Rejected, words: Words) -> dict[str, object]:
    return {"row": one.row, "column": one.column, "value": one.value, "reason": one.reason.sentence(words)}


def _missing(one: MissingRecord) -> dict[str, object]:
    return {"id": one.key, "name": one.title, "account": one.account}


def _lines(rejected: Iterable[Rejected], words: Words) -> Iterator[str]:
    for one in rejected:
        yield unfit(words, one.row, one.column, one.value, one.reason.sentence(words))
