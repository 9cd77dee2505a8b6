"""The command that writes records into a table."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from csdesk.commands.given import Given, tell
from csdesk.desk import Desk
from csdesk.domain.documents import Layout
from csdesk.services.exports import Exported
from csdesk.services.importing import kinds

_ACTIONS = "actions"


@click.command("export")
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


def _milestones(desk: Desk, account: str, output: Path, language: str) -> Exported:
    """Write the milestones of an account's plan as the customer may see them."""
    from csdesk.documents.prepared_export import prepared, write_milestones

    handed = prepared(desk, desk.accounts.find(account), date.today(), Layout.FULL)
    return write_milestones(desk.exports, handed, output, language)
