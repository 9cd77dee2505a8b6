"""Templates of plans and what came from them, small wins, reviews, pictures; prints of rows, the newest week."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add the columns and the tables."""
    for table in ("product_values", "outcomes", "goals", "milestones"):
        if table == "outcomes":
            op.add_column(table, sa.Column("said_on", sa.Date(), nullable=True))
        if table == "goals":
            op.add_column(table, sa.Column("reviewed_on", sa.Date(), nullable=True))
        op.add_column(table, _said("origin"))
    op.add_column("success_plans", _said("template"))
    op.add_column("accounts", _said("logo"))
    op.add_column("companies", _said("logo"))
    op.add_column("external_refs", _said("print"))
    op.create_index(op.f("ix_health_snapshots_week_account_id"), "health_snapshots", ["week", "account_id"])
    _plan_templates()
    _small_wins()
    _pictures()


def _plan_templates() -> None:
    op.create_table(
        "plan_templates",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), nullable=False),
        *(sa.Column(name, sa.String(), nullable=False) for name in ("ready", "name", "purpose", "tier")),
        *(sa.Column(name, sa.Integer(), nullable=False) for name in ("position", "format")),
        sa.Column("document", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_templates")),
        sa.UniqueConstraint("uid", name=op.f("uq_plan_templates_uid")),
        sqlite_autoincrement=True,
    )


def _small_wins() -> None:
    op.create_table(
        "small_wins",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("customer_sees", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_small_wins")),
        sa.UniqueConstraint("uid", name=op.f("uq_small_wins_uid")),
        sa.ForeignKeyConstraint(
            ["account_id"], ["accounts.id"], name=op.f("fk_small_wins_account_id_accounts"), ondelete="CASCADE"
        ),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_small_wins_account_id"), "small_wins", ["account_id"])


def _pictures() -> None:
    op.create_table(
        "pictures",
        sa.Column("id", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.String(), nullable=False) for name in ("digest", "kind")),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pictures")),
        sa.UniqueConstraint("digest", name=op.f("uq_pictures_digest")),
        sqlite_autoincrement=True,
    )


def _said(name: str) -> "sa.Column[str]":
    return sa.Column(name, sa.String(), server_default="", nullable=False)
