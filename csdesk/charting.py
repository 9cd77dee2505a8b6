"""The command that writes charts."""

from datetime import date
from pathlib import Path

import click

from csdesk.given import Given

_WEEKS = 26


@click.command()
@click.argument("kind", type=click.Choice(["health"]))
@click.argument("account")
@click.option("-o", "output", required=True, type=click.Path(path_type=Path), help="The png or svg to write.")
@click.option("--weeks", type=click.IntRange(min=2), default=_WEEKS, help="So many weeks, the last ones; 26.")
@click.option("--all", "every", is_flag=True, help="All weeks there are.")
@click.option("--language", type=click.Choice(["ja", "en"]), help="The chart's language; else the screen's.")
@click.pass_obj
def chart(
    given: Given, /, kind: str, account: str, output: Path, weeks: int, language: str | None, *, every: bool
) -> None:
    """Write a chart as a picture: the health of an account week by week. Internal."""
    assert kind == "health"
    from csdesk.charts.health_file import write
    from csdesk.charts.health_weeks import chart_events, chart_weeks

    with given.desk() as desk:
        if language is not None:
            desk.words.speak(language)
        found = desk.accounts.find(account)
        history = desk.health_history
        today = date.today()
        told = history.weeks(found.id, today) if every else history.weeks(found.id, today, weeks)
        events = desk.health_events.of(found.id, today)
        write(output, chart_weeks(told), chart_events(events), found.name, desk.words)
    click.echo(str(output))
