"""The first view: rates of twelve months and of the period, what moved month by month, and the period line by line."""

from collections.abc import Callable, Sequence
from fractions import Fraction

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication, QPainter, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QMenu, QVBoxLayout, QWidget
from typing_extensions import override

from csdesk.charts.revenue import (
    ChartBar,
    ChartCohort,
    ChartLine,
    RevenueTexts,
    cohorts,
    movement,
    retention,
    waterfall,
)
from csdesk.domain import amounts
from csdesk.domain.revenue import ReportPeriod
from csdesk.domain.revenue_figures import Rate, RevenueFigures
from csdesk.errors import CsdeskError
from csdesk.fields.revenue_figures import MOVED
from csdesk.ui import paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.pages.kpi import saying
from csdesk.ui.pages.kpi.state import KpiState
from csdesk.ui.tasks import TaskRunner
from csdesk.ui.tips import tip
from csdesk.ui.widgets.chart_view import ChartView, Draw
from csdesk.ui.widgets.files import say_saved
from csdesk.ui.widgets.line_button import LineButton
from csdesk.ui.widgets.notice import Notice
from csdesk.ui.widgets.parts import Button, Card, Line, Segments, col, fill, row
from csdesk.ui.widgets.scrolled import scrolled
from csdesk.ui.words import words

_MOST, _LONGEST, _ROW, _HEAD = 24, 36, 26, 44
_NAME, _FIGURE, _NOTE = 22, 50, 78
_CHART, _RATES = 326, 220
_ROOM = 900
"""Pixels from which on the period stands beside the chart."""
_DRAWN = ("new", "reactivation", "expansion", "contraction", "churn", "transfer")
_STATS = ("nrr", "grr", "renewal_rate", "logo_churn")


class ChartCard(Card):
    """What it shows is said by a name for files, a drawing, and the rows of a table with its head."""

    def __init__(
        self, title: str, tasks: TaskRunner, height: int, notice: Notice, beside: QWidget | None = None
    ) -> None:
        self.view, self._notice = ChartView(tasks, height), notice
        self._table: Sequence[Sequence[str]] = ()
        self._name = ""
        saving = words.tr("Save or copy the chart")
        self.more = Button("", "ellipsis", "ghost", menu=self.menu, name=saving, hint=saving)
        tools = row(*([beside] if beside else []), self.more, gap=k.S2)
        super().__init__(title, self.view, more=tools, gap=k.S1)

    def show_chart(self, draw: Draw, table: Sequence[Sequence[str]], name: str, height: int = 0) -> None:
        """Show a drawing, and the same as a table."""
        self._table, self._name = table, name
        self.view.show_chart(draw, "; ".join(", ".join(line) for line in table), height)

    def copy_table(self) -> None:
        """Put the table onto the clipboard, as Excel takes it."""
        QGuiApplication.clipboard().setText("\n".join("\t".join(line) for line in self._table))
        self._notice.say(words.tr("Table copied. Paste it into Excel."))

    def save(self) -> None:
        """Save the chart, and say where."""
        try:
            path = self.view.save(self._name)
        except CsdeskError as error:
            self._notice.warn(error.sentence(words))
            return
        if path is not None:
            say_saved(self._notice, path)

    def menu(self) -> QMenu:
        """Return what can be done with the chart."""
        menu = QMenu(self.more)
        menu.addAction(words.tr("Save chart as PNG or SVG…"), self.save)
        menu.addAction(words.tr("Copy as table"), self.copy_table)
        return menu


class Cohorts(QWidget):
    """A row for each start month, a cell for each month since; in the currency shown, without what is converted."""

    def __init__(self, tasks: TaskRunner, notice: Notice) -> None:
        super().__init__()
        self._state: KpiState | None = None
        self.what = Segments((words.tr("Revenue"), words.tr("Customers")))
        self.what.chosen.connect(lambda _place: self._draw())
        self.note = Line("", "muted")
        self.chart = ChartCard(words.tr("Cohorts by start month"), tasks, 300, notice, beside=self.what)
        inside = col(self.note, self.chart, None)
        fill(QVBoxLayout(self), ((scrolled(inside), 1),), 0, (0, 0, 0, 0))

    def show_state(self, state: KpiState) -> None:
        """Show the cohorts up to today."""
        self._state = state
        self._draw()

    def _draw(self) -> None:
        state = self._state
        if state is None:
            return
        found = state.book.cohorts().get(state.currency, [])[-_MOST:]
        said = words.tr("In % of the first month. Only what is agreed in {currency}.").format(currency=state.currency)
        apart = words.tr("Other currencies stand apart: choose one above.") if len(state.book.currencies) > 1 else ""
        self.note.say(" ".join(filter(None, (said, apart))))
        first_month = words.tr("First month, {currency}").format(currency=state.currency)
        head = words.tr("First month") if self.what.current else first_month
        longest = max((min(len(counts), _LONGEST) for _begin, _revenue, counts in found), default=1)
        rows, table = [], [[words.tr("Start"), head, *map(str, range(1, longest))]]
        for begin, revenue, counts in found:
            amounts = [Fraction(one) for one in counts] if self.what.current else revenue
            first, amounts = amounts[0], amounts[:_LONGEST]
            shares = [float(one / first) if first else None for one in amounts]
            rows.append(ChartCohort(f"{begin:%Y-%m}", shares))
            said_shares = ["" if one is None else f"{one * 100:.1f}%" for one in shares[1:]]
            table.append([f"{begin:%Y-%m}", f"{float(first):g}", *said_shares])
        height = _HEAD + _ROW * max(len(rows), 1)
        name = "cohorts-customers" if self.what.current else "cohorts-revenue"
        self.chart.show_chart(lambda ink, size: cohorts(ink, rows, size, state.currency), table, name, height)


class StatCard(LineButton):
    """A figure that opens to the rows behind it, said by what it is, what it comes to and a note."""

    tall, least = 96, 150

    def __init__(self, name: str, definition: str) -> None:
        super().__init__()
        self._name, self._figure, self._note, self._ink = name, "–", "", "muted"
        self.setText(name)
        self.setToolTip(tip(definition))

    def show_figure(self, figure: str, note: str, ink: str = "muted") -> None:
        """Show a figure and a note, in the colour of this name."""
        self._figure, self._note, self._ink = figure, note, ink
        self.setAccessibleName(f"{self._name}: {figure} {note}".rstrip())
        self.update()

    @override
    def draw(self, painter: QPainter) -> None:
        now, room = theme.now, self.width() - 2 * k.S4
        ground = now.hover if self.underMouse() else now.card
        paint.box(painter, 0, 0, self.width(), self.tall, ground, k.CARD, now.line)
        paint.text(painter, k.S4, _NAME, room - k.ICON, self._name, now.muted, k.SMALL)
        paint.text(painter, k.S4, _FIGURE, room, self._figure, px=k.FIGURE, weight=k.STRONG)
        paint.text(painter, k.S4, _NOTE, room, self._note, getattr(now, self._ink), k.SMALL)
        paint.icon(painter, self.width() - k.S4 - k.ICON_SMALL, _NAME, "chevron-right", now.unknown, k.ICON_SMALL)


class FigureLine(LineButton):
    """A line of the breakdown: what moved, and by how much; it opens to the rows behind it."""

    tall = 38

    def __init__(self, name: str, definition: str, *, strong: bool = False, inner: bool = False) -> None:
        """``strong`` for what opens and closes, ``inner`` for a part of the line above."""
        super().__init__()
        self._name, self._amount, self._ink = name, "–", ""
        self._strong, self._inner = strong, inner
        self.setText(name)
        self.setToolTip(tip(definition))

    def show_amount(self, amount: str, ink: str = "") -> None:
        """Show an amount in the colour of this name."""
        self._amount, self._ink = amount, ink
        self.setAccessibleName(f"{self._name}: {amount}")
        self.update()

    @override
    def draw(self, painter: QPainter) -> None:
        now, middle = theme.now, self.height() / 2
        if self.underMouse():
            paint.box(painter, 0, 0, self.width(), self.height(), now.hover, 0)
        painter.fillRect(k.S4, self.height() - 1, self.width() - 2 * k.S4, 1, theme.colour(now.line))
        weight = k.STRONG if self._strong else k.REGULAR
        left = k.S4 + (k.S4 if self._inner else 0)
        edge = self.width() - k.S4 - k.ICON_SMALL - k.S2
        wide = paint.width(self._amount, weight=weight)
        name = now.muted if self._inner else now.text
        size = k.SMALL if self._inner else k.BODY
        paint.text(painter, left, middle, edge - left - wide - k.S2, self._name, name, size, weight)
        ink = getattr(now, self._ink) if self._ink else name
        paint.text(painter, edge - wide, middle, wide, self._amount, ink, k.BODY, weight)
        chevron = self.width() - k.S4 - k.ICON_SMALL
        paint.icon(painter, chevron, middle, "chevron-right", now.unknown, k.ICON_SMALL)


class Overview(QWidget):
    """Every figure opens to the rows behind it."""

    def __init__(
        self, tasks: TaskRunner, notice: Notice, first: QWidget, wanted: Callable[[str, ReportPeriod], object]
    ) -> None:
        """Show it below what comes first; open a figure of a period by ``wanted``."""
        super().__init__()
        self._first, self._wanted = first, wanted
        self._state: KpiState | None = None
        names = {"nrr": words.tr("NRR, 12 months"), "grr": words.tr("GRR, 12 months")}
        self.stats = {one: StatCard(names.get(one) or saying.name(one), saying.definition(one)) for one in _STATS}
        for one, card in self.stats.items():
            card.clicked.connect(lambda _checked=False, figure=one: self._open(figure))
        self.lines = {
            one: FigureLine(
                saying.name(one), saying.definition(one), strong=one in ("opening", "closing"), inner=one == "agreed"
            )
            for one in (*MOVED, "unconfirmed", "pending", "leaving")
        }
        for one, line in self.lines.items():
            line.clicked.connect(lambda _checked=False, figure=one: self._open(figure))
        self.rates = Line("", "small")
        self.form = Segments((words.tr("Months", "chart"), words.tr("Waterfall")))
        self.form.chosen.connect(lambda _place: self._draw_moves())
        self.chart = ChartCard(words.tr("MRR movement"), tasks, _CHART, notice, beside=self.form)
        self.history = ChartCard(words.tr("NRR and GRR over twelve months"), tasks, _RATES, notice)
        self.month = Card(words.tr("The period, line by line"), pad=0, gap=k.S1)
        self._later = QTimer(self, singleShot=True, interval=0)  # once the figures are painted
        self._later.timeout.connect(self._draw)
        self._lay_out()

    def _draw(self) -> None:
        self._draw_moves()
        self._draw_history()

    def _lay_out(self) -> None:
        box = self.month.layout()
        assert box is not None
        box.addWidget(row((self.rates, 1), margins=(k.S4, 0, k.S4, 0)))
        box.addWidget(col(*self.lines.values(), None, gap=0))
        self.month.setMinimumWidth(k.PANEL)
        self.month.setMaximumWidth(k.PANEL + 40)
        stats = row(*((card, 1) for card in self.stats.values()), gap=k.S4)
        charts = col(self.chart, self.history, None, gap=k.S4)
        beside = QWidget()
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight, beside)
        fill(self._beside, ((charts, 1), self.month), k.S4, (0, 0, 0, 0))
        inside = col(self._first, stats, beside, None, gap=k.S4, margins=(0, 0, k.S2, k.S4))
        self.area = scrolled(inside)
        fill(QVBoxLayout(self), ((self.area, 1),), 0, (0, 0, 0, 0))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        roomy = event.size().width() >= _ROOM
        self._beside.setDirection(QBoxLayout.Direction.LeftToRight if roomy else QBoxLayout.Direction.TopToBottom)
        self.month.setMaximumWidth(k.PANEL + 40 if roomy else k.UNBOUND)

    def show_state(self, state: KpiState) -> None:
        """Show the figures of a period; the charts come a moment later."""
        self._state = state
        self._show_stats(state)
        self._show_lines(state)
        self._later.start()

    def _show_stats(self, state: KpiState) -> None:
        now, before = state.over_twelve_months, state.twelve_months_before
        self.stats["nrr"].show_figure(saying.rate(now.nrr), *_change(now.nrr, before.nrr))
        self.stats["grr"].show_figure(saying.rate(now.grr), *_change(now.grr, before.grr))
        due = state.renewals
        said = [words.tr("%n contract(s) up", "for renewal", due.contracts)]
        if due.open:
            said.append(
                words.tr("{amount} open").format(amount=amounts.short(due.open, state.currency, words.language))
            )
        self.stats["renewal_rate"].show_figure(saying.rate(due.rate), " · ".join(said) if due.contracts else "")
        of = words.tr("{lost} of {customers}").format(lost=state.figures.lost, customers=state.figures.customers)
        self.stats["logo_churn"].show_figure(saying.rate(state.figures.logo_churn), of)

    def _show_lines(self, state: KpiState) -> None:
        figures = state.figures
        for name in (*MOVED, "unconfirmed", "pending"):
            amount = getattr(figures, name)
            self.lines[name].show_amount(*_amount(name, amount, state.currency))
        leaving = sum(
            (amount for one in state.book.leaving() for name, amount in one.amounts.items() if name == state.currency),
            start=0 * figures.opening,
        )
        self.lines["leaving"].show_amount(amounts.full(leaving, state.currency) if leaving else "–")
        for name in ("agreed", "unconfirmed", "pending", "leaving"):
            shown = leaving if name == "leaving" else getattr(figures, name)
            self.lines[name].setVisible(bool(shown))
        said = [f"NRR {saying.rate(figures.nrr)}", f"GRR {saying.rate(figures.grr)}"]
        if figures.agreed:
            said.append(words.tr("NRR {rate} without agreed steps").format(rate=saying.rate(figures.nrr_sold)))
        if figures.unconfirmed or figures.to_pending:
            said.append(words.tr("{rate} if all open ones are lost").format(rate=saying.rate(figures.nrr_if_lost)))
        self.rates.say("  ·  ".join(said))

    def _draw_moves(self) -> None:
        state = self._state
        if state is None:
            return
        texts = RevenueTexts(
            {name: saying.name(name) for name in (*_DRAWN, "opening", "closing")}, self._axis(state.currency)
        )
        if self.form.current:
            parts = {name: float(getattr(state.figures, name)) for name in ("opening", *_DRAWN, "closing")}
            table = [[saying.name(name), amounts.plain(getattr(state.figures, name), state.currency)] for name in parts]
            self.chart.show_chart(lambda ink, size: waterfall(ink, parts, texts, size), table, "mrr-waterfall")
            return
        bars = [self._bar(period, figures, state) for period, figures in state.series]
        head = [words.tr("Period"), *(saying.name(name) for name in MOVED if name != "agreed"), "NRR", "GRR"]
        self.chart.show_chart(
            lambda ink, size: movement(ink, bars, texts, size),
            [head, *(self._table_row(period, figures, state) for period, figures in state.series)],
            "mrr-movement",
        )

    def _bar(self, period: ReportPeriod, figures: RevenueFigures, state: KpiState) -> ChartBar:
        label = saying.period_in_short(period, state.span, state.fiscal_start)
        moved = {name: float(getattr(figures, name)) for name in _DRAWN}
        return ChartBar(label, moved, period.is_running(state.today))

    def _table_row(self, period: ReportPeriod, figures: RevenueFigures, state: KpiState) -> list[str]:
        named = saying.period(period, state.span, state.fiscal_start)
        shown = [name for name in MOVED if name != "agreed"]
        rates = [saying.rate(figures.nrr), saying.rate(figures.grr)]
        return [named, *(amounts.plain(getattr(figures, name), state.currency) for name in shown), *rates]

    def _draw_history(self) -> None:
        state = self._state
        if state is None:
            return
        months = state.retention
        self.history.setVisible(bool(months))
        if not months:
            return
        labels = [saying.period_in_short(ReportPeriod(day, day), state.span.MONTH, 1) for day, _one in months]
        lines = [
            ChartLine("NRR", [None if one.nrr is None else float(one.nrr) for _day, one in months]),
            ChartLine("GRR", [None if one.grr is None else float(one.grr) for _day, one in months]),
        ]
        table = [[words.tr("Month"), "NRR", "GRR"]]
        table += [[f"{day:%Y-%m}", saying.rate(one.nrr), saying.rate(one.grr)] for day, one in months]
        self.history.show_chart(lambda ink, size: retention(ink, labels, lines, size), table, "nrr-grr")

    def _axis(self, currency: str) -> Callable[[float], str]:
        return lambda amount: amounts.short(Fraction(round(amount)), currency, words.language) if amount else "0"

    def _open(self, figure: str) -> None:
        if self._state is not None:
            of_year = figure in ("nrr", "grr")
            self._wanted(figure, self._state.twelve_months if of_year else self._state.period)


def _change(now: Rate, before: Rate) -> tuple[str, str]:
    """Return how a rate changed in a month, and the colour to say it in."""
    if now is None or before is None:
        return "", "muted"
    said = words.tr("{points} on last month").format(points=saying.points(now - before))
    return said, "good_text" if now > before else "danger_text" if now < before else "muted"


def _amount(name: str, amount: Fraction, currency: str) -> tuple[str, str]:
    """Return how an amount stands in the breakdown, and its colour."""
    if not amount:
        return "–", "muted"
    said = amounts.full(abs(amount), currency)
    if name in saying.LOSSES:
        return f"− {said}", "danger_text"
    if name == "transfer":
        return f"{'−' if amount < 0 else '+'} {said}", ""
    return (said if name in ("opening", "closing", "unconfirmed", "pending") else f"+ {said}"), ""
