"""What a trial is, and what several of them look at."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from csdesk.desk import open_desk

PATIENCE = 60
"""Seconds after which a process waits for something that does not come."""


@dataclass(frozen=True)
class Trial:
    """``run`` does it in an empty folder and returns what was tried; what does not hold is an AssertionError."""

    name: str
    run: Callable[[Path], str]


def held(condition: object, otherwise: str) -> None:
    """See that something holds; not by assert, which may be switched off."""
    if not condition:
        raise AssertionError(otherwise)


def count(book: Path, table: str = "accounts") -> int:
    """Open a file as csdesk does, see that it is sound, and return how many rows a table has."""
    with closing(open_desk(book)) as desk:
        faults = desk.check()
    held(not faults, f"{book.name} is damaged: {faults[:3]}")
    with closing(sqlite3.connect(book)) as kept:
        return int(kept.execute(f"SELECT count(*) FROM {table}").fetchone()[0])
