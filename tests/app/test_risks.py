"""Risks and views are taken by a key, a line and Enter; what becomes known of a risk is kept as it is typed."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from csdesk.domain.levels import Level
from csdesk.domain.risks import Fulfilment, RiskKind, RiskResult, RiskSeverity
from csdesk.file_window import FileWindow
from csdesk.ui.main_window import MainWindow
from csdesk.ui.navigator import Target
from csdesk.ui.panels.risks import RiskCard

_K = Qt.Key


@pytest.fixture
def account(qtbot: QtBot, place: FileWindow, window: MainWindow) -> int:
    """One account that is open, and whose owner is known."""
    place.desk.colleagues.call_me("Alex")
    account_id = place.desk.accounts.add("Tokai Logistics")
    window.activateWindow()
    qtbot.waitActive(window)
    place.open_account(account_id)
    return account_id


def _at() -> QWidget:
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused


def _press(*keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(_at(), key)
        QApplication.processEvents()


def _card(place: FileWindow) -> RiskCard:
    card: RiskCard = place.page("risks")
    assert card.isVisible()
    return card


def test_r_a_line_a_kind_and_enter_open_a_risk_that_is_mine(place: FileWindow, account: int) -> None:
    _press(_K.Key_R)
    assert not _card(place).details.isVisible()
    QTest.keyClicks(_at(), "The board doubts it")
    _press(_K.Key_Tab, _K.Key_Down, _K.Key_Tab, _K.Key_Left, _K.Key_Return)
    (risk,) = place.desk.risks.of(account)
    assert (risk.title, risk.kind, risk.severity) == ("The board doubts it", RiskKind.IMPLEMENTATION, RiskSeverity.HIGH)
    assert (risk.on, risk.colleague_id, risk.closed_on) == (date.today(), 1, None)
    assert place.undo.undoText() == "Open risk"
    lines = place.account.side.cards["risks"].rows
    assert [line.accessibleName().split(",")[0] for line in lines] == ["The board doubts it"]


def test_what_becomes_known_is_kept_as_it_is_typed_and_a_result_closes_it(place: FileWindow, account: int) -> None:
    key = place.desk.risks.add(account, "x", date.today())
    place.navigator.open(Target("risks", key))
    details = _card(place).details
    details.notes["reason"].setFocus()
    QTest.keyClicks(_at(), "Too many systems")
    details.notes["terms"].setFocus()
    details.fulfilment.chip._choose(Fulfilment.PARTLY)
    details.result.chip._choose(RiskResult.AVERTED)
    _press(_K.Key_Escape)
    (risk,) = place.desk.risks.of(account)
    assert (risk.reason, risk.fulfilment) == ("Too many systems", Fulfilment.PARTLY)
    assert (risk.result, risk.closed_on) == (RiskResult.AVERTED, date.today())
    assert place.account.side.cards["risks"].rows == []
    place.navigator.open(Target("risks", key))
    assert _card(place).details.result.chip.text() == "Averted"
    _card(place).details.result.chip._choose(None)
    assert place.desk.risks.of(account)[0].closed_on is None


def test_a_day_to_come_is_refused_and_nothing_is_lost(place: FileWindow, account: int) -> None:
    _press(_K.Key_R)
    card = _card(place)
    QTest.keyClicks(card.line, "x")
    card.day.setText("2199-01-01")
    QTest.keyClick(card.line, _K.Key_Return)
    assert "in the future" in card.wrong.text()
    assert place.desk.risks.of(account) == []
    card.close_card()
    _press(_K.Key_R)
    assert _card(place).line.text() == "x"


def test_v_a_letter_and_a_line_say_how_it_is_seen(place: FileWindow, account: int) -> None:
    _press(_K.Key_V, _K.Key_C)
    QTest.keyClicks(_at(), "Their mood turned")
    _press(_K.Key_Return)
    (said,) = place.desk.sentiments.of(account)
    assert (said.level, said.why, said.on) == (Level.C, "Their mood turned", date.today())
    card = place.account.side.cards["sentiments"]
    assert [line.look.level for line in card.rows] == ["C"]
    assert not card.differs.isVisible()
    card.rows[0].click()
    assert place.page("sentiments").kinds.value is Level.C
