"""The stack of what the user did, where something is kept while a step is taken back."""

import pytest
from PySide6.QtWidgets import QApplication

from csdesk.entities import Account, Changes
from csdesk.store.database import Database
from csdesk.ui.undo import UndoStack
from tests.store.tables import dump


@pytest.fixture
def stack(qapp: QApplication, database: Database) -> UndoStack:
    return UndoStack(database)


def _rename(database: Database, name: str) -> None:
    with database.change(f"Rename to {name}") as session:
        session.get_one(Account, 1).name = name


def _notes(database: Database, notes: str) -> None:
    with database.change("Edit") as session:
        session.get_one(Account, 1).notes = notes


@pytest.mark.parametrize("way", ["undo", "redo"])
def test_what_was_half_typed_is_a_step_of_its_own(database: Database, stack: UndoStack, way: str) -> None:
    """A page that hears of a step taken back keeps what is typed in it: that is taken back first."""
    with database.change("Add") as session:
        session.add(Account(name="a"))
    start = dump(database)
    _rename(database, "b")
    _rename(database, "c")
    if way == "redo":
        stack.undo()
    half_typed = ["half typed"]

    def _keep(_changes: Changes) -> None:
        if half_typed:
            _notes(database, half_typed.pop())

    database.committed.append(_keep)
    getattr(stack, way)()
    assert stack.undoText() == "Edit"
    assert not stack.canRedo()
    for _step in range(stack.index() - 1):
        stack.undo()
    assert dump(database) == start
    for _step in range(stack.count() - 1):
        stack.redo()
    with database.reading() as session:
        account = session.get_one(Account, 1)
        assert (account.name, account.notes) == ({"undo": "b", "redo": "c"}[way], "half typed")
