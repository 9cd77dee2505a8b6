"""Undo compares first, then puts back; steps merge."""

from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import delete, select, update

from csdesk.entities import Account, Changes, Contact, ExternalRef
from csdesk.errors import MovedError
from csdesk.store.database import Database
from csdesk.store.step import Step
from tests.store.tables import dump, elsewhere, insert


@pytest.fixture(autouse=True)
def _account(database: Database, steps: list[Step]) -> None:
    with database.change("Add account") as session:
        session.add(Account(name="a"))


def _rename(database: Database, name: str, merge: str = "") -> None:
    with database.change("Rename", merge=merge) as session:
        session.get_one(Account, 1).name = name


def _name(database: Database) -> str:
    with database.reading() as session:
        return session.scalars(select(Account.name)).one()


def test_undo_and_redo_tell(database: Database, steps: list[Step]) -> None:
    told: list[Changes] = []
    database.committed.append(told.append)
    _rename(database, "b")
    redo = database.revert(steps[-1])
    assert _name(database) == "a"
    undo = database.revert(redo)
    assert _name(database) == "b"
    assert told == [Changes({"accounts": frozenset({1})})] * 3
    assert undo == steps[-1]


def test_a_moved_value_is_named(database: Database, path: Path, steps: list[Step]) -> None:
    _rename(database, "b")
    elsewhere(path, "UPDATE accounts SET name = 'c'")
    with pytest.raises(MovedError) as caught:
        database.revert(steps[-1])
    assert (caught.value.table, caught.value.row_id, caught.value.column) == ("accounts", 1, "name")
    assert _name(database) == "c"
    database.revert(steps[-1], force=True)
    assert _name(database) == "a"


def test_another_column_changed_elsewhere_stays(database: Database, path: Path, steps: list[Step]) -> None:
    _rename(database, "b")
    elsewhere(path, "UPDATE accounts SET notes = 'theirs'")
    database.revert(steps[-1])
    with database.reading() as session:
        kept = session.scalars(select(Account)).one()
    assert (kept.name, kept.notes) == ("a", "theirs")


@pytest.mark.parametrize("sql", ["UPDATE accounts SET notes = 'x'", "DELETE FROM accounts"])
def test_undoing_an_addition_checks_the_whole_row(database: Database, path: Path, steps: list[Step], sql: str) -> None:
    elsewhere(path, sql)
    with pytest.raises(MovedError):
        database.revert(steps[0])


def test_undo_takes_nothing_that_others_have_added(database: Database, path: Path, steps: list[Step]) -> None:
    elsewhere(path, insert("contacts", account_id=1, name="theirs"))
    before = dump(database)
    with pytest.raises(MovedError) as caught:
        database.revert(steps[0])
    assert (caught.value.table, caught.value.row_id) == ("contacts", 1)
    assert dump(database) == before


def test_a_place_taken_since_is_moved(database: Database, path: Path, steps: list[Step]) -> None:
    ref: dict[str, Any] = {"record_table": "accounts", "source": "crm", "key": "7", "record_id": 1}
    with database.change("Add") as session:
        session.add(ExternalRef(**ref))
    with database.change("Delete") as session:
        session.execute(delete(ExternalRef))
    elsewhere(path, insert("external_refs", **ref))
    with pytest.raises(MovedError) as caught:
        database.revert(steps[-1])
    assert (caught.value.table, caught.value.row_id) == ("external_refs", 1)
    assert len(dump(database)["external_refs"]) == 1


def test_a_parent_gone_since_is_moved(database: Database, path: Path, steps: list[Step]) -> None:
    with database.change("Add") as session:
        session.add(Contact(account_id=1, name="x"))
    with database.change("Delete") as session:
        session.execute(delete(Contact))
    elsewhere(path, "DELETE FROM accounts")
    with pytest.raises(MovedError) as caught:
        database.revert(steps[-1])
    assert caught.value.table == "contacts"
    with database.change("Continue") as session:
        session.add(Account(name="b"))


def test_a_refused_undo_tells_nobody_and_can_be_tried_again(database: Database, path: Path, steps: list[Step]) -> None:
    _rename(database, "b")
    elsewhere(path, "UPDATE accounts SET name = 'c'")
    told: list[Changes] = []
    database.committed.append(told.append)
    with pytest.raises(MovedError):
        database.revert(steps[-1])
    assert told == []
    elsewhere(path, "UPDATE accounts SET name = 'b'")
    database.revert(steps[-1])
    assert _name(database) == "a"


def test_saves_of_one_session_merge(database: Database, steps: list[Step]) -> None:
    for name in ("b", "c", "d"):
        _rename(database, name, merge="editing 1")
    assert steps[1].merges(steps[2])
    merged = steps[1].then(steps[2]).then(steps[3])
    assert len(merged.entries) == 1
    redo = database.revert(merged)
    assert _name(database) == "a"
    database.revert(redo)
    assert _name(database) == "d"


def test_other_steps_do_not_merge(database: Database, steps: list[Step]) -> None:
    _rename(database, "b", merge="editing 1")
    _rename(database, "c", merge="editing 2")
    _rename(database, "d")
    _rename(database, "e")
    assert not any(steps[place].merges(steps[place + 1]) for place in (1, 2, 3))


def test_unique_values_swapped_in_one_step_swap_back(database: Database, steps: list[Step]) -> None:
    with database.change("Add") as session:
        session.add(Account(name="b"))
    before = dump(database)
    with database.change("Swap") as session:
        for row_id, uid in ((1, "?"), (2, "a"), (1, "b")):
            session.execute(update(Account).where(Account.id == row_id).values(uid=uid))
    database.revert(steps[-1])
    assert dump(database) == before
