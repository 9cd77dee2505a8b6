"""Sent copies of records of any table: what goes out of a meeting or a story needs no table of its own."""

import json

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
_SAME = 'id, uid, version_id, "on", language, layout, recipient, file_name, digest, format, document'


def upgrade() -> None:
    """Make the table anew, and what lies of it in the trash."""
    _make_anew()
    _change_trash()


def _make_anew() -> None:
    op.create_table(
        "sent_copies_anew",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("record_table", sa.String(), nullable=False),
        sa.Column("record_id", sa.Integer(), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=True),
        sa.Column("on", sa.Date(), nullable=False),
        *(sa.Column(name, sa.String(), nullable=False) for name in ("language", "layout", "recipient", "file_name")),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("format", sa.Integer(), nullable=False),
        sa.Column("document", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sent_copies")),
        sa.UniqueConstraint("uid", name=op.f("uq_sent_copies_uid")),
        sa.ForeignKeyConstraint(
            ["version_id"],
            ["plan_versions.id"],
            name=op.f("fk_sent_copies_version_id_plan_versions"),
            ondelete="SET NULL",
        ),
        sqlite_autoincrement=True,
    )
    op.execute(
        f"INSERT INTO sent_copies_anew ({_SAME}, record_table, record_id)"
        f" SELECT {_SAME}, 'success_plans', plan_id FROM sent_copies"
    )
    op.execute("DELETE FROM sqlite_sequence WHERE name = 'sent_copies_anew'")  # no id is given twice
    op.execute(
        "INSERT INTO sqlite_sequence SELECT 'sent_copies_anew', seq FROM sqlite_sequence WHERE name = 'sent_copies'"
    )
    op.drop_table("sent_copies")
    op.rename_table("sent_copies_anew", "sent_copies")
    for columns in (["record_table", "record_id"], ["version_id"]):
        op.create_index(op.f(f"ix_sent_copies_{'_'.join(columns)}"), "sent_copies", columns)


def _change_trash() -> None:
    for trash, text in op.get_bind().exec_driver_sql("SELECT id, rows FROM trash").all():
        try:
            rows = json.loads(text)
            for row in rows:
                for values in filter(None, (row["old"], row["new"])):
                    if row["table"] == "sent_copies" and "plan_id" in values:
                        values |= {"record_table": "success_plans", "record_id": values.pop("plan_id")}
        except (ValueError, TypeError, KeyError, AttributeError):  # damaged: it stays as it is
            continue
        kept = json.dumps(rows, ensure_ascii=False)
        op.get_bind().exec_driver_sql("UPDATE trash SET rows = ? WHERE id = ?", (kept, trash))
