"""The card over the list: the forecast by month in one currency, and what it says in words."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from csdesk.domain.contracts import Forecast
from csdesk.domain.forecast import EARLIER, SURENESS, Sums, added, bucket, by_month, months_ahead
from csdesk.services.renewals.renewals import RenewalRow
from csdesk.ui import labels, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.pages.renewals.bands import SWATCH, swatch
from csdesk.ui.pages.renewals.chart import MonthsChart, in_words
from csdesk.ui.panels.form import ChoiceChip
from csdesk.ui.tips import tip
from csdesk.ui.widgets.parts import Button, Card, Line, Painted, row
from csdesk.ui.words import words

_ROOMY = 640
"""Pixels from which on the signs are explained in the head; the line below says them in words in any case."""


class ForecastCard(Card):
    """Shows what comes up for renewal in twelve months; ``month_chosen`` tells one, or None for all."""

    month_chosen = Signal(object)

    def __init__(self) -> None:
        self._months: list[date] = []
        self._sums: dict[date, Sums] = {}
        self._whole: Sums = {}
        self._currency = ""
        self.chart, self.said = MonthsChart(), Line("", "small")
        self.all_button = Button("", kind="link")
        self.currency = ChoiceChip(words.tr("Currency"), (), self._on_currency)
        self._signs = row(*(self._legend(one) for one in SURENESS), gap=k.S3)
        self._foot = row((self.said, 1), self.all_button)
        self._foot.setFixedHeight(k.S6)  # as high without the button
        super().__init__(
            words.tr("Forecast: MRR by month of the deadline"),
            self.chart,
            self._foot,
            more=row(self._signs, self.currency, gap=k.S3),
        )
        self.all_button.setText(words.tr("Show all months"))
        self.all_button.clicked.connect(lambda: self._choose(None))
        self.chart.chosen.connect(self._on_chosen)
        self.chart.looked_at.connect(self._say)
        self.all_button.hide()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._signs.setVisible(event.size().width() >= _ROOMY)

    def be_low(self, *, low: bool) -> None:
        """Leave the room of a low window to the list; what the bars say in words is their tool tip then."""
        self.chart.be_low(low=low)
        self._foot.setVisible(not low)

    @property
    def month(self) -> date | None:
        """Return the month that is chosen."""
        return self.chart.month

    def take_over(self, former: "ForecastCard") -> None:
        """Show the currency and the month that a former one shows."""
        if former._currency != self._currency:
            self._on_currency(former._currency)
        if former.month is not None:
            self._choose(former.month)

    def clear(self) -> None:
        """Choose no month, without telling."""
        self.chart.choose(None)
        self.all_button.hide()

    def show_rows(self, rows: Sequence[RenewalRow], today: date, home: str) -> None:
        """Show the sums of contracts, in the home currency or the one that was chosen."""
        ahead = months_ahead(today)
        self._sums = by_month((bucket(row.clock.decision, today), row.forecast, row.mrr) for row in rows)
        self._months = [EARLIER, *ahead] if EARLIER in self._sums else ahead
        self._whole = added(self._sums.get(month, {}) for month in ahead)
        used = sorted({currency for row in rows for currency in row.mrr}, key=lambda one: (one != home, one))
        if self._currency not in used:
            self._currency = used[0] if used else home
        self.currency.offer([(one, one) for one in used])
        self.currency.show_value(self._currency, self._currency)
        self.currency.setVisible(len(used) > 1)
        self._show()

    def _show(self) -> None:
        self.chart.show_sums(self._months, self._sums, self._currency)

    def _legend(self, forecast: Forecast | None) -> QWidget:
        name = labels.sureness(forecast)

        def draw(painter: QPainter, area: QRect) -> None:
            swatch(painter, 0, area.height() / 2, forecast)
            paint.text(painter, SWATCH + 6, area.height() / 2, area.width(), name, theme.now.muted, k.SMALL)

        return Painted(SWATCH + 8 + paint.width(name, k.SMALL), k.S6, draw)

    def _say(self) -> None:
        at = self.chart.at
        words = in_words(at, self._sums.get(at, {}) if at else self._whole)
        self.said.say(words)
        self.chart.setAccessibleDescription(words)
        self.chart.setToolTip(tip(words))

    def _choose(self, month: date | None) -> None:
        self.chart.choose(month)
        self._on_chosen(month)

    def _on_chosen(self, month: date | None) -> None:
        self.all_button.setVisible(month is not None)
        self.month_chosen.emit(month)

    def _on_currency(self, currency: str) -> None:
        self._currency = currency
        self.currency.show_value(currency, currency)
        self._show()
