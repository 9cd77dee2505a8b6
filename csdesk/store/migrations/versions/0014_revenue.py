"""Recurring revenue: the sales sheet, holds, rates of currencies, decided doubts; since when a contract is signed."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"

_OF_ACCOUNT = ("account_id", "accounts")


def upgrade() -> None:
    """Add the tables, and the days on which something was signed or handed over."""
    _make(
        "revenue",
        *(_whole("account_id"), _text("form"), sa.Column("amount", sa.BigInteger(), nullable=False)),
        *(_whole("times"), _whole("months"), _text("currency"), _day("since"), _day("until", nullable=True)),
        *(_text("title"), _text("source")),
        refers=(_OF_ACCOUNT,),
    )
    _make(
        "holds",
        *(_whole("account_id"), _whole("contract_id", nullable=True), _day("since"), _day("until", nullable=True)),
        _text("reason"),
        refers=(_OF_ACCOUNT, ("contract_id", "contracts")),
    )
    decided = (_text("kind"), _whole("subject"), _text("verdict"), _day("on"))
    _make("revenue_decisions", _whole("account_id"), *decided, refers=(_OF_ACCOUNT,))
    _make("currency_rates", _text("currency"), _day("since"), _text("rate"))
    for table, name in (("contracts", "signed_on"), ("contract_lines", "signed_on"), ("accounts", "handed_over_on")):
        op.add_column(table, _day(name, nullable=True))


def _make(table: str, *columns: sa.Column[Any], refers: tuple[tuple[str, str], ...] = ()) -> None:
    """Make a table of records with a uid; what it refers to takes them along."""
    key = sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}"))
    uid = sa.UniqueConstraint("uid", name=op.f(f"uq_{table}_uid"))
    keys = [
        sa.ForeignKeyConstraint([own], [f"{other}.id"], name=op.f(f"fk_{table}_{own}_{other}"), ondelete="CASCADE")
        for own, other in refers
    ]
    op.create_table(table, _whole("id"), _text("uid"), *columns, key, uid, *keys, sqlite_autoincrement=True)
    for own, _other in refers:
        op.create_index(op.f(f"ix_{table}_{own}"), table, [own])


def _whole(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.Integer(), nullable=nullable)


def _text(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.String(), nullable=False)


def _day(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.Date(), nullable=nullable)
