"""The model of a table: what is shown, in which order, and what is told of a change."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QObject, QPersistentModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from csdesk.ui.row_order import Misfit
from csdesk.ui.rows_model import Column, RowsModel
from tests.ui.widgets.book import ID, NAME, NOTES, STAGE, Book, Row

_Order = Qt.SortOrder


@pytest.fixture
def book(qtbot: QtBot) -> Book:
    return Book()


@pytest.fixture
def resets(book: Book) -> list[None]:
    """Return every reset of the model; there must be none."""
    heard: list[None] = []
    book.model.modelAboutToBeReset.connect(lambda: heard.append(None))
    return heard


def _names(book: Book) -> list[str]:
    return [row.name for row in book.model.shown]


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("", ["acme 2", "other", "ＡＣＭＥ商事", "伊藤ｼｮｳｼﾞ"]),
        ("Acme", ["acme 2", "ＡＣＭＥ商事"]),
        ("ショウジ", ["伊藤ｼｮｳｼﾞ"]),
        ("2 acme", ["acme 2"]),
        ("acme other", []),
        ("  ", ["acme 2", "other", "ＡＣＭＥ商事", "伊藤ｼｮｳｼﾞ"]),
    ],
)
def test_a_filter_wants_every_word_and_folds_width_and_case(book: Book, query: str, shown: list[str]) -> None:
    book.add("ＡＣＭＥ商事", "acme 2", "伊藤ｼｮｳｼﾞ", "other")
    book.model.filter(query)
    assert sorted(_names(book)) == sorted(shown)


def test_a_row_edited_out_of_the_filter_stays_till_the_filter_changes(book: Book) -> None:
    book.add("acme", "beta")
    book.model.filter("acme")
    book.change(1, name="else")
    assert _names(book) == ["else"]
    book.model.filter("acm")
    assert _names(book) == []
    book.model.filter("els")
    assert _names(book) == ["else"]


def test_what_is_accepted_and_what_is_typed_both_count(book: Book) -> None:
    book.add("acme", "acme foods", "foods")
    book.model.accept(lambda row: row.id != 1)
    book.model.filter("acme")
    assert _names(book) == ["acme foods"]
    book.model.accept(lambda _row: True)
    assert _names(book) == ["acme", "acme foods"]


def test_a_sort_keeps_rows_of_the_same_key_as_they_came_and_is_kept_on_change(book: Book) -> None:
    book.add("b", "a", "c")
    book.model.sort(STAGE)
    assert _names(book) == ["b", "a", "c"]
    book.model.sort(ID, _Order.DescendingOrder)
    assert _names(book) == ["c", "a", "b"]
    book.model.sort(NAME)
    book.change(2, name="z")
    book.add("bb")
    assert _names(book) == ["b", "bb", "c", "z"]


def test_only_the_rows_that_changed_are_told(book: Book, resets: list[None]) -> None:
    book.add(*"abcde")
    told: list[tuple[int, int]] = []
    book.model.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
    book.change(3, notes="x")
    assert told == [(2, 2)]
    book.model.show(book.rows.values())
    assert told == [(2, 2)]
    assert resets == []


def test_a_cell_says_what_its_column_says(book: Book) -> None:
    book.add("Acme")
    book.change(1, notes="VIP")
    roles = Qt.ItemDataRole
    name, number, notes = (book.model.index(0, column) for column in (NAME, ID, NOTES))
    assert (name.data(), name.data(roles.ToolTipRole), number.data(roles.ToolTipRole)) == ("Acme", "#1", None)
    assert (notes.data(), notes.data(roles.EditRole)) == ("VIP", "vip")
    assert number.data(roles.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
    assert bool(name.flags() & Qt.ItemFlag.ItemIsEditable)
    assert not number.flags() & Qt.ItemFlag.ItemIsEditable
    assert book.model.headerData(NOTES, Qt.Orientation.Horizontal) == "Notes"
    assert book.model.index_of(1, NOTES) == notes
    assert not book.model.index_of(7).isValid()


def test_it_is_sound(qtmodeltester: ModelTester, book: Book) -> None:
    book.add(*"bcad")
    qtmodeltester.check(book.model)
    book.model.filter("b")
    book.model.filter("")
    book.model.sort(NAME, _Order.DescendingOrder)
    book.delete([1, 3])
    assert _names(book) == ["d", "c"]


_ACTS = st.sampled_from(["add", "delete", "change", "filter", "sort", "hold", "settle"])


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(_ACTS, st.text("abc", max_size=2))))
def test_an_index_follows_its_row_through_everything(steps: list[tuple[str, str]]) -> None:
    book = Book()
    book.add("aa", "b", "c")
    kept = {row.id: QPersistentModelIndex(book.model.index_of(row.id)) for row in book.model.shown}
    for what, text in steps:
        _do(book, what, text)
        for row_id, index in kept.items():
            assert not index.isValid() or book.model.row(index).id == row_id
    book.model.filter("b")
    book.model.sort(NAME)
    assert _names(book) == sorted(row.name for row in book.rows.values() if "b" in f"{row.name} {row.notes} onboarding")


def _do(book: Book, what: str, text: str) -> None:
    first = min(book.rows, default=None)
    if what == "add":
        book.add(text)
    elif what == "filter":
        book.model.filter(text)
    elif what == "hold":
        book.model.come_near(writing=True)
    elif what == "settle":
        book.model.settle()
    elif what == "sort":
        book.model.sort(ID if text else NAME, _Order.DescendingOrder if len(text) > 1 else _Order.AscendingOrder)
    elif first is not None and what == "delete":
        book.delete([first])
    elif first is not None:
        book.change(first, notes=text)


def test_what_a_filter_looks_at_is_made_while_nothing_happens(qtbot: QtBot) -> None:
    made: list[int] = []

    def searched(row: Row) -> str:
        made.append(row.id)
        return row.name

    holder = QObject()
    model = RowsModel[Row]([Column("Name", lambda row: row.name)], lambda row: row.id, holder, searched)
    model.accept(lambda _row: False)
    model.show(Row(row_id, "a") for row_id in range(1200))
    assert made == []
    qtbot.waitUntil(lambda: len(made) == 1200)
    model.accept(lambda _row: True)
    model.filter("a")
    assert len(made) == 1200


def test_rows_that_are_held_stay_and_are_marked_till_they_are_settled(book: Book, resets: list[None]) -> None:
    book.add(*"abc")
    book.model.sort(NAME)
    book.model.come_near(writing=True)
    book.change(1, name="z")
    assert _names(book) == ["z", "b", "c"]
    assert [book.model.misfit_at(place) for place in range(3)] == [Misfit.ORDER, None, None]
    book.add("bb")
    assert _names(book) == ["z", "b", "bb", "c"], "what comes stands in order among those that fit"
    book.model.settle()
    assert _names(book) == ["b", "bb", "c", "z"]
    assert resets == []


def test_unknown_comes_last_and_ties_stay_whichever_way(qtbot: QtBot) -> None:
    holder = QObject()
    columns = [Column[Row]("Notes", lambda row: row.notes, key=lambda row: row.notes or None)]
    model = RowsModel[Row](columns, lambda row: row.id, holder)
    model.show([Row(1, "a"), Row(2, "b", "x"), Row(3, "c", "y"), Row(4, "d", "x"), Row(5, "e")])
    for order, expected in ((_Order.AscendingOrder, "bdcae"), (_Order.DescendingOrder, "cbdae")):
        model.sort(0, order)
        assert "".join(row.name for row in model.shown) == expected


def test_what_depends_on_more_than_the_row_is_worked_out_anew(qtbot: QtBot) -> None:
    today = [1]
    columns = [Column[int]("away", lambda day: f"in {day - today[0]} days", key=lambda day: (day - today[0]) % 7)]
    parent = QObject()
    model = RowsModel[int](columns, lambda day: day, parent)
    model.show([1, 4, 6])
    model.sort(0)
    today[0] = 5
    with qtbot.waitSignal(model.dataChanged) as told:
        model.renew()
    assert (told.args[0].row(), told.args[1].row()) == (0, 2)
    assert model.shown == [6, 1, 4]
    model.filter("in -1")
    assert model.shown == [4]
    today[0] = 7
    model.renew()
    model.filter("in -1")
    assert model.shown == [6]
