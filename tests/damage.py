"""A file as a failing disk leaves it."""

import sqlite3
from contextlib import closing
from pathlib import Path


def damage(path: Path, place: str) -> None:
    """Overwrite the first page of a table or an index with nothing; nobody may have the file open."""
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA journal_mode=DELETE")  # so that every page is in the file
        (page,) = other.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (place,)).fetchone()
        (size,) = other.execute("PRAGMA page_size").fetchone()
        other.execute("PRAGMA journal_mode=WAL")
    content = bytearray(path.read_bytes())
    content[(page - 1) * size : page * size] = bytes(size)
    path.write_bytes(content)
