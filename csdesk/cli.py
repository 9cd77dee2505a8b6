"""The commands; those without a window never load Qt.

Exit status: 0 when all went in, 3 when a row was rejected or a cell flagged, 2 when the command was refused.
"""

import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from io import TextIOWrapper
from itertools import chain
from pathlib import Path
from typing import Any

import click

from csdesk import settings
from csdesk.commands import backtesting, charting, health, kpi, meeting_papers, queue, safekeeping
from csdesk.commands.given import SOME_REJECTED, Given, tell, warn
from csdesk.commands.import_options import draft_of
from csdesk.commands.listing import KINDS, listed, made, made_lines
from csdesk.commands.note_files import import_notes
from csdesk.commands.reports import report_import
from csdesk.desk import Desk
from csdesk.domain.documents import Layout
from csdesk.exchange.dates import DateOrder
from csdesk.services.exports import Exported
from csdesk.services.importing import kinds
from csdesk.services.importing.questions import ABSENT, ENDS, PERIOD, REPEATED, known
from csdesk.services.importing.rules import Answer, QuestionKind, answered
from csdesk.services.imports import ImportResult

_NOTES, _ACTIONS = "notes", "actions"
_ANSWERS = {"file": Answer.FILE, "mine": Answer.HERE, "same": Answer.SAME, "new": Answer.NEW}
_ROUNDS = 2
"""A row may be asked about twice: its account, then its values."""


@click.group(invoke_without_command=True)
@click.option("--file", type=click.Path(dir_okay=False, path_type=Path), help="The portfolio file.")
@click.option("--speak", type=click.Choice(["ja", "en"]), help="The language of what is said here.")
@click.version_option(package_name=None, version="0.1", prog_name="csdesk")
@click.pass_context
def main(context: click.Context, file: Path | None, speak: str | None) -> None:
    """Keep the book of a customer success manager; without a command, open the window."""
    _write_utf_8()
    kept = settings.load()
    context.obj = Given(
        file or settings.portfolio_file(), settings.language(speak or kept.language), named=file is not None
    )
    if context.invoked_subcommand is None:
        from csdesk.app import run

        sys.exit(run(context.obj.file, replace(kept, language=context.obj.language)))


@main.command()
@click.pass_obj
def demo(given: Given, /) -> None:
    """Fill a new file with a sample portfolio: 40 invented accounts over 18 months."""
    with given.desk() as desk:
        count = desk.sample.fill(date.today())
        click.echo(desk.words.tr("Added %n sample account(s) to {file}", "", count).format(file=str(given.file)))


@main.command("import")
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
        queue.import_actions(given, files[0], dry_run=dry_run, as_json=as_json)
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


@main.command("export")
@click.argument("kind", type=click.Choice([*(kind.name for kind in kinds.KINDS if kind.endings), _ACTIONS]))
@click.option(
    "-o", "output", required=True, type=click.Path(path_type=Path), help="The file; actions as ics or md, too."
)
@click.option("--language", type=click.Choice(["ja", "en"]), help="The language of the headings; else the screen's.")
@click.option("--source", default="crm", help="Whose ids stand beside csdesk's own; crm unless another is named.")
@click.option("--account", help="Milestones: of the plan of this account alone, as the customer may see them.")
@click.option("--todos", is_flag=True, help="Actions in a calendar: as to-dos, not as events on their deadlines.")
@click.option("--json", "as_json", is_flag=True, help="Say what was written as JSON.")
@click.pass_obj
def export(given: Given, /, kind: str, output: Path, account: str | None, *, as_json: bool, **how: Any) -> None:
    """Write accounts, contacts, contracts, meetings, outcomes or milestones into a table that an import takes back."""
    if account is not None and kind != "milestones":
        raise click.BadOptionUsage("account", f"--account: milestones, not {kind}")
    with given.desk() as desk:
        language = how["language"] or given.language
        if kind == _ACTIONS:
            count = desk.action_exports.write(output, language, datetime.now(), todos=how["todos"])
            done = Exported(output, count, count)
        elif account is None:
            done = desk.exports.write(kind, output, language, source=how["source"])
        else:
            done = _milestones(desk, account, output, language)
    report = {"file": str(done.path), "kind": kind, "records": done.records, "rows": done.rows}
    tell(report, [str(done.path)], as_json=as_json)


@main.command("list")
@click.argument("kind", type=click.Choice(list(KINDS)))
@click.option("--json", "as_json", is_flag=True, help="As an array of objects.")
@click.pass_obj
def list_(given: Given, /, kind: str, *, as_json: bool) -> None:
    """List accounts, contacts, contracts, meetings, plans, outcomes, goals or milestones."""
    with given.desk() as desk:
        records = listed(desk, kind, date.today())
    names = KINDS[kind].brief.split()
    rows = ([_cell(record[name]) for name in names] for record in records)
    tell(records, map("\t".join, chain([names], rows)), as_json=as_json)


@main.command("plan-pdf")
@click.argument("account")
@click.option("-o", "output", required=True, type=click.Path(path_type=Path), help="The PDF to write.")
@click.option("--language", type=click.Choice(["ja", "en"]), help="The document's language; else the account's.")
@click.option(
    "--layout",
    type=click.Choice([layout.value for layout in Layout if layout is not Layout.OTHER]),
    default=Layout.FULL.value,
    help="The full plan, one page for executives, or what has happened since a date.",
)
@click.option("--since", type=click.DateTime(["%Y-%m-%d"]), help="Since when; else since the last copy.")
@click.option("--to", default="", help="To whom it goes: the copy is kept as sent.")
@click.option("--may-name", multiple=True, metavar="ACCOUNT", help="Another customer who may stand in it: a partner.")
@click.pass_obj
def plan_pdf(given: Given, /, account: str, output: Path, layout: str, to: str, **how: Any) -> None:
    """Write the success plan of an account as a PDF for the customer; it stops if it names another customer."""
    from csdesk.documents.prepared_export import allowing, hand_over, prepared

    with given.desk() as desk:
        form = {"language": how["language"], "since": _day(how["since"])}
        handed = prepared(desk, desk.accounts.find(account), date.today(), Layout(layout), **form)
        handed = allowing(handed, how["may_name"])
        hand_over(desk, handed, output, to.strip())
        warn(one.sentence(desk.words) for one in handed.leaving.named if one in handed.allowed)
        warn(one.sentence(desk.words) for one in handed.leaving.missing)
        warn(one.told for one in handed.leaving.doubts)
    click.echo(str(output))


@main.command("plan-from-template")
@click.argument("account")
@click.argument("template")
@click.option("--start", type=click.DateTime(["%Y-%m-%d"]), help="The day the plan begins; else today.")
@click.option("--deadline", type=click.DateTime(["%Y-%m-%d"]), help="The day it ends, counted back from.")
@click.option("--dry-run", is_flag=True, help="Say what would be made, write nothing.")
@click.option("--json", "as_json", is_flag=True, help="Say it as JSON.")
@click.pass_obj
def plan_from_template(
    given: Given,
    /,
    account: str,
    template: str,
    start: datetime | None,
    deadline: datetime | None,
    *,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Make the success plan of an account from a template, in the account's language, dates moved to working days."""
    if start and deadline:
        raise click.UsageError("--start, --deadline")
    with given.desk() as desk:
        found, key = desk.accounts.find(account), desk.templates.find(template).key
        row, whole = desk.accounts.rows(date.today(), [found.id])[0], desk.templates.document(key)
        begin = _day(start) or desk.templates.start(whole, row, date.today(), _day(deadline))
        plan = made(desk.templates.preview(key, begin, found.language), begin, key)
        if not dry_run:
            plan = {"id": desk.template_plans.apply(found.id, key, begin), **plan}
    tell(plan, made_lines(plan), as_json=as_json)


@main.command()
@click.argument("account")
@click.option("-o", "output", required=True, type=click.Path(path_type=Path), help="The folder to write into.")
@click.option("--language", type=click.Choice(["ja", "en"]), help="The language of the PDF; else the screen's.")
@click.pass_obj
def handover(given: Given, /, account: str, output: Path, language: str | None) -> None:
    """Write what a colleague needs who takes over an account: a PDF to read, a JSON with every record. Internal."""
    from csdesk.documents.handover.pack import write

    with given.desk() as desk:
        written = write(desk.handover(desk.accounts.find(account), date.today(), language), output)
        warn(one.sentence(desk.words) for one in written.missing)
    for path in (written.pdf, written.json):
        click.echo(str(path))


for command in (
    *(safekeeping.check, safekeeping.backup, safekeeping.restore),
    *(meeting_papers.brief, meeting_papers.minutes, charting.chart, kpi.kpi, kpi.weekly),
    *(backtesting.backtest, health.health, health.health_model),
    *queue.COMMANDS,
):
    main.add_command(command)


def _milestones(desk: Desk, account: str, output: Path, language: str) -> Exported:
    """Write the milestones of an account's plan as the customer may see them."""
    from csdesk.documents.prepared_export import prepared, write_milestones

    handed = prepared(desk, desk.accounts.find(account), date.today(), Layout.FULL)
    return write_milestones(desk.exports, handed, output, language)


def _write_utf_8() -> None:
    """Write UTF-8 wherever the output goes: names need it, and so does JSON (RFC 8259)."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper) and stream.encoding.lower() != "utf-8":
            stream.reconfigure(encoding="utf-8")


def _day(moment: datetime | None) -> date | None:
    return moment.date() if moment else None


def _cell(value: object) -> str:
    return "" if value is None else " ".join(str(value).split())
