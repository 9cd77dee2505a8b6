"""Charts in cards, each with the same as a table; and customers by the month in which they began."""

from collections.abc import Sequence
from fractions import Fraction

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from csdesk.charts.revenue import ChartCohort, cohorts
from csdesk.errors import CsdeskError
from csdesk.services.revenue.book import Cohort
from csdesk.ui import tokens as k
from csdesk.ui.pages.kpi.state import KpiState
from csdesk.ui.tasks import TaskRunner
from csdesk.ui.tips import tip
from csdesk.ui.widgets.chart_view import ChartView, Draw
from csdesk.ui.widgets.files import say_saved
from csdesk.ui.widgets.notice import Notice
from csdesk.ui.widgets.parts import Button, Card, Line, Segments, col, fill, row
from csdesk.ui.widgets.scrolled import scrolled
from csdesk.ui.words import words

_MOST, _LONGEST, _ROW, _HEAD = 24, 36, 26, 44


class ChartCard(Card):
    """What it shows is said by a name for files, a drawing, and the rows of a table with its head."""

    def __init__(
        self, title: str, tasks: TaskRunner, height: int, notice: Notice, beside: QWidget | None = None
    ) -> None:
        self.view, self._notice = ChartView(tasks, height), notice
        self._table: Sequence[Sequence[str]] = ()
        self._name = ""
        self.more = Button("", "ellipsis", "ghost", act=self._show_menu)
        self.more.setAccessibleName(words.tr("Save or copy the chart"))
        self.more.setToolTip(tip(words.tr("Save or copy the chart")))
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

    def _show_menu(self) -> None:
        self.menu().popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))


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
        rows, table = [], [[words.tr("Start"), head, *map(str, range(1, _longest(found)))]]
        for begin, revenue, counts in found:
            amounts = [Fraction(one) for one in counts] if self.what.current else revenue
            first, amounts = amounts[0], amounts[:_LONGEST]
            shares = [float(one / first) if first else None for one in amounts]
            rows.append(ChartCohort(f"{begin:%Y-%m}", shares))
            said_shares = ["" if one is None else f"{one * 100:.1f} %" for one in shares[1:]]
            table.append([f"{begin:%Y-%m}", f"{float(first):g}", *said_shares])
        height = _HEAD + _ROW * max(len(rows), 1)
        name = "cohorts-customers" if self.what.current else "cohorts-revenue"
        self.chart.show_chart(lambda ink, size: cohorts(ink, rows, size, state.currency), table, name, height)


def _longest(found: Sequence[Cohort]) -> int:
    return max((min(len(counts), _LONGEST) for _begin, _revenue, counts in found), default=1)
