"""The card of the backtest: shares with their intervals, and a sentence where too little is known."""

from datetime import date, timedelta

from pytestqt.qtbot import QtBot

from csdesk.desk import Desk
from csdesk.domain.contracts import ContractOutcome
from csdesk.domain.levels import Level
from csdesk.entities import Contract, HealthSnapshot
from csdesk.ui.pages.health.review_section import BacktestCard

_TODAY = date(2026, 11, 30)


def _end(desk: Desk, outcome: ContractOutcome, level: Level) -> None:
    account = desk.accounts.add("a")
    with desk.database.change("end") as session:
        session.add(Contract(account_id=account, outcome=outcome, outcome_on=_TODAY))
        for week in range(20):
            sunday = date(2026, 11, 29) - timedelta(weeks=week)
            shot = HealthSnapshot(account_id=account, week=sunday, level=level, score=1, coverage=1, model_id=1)
            session.add(shot)


def test_it_says_what_is_missing_then_what_was(qtbot: QtBot, desk: Desk) -> None:
    card = BacktestCard(desk, lambda: _TODAY)
    qtbot.addWidget(card)
    card.show()
    card.refresh()
    assert card.said.text().startswith("Too little history to compare: 0 churned and 0 renewed")
    assert (card.table.isVisible(), card.days.isVisible(), card.cells) == (False, False, [])
    for at in range(8):
        _end(desk, ContractOutcome.CHURNED, Level.D if at else Level.A)
        _end(desk, ContractOutcome.RENEWED, Level.B if at else Level.C)
    card.refresh()
    assert card.cells[1] == ["4 weeks", "7/8, 88% (53–98%)", "1", "1/8, 12% (2–47%)", "0"]
    assert card.cells[4] == ["26 weeks", "0/0", "0", "0/0", "16"]
    assert card.days.text() == "A warning stood before 7 churns: 134 days in the middle, 134 to 134"
    assert "not what will be" in card.said.text()
