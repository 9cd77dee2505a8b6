"""A list whose lines stay what they are as long as their keys do."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from csdesk.ui.widgets.keyed_list import KeyedList


@pytest.fixture
def lines(qtbot: QtBot) -> KeyedList:
    made = KeyedList()
    qtbot.addWidget(made)
    made.resize(200, 200)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def _put(lines: KeyedList, keys: str) -> dict[str, QLineEdit]:
    shown = {key: lines.line(key, lambda key=key: QLineEdit(key)) for key in keys}
    lines.put(*shown.values())
    return shown


def test_a_line_stays_as_long_as_its_key_and_the_others_come_and_go(lines: KeyedList) -> None:
    first = _put(lines, "abc")
    second = _put(lines, "dcb")
    assert [one.text() for one in lines.shown if isinstance(one, QLineEdit)] == ["d", "c", "b"]
    assert (second["b"], second["c"]) == (first["b"], first["c"])
    assert (first["a"].isVisible(), second["d"].isVisible()) == (False, True)
    assert _put(lines, "a")["a"] is not first["a"]


def test_what_is_being_typed_in_a_line_goes_on(lines: KeyedList) -> None:
    line = _put(lines, "ab")["b"]
    line.setFocus()
    line.setModified(True)
    _put(lines, "cbd")
    assert (line.hasFocus(), line.isModified()) == (True, True)


@pytest.mark.parametrize(("at", "left", "then"), [("b", "ac", "c"), ("c", "ab", "b"), ("a", "bc", "b")])
def test_the_focus_of_a_line_that_goes_is_with_the_one_in_its_place(
    lines: KeyedList, at: str, left: str, then: str
) -> None:
    _put(lines, "abc")[at].setFocus()
    assert _put(lines, left)[then].hasFocus()


def test_tab_goes_as_they_stand(lines: KeyedList, qtbot: QtBot) -> None:
    _put(lines, "bd")
    shown = _put(lines, "abcd")
    shown["a"].setFocus()
    for key in "bcd":
        qtbot.keyClick(lines.focusWidget(), Qt.Key.Key_Tab)
        assert shown[key].hasFocus()
