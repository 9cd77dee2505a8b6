"""A kill leaves all or nothing; a damaged file is noticed."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import func, select

from csdesk.entities import Account, Contact
from csdesk.errors import BusyError
from csdesk.store import migrate
from csdesk.store.database import Database
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
    with database.reading() as session:
        sql = f"SELECT rootpage FROM sqlite_master WHERE name = '{place}'"
        page: int = session.connection().exec_driver_sql(sql).scalar_one()
    database.close()
    content = bytearray(path.read_bytes())
    size = int.from_bytes(content[16:18], "big")
    content[(page - 1) * size : page * size] = bytes(size)
    path.write_bytes(content)
    database = Database(path)
    assert database.check() != []
    database.close()


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
