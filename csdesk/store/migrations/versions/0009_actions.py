"""Actions that are snoozed, wait and recur, and stand for other things; own closures; reviews; weights of the queue."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"

_SAME = (
    *("id", "uid", "account_id", "meeting_id", "note_id", "line", "line_no", "on", "title"),
    *("contact_id", "colleague_id", "who", "start", "deadline", "done_on", "customer_sees"),
)
_REFERS = {
    "account_id": ("accounts", "CASCADE"),
    "meeting_id": ("meetings", "SET NULL"),
    "note_id": ("notes", "SET NULL"),
    "contact_id": ("contacts", "SET NULL"),
    "colleague_id": ("colleagues", "SET NULL"),
    "milestone_id": ("milestones", "SET NULL"),
    "promise_id": ("promises", "SET NULL"),
    "item_id": ("playbook_items", "SET NULL"),
}
_MARKED = {
    "milestone_id": ("milestones", "CASCADE"),
    "promise_id": ("promises", "CASCADE"),
    "item_id": ("playbook_items", "CASCADE"),
    "meeting_id": ("meetings", "CASCADE"),
}


def upgrade() -> None:
    """Make the table of actions anew, as one may be of no account; add the others."""
    _actions()
    _make("queue_marks", *map(_id, _MARKED), _day("prepared_on"), *_queued(), refers=_MARKED, once=True)
    _make("closures", _uid(), _text("title"), _day("first", needed=True), _day("last", needed=True), *_once("closures"))
    review = (_uid(), _id("account_id", needed=True), _day("on", needed=True), *_once("account_reviews"))
    _make("account_reviews", *review, refers={"account_id": ("accounts", "CASCADE")})
    op.create_index(op.f("ix_account_reviews_account_id"), "account_reviews", ["account_id"])
    op.add_column("tier_definitions", sa.Column("review", sa.Integer(), nullable=True))
    op.add_column("companies", sa.Column("weights", sa.String(), server_default="", nullable=False))


def _actions() -> None:
    """Carry the rows over by hand: in batch mode the constraints come in any order."""
    connection = op.get_bind()
    same = ", ".join(f'"{name}"' for name in _SAME)
    kept = connection.exec_driver_sql(f"SELECT {same} FROM actions").all()
    last = connection.exec_driver_sql("SELECT seq FROM sqlite_sequence WHERE name = 'actions'").scalar()
    op.drop_table("actions")
    came = (_uid(), *map(_id, ("account_id", "meeting_id", "note_id")), _text("line"), _id("line_no"))
    said = (_day("on", needed=True), _text("title"), *map(_id, ("contact_id", "colleague_id")), _text("who"))
    when = (*map(_day, ("start", "deadline", "done_on")), _yes("customer_sees"))
    stands_for = (*map(_id, ("milestone_id", "promise_id", "item_id")), _text("suggestion"))
    moved = (_day("first_deadline"), _number("put_off"), _text("repeats"))
    waits = (_text("waiting_on"), _day("waiting_since"), _id("nudge_after"), _text("notes"))
    columns = (*came, *said, *when, *stands_for, *moved, *waits, *_queued())
    _make("actions", *columns, *_once("actions"), refers=_REFERS)
    for name in (*_REFERS, "done_on"):
        op.create_index(op.f(f"ix_actions_{name}"), "actions", [name])
    for row in kept:
        marks = ", ".join("?" * len(_SAME))
        blank = "pinned, snooze_reason, snoozed_level, suggestion, put_off, repeats, waiting_on, notes"
        connection.exec_driver_sql(
            f"INSERT INTO actions ({same}, {blank}) VALUES ({marks}, 0, '', '', '', 0, '', '', '')", tuple(row)
        )
    if last:  # no id is given twice
        op.execute("DELETE FROM sqlite_sequence WHERE name = 'actions'")
        op.execute(f"INSERT INTO sqlite_sequence VALUES ('actions', {int(last)})")


def _queued() -> tuple[sa.Column[Any], ...]:
    days = _day("snoozed_until"), _day("snoozed_on")
    return _yes("pinned"), *days, _text("snooze_reason"), _text("snoozed_level")


def _make(table: str, *parts: Any, refers: dict[str, tuple[str, str]] | None = None, once: bool = False) -> None:
    """Make a table; of each record that it refers to it has one row, if ``once``."""
    keys: list[sa.Constraint] = []
    for own, (other, then) in (refers or {}).items():
        keys += [sa.UniqueConstraint(own, name=op.f(f"uq_{table}_{own}"))] if once else []
        name = op.f(f"fk_{table}_{own}_{other}")
        keys.append(sa.ForeignKeyConstraint([own], [f"{other}.id"], name=name, ondelete=then))
    key = sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}"))
    op.create_table(table, sa.Column("id", sa.Integer(), nullable=False), *parts, key, *keys, sqlite_autoincrement=True)


def _once(table: str) -> tuple[sa.UniqueConstraint]:
    return (sa.UniqueConstraint("uid", name=op.f(f"uq_{table}_uid")),)


def _uid() -> sa.Column[Any]:
    return _text("uid")


def _id(name: str, *, needed: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.Integer(), nullable=not needed)


def _number(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Integer(), nullable=False)


def _text(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.String(), nullable=False)


def _yes(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Boolean(), nullable=False)


def _day(name: str, *, needed: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.Date(), nullable=not needed)
