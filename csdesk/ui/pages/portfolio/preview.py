"""The account one is on, beside the table: how it stands, what comes next, what is known of it."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from csdesk.domain.levels import POINT, in_points
from csdesk.services.accounts import AccountRow
from csdesk.ui import dates, labels, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.navigator import Navigator, Target
from csdesk.ui.pages.portfolio import cells
from csdesk.ui.rows_model import Column
from csdesk.ui.widgets.figures import LevelPill, ProgressFigure
from csdesk.ui.widgets.parts import Button, Card, Line, Painted, col, row, text
from csdesk.ui.widgets.scrolled import scrolled
from csdesk.ui.words import words

_ELSEWHERE = frozenset({"name", "reading", "health", "renewal", "plan", "notes"})
"""What is not said a second time among the facts."""
_NAME, _SPARK = 112, 36


class AccountPreview(Card):
    """Shows one account; what is said of it is taken from the table's columns."""

    closed = Signal()

    def __init__(self, columns: Sequence[Column[AccountRow]], today: Callable[[], date], navigator: Navigator) -> None:
        self._columns, self._today, self._navigator = columns, today, navigator
        self._account: AccountRow | None = None
        self._name, self._reading = Line("", "section"), Line("", "small")
        self.level, self._change = LevelPill(asks=True), text("", "small")
        self._spark = Painted(0, _SPARK, self._draw_spark)
        self._renewal, self._when = Line("", "strong"), Line("", "small")
        self._notes = text("", "body", wrap=True)
        self._facts: dict[str, tuple[Line, QWidget]] = {}
        super().__init__()
        self._plan = ProgressFigure(words.tr("Plan"))
        self.open_button = Button(words.tr("Open account"), kind="small", act=lambda: self._go(Target.account))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(k.S1)
        self._lay_out()

    def _lay_out(self) -> None:
        self.setFixedWidth(k.PANEL)
        self.setAccessibleName(words.tr("Preview"))
        close = Button("", "x", "ghost", act=self.closed, name=words.tr("Close"))
        self.level.asked.connect(lambda: self._go(Target.health_rule))
        facts = QWidget()
        facts.setLayout(self._lines)
        self._lines.setContentsMargins(0, 0, 0, 0)
        body = col(
            *(row(self.level, self._change, None), self._spark),
            *(col(text(words.tr("Renewal"), "small"), row(self._renewal, (self._when, 1)), gap=0), self._plan),
            *(facts, self._notes, None),
            gap=k.S3,
            margins=(k.S4, 0, k.S4, k.S3),
        )
        self._area = scrolled(body)
        head = row((col(self._name, self._reading, gap=0), 1), self.open_button, close, margins=(k.S4, k.S3, k.S2, 0))
        box = self.layout()
        assert isinstance(box, QVBoxLayout)
        box.addWidget(head)
        box.addWidget(self._area, 1)

    def show_account(self, account: AccountRow) -> None:
        """Show an account."""
        if self._account is None or self._account.id != account.id:
            self._area.verticalScrollBar().setValue(0)
        self._account = account
        self._name.say(account.name)
        self._reading.say(account.reading)
        self._reading.setVisible(bool(account.reading))
        self._show_health(account)
        self._show_renewal(account)
        plan = account.plan
        note = words.tr("no milestones yet") if plan else words.tr("No success plan yet")
        if plan and plan.total:
            note = words.tr("{done} of %n milestone(s) done", "", plan.total).format(done=str(plan.done))
        self._plan.show_share(plan.share if plan else None, note)
        self._show_facts(account)
        self._notes.setText(account.notes)

    def _show_health(self, account: AccountRow) -> None:
        trend = account.trend
        score = "" if trend.score is None else str(in_points(trend.score))
        self.level.show_level(trend.level.value, labels.name(trend.level), score)
        said = "" if trend.change is None else labels.signed(cells.points(trend.change))
        self._change.setText(said and words.tr("{change} pt in 4 weeks").format(change=said))
        self._spark.setVisible(any(one is not None for one in trend.scores))
        self._spark.update()

    def _show_renewal(self, account: AccountRow) -> None:
        clock = account.present.clock
        self._renewal.say(dates.away(clock, self._today()) if clock else "–")
        named = words.tr("Notice deadline {date}") if account.present.notice else words.tr("Last day {date}")
        self._when.say(named.format(date=dates.full(clock, words.language)) if clock else "")

    def _show_facts(self, account: AccountRow) -> None:
        """Show what is known; a line is made when its column is there for the first time."""
        for column in self._columns:
            if column.name in _ELSEWHERE:
                continue
            if column.name not in self._facts:
                self._facts[column.name] = self._fact(column.title)
            value, line = self._facts[column.name]
            words = column.text(account)
            value.say(words)
            line.setVisible(words not in ("", "–"))

    def _fact(self, title: str) -> tuple[Line, QWidget]:
        name, value = Line(title, "small"), Line()
        name.setFixedWidth(_NAME)
        line = row(name, (value, 1))
        self._lines.addWidget(line)
        return value, line

    def _go(self, where: Callable[[int], Target]) -> None:
        if self._account is not None:
            self._navigator.open(where(self._account.id))

    def _draw_spark(self, painter: QPainter, room: QRect) -> None:
        if self._account is not None:
            trend = self._account.trend
            weeks = [None if score is None else score / POINT for score in trend.scores]
            colour = theme.now.level(trend.level.value)
            paint.spark(painter, 0, 0, room.width() - k.S1, room.height(), weeks, colour)
