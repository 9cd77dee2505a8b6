"""Tiers say what they want, value patterns are kept, colleagues leave, the company has working days."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

_AGAIN = {"sqlite_autoincrement": True}
"""What the reflection of a table does not tell."""


def upgrade() -> None:
    """Add the columns and the table."""
    _tiers()
    _value_patterns()
    with op.batch_alter_table("colleagues", recreate="always", table_kwargs=_AGAIN) as batch:
        batch.add_column(sa.Column("left_on", sa.Date(), nullable=True))
    with op.batch_alter_table("companies", recreate="always", table_kwargs=_AGAIN) as batch:
        batch.add_column(_said("working_days", "12345"))


def _tiers() -> None:
    with op.batch_alter_table("tier_definitions", recreate="always", table_kwargs=_AGAIN) as batch:
        batch.add_column(sa.Column("position", sa.Integer(), server_default="0", nullable=False))
        for name in ("reason", "light", "deep", "outcomes"):
            batch.add_column(_said(name))
        for name in ("touch", "depth"):
            batch.add_column(sa.Column(name, sa.String(), nullable=True))
        for name in ("floor", "ceiling"):
            batch.add_column(sa.Column(name, sa.BigInteger(), nullable=True))
        batch.add_column(_said("currency"))
        batch.add_column(sa.Column("share", sa.Integer(), nullable=True))


def _value_patterns() -> None:
    op.create_table(
        "value_patterns",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("metric", sa.String(), nullable=False),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("aim", sa.String(), nullable=True),
        sa.Column("actions", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_value_patterns")),
        sa.UniqueConstraint("uid", name=op.f("uq_value_patterns_uid")),
        sqlite_autoincrement=True,
    )


def _said(name: str, before: str = "") -> "sa.Column[str]":
    return sa.Column(name, sa.String(), server_default=before, nullable=False)
