"""Contacts are logged, and tiers have a cadence."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Create the two tables."""
    _contact_logs()
    _tier_definitions()


def _contact_logs() -> None:
    op.create_table(
        "contact_logs",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("contact_id", sa.Integer(), nullable=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("direction", sa.String(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact_logs")),
        sa.UniqueConstraint("uid", name=op.f("uq_contact_logs_uid")),
        sa.ForeignKeyConstraint(
            ["account_id"], ["accounts.id"], name=op.f("fk_contact_logs_account_id_accounts"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contacts.id"], name=op.f("fk_contact_logs_contact_id_contacts"), ondelete="SET NULL"
        ),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_contact_logs_account_id_on"), "contact_logs", ["account_id", "on"])
    op.create_index(op.f("ix_contact_logs_contact_id"), "contact_logs", ["contact_id"])


def _tier_definitions() -> None:
    op.create_table(
        "tier_definitions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("tier", sa.String(), nullable=False),
        sa.Column("cadence", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tier_definitions")),
        sa.UniqueConstraint("uid", name=op.f("uq_tier_definitions_uid")),
        sa.UniqueConstraint("tier", name=op.f("uq_tier_definitions_tier")),
        sqlite_autoincrement=True,
    )
