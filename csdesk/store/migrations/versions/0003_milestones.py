"""Milestones wait for one another, and their slips are kept."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Create the two tables."""
    _dependencies()
    _slips()


def _dependencies() -> None:
    op.create_table(
        "milestone_dependencies",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("milestone_id", sa.Integer(), nullable=False),
        sa.Column("waits_for_id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_milestone_dependencies")),
        sa.UniqueConstraint(
            "milestone_id", "waits_for_id", name=op.f("uq_milestone_dependencies_milestone_id_waits_for_id")
        ),
        _milestone("milestone_dependencies", "milestone_id"),
        _milestone("milestone_dependencies", "waits_for_id"),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_milestone_dependencies_waits_for_id"), "milestone_dependencies", ["waits_for_id"])


def _slips() -> None:
    op.create_table(
        "milestone_slips",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("milestone_id", sa.Integer(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("due_from", sa.Date(), nullable=False),
        sa.Column("due_to", sa.Date(), nullable=False),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_milestone_slips")),
        sa.UniqueConstraint("uid", name=op.f("uq_milestone_slips_uid")),
        _milestone("milestone_slips", "milestone_id"),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_milestone_slips_milestone_id"), "milestone_slips", ["milestone_id"])


def _milestone(table: str, column: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}_milestones")
    return sa.ForeignKeyConstraint([column], ["milestones.id"], name=name, ondelete="CASCADE")
