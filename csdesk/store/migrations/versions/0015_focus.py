"""The focus KPI with numbers of her own, and the weeks that are gone through."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"

_PARTS = ("kind", "name", "depth", "industry", "tier", "measure", "floor", "target", "since", "until", "kgi", "why")
_ENDED = ("ended_on", "ended_at", "lesson")
_DAYS = ("since", "until", "ended_on")
_OPEN = ("depth", "floor", "ended_on", "ended_at")


def upgrade() -> None:
    """Add the tables."""
    _make("focus_kpis", *(_column(name) for name in (*_PARTS, *_ENDED)))
    _make(
        "focus_counts",
        sa.Column("focus_id", sa.Integer(), nullable=False),
        *(sa.Column("on", sa.Date(), nullable=False), sa.Column("value", sa.String(), nullable=False)),
        refers=(("focus_id", "focus_kpis"),),
    )
    op.create_index(op.f("ix_focus_counts_focus_id"), "focus_counts", ["focus_id"])
    _make(
        "weekly_reviews",
        sa.Column("week", sa.Date(), nullable=False),
        *(sa.Column(name, sa.String(), nullable=False) for name in ("said", "learned", "document")),
        sa.Column("held_on", sa.Date(), nullable=True),
        once=("week",),
    )


def _make(table: str, *columns: Any, refers: tuple[tuple[str, str], ...] = (), once: tuple[str, ...] = ()) -> None:
    """Make a table of records with a uid; what it refers to takes them along; ``once`` are columns without doubles."""
    key = sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}"))
    uid = sa.UniqueConstraint("uid", name=op.f(f"uq_{table}_uid"))
    keys: list[sa.Constraint] = [
        sa.ForeignKeyConstraint([own], [f"{other}.id"], name=op.f(f"fk_{table}_{own}_{other}"), ondelete="CASCADE")
        for own, other in refers
    ]
    own = (sa.Column("id", sa.Integer(), nullable=False), sa.Column("uid", sa.String(), nullable=False))
    keys += [sa.UniqueConstraint(one, name=op.f(f"uq_{table}_{one}")) for one in once]
    op.create_table(table, *own, *columns, key, uid, *keys, sqlite_autoincrement=True)


def _column(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Date() if name in _DAYS else sa.String(), nullable=name in _OPEN)
