"""A field in which one of a few things is chosen."""

from PySide6.QtWidgets import QStyleOptionComboBox
from pytestqt.qtbot import QtBot

from csdesk.ui import theme
from csdesk.ui.widgets.choice import Choice


def test_where_room_is_short_the_end_of_its_words_is_left_out(qtbot: QtBot) -> None:
    choice = Choice()
    qtbot.addWidget(choice)
    choice.offer([(1, "Shift_JIS (CP932)")])
    theme.wear(choice)
    choice.show()
    choice.resize(choice.sizeHint())
    assert _said(choice) == "Shift_JIS (CP932)"
    choice.resize(choice.width() - 8, choice.height())
    assert _said(choice).endswith("…")
    assert choice.currentText() == "Shift_JIS (CP932)"


def _said(choice: Choice) -> str:
    option = QStyleOptionComboBox()
    choice.initStyleOption(option)
    return str(option.currentText)
