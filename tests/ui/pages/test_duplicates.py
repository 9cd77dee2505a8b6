"""Likely duplicates in the window: seen, compared and merged by keyboard alone, and taken back."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from csdesk.desk import Desk
from csdesk.ui.bus import ChangeBus
from csdesk.ui.pages.imports import DuplicatesPage
from csdesk.ui.tasks import TaskRunner
from csdesk.ui.undo import UndoStack
from tests.ui.pages.hand import TODAY, Hand, K


@pytest.fixture
def page(
    qtbot: QtBot, desk: Desk, bus: ChangeBus, tasks: TaskRunner, show: Callable[[QWidget], None]
) -> DuplicatesPage:
    """Two pairs: one with more on its second, one that differs in a field."""
    desk.accounts.edit(desk.accounts.add("Acme"), industry="Mining", region="East")
    desk.accounts.edit(desk.accounts.add("ACME Inc."), industry="Steel")
    desk.contacts.add(2, "Ann")
    desk.accounts.edit(desk.accounts.add("Beta"), domain="beta.example")
    desk.accounts.edit(desk.accounts.add("beta"), domain="beta.example")
    desk.contacts.add(2, "ANN")
    built = DuplicatesPage(desk, bus, tasks)
    show(built)
    _wait(qtbot, built)
    return built


def _wait(qtbot: QtBot, page: DuplicatesPage) -> None:
    qtbot.waitUntil(lambda: not page.is_working, timeout=20_000)


def _pairs(page: DuplicatesPage) -> list[tuple[int, str, str]]:
    return [(one.pair.score, *one.names) for one in page.model.shown]


def _lines(page: DuplicatesPage) -> list[tuple[str, str, str, int | None]]:
    return [(line.title, *line.values, line.side) for line in page.comparison.model.shown]


def test_pairs_stand_the_surest_first_with_their_evidence(page: DuplicatesPage) -> None:
    assert _pairs(page) == [(90, "Beta", "beta"), (60, "Acme", "ACME Inc.")]
    assert page.why.text() == "same name “beta” +60 · same domain “beta.example” +30  =  90"


def test_the_one_with_more_stays_and_its_values_unless_it_has_none(page: DuplicatesPage) -> None:
    page.table.setCurrentIndex(page.model.index(1, 0))
    assert _lines(page) == [
        ("Stays", "Acme", "ACME Inc.", 1),
        ("Name", "Acme", "ACME Inc.", 1),
        ("Status", "Active", "Active", 1),
        ("Industry", "Mining", "Steel", 1),
        ("Region", "East", "–", 0),
        ("Source IDs", "–", "–", None),
        ("Contacts", "0", "2", None),
    ]


def test_a_pair_is_compared_and_merged_by_keyboard_and_taken_back(
    qtbot: QtBot, page: DuplicatesPage, desk: Desk, hand: Hand, undo: UndoStack
) -> None:
    page.table.setFocus()
    hand.press(K.Key_Down)
    hand.press(K.Key_Return)
    assert hand.at is page.comparison.table
    for _line in range(3):
        hand.press(K.Key_Down)
    hand.press(K.Key_Left)
    hand.press(K.Key_Space)
    assert page.comparison.taken == {"industry"}
    hand.press(K.Key_Return, Qt.KeyboardModifier.ControlModifier)
    _wait(qtbot, page)
    assert [(row.name, row.facts["industry"], row.facts["region"]) for row in desk.accounts.rows(TODAY)][:1] == [
        ("ACME Inc.", "Mining", "East"),
    ]
    assert page.notice.words == "Acme merged into ACME Inc.. Press Ctrl+Z to undo."
    assert _pairs(page) == [(90, "Beta", "beta")]
    assert hand.at is page.table
    undo.undo()
    _wait(qtbot, page)
    assert len(_pairs(page)) == 2
    assert [row.name for row in desk.accounts.rows(TODAY)] == ["Acme", "ACME Inc.", "Beta", "beta"]


def test_which_one_stays_is_picked(page: DuplicatesPage, desk: Desk, hand: Hand) -> None:
    page.table.setCurrentIndex(page.model.index(1, 0))
    page.comparison.setFocus()
    hand.press(K.Key_Left)
    hand.press(K.Key_Return)
    assert [line[3] for line in _lines(page)] == [0, 0, 0, 0, 0, None, None]
    page.merge_button.click()
    first = desk.accounts.rows(TODAY)[0]
    assert (first.name, first.facts["industry"]) == ("Acme", "Mining")


def test_not_the_same_is_not_proposed_again(qtbot: QtBot, page: DuplicatesPage, hand: Hand, undo: UndoStack) -> None:
    page.table.setFocus()
    hand.press(K.Key_Delete)
    _wait(qtbot, page)
    assert _pairs(page) == [(60, "Acme", "ACME Inc.")]
    hand.press(K.Key_Delete)
    _wait(qtbot, page)
    assert page.empty.isVisible()
    undo.undo()
    _wait(qtbot, page)
    assert _pairs(page) == [(60, "Acme", "ACME Inc.")]


def test_people_are_proposed_within_their_account(qtbot: QtBot, page: DuplicatesPage, desk: Desk) -> None:
    desk.contacts.edit(1, title="CTO")
    page.kinds.buttons[1].click()
    _wait(qtbot, page)
    assert [page.model.index(0, column).data() for column in range(3)] == ["60", "Ann ≈ ANN (ACME Inc.)", "same name"]
    assert ("Title", "CTO", "–") in [line[:3] for line in _lines(page)]
    page.merge_button.click()
    _wait(qtbot, page)
    assert [one.name for one in desk.contacts.of(2)] == ["Ann"]
    assert page.empty.isVisible()
