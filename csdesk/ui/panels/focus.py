"""The KPI in focus: what it stands at, its pace and its way to the target; where one is set, and counts are entered."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget
from typing_extensions import override

from csdesk.charts.focus import FocusTexts, FocusWay, focus
from csdesk.desk import Desk
from csdesk.documents.weekly import compose
from csdesk.documents.weekly import labels as weekly_labels
from csdesk.domain.focus import Conversion, FocusKind
from csdesk.domain.months import after, days_after
from csdesk.domain.plans import Definition
from csdesk.entities import FocusKpi
from csdesk.errors import RefusedError
from csdesk.services.focus.focus import NO_TARGET, FocusState
from csdesk.ui import dates, labels, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.overlay import AskingCard
from csdesk.ui.panels.entries import Entries, plain
from csdesk.ui.panels.entry_card import ColumnFields
from csdesk.ui.panels.guard import Guard
from csdesk.ui.tasks import TaskRunner
from csdesk.ui.widgets.chart_view import ChartView
from csdesk.ui.widgets.choice import Choice
from csdesk.ui.widgets.date_field import DateField
from csdesk.ui.widgets.fields import on_enter
from csdesk.ui.widgets.parts import Button, Card, Line, Painted, called, col, fill, named, row, rule, stacked, text
from csdesk.ui.words import words

_CHART, _NARROWEST, _BAR, _TEXTS = 150, 160, 10, 380
_NUMBER, _DAY = 96, 138
_MONTHS = 6
_KINDS = (FocusKind.OUTCOMES, FocusKind.ONBOARDING, FocusKind.ACTIVITY, FocusKind.RENEWAL, FocusKind.COUNT)
_PER_CENT = 100


class FocusSetup(AskingCard):
    """Sets a new KPI, or changes the one in focus; ``kept`` tells that it did."""

    kept = Signal()
    wide = 640

    def __init__(self, owner: QWidget, desk: Desk, today: Callable[[], date]) -> None:
        super().__init__(owner)
        self._desk, self._today, self._entries = desk, today, Entries(today)
        self._changed: FocusKpi | None = None
        self.head, self.evidence = text("", "section"), text("", "small", wrap=True)
        self.kind, self.measure, self.definition, self.tier = Choice(), Choice(), Choice(), Choice()
        self.name, self.floor, self.industry, self.target = QLineEdit(), QLineEdit(), QLineEdit(), QLineEdit()
        self.columns = ColumnFields(
            kind=self.kind,
            name=self.name,
            measure=self.measure,
            floor=self.floor,
            depth=self.definition,
            tier=self.tier,
            industry=self.industry,
            target=self.target,
            since=DateField(self._entries),
            until=DateField(self._entries),
            kgi=QLineEdit(placeholderText=words.tr("Such as: renewal rate 95%")),
            why=QLineEdit(placeholderText=words.tr("Such as: whoever completes onboarding renews")),
        )
        self.end_button = Button(words.tr("End this KPI"), kind="link", act=self._on_end)
        self.save_button = Button(words.tr("Save"), kind="primary", act=self._on_save)
        self.kind.currentIndexChanged.connect(lambda _place: self._show_kind())
        on_enter(self._on_save, *(one for one in self.columns.stops if isinstance(one, QLineEdit)))
        self._lay_out()

    def _lay_out(self) -> None:
        inner = k.S4, k.S3, k.S4, k.S3
        since, until, kgi, why = (self.columns.fields[one] for one in ("since", "until", "kgi", "why"))
        self.counted = named(words.tr("What you count"), self.name)
        self.measured = row(
            (named(words.tr("Measure"), self.measure), 2), (named(words.tr("at least"), self.floor), 1), gap=k.S3
        )
        self.deep = named(words.tr("Success"), self.definition)
        self.among = row(
            (self.deep, 1),
            (named(words.tr("Tier"), self.tier), 1),
            (named(words.tr("Industry"), self.industry), 1),
            gap=k.S3,
        )
        days = row(
            (named(words.tr("Target"), self.target), 1),
            (named(words.tr("From"), since), 1),
            (named(words.tr("Until"), until), 1),
            gap=k.S3,
        )
        reasons = row(
            (named(words.tr("The goal it leads to (KGI)"), kgi), 1),
            (named(words.tr("Why now"), why), 1),
            gap=k.S3,
        )
        parts = (named(words.tr("KPI"), self.kind), self.counted, self.measured, self.among, days, reasons)
        self.hold(
            col(self.head, self.evidence, gap=k.S2, margins=inner),
            rule(),
            col(*parts, gap=k.S3, margins=inner),
            row((self.wrong, 1), self.end_button, self.save_button, gap=k.S3, margins=(k.S4, 0, k.S4, k.S4)),
        )

    def open_new(self) -> None:
        """Set another KPI; the one proposed leads on where customers get stuck most."""
        today = self._today()
        shift = self._desk.focus_kpis.shift(today)
        self.head.setText(words.tr("Set focus KPI"))
        self.evidence.setText(_said(shift.conversions))
        fresh = FocusKpi(kind=shift.kind, target=Decimal(0), since=today, until=days_after(after(today, _MONTHS), -1))
        self._begin(fresh, None)

    def open_kpi(self, focus: FocusKpi) -> None:
        """Change the KPI in focus."""
        self.head.setText(words.tr("Change focus KPI"))
        self.evidence.setText("")
        self._begin(focus, focus)

    def _begin(self, shown: FocusKpi, changed: FocusKpi | None) -> None:
        self._changed = changed
        self.kind.offer([(one, labels.name(one)) for one in _KINDS])
        names = self._desk.health_history.names()
        self.measure.offer(sorted(names.items(), key=lambda one: one[1]))
        depths = [(one, labels.name(one)) for one in Definition if one is not Definition.OTHER]
        self.definition.offer([(None, words.tr("All")), *depths])
        tiers = [(one.tier, labels.tier(one.tier)) for one in self._desk.tiers.all()]
        self.tier.offer([("", words.tr("All")), *tiers])
        self.columns.show_record(shown)
        self.floor.setText("" if shown.floor is None else plain(shown.floor))
        self.target.setText(plain(shown.target) if shown.target else "")
        self.end_button.setVisible(changed is not None)
        self.say("")
        self._show_kind()
        self.open()
        self.kind.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_kind(self) -> None:
        kind = self.kind.value
        self.counted.setVisible(kind is FocusKind.COUNT)
        self.measured.setVisible(kind is FocusKind.ACTIVITY)
        self.among.setVisible(kind is not FocusKind.COUNT)
        self.deep.setVisible(kind is FocusKind.OUTCOMES)
        is_share = kind is not None and kind.is_share
        self.target.setPlaceholderText(words.tr("in %, such as 80") if is_share else words.tr("such as 12"))
        self.fit()

    def _values(self) -> dict[str, Any]:
        """Return what is chosen and typed; raise CsdeskError for what is no number or day."""
        kind, today = self.kind.value, self._today()
        target = self._entries.number(self.target.text().strip().rstrip("%％"))
        if target is None:
            raise RefusedError(NO_TARGET)
        is_activity, is_count, values = kind is FocusKind.ACTIVITY, kind is FocusKind.COUNT, self.columns.values()
        return values | {
            "name": values["name"] if is_count else "",
            "measure": values["measure"] or "" if is_activity else "",
            "floor": self._entries.number(self.floor.text()) if is_activity else None,
            "depth": values["depth"] if kind is FocusKind.OUTCOMES else None,
            "tier": "" if is_count else values["tier"],
            "industry": "" if is_count else values["industry"],
            "target": target,
            "since": values["since"] or today,
            "until": values["until"] or days_after(after(today, _MONTHS), -1),
            "why": values["why"].strip(),
        }

    def _on_save(self) -> None:
        kpis, changed = self._desk.focus_kpis, self._changed
        self._do(
            lambda: (
                kpis.put(self._today(), **self._values())
                if changed is None
                else kpis.edit(changed.id, **self._values())
            )
        )

    def _on_end(self) -> None:
        if (changed := self._changed) is not None:
            self._do(lambda: self._desk.focus_kpis.end(changed.id, self._today()))

    def _do(self, act: Callable[[], object]) -> None:
        if self.does(act):
            self.close_card()
            self.kept.emit()

    @override
    def stops(self) -> list[QWidget]:
        return [*self.columns.stops, self.end_button, self.save_button]


def _said(found: list[Conversion]) -> str:
    """Return how many moved on from each stage, and how sure that is."""
    lines = [_moved(one) for one in found if one.count]
    none = words.tr("Nobody has been at a stage for half a year yet, so nothing shows where customers get stuck.")
    return "\n".join(lines) or none


def _moved(one: Conversion) -> str:
    low, high = (round(end * _PER_CENT) for end in one.interval or (0, 0))
    said = words.tr("{moved} of {count} moved on from {stage} within half a year (95% interval {low}–{high}%).")
    return said.format(moved=one.moved, count=one.count, stage=labels.name(one.stage), low=low, high=high)


class CountEntry(QWidget):
    """Enter keeps it; what was said of the same day before is replaced. What is half typed is kept on leaving."""

    def __init__(self, keep: Callable[[int, date, Decimal], object], guard: Guard, today: Callable[[], date]) -> None:
        super().__init__()
        self._keep, self._guard, self._entries = keep, guard, Entries(today)
        self._focus_id = 0
        self.number = called(QLineEdit(), words.tr("New count"), words.tr("New count"), _NUMBER)
        day = DateField(self._entries, past=True)
        self.day = called(day, words.tr("Day of the count"), words.tr("today"), _DAY)
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
        self.chart = ChartView(tasks, _CHART, _NARROWEST)
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
        self._body = stacked(row(texts, (self.chart, 1), gap=k.S6, margins=(0, k.S4, 0, 0)), nothing)
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
        self.name.say(weekly_labels.focus(current, words))
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
