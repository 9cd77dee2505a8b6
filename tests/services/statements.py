"""Count what is asked of the file."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import event

from csdesk.store.database import Database


@contextmanager
def queries(database: Database) -> Iterator[list[str]]:
    """Yield a list that every SELECT of this connection is added to."""
    heard: list[str] = []

    def hear(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        if statement.startswith("SELECT"):
            heard.append(statement)

    event.listen(database._connection, "before_cursor_execute", hear)
    yield heard
    event.remove(database._connection, "before_cursor_execute", hear)
