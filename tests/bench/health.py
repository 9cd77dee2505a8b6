"""Health of 5,000 accounts by 6 measures over 104 weeks: all of it, one week, its map, and what a reading takes."""

import sqlite3
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from shutil import copy
from tempfile import mkdtemp

import numpy as np

from csdesk.analytics.health import LEVELS
from csdesk.desk import open_desk
from csdesk.domain.health_parts import PART_SIZE
from csdesk.entities import Account, Changes
from csdesk.services.health.recompute import catch_up, recompute, sunday_of
from csdesk.services.health.shipped import USAGE, shipped_models
from csdesk.services.readings import measure_ids
from csdesk.store.engine import raw
from csdesk.ui.navigator import Target
from tests.bench.measure import Measure, milliseconds, worked
from tests.bench.windows import opened

_ACCOUNTS, _WEEKS, _DAY = 5000, 104, 7
_KEYS = ("logins", "breadth", "seats", "contact_gap", "support", "outcome")
_SECOND, _INSTANT, _BYTES = 1000.0, 300.0, 40.0
_SUNDAY = sunday_of(date.today()) - timedelta(weeks=1)
_INSERT = "INSERT INTO readings (account_id, measure_id, day, value) VALUES (?, ?, ?, ?)"


@cache
def _read() -> tuple[Path, float]:
    """Return a file with all readings and no weeks, and how many bytes each reading took."""
    book = Path(mkdtemp(prefix="csdesk-bench-")) / "health.csdesk"
    desk = open_desk(book, "en")
    with desk.database.change("Accounts") as session:
        session.add_all(Account(name=f"Account {number}") for number in range(_ACCOUNTS))
        ids = [measure_ids(session, _KEYS)[key] for key in _KEYS]
    before, chance, first = book.stat().st_size, np.random.default_rng(1), _SUNDAY.toordinal() - _DAY * (_WEEKS - 1) - 2
    with desk.database.change("Readings") as session:
        for account in range(1, _ACCOUNTS + 1):
            values = iter((chance.integers(0, 1000, len(ids) * _WEEKS) / 10).tolist())
            rows = [(account, one, first + _DAY * week, next(values)) for one in ids for week in range(_WEEKS)]
            raw(session.connection()).executemany(_INSERT, rows)
    desk.close()
    return book, (book.stat().st_size - before) / (_ACCOUNTS * len(_KEYS) * _WEEKS)


@cache
def _scored() -> tuple[Path, float]:
    """Return the file with all weeks, and how long the processor took for them."""
    book = Path(copy(_read()[0], _read()[0].with_name("scored.csdesk")))
    desk = open_desk(book, "en")

    def whole() -> None:
        with desk.database.change("Weeks", by_user=False) as session:
            recompute(session, _SUNDAY)

    took = worked(whole)
    desk.close()
    return book, took


def _bare() -> None:
    """Do the same arithmetic in bare numpy, and write as many packed rows."""
    measures = shipped_models()[USAGE].model.measures
    cells = _ACCOUNTS * _WEEKS
    values = np.random.default_rng(2).random((len(measures), cells)) * 100
    ages = np.zeros((len(measures), cells), np.int64)
    parts = np.stack(
        [
            np.where(
                (ages[place] <= one.stale_days) & np.isfinite(values[place]),
                np.rint(np.interp(values[place], *np.array(one.bands, float).T) * 1e6 / len(measures)),
                0,
            ).astype(np.int64)
            for place, one in enumerate(measures)
        ]
    )
    scores = parts.sum(axis=0)
    levels = (scores < np.array([80, 60, 40])[:, None] * 1_000_000).sum(axis=0)
    letters = np.array([one.value for one in LEVELS], object)[levels].tolist()
    kind = [("state", "u1"), ("age", "<u2"), ("value", "<f8"), ("points", "<i4"), ("part", "<i4")]
    packed = np.zeros((cells, len(measures)), np.dtype(kind))
    packed["value"], packed["part"] = values.T, parts.T
    whole, size = packed.tobytes(), len(measures) * PART_SIZE
    blobs = [whole[at : at + size] for at in range(0, len(whole), size)]
    accounts = np.repeat(np.arange(_ACCOUNTS), _WEEKS).tolist()
    weeks = np.tile(np.arange(_WEEKS) * _DAY, _ACCOUNTS).tolist()
    book = Path(mkdtemp(prefix="csdesk-bench-")) / "bare.db"
    connection = sqlite3.connect(book, isolation_level=None)
    connection.execute("PRAGMA journal_mode=wal")
    connection.execute(
        "CREATE TABLE s (a INTEGER, w INTEGER, score INTEGER, level TEXT, coverage INTEGER, parts BLOB, m INTEGER,"
        " f INTEGER, PRIMARY KEY (a, w)) WITHOUT ROWID"
    )
    connection.execute("CREATE INDEX i ON s (w, a, score, level)")
    connection.execute("BEGIN")
    rows = zip(accounts, weeks, scores.tolist(), letters, [1] * cells, blobs, [1] * cells, [0] * cells, strict=True)
    connection.executemany("INSERT INTO s VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)
    connection.execute("COMMIT")
    connection.close()


def _all_weeks() -> tuple[float, float]:
    return _scored()[1], worked(_bare)


def _next_week() -> tuple[float, float]:
    desk = open_desk(Path(copy(_scored()[0], _scored()[0].with_name("next.csdesk"))), "en")

    def week() -> None:
        with desk.database.change("Week", by_user=False) as session:
            catch_up(session, _SUNDAY + timedelta(days=3))

    took = worked(week)
    desk.close()
    return took, _SECOND


def _map() -> tuple[float, float]:
    place, turn = opened(_scored()[0])
    place.navigator.open(Target("health"))
    turn()
    section = place.health.map

    def show() -> None:
        section.refresh(Changes())
        section.map.viewport().repaint()

    return min(milliseconds(show) for _run in range(5)), _INSTANT


MEASURES = [
    Measure("health: all weeks of 5,000 accounts", 3.0, "ms", _all_weeks),
    Measure("health: the next week of 5,000 accounts", 1.0, "ms", _next_week),
    Measure("health: the map of 5,000 accounts", 1.0, "ms", _map),
    Measure("health: what a reading takes", 1.0, "B", lambda: (_read()[1], _BYTES)),
]
