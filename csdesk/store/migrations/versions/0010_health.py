"""Health in tables of whole numbers: measures by name, readings and weeks without row ids, models with a segment."""

import json
import struct
from bisect import bisect_right
from collections import defaultdict
from datetime import date
from fractions import Fraction
from itertools import pairwise
from math import inf, isfinite, nan
from typing import Any, NamedTuple
from uuid import uuid4

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
_PART = struct.Struct("<BHdii")
_MISSING, _STALE, _PRESENT = range(3)
_OLDEST = 65_535
_MODELS = "id, uid, version, since, definition"
_Readings = dict[tuple[int, str], tuple[list[int], list[float]]]


class _Scored(NamedTuple):
    """A measure of a model as it was kept."""

    key: str
    stale: int
    bands: list[tuple[float, float]]
    steps: bool


def upgrade() -> None:
    """Move readings and weeks over; of several on a day the last counts, as it did."""
    _measures()
    _health_models()
    readings = _readings()
    _snapshots(readings, _models())


def _measures() -> None:
    op.create_table(
        "measures",
        sa.Column("id", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.String(), nullable=False) for name in ("uid", "key", "name", "unit")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_measures")),
        sa.UniqueConstraint("uid", name=op.f("uq_measures_uid")),
        sa.UniqueConstraint("key", name=op.f("uq_measures_key")),
        sqlite_autoincrement=True,
    )
    found = _ask("SELECT measure FROM readings GROUP BY measure ORDER BY min(id)")
    _many(
        "INSERT INTO measures (uid, key, name, unit) VALUES (?, ?, '', '')", [(str(uuid4()), key) for (key,) in found]
    )


def _health_models() -> None:
    op.create_table(
        "health_models_anew",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("key", sa.String(), server_default="", nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.String(), server_default="", nullable=False) for name in ("name", "tier")),
        *(sa.Column(name, sa.String(), nullable=True) for name in ("touch", "stage")),
        sa.Column("position", sa.Integer(), server_default="0", nullable=False),
        sa.Column("since", sa.Date(), nullable=True),
        sa.Column("reason", sa.String(), server_default="", nullable=False),
        sa.Column("definition", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_health_models")),
        sa.UniqueConstraint("uid", name=op.f("uq_health_models_uid")),
        sqlite_autoincrement=True,
    )
    op.execute(f"INSERT INTO health_models_anew ({_MODELS}, key) SELECT {_MODELS}, 'ready:usage' FROM health_models")
    op.drop_table("health_models")
    op.rename_table("health_models_anew", "health_models")


def _readings() -> _Readings:
    """Make the table anew; return the readings by account and measure, the days first."""
    kept: dict[tuple[int, int, int], float] = {}
    found: _Readings = defaultdict(lambda: ([], []))
    sql = 'SELECT account_id, measures.id, measure, "on", value FROM readings JOIN measures ON measures.key = measure'
    for account, measure, key, on, value in _ask(f'{sql} ORDER BY "on", readings.id'):
        day = _day(on)
        if day is None or not isinstance(value, int | float) or not isfinite(value):
            continue
        kept[account, measure, day] = value
        days, values = found[account, key]
        if days and days[-1] == day:
            values[-1] = value
        else:
            days.append(day)
            values.append(value)
    _fold("readings", len(kept))
    op.drop_table("readings")
    op.create_table(
        "readings",
        *(sa.Column(name, sa.Integer(), nullable=False) for name in ("account_id", "measure_id", "day")),
        sa.Column("value", sa.Double(), nullable=False),
        sa.PrimaryKeyConstraint("account_id", "measure_id", "day", name=op.f("pk_readings")),
        sqlite_with_rowid=False,
    )
    _many("INSERT INTO readings VALUES (?, ?, ?, ?)", [(*key, value) for key, value in sorted(kept.items())])
    return found


def _snapshots(readings: _Readings, models: dict[int, list[_Scored]]) -> None:
    columns = "account_id, week, score, level, coverage, parts, model_id"
    kept: dict[tuple[int, int], tuple[Any, ...]] = {}
    for account, week, score, level, coverage, parts, model in _ask(
        f"SELECT {columns} FROM health_snapshots ORDER BY id"
    ):
        if (day := _day(week)) is not None:
            told = {} if score is None else _told(parts)
            packed = b"".join(
                _packed(one, readings.get((account, one.key)), day, told) for one in models.get(model, [])
            )
            kept[account, day] = (account, day, score, level, coverage, packed, model, 0)
    _fold("health_snapshots", len(kept))
    op.drop_table("health_snapshots")
    op.create_table(
        "health_snapshots",
        *(sa.Column(name, sa.Integer(), nullable=False) for name in ("account_id", "week")),
        sa.Column("score", sa.Integer(), nullable=True),
        sa.Column("level", sa.String(), nullable=False),
        sa.Column("coverage", sa.Integer(), nullable=False),
        sa.Column("parts", sa.LargeBinary(), nullable=False),
        sa.Column("model_id", sa.Integer(), nullable=False),
        sa.Column("flags", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("account_id", "week", name=op.f("pk_health_snapshots")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_health_snapshots_week"), "health_snapshots", ["week", "account_id", "score", "level"])
    _many("INSERT INTO health_snapshots VALUES (?, ?, ?, ?, ?, ?, ?, ?)", [kept[key] for key in sorted(kept)])


def _packed(one: _Scored, read: tuple[list[int], list[float]] | None, week: int, told: dict[str, int]) -> bytes:
    """Return what is kept of a measure in a week: its state, age, value and points, and its part of the score."""
    days, values = read or ([], [])
    place = bisect_right(days, week) - 1
    if place < 0:
        return _PART.pack(_MISSING, 0, nan, 0, 0)
    age, value = week - days[place], values[place]
    state = _PRESENT if age <= one.stale else _STALE
    return _PART.pack(state, min(age, _OLDEST), value, round(_points(one, value) * 1_000_000), told.get(one.key, 0))


def _points(one: _Scored, value: float) -> float:
    found = one.bands[0][1]
    for (low, first), (high, second) in pairwise([*one.bands, (inf, one.bands[-1][1])]):
        if value >= low:
            found = (
                first if one.steps or high == inf else first + (second - first) * min(1, (value - low) / (high - low))
            )
    return found


def _models() -> dict[int, list[_Scored]]:
    return {
        key: [
            _Scored(
                one["key"],
                one["stale_days"],
                [(float(Fraction(value)), float(Fraction(points))) for value, points in one["bands"]],
                one["steps"],
            )
            for group in json.loads(text)["groups"]
            for one in group["measures"]
        ]
        for key, text in _ask("SELECT id, definition FROM health_models")
    }


def _told(parts: Any) -> dict[str, int]:
    """Return the parts of the score, none where they cannot be read."""
    try:
        found = json.loads(parts)
    except (ValueError, TypeError):
        return {}
    return found if isinstance(found, dict) and all(type(one) is int for one in found.values()) else {}


def _day(text: Any) -> int | None:
    try:
        return date.fromisoformat(text).toordinal()
    except (ValueError, TypeError):
        return None


def _fold(table: str, now: int) -> None:
    """Tell of how many rows fewer there are: several of a day are one."""
    ((before,),) = _ask(f"SELECT count(*) FROM {table}")
    op.get_bind().info.setdefault("folded", {})[table] = before - now


def _ask(sql: str) -> list[Any]:
    return list(op.get_bind().exec_driver_sql(sql).all())


def _many(sql: str, rows: list[tuple[Any, ...]]) -> None:
    if rows:
        op.get_bind().exec_driver_sql(sql, rows)
