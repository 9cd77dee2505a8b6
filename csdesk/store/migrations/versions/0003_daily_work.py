"""Daily work: tiers say what they want, value patterns, renewals with their lead, colleagues who leave."""

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
    _imports()
    _saved_views()
    _dependencies()
    _slips()
    _plan_versions()
    _sent_copies()
    _sent_files()
    with op.batch_alter_table("colleagues", recreate="always", table_kwargs=_AGAIN) as batch:
        batch.add_column(sa.Column("left_on", sa.Date(), nullable=True))
    with op.batch_alter_table("companies", recreate="always", table_kwargs=_AGAIN) as batch:
        batch.add_column(_said("working_days", "12345"))
    op.add_column("custom_fields", sa.Column("holds", sa.String(), nullable=True))
    op.add_column("contracts", sa.Column("outcome_on", sa.Date(), nullable=True))


def _tiers() -> None:
    """Make the table anew by hand: in batch mode its two unique constraints come in any order."""
    op.create_table(
        "tier_definitions_anew",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("tier", sa.String(), nullable=False),
        sa.Column("cadence", sa.Integer(), nullable=True),
        sa.Column("position", sa.Integer(), server_default="0", nullable=False),
        *(_said(name) for name in ("reason", "light", "deep", "outcomes")),
        *(sa.Column(name, sa.String(), nullable=True) for name in ("touch", "depth")),
        *(sa.Column(name, sa.BigInteger(), nullable=True) for name in ("floor", "ceiling")),
        _said("currency"),
        *(sa.Column(name, sa.Integer(), nullable=True) for name in ("share", "lead")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tier_definitions")),
        sa.UniqueConstraint("uid", name=op.f("uq_tier_definitions_uid")),
        sa.UniqueConstraint("tier", name=op.f("uq_tier_definitions_tier")),
        sqlite_autoincrement=True,
    )
    kept = "id, uid, tier, cadence"
    op.execute(f"INSERT INTO tier_definitions_anew ({kept}) SELECT {kept} FROM tier_definitions")
    op.drop_table("tier_definitions")
    op.rename_table("tier_definitions_anew", "tier_definitions")


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


def _imports() -> None:
    """Pairs that are no duplicates, and files that are watched."""
    op.create_table(
        "dismissed_pairs",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("first", sa.String(), nullable=False),
        sa.Column("second", sa.String(), nullable=False),
        sa.Column("evidence", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dismissed_pairs")),
        sa.UniqueConstraint("kind", "first", "second", name=op.f("uq_dismissed_pairs_kind_first_second")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "watched_files",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("path", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("automatic", sa.Boolean(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("changed", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_watched_files")),
        sa.UniqueConstraint("path", name=op.f("uq_watched_files_path")),
        sqlite_autoincrement=True,
    )


def _saved_views() -> None:
    op.create_table(
        "saved_views",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("ready", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("hidden", sa.Boolean(), nullable=False),
        sa.Column("definition", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_saved_views")),
        sa.UniqueConstraint("uid", name=op.f("uq_saved_views_uid")),
        sqlite_autoincrement=True,
    )


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


def _said(name: str, before: str = "") -> "sa.Column[str]":
    return sa.Column(name, sa.String(), server_default=before, nullable=False)
