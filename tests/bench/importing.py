"""An import of 5,000 accounts into 5,000, half of them known, beside pandas and SQLite with the same columns.

The backup before it is measured by itself, beside SQLite's own copy and look at every page.
And a file that is brought in again without a change: its reference is our own reading of the same file.
"""

import gc
import sqlite3
from contextlib import closing
from functools import partial
from pathlib import Path
from shutil import copy
from tempfile import mkdtemp

import pandas

from csdesk.desk import Desk, open_desk
from csdesk.domain.backups import BackupReason
from csdesk.exchange.tables import Options, read_table
from csdesk.store import backups
from tests.bench import portfolios
from tests.bench.measure import Measure, middles, milliseconds

_COUNT, _ROUNDS = 5000, 5


def _import(path: Path, table: Path) -> None:
    desk = open_desk(path)
    draft = desk.imports.look("accounts", table, Options())
    preview = desk.imports.preview(draft)
    assert (len(preview.created), len(preview.updated)) == (_COUNT // 2, _COUNT // 2)
    desk.imports.finish(desk.imports.write(draft, preview))
    desk.close()


def _reference(path: Path, table: Path) -> None:
    frame = pandas.read_csv(table, dtype=str)
    connection = sqlite3.connect(path)
    columns = ", ".join(f'"{name}"' for name in frame.columns)
    connection.execute(f"CREATE TABLE accounts ({columns})")
    places = ", ".join("?" * len(frame.columns))
    connection.executemany(f"INSERT INTO accounts VALUES ({places})", frame.itertuples(index=False))
    connection.commit()
    connection.close()


def _pair() -> tuple[float, float]:
    folder = Path(mkdtemp(prefix="csdesk-bench-"))
    known, table = folder / "known.csdesk", folder / "new.csv"
    portfolios.fill(known, _COUNT)
    portfolios.write_csv(table, portfolios.rows(_COUNT // 2 + 1, _COUNT, seed=2))
    pairs = []
    for number in range(_ROUNDS + 1):
        ours, reference = folder / f"{number}.csdesk", folder / f"{number}.sqlite"
        copy(known, ours)
        backup = milliseconds(lambda: backups.make(ours, BackupReason.BY_HAND))  # noqa: B023
        whole = milliseconds(lambda: _import(ours, table))  # noqa: B023
        pairs.append((whole - backup, milliseconds(lambda: _reference(reference, table))))  # noqa: B023
    return middles(pairs[1:])  # the first imports modules


def _backup() -> tuple[float, float]:
    folder = Path(mkdtemp(prefix="csdesk-bench-"))
    known = folder / "known.csdesk"
    portfolios.fill(known, _COUNT)
    rounds = range(_ROUNDS)
    return middles(
        [
            (
                milliseconds(lambda: backups.make(known, BackupReason.BY_HAND)),
                milliseconds(lambda: _copied(known, folder / f"{number}.sqlite")),  # noqa: B023
            )
            for number in rounds
        ]
    )


def _copied(path: Path, target: Path) -> None:
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(target)) as copied:
        source.backup(copied)
        copied.execute("PRAGMA integrity_check").fetchall()


def _again(path: Path, kind: str, desk: Desk) -> None:
    draft = desk.imports.look(kind, path, Options())
    preview = desk.imports.preview(draft)
    assert len(preview.unchanged) == preview.rows
    desk.imports.finish(desk.imports.write(draft, preview))


def _again_pair(kind: str) -> tuple[float, float]:
    folder = Path(mkdtemp(prefix="csdesk-bench-"))
    book, files = folder / "known.csdesk", portfolios.files(folder, _COUNT)
    portfolios.fill(book, _COUNT)
    desk, path = open_desk(book), files.get(kind, book.with_suffix(".csv"))
    if kind in files:
        draft = desk.imports.look(kind, path, Options())
        desk.imports.write(draft, desk.imports.preview(draft))
    pairs = []
    gc.disable()  # as in the window
    for _round in range(_ROUNDS * 2):
        reading = milliseconds(lambda: read_table(path, Options()))
        pairs.append((milliseconds(lambda: _again(path, kind, desk)), reading))
    gc.enable()
    desk.close()
    return middles(pairs[1:])


MEASURES = [
    Measure("import of 5,000 into 5,000, but its backup", 9.0, "ms", _pair),
    Measure("backup of 5,000 accounts", 1.5, "ms", _backup),
    Measure("5,000 accounts again, without a change", 5.0, "ms", partial(_again_pair, "accounts")),
    Measure("12,000 contacts again, without a change", 5.0, "ms", partial(_again_pair, "contacts")),
    Measure("8,000 contracts again, without a change", 5.0, "ms", partial(_again_pair, "contracts")),
]
