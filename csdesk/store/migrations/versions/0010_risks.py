"""Risks, her own view of an account, and what became of suggestions."""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"

_OF_ACCOUNT = ("account_id", "accounts", "CASCADE")


def upgrade() -> None:
    """Add the tables."""
    _make(
        "risks",
        *(_id("account_id"), _id("colleague_id", nullable=True), _text("kind"), _text("severity"), _text("title")),
        *(_day("on"), _text("fulfilment", nullable=True), _text("gap"), _text("reason"), _text("terms")),
        *(_text("response"), _day("closed_on", nullable=True), _text("result", nullable=True), _text("lesson")),
        refers=(_OF_ACCOUNT, ("colleague_id", "colleagues", "SET NULL")),
    )
    _make("sentiments", _id("account_id"), _day("on"), _text("level"), _text("why"), refers=(_OF_ACCOUNT,))
    _make(
        "suggestions",
        *(_id("account_id"), _text("rule"), _text("subject"), _text("cause")),
        *(sa.Column("evidence", sa.JSON(), nullable=False), _text("state"), _day("since")),
        *(_day("settled_on", nullable=True), _text("ending", nullable=True), _text("made")),
        refers=(_OF_ACCOUNT,),
    )
    op.create_index("ix_suggestions_state", "suggestions", ["state"])
    once = sa.UniqueConstraint("rule", name=op.f("uq_suggestion_rules_rule"))
    _make(
        "suggestion_rules",
        *(_text("rule"), sa.Column("is_off", sa.Boolean(), nullable=False)),
        *(_id("threshold", nullable=True), once),
    )


def _make(table: str, *columns: Any, refers: Sequence[tuple[str, str, str]] = ()) -> None:
    """Make a table of records with a uid, and an index for each column that refers to another table."""
    keys = [
        sa.ForeignKeyConstraint([own], [f"{other}.id"], name=op.f(f"fk_{table}_{own}_{other}"), ondelete=then)
        for own, other, then in refers
    ]
    key = sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}"))
    uid = sa.UniqueConstraint("uid", name=op.f(f"uq_{table}_uid"))
    op.create_table(table, _id("id"), _text("uid"), *columns, key, uid, *keys, sqlite_autoincrement=True)
    for own, _other, _then in refers:
        op.create_index(op.f(f"ix_{table}_{own}"), table, [own])


def _id(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.Integer(), nullable=nullable)


def _text(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.String(), nullable=nullable)


def _day(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.Date(), nullable=nullable)
