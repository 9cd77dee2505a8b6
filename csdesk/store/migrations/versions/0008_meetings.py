"""Meetings with their agenda, notes and what their lines make; playbooks, the sales handoff, onboardings."""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"

_OF_ACCOUNT = {"account_id": ("accounts", "CASCADE")}
_MADE = {**_OF_ACCOUNT, "meeting_id": ("meetings", "SET NULL"), "note_id": ("notes", "SET NULL")}
_PERSON = {"contact_id": ("contacts", "SET NULL")}
_OWNER = {**_PERSON, "colleague_id": ("colleagues", "SET NULL")}


def upgrade() -> None:
    """Add the tables; a small win may come from a note as well, and a tier has a window for onboardings."""
    _meetings()
    _notes()
    _playbooks()
    _onboardings()
    _small_wins()


def _small_wins() -> None:
    """Make the table anew by hand: in batch mode its constraints come in any order."""
    same = 'id, uid, account_id, "on", title, customer_sees'
    kept = op.get_bind().exec_driver_sql(f"SELECT {same} FROM small_wins").all()
    last = op.get_bind().exec_driver_sql("SELECT seq FROM sqlite_sequence WHERE name = 'small_wins'").scalar()
    op.drop_table("small_wins")
    line = sa.Column("line", sa.String(), server_default="", nullable=False)
    own = (_id("account_id", needed=True), _day("on", needed=True), _text("title"), _yes("customer_sees"))
    _make(
        "small_wins",
        *own,
        _id("note_id"),
        line,
        _id("line_no"),
        refers={**_OF_ACCOUNT, "note_id": ("notes", "SET NULL")},
    )
    for row in kept:
        op.get_bind().exec_driver_sql(f"INSERT INTO small_wins ({same}) VALUES (?, ?, ?, ?, ?, ?)", tuple(row))
    if last:  # no id is given twice
        op.execute("DELETE FROM sqlite_sequence WHERE name = 'small_wins'")
        op.execute(f"INSERT INTO sqlite_sequence VALUES ('small_wins', {int(last)})")


def _meetings() -> None:
    _make("meeting_kinds", _text("ready"), _text("name"), _whole("position"), _yes("hidden"), _text("definition"))
    _make(
        "meetings",
        *(_id("account_id", needed=True), _text("kind"), _text("title"), _day("on", needed=True)),
        *(_text("starts"), _whole("minutes"), _text("zone"), _text("place"), _text("purpose"), _text("state")),
        *(_day("finished_on"), _text("no_next"), sa.Column("custom", sa.JSON(), nullable=False)),
        refers=_OF_ACCOUNT,
        indexes=[["account_id", "on"], ["on"]],
    )
    people = {"contact_id": ("contacts", "CASCADE"), "colleague_id": ("colleagues", "CASCADE")}
    _make(
        "attendees",
        *(_id("meeting_id", needed=True), _id("contact_id"), _id("colleague_id"), _text("name"), _text("presence")),
        refers={"meeting_id": ("meetings", "CASCADE"), **people},
    )


def _notes() -> None:
    _make(
        "notes",
        *(_id("account_id", needed=True), _id("meeting_id"), _day("on", needed=True), _text("text")),
        refers={**_OF_ACCOUNT, "meeting_id": ("meetings", "CASCADE")},
    )
    version = (_id("note_id", needed=True), _text("session"), _text("until"), _text("text"))
    _make("note_versions", *version, refers={"note_id": ("notes", "CASCADE")}, known=False)
    _made("decisions", _yes("customer_sees"))
    answered = (_yes("customer_sees"), _day("answered_on"), _text("answer"), _id("contact_id"))
    _made("questions", *answered, refers=_PERSON)
    _made(
        "promises",
        *(_text("side"), _id("contact_id"), _id("colleague_id"), _text("who"), _day("due"), _day("kept_on")),
        _yes("customer_sees"),
        refers=_OWNER,
    )
    _made(
        "actions",
        *(_id("contact_id"), _id("colleague_id"), _text("who"), _day("start"), _day("deadline"), _day("done_on")),
        _yes("customer_sees"),
        refers=_OWNER,
    )
    _made("feedback", _text("kind"), _text("theme"), _text("status"))
    _make(
        "agenda_items",
        *(_id("meeting_id", needed=True), _id("question_id"), _id("promise_id"), _text("title"), _whole("minutes")),
        *(_yes("done"), _whole("position")),
        refers={
            "meeting_id": ("meetings", "CASCADE"),
            "question_id": ("questions", "SET NULL"),
            "promise_id": ("promises", "SET NULL"),
        },
    )


def _playbooks() -> None:
    template = (_text("ready"), _text("name"), _text("purpose"), _text("tier"), _whole("position"), _whole("format"))
    _make("playbooks", *template, _text("document"))
    _make(
        "playbook_runs",
        *(_id("account_id", needed=True), _text("playbook"), _text("title"), _text("purpose")),
        *(_day("starts_on", needed=True), _day("closed_on"), _text("gap")),
        refers=_OF_ACCOUNT,
    )
    _make(
        "playbook_items",
        *(_id("run_id", needed=True), _id("colleague_id"), _text("title"), _yes("required")),
        *(sa.Column("job", sa.String(), nullable=True), _day("due"), _text("wanted"), _text("evidence")),
        *(_day("done_on"), _text("skipped"), _whole("position"), _text("origin")),
        refers={"run_id": ("playbook_runs", "CASCADE"), "colleague_id": ("colleagues", "SET NULL")},
    )


def _onboardings() -> None:
    _make(
        "handoff_items",
        *(_id("account_id", needed=True), _id("contact_id"), _text("topic"), _text("text"), _text("former")),
        *(_text("state"), _day("on"), _whole("position")),
        refers={**_OF_ACCOUNT, **_PERSON},
    )
    days = (_day("starts_on", needed=True), _day("ends_on", needed=True), _day("first_value_on"))
    _make(
        "onboardings",
        *(_id("account_id", needed=True), *days, _text("notes")),
        refers=_OF_ACCOUNT,
    )
    _make(
        "onboarding_criteria",
        *(_id("onboarding_id", needed=True), _text("title"), _text("evidence"), _day("met_on"), _whole("position")),
        refers={"onboarding_id": ("onboardings", "CASCADE")},
    )
    stage = sa.Column("stage", sa.String(), nullable=True)
    op.add_column("tier_definitions", sa.Column("window", sa.Integer(), nullable=True))
    _make("stage_changes", _id("account_id", needed=True), stage, _day("on", needed=True), refers=_OF_ACCOUNT)


def _made(table: str, *own: sa.Column[Any], refers: dict[str, tuple[str, str]] | None = None) -> None:
    """Make a table of what lines of notes make."""
    common = (_id("account_id", needed=True), _id("meeting_id"), _id("note_id"), _text("line"), _id("line_no"))
    _make(table, *common, _day("on", needed=True), _text("title"), *own, refers={**_MADE, **(refers or {})})


def _make(
    table: str,
    *columns: sa.Column[Any],
    refers: dict[str, tuple[str, str]] | None = None,
    indexes: Sequence[list[str]] = (),
    known: bool = True,
) -> None:
    """Make a table of records, those that are ``known`` outside with a uid; an index for each that it refers to."""
    named = [_text("uid"), sa.UniqueConstraint("uid", name=op.f(f"uq_{table}_uid"))] if known else []
    keys = [
        sa.ForeignKeyConstraint([own], [f"{other}.id"], name=op.f(f"fk_{table}_{own}_{other}"), ondelete=then)
        for own, (other, then) in (refers or {}).items()
    ]
    key = sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}"))
    whole = (_id("id", needed=True), *named[:1], *columns, key, *named[1:], *keys)
    op.create_table(table, *whole, sqlite_autoincrement=True)
    for one in indexes or [[own] for own in refers or {}]:
        op.create_index(op.f(f"ix_{table}_{'_'.join(one)}"), table, one)


def _id(name: str, *, needed: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.Integer(), nullable=not needed)


def _text(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.String(), nullable=False)


def _whole(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Integer(), nullable=False)


def _yes(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Boolean(), nullable=False)


def _day(name: str, *, needed: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.Date(), nullable=not needed)
