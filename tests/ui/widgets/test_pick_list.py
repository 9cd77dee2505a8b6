"""A list to pick from: by keys, and what is picked stays picked."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from csdesk.ui.widgets.pick_list import Pick, PickList

_K = Qt.Key


@pytest.fixture
def picks(qtbot: QtBot) -> PickList:
    shown = PickList("Things")
    qtbot.addWidget(shown)
    shown.show_picks([Pick(key, key.upper(), note) for key, note in (("a", ""), ("b", "second"), ("c", ""))])
    shown.show()
    return shown


def test_the_first_is_picked_and_the_arrows_walk(qtbot: QtBot, picks: PickList) -> None:
    told: list[object] = []
    picks.picked.connect(told.append)
    assert picks.key == "a"
    for key in (_K.Key_Down, _K.Key_Down, _K.Key_Down, _K.Key_Up):
        qtbot.keyClick(picks, key)
    assert (told, picks.key) == (["b", "c", "b"], "b")


@pytest.mark.parametrize(
    ("before", "after", "wanted", "picked"),
    [
        ("b", "xabc", None, "b"),
        ("b", "cab", None, "b"),
        ("b", "ac", None, "c"),
        ("c", "ab", None, "b"),
        ("a", "abc", "c", "c"),
        ("a", "", None, None),
    ],
)
def test_what_was_picked_stays_or_its_neighbour_is(
    picks: PickList, before: str, after: str, wanted: str | None, picked: str | None
) -> None:
    picks.pick(before)
    told: list[object] = []
    picks.picked.connect(told.append)
    picks.show_picks([Pick(key, key) for key in after], wanted)
    assert picks.key == picked
    assert told == ([] if picked == before else [picked])


def test_keys_move_delete_and_enter(qtbot: QtBot, picks: PickList) -> None:
    told: list[tuple[object, ...]] = []
    picks.moved.connect(lambda key, by: told.append((key, by)))
    picks.deleted.connect(lambda key: told.append((key, "gone")))
    picks.entered.connect(lambda key: told.append((key, "in")))
    picks.pick("b")
    qtbot.keyClick(picks, _K.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(picks, _K.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(picks, _K.Key_Delete)
    qtbot.keyClick(picks, _K.Key_Return)
    assert told == [("b", -1), ("b", 1), ("b", "gone"), ("b", "in")]
    picks.show_picks([])
    qtbot.keyClick(picks, _K.Key_Delete)
    assert len(told) == 4


def test_a_line_is_read_out_with_its_note(picks: PickList) -> None:
    assert picks.item(1).data(Qt.ItemDataRole.AccessibleTextRole) == "B second"
    assert not picks.grab().isNull()
