"""The commands that write what is read before a meeting, and what goes out after it."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from csdesk.commands.given import Given, warn
from csdesk.desk import Desk
from csdesk.domain.meetings import MeetingStanding
from csdesk.errors import RefusedError
from csdesk.i18n import later_words
from csdesk.services.meetings.rows import MeetingRow

_LANGUAGE = click.Choice(["ja", "en"])
_NO_MEETING = later_words.tr("No meeting is planned: {when}.")


@click.command()
@click.argument("account", default="")
@click.option("--tomorrow", is_flag=True, help="Those of all meetings of the next working day, a page each.")
@click.option("-o", "output", required=True, type=click.Path(path_type=Path), help="The PDF to write.")
@click.option("--language", type=_LANGUAGE, help="The document's language; else the screen's.")
@click.pass_obj
def brief(given: Given, /, account: str, output: Path, language: str | None, *, tomorrow: bool) -> None:
    """Write the brief of an account's next meeting as one page. Internal."""
    from csdesk.documents import writing
    from csdesk.documents.brief.pdf import render

    if bool(account) == tomorrow:
        raise click.UsageError("ACCOUNT, --tomorrow")
    with given.desk() as desk:
        today = date.today()
        meetings = _of_next_day(desk, today) if tomorrow else [_next(desk, account, today)]
        rendered = render([desk.brief(one.id, today, language) for one in meetings])
        writing.write(rendered.pdf, output)
        warn(missing.sentence(desk.words) for missing in rendered.missing)
    click.echo(str(output))


@click.command()
@click.argument("meeting")
@click.option("-o", "output", required=True, type=click.Path(path_type=Path), help="The PDF or Markdown to write.")
@click.option("--language", type=_LANGUAGE, help="The document's language; else the account's.")
@click.option("--to", default="", help="To whom they go: the copy is kept as sent.")
@click.option("--may-name", multiple=True, metavar="ACCOUNT", help="Another customer who may stand in them: a partner.")
@click.pass_obj
def minutes(
    given: Given, /, meeting: str, output: Path, language: str | None, to: str, may_name: Sequence[str]
) -> None:
    """Write the minutes of a meeting for the customer: by its id, or the last one held with an account."""
    from csdesk.documents.minutes.export import hand_over, prepared

    with given.desk() as desk:
        found = _held(desk, meeting, date.today())
        account = desk.accounts.get(found.account_id)
        assert account is not None
        ready = prepared(desk, account, found.id, desk.minutes(found.id, language), may_name)
        hand_over(desk, ready, output, to.strip(), date.today())
        warn(missing.sentence(desk.words) for missing in ready.missing)
    click.echo(str(output))


def _of_next_day(desk: Desk, today: date) -> list[MeetingRow]:
    """Return the meetings of the next day on which one works, the first first."""
    day = desk.milestones.days.after(today)
    found = [one for one in _coming(desk.meeting_list.rows(today)) if one.on == day]
    if not found:
        raise RefusedError(_NO_MEETING, when=day.isoformat())
    return found


def _next(desk: Desk, given: str, today: date) -> MeetingRow:
    account = desk.accounts.find(given)
    found = _coming(desk.meeting_list.rows(today, account_id=account.id))
    if not found:
        raise RefusedError(_NO_MEETING, when=account.name)
    return found[0]


def _coming(rows: Sequence[MeetingRow]) -> list[MeetingRow]:
    coming = (one for one in rows if one.standing is MeetingStanding.COMING)
    return sorted(coming, key=lambda one: (one.on, one.starts, one.id))


def _held(desk: Desk, given: str, today: date) -> MeetingRow:
    """Return the meeting with an id, else the last one of an account that is over."""
    if given.isdecimal():
        found = desk.meeting_list.rows(today, [int(given)])
    else:
        rows = desk.meeting_list.rows(today, account_id=desk.accounts.find(given).id)
        found = [one for one in rows if one.standing in (MeetingStanding.HELD, MeetingStanding.UNFINISHED)]
    if not found:
        raise RefusedError(
            later_words.tr("“{given}” is no meeting. “csdesk list meetings” shows their IDs."), given=given
        )
    return found[0]
