"""Looking back at the levels: where she sees an account otherwise, and what they said before contracts ended."""

from collections.abc import Callable
from datetime import date
from functools import partial

from typing_extensions import override

from csdesk.desk import Desk
from csdesk.entities import Changes
from csdesk.services.accounts import AccountRow
from csdesk.ui import labels
from csdesk.ui.bus import ChangeBus
from csdesk.ui.navigator import Target
from csdesk.ui.panels.backtest import BacktestCard
from csdesk.ui.panels.guard import Guard
from csdesk.ui.panels.section import Section
from csdesk.ui.widgets.keyed_list import KeyedList
from csdesk.ui.widgets.line_button import EntryLine, LineLook
from csdesk.ui.widgets.parts import Card, text
from csdesk.ui.words import words


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
