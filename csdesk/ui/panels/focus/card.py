"""The KPI in focus: what it stands at, its pace and its way to the target; or why one should be set."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QWidget

from csdesk.charts.focus import FocusTexts, FocusWay, focus
from csdesk.desk import Desk
from csdesk.documents.weekly import compose
from csdesk.documents.weekly import labels as named
from csdesk.domain.focus import FocusKind
from csdesk.entities import FocusKpi
from csdesk.services.focus.focus import FocusState
from csdesk.ui import dates, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.panels.entries import Entries
from csdesk.ui.panels.guard import Guard
from csdesk.ui.tasks import TaskRunner
from csdesk.ui.widgets.chart_view import ChartView
from csdesk.ui.widgets.date_field import DateField
from csdesk.ui.widgets.fields import on_enter
from csdesk.ui.widgets.parts import Button, Card, Line, Painted, called, col, fill, row, text
from csdesk.ui.words import words

_CHART, _BAR, _TEXTS = 150, 10, 380
_NUMBER, _DAY = 96, 138


class CountEntry(QWidget):
    """Enter keeps it; what was said of the same day before is replaced. What is half typed is kept on leaving."""

    def __init__(self, keep: Callable[[int, date, Decimal], object], guard: Guard, today: Callable[[], date]) -> None:
        super().__init__()
        self._keep, self._guard, self._entries = keep, guard, Entries(today)
        self._focus_id = 0
        self.number, self.day = QLineEdit(), DateField(self._entries, past=True)
        called(self.number, words.tr("New count"), words.tr("New count"), _NUMBER)
        called(self.day, words.tr("Day of the count"), words.tr("today"), _DAY)
        self.button = Button(words.tr("Enter count"), act=self.settle)
        on_enter(self.settle, self.number, self.day)
        fill(QHBoxLayout(self), (self.number, self.day, self.button, None), k.S2, (0, 0, 0, 0))

    def show_focus(self, focus: FocusKpi | None) -> None:
        """Take counts of a KPI; of none, nothing is shown."""
        key = focus.id if focus is not None else 0
        if key != self._focus_id:
            self.number.clear()
            self.day.clear()
        self._focus_id = key
        self.setVisible(bool(key))

    def settle(self) -> None:
        """Keep what is typed, if a number is."""
        if self.number.text().strip() and self._focus_id and self._guard(self._keep_typed):
            self.number.clear()
            self.day.clear()

    def _keep_typed(self) -> None:
        number = self._entries.number(self.number.text())
        if number is not None:
            self._keep(self._focus_id, self.day.day() or self._entries.today(), number)


class FocusCard(Card):
    """``setting`` is wanted by its button; ``turning`` where another KPI is to be looked for."""

    setting, turning = Signal(), Signal()

    def __init__(self, desk: Desk, tasks: TaskRunner, guard: Guard, today: Callable[[], date]) -> None:
        self._desk, self._today = desk, today
        self._state: FocusState | None = None
        self.name, self.value, self.target = Line("", "section"), Line("", "figure"), Line("", "muted")
        self.due, self.pace, self.kgi = Line("", "muted"), text("", "body", wrap=True), text("", "small", wrap=True)
        self.bar = Painted(0, _BAR, self._draw_bar)
        self.set_button, self.turn_button = Button(words.tr("Change…")), Button(words.tr("What next?"))
        self.empty_button = Button(words.tr("Set focus KPI"), "target", "primary")
        self.counting = CountEntry(desk.focus_kpis.count, guard, today)
        self.chart = ChartView(tasks, _CHART)
        chip = text(words.tr("Focus KPI"), "chip")
        texts = col(
            row(self.name, chip, None, gap=k.S3),
            row(self.value, (self.target, 1), self.due, gap=k.S2),
            self.bar,
            self.pace,
            self.kgi,
            self.counting,
            row(self.set_button, self.turn_button, None),
            None,
            gap=k.S2,
        )
        texts.setFixedWidth(_TEXTS)
        nothing = col(
            text(words.tr("One KPI at a time"), "section"),
            text(
                words.tr("Pick the number that moves your goal, and see each week if you are on pace."),
                wrap=True,
            ),
            row(self.empty_button, None),
            gap=k.S2,
            margins=(0, k.S4, 0, 0),
        )
        self._body = QStackedWidget()
        self._body.addWidget(row(texts, (self.chart, 1), gap=k.S6, margins=(0, k.S4, 0, 0)))
        self._body.addWidget(nothing)
        super().__init__("", self._body)
        for button, signal in (
            (self.set_button, self.setting),
            (self.empty_button, self.setting),
            (self.turn_button, self.turning),
        ):
            button.clicked.connect(signal)

    def show_kpi(self) -> None:
        """Show the KPI that is in focus now."""
        current = self._desk.focus_kpis.current()
        self._body.setCurrentIndex(0 if current else 1)
        self.counting.show_focus(current if current and current.kind is FocusKind.COUNT else None)
        if current is None:
            self._state = None
            return
        state = self._state = self._desk.focus_kpis.state(current, self._today())
        self.name.say(named.focus(current, words))
        self.value.say(compose.amount(current, state.value, words))
        wanted = compose.amount(current, state.target, words)
        self.target.say(words.tr("of {target}").format(target=wanted))
        pace = state.pace
        self.due.say(
            words.tr("due by today {value}").format(value=compose.amount(current, pace.due_now, words)) if pace else ""
        )
        self.pace.setText(compose.pace(current, pace, words) if pace else words.tr("Nothing measured yet"))
        until = words.tr("Until {day}").format(day=dates.full(current.until, words.language))
        led = words.tr("Leads to: {kgi}").format(kgi=current.kgi) if current.kgi else ""
        self.kgi.setText(" · ".join(filter(None, (until, led, current.why))))
        self.bar.update()
        self._draw(state, wanted)

    def _draw(self, state: FocusState, wanted: str) -> None:
        current, pace = state.focus, state.pace
        history = [(day, None if value is None else float(value)) for day, value in state.history]
        begin = next((value for _day, value in history if value is not None), 0.0) if current.kind.is_share else 0.0
        way = FocusWay(
            since=current.since,
            until=current.until,
            history=history,
            begin=begin,
            target=float(current.target),
            ends_at=float(pace.ends_at) if pace else None,
            steps=not current.kind.is_share,
        )
        texts = FocusTexts(
            words.tr("target {value}").format(value=wanted),
            words.tr("pace {value}").format(value=compose.amount(current, pace.ends_at, words)) if pace else "",
            lambda day: dates.month_in_short(day, words.language, named=False),
        )
        self.chart.show_chart(lambda ink, size: focus(ink, way, texts, size), f"{self.name.words}: {self.value.words}")

    def _draw_bar(self, painter: QPainter, room: QRect) -> None:
        state = self._state
        if state is None or state.pace is None:
            return
        now, target = theme.now, float(state.pace.target)
        paint.box(painter, room.x(), room.y() + 1, room.width(), room.height() - 2, now.hover, 4)
        share = min(max(float(state.pace.value) / target, 0), 1)
        paint.box(painter, room.x(), room.y() + 1, room.width() * share, room.height() - 2, now.accent, 4)
        due = room.x() + room.width() * min(max(float(state.pace.due_now) / target, 0), 1)
        painter.fillRect(round(due) - 1, room.y(), 2, room.height(), theme.colour(now.text))
