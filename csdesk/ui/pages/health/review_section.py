"""Looking back at the levels: where she sees an account otherwise, and what they said before contracts ended."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget
from typing_extensions import override

from csdesk.analytics.backtest import BacktestResult, LeadResult, Share
from csdesk.desk import Desk
from csdesk.entities import Changes
from csdesk.services.accounts import AccountRow
from csdesk.services.backtests import refusal
from csdesk.ui import labels
from csdesk.ui import tokens as k
from csdesk.ui.bus import ChangeBus
from csdesk.ui.navigator import Target
from csdesk.ui.panels.guard import Guard
from csdesk.ui.panels.section import Section
from csdesk.ui.tips import tip
from csdesk.ui.widgets.keyed_list import KeyedList
from csdesk.ui.widgets.line_button import EntryLine, LineLook
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


class ReviewSection(Section):
    """Accounts whose level and her own view are two levels apart, and the backtest; Enter opens an account."""

    watches = ("accounts", "contracts", "health_snapshots", "sentiments")

    def __init__(self, desk: Desk, bus: ChangeBus, guard: Guard, today: Callable[[], date] = date.today) -> None:
        super().__init__(desk, bus, guard)
        self._today = today
        self.list = KeyedList()
        self.lines: list[EntryLine] = []
        said = words.tr("No account where your own view and the score are two levels apart. Press V on one to say it.")
        self.none = text(said, "muted", wrap=True)
        self.backtest = BacktestCard(desk, today)
        self.lay_out(Card(words.tr("Your view and the score differ"), self.list, self.none), self.backtest)

    @override
    def refresh(self, changes: Changes) -> None:
        if changes.touch("accounts", "health_snapshots", "sentiments"):
            rows = [one for one in self.desk.accounts.rows(self._today()) if one.disagrees and not one.gone]
            self.lines = [self._line(one) for one in rows]
            self.list.put(*self.lines)
            self.none.setVisible(not rows)
        if changes.touch("contracts", "health_snapshots"):
            self.backtest.refresh()

    def _line(self, row: AccountRow) -> EntryLine:
        said = next(iter(self.desk.sentiments.of(row.id)), None)
        why, level = said.why if said else "", row.view.value if row.view else ""
        score = words.tr("score {level}").format(
            level=f"{labels.letter(row.trend.level)} {labels.name(row.trend.level)}"
        )
        told = (row.name, labels.name(row.view) if row.view else "", why, score)
        look = LineLook(row.name, "", "", why, score, tip="\n".join(told), said=", ".join(told), level=level)
        return self.list.line((row.id, look), partial(self._made, row.id, look))

    def _made(self, account_id: int, look: LineLook) -> EntryLine:
        line = EntryLine(look)
        line.clicked.connect(lambda: self.navigator.open(Target.account(account_id)))
        return line
