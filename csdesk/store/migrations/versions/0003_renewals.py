"""Contracts say when they were decided, and tiers how long a renewal is prepared."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add the two columns."""
    op.add_column("contracts", sa.Column("outcome_on", sa.Date(), nullable=True))
    op.add_column("tier_definitions", sa.Column("lead", sa.Integer(), nullable=True))
