"""A form of a record: what is typed is kept at once, what is refused waits at its field, another record has its own."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from csdesk.errors import RefusedError
from csdesk.i18n import Text
from csdesk.ui.panels.entries import Entries
from csdesk.ui.panels.form import RecordForm
from csdesk.ui.panels.guard import Guard
from csdesk.ui.widgets.notice import Notice
from tests.ui.account.hand import TODAY, K


@dataclass
class _Kept:
    name: str = ""
    on: date | None = None
    notes: str = ""


class _Store:
    """Keeps two records; it is closed while ``shut``."""

    def __init__(self) -> None:
        self.records = {1: _Kept("a"), 2: _Kept("b", notes="Its own")}
        self.merges: list[str] = []
        self.shut = False

    def edit(self, key: int, merge: str = "", **values: Any) -> None:
        if self.shut or values.get("name") == "":
            raise RefusedError(Text("A name is required."))
        self.merges.append(merge)
        for column, value in values.items():
            setattr(self.records[key], column, value)


@pytest.fixture
def store() -> _Store:
    return _Store()


@pytest.fixture
def form(qtbot: QtBot, store: _Store) -> Iterator[RecordForm]:
    page, notice = QWidget(), Notice()
    made = RecordForm(Guard(notice), store.edit, Entries(lambda: TODAY))
    items = made.fact("name", "Name"), made.day("on", "Day", past=True), made.lines("notes", "Notes", 60)
    made.lay_out(items, 0)
    box = QVBoxLayout(page)
    for widget in (made, notice):
        box.addWidget(widget)
    qtbot.addWidget(page)
    page.show()
    yield made
    page.close()


def _write(qtbot: QtBot, form: RecordForm, column: str, typed: str) -> None:
    field = form.fields[column]
    field.selectAll()
    qtbot.keyClicks(field, typed) if typed else field.clear()
    qtbot.keyClick(field, K.Key_Return)


def test_what_is_typed_is_kept_as_what_the_field_holds(qtbot: QtBot, form: RecordForm, store: _Store) -> None:
    form.show_record(1, store.records[1])
    _write(qtbot, form, "name", " Yamadaya ")
    _write(qtbot, form, "on", "2026-11-02")
    assert store.records[1] == _Kept("Yamadaya", date(2026, 11, 2))
    form.show_record(1, store.records[1])
    assert form.fields["on"].text() == "2 Nov 2026"


def test_what_is_refused_waits_at_its_field_and_is_not_carried_over(
    qtbot: QtBot, form: RecordForm, store: _Store
) -> None:
    form.show_record(1, store.records[1])
    _write(qtbot, form, "on", "soon")
    field, notice = form.fields["on"], form.guard.notice
    assert (field.property("wrong"), field.text(), notice.isVisible()) == (True, "soon", True)
    form.show_record(1, store.records[1])
    assert field.text() == "soon", "it waits to be mended"
    _write(qtbot, form, "on", "2026-11-02")
    assert (field.property("wrong"), notice.isVisible()) == (False, False)
    _write(qtbot, form, "on", "soon")
    form.show_record(2, store.records[2])
    assert (field.text(), store.records[2].on, store.records[1].on) == ("", None, date(2026, 11, 2))


def test_notes_that_could_not_be_kept_are_tried_again_for_their_own_record(
    qtbot: QtBot, form: RecordForm, store: _Store
) -> None:
    form.show_record(1, store.records[1])
    store.shut = True
    qtbot.keyClicks(form.notes["notes"], "mine")
    form.show_record(2, store.records[2])
    assert form.notes["notes"].toPlainText() == "Its own"
    store.shut = False
    form.settle()
    assert [one.notes for one in store.records.values()] == ["mine", "Its own"]
    assert store.merges == ["notes of _Kept 1"], "one step as long as one types"


def test_nothing_is_kept_while_nothing_is_shown(form: RecordForm, store: _Store) -> None:
    kept: list[str] = []
    for fact in (form.facts["name"], form.fact("owner", "Owner", keep=kept.append)):
        fact.field.setText("carried over")
        fact.field.settle()
    assert (store.merges, kept) == ([], [])
