"""Plans have versions, and copies that were sent."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Create the three tables."""
    _plan_versions()
    _sent_copies()
    _sent_files()


def _plan_versions() -> None:
    op.create_table(
        "plan_versions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("plan_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("customer_people", sa.String(), nullable=False),
        sa.Column("our_people", sa.String(), nullable=False),
        sa.Column("format", sa.Integer(), nullable=False),
        sa.Column("document", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_versions")),
        sa.UniqueConstraint("plan_id", "number", name=op.f("uq_plan_versions_plan_id_number")),
        sa.UniqueConstraint("uid", name=op.f("uq_plan_versions_uid")),
        sa.ForeignKeyConstraint(
            ["plan_id"], ["success_plans.id"], name=op.f("fk_plan_versions_plan_id_success_plans"), ondelete="CASCADE"
        ),
        sqlite_autoincrement=True,
    )


def _sent_copies() -> None:
    op.create_table(
        "sent_copies",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("plan_id", sa.Integer(), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=True),
        sa.Column("on", sa.Date(), nullable=False),
        *(sa.Column(name, sa.String(), nullable=False) for name in ("language", "layout", "recipient")),
        *(sa.Column(name, sa.String(), nullable=False) for name in ("file_name", "digest")),
        sa.Column("format", sa.Integer(), nullable=False),
        sa.Column("document", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sent_copies")),
        sa.UniqueConstraint("uid", name=op.f("uq_sent_copies_uid")),
        sa.ForeignKeyConstraint(
            ["plan_id"], ["success_plans.id"], name=op.f("fk_sent_copies_plan_id_success_plans"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["version_id"],
            ["plan_versions.id"],
            name=op.f("fk_sent_copies_version_id_plan_versions"),
            ondelete="SET NULL",
        ),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_sent_copies_plan_id"), "sent_copies", ["plan_id"])
    op.create_index(op.f("ix_sent_copies_version_id"), "sent_copies", ["version_id"])


def _sent_files() -> None:
    op.create_table(
        "sent_files",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sent_files")),
        sa.UniqueConstraint("digest", name=op.f("uq_sent_files_digest")),
        sqlite_autoincrement=True,
    )
