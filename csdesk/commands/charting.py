"""The command that writes charts."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import click

from csdesk.commands.given import Given
from csdesk.desk import Desk

_WEEKS = 26


_KINDS = ("health", "mrr", "nrr", "cohorts")


@click.command()
@click.argument("kind", type=click.Choice(_KINDS))
@click.argument("account", default="")
@click.option("-o", "output", required=True, type=click.Path(path_type=Path), help="The png or svg to write.")
@click.option("--weeks", type=click.IntRange(min=2), default=_WEEKS, help="Health: so many weeks, the last ones; 26.")
@click.option("--all", "every", is_flag=True, help="Health: all weeks there are.")
@click.option("--currency", default="", help="Revenue: what is agreed in this currency; else in your own.")
@click.option("--language", type=click.Choice(["ja", "en"]), help="The chart's language; else the screen's.")
@click.pass_obj
def chart(given: Given, /, kind: str, account: str, output: Path, language: str | None, **how: Any) -> None:
    """Write a chart as a picture: the health of an account week by week, or revenue month by month. Internal."""
    if (kind == "health") != bool(account):
        raise click.UsageError("health ACCOUNT, mrr, nrr, cohorts")
    with given.desk() as desk:
        if language is not None:
            desk.words.speak(language)
        if kind == "health":
            _health(desk, account, output, how)
        else:
            _revenue(desk, kind, output, how["currency"].upper())
    click.echo(str(output))


def _health(desk: Desk, account: str, output: Path, how: Mapping[str, Any]) -> None:
    from csdesk.charts.health_file import write
    from csdesk.charts.health_weeks import chart_events, chart_weeks

    found = desk.accounts.find(account)
    history, today = desk.health_history, date.today()
    told = history.weeks(found.id, today) if how["every"] else history.weeks(found.id, today, how["weeks"])
    events = desk.health_events.of(found.id, today)
    write(output, chart_weeks(told), chart_events(events), found.name, desk.words)


def _revenue(desk: Desk, kind: str, output: Path, currency: str) -> None:
    from csdesk.charts import pictures
    from csdesk.charts.revenue_file import drawn

    book = desk.revenue.book(date.today())
    shown = currency or desk.colleagues.company().currency
    pictures.write(output, drawn(kind, book, shown, desk.words))
