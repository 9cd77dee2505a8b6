"""A log that a killed program left belongs to one file: over any other it is not replayed, and it is never lost."""

import os
import shutil
from pathlib import Path

import pytest
from sqlalchemy import insert, select

from csdesk.entities import Account
from csdesk.store import migrate, seal
from csdesk.store.database import Database
from tests.processes import run_until_killed
from tests.store.tables import bare, elsewhere
from tests.store.tables import insert as row

_PAGE = 4096
_EDIT = """
from pathlib import Path
from sqlalchemy import insert
from csdesk.entities import Account
from csdesk.store.database import Database
from tests.store.tables import bare, elsewhere
path = Path({path!r})
opened = Database(path)
for name in {names!r}:
    with opened.change("Add") as session:
        session.execute(insert(Account).values(**bare(name=name)))
    {between}
die()
"""


def _killed(path: Path, *names: str, between: str = "") -> None:
    run_until_killed(_EDIT.format(path=str(path), names=names, between=between))
    assert path.with_name(f"{path.name}-wal").stat().st_size


def _add(path: Path, name: str) -> None:
    opened = Database(path)
    with opened.change("Add") as session:
        session.execute(insert(Account).values(**bare(name=name)))
    opened.close()


def _names(path: Path) -> list[str]:
    migrate.prepare(path)
    opened = Database(path)
    with opened.reading() as session:
        found = list(session.scalars(select(Account.name).order_by(Account.id)))
    opened.close()
    again = Database(path)  # with all of its log in it
    assert again.check() == []
    again.close()
    return found


def _aside(path: Path) -> list[Path]:
    return list(path.parent.glob("*.aside"))


_BETWEEN = {
    "no checkpoint": "",
    "a checkpoint after each": 'elsewhere(path, "PRAGMA wal_checkpoint(PASSIVE)")',
    "a checkpoint in the middle": 'name == "b" and elsewhere(path, "PRAGMA wal_checkpoint(PASSIVE)")',
    "a log begun anew": 'name == "b" and elsewhere(path, "PRAGMA wal_checkpoint(TRUNCATE)")',
    "a log begun anew by another": 'name == "b" and elsewhere(path, "PRAGMA wal_checkpoint(RESTART)")',
}


@pytest.mark.parametrize("between", _BETWEEN)
@pytest.mark.parametrize("copied", [None, shutil.copy, shutil.copy2])
def test_its_own_log_is_replayed(path: Path, between: str, copied: object, tmp_path: Path) -> None:
    _add(path, "first")
    _killed(path, "a", "b", "c", between=_BETWEEN[between])
    if callable(copied):  # by hand: the file, then its log
        there = tmp_path / "there"
        there.mkdir()
        for ending in ("", "-wal"):
            copied(path.with_name(path.name + ending), there)
        path = there / path.name
    assert _names(path) == ["first", "a", "b", "c"]
    assert not _aside(path)


@pytest.mark.parametrize("between", _BETWEEN)
def test_it_goes_on_from_the_file_as_it_stands(path: Path, between: str) -> None:
    """Who has the file open tells by this alone that another's checkpoint wrote it, and no copy took its place."""
    _killed(path, "a", "b", "c", between=_BETWEEN[between])
    assert seal.goes_on(path)


def test_so_is_one_of_a_file_from_before_there_were_seals(path: Path) -> None:
    run_until_killed(
        "import sqlite3; from tests.store.tables import insert\n"
        f"other = sqlite3.connect({str(path)!r}, isolation_level=None)\n"
        f"other.execute({row('accounts', name='a')!r}); die()"
    )
    assert _names(path) == ["a"]


@pytest.mark.parametrize("by", ["csdesk", "another program", "nobody"])
@pytest.mark.parametrize("how", ["copied over", "moved there"])
def test_the_log_of_another_is_moved_aside(path: Path, by: str, how: str) -> None:
    _add(path, "first")
    restored = path.with_name("restored")
    shutil.copyfile(path, restored)
    _killed(path, "a", "b")
    if by == "csdesk":
        _add(restored, "of another laptop")
    elif by == "another program":
        elsewhere(restored, row("accounts", name="of another laptop"))
    if how == "moved there":
        later = path.with_name(f"{path.name}-wal").stat().st_mtime_ns + 1_000_000_000
        os.utime(restored, ns=(later, later))  # the clock of files may stand still for some milliseconds
        restored.replace(path)
    else:
        shutil.copyfile(restored, path)
    assert _names(path) == ["first"] + ["of another laptop"] * (by != "nobody")
    [aside] = _aside(path)
    assert aside.stat().st_size


def test_what_a_checkpoint_left_half_done_keeps_its_log(path: Path) -> None:
    _add(path, "first")
    with path.open("rb") as file:
        head = file.read(_PAGE)
    names = [f"{number:03}" * 50 for number in range(100)]  # so few that the log, which has every page, begins once
    _killed(path, *names, between=f'name == {names[-1]!r} and elsewhere(path, "PRAGMA wal_checkpoint(PASSIVE)")')
    with path.open("r+b") as file:  # as after a power cut: all pages are there but the first, which is as it was
        file.write(head)
    assert seal.set_aside(path) is None
    assert len(_names(path)) == 101
