"""The commands of a plan: as a PDF, from a template; and what a colleague gets who takes the account over."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from csdesk.commands.given import Given, tell, warn
from csdesk.commands.plain import Listed, plain
from csdesk.domain.documents import Layout
from csdesk.domain.months import days_after

if TYPE_CHECKING:
    from csdesk.domain.templates import Dated


@click.command("plan-pdf")
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


@click.command("plan-from-template")
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
        plan = _made(desk.templates.preview(key, begin, found.language), begin, key)
        if not dry_run:
            plan = {"id": desk.template_plans.apply(found.id, key, begin), **plan}
    tell(plan, _made_lines(plan), as_json=as_json)


def _made(plan: "Dated", start: date, key: str) -> Listed:
    """Return a plan that a template makes, as it would be or is."""
    goals = [
        {
            "title": goal.title,
            "review_on": plain(goal.review),
            "milestones": [
                {name: plain(getattr(step, name)) for name in ("title", "start", "due", "side", "owner")}
                for step in goal.steps
            ],
        }
        for goal in plan.goals
    ]
    end = days_after(start, plan.length)
    return {"template": key, "title": plan.title, "starts_on": plain(start), "ends_on": plain(end), "goals": goals}


def _made_lines(plan: Listed) -> Iterator[str]:
    """Yield the lines a person reads of it: goals by their review, below each its milestones."""
    yield f"{plan['title']}  {plan['starts_on']} – {plan['ends_on']}"
    for goal in plan["goals"]:
        yield f"{goal['review_on'] or '':10}  {goal['title']}"
        for step in goal["milestones"]:
            yield f"{step['due'] or '':10}    {step['title']}"


@click.command()
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


def _day(moment: datetime | None) -> date | None:
    return moment.date() if moment else None
