"""The rows that a figure is the sum of: each account with what it was, what it is, and by how much it counts."""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from csdesk.domain import amounts
from csdesk.domain.money import exact_sum
from csdesk.domain.revenue import Move, ReportPeriod
from csdesk.services.revenue.sheet_news import SheetChange, SheetNews
from csdesk.ui import keys
from csdesk.ui import tokens as k
from csdesk.ui.columns import Column
from csdesk.ui.pages.kpi import saying
from csdesk.ui.pages.kpi.differs import ConventionRow
from csdesk.ui.pages.kpi.state import KpiState
from csdesk.ui.panels.entries import Entries
from csdesk.ui.rows_model import RowsModel
from csdesk.ui.widgets.column_kit import ColumnKit
from csdesk.ui.widgets.parts import Button, Card, Line, fill, row, text
from csdesk.ui.widgets.record_table import RecordTable
from csdesk.ui.words import words

_CUSTOMERS = frozenset({"lost", "logo_churn"})
_BEHIND = {"logo_churn": "lost", "nrr": "opening", "grr": "opening"}
"""The figure whose rows are shown for a rate."""


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
    contract: int = 0
    figure: str = ""
    """What it counts in, where the rows are of several figures."""


class FigureRows(QWidget):
    """Shows what is behind a figure, with its definition; Escape goes back, Enter opens the account."""

    left = Signal()
    opened = Signal(int)

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self.back = Button(words.tr("Back"), "chevron-left", "ghost")
        self.back.clicked.connect(self.left)
        self.heading, self.total = text("", "section"), Line("", "muted")
        self.definition = text("", "muted", wrap=True)
        kit = ColumnKit[RevenueRow](today, lambda: Entries(today), nothing="–", quiet=True)
        self.model = RowsModel[RevenueRow](self._columns(kit), lambda one: one.key, self, lambda one: one.name)
        self.table = RecordTable(self.model)
        self.table.setAccessibleName(words.tr("Rows behind the figure"))
        self.table.acts.opening = words.tr("Open account")
        self.table.opened.connect(self._on_opened)
        keys.listen(self.table, Qt.Key.Key_Escape, self.left.emit)
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
        rows = [
            RevenueRow(
                key=(figure, one.account, one.currency),
                account=one.account,
                name=state.names.get(one.account, ""),
                kind=one.kind,
                opening={one.currency: one.opening} if one.opening else {},
                closing={one.currency: one.closing} if one.closing else {},
                counts={one.currency: one.change},
                figure=figure,
            )
            for figure, one in shown.counted.rows
        ]
        self.model.show(rows)
        self.total.say(words.tr("%n account(s)", "", shown.apart))

    def show_sheet(self, news: SheetNews, names: Mapping[int, str]) -> None:
        """Show the accounts that the sales sheet changed, with what they bring in today."""
        self.heading.setText(words.tr("What the sales sheet changed"))
        self.definition.setText(
            words.tr("MRR today, before and after the sheet was read. Where it is the same, earlier months changed.")
        )
        rows = [
            RevenueRow(
                key=(one.account, one.currency),
                account=one.account,
                name=names.get(one.account, ""),
                kind=_kind(one),
                opening={one.currency: one.before} if one.before else {},
                closing={one.currency: one.now} if one.now else {},
                counts={one.currency: one.change},
            )
            for one in news.changes
        ]
        self.model.show(rows)
        self.total.say(words.tr("%n account(s)", "", len(news.accounts)))

    def enter(self) -> None:
        """Put the hand on the first row."""
        self.table.setFocus()
        if self.model.rows:
            self.table.go_to_first()

    def _rows(self, state: KpiState, figure: str, period: ReportPeriod) -> list[RevenueRow]:
        return [
            RevenueRow(
                key=(one.account, one.currency),
                account=one.account,
                name=state.names.get(one.account, ""),
                kind=one.kind,
                opening={one.currency: one.opening} if one.opening else {},
                closing={one.currency: one.closing} if one.closing else {},
                counts={state.currency: state.shown(one)},
            )
            for one in state.rows(figure, period)
        ]

    def _renewals(self, state: KpiState, period: ReportPeriod) -> list[RevenueRow]:
        return [
            RevenueRow(
                key=(one.contract, one.currency),
                account=one.account,
                name=state.names.get(one.account, ""),
                kind=Move.PENDING if one.figures.open else Move.CHURN if one.figures.lost else None,
                opening={one.currency: one.figures.due},
                closing={one.currency: one.figures.renewed} if one.figures.renewed else {},
                counts={one.currency: one.figures.kept},
                day=date.fromordinal(one.day - 1),
                contract=one.contract,
            )
            for one in state.book.due(period)
            if state.converted or one.currency == state.currency
        ]

    def _leaving(self, state: KpiState) -> list[RevenueRow]:
        return [
            RevenueRow(
                key=one.contract,
                account=one.account,
                name=state.names.get(one.account, ""),
                kind=None,
                opening=one.amounts,
                closing={},
                counts={state.currency: one.amounts.get(state.currency, Fraction(0))},
                day=date.fromordinal(one.end - 1),
                contract=one.contract,
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

    def _on_opened(self, key: Hashable) -> None:
        found = next((one.account for one in self.model.rows if one.key == key), 0)
        if found:
            self.opened.emit(found)


def _kind(one: SheetChange) -> Move | None:
    """Return what a change is today."""
    if not one.change:
        return None
    if not one.before or not one.now:
        return Move.CHURN if one.before else Move.NEW
    return Move.EXPANSION if one.change > 0 else Move.CONTRACTION


def _movement(one: RevenueRow) -> str:
    return saying.name(one.figure) if one.figure else saying.move(one.kind)
