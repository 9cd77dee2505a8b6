"""A file is brought to the present revision whole, or left as it was."""

import re
import sqlite3
import textwrap
from contextlib import closing
from pathlib import Path
from shutil import copytree

import pytest

from csdesk.errors import ForeignFileError, MigrationError, NewerFileError, UnreachableFileError
from csdesk.store import backup, backups, migrate
from csdesk.store.engine import connect
from tests.processes import run, run_until_killed
from tests.store.tables import insert

_REBUILD = """
with op.batch_alter_table("accounts") as batch:
    batch.add_column(sa.Column("one_more", sa.String(), nullable=False, server_default=""))
    batch.drop_column("reading")
"""


@pytest.fixture
def filled(path: Path) -> Path:
    with closing(connect(path)) as connection:
        connection.execute("PRAGMA foreign_keys=ON")
        connection.execute(insert("accounts", name="a"))
        connection.execute(insert("contacts", account_id=1, name="x"))
        connection.execute(insert("contacts", account_id=1, name="y"))
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(copytree(migrate._HERE, tmp_path / "migrations"))


def _revision(folder: Path, body: str) -> tuple[str, ...]:
    """Add a revision after the present one; return all."""
    head = "import os, signal\nimport sqlalchemy as sa\nfrom alembic import op\n"
    head += f"revision, down_revision = 'next', '{migrate.REVISIONS[-1]}'\n"
    lines = textwrap.indent(body.strip(), "    ")
    (folder / "versions" / "next.py").write_text(f"{head}def upgrade():\n{lines}\n", "utf-8")
    return (*migrate.REVISIONS, "next")


def _rows(path: Path, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(query).fetchall()


def _schema(path: Path) -> list[str]:
    rows = _rows(path, "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type, name")
    plain = (re.sub(r'^(CREATE TABLE) "(\w+)"', r"\1 \2", str(sql)) for (sql,) in rows)  # a rebuilt one is quoted
    return [re.sub(r"\s*([(),])\s*", r"\1", " ".join(sql.split())) for sql in plain]


def _backup(path: Path) -> Path:
    [made] = backups.made(path)
    return made.path


def test_created_equals_migrated(path: Path, tmp_path: Path) -> None:
    migrated = tmp_path / "migrated"
    with closing(connect(migrated)) as connection:
        connection.execute("VACUUM")
    migrate._upgrade(migrated, migrate.REVISIONS[-1], migrate._HERE)
    assert _schema(migrated) == _schema(path)
    assert migrate.version(migrated) == migrate.version(path)


def test_the_known_revisions_are_alembics() -> None:
    from alembic.script import ScriptDirectory

    script = ScriptDirectory(str(migrate._HERE))
    assert tuple(found.revision for found in script.walk_revisions())[::-1] == migrate.REVISIONS


def test_a_new_file_leaves_nothing_beside_it(tmp_path: Path) -> None:
    migrate.prepare(tmp_path / "new folder" / "book")
    assert [found.name for found in (tmp_path / "new folder").iterdir()] == ["book"]


def test_killed_while_a_file_is_made_leaves_none_and_it_can_be_made_again(tmp_path: Path) -> None:
    path = tmp_path / "book"
    code = f"""
from pathlib import Path
from csdesk.store import migrate
creation = migrate._creation
def then_die():
    yield from creation()
    die()
migrate._creation = then_die
migrate.prepare(Path({str(path)!r}))
"""
    run_until_killed(code)
    assert not path.exists()
    migrate.prepare(path)
    assert migrate.version(path) == migrate.REVISIONS[-1]


@pytest.mark.parametrize("place", ["a file/book", "a folder"])
def test_where_no_file_can_be_is_said(tmp_path: Path, place: str) -> None:
    (tmp_path / "a file").write_text("")
    (tmp_path / "a folder").mkdir()
    with pytest.raises(UnreachableFileError) as caught:
        migrate.prepare(tmp_path / place)
    assert caught.value.path == tmp_path / place


def test_a_parent_is_rebuilt_and_keeps_its_children(filled: Path, folder: Path) -> None:
    migrate.prepare(filled, _revision(folder, _REBUILD), folder)
    assert migrate.version(filled) == "next"
    assert _rows(filled, "SELECT name, one_more FROM accounts") == [("a", "")]
    assert _rows(filled, "SELECT name FROM contacts") == [("x",), ("y",)]


def test_a_table_made_anew_still_takes_along_what_refers_to_its_records(filled: Path, folder: Path) -> None:
    query = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name"
    before = _rows(filled, query)
    assert "accounts_leave_no_refs" in dict(before)
    migrate.prepare(filled, _revision(folder, _REBUILD), folder)
    assert _rows(filled, query) == before


def test_the_backup_is_the_file_before(filled: Path, folder: Path) -> None:
    before = _schema(filled)
    migrate.prepare(filled, _revision(folder, _REBUILD), folder)
    assert _schema(_backup(filled)) == before
    assert _rows(_backup(filled), "SELECT count(*) FROM contacts") == [(2,)]


@pytest.mark.parametrize(
    "body",
    [
        "op.execute('DELETE FROM contacts')",
        "op.execute('DELETE FROM accounts')",
        "op.execute('UPDATE contacts SET account_id = 7')",
        "op.execute('DROP TABLE external_refs'); raise ValueError",
    ],
)
def test_a_migration_gone_wrong_leaves_the_file(filled: Path, folder: Path, body: str) -> None:
    before = _schema(filled)
    with pytest.raises((MigrationError, ValueError)):
        migrate.prepare(filled, _revision(folder, body), folder)
    assert (migrate.version(filled), _schema(filled)) == (migrate.REVISIONS[-1], before)
    assert _rows(filled, "SELECT name, account_id FROM contacts") == [("x", 1), ("y", 1)]


@pytest.mark.parametrize("mode", ["wal", "delete"])
def test_killed_in_the_middle_leaves_the_old_version(filled: Path, folder: Path, mode: str) -> None:
    _rows(filled, f"PRAGMA journal_mode={mode}")
    before = _schema(filled)
    revisions = _revision(folder, _REBUILD + "os.kill(os.getpid(), signal.SIGKILL)")
    code = f"""
from pathlib import Path
from csdesk.store import migrate
migrate.prepare(Path({str(filled)!r}), {revisions!r}, Path({str(folder)!r}))
"""
    run_until_killed(code)
    assert filled.with_name(filled.name + {"wal": "-wal", "delete": "-journal"}[mode]).exists()
    assert (migrate.version(filled), _schema(filled)) == (migrate.REVISIONS[-1], before)
    assert _rows(filled, "SELECT name FROM contacts") == [("x",), ("y",)]
    migrate.prepare(filled, _revision(folder, _REBUILD), folder)
    assert migrate.version(filled) == "next"


def test_what_a_killed_writer_left_half_done_is_not_believed(filled: Path) -> None:
    _rows(filled, "PRAGMA journal_mode=delete")
    code = f"""
import sqlite3
connection = sqlite3.connect({str(filled)!r}, isolation_level=None)
connection.execute("PRAGMA cache_size=1")
connection.execute("BEGIN")
connection.execute("UPDATE alembic_version SET version_num = '9999'")
connection.execute("UPDATE accounts SET notes = hex(zeroblob(1000000))")
die()
"""
    run_until_killed(code)
    assert b"9999" in filled.read_bytes()
    assert migrate.version(filled) == migrate.REVISIONS[-1]


def test_a_newer_file_is_refused_untouched(filled: Path) -> None:
    with closing(sqlite3.connect(filled, isolation_level=None)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    _refused(filled, NewerFileError)


@pytest.mark.parametrize("content", [b"", b"not a database" * 100])
def test_a_foreign_file_is_refused_untouched(tmp_path: Path, content: bytes) -> None:
    foreign = tmp_path / "foreign"
    foreign.write_bytes(content)
    _refused(foreign, ForeignFileError)


def test_another_programs_database_is_refused_untouched(tmp_path: Path) -> None:
    foreign = tmp_path / "foreign"
    _rows(foreign, "CREATE TABLE accounts (id)")
    _refused(foreign, ForeignFileError)


def _refused(path: Path, error: type[Exception]) -> None:
    before = {found.name: found.read_bytes() for found in path.parent.iterdir()}
    with pytest.raises(error):
        migrate.prepare(path)
    assert {found.name: found.read_bytes() for found in path.parent.iterdir()} == before


def test_a_bad_backup_stops_the_migration(filled: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backup, "sound", lambda _connection: False)
    with pytest.raises(MigrationError):
        migrate.prepare(filled, _revision(folder, _REBUILD), folder)
    assert migrate.version(filled) == migrate.REVISIONS[-1]
    assert backups.made(filled) == []


def test_the_present_version_is_opened_without_alembic(path: Path) -> None:
    code = f"""
import sys
from pathlib import Path
from csdesk.store import migrate
migrate.prepare(Path({str(path)!r}))
print(*{{name.split(".")[0] for name in sys.modules}})
"""
    assert "alembic" not in run(code).split()
