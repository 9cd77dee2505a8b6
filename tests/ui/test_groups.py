"""Rows under headings: which groups there are, in which order, and what is told of them."""

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QObject, QPersistentModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from csdesk.ui.groups import GroupId, Grouping, Total
from csdesk.ui.rows_model import Column, RowsModel
from tests.ui.widgets.book import STAGES, Row

NAME, STAGE, NOTES = range(3)
_COLUMNS = (
    Column[Row]("Name", lambda row: row.name, name="name"),
    Column[Row]("Stage", lambda row: row.stage, name="stage", key=lambda row: STAGES.index(row.stage)),
    Column[Row]("Notes", lambda row: row.notes, lambda _row, _typed: None, name="notes"),
)
_LENGTH = Total[Row](lambda rows: sum(len(row.notes) for row in rows), str, lambda *_any: None)
_BY_STAGE = Grouping[Row]("stage", lambda row: row.stage or None, str.upper, STAGES.index, "None", {"notes": _LENGTH})
_BY_NOTES = Grouping[Row]("notes", lambda row: row.notes or None, str, str, "No notes", {})


@pytest.fixture
def model(qtbot: QtBot, qtmodeltester: ModelTester) -> Iterator[RowsModel[Row]]:
    parent = QObject()
    made = RowsModel[Row](_COLUMNS, lambda row: row.id, parent)
    rows = [
        Row(1, "b", "xx", "Expansion"),
        Row(2, "a", "x", "Onboarding"),
        Row(3, "d", "", "Onboarding"),
        Row(4, "c", "yyy", "Expansion"),
    ]
    made.show(rows)
    made.sort(NAME)
    resets: list[None] = []
    made.modelAboutToBeReset.connect(lambda: resets.append(None))
    qtmodeltester.check(made)  # it goes on watching
    yield made
    assert resets == []


def _seen(model: RowsModel[Row], column: int = NAME) -> list[str]:
    return [model.index(place, column).data() for place in range(model.rowCount())]


def _id(key: str | None, column: str = "stage") -> GroupId:
    return GroupId(column, key)


def test_groups_stand_in_their_order_with_counts_and_sums(model: RowsModel[Row]) -> None:
    model.group_by(_BY_STAGE)
    assert _seen(model) == ["ONBOARDING (2)", "a", "d", "EXPANSION (2)", "b", "c"]
    assert _seen(model, NOTES) == ["1", "x", "", "5", "xx", "yyy"]
    assert _seen(model, STAGE)[0] == ""
    assert model.index(3, NAME).data(Qt.ItemDataRole.ToolTipRole) == "EXPANSION (2)\n5"
    assert [row.name for row in model.shown] == ["a", "b", "c", "d"]
    model.group_by(None)
    assert _seen(model) == ["a", "b", "c", "d"]


def test_those_without_a_value_come_last_and_say_so_whichever_way_it_is_sorted(model: RowsModel[Row]) -> None:
    model.group_by(_BY_NOTES)
    assert _seen(model) == ["x (1)", "a", "xx (1)", "b", "yyy (1)", "c", "No notes (1)", "d"]
    model.sort(NOTES, Qt.SortOrder.DescendingOrder)
    assert _seen(model) == ["yyy (1)", "c", "xx (1)", "b", "x (1)", "a", "No notes (1)", "d"]
    model.sort(NAME, Qt.SortOrder.DescendingOrder)
    assert _seen(model)[0] == "x (1)"


def test_a_heading_cannot_be_edited_and_a_row_can(model: RowsModel[Row]) -> None:
    model.group_by(_BY_STAGE)
    editable = [bool(model.index(at, NOTES).flags() & Qt.ItemFlag.ItemIsEditable) for at in range(3)]
    assert editable == [False, True, True]


def test_a_folded_group_keeps_its_rows_out_of_sight_but_not_out_of_the_sums(model: RowsModel[Row]) -> None:
    model.group_by(_BY_STAGE)
    model.fold([_id("Onboarding")])
    assert _seen(model) == ["ONBOARDING (2)", "EXPANSION (2)", "b", "c"]
    assert _seen(model, NOTES)[0] == "1"
    assert len(model.shown) == 4
    model.sort(NAME, Qt.SortOrder.DescendingOrder)
    model.patch([], [Row(5, "e", "zzzz", "Onboarding")])
    assert _seen(model) == ["ONBOARDING (3)", "EXPANSION (2)", "c", "b"]
    assert _seen(model, NOTES)[0] == "5"
    model.fold([_id("Onboarding")], folded=False)
    assert _seen(model)[:4] == ["ONBOARDING (3)", "e", "d", "a"]


def test_the_group_of_a_row_is_unfolded(model: RowsModel[Row]) -> None:
    model.group_by(_BY_STAGE)
    model.fold([group.id for group in model.groups])
    assert not model.index_of(1).isValid()
    model.reveal(1)
    assert _seen(model) == ["ONBOARDING (2)", "EXPANSION (2)", "b", "c"]


def test_sums_follow_the_filter(model: RowsModel[Row]) -> None:
    model.group_by(_BY_STAGE)
    model.filter("y")
    assert _seen(model) == ["EXPANSION (1)", "c"]
    assert _seen(model, NOTES) == ["3", "yyy"]
    model.accept(lambda row: row.id == 1)
    assert _seen(model) == []


def test_a_heading_that_says_something_else_is_told(model: RowsModel[Row], qtbot: QtBot) -> None:
    model.group_by(_BY_STAGE)
    heading = QPersistentModelIndex(model.index(3, NAME))
    told: list[int] = []
    model.dataChanged.connect(lambda first, last: told.extend(range(first.row(), last.row() + 1)))
    model.patch([2], [Row(2, "a", "x", "Expansion")])
    assert _seen(model) == ["ONBOARDING (1)", "d", "EXPANSION (3)", "a", "b", "c"]
    assert heading.data() == "EXPANSION (3)"
    assert {0, 2, 3} <= set(told)


def test_much_is_asked_for_and_shown_in_one_go(model: RowsModel[Row]) -> None:
    layouts: list[None] = []
    model.layoutChanged.connect(lambda: layouts.append(None))
    with model.in_one_go():
        model.sort(NAME, Qt.SortOrder.DescendingOrder)
        model.filter("")
        model.accept(lambda row: row.id != 4)
        model.group_by(_BY_STAGE)
    assert _seen(model) == ["ONBOARDING (2)", "d", "a", "EXPANSION (1)", "b"]
    assert len(layouts) <= 2  # what goes, and the order


_stages = st.sampled_from(STAGES)
_rows = st.lists(st.builds(Row, st.integers(0, 9), st.sampled_from("abc"), st.sampled_from("xy"), _stages), max_size=8)
_acts = st.one_of(
    st.tuples(st.just("patch"), st.lists(st.integers(0, 9)), _rows),
    st.tuples(st.just("fold"), st.lists(_stages)),
    st.tuples(st.just("unfold"), st.lists(_stages)),
    st.tuples(st.just("group"), st.sampled_from([None, _BY_STAGE, _BY_NOTES])),
    st.tuples(st.just("filter"), st.sampled_from(["", "x", "a"])),
    st.tuples(st.just("sort"), st.integers(0, 2)),
    st.tuples(st.just("hold")),
    st.tuples(st.just("settle")),
)


@settings(max_examples=60)
@given(acts=st.lists(_acts, max_size=12))
def test_whatever_happens_every_row_stands_once_under_its_own_heading(
    qapp: object, acts: list[tuple[object, ...]]
) -> None:
    parent = QObject()
    model = RowsModel[Row](_COLUMNS, lambda row: row.id, parent)
    kept: dict[QPersistentModelIndex, object] = {}
    for name, *given_ in acts:
        _do(model, str(name), given_)
        for index, row_id in kept.items():
            assert not index.isValid() or model.id_at(index) == row_id
        kept = {
            QPersistentModelIndex(index): model.id_at(index)
            for index in map(model.index, range(model.rowCount()), [0] * 99)
        }
        _check(model)


def _do(model: RowsModel[Row], name: str, given_: list[object]) -> None:
    ids = [_id(one) for one in given_[0]] if name in ("fold", "unfold") else []  # type: ignore[attr-defined]
    {
        "patch": lambda: model.patch(*given_),  # type: ignore[arg-type]
        "fold": lambda: model.fold(ids),
        "unfold": lambda: model.fold(ids, folded=False),
        "group": lambda: model.group_by(*given_),  # type: ignore[arg-type]
        "filter": lambda: model.filter(*given_),  # type: ignore[arg-type]
        "sort": lambda: model.sort(*given_),  # type: ignore[arg-type]
        "hold": lambda: model.come_near(writing=True),
        "settle": model.settle,
    }[name]()


def _check(model: RowsModel[Row]) -> None:
    under, seen = None, []
    for place in range(model.rowCount()):
        group = model.group_at(place)
        if group is not None:
            under = group
            assert group.rows
        elif under is None:
            assert model.grouping is None
            seen.append(model.row_at(place))
        else:
            assert model.row_at(place) in under.rows
            assert not under.folded
            seen.append(model.row_at(place))
    folded = [row for group in model.groups if group.folded for row in group.rows]
    assert sorted(row.id for row in (*seen, *folded)) == sorted(row.id for row in model.shown)
