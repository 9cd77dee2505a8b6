"""The one write beside the main thread: an import, short, on the worker's own connection."""

from collections.abc import Callable
from pathlib import Path

from sqlalchemy.orm import Session

from csdesk.entities import Entity
from csdesk.store.engine import open_engine, unit
from csdesk.store.journal import Journal
from csdesk.store.step import Step


def write_step(path: Path, label: str, work: Callable[[Session], None]) -> Step:
    """Write in one transaction; return the step, committed but not yet told to anybody."""
    with open_engine(path, "rw").connect() as connection:
        journal = Journal(connection, Entity.metadata)
        with unit(connection) as session:
            work(session)
            session.commit()
            return Step(label, journal.take())
