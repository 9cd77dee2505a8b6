"""KPI: how revenue moves from period to period, and what may be wrong about it; every figure opens to its rows."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import cached_property

from PySide6.QtCore import QTimer
from typing_extensions import override

from csdesk.analytics.revenue.doubts import RevenueDoubt
from csdesk.desk import Desk
from csdesk.domain.revenue import DoubtKind, ReportPeriod, ReportSpan, period_of
from csdesk.entities import Changes
from csdesk.services.revenue.book import RevenueBook
from csdesk.services.revenue.revenue import WATCHED
from csdesk.ui import tokens as k
from csdesk.ui.bus import ChangeBus
from csdesk.ui.navigator import Command, Target
from csdesk.ui.page import Page
from csdesk.ui.pages.kpi import saying
from csdesk.ui.pages.kpi.divided import Breakdown, ConventionRow, Differs
from csdesk.ui.pages.kpi.doubts import Doubts
from csdesk.ui.pages.kpi.onboarding import OnboardingFigures
from csdesk.ui.pages.kpi.overview import Cohorts, Overview
from csdesk.ui.pages.kpi.rows import FigureRows, SheetLine
from csdesk.ui.pages.kpi.state import KpiState
from csdesk.ui.panels.focus import FocusCard, FocusSetup
from csdesk.ui.panels.guard import Guard
from csdesk.ui.tasks import TaskRunner
from csdesk.ui.widgets.choice import Choice
from csdesk.ui.widgets.empty_state import EmptyState
from csdesk.ui.widgets.notice import Notice
from csdesk.ui.widgets.parts import Button, Line, Stepper, ValueSegments, called, stacked, tabs
from csdesk.ui.words import words


class KpiPage(Page):
    """A period in a currency; the views below show it, each in its own way."""

    watches = (
        *(*WATCHED, "sheet_reads", "currency_rates", "companies", "colleagues"),
        *("focus_kpis", "focus_counts", "outcomes", "onboardings", "onboarding_criteria", "readings"),
    )

    def __init__(self, desk: Desk, bus: ChangeBus, tasks: TaskRunner, today: Callable[[], date] = date.today) -> None:
        """Show nothing yet."""
        super().__init__(bus)
        self._desk, self._tasks, self._today = desk, tasks, today
        self._book: RevenueBook | None = None
        self._names: dict[int, str] = {}
        self._last = today()
        self.state: KpiState | None = None
        self.notice = Notice()
        self.guard = Guard(self.notice)
        self.subtitle = Line("", "muted")
        self.currency = called(Choice(), words.tr("Currency"))
        self.currency.activated.connect(lambda _place: self._show())
        self.span = ValueSegments(words.tr("Period"), saying.spans())
        self.span.picked.connect(lambda _span: self._show())
        self.steps = Stepper(self, words.tr("Earlier period"), words.tr("Later period"), self.step)
        self.focus = FocusCard(desk, tasks, self.guard, today)
        self.focus.setting.connect(self._set_focus)
        self.focus.turning.connect(lambda: self.setup.open_new())
        self.overview = Overview(tasks, self.notice, self.focus, self._open_figure)
        self.week_button = Button(words.tr("Weekly review"), "file-text", "primary")
        self.week_button.clicked.connect(lambda: self.navigator.open(Target("weekly")))
        self.rows = FigureRows(self.navigator, today, self._leave_rows)
        self.empty = self._empty_state()
        self._make_views(desk, tasks)
        self._later = QTimer(self, singleShot=True, interval=0)  # once the figures are painted
        self._later.timeout.connect(self._count_doubts)
        self._lay_out()

    def _make_views(self, desk: Desk, tasks: TaskRunner) -> None:
        """Make what is shown below the tabs, each a view of the same figures."""
        today = self._today
        guard = self.guard
        self.sheet = SheetLine(desk, guard, self._open_sheet)
        self.breakdown, self.cohorts = Breakdown(desk, today, self._open_part), Cohorts(tasks, self.notice)
        self.doubts = Doubts(desk, guard, today, self._open_doubt)
        self.differs = Differs(today, self._open_difference)
        self.onboarding = OnboardingFigures(desk, self.navigator, today)
        self.views = (self.overview, self.breakdown, self.cohorts, self.onboarding, self.doubts, self.differs)
        names = (words.tr("Overview"), words.tr("By part"), words.tr("Cohorts"), words.tr("Onboarding"))
        self.tabs = tabs((*names, words.tr("Doubts"), words.tr("Why my number differs")), self)
        self.tabs.setAccessibleName(words.tr("Views of the figures"))
        self.tabs.currentChanged.connect(lambda _place: self._show_view())

    def _empty_state(self) -> EmptyState:
        return EmptyState(
            words.tr("Revenue, month by month"),
            words.tr("New, expansion and churn are worked out from contracts\nor from the sales sheet you import."),
            (words.tr("Import a sales sheet"), lambda: self.navigator.open(Target("import", part="revenue"))),
            "chart-column",
        )

    def _lay_out(self) -> None:
        beside = (self.subtitle, 1), self.currency, self.span, self.steps, self.week_button
        self._body = stacked(*self.views, self.rows, self.empty)
        self.set_out(words.tr("KPI"), beside, self.sheet, self.tabs, (self._body, 1), self.notice, gap=k.S3)

    @staticmethod
    @override
    def keys() -> Mapping[str, Mapping[str, str]]:
        return {
            words.tr("KPI"): {
                words.tr("Earlier period"): "[",
                words.tr("Later period"): "]",
                words.tr("Open the rows behind a figure"): "Enter",
            }
        }

    @override
    def commands(self) -> Sequence[Command]:
        return [(words.tr("Copy revenue movement as table"), "chart-column", self.overview.chart.copy_table)]

    @override
    def refresh(self, changes: Changes) -> None:
        revenue, before = self._desk.revenue, self._book
        if self._book is None or self._book.as_of != self._today() or changes.touch("companies"):
            self._book = revenue.book(self._today())
        else:
            self._book = revenue.renewed(self._book, changes)
        if before is None or changes.touch("accounts"):
            self._names = revenue.names()
        self._offer_currencies(self._book)
        self.focus.show_kpi()
        self.sheet.show_news(self._names)
        self._show()

    @override
    def arrive(self, target: Target) -> None:
        if target.part == "doubts":
            self.tabs.setCurrentIndex(self.views.index(self.doubts))
        elif target.part == "focus":
            self._set_focus()

    def take_over(self, former: "KpiPage") -> None:
        """Show what a former page shows."""
        self._last = former._last
        self.span.show_value(former.span.value)

    def step(self, by: int) -> None:
        """Go so many periods on; not beyond today."""
        if self.state is None:
            return
        shown = self.state.period
        day = shown.opening if by < 0 else shown.last
        wanted = period_of(day if by < 0 else date.fromordinal(day.toordinal() + 1), self.span.value, self._fiscal())
        if wanted.first <= self._today():
            self._last = min(wanted.last, self._today())
            self._show()

    @cached_property
    def setup(self) -> FocusSetup:
        """Return the card that sets the KPI in focus, made when it is wanted first."""
        return FocusSetup(self, self._desk, self._today)

    def _set_focus(self) -> None:
        current = self._desk.focus_kpis.current()
        if current is None:
            self.setup.open_new()
        else:
            self.setup.open_kpi(current)

    def _fiscal(self) -> int:
        return self._desk.colleagues.company().fiscal_year_start

    def _offer_currencies(self, book: RevenueBook) -> None:
        rates, chosen = self._desk.revenue.rates(book.as_of), self.currency.value
        found = sorted(book.currencies, key=lambda one: (one != rates.home, one))
        offered = [((one, False), one) for one in found]
        if len(found) > 1:
            offered.append(((rates.home, True), words.tr("All in {currency}").format(currency=rates.home)))
        self.currency.offer(offered, chosen)
        self.currency.setVisible(len(offered) > 1)

    def _show(self) -> None:
        book = self._book
        if book is None or not book.currencies:
            self._body.setCurrentWidget(self.empty)
            self.tabs.hide()
            return
        self.tabs.show()
        currency, converted = self.currency.value
        fiscal, span = self._fiscal(), self.span.value
        self.state = KpiState(
            book=book,
            rates=self._desk.revenue.rates(book.as_of),
            names=self._names,
            period=period_of(min(self._last, self._today()), span, fiscal),
            span=span,
            currency=currency,
            converted=converted,
            fiscal_start=fiscal,
        )
        self.subtitle.say(self._said(self.state))
        self.steps.on.setEnabled(self.state.period.last < self._today())
        self._show_view()
        self._later.start()

    def _count_doubts(self) -> None:
        if self.state is not None:
            count = len(self.state.book.doubts_of(self.state.period))
            self.tabs.setTabText(self.views.index(self.doubts), words.tr("Doubts") + (f" {count}" if count else ""))

    def _show_view(self) -> None:
        """Show the figures in the view that is chosen; the others wait until they are."""
        if self.state is None:
            return
        view = self.views[self.tabs.currentIndex()]
        view.show_state(self.state)
        self._body.setCurrentWidget(view)
        first = {self.overview: self.overview.stats["nrr"], self.cohorts: self.cohorts.chart.more}
        self.entrance = first.get(view) or getattr(view, "table", None)

    def _said(self, state: KpiState) -> str:
        """Return what is to be known of the period: its name, whether it is over, and what was said of it later."""
        said = [self._named(state.period)]
        if state.period.is_running(state.today):
            said.append(words.tr("so far, as of {day}").format(day=saying.until(state.today)))
        if state.restated:
            said.append(words.tr("restated by %n contract(s)", "", len(state.restated)))
        if state.converted:
            said.append(words.tr("converted at your rates"))
        return " · ".join(said)

    def _named(self, period: ReportPeriod) -> str:
        state = self.state
        if state is None or period == state.period:
            return saying.period(period, self.span.value, self._fiscal())
        return words.tr("12 months to {month}").format(month=saying.period(period, ReportSpan.MONTH, 1))

    def _open_figure(self, figure: str, period: ReportPeriod) -> None:
        if self.state is not None:
            self._open_rows(self.rows.show_figure, self.state, figure, period, self._named(period))

    def _open_part(self, figure: str, accounts: frozenset[int] | None, part: str) -> None:
        if self.state is not None:
            named = f"{self._named(self.state.period)} · {part}"
            self._open_rows(self.rows.show_figure, self.state, figure, self.state.period, named, accounts)

    def _open_difference(self, shown: ConventionRow) -> None:
        if self.state is not None:
            self._open_rows(self.rows.show_difference, self.state, shown)

    def _open_sheet(self) -> None:
        if self.sheet.news is not None:
            self._open_rows(self.rows.show_sheet, self.sheet.news, self._names)

    def _open_rows(self, show: Callable[..., None], *what: object) -> None:
        self._body.setCurrentWidget(self.rows)
        show(*what)
        self.rows.enter()

    def _open_doubt(self, doubt: RevenueDoubt) -> None:
        """Go to the record that a doubt is about: the contract, or the account that the sheet has."""
        is_of_sheet = doubt.kind in (DoubtKind.BLANK, DoubtKind.NO_MORE, DoubtKind.NO_PERIOD, DoubtKind.HANDED_OVER)
        tab = "overview" if is_of_sheet or doubt.kind is DoubtKind.MERGED else "contracts"
        self.navigator.open(Target.account(doubt.account, tab, None if is_of_sheet else doubt.subject or None))

    def _leave_rows(self) -> None:
        self._show_view()
        if self.entrance is not None:
            self.entrance.setFocus()
