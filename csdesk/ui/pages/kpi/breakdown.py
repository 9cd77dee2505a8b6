"""The period by the parts of the portfolio: by tier, stage, owner or any field; each figure opens to its rows."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from csdesk.desk import Desk
from csdesk.domain.accounts import Stage, Touch
from csdesk.domain.revenue_figures import Rate, RenewalFigures, RevenueFigures
from csdesk.fields.revenue_figures import DEFINITIONS, MOVED
from csdesk.ui import labels
from csdesk.ui import tokens as k
from csdesk.ui.columns import Column
from csdesk.ui.pages.kpi import saying
from csdesk.ui.pages.kpi.state import KpiState
from csdesk.ui.panels.entries import Entries
from csdesk.ui.rows_model import RowsModel
from csdesk.ui.widgets.choice import Choice
from csdesk.ui.widgets.column_kit import ColumnKit
from csdesk.ui.widgets.parts import Card, Line, fill, row, text
from csdesk.ui.widgets.record_table import RecordTable
from csdesk.ui.words import words

_MONEY = tuple(name for name in MOVED if name != "agreed")
_NAMES: dict[str, Callable[[str], str]] = {
    "tier": labels.tier,
    "stage": lambda value: labels.name(Stage(value)),
    "touch": lambda value: labels.name(Touch(value)),
}


@dataclass(frozen=True, slots=True)
class PartRow:
    """A part with its figures, in the currency shown; the last is all of them."""

    place: int
    part: str | None
    name: str
    currency: str
    figures: RevenueFigures
    renewals: RenewalFigures

    def money(self, figure: str) -> dict[str, Fraction]:
        """Return a figure as an amount."""
        amount: Fraction = getattr(self.figures, figure)
        return {self.currency: amount} if amount else {}


class Breakdown(QWidget):
    """``wanted`` tells a figure and the accounts of a part; of the whole None."""

    wanted = Signal(str, object, str)

    def __init__(self, desk: Desk, today: Callable[[], date]) -> None:
        super().__init__()
        self._desk = desk
        self._state: KpiState | None = None
        self._division: dict[int, str] = {}
        self.by = Choice()
        self.by.setAccessibleName(words.tr("Divide by"))
        self.by.activated.connect(lambda _place: self._show())
        self.note = Line(words.tr("Accounts are divided by what they are today."), "muted")
        self.model = RowsModel[PartRow](self._columns(today), lambda one: one.part, self, lambda one: one.name)
        self.table = RecordTable(self.model)
        self.table.setAccessibleName(words.tr("Revenue by part"))
        self.table.acts.opening = words.tr("Open the rows behind a figure")
        self.table.opened.connect(self._on_opened)
        head = row(text(words.tr("Divide by"), "muted"), self.by, (self.note, 1), gap=k.S3)
        fill(QVBoxLayout(self), (head, (Card("", (self.table, 1), pad=0), 1)), k.S3, (0, 0, 0, k.S3))

    def show_state(self, state: KpiState) -> None:
        """Show the parts of a period."""
        self._state = state
        named = {
            "tier": words.tr("Tier"),
            "stage": words.tr("Stage"),
            "touch": words.tr("Touch"),
            "industry": words.tr("Industry"),
            "owner": words.tr("Owner"),
            "region": words.tr("Region"),
            "size": words.tr("Size"),
        }
        self.by.offer([(one, named.get(one, one)) for one in self._desk.revenue.divisions()], self.by.value)
        self._show()

    def _show(self) -> None:
        state = self._state
        if state is None:
            return
        self._division = self._desk.revenue.division(self.by.value)
        parts = state.parts(self._division)
        rows = [
            PartRow(place, part, self._named(part), state.currency, figures, due)
            for place, (part, (figures, due)) in enumerate(
                sorted(parts.items(), key=lambda one: (one[0] == "", one[0]))
            )
        ]
        rows.append(PartRow(len(rows), None, words.tr("All"), state.currency, state.figures, state.renewals))
        self.model.show(rows)

    def _named(self, part: str) -> str:
        if not part:
            return words.tr("Not set")
        named = _NAMES.get(self.by.value)
        return named(part) if named else part

    def _columns(self, today: Callable[[], date]) -> list[Column[PartRow]]:
        kit = ColumnKit[PartRow](today, lambda: Entries(today), nothing="–", quiet=True)
        return [
            kit.text(words.tr("Part"), "name", quiet=False, opens=True, key=lambda one: one.place, width=130),
            *(kit.money(saying.name(one), one, _amount_of(one), width=86) for one in _MONEY),
            _rate("NRR", "nrr", lambda one: one.figures.nrr),
            _rate("GRR", "grr", lambda one: one.figures.grr),
            _rate(words.tr("Logo churn"), "logo_churn", lambda one: one.figures.logo_churn),
            _rate(saying.name("renewal_rate"), "renewal_rate", lambda one: one.renewals.rate),
            kit.number(words.tr("Customers"), "customers", lambda one: one.figures.closing_customers, width=76),
        ]

    def _on_opened(self, part: Hashable) -> None:
        index = self.table.currentIndex()
        figure = self.model.columns[index.column()].name if index.isValid() else ""
        figure = figure if figure in DEFINITIONS else "closing"
        accounts = None if part is None else frozenset(key for key, one in self._division.items() if one == part)
        named = words.tr("All") if part is None else self._named(str(part))
        self.wanted.emit(figure, accounts, named)


def _amount_of(figure: str) -> Callable[[PartRow], dict[str, Fraction]]:
    return lambda one: one.money(figure)


def _rate(title: str, name: str, of: Callable[[PartRow], Rate]) -> Column[PartRow]:
    return Column(title, lambda one: saying.rate(of(one)), name=name, key=of, width=68, right=True)
