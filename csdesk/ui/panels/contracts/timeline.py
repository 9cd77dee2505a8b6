"""The amounts of the contracts over time: what was, what is, what has been agreed for later."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from PySide6.QtCore import QEvent, QRect, QRectF
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import QToolTip
from typing_extensions import override

from csdesk.domain import amounts
from csdesk.domain.contracts import last_day, monthly
from csdesk.domain.money import from_minor
from csdesk.domain.months import days_after
from csdesk.domain.ramps import Lane, RampStep, heights, lanes, span
from csdesk.services.contracts import Agreement
from csdesk.ui import paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.panels.contracts.columns import agreed
from csdesk.ui.panels.entries import Entries
from csdesk.ui.tips import tip
from csdesk.ui.widgets.parts import Card, Painted, text
from csdesk.ui.widgets.scrolled import scrolled
from csdesk.ui.words import words

_LANE, _HEAD, _NAME, _GAP = 52, 22, 148, 3
_LOWEST, _HIGHEST, _FLOOR = 4, 26, 48
_NOW = 52
_YEAR = 64
"""So many pixels a year has at least before its name is left out."""
_TALLEST = 212


def steps(agreement: Agreement) -> Iterator[RampStep]:
    """Yield what each line says for its time, which never goes beyond that of its contract."""
    contract = agreement.contract
    for line in agreement.lines:
        since, until = _later(contract.start, line.since), _earlier(contract.end, line.until)
        if since is None or until is None or since < until:
            mrr = monthly(line.amount, line.months) * Fraction(from_minor(1, line.currency))
            yield RampStep(line.id, contract.id, contract.product, since, until, mrr, line.currency)


def _later(one: date | None, other: date | None) -> date | None:
    return max(one or date.min, other or date.min) if one or other else None


def _earlier(one: date | None, other: date | None) -> date | None:
    return min(one or date.max, other or date.max) if one or other else None


class OverTime(Card):
    """Amounts over time; hidden where no line says an amount. Beyond four lanes it scrolls."""

    def __init__(self, entries: Entries) -> None:
        """Show nothing yet."""
        self._entries = entries
        self.timeline, self.today = AmountsTimeline(entries), text("", "strong")
        self._area = scrolled(self.timeline)
        super().__init__(words.tr("Amounts over time"), self._area, more=self.today)

    def show_agreements(self, agreements: Sequence[Agreement]) -> None:
        """Show what was agreed, and what of it runs today, each currency by itself."""
        self.timeline.show_agreements(agreements)
        self._area.setFixedHeight(min(self.timeline.height(), _TALLEST))
        running = total(agreements, self._entries.today())
        sentence = words.tr("Today {amount} a month")
        self.today.setText(sentence.format(amount=amounts.apart(running)) if running else "")
        self.setVisible(any(one.lines for one in agreements))


@dataclass(frozen=True, slots=True)
class Bar:
    """A step as it is painted: where, how high, and what is said of it."""

    step: RampStep
    area: QRectF
    says: str
    tip: str


class AmountsTimeline(Painted):
    """A lane for each product and currency; a step's height is its share of the highest of its lane."""

    def __init__(self, entries: Entries) -> None:
        """Show nothing yet."""
        super().__init__(0, 0, self._draw)
        self._entries = entries
        self._lanes: list[Lane] = []
        self._notes: dict[int, str] = {}
        self._says: dict[int, str] = {}
        self.setMouseTracking(True)

    def show_agreements(self, agreements: Sequence[Agreement]) -> None:
        """Show what was agreed."""
        self._lanes = lanes(one for agreement in agreements for one in steps(agreement))
        self._notes = {one.contract.id: one.contract.notes for one in agreements}
        self._says = {line.id: agreed(line) for one in agreements for line in one.lines}
        self.setFixedHeight(_HEAD + _LANE * len(self._lanes) if self._lanes else 0)
        self.setAccessibleName("\n".join(self._said(step) for lane in self._lanes for step in lane))
        self.update()

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            bar = next((one for one in self.bars() if one.area.contains(event.pos())), None)
            QToolTip.showText(event.globalPos(), tip(bar.tip if bar else ""), self)
            return True
        return super().event(event)

    def bars(self) -> list[Bar]:
        """Return the steps as they are painted now, from the top."""
        begin, end = self._span()
        found: list[Bar] = []
        for place, lane in enumerate(self._lanes):
            floor = _HEAD + place * _LANE + _FLOOR
            for step, high in zip(lane, heights(lane), strict=True):
                left, right = self._across(step.since or begin), self._across(step.until or end)
                tall = _LOWEST + float(high) * (_HIGHEST - _LOWEST)
                area = QRectF(left, floor - tall, max(_GAP, right - left - _GAP), tall)
                found.append(Bar(step, area, self._says[step.key], self._said(step)))
        return found

    def _span(self) -> tuple[date, date]:
        begin, end = span((step for lane in self._lanes for step in lane), self._entries.today())
        return begin, max(end, days_after(begin, 1))

    def _across(self, day: date) -> float:
        begin, end = self._span()
        share = (day - begin).days / (end - begin).days
        return _NAME + min(max(share, 0.0), 1.0) * (self.width() - _NAME - 1)

    def _said(self, step: RampStep) -> str:
        """Return all that is to be said of a step, in a line; special terms below it."""
        entries = self._entries
        when = " – ".join(entries.full(day) or "…" for day in (step.since, last_day(step.until)))
        monthly = words.tr("{amount} a month, from {agreed}")
        monthly = monthly.format(amount=amounts.full(step.mrr, step.currency), agreed=self._says[step.key])
        line = f"{step.product}: {when}: {monthly}"
        return "\n".join(filter(None, (line, self._notes.get(step.contract, ""))))

    def _draw(self, painter: QPainter, _area: QRect) -> None:
        today = self._entries.today()
        self._draw_years(painter)
        across = round(self._across(today))
        paint.dashes(painter, across, _HEAD - 6, self.height() - _HEAD + 6)
        side = paint.LEFT if across + _NOW < self.width() else paint.RIGHT
        left = across if side == paint.LEFT else across - _NOW
        paint.text(painter, left, 8, _NOW, words.tr("today"), theme.now.accent, k.CAPTION, align=side)
        for place, lane in enumerate(self._lanes):
            middle = _HEAD + place * _LANE + _FLOOR - _HIGHEST / 2
            name = f"{lane[0].product} · {lane[0].currency}" if lane[0].product else lane[0].currency
            paint.text(painter, 0, middle, _NAME - k.S3, name, theme.now.muted, k.SMALL)
        for bar in self.bars():
            self._draw_bar(painter, bar, today)

    def _draw_bar(self, painter: QPainter, bar: Bar, today: date) -> None:
        """Draw a step: full while it runs, hollow in the accent before, grey once it is over."""
        now, area, runs = theme.now, bar.area, _runs(bar.step, today)
        over = not runs and (bar.step.until or date.max) <= today
        fill, edge = (now.accent, "") if runs else (now.sunken, now.edge) if over else (now.selected, now.accent)
        paint.box(painter, area.x(), area.y(), area.width(), area.height(), fill, 2, edge)
        room, ink = area.width() - k.S1, now.text if runs else now.muted
        noted = bool(self._notes.get(bar.step.contract)) and room > k.ICON + k.S2
        if noted:
            paint.icon(painter, area.x(), area.y() - 9, "file-text", ink, k.ICON_SMALL)
        left = k.ICON if noted else 0
        weight = k.STRONG if runs else k.REGULAR
        wide = min(paint.width(bar.says, k.CAPTION, weight), int(room - left))
        paint.box(painter, area.x() + left, area.y() - 16, max(0, wide + 2), 14, now.card)  # no line runs through it
        paint.text(painter, area.x() + left, area.y() - 9, room - left, bar.says, ink, k.CAPTION, weight)

    def _draw_years(self, painter: QPainter) -> None:
        begin, end = self._span()
        now = self._across(self._entries.today())
        for year in range(begin.year + 1, end.year + 1):
            across = round(self._across(date(year, 1, 1)))
            painter.fillRect(across, _HEAD - 6, 1, self.height() - _HEAD + 6, theme.colour(theme.now.line))
            roomy = (self.width() - _NAME) / max(1, end.year - begin.year + 1) >= _YEAR
            if roomy and not now - _NOW < across < now + _NOW:
                paint.text(painter, across + k.S1, 8, _YEAR, str(year), theme.now.muted, k.CAPTION)


def _runs(step: RampStep, today: date) -> bool:
    return (step.since or date.min) <= today < (step.until or date.max)


def total(agreements: Sequence[Agreement], today: date) -> dict[str, Fraction]:
    """Return what runs today, a month and by currency: contracts that are over or to come are left out."""
    sums: dict[str, Fraction] = {}
    for step in (one for agreement in agreements for one in steps(agreement)):
        if _runs(step, today):
            sums[step.currency] = sums.get(step.currency, Fraction(0)) + step.mrr
    return sums
