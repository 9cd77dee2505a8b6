"""The file that is open may be deleted, moved or replaced: it is said, nothing goes on as if nothing had been."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from threading import Thread

import pytest
from sqlalchemy import insert, select

from csdesk.entities import Account
from csdesk.errors import GoneFileError, NoFileError, OvertakenError, ReplacedFileError
from csdesk.i18n import Catalogue
from csdesk.store import migrate
from csdesk.store.database import Database
from csdesk.store.step import Step
from tests.processes import run_apart
from tests.store.tables import bare, dump, elsewhere
from tests.store.tables import insert as row

_Do = Callable[[Path], object]


def _add(database: Database, name: str) -> None:
    with database.change("Add") as session:
        session.execute(insert(Account).values(**bare(name=name)))


def _names(database: Database) -> list[str]:
    with database.reading() as session:
        return list(session.scalars(select(Account.name).order_by(Account.id)))


def _other(path: Path) -> Path:
    """Make another portfolio beside one, with an account of its own."""
    other = path.with_name("other.csdesk")
    migrate.prepare(other)
    opened = Database(other)
    _add(opened, "of the other")
    opened.close()
    return other


_LOST: dict[str, tuple[type[GoneFileError], _Do]] = {
    "deleted": (GoneFileError, Path.unlink),
    "moved": (GoneFileError, lambda path: path.rename(path.with_name("elsewhere"))),
    "its folder moved": (GoneFileError, lambda path: path.parent.rename(path.parent.with_name("elsewhere"))),
    "its log deleted": (GoneFileError, lambda path: path.with_name(f"{path.name}-wal").unlink()),
    "replaced": (ReplacedFileError, lambda path: _other(path).replace(path)),
    "copied over": (ReplacedFileError, lambda path: shutil.copyfile(_other(path), path)),
    "a folder in its place": (ReplacedFileError, lambda path: [path.unlink(), path.mkdir()]),
}


@pytest.mark.parametrize("how", _LOST)
def test_nothing_is_written_any_more_and_all_can_be_saved_elsewhere(
    database: Database, path: Path, steps: list[Step], how: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    _add(database, "before")
    error, lose = _LOST[how]
    lose(path)
    overtaken = OvertakenError(steps[0])
    for write in (
        lambda: _add(database, "lost"),
        lambda: database.revert(steps[0]),
        lambda: database.insist(overtaken),
        database.look,
    ):
        with pytest.raises(error) as caught:
            write()
        assert type(caught.value) is error
        assert all(str(path) in caught.value.sentence(Catalogue(language)) for language in ("ja", "en"))
    assert len(steps) == 1
    if how != "copied over":  # what stood in the file itself is gone then
        target = tmp_path_factory.mktemp("elsewhere") / "saved.csdesk"
        database.save_as(target)
        _add(database, "after")
        assert _names(database) == ["before", "after"]
        database.revert(steps[0])
        assert database.check() == []
        again = Database(target)
        assert dump(again) == dump(database)
        again.close()


def test_put_back_it_goes_on(database: Database, path: Path) -> None:
    away = path.with_name("away")
    path.rename(away)
    with pytest.raises(GoneFileError):
        _add(database, "lost")
    away.rename(path)
    _add(database, "kept")
    assert _names(database) == ["kept"]


def test_what_others_write_and_bring_into_the_file_is_no_other_file(database: Database, path: Path) -> None:
    beside = Database(path)
    for name in "abc":
        _add(database, name)
        elsewhere(path, row("accounts", name="raw"))
        _add(beside, name)
        elsewhere(path, "PRAGMA wal_checkpoint(TRUNCATE)")
        _add(beside, name)
        elsewhere(path, "PRAGMA wal_checkpoint(PASSIVE)")
        _add(beside, name)
    _add(database, "last")
    os.utime(path)
    _add(database, "touched")
    assert len(_names(database)) == 17
    beside.close()


def test_saving_elsewhere_writes_over_no_device(database: Database, tmp_path: Path) -> None:
    device = tmp_path / "device"
    os.mkfifo(device)
    with pytest.raises(NoFileError):
        database.save_as(device)
    assert device.is_fifo()
    _add(database, "still here")


def test_what_was_copied_over_it_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "book.csdesk"
    migrate.prepare(path)
    other = _other(path)
    wanted = other.read_bytes()
    run_apart(_COPIED_OVER.format(path=str(path), other=str(other)))
    assert path.read_bytes() == wanted
    aside = migrate.prepare(path)
    assert aside is not None
    opened = Database(path)
    assert _names(opened) == ["of the other"]
    opened.close()
    assert _names_in(path.with_name("saved.csdesk")) == ["mine"] * 3


_COPIED_OVER = """
import shutil
from pathlib import Path
from csdesk.desk import open_desk
desk = open_desk(Path({path!r}))
for _each in range(3):
    desk.accounts.add("mine")
shutil.copyfile({other!r}, {path!r})
desk.database.save_as(Path({path!r}).with_name("saved.csdesk"))
desk.close()
"""


def _names_in(path: Path) -> list[str]:
    opened = Database(path)
    found = _names(opened)
    opened.close()
    return found


def test_a_worker_writes_into_no_other_file(database: Database, path: Path) -> None:
    _other(path).replace(path)
    found: list[BaseException] = []

    def work() -> None:
        try:
            database.place()
        except ReplacedFileError as error:
            found.append(error)

    worker = Thread(target=work)
    worker.start()
    worker.join()
    assert found
