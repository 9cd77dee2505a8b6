"""The commands that tell figures: ``kpi`` as a table or JSON, ``weekly`` as a page."""

import re
from calendar import monthrange
from datetime import date, datetime
from pathlib import Path

import click

from csdesk.commands.given import Given, tell, warn
from csdesk.commands.kpi_reports import KpiAsked, KpiReport, table_of
from csdesk.domain.money import CURRENCIES
from csdesk.domain.months import after
from csdesk.domain.revenue import MONTHS_OF_YEAR, ReportSpan
from csdesk.errors import RefusedError
from csdesk.i18n import later_words

_MONTH = re.compile(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?")
_NO_PERIOD = later_words.tr("Enter the period as months or days, the first before the last: 2026-04 or 2026-04-15.")


@click.command()
@click.option("--from", "first", default="", metavar="M", help="The first month or day; else eleven months before.")
@click.option("--to", "last", default="", metavar="M", help="The last month or day; else that of --as-of.")
@click.option("--as-of", type=click.DateTime(["%Y-%m-%d"]), help="What was known on this day; else today.")
@click.option("--by", default="", help="tier, stage, touch, industry, owner, region, size or a field of your own.")
@click.option("--currency", default="", help="Show all amounts converted, by the rates you have entered.")
@click.option("--span", type=click.Choice([one.value for one in ReportSpan]), default="month", help="The steps.")
@click.option("--json", "as_json", is_flag=True, help="All of it, amounts as exact text.")
@click.pass_obj
def kpi(
    given: Given, /, first: str, last: str, as_of: datetime | None, by: str, currency: str, span: str, *, as_json: bool
) -> None:
    """Tell how revenue moved, with NRR, GRR, churn and renewals; fiscal quarters and years begin as your company's."""
    with given.desk() as desk:
        report = KpiReport(desk, _asked(first, last, as_of, by, currency, span)).whole()
    tell(report, map("\t".join, table_of(report)), as_json=as_json)


def _asked(first: str, last: str, as_of: datetime | None, by: str, currency: str, span: str) -> KpiAsked:
    """Return what is asked; raise RefusedError where that makes no sense."""
    day, code = as_of.date() if as_of else date.today(), currency.upper()
    if code and code not in CURRENCIES:
        raise RefusedError(later_words.tr("“{currency}” is no currency code."), currency=currency)
    until = _day(last, is_last=True) if last else date(day.year, day.month, monthrange(day.year, day.month)[1])
    since = _day(first, is_last=False) if first else after(until.replace(day=1), 1 - MONTHS_OF_YEAR)
    if until < since:
        raise RefusedError(_NO_PERIOD)
    return KpiAsked(since, until, day, by, code, ReportSpan(span))


@click.command()
@click.option("-o", "output", required=True, type=click.Path(path_type=Path), help="The pdf or md to write.")
@click.option("--language", type=click.Choice(["ja", "en"]), help="The review's language; else the screen's.")
@click.option("--week", type=click.DateTime(["%Y-%m-%d"]), help="A day of the week; else today.")
@click.pass_obj
def weekly(given: Given, /, output: Path, language: str | None, week: datetime | None) -> None:
    """Write the weekly review as one page of PDF, or as Markdown. Internal."""
    from csdesk.documents.weekly import export

    today = date.today()
    with given.desk() as desk:
        missing = export.write(desk.weekly(week.date() if week else today, today, language), output)
        warn(one.sentence(desk.words) for one in missing)
    click.echo(str(output))


def _day(text: str, *, is_last: bool) -> date:
    """Return the day of a text; of a month its first or its last."""
    found = _MONTH.fullmatch(text.strip())
    try:
        if found is None:
            raise RefusedError(_NO_PERIOD)
        year, month = int(found[1]), int(found[2])
        return date(year, month, int(found[3] or (monthrange(year, month)[1] if is_last else 1)))
    except ValueError as error:
        raise RefusedError(_NO_PERIOD) from error
