"""A panel stands beside, or takes the whole room where there is not enough for both."""

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from csdesk.ui.widgets.beside import SidePane


@pytest.mark.parametrize(("width", "both"), [(900, True), (716, True), (715, False), (400, False)])
def test_what_is_shown(qtbot: QtBot, width: int, both: bool) -> None:
    main, panel = QWidget(), QWidget()
    panel.setFixedWidth(300)
    beside = SidePane(main, 400)
    beside.add_panel(panel)
    qtbot.addWidget(beside)
    beside.resize(width, 300)
    beside.show()
    assert (main.isVisible(), panel.isVisible()) == (True, False)
    panel.show()
    assert (main.isVisible(), panel.isVisible()) == (both, True)
    assert beside.taken == 316
    QApplication.processEvents()
    assert panel.width() == (300 if both else width), "it takes all the room, not a strip in the middle of it"
    panel.hide()
    assert main.isVisible()
    assert beside.taken == 0
