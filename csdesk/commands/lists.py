"""The command that lists records."""

from datetime import date
from itertools import chain

import click

from csdesk.commands.given import Given, tell
from csdesk.commands.listing import KINDS, listed


@click.command("list")
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


def _cell(value: object) -> str:
    return "" if value is None else " ".join(str(value).split())
