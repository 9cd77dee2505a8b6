"""The commands of the queue: what is to be done today, adding it in a line, doing it, snoozing it."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import click

from csdesk.commands.given import Given, end, tell
from csdesk.commands.plain import plain
from csdesk.desk import Desk
from csdesk.domain.actions import EntryKey, EntryKind, Group
from csdesk.domain.day_words import DayWords
from csdesk.domain.queue import in_points
from csdesk.errors import NoDateError, RefusedError
from csdesk.i18n import later_words
from csdesk.services.queue.entries import QueueEntry
from csdesk.services.queue.queue import QueueState

_NO_ACTION = later_words.tr("There is no open action “{typed}”. See `csdesk list actions`.")
_SHOWN = (Group.OVERDUE, Group.TODAY, Group.WEEK, Group.LATER, Group.WAITING)


@click.command()
@click.option("--all", "everything", is_flag=True, help="What is due after this week, too.")
@click.option("--json", "as_json", is_flag=True, help="Say it as JSON.")
@click.pass_obj
def today(given: Given, /, *, everything: bool, as_json: bool) -> None:
    """Say what is to be done, the most important first; as JSON each with the parts of its score, in hundredths."""
    with given.desk() as desk:
        state = desk.queue.read(date.today(), far=everything)
        groups = _SHOWN if everything else [one for one in _SHOWN if one is not Group.LATER]
        entries = [one for group in groups for one in state.book.of(group)]
        told = [_told(desk, state, one) for one in entries] if as_json else []
        tell(told, map(_line, entries), as_json=as_json)


def _line(one: QueueEntry) -> str:
    points, key = in_points(one.score).rjust(6), f"{one.kind} {one.key.id}"
    return "  ".join(filter(None, (points, one.group, str(one.due or "–"), key, one.title, one.account)))


def _told(desk: Desk, state: QueueState, one: QueueEntry) -> dict[str, Any]:
    found = one.found
    return {
        "kind": one.kind,
        "id": one.key.id,
        "title": one.title,
        "account_id": one.account_id or None,
        "account": one.account,
        "group": one.group,
        "due": plain(one.due),
        **{name: plain(getattr(found, name)) for name in ("start", "snoozed_until", "waiting_since")},
        "pinned": bool(found.pinned),
        "missed": one.missed,
        "score": one.score,
        "parts": {part.value: points for part, points in desk.queue.points(state, one).items()},
    }


@click.command()
@click.argument("text")
@click.option("--account", default="", help="Whose it is; else the text says it.")
@click.option("--json", "as_json", is_flag=True, help="Say what was added as JSON.")
@click.pass_obj
def add(given: Given, /, text: str, account: str, *, as_json: bool) -> None:
    """Add an action: "send the quote to Harlow next Tue"; account, person and day are read in the text."""
    with given.desk() as desk:
        here = desk.accounts.find(account).id if account else 0
        key = desk.quick_lines.add(text, date.today(), account_id=here)
        action = desk.actions.get(key)
        assert action is not None
        found = desk.accounts.get(action.account_id) if action.account_id else None
        name, day = found.name if found else "", action.deadline.isoformat() if action.deadline else None
    if as_json:
        told = {"id": key, "title": action.title, "account": name or None, "deadline": day, "repeats": action.repeats}
        click.echo(json.dumps(told, ensure_ascii=False))
    else:
        click.echo("  ".join(filter(None, (str(key), action.title, name, day or ""))))


@click.command()
@click.argument("action", metavar="ID")
@click.pass_obj
def done(given: Given, /, action: str) -> None:
    """Complete an action by its id, or another entry as `csdesk today` names it: promise:7."""
    with given.desk() as desk:
        key = _key(desk, action)
        desk.queue.complete([key], date.today())


@click.command()
@click.argument("action", metavar="ID")
@click.argument("day")
@click.option("--reason", default="", help="Why.")
@click.pass_obj
def snooze(given: Given, /, action: str, day: str, reason: str) -> None:
    """Snooze an action until a day, in words or figures; one that is due gets it as its new deadline."""
    with given.desk() as desk:
        now, key = date.today(), _key(desk, action)
        until = DayWords(now, desk.milestones.days).day(day)
        if until is None:
            raise NoDateError(day)
        state = desk.queue.read(now, far=True)
        entry = state.book.get(key)
        if entry is None:
            raise RefusedError(_NO_ACTION, typed=action)
        back = desk.queue.postpone([entry], until, now, reason)
        click.echo(back[0].isoformat())


@click.command()
@click.option("-o", "output", required=True, type=click.Path(path_type=Path), help="The md, txt or pdf to write.")
@click.option("--language", type=click.Choice(["ja", "en"]), help="The note's language; else the screen's.")
@click.pass_obj
def daily(given: Given, /, output: Path, language: str | None) -> None:
    """Write the note of today: what was done, what is planned, what is carried over. Internal."""
    from csdesk.documents.daily.writing import write_daily

    with given.desk() as desk:
        note = desk.daily_notes.of(date.today())
        write_daily(note, desk.colleagues.company(), output, language or given.language)
    click.echo(str(output))


def import_actions(given: Given, path: Path, *, dry_run: bool, as_json: bool) -> None:
    """Take actions in from a table, and say what became of each row; end with 3 if one was rejected."""
    with given.desk() as desk:
        now = date.today()
        found = desk.action_imports.look(path, now)
        if not dry_run:
            desk.action_imports.write(found, now)
    rejected = [{"row": one.row, "reason": one.reason} for one in found.rejected]
    counts: dict[str, Any] = {"rows": len(found.rows), "created": len(found.created), "updated": len(found.updated)}
    counts["unchanged"] = len(found.rows) - counts["created"] - counts["updated"] - len(rejected)
    said = given.words.tr("%n row(s): {created} new, {updated} changed, {rejected} rejected", "", counts["rows"])
    told = {name: str(counts[name]) for name in ("created", "updated")}
    tell({**counts, "rejected": rejected}, [said.format(**told, rejected=str(len(rejected)))], as_json=as_json)
    end(rejected, "row", as_json=as_json)


def _key(desk: Desk, given: str) -> EntryKey:
    """Return which entry is meant; raise RefusedError for none that is open."""
    kind, _mark, number = given.rpartition(":")
    kinds = {one.value: one for one in EntryKind}
    if not number.isdecimal() or (kind or EntryKind.ACTION.value) not in kinds:
        raise RefusedError(_NO_ACTION, typed=given)
    key = EntryKey(kinds[kind or EntryKind.ACTION.value], int(number))
    if key.kind is EntryKind.ACTION:
        action = desk.actions.get(key.id)
        if action is None or action.done_on is not None:
            raise RefusedError(_NO_ACTION, typed=given)
    return key
