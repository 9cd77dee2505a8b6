"""One transaction, one step, one notification; or nothing at all."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from sqlalchemy import func, insert, select
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from csdesk.entities import Account, Changes
from csdesk.errors import BusyError, UnwrittenError, ValueNeededError
from csdesk.i18n import Catalogue
from csdesk.store.database import Database
from csdesk.store.engine import reader
from csdesk.store.step import Step
from csdesk.ui.bus import ChangeBus
from tests.store.tables import bare


@pytest.fixture
def told(database: Database) -> list[Changes]:
    heard: list[Changes] = []
    database.committed.append(heard.append)
    return heard


def _count(session: Session) -> int:
    return session.scalars(select(func.count()).select_from(Account)).one()


def _stored(database: Database) -> int:
    with database.reading() as session:
        return _count(session)


@contextmanager
def _locked(path: Path, begin: str = "BEGIN IMMEDIATE") -> Iterator[None]:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute(begin)
        other.execute("SELECT * FROM accounts").fetchall()
        yield
        other.execute("ROLLBACK")


def test_a_change_is_one_step_and_one_notification(database: Database, steps: list[Step], told: list[Changes]) -> None:
    with database.change("Add") as session:
        session.add(Account(name="a"))
        session.flush()
        session.add(Account(name="b"))
    assert [step.label for step in steps] == ["Add"]
    assert told == [Changes({"accounts": frozenset({1, 2})})]


def test_listeners_hear_after_the_commit(database: Database, path: Path) -> None:
    seen: list[int] = []

    def _look(_changes: Changes) -> None:
        with reader(path) as session:
            seen.append(_count(session))

    database.committed.append(_look)
    with database.change("Add") as session:
        session.add(Account(name="a"))
    assert seen == [1]


def test_an_exception_rolls_back_and_tells_nobody(database: Database, steps: list[Step], told: list[Changes]) -> None:
    with pytest.raises(ValueError, match="no"), database.change("Add") as session:
        session.add(Account(name="a"))
        session.flush()
        raise ValueError("no")
    assert (_stored(database), steps, told) == (0, [], [])
    with database.change("Add") as session:
        session.add(Account(name="b"))
    assert [len(step.entries) for step in steps] == [1]


def test_what_must_be_there_cannot_be_emptied(database: Database, steps: list[Step]) -> None:
    with database.change("Add") as session:
        session.add(account := Account(name="a"))
    with pytest.raises(ValueNeededError) as refused, database.change("Empty") as session:
        session.get_one(Account, account.id).name = None  # type: ignore[assignment] - as an emptied cell gives
    assert refused.value.sentence(Catalogue("en")) == "This cannot be empty. Enter a value."
    with database.reading() as session:
        assert session.scalars(select(Account.name)).all() == ["a"]
    assert len(steps) == 1


@pytest.mark.parametrize("stray", ["commit", "rollback"])
def test_a_stray_commit_is_harmless(database: Database, steps: list[Step], stray: str) -> None:
    with pytest.raises(ValueError, match="no"), database.change("Add") as session:
        session.add(Account(name="a"))
        getattr(session, stray)()
        session.add(Account(name="b"))
        raise ValueError("no")
    assert (_stored(database), steps) == (0, [])


def test_what_follows_a_stray_rollback_is_kept_and_told(database: Database, steps: list[Step]) -> None:
    with database.change("Add") as session:
        session.add(Account(name="a"))
        session.flush()
        session.rollback()
        session.add(Account(name="b"))
    assert _stored(database) == 1
    assert len(steps[0].entries) == 1


@pytest.mark.parametrize("outer", ["change", "reading"])
def test_a_nested_change_is_refused(database: Database, outer: str, steps: list[Step]) -> None:
    around = database.change("Outer") if outer == "change" else database.reading()
    with around as session:
        _count(session)
        with pytest.raises(RuntimeError, match="inside another"), database.change("Inner"):
            pass
    assert steps == []


def test_reading_inside_a_change_sees_it(database: Database) -> None:
    with database.change("Add") as session:
        session.execute(insert(Account).values(**bare(name="a")))
        assert _stored(database) == 1


def test_reading_cannot_write(database: Database) -> None:
    with pytest.raises(OperationalError, match="readonly"), database.reading() as session:
        session.execute(insert(Account).values(**bare(name="a")))
    with database.change("Add") as session:
        session.add(Account(name="b"))
    assert _stored(database) == 1


def test_what_is_read_at_once_comes_of_one_session_and_one_state(database: Database, path: Path) -> None:
    with database.one_reading():
        with database.reading() as first:
            assert _count(first) == 0
        with closing(Database(path)) as other, other.change("Add") as session:
            session.add(Account(name="theirs"))
        with database.one_reading(), database.reading() as second:
            assert second is first
            assert _count(second) == 0
        with pytest.raises(OperationalError, match="readonly"), database.reading() as session:
            session.execute(insert(Account), [bare(name="b")])
    assert _stored(database) == 1
    with database.reading() as other_session:
        assert other_session is not first


def test_a_write_ends_what_is_read_at_once(database: Database, steps: list[Step]) -> None:
    with database.change("Add") as session:
        session.add(Account(name="a"))
    with database.one_reading():
        with database.reading() as session:
            known = session.scalars(select(Account)).one()
        with database.change("Name") as session:
            session.get_one(Account, 1).name = "b"
        with database.reading() as session:
            assert (known.name, session.scalars(select(Account)).one().name) == ("a", "b")
        with database.change("Again") as session:
            session.get_one(Account, 1).name = "c"
    assert [step.label for step in steps] == ["Add", "Name", "Again"]
    with database.reading() as session:
        assert session.scalars(select(Account)).one().name == "c"


def test_pages_that_hear_of_a_change_read_at_once(database: Database) -> None:
    bus, seen = ChangeBus(database), list[Session]()

    def read(_changes: Changes) -> None:
        with database.reading() as session:
            seen.append(session)

    for _page in range(2):
        bus.changed.connect(read)
    with database.change("Add") as session:
        session.add(Account(name="a"))
    assert len(seen) == 2
    assert seen[0] is seen[1]


def test_a_reader_sees_what_is_committed_and_cannot_write(database: Database, path: Path) -> None:
    with database.change("Add") as session:
        session.execute(insert(Account).values(**bare(name="a")))
        with reader(path) as other:
            assert _count(other) == 0
    with reader(path) as other:
        assert _count(other) == 1
        with pytest.raises(OperationalError, match="readonly"):
            other.execute(insert(Account).values(**bare(name="b")))


def test_a_file_in_use_says_so_soon(database: Database, path: Path, steps: list[Step]) -> None:
    start = time.perf_counter()
    with _locked(path), pytest.raises(BusyError), database.change("Add"):
        pytest.fail("the change began")
    assert 0.2 < time.perf_counter() - start < 5, "SQLite waits 5 s by itself"
    with database.change("Add") as session:
        session.add(Account(name="a"))
    assert len(steps) == 1


def test_a_full_disk_is_said_and_changes_nothing(database: Database, steps: list[Step]) -> None:
    with database.change("Add") as session:
        session.add(Account(name="a"))
    connection = database._connection
    connection.exec_driver_sql("PRAGMA max_page_count=1")  # SQLite takes it for the pages there are
    connection.rollback()
    with pytest.raises(UnwrittenError), database.change("Add") as session:
        session.add_all(Account(name="b", notes="long" * 1000) for _each in range(100))
    assert (_stored(database), len(steps)) == (1, 1)


def test_a_change_holds_the_file_from_its_first_moment(database: Database, path: Path) -> None:
    busy = pytest.raises(sqlite3.OperationalError, match="locked")
    with database.change("Add"), closing(sqlite3.connect(path, timeout=0)) as other, busy:
        other.execute("DELETE FROM accounts")


def test_a_commit_that_finds_the_file_busy_leaves_nothing(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA journal_mode=DELETE")  # where a reader stops a commit
    database, steps, told = Database(path), list[Step](), list[Changes]()
    database.recorded.append(steps.append)
    database.committed.append(told.append)
    with _locked(path, "BEGIN"), pytest.raises(BusyError), database.change("Add") as session:
        session.add(Account(name="a"))
    assert (_stored(database), steps, told) == (0, [], [])
    with database.change("Add") as session:
        session.add(Account(name="b"))
    assert [len(step.entries) for step in steps] == [1]
    database.close()
