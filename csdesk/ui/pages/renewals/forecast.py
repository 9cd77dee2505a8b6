"""The card over the list: the forecast by month in one currency, and what it says in words."""

from collections.abc import Mapping, Sequence
from datetime import date
from fractions import Fraction

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from csdesk.domain import amounts
from csdesk.domain.contracts import Forecast
from csdesk.domain.forecast import EARLIER, SURENESS, Sums, added, bucket, by_month, months_ahead
from csdesk.services.renewals.renewals import RenewalRow
from csdesk.ui import dates, keys, labels, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.pages.renewals import saying
from csdesk.ui.pages.renewals.columns import SWATCH, band, box, swatch
from csdesk.ui.panels.form import ChoiceChip
from csdesk.ui.tips import tip
from csdesk.ui.widgets.parts import Button, Card, Line, Painted, row
from csdesk.ui.words import words

_HEIGHT, _LOW, _BELOW, _ABOVE = 128, 80, 40, 8
_BAR, _LEAST = 28, 3
_YEAR = 12
_CHOOSES = (*keys.ENTER, Qt.Key.Key_Space)
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_ROOMY = 640
"""Pixels from which on the signs are explained in the head; the line below says them in words in any case."""


class MonthsChart(QWidget):
    """Left and Right go from month to month, Enter and Space choose one or let it go; so does a click.

    ``chosen`` tells the first day of the month, None when all are wanted; ``looked_at`` the one the hand is on.
    """

    chosen = Signal(object)
    looked_at = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._months: Sequence[date] = ()
        self._sums: Mapping[date, Sums] = {}
        self._currency, self._hand, self._low = "", 0, False
        self._hovered: int | None = None
        self.month: date | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(words.tr("Forecast by month"))

    def show_sums(self, months: Sequence[date], sums: Mapping[date, Sums], currency: str) -> None:
        """Show the sums of these months in one currency."""
        self._months, self._sums, self._currency = months, sums, currency
        self._hand = min(self._hand, max(0, len(months) - 1))
        self._look()

    def be_low(self, *, low: bool) -> None:
        """Take less of a low window, or as much as usual."""
        if low != self._low:
            self._low = low
            self.updateGeometry()

    def choose(self, month: date | None) -> None:
        """Mark a month as the one the list is narrowed to, without telling."""
        self.month = month
        if month in self._months:
            self._hand = self._months.index(month)
        self._look()

    @property
    def at(self) -> date | None:
        """Return the month that is looked at: under the pointer, chosen, or under the hand; None for all."""
        if self._hovered is not None and self._hovered < len(self._months):
            return self._months[self._hovered]
        if self.month is None and self.hasFocus() and self._months:
            return self._months[self._hand]
        return self.month

    @override
    def sizeHint(self) -> QSize:
        return QSize(12 * _BAR, _LOW if self._low else _HEIGHT)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS and self._months:
            self._hand = max(0, min(len(self._months) - 1, self._hand + _STEPS[key]))
            if self.month is not None:
                self._tell(self._months[self._hand])
            self._look()
        elif key in _CHOOSES and self._months:
            self._toggle(self._hand)
        elif key == Qt.Key.Key_Escape and self.month is not None:
            self._tell(None)
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if (place := self._place(event.position().toPoint())) is not None:
            self._hand = place
            self._toggle(place)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._place(event.position().toPoint()))

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(None)

    @override
    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._look()
        return done

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        top = max((sum(self._parts(month), Fraction(0)) for month in self._months), default=Fraction(0))
        with paint.smooth(self) as painter:
            floor = self.height() - _BELOW
            painter.fillRect(0, floor, self.width(), 1, theme.colour(theme.now.edge))
            for place, month in enumerate(self._months):
                self._paint_month(painter, place, month, top)

    def _paint_month(self, painter: QPainter, place: int, month: date, top: Fraction) -> None:
        now, area, floor = theme.now, self._area(place), self.height() - _BELOW
        self._paint_ground(painter, place, month, area)
        left, high, at = area.center().x() - _BAR / 2, floor - _ABOVE, float(floor)
        parts = self._parts(month)
        for forecast, amount in zip(SURENESS, parts, strict=True):
            if amount > 0:
                height = max(_LEAST, float(amount / top) * high)
                at -= height
                band(painter, QRectF(left, at, _BAR, height - (1 if at + height < floor else 0)), forecast)
        whole = sum(parts, Fraction(0))
        money = amounts.short(whole, self._currency, words.language) if whole else "–"
        ink, weight = (now.text, k.STRONG) if month == self.month else (now.text if whole else now.muted, k.REGULAR)
        paint.text(painter, area.x(), floor + 13, area.width(), money, ink, k.SMALL, weight, paint.CENTER)
        name = _short(month, named=month.month == 1 or place in (0, len(self._months) - _YEAR))
        if paint.width(name, k.CAPTION) > area.width():
            name = _short(month, named=False)
        paint.text(painter, area.x(), floor + 29, area.width(), name, now.muted, k.CAPTION, align=paint.CENTER)

    def _paint_ground(self, painter: QPainter, place: int, month: date, area: QRectF) -> None:
        now, inner = theme.now, area.adjusted(2, 0, -2, 0)
        if month == self.month:
            box(painter, inner, now.selected, k.CONTROL)
        elif place == self._hovered:
            box(painter, inner, now.hover, k.CONTROL)
        if self.hasFocus() and place == self._hand:
            paint.ring(painter, inner.adjusted(1, 1, -1, -1), k.CONTROL)

    def _parts(self, month: date) -> list[Fraction]:
        sums = self._sums.get(month, {})
        return [sums.get(forecast, {}).get(self._currency, Fraction(0)) for forecast in SURENESS]

    def _area(self, place: int) -> QRectF:
        wide = self.width() / len(self._months)
        return QRectF(place * wide, 0, wide, self.height())

    def _place(self, point: QPoint) -> int | None:
        if not self._months or not self.rect().contains(point):
            return None
        return min(len(self._months) - 1, int(point.x() * len(self._months) / self.width()))

    def _hover(self, place: int | None) -> None:
        if place != self._hovered:
            self._hovered = place
            self._look()

    def _toggle(self, place: int) -> None:
        month = self._months[place]
        self._tell(None if month == self.month else month)

    def _tell(self, month: date | None) -> None:
        self.month = month
        self._look()
        self.chosen.emit(month)

    def _look(self) -> None:
        self.update()
        self.looked_at.emit()


def in_words(month: date | None, sums: Sums) -> str:
    """Return the sums of a month, or of all, as a line: December 2026 · Commit ¥480k · At risk ¥620k."""
    head = saying.month(month) if month else words.tr("12 months")
    said = [
        f"{labels.sureness(forecast)} {amounts.sums(sums[forecast], words.language)}"
        for forecast in SURENESS
        if sums.get(forecast)
    ]
    return "  ·  ".join([head, *(said or [words.tr("nothing to renew")])])


def _short(month: date, *, named: bool) -> str:
    """Return a month's name, with its year if that is named."""
    if month == EARLIER:
        return saying.month(month)
    return dates.month_in_short(month, words.language, named=named)


class ForecastCard(Card):
    """Shows what comes up for renewal in twelve months; ``month_chosen`` tells one, or None for all."""

    month_chosen = Signal(object)

    def __init__(self) -> None:
        self._months: list[date] = []
        self._sums: dict[date, Sums] = {}
        self._whole: Sums = {}
        self._currency = ""
        self.chart, self.said = MonthsChart(), Line("", "small")
        self.all_button = Button("", kind="link", act=lambda: self._choose(None))
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
        if former._currency not in ("", self._currency):  # one that was never in sight shows none
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
