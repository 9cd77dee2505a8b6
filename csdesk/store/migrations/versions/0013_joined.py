"""Since when people are at their accounts."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    """Add the column, empty: of those who are there nobody knows."""
    op.add_column("contacts", sa.Column("joined_on", sa.Date(), nullable=True))
