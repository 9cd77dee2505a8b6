"""Exchange rates that she enters: revenue in several currencies is shown together by them, and only then."""

from collections.abc import Callable, Hashable
from datetime import date
from decimal import Decimal
from functools import partial

from typing_extensions import override

from csdesk.desk import Desk
from csdesk.domain.money import exact_text
from csdesk.entities import Changes, CurrencyRate
from csdesk.ui.bus import ChangeBus
from csdesk.ui.columns import Column
from csdesk.ui.panels.entries import Entries
from csdesk.ui.panels.guard import Guard
from csdesk.ui.panels.section import Section
from csdesk.ui.panels.tables import TableArea
from csdesk.ui.rows_model import RowsModel
from csdesk.ui.widgets.column_kit import ColumnKit
from csdesk.ui.widgets.empty_state import EmptyState
from csdesk.ui.widgets.parts import Button, Line
from csdesk.ui.words import words

_USUAL = "USD"


class RatesSection(Section):
    """What one of a currency is in the company's own, since a day; all months of a report are at the last rate."""

    watches = ("currency_rates", "companies", "contract_lines", "revenue")

    def __init__(self, desk: Desk, bus: ChangeBus, guard: Guard, today: Callable[[], date]) -> None:
        """Show nothing yet; ``today`` says which day it is."""
        super().__init__(desk, bus, guard)
        self._today = today
        self.model = RowsModel[CurrencyRate](self._columns(), lambda one: one.id, self)
        self._area = TableArea(desk, guard, self.model, words.tr("Exchange rates"), self._remove)
        self.table = self._area.table
        self.table.sort_by(0)
        self.add_button = Button(words.tr("Add rate"), "plus", act=self.add)
        self.empty = EmptyState(
            words.tr("See revenue in one currency"),
            words.tr("Amounts of several currencies are never added up by themselves.\nEnter what one is in your own."),
            (words.tr("Add rate"), self.add),
            "chart-column",
        )
        note = words.tr("A report shows all its months at the last rate, so that a change of it moves nothing.")
        self._area.fill(self, self.empty, foot=(self.add_button, (Line(note, "small"), 1)))

    @override
    def refresh(self, changes: Changes) -> None:
        self._area.show_rows(self.desk.currency_rates.all())

    def add(self) -> None:
        """Add a rate of a currency that has none, and let it be typed at once."""
        known, home = {one.currency for one in self.model.rows}, self.desk.colleagues.company().currency
        used = self.desk.revenue.book(self._today()).currencies
        wanted = next((one for one in used if one not in known and one != home), _USUAL)
        self._area.add(lambda: self.desk.currency_rates.add(wanted, self._today()), column=1)

    def _columns(self) -> list[Column[CurrencyRate]]:
        rates = self.desk.currency_rates
        entries = Entries(self._today)
        kit = ColumnKit[CurrencyRate](
            self._today, lambda: entries, lambda row, values: rates.edit(row.id, **values), self.guard
        )
        home = self.desk.colleagues.company().currency
        rate = words.tr("One is, in {currency}").format(currency=home)
        return [
            kit.text(words.tr("Currency"), "currency", width=120),
            kit.number(rate, "rate", said=_rate, typed=lambda one: _rate(one.rate), width=160),
            kit.day(words.tr("Since"), "since", said=kit.in_full, read=entries.needed, width=140),
        ]

    def _remove(self, ids: list[Hashable]) -> None:
        for one in [row for row in self.model.rows if row.id in ids]:
            self.guard.delete(partial(self.desk.currency_rates.delete, one.id, one.currency), one.currency)


def _rate(rate: Decimal) -> str:
    return exact_text(rate) if rate > 0 else "–"
