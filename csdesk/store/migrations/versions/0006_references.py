"""External references to records of any table: whatever files bring needs no column of its own."""

import json
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
_RECORDS = ("account_id", "contact_id", "contract_id")


def upgrade() -> None:
    """Make the table anew, with the triggers that clean up behind it, and what lies of it in the trash."""
    op.create_table(
        "external_refs_anew",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("record_table", sa.String(), nullable=False),
        sa.Column("record_id", sa.Integer(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=True),
        sa.Column("brought_id", sa.Integer(), nullable=True),
        sa.Column("imported", sa.JSON(), nullable=False),
        sa.Column("row_hash", sa.String(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_external_refs")),
        sa.ForeignKeyConstraint(
            ["brought_id"], ["contracts.id"], name=op.f("fk_external_refs_brought_id_contracts"), ondelete="SET NULL"
        ),
        sqlite_autoincrement=True,
    )
    same, before = "id, source, key, brought_id, imported", f"coalesce({', '.join(_RECORDS)}, 0)"
    op.execute(
        f"INSERT INTO external_refs_anew ({same}, record_table, record_id, row_hash)"
        f" SELECT {same}, kind, {before}, print FROM external_refs"
    )
    op.execute("DELETE FROM sqlite_sequence WHERE name = 'external_refs_anew'")  # no id is given twice
    op.execute(
        "INSERT INTO sqlite_sequence SELECT 'external_refs_anew', seq FROM sqlite_sequence WHERE name = 'external_refs'"
    )
    op.drop_table("external_refs")
    op.rename_table("external_refs_anew", "external_refs")
    for columns in (["record_table", "source", "key"], ["record_table", "record_id"], ["brought_id"]):
        name = op.f(f"ix_external_refs_{'_'.join(columns)}")
        op.create_index(name, "external_refs", columns, unique="key" in columns)
    _clean_up()
    _change_trash()


def _clean_up() -> None:
    """Let every table of records with a uid take along what refers to them."""
    found = sa.inspect(op.get_bind())
    for table in found.get_table_names():
        if any(column["name"] == "uid" for column in found.get_columns(table)):
            op.execute(
                f"CREATE TRIGGER {table}_leave_no_refs AFTER DELETE ON {table} BEGIN"
                f" DELETE FROM external_refs WHERE record_table = '{table}' AND record_id = OLD.id; END"
            )


def _change_trash() -> None:
    for trash, text in op.get_bind().exec_driver_sql("SELECT id, rows FROM trash").all():
        try:
            rows = json.loads(text)
            for row in rows:
                if row["table"] == "external_refs":
                    row |= {age: _values(row[age]) for age in ("old", "new") if row[age]}
        except (ValueError, TypeError, KeyError, AttributeError):  # damaged: it stays as it is
            continue
        kept = json.dumps(rows, ensure_ascii=False)
        op.get_bind().exec_driver_sql("UPDATE trash SET rows = ? WHERE id = ?", (kept, trash))


def _values(old: dict[str, Any]) -> dict[str, Any]:
    """Return what was noted of a row, under the names of today."""
    names = {"kind": "record_table", "print": "row_hash"}
    found = {names.get(name, name): value for name, value in old.items() if name not in _RECORDS}
    record = next((old[name] for name in _RECORDS if old.get(name) is not None), None)
    return found if record is None else {**found, "record_id": record}
