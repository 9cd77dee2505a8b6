"""Risks, her own view of an account, and what became of suggestions."""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"

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
    is_off: sa.Column[Any] = sa.Column("is_off", sa.Boolean(), nullable=False)
    _make("suggestion_rules", _text("rule"), is_off, _id("threshold", nullable=True), once="rule")


def _make(table: str, *columns: sa.Column[Any], refers: Sequence[tuple[str, str, str]] = (), once: str = "") -> None:
    """Make a table of records with a uid, and an index for each column that refers to another table.

    The constraints are made in the order in which the entities have them.
    """
    only = [sa.UniqueConstraint(name, name=op.f(f"uq_{table}_{name}")) for name in ("uid", once) if name]
    keys = [
        sa.ForeignKeyConstraint([own], [f"{other}.id"], name=op.f(f"fk_{table}_{own}_{other}"), ondelete=then)
        for own, other, then in refers
    ]
    key = sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}"))
    op.create_table(table, _id("id"), _text("uid"), *columns, key, *only, *keys, sqlite_autoincrement=True)
    for own, _other, _then in refers:
        op.create_index(op.f(f"ix_{table}_{own}"), table, [own])


def _id(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.Integer(), nullable=nullable)


def _text(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.String(), nullable=nullable)


def _day(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.Date(), nullable=nullable)
