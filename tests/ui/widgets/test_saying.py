"""Notices."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from csdesk.ui.widgets.notice import Notice


def _button(widget: QWidget, words: str) -> QPushButton:
    found = [one for one in widget.findChildren(QPushButton) if words in (one.text(), one.accessibleName())]
    assert len(found) == 1
    return found[0]


def test_good_news_goes_by_itself_and_an_error_stays(qtbot: QtBot) -> None:
    notice = Notice()
    qtbot.addWidget(notice)
    assert not notice.isVisible()
    notice.say("Imported 12 rows.")
    assert notice.isVisible()
    notice._over.timeout.emit()
    assert not notice.isVisible()
    notice.say("Imported 12 rows.")
    notice.warn("Row 12 has no name.")
    assert notice.words == notice.accessibleName() == "Row 12 has no name."
    assert not notice._over.isActive()
    qtbot.mouseClick(_button(notice, "Close"), Qt.MouseButton.LeftButton)
    assert not notice.isVisible()


def test_a_notice_offers_one_thing_to_do(qtbot: QtBot) -> None:
    notice, done = Notice(), []
    qtbot.addWidget(notice)
    notice.say("Deleted.", "Undo", lambda: done.append("undone"))
    qtbot.mouseClick(_button(notice, "Undo"), Qt.MouseButton.LeftButton)
    assert done == ["undone"]
    assert not notice.isVisible()
    notice.warn("It cannot be undone.")
    shown = [one.accessibleName() for one in notice.findChildren(QPushButton) if one.isVisible()]
    assert shown == ["Close"], "an old offer does not stand beside a new sentence"
