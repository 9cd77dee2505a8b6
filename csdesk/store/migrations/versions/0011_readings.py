"""Whence readings come, what they replaced, and folders that are watched."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    """Add the tables; a reading names its import, 0 for those of before."""
    op.execute("ALTER TABLE readings ADD COLUMN import_id INTEGER DEFAULT '0' NOT NULL")
    _sources()
    op.create_table(
        "replaced_readings",
        *(_number(name) for name in ("account_id", "measure_id", "day", "import_id")),
        sa.Column("value", sa.Double(), nullable=False),
        sa.PrimaryKeyConstraint("account_id", "measure_id", "day", "import_id", name=op.f("pk_replaced_readings")),
        sqlite_with_rowid=False,
    )
    _folders()


def _sources() -> None:
    op.create_table(
        "reading_sources",
        _number("id"),
        _text("name"),
        _text("absence"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reading_sources")),
        sa.UniqueConstraint("name", name=op.f("uq_reading_sources_name")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "reading_imports",
        *(_number(name) for name in ("id", "source_id")),
        *(_text(name) for name in ("kind", "file", "digest")),
        _number("as_of"),
        _text("at"),
        *(_number(name) for name in ("rows", "written")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reading_imports")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_reading_imports_source_id"), "reading_imports", ["source_id"])


def _folders() -> None:
    op.create_table(
        "watched_folders",
        _number("id"),
        *(_text(name) for name in ("path", "kind")),
        sa.Column("automatic", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_watched_folders")),
        sa.UniqueConstraint("path", name=op.f("uq_watched_folders_path")),
        sqlite_autoincrement=True,
    )
    op.execute("ALTER TABLE watched_files ADD COLUMN folder_id INTEGER")


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=False)


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(), nullable=False)
