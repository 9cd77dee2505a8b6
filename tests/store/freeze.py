"""Freeze the present schema, before a migration changes it: python -m tests.store.freeze.

The last file of ``frozen/`` is brought up to date and kept as SQL under the present revision. A table that is new since
then is named, and gets its row there by hand: the tests of frozen files want one in each.
"""

import sys
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from csdesk.store import migrate
from csdesk.store.engine import connect

FROZEN = Path(__file__).parent / "frozen"


def thaw(source: Path, path: Path) -> None:
    """Make a file of what was frozen."""
    with closing(connect(path)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.executescript(source.read_text("utf-8"))


def freeze(path: Path, target: Path) -> None:
    """Keep a file as SQL."""
    with closing(connect(path)) as connection:
        connection.execute("PRAGMA journal_mode=DELETE")
        target.write_text("\n".join(connection.iterdump()) + "\n", "utf-8")


def without_rows(path: Path) -> list[str]:
    """Return the tables of a file that hold nothing."""
    with closing(connect(path)) as connection:
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return [name for name in names if connection.execute(f'SELECT 1 FROM "{name}"').fetchone() is None]


if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        path = Path(folder, "frozen.csdesk")
        thaw(sorted(FROZEN.glob("*.sql"))[-1], path)
        migrate.prepare(path)
        target = FROZEN / f"{migrate.REVISIONS[-1]}.sql"
        freeze(path, target)
        for name in without_rows(path):
            sys.stdout.write(f"{target.name}: add a row for {name} by hand\n")
