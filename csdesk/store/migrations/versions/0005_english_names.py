"""English names of our company and of our people, for documents in English."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Add the columns, empty."""
    for table in ("companies", "colleagues"):
        op.add_column(table, sa.Column("english_name", sa.String(), server_default="", nullable=False))
