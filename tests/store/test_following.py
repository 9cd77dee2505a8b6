"""What other programs write is told; what was not seen yet is not written over without a question."""

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import delete, insert, update

from csdesk.entities import Account, Changes, Contact, Picture, schema
from csdesk.errors import CsdeskError, MovedError, OvertakenError
from csdesk.i18n import Catalogue
from csdesk.store.database import Database
from csdesk.store.imports import write_step
from csdesk.store.step import Step
from tests.store.tables import bare, dump, elsewhere
from tests.store.tables import insert as row

_TO_THEIRS = "UPDATE accounts SET name = 'theirs' WHERE id = 1"


class _Typing:
    """Whether she is typing."""

    def __init__(self) -> None:
        self.now = False

    def __call__(self) -> bool:
        return self.now


@pytest.fixture
def typing() -> _Typing:
    return _Typing()


@pytest.fixture
def told(database: Database, typing: _Typing) -> list[Changes]:
    """What the pages are told, from the moment on from which the file is followed; it has two accounts."""
    with database.change("Add") as session:
        session.execute(insert(Account), [bare(name="one"), bare(name="two")])
    told: list[Changes] = []
    database.committed.append(told.append)
    database.follow(typing)
    return told


def _rename(database: Database, name: str, account: int = 1) -> None:
    with database.change("Rename", merge="rename") as session:
        session.execute(update(Account).where(Account.id == account).values(name=name))


def _values(database: Database, column: str = "name") -> list[object]:
    with database.reading() as session:
        return [one for (one,) in session.connection().exec_driver_sql(f"SELECT {column} FROM accounts ORDER BY id")]


def test_what_others_write_is_told_once(database: Database, path: Path, told: list[Changes]) -> None:
    database.look()
    assert told == []
    elsewhere(path, _TO_THEIRS)
    database.look()
    database.look()
    assert told == [Changes(whole=frozenset(schema().tables))]
    assert told[0].touch("accounts")


def test_so_is_what_another_csdesk_imports(database: Database, path: Path, told: list[Changes]) -> None:
    write_step(path, "Import", lambda session: session.add(Account(name="three")))
    database.look()
    assert len(told) == 1


def test_what_a_worker_of_ours_has_written_is_told_once(
    database: Database, path: Path, told: list[Changes], steps: list[Step]
) -> None:
    step = write_step(path, "Import", lambda session: session.add(Account(name="three")))
    database.adopt(step)
    database.look()
    assert len(told) == 1
    assert steps[-1:] == [step]


_MINE: dict[str, Callable[[Database], object]] = {
    "a value": lambda database: _rename(database, "mine"),
    "a value among others": lambda database: _rename_all(database),
    "a deletion": lambda database: _delete(database, 1),
}


def _rename_all(database: Database) -> None:
    with database.change("Rename") as session:
        session.execute(update(Account).values(name="mine"))


def _delete(database: Database, account: int) -> None:
    with database.change("Delete") as session:
        session.execute(delete(Account).where(Account.id == account))


@pytest.mark.parametrize("what", _MINE)
def test_what_she_has_not_seen_is_not_written_over_unless_she_insists(
    database: Database, path: Path, told: list[Changes], steps: list[Step], what: str
) -> None:
    asked: list[CsdeskError] = []
    database.refused.append(asked.append)
    elsewhere(path, _TO_THEIRS)
    with pytest.raises(MovedError) as caught:
        _MINE[what](database)
    assert _values(database) == ["theirs", "two"]
    assert steps == []
    assert asked == [caught.value]
    assert asked[0].sentence(Catalogue("en")) != asked[0].sentence(Catalogue("ja"))
    before = dump(database)
    assert isinstance(caught.value, OvertakenError)
    database.insist(caught.value)
    assert "theirs" not in _values(database)
    database.revert(steps[0])
    assert dump(database) == before


def test_what_is_more_than_a_step_cannot_be_insisted_on(database: Database, path: Path, told: list[Changes]) -> None:
    elsewhere(path, _TO_THEIRS)
    with pytest.raises(OvertakenError) as caught, database.change("Logo") as session:
        session.add(Picture(digest="d", kind="png", content=b"not journalled"))
        session.execute(update(Account).where(Account.id == 1).values(name="mine"))
    assert caught.value.step is None


def test_a_contact_that_was_added_meanwhile_is_not_deleted_with_its_account(
    database: Database, path: Path, told: list[Changes]
) -> None:
    elsewhere(path, row("contacts", account_id=1, name="new"))
    with pytest.raises(OvertakenError):
        _delete(database, 1)
    _delete(database, 2)


def test_anything_else_is_written_and_both_are_told(database: Database, path: Path, told: list[Changes]) -> None:
    elsewhere(path, _TO_THEIRS)
    with database.change("Notes") as session:
        session.execute(update(Account).values(notes="mine"))
    assert _values(database) == ["theirs", "two"]
    assert _values(database, "notes") == ["mine", "mine"]
    assert told == [Changes(whole=frozenset(schema().tables))]


def test_what_she_has_seen_is_written_over(database: Database, path: Path, told: list[Changes]) -> None:
    elsewhere(path, _TO_THEIRS)
    database.look()
    _rename(database, "mine")
    assert _values(database) == ["mine", "two"]


def test_what_was_changed_and_changed_back_is_no_question(database: Database, path: Path, told: list[Changes]) -> None:
    elsewhere(path, _TO_THEIRS)
    elsewhere(path, "UPDATE accounts SET name = 'one' WHERE id = 1")
    _rename(database, "mine")
    assert _values(database) == ["mine", "two"]


def test_what_she_typed_from_is_what_she_saw_when_she_began(
    database: Database, path: Path, told: list[Changes], typing: _Typing
) -> None:
    typing.now = True
    elsewhere(path, _TO_THEIRS)
    database.look()
    assert len(told) == 1, "the pages follow"
    with pytest.raises(OvertakenError):
        _rename(database, "mine")
    _rename(database, "hers", account=2)
    typing.now = False
    database.look()
    _rename(database, "mine")
    assert _values(database) == ["mine", "hers"]


def test_what_a_watched_file_brings_while_she_types_is_news_to_her(
    database: Database, path: Path, told: list[Changes], typing: _Typing
) -> None:
    typing.now = True
    with database.change("Watched", by_user=False) as session:
        session.execute(update(Account).where(Account.id == 1).values(name="of the file"))
    with pytest.raises(OvertakenError):
        _rename(database, "mine")
    typing.now = False
    database.look()
    _rename(database, "mine")


def test_her_own_steps_and_their_undoing_are_no_news(
    database: Database, path: Path, told: list[Changes], steps: list[Step], typing: _Typing
) -> None:
    typing.now = True
    for name in ("a", "b"):
        _rename(database, name)
        elsewhere(path, row("contacts", account_id=1, name=name))
    database.revert(steps[1])
    _rename(database, "c")
    assert _values(database) == ["c", "two"]


def test_without_a_log_any_news_is_a_question(database: Database, path: Path, typing: _Typing) -> None:
    database.close()
    elsewhere(path, "PRAGMA journal_mode=DELETE")
    plain = Database(path)
    plain.follow(typing)
    with plain.change("Add") as session:
        session.add(Account(name="one"))
    elsewhere(path, _TO_THEIRS)
    with pytest.raises(OvertakenError):
        _rename(plain, "mine")
    plain.look()
    _rename(plain, "mine")
    assert _values(plain) == ["mine"]
    plain.close()


def test_nothing_that_is_held_keeps_the_log_from_being_emptied(
    database: Database, path: Path, told: list[Changes]
) -> None:
    log = path.with_name(f"{path.name}-wal")
    for number in range(3):
        with database.change("Add") as session:
            session.add(Contact(account_id=1, name=str(number)))
        elsewhere(path, "PRAGMA wal_checkpoint(PASSIVE)")
        database.look()
        size = log.stat().st_size
        _rename(database, f"name {number}")
        assert log.stat().st_size <= size, "the log begins anew"


def test_an_edit_inside_one_that_fails_leaves_what_is_shown(
    database: Database, path: Path, told: list[Changes]
) -> None:
    with pytest.raises(RuntimeError), database.change("x") as session:
        session.execute(update(Account).values(name="lost"))
        raise RuntimeError
    elsewhere(path, "UPDATE accounts SET notes = 'theirs'")
    _rename(database, "mine")
    assert _values(database, "notes") == ["theirs", "theirs"]
