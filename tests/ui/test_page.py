"""A page hears of what it watches, all of it, and shows it when it is seen."""

import gc
import importlib
import pkgutil
from typing import ClassVar

import pytest
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout
from pytestqt.qtbot import QtBot
from sqlalchemy import update

import csdesk.ui
from csdesk.entities import Account, Changes, Contact, schema
from csdesk.errors import BusyError
from csdesk.store.database import Database
from csdesk.ui.bus import ChangeBus
from csdesk.ui.page import Page


class _Listening(Page):
    watches: ClassVar[tuple[str, ...]] = ("accounts",)

    def __init__(self, bus: ChangeBus) -> None:
        super().__init__(bus)
        self.heard: list[Changes] = []

    def refresh(self, changes: Changes) -> None:
        self.heard.append(changes)


@pytest.fixture
def page(qtbot: QtBot, database: Database) -> _Listening:
    """Make a page whose bus nobody else holds."""
    made = _Listening(ChangeBus(database))
    qtbot.addWidget(made)
    made.show()
    gc.collect()
    return made


def _add(database: Database, *names: str) -> None:
    with database.change("Add") as session:
        session.add_all(Account(name=name) for name in names)


def test_a_new_page_shows_everything(page: _Listening) -> None:
    assert [changes.ids("accounts") for changes in page.heard] == [None]


def test_a_page_hears_each_change_of_what_it_watches(database: Database, page: _Listening) -> None:
    _add(database, "a", "b")
    with database.change("Add") as session:
        session.add(Contact(account_id=1, name="x"))
    with database.change("Edit") as session:
        session.execute(update(Account).where(Account.id == 2).values(name="c"))
    assert [changes.ids("accounts") for changes in page.heard[1:]] == [frozenset({1, 2}), frozenset({2})]


def test_a_hidden_page_catches_up_with_all_it_missed_at_once(database: Database, page: _Listening) -> None:
    page.hide()
    _add(database, "a")
    _add(database, "b")
    assert len(page.heard) == 1
    page.show()
    assert [changes.ids("accounts") for changes in page.heard[1:]] == [frozenset({1, 2})]
    page.hide()
    page.show()
    assert len(page.heard) == 2


class _Failing(_Listening):
    def refresh(self, changes: Changes) -> None:
        raise BusyError(changes)


def test_what_goes_wrong_inside_another_page_is_told_and_ends_nothing(qtbot: QtBot, database: Database) -> None:
    stack, bus = QStackedWidget(), ChangeBus(database)
    qtbot.addWidget(stack)
    stack.show()
    for _time in range(5):  # the process ended at the second
        outer = _Listening(bus)
        QVBoxLayout(outer).addWidget(_Failing(bus))
        with qtbot.capture_exceptions() as told:
            stack.setCurrentIndex(stack.addWidget(outer))
        assert [kind for kind, _error, _trace in told] == [BusyError]
        assert len(outer.heard) == 1


def test_what_a_page_watches_is_kept_in_tables_of_that_name() -> None:
    for module in pkgutil.walk_packages(csdesk.ui.__path__, "csdesk.ui."):
        importlib.import_module(module.name)
    waiting = Page.__subclasses__()
    for one in waiting:
        waiting += one.__subclasses__()
    watched = {name for one in waiting if one.__module__.startswith("csdesk.") for name in vars(one).get("watches", ())}
    assert len(watched) > 20
    assert watched <= schema().tables.keys()
