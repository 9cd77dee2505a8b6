"""All that is in an open file, into another: the connection has it even when the file is gone."""

import sqlite3
from contextlib import closing
from pathlib import Path

from csdesk import private
from csdesk.domain.outputs import refuse_no_file
from csdesk.errors import UnreachableFileError
from csdesk.store.backup import sound
from csdesk.store.engine import connect


def save_as(source: sqlite3.Connection, path: Path) -> None:
    """Write the whole file; what stood under the name is replaced when all of it is there and sound."""
    refuse_no_file(path)
    beside = path.with_name(f"{path.name}.part")
    try:
        beside.unlink(missing_ok=True)
        private.claim(beside)
        with closing(connect(beside)) as copy:
            source.backup(copy, pages=-1)
            if not sound(copy):
                raise sqlite3.DatabaseError(path)
        for ending in ("-wal", "-shm"):
            path.with_name(path.name + ending).unlink(missing_ok=True)
        beside.replace(path)
    except (OSError, sqlite3.Error) as error:
        raise UnreachableFileError(path) from error
