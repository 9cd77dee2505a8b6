"""The window while something is typed or done: killed, ended by a signal, closed; nothing is lost, nothing waits."""

import signal
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from subprocess import Popen, TimeoutExpired
from time import monotonic, sleep

import psutil

from csdesk.desk import open_desk
from tests.app import driven
from tests.app.half_typed import LEFT_BEHIND, TYPED, WAYS, fill
from tests.bench.portfolios import rows, write_csv
from tests.faults.trial import PATIENCE, Trial, count, held

_TYPING, _A_SECOND = 25, 1000 // driven.EIGHT_A_SECOND
_SIGNALS = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP", "SIGINT") if hasattr(signal, name)]
_ROWS, _SOON = 60_000, 10
_MOMENTS = {"reading": (0, 300, 1500), "comparing": (0, 500, 2000), "writing": (0, 400, 2000, 6000)}
"""Milliseconds after a moment of the import, at which the window is closed."""


def _book(folder: Path) -> Path:
    book = folder / "book.csdesk"
    with closing(open_desk(book)) as desk:
        fill(desk)
    return book


def _ended(process: "Popen[str]") -> None:
    """See that the program ends by itself, well and without a word."""
    try:
        _said, complained = process.communicate(timeout=PATIENCE)
    except TimeoutExpired:
        process.kill()
        process.communicate()
        raise AssertionError("the process waits") from None
    held(process.returncode == 0, f"it ended with {process.returncode}: {complained}")


def _seconds_to_the_end(process: "Popen[str]") -> float:
    """See that the program ends by itself; return how much of a processor it took for that, however busy others are."""
    watched, used = psutil.Process(process.pid), []
    until = monotonic() + PATIENCE
    with suppress(psutil.Error):
        while process.poll() is None and monotonic() < until:
            used.append(sum(watched.cpu_times()[:2]))
            sleep(0.02)
    _ended(process)
    return max(used, default=0.0) - min(used, default=0.0)


def _kept(folder: Path, book: Path, words: str) -> None:
    held(not driven.bugs(folder), driven.bugs(folder))
    count(book)
    with closing(sqlite3.connect(book)) as kept:
        held(words in "\n".join(kept.iterdump()), f"“{words}” is lost")


def _typing(folder: Path) -> str:
    book = _book(folder)
    process = driven.begin(folder, book, "typing")
    sleep(_TYPING)
    process.kill()
    assert process.stdout is not None
    typed = int(process.communicate()[0].split()[-1])
    count(book)
    with closing(sqlite3.connect(book)) as kept:
        there = len(kept.execute("SELECT notes FROM accounts").fetchone()[0])
    held(there >= typed - _A_SECOND, f"{typed} letters were typed, {there} are there")
    return f"{typed} letters typed without a pause, then kill -9: {there} are there"


def _signalled(folder: Path) -> str:
    ways = ("notes", "a cell of the portfolio", "a contact", "a day that slips")
    for number in _SIGNALS:
        for way in ways:
            place = folder / f"{number.name} {way}"
            place.mkdir()
            book = _book(place)
            process = driven.begin(place, book, "half typed", way)
            process.send_signal(number)
            _ended(process)
            _kept(place, book, LEFT_BEHIND.get(way, TYPED))
    return f"{', '.join(one.name for one in _SIGNALS)} while {', '.join(ways)} is typed: kept, ended with 0"


def _closed(folder: Path) -> str:
    for way in WAYS:
        place = folder / way
        place.mkdir()
        book = _book(place)
        _ended(driven.begin(place, book, "closed", way))
        _kept(place, book, LEFT_BEHIND.get(way, TYPED))
    return f"closed while {len(WAYS)} kinds of things are typed: all kept, ended with 0"


def _closed_while_importing(folder: Path) -> str:
    write_csv(folder / "accounts.csv", rows(0, _ROWS))
    told = []
    for moment, waits in _MOMENTS.items():
        for wait in waits:
            place = folder / f"{moment} {wait}"
            place.mkdir()
            book = _book(place)
            process = driven.begin(place, book, "importing", f"{folder / 'accounts.csv'}|{moment}|{wait}")
            seconds = _seconds_to_the_end(process)
            held(seconds < _SOON, f"closed while {moment}, it worked {seconds:.1f} s before it ended")
            held(not driven.bugs(place), driven.bugs(place))
            found = count(book)
            held(found in (1, _ROWS + 1), f"{found} accounts are there")
            told.append(f"{moment} +{wait / 1000:.1f} s: {'all' if found > 1 else 'none'}, {seconds:.1f} s")
    return f"closed while {_ROWS:,} rows are imported: {'; '.join(told)}"


def _orphans(folder: Path) -> str:
    book = _book(folder)
    process = driven.begin(folder, book, "previewing")
    assert process.stdout is not None
    children = [psutil.Process(int(process.stdout.readline()))]
    children += psutil.Process(process.pid).children(recursive=True)
    process.kill()
    process.communicate()
    _gone, alive = psutil.wait_procs(children, timeout=_SOON)
    held(not alive, f"{len(alive)} children go on")
    return f"kill -9 beside the preview: {len({one.pid for one in children})} children, all ended"


TRIALS = (
    Trial("typing and kill -9", _typing),
    Trial("signals while typing", _signalled),
    Trial("closed while typing", _closed),
    Trial("closed during an import", _closed_while_importing),
    Trial("children of a killed window", _orphans),
)
