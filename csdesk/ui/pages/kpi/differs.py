"""Why my number differs: the period by csdesk's rule and by the conventions that others count by."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from csdesk.analytics.revenue.conventions import ByConvention, Convention
from csdesk.domain.revenue_figures import Rate
from csdesk.fields.revenue_figures import MOVED
from csdesk.i18n import Text, later_words
from csdesk.ui import tokens as k
from csdesk.ui.columns import Column
from csdesk.ui.pages.kpi import saying
from csdesk.ui.pages.kpi.state import KpiState
from csdesk.ui.panels.entries import Entries
from csdesk.ui.rows_model import RowsModel
from csdesk.ui.widgets.column_kit import ColumnKit
from csdesk.ui.widgets.parts import Card, fill, row, text
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

    def money(self, figure: str) -> dict[str, Fraction]:
        """Return a figure as an amount."""
        amount: Fraction = getattr(self.counted.figures, figure)
        return {self.currency: amount} if amount else {}


class Differs(QWidget):
    """``wanted`` tells a convention whose differing rows are to be shown."""

    wanted = Signal(object)

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self.model = RowsModel[ConventionRow](self._columns(today), lambda one: one.key, self, lambda one: one.name)
        self.table = RecordTable(self.model)
        self.table.setAccessibleName(words.tr("Why my number differs"))
        self.table.acts.opening = words.tr("Open the rows that differ")
        self.table.opened.connect(self._on_opened)
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
        self.model.show(
            ConventionRow(
                place,
                one.convention,
                CONVENTIONS[one.convention][0].said(words),
                CONVENTIONS[one.convention][1].said(words),
                state.currency,
                one,
                len({moved.account for _figure, moved in one.rows}),
            )
            for place, one in enumerate(found)
        )
        if self.model.rows and not self.table.currentIndex().isValid():
            self.table.go_to_first()
        self._say()

    def _say(self) -> None:
        here = self.table.here
        self.why.setText(here.why if isinstance(here, ConventionRow) else "")

    def _columns(self, today: Callable[[], date]) -> list[Column[ConventionRow]]:
        kit = ColumnKit[ConventionRow](today, lambda: Entries(today), nothing="–", quiet=True)
        return [
            kit.text(
                words.tr("Convention"), "name", quiet=False, opens=True, key=_place, width=176, tip=lambda one: one.why
            ),
            *(kit.money(saying.name(one), one, _amount_of(one), width=86) for one in _MONEY),
            _rate("NRR", "nrr", lambda one: one.counted.figures.nrr),
            _rate("GRR", "grr", lambda one: one.counted.figures.grr),
            kit.number(words.tr("Lost", "customers"), "lost", lambda one: one.counted.figures.lost, width=84),
            kit.number(words.tr("Differ"), "apart", width=70),
        ]

    def _on_opened(self, key: Hashable) -> None:
        found = next((one for one in self.model.rows if one.key == key), None)
        if found is not None and found.counted.rows:
            self.wanted.emit(found)


def _place(one: ConventionRow) -> int:
    return one.place


def _amount_of(figure: str) -> Callable[[ConventionRow], dict[str, Fraction]]:
    return lambda one: one.money(figure)


def _rate(title: str, name: str, of: Callable[[ConventionRow], Rate]) -> Column[ConventionRow]:
    return Column(title, lambda one: saying.rate(of(one)), name=name, key=of, width=68, right=True)
