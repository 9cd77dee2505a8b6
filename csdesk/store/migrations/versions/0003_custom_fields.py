"""A field of hers says what it holds."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add the column."""
    op.add_column("custom_fields", sa.Column("holds", sa.String(), nullable=True))
