"""The rows that a figure is the sum of: each account with what it was, what it is, and by how much it counts."""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from csdesk.analytics.revenue.figures import Moved
from csdesk.desk import Desk
from csdesk.domain import amounts
from csdesk.domain.money import exact_sum
from csdesk.domain.revenue import Move, ReportPeriod
from csdesk.services.revenue.sheet_news import SheetChange, SheetNews
from csdesk.ui import keys
from csdesk.ui import tokens as k
from csdesk.ui.columns import Column
from csdesk.ui.navigator import Navigator, Target
from csdesk.ui.pages.kpi import saying
from csdesk.ui.pages.kpi.divided import ConventionRow
from csdesk.ui.pages.kpi.state import KpiState
from csdesk.ui.panels.entries import quiet_kit
from csdesk.ui.rows_model import RowsModel
from csdesk.ui.widgets.column_kit import ColumnKit
from csdesk.ui.widgets.parts import Button, Card, Line, fill, mark_as, row, text
from csdesk.ui.widgets.record_table import RecordTable
from csdesk.ui.words import words

_NAMED = 3
_CUSTOMERS = frozenset({"lost", "logo_churn"})
_BEHIND = {"logo_churn": "lost", "nrr": "opening", "grr": "opening"}
"""The figure whose rows are shown for a rate."""


class SheetLine(QFrame):
    """Hidden while there is nothing; "Seen" takes it away, and is undone as anything."""

    def __init__(self, desk: Desk, guard: Callable[[Callable[[], object]], bool], show: Callable[[], object]) -> None:
        """Let a button ``show`` the rows."""
        super().__init__()
        mark_as(self, "notice")
        self._desk = desk
        self.news: SheetNews | None = None
        self.said = Line()
        self.show_button = Button(words.tr("Show the accounts"), kind="link", act=lambda: show())
        self.seen_button = Button(words.tr("Seen"), "check", "ghost", act=lambda: guard(desk.sheet_reads.see))
        fill(QHBoxLayout(self), ((self.said, 1), self.show_button, self.seen_button), k.S2, (k.S3, k.S1, k.S1, k.S1))
        self.hide()

    def show_news(self, names: Mapping[int, str]) -> None:
        """Show what changed."""
        news = self.news = self._desk.sheet_reads.news()
        self.setVisible(news is not None)
        if news is None:
            return
        named = ", ".join(names.get(one, "") for one in news.accounts[:_NAMED])
        count, day = len(news.accounts), saying.until(news.since)
        text = words.tr("The sales sheet changed %n account(s) since {day}: {names}.", "", count)
        said = text.format(day=day, names=named + ("…" if count > _NAMED else ""))
        moved = words.tr("MRR today {change}").format(change=_signed(news.sums))
        self.said.say(" ".join((said, moved if news.sums else words.tr("MRR today is the same."))))


def _signed(sums: Mapping[str, Fraction]) -> str:
    """Return by how much each currency changed: +¥20,000, −$100."""
    return ", ".join(
        f"{'+' if amount > 0 else '−'}{amounts.full(abs(amount), currency)}" for currency, amount in sums.items()
    )


@dataclass(frozen=True, slots=True)
class RevenueRow:
    """An account in a currency; ``counts`` is what it adds to the figure, in the currency shown."""

    key: Hashable
    account: int
    name: str
    kind: Move | None
    opening: dict[str, Fraction]
    closing: dict[str, Fraction]
    counts: dict[str, Fraction]
    day: date | None = None
    figure: str = ""
    """What it counts in, where the rows are of several figures."""


class FigureRows(QWidget):
    """Shows what is behind a figure, with its definition; Escape goes back, Enter opens the account."""

    def __init__(self, navigator: Navigator, today: Callable[[], date], leave: Callable[[], object]) -> None:
        """Go back by ``leave``."""
        super().__init__()
        self.back = Button(words.tr("Back"), "chevron-left", "ghost", act=lambda: leave())
        self.heading, self.total = text("", "section"), Line("", "muted")
        self.definition = text("", "muted", wrap=True)
        columns = self._columns(quiet_kit(today))
        self.model = RowsModel[RevenueRow](columns, lambda one: one.key, self, lambda one: one.name)
        self.table = RecordTable(self.model, words.tr("Rows behind the figure"))
        self.table.lead(words.tr("Open account"), lambda one: navigator.open(Target.account(one.account, "contracts")))
        keys.listen(self.table, Qt.Key.Key_Escape, leave)
        head = row(self.back, self.heading, (self.total, 1), gap=k.S3)
        card = Card("", (self.table, 1), pad=0)
        foot = row(None, text(words.tr("Enter opens the account, Escape goes back."), "small"))
        items = (head, self.definition, (card, 1), foot)
        fill(QVBoxLayout(self), items, k.S3, (0, 0, 0, k.S2))

    def show_figure(
        self,
        state: KpiState,
        figure: str,
        period: ReportPeriod,
        named: str,
        accounts: frozenset[int] | None = None,
    ) -> None:
        """Show the rows of a figure of a period, which is called so; of some accounts, if any are named."""
        self.heading.setText(f"{saying.name(figure)} · {named}")
        self.definition.setText(saying.definition(figure))
        if figure == "renewal_rate":
            rows = self._renewals(state, period)
        elif figure == "leaving":
            rows = self._leaving(state)
        else:
            rows = self._rows(state, _BEHIND.get(figure, figure), period)
        rows = rows if accounts is None else [one for one in rows if one.account in accounts]
        self.model.show(rows)
        whole = exact_sum(one for each in rows for one in each.counts.values())
        count = words.tr("%n account(s)", "", len({one.account for one in rows}))
        money = "" if figure in _CUSTOMERS else amounts.full(whole, state.currency)
        self.total.say(" · ".join(filter(None, (count, money))))

    def show_difference(self, state: KpiState, shown: ConventionRow) -> None:
        """Show the rows of which a convention makes another figure than ours."""
        self.heading.setText(words.tr("{convention}: what differs").format(convention=shown.name))
        self.definition.setText(shown.why)
        self.model.show(_moved(one, state.names, one.kind, figure) for figure, one in shown.counted.rows)
        self.total.say(words.tr("%n account(s)", "", shown.apart))

    def show_sheet(self, news: SheetNews, names: Mapping[int, str]) -> None:
        """Show the accounts that the sales sheet changed, with what they bring in today."""
        self.heading.setText(words.tr("What the sales sheet changed"))
        self.definition.setText(
            words.tr("MRR today, before and after the sheet was read. Where it is the same, earlier months changed.")
        )
        self.model.show(
            RevenueRow(
                (one.account, one.currency),
                one.account,
                names.get(one.account, ""),
                _kind(one),
                _in(one.currency, one.before),
                _in(one.currency, one.now),
                {one.currency: one.change},
            )
            for one in news.changes
        )
        self.total.say(words.tr("%n account(s)", "", len(news.accounts)))

    def enter(self) -> None:
        """Put the hand on the first row."""
        self.table.setFocus()
        if self.model.rows:
            self.table.go_to_first()

    def _rows(self, state: KpiState, figure: str, period: ReportPeriod) -> list[RevenueRow]:
        rows = state.rows(figure, period)
        return [replace(_moved(one, state.names, one.kind), counts={state.currency: state.shown(one)}) for one in rows]

    def _renewals(self, state: KpiState, period: ReportPeriod) -> list[RevenueRow]:
        return [
            RevenueRow(
                (one.contract, one.currency),
                one.account,
                state.names.get(one.account, ""),
                Move.PENDING if one.figures.open else Move.CHURN if one.figures.lost else None,
                {one.currency: one.figures.due},
                _in(one.currency, one.figures.renewed),
                {one.currency: one.figures.kept},
                date.fromordinal(one.day - 1),
            )
            for one in state.book.due(period)
            if state.converted or one.currency == state.currency
        ]

    def _leaving(self, state: KpiState) -> list[RevenueRow]:
        return [
            RevenueRow(
                one.contract,
                one.account,
                state.names.get(one.account, ""),
                None,
                one.amounts,
                {},
                {state.currency: one.amounts.get(state.currency, Fraction(0))},
                date.fromordinal(one.end - 1),
            )
            for one in state.book.leaving()
        ]

    def _columns(self, kit: ColumnKit[RevenueRow]) -> list[Column[RevenueRow]]:
        return [
            kit.text(words.tr("Account"), "name", quiet=False, opens=True, width=260),
            kit.text(words.tr("Movement"), "kind", _movement, width=150),
            kit.day(words.tr("Last day"), "day", width=110),
            kit.money(words.tr("Before", "revenue"), "opening", width=130),
            kit.money(words.tr("After", "revenue"), "closing", width=130),
            kit.money(words.tr("In this figure"), "counts", width=150),
        ]


def _moved(one: Moved, names: Mapping[int, str], kind: Move | None, figure: str = "") -> RevenueRow:
    """Return the row of an account that moved; of several figures, which one it counts in."""
    return RevenueRow(
        (figure, one.account, one.currency),
        one.account,
        names.get(one.account, ""),
        kind,
        _in(one.currency, one.opening),
        _in(one.currency, one.closing),
        {one.currency: one.change},
        figure=figure,
    )


def _in(currency: str, amount: Fraction) -> dict[str, Fraction]:
    return {currency: amount} if amount else {}


def _kind(one: SheetChange) -> Move | None:
    """Return what a change is today."""
    if not one.change:
        return None
    if not one.before or not one.now:
        return Move.CHURN if one.before else Move.NEW
    return Move.EXPANSION if one.change > 0 else Move.CONTRACTION


def _movement(one: RevenueRow) -> str:
    return saying.name(one.figure) if one.figure else saying.move(one.kind)
