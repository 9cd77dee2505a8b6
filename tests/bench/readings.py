"""An import of 1,000,000 readings beside bare csv and executemany of the same rows, and what it costs the file.

While it is read and written, the event loop of a window is asked every few milliseconds whether it still answers: the
longest silence is told beside 100 ms, in a process of its own: what the windows of other measures do is none of it. The
health of the accounts is no part of it: none of the measures is in a model.
"""

import csv
import sqlite3
import sys
from datetime import date, timedelta
from functools import cache
from itertools import pairwise
from pathlib import Path
from tempfile import mkdtemp
from time import perf_counter

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer

from csdesk.desk import Desk, open_desk
from csdesk.exchange.tables import Options
from csdesk.services.importing.kind import ImportDraft
from csdesk.ui import garbage
from csdesk.ui.pages.imports import jobs
from csdesk.ui.tasks import TaskRunner
from tests.bench.measure import Measure, milliseconds, told_by

_ACCOUNTS, _MEASURES, _WEEKS = 5000, 4, 50
_READINGS = _ACCOUNTS * _MEASURES * _WEEKS
_BEAT, _SILENCE, _BYTES = 2, 100.0, 40.0


@cache
def _folder() -> Path:
    """Return a folder with a portfolio and a file of readings."""
    folder = Path(mkdtemp(prefix="csdesk-bench-"))
    accounts, table = folder / "accounts.csv", folder / "usage.csv"
    accounts.write_text("id,name\n" + "".join(f"A{number},Company {number}\n" for number in range(_ACCOUNTS)), "utf-8")
    first = date(2025, 1, 5)
    with table.open("w", encoding="utf-8") as file:
        file.write("account_id,date,measure,value\n")
        for week in range(_WEEKS):
            on = (first + timedelta(weeks=week)).isoformat()
            for number in range(_ACCOUNTS):
                file.writelines(
                    f"A{number},{on},m{one},{(number * 7 + week + one) % 997 / 10}\n" for one in range(_MEASURES)
                )
    return folder


def _opened(name: str) -> tuple[Desk, ImportDraft, int]:
    """Return a fresh portfolio with its accounts, the file as it is understood, and the portfolio's size."""
    folder = _folder()
    book = folder / name
    desk = open_desk(book)
    draft = desk.imports.look("accounts", folder / "accounts.csv", Options())
    desk.imports.finish(desk.imports.write(draft, desk.imports.preview(draft)))
    draft = desk.imports.look("readings", folder / "usage.csv", Options())
    for number in range(_MEASURES):
        question = next(one for one in desk.imports.preview(draft).asked if one.text == f"m{number}")
        draft = draft.answering(question, "custom")
    return desk, draft, book.stat().st_size


def _import(desk: Desk, draft: ImportDraft) -> None:
    done = desk.imports.write(draft, desk.imports.preview(draft))
    desk.imports.finish(done)
    assert len(done.preview.created) == _READINGS


def _bare(path: Path, table: Path) -> None:
    with sqlite3.connect(path, isolation_level=None) as connection:
        columns = "account INTEGER, measure INTEGER, day INTEGER, value REAL, PRIMARY KEY (account, measure, day)"
        connection.execute(f"CREATE TABLE readings ({columns}) WITHOUT ROWID")
        connection.execute("BEGIN")
        with table.open(newline="", encoding="utf-8") as file:
            rows = csv.reader(file)
            next(rows)
            given = (
                (int(account[1:]), int(measure[1:]), date.fromisoformat(on).toordinal(), float(value))
                for account, on, measure, value in rows
            )
            connection.executemany("INSERT INTO readings VALUES (?, ?, ?, ?)", given)
        connection.execute("COMMIT")


def _pair() -> tuple[float, float]:
    desk, draft, _size = _opened("whole.csdesk")
    ours = milliseconds(lambda: _import(desk, draft))
    desk.close()
    return ours, milliseconds(lambda: _bare(_folder() / "bare.sqlite", _folder() / "usage.csv"))


def _bytes() -> tuple[float, float]:
    desk, draft, before = _opened("size.csdesk")
    _import(desk, draft)
    desk.close()
    return ((_folder() / "size.csdesk").stat().st_size - before) / _READINGS, _BYTES


def _silence() -> tuple[float, float]:
    return told_by(sys.executable, "-m", "tests.bench.readings"), _SILENCE


def _silent() -> float:
    """Return the longest time in which the loop did not answer while a worker reads, compares and writes."""
    running = QCoreApplication.instance() or QCoreApplication([])
    garbage.collect_here(running)  # as every window does
    desk, draft, _size = _opened("loop.csdesk")
    tasks, loop, beats = TaskRunner(), QEventLoop(), [perf_counter()]
    timer = QTimer(interval=_BEAT)
    timer.timeout.connect(lambda: beats.append(perf_counter()))
    timer.start()
    looked = tasks.task(jobs.preview, desk.imports, draft)

    def write(found: jobs.Looked) -> None:
        assert found.preview is not None
        task = tasks.task(desk.imports.write, draft, found.preview)
        task.succeeded.connect(desk.imports.finish)
        task.finished.connect(loop.quit)
        task.start()

    looked.succeeded.connect(write)
    looked.start()
    loop.exec()
    tasks.shutdown()
    desk.close()
    assert running is not None
    return max(later - earlier for earlier, later in pairwise(beats)) * 1000


MEASURES = [
    Measure("import of 1,000,000 readings", 4.0, "ms", _pair),
    Measure("longest silence of the window meanwhile", 1.0, "ms", _silence),
    Measure("bytes of the file for a reading", 1.0, "B", _bytes),
]

if __name__ == "__main__":
    sys.stdout.write(str(_silent()))
