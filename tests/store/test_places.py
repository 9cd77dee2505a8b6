"""Where a file lies: synchronised, read-only, on a full disk; and what a copy made by hand holds."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import select

from csdesk.entities import Account
from csdesk.errors import ReadOnlyError, UnreachableFileError, UnwrittenError
from csdesk.store import migrate, wal
from csdesk.store.database import Database
from csdesk.store.engine import connect, reader
from csdesk.store.imports import write_step
from csdesk.store.place import service_of
from tests.processes import run_until_killed


def _add(database: Database, name: str = "a") -> None:
    with database.change("Add") as session:
        session.add(Account(name=name))


def _names(database: Database) -> list[str]:
    with database.reading() as session:
        return list(session.scalars(select(Account.name).order_by(Account.id)))


def test_a_copy_made_by_hand_holds_what_was_settled(database: Database, path: Path, tmp_path: Path) -> None:
    _add(database)
    assert wal.settle_file(path)
    copy = Path(shutil.copy(path, tmp_path / "copy"))
    with closing(Database(copy)) as other:
        assert _names(other) == ["a"]


def test_a_reader_holds_it_up_and_nothing_is_lost(database: Database, path: Path) -> None:
    _add(database, "before")
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN")
        other.execute("SELECT * FROM accounts").fetchall()
        _add(database, "after")
        assert not wal.settle_file(path)
    assert wal.settle_file(path)


@pytest.mark.parametrize("folder", ["OneDrive - 株式会社サンプル", "Dropbox", "marked"])
def test_where_a_cloud_service_copies_nothing_lies_beside_the_file(path: Path, tmp_path: Path, folder: str) -> None:
    place = tmp_path / folder / "inner" / "book.csdesk"
    place.parent.mkdir(parents=True)
    if folder == "marked":
        (tmp_path / folder / ".dropbox.cache").mkdir()
    shutil.copy(path, place)
    assert service_of(place)
    for each in (place, place.with_name("new.csdesk")):
        migrate.prepare(each)
        with closing(Database(each)) as database:
            _add(database)
            assert not Path(f"{each}-wal").exists()
            assert not Path(f"{each}-shm").exists()
            assert _names(database) == ["a"]


def test_a_link_into_such_a_folder_is_seen_through(path: Path, tmp_path: Path) -> None:
    (tmp_path / "Dropbox").mkdir()
    place = Path(shutil.move(path, tmp_path / "Dropbox" / "book"))
    link = tmp_path / "book"
    link.symlink_to(place)
    assert (service_of(link), service_of(tmp_path / "other")) == ("Dropbox", "")


@pytest.fixture(params=["file", "folder"])
def locked(request: pytest.FixtureRequest, path: Path) -> Path:
    """A file with one account that is not to be written, or whose folder is not."""
    with closing(Database(path)) as database:
        _add(database)
    place = Path(shutil.move(path, _made(path.parent / "inner") / path.name))
    what = place if request.param == "file" else place.parent
    what.chmod(0o444 if what.is_file() else 0o555)
    return place


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder


def test_what_is_write_protected_is_opened_to_read(locked: Path) -> None:
    before = {each.name: each.read_bytes() for each in locked.parent.iterdir()}
    migrate.prepare(locked)
    with closing(Database(locked)) as database:
        assert database.read_only
        assert _names(database) == ["a"]
        with pytest.raises(ReadOnlyError), database.change("Add"):
            pytest.fail("the change began")
        with pytest.raises(ReadOnlyError):
            write_step(locked, "Import", lambda _session: pytest.fail("the import began"))
        with reader(locked) as session:
            assert session.scalars(select(Account.name)).all() == ["a"]
        assert database.check() == []
    assert {each.name: each.read_bytes() for each in locked.parent.iterdir()} == before


def test_one_of_an_older_csdesk_cannot_be_brought_up_to_date(locked: Path) -> None:
    with pytest.raises(ReadOnlyError):
        migrate.prepare(locked, (*migrate.REVISIONS, "next"))


def test_what_a_killed_program_left_beside_it_is_read_from_a_copy(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code = f"""
from pathlib import Path
from csdesk.entities import Account
from csdesk.store.database import Database
database = Database(Path({str(path)!r}))
with database.change("Add") as session:
    session.add(Account(name="in the log"))
die()
"""
    run_until_killed(code)
    _nothing_can_be_made_in(path.parent, monkeypatch)
    assert migrate.version(path) == migrate.REVISIONS[-1]
    with closing(Database(path)) as database:
        assert database.read_only
        assert _names(database) == ["in the log"]


def test_a_disk_without_room_for_what_lies_beside_still_opens(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with closing(Database(path)) as database:
        _add(database)
    _nothing_can_be_made_in(path.parent, monkeypatch)
    with closing(Database(path)) as database:
        assert database.read_only
        assert _names(database) == ["a"]


class _Cramped(sqlite3.Connection):
    """A connection to a file beside which nothing can be made."""

    def execute(self, *args: object) -> sqlite3.Cursor:  # type: ignore[override]
        if not self.calm and "foreign_keys" not in str(args[0]) and "recursive" not in str(args[0]):
            error = sqlite3.OperationalError("unable to open database file")
            error.sqlite_errorcode = sqlite3.SQLITE_CANTOPEN
            raise error
        return super().execute(*args)  # type: ignore[arg-type]

    calm = False


def _nothing_can_be_made_in(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let SQLite fail as on a disk that is full: an administrator, as tests may run, could write anywhere else."""
    real = sqlite3.connect

    def fake(place: str, **options: object) -> sqlite3.Connection:
        connection = real(place, factory=_Cramped, **options)  # type: ignore[call-overload]
        connection.calm = not place.startswith(folder.absolute().as_uri()) or "immutable" in place
        assert isinstance(connection, _Cramped)
        return connection

    monkeypatch.setattr("csdesk.store.engine.sqlite3.connect", fake)


@pytest.mark.parametrize(
    ("code", "error"),
    [
        (sqlite3.SQLITE_READONLY, ReadOnlyError),
        (sqlite3.SQLITE_CANTOPEN, UnreachableFileError),
        (sqlite3.SQLITE_FULL, UnwrittenError),
        (sqlite3.SQLITE_IOERR, UnwrittenError),
    ],
)
def test_what_goes_wrong_in_a_change_is_a_sentence(
    path: Path, database: Database, code: int, error: type[Exception]
) -> None:
    def fail() -> None:
        failure = sqlite3.OperationalError("attempt to write")
        failure.sqlite_errorcode = code
        raise failure

    with pytest.raises(error), database.change("Add"):
        fail()


def test_a_file_that_can_be_written_no_more_while_it_is_open(database: Database, path: Path) -> None:
    _add(database)
    database._connection.exec_driver_sql("PRAGMA query_only=ON")  # SQLite says the same of a disk mounted anew
    database._connection.rollback()
    with pytest.raises(ReadOnlyError):
        _add(database, "b")
    assert _names(database) == ["a"]


def test_a_new_file_is_nobody_elses(tmp_path: Path) -> None:
    place = tmp_path / "new folder" / "deeper" / "book"
    migrate.prepare(place)
    with closing(Database(place)) as database:
        _add(database)
        modes = {each.stat().st_mode & 0o777 for each in place.parent.iterdir()}
    assert modes == {0o600}
    assert {place.parent.stat().st_mode & 0o777, place.parent.parent.stat().st_mode & 0o777} == {0o700}


def test_a_path_that_is_no_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(sqlite3.OperationalError), closing(connect(tmp_path, "calm")) as connection:
        connection.execute("SELECT 1 FROM sqlite_master")
