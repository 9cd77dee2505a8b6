"""The command that fills a new file with the sample."""

from datetime import date

import click

from csdesk.commands.given import Given


@click.command()
@click.pass_obj
def demo(given: Given, /) -> None:
    """Fill a new file with a sample portfolio: 40 invented accounts over 18 months."""
    with given.desk() as desk:
        count = desk.sample.fill(date.today())
        click.echo(desk.words.tr("Added %n sample account(s) to {file}", "", count).format(file=str(given.file)))
