"""The review: one account a screen, by keys, to its end."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from csdesk.desk import Desk
from csdesk.ui.bus import ChangeBus
from csdesk.ui.navigator import Target
from csdesk.ui.pages.review import ReviewPage

_TODAY = date(2026, 11, 19)


def test_a_review_from_the_first_to_the_last(qtbot: QtBot, desk: Desk, bus: ChangeBus) -> None:
    for name in ("Acme", "Bravo"):
        desk.accounts.add(name)
    desk.actions.add(1, "call", _TODAY, deadline=date(2026, 11, 2))
    page, wanted = ReviewPage(desk, bus, lambda: _TODAY), list[Target]()
    bus.navigator.wanted.connect(wanted.append)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitExposed(page)
    assert (page.name.words, page.nothing.isVisible(), page.count.words) == (
        "Acme",
        False,
        "2 to go · 0 reviewed today",
    )
    assert [one.accessibleName() for one in page.lines.shown] == ["call, 17 d late"]
    QTest.keyClick(page, Qt.Key.Key_J)
    assert (page.name.words, page.nothing.isVisible(), page.in_hand) == ("Bravo", True, 2)
    QTest.keyClick(page, Qt.Key.Key_A)
    QTest.keyClick(page, Qt.Key.Key_Return)
    assert [(one.place, one.adds) for one in wanted] == [("actions", True), ("account", False)]
    QTest.keyClick(page, Qt.Key.Key_Space)
    assert page.name.words == "Acme"
    QTest.keyClick(page, Qt.Key.Key_Space)
    assert (page.body.currentIndex(), page.count.words) == (1, "2 reviewed today")
    assert len(desk.account_reviews.on(_TODAY)) == 2
