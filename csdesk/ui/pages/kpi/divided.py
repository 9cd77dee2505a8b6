"""The period otherwise: by the parts of the portfolio, and by the conventions that others count by."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from csdesk.analytics.revenue.conventions import ByConvention, Convention
from csdesk.desk import Desk
from csdesk.domain.accounts import Stage, Touch
from csdesk.domain.revenue_figures import Rate, RenewalFigures, RevenueFigures
from csdesk.fields.account import ACCOUNTS
from csdesk.fields.revenue_figures import DEFINITIONS, MOVED
from csdesk.i18n import Text, later_words
from csdesk.services.revenue.revenue import DIVISIONS
from csdesk.ui import labels
from csdesk.ui import tokens as k
from csdesk.ui.columns import Column
from csdesk.ui.pages.kpi import saying
from csdesk.ui.pages.kpi.state import KpiState
from csdesk.ui.panels.entries import quiet_kit
from csdesk.ui.rows_model import RowsModel
from csdesk.ui.widgets.choice import Choice
from csdesk.ui.widgets.column_kit import ColumnKit
from csdesk.ui.widgets.parts import Card, Line, called, fill, row, text
from csdesk.ui.widgets.record_table import RecordTable
from csdesk.ui.words import words

CONVENTIONS: dict[Convention, tuple[Text, Text]] = {
    Convention.OURS: (
        later_words.tr("csdesk"),
        later_words.tr(
            "Each account on its last day before the period and on the last day of it; the rest is not looked at."
        ),
    ),
    Convention.MOVEMENT: (
        later_words.tr("Movements added up"),
        later_words.tr(
            "Every month's movements are added and divided by the opening: who comes and goes counts twice."
        ),
    ),
    Convention.INCLUSIVE_ENDS: (
        later_words.tr("Renewal day counts"),
        later_words.tr(
            "A contract still counts on the day it renews, so what ends at a month's end leaves a month later."
        ),
    ),
    Convention.HOLDS_COUNT: (
        later_words.tr("On hold counts as before"),
        later_words.tr("A contract on hold is left as it was: no contraction, no expansion when it goes on."),
    ),
    Convention.BACK_IS_NEW: (
        later_words.tr("Back after 90 days is new"),
        later_words.tr("Who was away for more than 90 days counts as a new customer, not as reactivated."),
    ),
    Convention.EVENTS: (
        later_words.tr("Each departure counts"),
        later_words.tr("Lost customers are counted as often as they left, also those who came back within the period."),
    ),
}
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


@dataclass(frozen=True, slots=True)
class ConventionRow:
    """A convention with its figures, in the currency shown."""

    place: int
    key: Convention
    name: str
    why: str
    currency: str
    counted: ByConvention
    apart: int

    @property
    def figures(self) -> RevenueFigures:
        """Return the figures that it makes."""
        return self.counted.figures


class Breakdown(QWidget):
    """The period by the parts of a division, each with its figures."""

    def __init__(
        self, desk: Desk, today: Callable[[], date], wanted: Callable[[str, frozenset[int] | None, str], object]
    ) -> None:
        """Open a figure by ``wanted``, which takes it, the accounts of a part, of the whole None, and its name."""
        super().__init__()
        self._desk, self._wanted = desk, wanted
        self._state: KpiState | None = None
        self._division: dict[int, str] = {}
        self.by = called(Choice(), words.tr("Divide by"))
        self.by.activated.connect(lambda _place: self._show())
        self.note = Line(words.tr("Accounts are divided by what they are today."), "muted")
        self.model = RowsModel[PartRow](_part_columns(today), lambda one: one.part, self, lambda one: one.name)
        self.table = RecordTable(self.model, words.tr("Revenue by part"))
        self.table.lead(words.tr("Open the rows behind a figure"), self._open)
        head = row(text(words.tr("Divide by"), "muted"), self.by, (self.note, 1), gap=k.S3)
        fill(QVBoxLayout(self), (head, (Card("", (self.table, 1), pad=0), 1)), k.S3, (0, 0, 0, k.S3))

    def show_state(self, state: KpiState) -> None:
        """Show the parts of a period."""
        self._state = state
        named = {one.name: one.title.said(words) for one in ACCOUNTS if one.name in DIVISIONS}
        self.by.offer([(one, named.get(one, one)) for one in self._desk.revenue.divisions()], self.by.value)
        self._show()

    def _show(self) -> None:
        state = self._state
        if state is None:
            return
        self._division = self._desk.revenue.division(self.by.value)
        parts = sorted(state.parts(self._division).items(), key=lambda one: (one[0] == "", one[0]))
        rows = [
            PartRow(place, part, self._named(part), state.currency, figures, due)
            for place, (part, (figures, due)) in enumerate(parts)
        ]
        rows.append(PartRow(len(rows), None, words.tr("All"), state.currency, state.figures, state.renewals))
        self.model.show(rows)

    def _named(self, part: str) -> str:
        if not part:
            return words.tr("Not set")
        named = _NAMES.get(self.by.value)
        return named(part) if named else part

    def _open(self, one: PartRow) -> None:
        index = self.table.currentIndex()
        figure = self.model.columns[index.column()].name if index.isValid() else ""
        inside = (key for key, part in self._division.items() if part == one.part)
        accounts = None if one.part is None else frozenset(inside)
        self._wanted(figure if figure in DEFINITIONS else "closing", accounts, one.name)


class Differs(QWidget):
    """Why my number differs: the figures of the period by each convention."""

    def __init__(self, today: Callable[[], date], wanted: Callable[[ConventionRow], object]) -> None:
        """Show the rows of which a convention makes another figure by ``wanted``."""
        super().__init__()
        columns = _convention_columns(today)
        self.model = RowsModel[ConventionRow](columns, lambda one: one.key, self, lambda one: one.name)
        self.table = RecordTable(self.model, words.tr("Why my number differs"))
        self.table.lead(words.tr("Open the rows that differ"), lambda one: one.counted.rows and wanted(one))
        self.table.selectionModel().currentRowChanged.connect(lambda *_rows: self._say())
        said = words.tr(
            "The same period, counted as other tools and spreadsheets do. Enter opens the rows that differ."
        )
        self.why = text("", "body", wrap=True)
        card = Card("", (self.table, 1), pad=0)
        foot = Card("", row((self.why, 1), margins=(0, k.S3, 0, 0)))
        fill(QVBoxLayout(self), (text(said, "muted", wrap=True), (card, 1), foot), k.S3, (0, 0, 0, k.S3))

    def show_state(self, state: KpiState) -> None:
        """Show a period by each convention, in its own currency or in the company's."""
        found = state.book.conventions(state.period).get(state.currency, [])
        self.model.show(_convention_row(place, one, state.currency) for place, one in enumerate(found))
        if self.model.rows and not self.table.currentIndex().isValid():
            self.table.go_to_first()
        self._say()

    def _say(self) -> None:
        here = self.table.here
        self.why.setText(here.why if isinstance(here, ConventionRow) else "")


def _convention_row(place: int, one: ByConvention, currency: str) -> ConventionRow:
    name, why = (text.said(words) for text in CONVENTIONS[one.convention])
    apart = len({moved.account for _figure, moved in one.rows})
    return ConventionRow(place, one.convention, name, why, currency, one, apart)


def _part_columns(today: Callable[[], date]) -> list[Column[PartRow]]:
    kit: ColumnKit[PartRow] = quiet_kit(today)
    return [
        kit.text(words.tr("Part"), "name", quiet=False, opens=True, key=_place, width=130),
        *_figures(kit),
        _rate(words.tr("Logo churn"), "logo_churn", lambda one: one.figures.logo_churn),
        _rate(saying.name("renewal_rate"), "renewal_rate", lambda one: one.renewals.rate),
        kit.number(words.tr("Customers"), "customers", lambda one: one.figures.closing_customers, width=76),
    ]


def _convention_columns(today: Callable[[], date]) -> list[Column[ConventionRow]]:
    kit: ColumnKit[ConventionRow] = quiet_kit(today)
    why = {"tip": lambda one: one.why}
    return [
        kit.text(words.tr("Convention"), "name", quiet=False, opens=True, key=_place, width=176, **why),
        *_figures(kit),
        kit.number(words.tr("Lost", "customers"), "lost", lambda one: one.figures.lost, width=84),
        kit.number(words.tr("Differ"), "apart", width=70),
    ]


def _figures(kit: ColumnKit[Any]) -> list[Column[Any]]:
    """Return the columns of what moved, and of what is left of the opening."""

    def money(figure: str) -> Callable[[Any], dict[str, Fraction]]:
        return lambda one: {one.currency: amount} if (amount := getattr(one.figures, figure)) else {}

    return [
        *(kit.money(saying.name(one), one, money(one), width=86) for one in _MONEY),
        _rate("NRR", "nrr", lambda one: one.figures.nrr),
        _rate("GRR", "grr", lambda one: one.figures.grr),
    ]


def _place(one: PartRow | ConventionRow) -> int:
    return one.place


def _rate(title: str, name: str, of: Callable[[Any], Rate]) -> Column[Any]:
    return Column(title, lambda one: saying.rate(of(one)), name=name, key=of, width=68, right=True)
