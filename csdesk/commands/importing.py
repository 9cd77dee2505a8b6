"""The command that brings a file in."""

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from csdesk.commands.given import SOME_REJECTED, Given
from csdesk.commands.import_options import draft_of
from csdesk.commands.note_files import import_notes
from csdesk.commands.reports import report_import
from csdesk.exchange.dates import DateOrder
from csdesk.services.importing import kinds
from csdesk.services.importing.questions import ABSENT, ENDS, PERIOD, REPEATED, known
from csdesk.services.importing.rules import Answer, QuestionKind, answered
from csdesk.services.imports import ImportResult

_NOTES, _ACTIONS = "notes", "actions"
_ANSWERS = {"file": Answer.FILE, "mine": Answer.HERE, "same": Answer.SAME, "new": Answer.NEW}
_ROUNDS = 2
"""A row may be asked about twice: its account, then its values."""


@click.command("import")
@click.argument("kind", type=click.Choice([*(kind.name for kind in kinds.KINDS), _NOTES, _ACTIONS]))
@click.argument("files", nargs=-1, required=True, metavar="FILE", type=click.Path(path_type=Path))
@click.option("--account", default="", help="Notes: the account they are of; else the file says it, or its name.")
@click.option("--sheet", help="The sheet of a workbook, by name.")
@click.option("--header-row", help="The row that holds the columns' names, or none.")
@click.option("--encoding", help="The encoding of a text file.")
@click.option("--delimiter", help="What stands between the cells of a text file; tab for a tab.")
@click.option("--date-order", type=click.Choice([order.value for order in DateOrder]), help="How 3/4/2026 is read.")
@click.option(
    "--map", "maps", multiple=True, metavar="COLUMN=FIELD", help="What a column holds; custom keeps it as it is."
)
@click.option(
    "--owner", "owners", multiple=True, metavar="COLUMN=OWNER", help="Whose values win: file, mine or blanks."
)
@click.option("--source", help="Whose list this is; crm, or without ids the file's name, unless another is named.")
@click.option(
    "--both-changed", type=click.Choice(["file", "mine"]), help="What stays where both sides changed a value."
)
@click.option(
    "--known-elsewhere", type=click.Choice(["same", "new"]), help="What is known here under another id or writing."
)
@click.option("--same-name", type=click.Choice(["same", "new"]), help="What a row is whose name an earlier one has.")
@click.option("--period", type=click.Choice(known(PERIOD)), help="What an amount is for where no cell says it.")
@click.option("--ends", type=click.Choice(known(ENDS)), help="What the end of a contract is; of two, which counts.")
@click.option(
    "--value", "values", multiple=True, metavar="COLUMN:TEXT=CHOICE", help="What a text means; nothing leaves it empty."
)
@click.option(
    "--date", "on", type=click.DateTime(["%Y-%m-%d"]), help="Readings and tickets: the day that a file is of."
)
@click.option(
    "--measure", "measures", multiple=True, metavar="COLUMN=KEY", help="The measure of a column, or that a text names."
)
@click.option("--absent", type=click.Choice(known(ABSENT)), help="What it means that an account is in no row.")
@click.option("--repeated", type=click.Choice(known(REPEATED)), help="What counts where two rows say it differently.")
@click.option("--dry-run", is_flag=True, help="Say what would happen, write nothing.")
@click.option("--json", "as_json", is_flag=True, help="Say it as JSON.")
@click.pass_obj
def import_(
    given: Given, /, kind: str, files: Sequence[Path], account: str, *, dry_run: bool, as_json: bool, **how: Any
) -> None:
    """Import accounts, people, contracts, meetings, readings or tickets from csv, tsv, xlsx or xls.

    Outcomes and milestones come as they were exported.

    Notes come from files of text or Markdown, one in each.
    """
    if kind == _NOTES:
        import_notes(given, files, account, dry_run=dry_run, as_json=as_json)
        return
    if len(files) > 1 or account:
        raise click.UsageError(f"{kind}: one FILE, no --account")
    if kind == _ACTIONS:
        from csdesk.commands.queue import import_actions

        import_actions(given, files[0], dry_run=dry_run, as_json=as_json)
        return
    with given.desk() as desk:
        draft = draft_of(desk, kind, files[0], how)
        preview = desk.imports.preview(draft)
        said = {asked: _ANSWERS[how[asked]] for asked in QuestionKind if how[asked]}
        for _ in range(_ROUNDS):
            if answers := answered(preview, said):
                draft = draft.answered(preview.questions, answers)
                preview = desk.imports.preview(draft)
        similar = desk.imports.similar(draft, preview)
        written = ImportResult(None, preview, ()) if dry_run else desk.imports.write(draft, preview)
        written = replace(written, warnings=(*similar, *written.warnings))
    report_import(draft, written, given.words, as_json=as_json)
    sys.exit(SOME_REJECTED if preview.needs_a_look else 0)
