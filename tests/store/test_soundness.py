"""A kill leaves all or nothing; a damaged file is noticed."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import func, select

from csdesk.entities import Account, Contact
from csdesk.errors import BusyError, CsdeskError, DamagedFileError, ForeignFileError
from csdesk.i18n import Catalogue
from csdesk.store import migrate, soundness
from csdesk.store.database import Database
from csdesk.store.engine import raw, reader
from tests.damage import damage
from tests.processes import run_until_killed
from tests.store.tables import insert


@pytest.mark.parametrize("mode", ["wal", "delete"])
@pytest.mark.parametrize(("moment", "left"), [("written", 1), ("committed", 501)])
def test_killed_in_mid_write_leaves_all_or_nothing(path: Path, mode: str, moment: str, left: int) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute(f"PRAGMA journal_mode={mode}")
    code = f"""
from pathlib import Path
from csdesk.entities import Account
from csdesk.store.database import Database
database = Database(Path({str(path)!r}))
with database.change("Add") as session:
    session.add(Account(name="before"))
database._connection.exec_driver_sql("PRAGMA cache_size=1")  # so that pages are in the file before the commit
database._connection.rollback()
with database.change("Add") as session:
    session.add_all([Account(name=f"{{place}}", notes="x" * 1000) for place in range(500)])
    session.flush()
    if {moment!r} == "written":
        die()
die()
"""
    run_until_killed(code)
    migrate.prepare(path)
    database = Database(path)
    with database.reading() as session:
        assert session.scalars(select(func.count()).select_from(Account)).one() == left
    assert database.check() == []
    database.close()


@pytest.mark.parametrize("place", ["accounts", "ix_contacts_account_id"])
def test_damage_is_noticed(path: Path, place: str) -> None:
    database = Database(path)
    with database.change("Add") as session:
        session.add_all(Account(name=f"{number}") for number in range(100))
        session.flush()
        session.add_all(Contact(account_id=number, name="x") for number in range(1, 101))
    assert database.check() == []
    database.close()
    damage(path, place)
    database = Database(path)
    assert database.check() != []
    database.close()


def _read(database: Database) -> None:
    with database.reading() as session:
        session.scalars(select(Account)).all()


def _read_beside(database: Database) -> None:
    with reader(database.path) as session:
        raw(session.connection()).execute("SELECT * FROM accounts").fetchall()


def _write(database: Database) -> None:
    with database.change("Add") as session:
        session.add(Account(name="x"))


def _write_by_the_driver(database: Database) -> None:
    with database.change("Add") as session:
        raw(session.connection()).execute(insert("accounts", name="x"))


@pytest.mark.parametrize("work", [_read, _read_beside, _write, _write_by_the_driver])
def test_damage_met_in_the_middle_of_work_is_said(path: Path, work: Callable[[Database], None]) -> None:
    damage(path, "accounts")
    with closing(Database(path)) as database, pytest.raises(DamagedFileError) as caught:
        work(database)
    assert caught.value.path == path
    assert "damaged" in caught.value.sentence(Catalogue("en"))


def test_a_text_that_is_none_any_more_is_damage_too(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute(insert("accounts", name="x"))
        other.execute("UPDATE accounts SET name = CAST(X'FF41' AS TEXT)")
    for work in (_read, _read_beside):
        with closing(Database(path)) as database, pytest.raises(DamagedFileError):
            work(database)


def test_a_file_overwritten_while_it_is_open_is_damage(path: Path) -> None:
    with closing(Database(path)) as database:
        path.write_bytes(b"x" * 5000)
        with pytest.raises(DamagedFileError):
            _read_beside(database)


@pytest.mark.parametrize("found", [ForeignFileError, DamagedFileError])
def test_a_damaged_file_is_no_foreign_one(path: Path, found: type[CsdeskError]) -> None:
    damage(path, "alembic_version")
    if found is ForeignFileError:
        path.write_bytes(b"x" * 5000)
    with pytest.raises(found):
        migrate.prepare(path)


def test_a_schema_that_cannot_be_quoted_is_damage(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA writable_schema=ON")
        other.execute("UPDATE sqlite_master SET sql = CAST(X'FF41' AS TEXT), name = CAST(X'FF42' AS TEXT)")
    with pytest.raises(DamagedFileError):
        migrate.prepare(path)
    assert soundness.faults(path) != []


def test_damage_met_on_the_way_to_a_new_revision_is_said(path: Path) -> None:
    damage(path, "accounts")
    with pytest.raises(DamagedFileError):
        migrate.prepare(path, (*migrate.REVISIONS, "next"))


def test_a_row_without_its_parent_is_noticed(database: Database, path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute(insert("contacts", account_id=7, name="x"))
    assert database.check() == ["contacts 1 → accounts"]


def test_a_file_that_another_program_holds_is_busy_not_broken(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA journal_mode=DELETE")
        other.execute("BEGIN EXCLUSIVE")
        other.execute(insert("accounts", name="a"))
        with pytest.raises(BusyError):
            migrate.prepare(path)
        other.execute("ROLLBACK")


def test_a_reference_to_a_record_that_is_gone_is_noticed(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute(insert("accounts", name="here"))
        for record in (1, 7):
            values = {"record_table": "accounts", "record_id": record, "source": "crm", "key": str(record)}
            other.execute(insert("external_refs", **values, imported="{}"))
            other.execute(insert("sent_copies", record_table="accounts", record_id=record, on="2026-11-20"))
        other.commit()
    database = Database(path)
    assert sorted(database.check()) == ["external_refs 2 → accounts", "sent_copies 2 → accounts"]
    database.close()
