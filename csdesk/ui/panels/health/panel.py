"""The health of an account: the trend large, below it what a week is made of, why it moved, and what was typed."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.domain.health_change import HealthChange
from csdesk.domain.health_history import HistoryWeek
from csdesk.entities import Changes
from csdesk.errors import CsdeskError
from csdesk.fields.measures import measure_name
from csdesk.services.importing.readings.look import shown
from csdesk.services.reading_sources import TypedReading
from csdesk.ui import dates, keys
from csdesk.ui import tokens as k
from csdesk.ui.bus import ChangeBus
from csdesk.ui.navigator import Target
from csdesk.ui.panels.entries import Entries
from csdesk.ui.panels.guard import Guard
from csdesk.ui.panels.health.rule_card import AskedWeek
from csdesk.ui.panels.health.trend_card import TrendCard
from csdesk.ui.panels.health.week_cards import MeasuresCard, WhyCard
from csdesk.ui.panels.panel import Panel
from csdesk.ui.panels.sentiments import SentimentsCard
from csdesk.ui.tasks import TaskRunner
from csdesk.ui.widgets.choice import Choice
from csdesk.ui.widgets.date_field import DateField
from csdesk.ui.widgets.empty_state import EmptyState
from csdesk.ui.widgets.keyed_list import KeyedList
from csdesk.ui.widgets.parts import Button, Card, Line, called, col, fill, row, stacked, tell, text
from csdesk.ui.widgets.scrolled import scrolled
from csdesk.ui.words import words

_ROOM = 1000
_VALUE, _DAY, _MOST = 96, 164, 8


class TypedCard(Card):
    """A line to type in, below it what was typed, each with its way back."""

    def __init__(self, panel: Panel) -> None:
        """Show nothing yet."""
        self._panel, self._sources = panel, panel.desk.reading_sources
        self._keys: list[str] = []
        self.measure = called(Choice(), words.tr("Measure"))
        self.value = called(QLineEdit(), words.tr("Value"), words.tr("Value"), _VALUE)
        self.day = called(DateField(panel.entries, past=True), words.tr("Date"), width=_DAY)
        self.add_button = Button(words.tr("Add"), kind="small", act=self._add)
        for field in (self.value, self.day):
            field.returnPressed.connect(self._add)
        self.wrong = text("", "wrong", wrap=True)
        self.wrong.hide()
        self.list = KeyedList(k.S1)
        line = row((self.measure, 1), self.value, self.day, self.add_button, gap=k.S2)
        super().__init__(words.tr("Typed readings"), line, self.wrong, self.list, k.S1)

    def show_account(self) -> None:
        """Show what was typed of the account; what is half typed stays."""
        self._offer()
        if not self.day.text():
            self.day.show_day(self._panel.today)
        typed = self._sources.typed(self._panel.account_id)
        self.list.put(*(self._line(one) for one in typed[:_MOST]))

    def _offer(self) -> None:
        offered = self._sources.measures()
        keys = [key for key, _own in offered]
        if keys == self._keys:
            return
        chosen = self._keys[self.measure.currentIndex()] if self._keys else ""
        self._keys = keys
        self.measure.clear()
        self.measure.addItems([measure_name(words, key, own) for key, own in offered])
        self.measure.setCurrentIndex(keys.index(chosen) if chosen in keys else 0)

    def _line(self, one: TypedReading) -> QWidget:
        name = measure_name(words, one.measure, one.name)
        hint = words.tr("Take back: what a file said stands again")
        told = words.tr("Take back {name}").format(name=f"{name} {shown(one.value)}")
        back = Button("", "x", "ghost", partial(self._forget, one), name=told, hint=hint)
        day = Line(dates.full(one.on, words.language), "muted")
        return row((Line(name), 1), Line(shown(one.value)), day, back, gap=k.S3)

    def _add(self) -> None:
        """Keep what is typed; what is wrong with it is said, and it stays."""
        try:
            on = self.day.day() or self._panel.today
            key = self._keys[self.measure.currentIndex()]
            self._sources.type_in(self._panel.account_id, key, on, self.value.text(), self._panel.today)
        except CsdeskError as error:
            self._say(error.sentence(words))
        else:
            self._say("")
            self.value.clear()
            self.value.setFocus()

    def _forget(self, one: TypedReading) -> None:
        self._sources.forget(self._panel.account_id, one.measure, one.on, self._panel.today)

    def _say(self, sentence: str) -> None:
        tell(self.wrong, sentence)


class HealthPanel(Panel):
    """A week that is gone to on the chart is told of in the cards below."""

    watches = (
        *("readings", "health_snapshots", "health_models", "measures", "accounts", "meetings", "meeting_kinds"),
        *("contacts", "success_plans", "goals", "milestones", "stage_changes", "sent_copies", "contracts"),
        *SentimentsCard.watches,
    )

    def __init__(self, desk: Desk, bus: ChangeBus, entries: Entries, guard: Guard, tasks: TaskRunner) -> None:
        """Show nothing yet; the chart is prepared by the tasks."""
        super().__init__(desk, bus, entries, guard)
        self.trend, self.measures = TrendCard(self, tasks), MeasuresCard(self)
        self.why = WhyCard(self, self._split)
        self.trend.week_chosen.connect(self._on_week)
        self.trend.opened.connect(self._ask_rule)
        self.measures.table.opened.connect(lambda measure: self._ask_rule(self.trend.week, measure))
        keys.listen(self.trend.chart, QKeySequence.StandardKey.Copy, self.trend.export.copy)
        self._two = QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._two)
        fill(self._columns, [(self.measures, 1), (self.why, 1)], k.S4, (0, 0, 0, 0))
        self.typed, self.views = TypedCard(self), SentimentsCard(self)
        self._beside_data = QWidget()
        self._own = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._beside_data)
        fill(self._own, [(self.typed, 1), (self.views, 1)], k.S4, (0, 0, 0, 0))
        cards = self.trend, self._two, self._beside_data
        inside = col(*cards, None, gap=k.S4, margins=(0, 0, k.S2, k.S2))
        self.empty = EmptyState(
            words.tr("How this account is doing"),
            words.tr("Import readings, or wait for the first week:\nthe score and its history appear here."),
            (words.tr("Import readings"), lambda: self.navigator.open(Target("import", part="readings"))),
            others=[(words.tr("Type a reading"), self._type)],
        )
        self._area = scrolled(inside)
        self._stack = stacked(self._area, self.empty)
        fill(QVBoxLayout(self), [self._stack], 0, (0, 0, 0, 0))

    @staticmethod
    @override
    def keys() -> Mapping[str, Mapping[str, str]]:
        return {
            words.tr("In the health chart"): {
                words.tr("One week back or on"): keys.native("Left", "Right"),
                words.tr("Four weeks back or on"): keys.native("PgUp", "PgDown"),
                words.tr("First or last week"): keys.native("Home", "End"),
                words.tr("Which rule made this score?"): keys.native("Return"),
                words.tr("Copy the chart as an image"): keys.native("Ctrl+C"),
            }
        }

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        direction = QBoxLayout.Direction
        for columns in (self._columns, self._own):
            columns.setDirection(direction.LeftToRight if self.width() >= _ROOM else direction.TopToBottom)

    @override
    def refresh(self, changes: Changes) -> None:
        weeks = self.desk.health_history.weeks(self.account_id, self.today)
        self._stack.setCurrentWidget(self._area if weeks else self.empty)
        names = self.desk.health_history.names()
        events = self.desk.health_events.of(self.account_id, self.today) if weeks else []
        self.trend.show_history(weeks, events, names)
        self.why.show_history(weeks, names)
        self._show_measures(weeks[-1] if weeks else None)
        self.typed.show_account()
        for account in self.desk.accounts.rows(self.today, [self.account_id]):
            self.views.show_account(account)
        self.views.refresh()

    @override
    def add(self) -> None:
        self._type()

    def _type(self) -> None:
        """Let a first value be typed."""
        self._stack.setCurrentWidget(self._area)
        self.typed.value.setFocus()

    def _ask_rule(self, week: HistoryWeek | None, measure: str = "") -> None:
        asked = AskedWeek(week.sunday if week else None, measure)
        self.navigator.open(Target.health_rule(self.account_id, asked))

    def _split(self, before: HistoryWeek, after: HistoryWeek) -> HealthChange:
        return self.desk.health_history.change(self.account_id, before, after, self.today)

    def _on_week(self, week: HistoryWeek) -> None:
        self.why.go_to(week.sunday)
        self._show_measures(week)

    def _show_measures(self, week: HistoryWeek | None) -> None:
        history = self.desk.health_history
        self.measures.show_week(week, history.shares(week) if week else {}, history.names())
