"""Several programs start on one file at the same moment: whoever was told that it is kept, keeps it."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from csdesk.errors import BusyError
from csdesk.store import migrate, turn
from csdesk.store.engine import connect
from tests.processes import BRANCHES
from tests.store.racer import start
from tests.store.tables import insert

_FROZEN = Path(__file__).parent / "frozen"
_NAMES = ("a", "b", "c")


def _raced(path: Path) -> list[str]:
    """Let three programs open the file at once and add an account each; return the accounts."""
    lines, started = [], []
    for name in _NAMES:
        line, far = BRANCHES.Pipe()
        one = BRANCHES.Process(target=start, args=(path, name, far))
        one.start()
        far.close()
        lines.append(line)
        started.append(one)
    assert [line.recv() for line in lines] == ["ready"] * len(_NAMES)
    for line in lines:
        line.send("go")
    assert [line.recv() for line in lines] == ["kept"] * len(_NAMES)
    for one in started:
        one.join()
    assert [one.exitcode for one in started] == [0] * len(_NAMES)
    return _accounts(path)


def _accounts(path: Path) -> list[str]:
    """Return the names of the accounts in a file of any revision."""
    with closing(sqlite3.connect(path)) as connection:
        return [name for (name,) in connection.execute("SELECT name FROM accounts ORDER BY name")]


@pytest.mark.parametrize("attempt", range(4))
def test_on_a_new_file(tmp_path: Path, attempt: int) -> None:
    path = tmp_path / f"{attempt}.csdesk"
    assert _raced(path) == list(_NAMES)
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("attempt", range(2))
def test_on_a_file_that_is_to_be_migrated(tmp_path: Path, attempt: int) -> None:
    path = tmp_path / f"{attempt}.csdesk"
    with closing(connect(path)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.executescript((_FROZEN / "0003.sql").read_text("utf-8"))
    before = _accounts(path)
    assert set(_raced(path)) == {*_NAMES, *before}
    [backup] = [one for one in tmp_path.rglob("*") if one.is_file() and one != path]
    assert migrate.version(backup) == "0003"


def test_a_file_that_has_come_meanwhile_is_not_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, make = tmp_path / "book.csdesk", migrate._create

    def slow(beside: Path, revision: str) -> None:
        make(beside, revision)
        make(path, revision)  # as a program on another computer would
        with closing(sqlite3.connect(path, isolation_level=None)) as other:
            other.execute(insert("accounts", name="first"))

    monkeypatch.setattr(migrate, "_create", slow)
    migrate.prepare(path)
    assert _accounts(path) == ["first"]
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("code", [1, 95])
def test_a_disk_without_links_does_as_well(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int) -> None:
    def refuse(*_args: object) -> None:
        raise OSError(code, "no links here")

    monkeypatch.setattr(os, "link", refuse)
    migrate.prepare(tmp_path / "book.csdesk")
    assert migrate.version(tmp_path / "book.csdesk") == migrate.REVISIONS[-1]
    assert len(list(tmp_path.iterdir())) == 1


def test_who_waits_too_long_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turn, "_PATIENCE", 0.05)
    with turn.turn(tmp_path / "book.csdesk"), pytest.raises(BusyError):
        migrate.prepare(tmp_path / "book.csdesk")
    assert not list(tmp_path.iterdir())


def test_without_a_place_for_the_lock_it_goes_without(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turn, "gettempdir", lambda: str(tmp_path / "not found"))
    migrate.prepare(tmp_path / "book.csdesk")
    assert (tmp_path / "book.csdesk").exists()
