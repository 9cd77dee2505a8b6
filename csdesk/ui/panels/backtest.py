"""What the levels of health said before contracts ended: a row for each lead, with how sure the shares are."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from csdesk.analytics.backtest import BacktestResult, LeadResult, Share
from csdesk.desk import Desk
from csdesk.services.backtests import refusal
from csdesk.ui import tokens as k
from csdesk.ui.tips import tip
from csdesk.ui.widgets.parts import Card, text
from csdesk.ui.words import words

_WHOLE = 100


class BacktestCard(Card):
    """Its place calls ``refresh`` when contracts or snapshots were touched: it tells of what was, and of no more."""

    def __init__(self, desk: Desk, today: Callable[[], date]) -> None:
        self._desk, self._today = desk, today
        self.said = text("", "muted", wrap=True)
        self.table = QWidget()
        self._grid = QGridLayout(self.table)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(k.S4)
        self._grid.setVerticalSpacing(k.S2)
        self.cells: list[list[str]] = []
        self.days = text("", "body", wrap=True)
        super().__init__(words.tr("What the levels said"), self.said, self.table, self.days, None)

    def refresh(self) -> None:
        """Show what is known now."""
        result = self._desk.backtests.run(self._today())
        refused = refusal(result, words)
        explained = words.tr(
            "Attention and danger count as a warning. So many of your contracts that churned, and that renewed, had "
            "one this long before. It tells what was in your own history, not what will be."
        )
        self.said.setText(refused or explained)
        self.table.setVisible(not refused)
        self.days.setVisible(bool(result.lead_days))
        self.days.setText(_days(result))
        self._show([] if refused else [_head(), *(_row(one) for one in result.leads)])

    def _show(self, cells: list[list[str]]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self.cells = cells
        brackets = words.tr("In brackets: between which shares the true one lies, at 95%")
        for at, line in enumerate(cells):
            for column, said in enumerate(line):
                label = text(said, "small" if at == 0 else "body")
                label.setToolTip(tip(brackets if at else ""))
                side = Qt.AlignmentFlag.AlignLeft if column == 0 else Qt.AlignmentFlag.AlignRight
                self._grid.addWidget(label, at, column, side)
        for column in range(len(cells[0]) if cells else 0):
            self._grid.setColumnStretch(column, 1)


def _head() -> list[str]:
    return [
        words.tr("Before", "so many weeks"),
        words.tr("Churned, warned"),
        words.tr("Churned, missed"),
        words.tr("Renewed, warned"),
        words.tr("Not known"),
    ]


def _row(one: LeadResult) -> list[str]:
    return [
        words.tr("%n week(s)", "before", one.weeks),
        _share(one.catch, known=one.is_enough),
        str(one.missed),
        _share(one.false_alarm, known=one.is_enough),
        str(one.unknown_churns + one.unknown_renewals),
    ]


def _share(share: Share, *, known: bool) -> str:
    """Return a count, and where there are enough its share with its interval: 8/10, 80% (49–94%)."""
    count, interval = f"{share.hits}/{share.total}", share.interval
    if not known or interval is None or share.value is None:
        return count
    low, high = (round(one * _WHOLE) for one in interval)
    return f"{count}, {round(share.value * _WHOLE)}% ({low}–{high}%)"


def _days(result: BacktestResult) -> str:
    if not result.lead_days:
        return ""
    said = words.tr(
        "A warning stood before %n churn(s): {median} days in the middle, {least} to {most}", "", len(result.lead_days)
    )
    median = f"{result.median_lead:g}"
    return said.format(median=median, least=str(result.lead_days[0]), most=str(result.lead_days[-1]))
