"""Cards of Today: until when entries are snoozed, what is overdue spread, why an entry stands where it does."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLineEdit, QSpinBox, QWidget
from typing_extensions import override

from csdesk.domain.actions import EntryKind, Group, spread, wake
from csdesk.domain.day_words import DayWords
from csdesk.domain.months import days_after
from csdesk.domain.queue import in_points, score
from csdesk.errors import CsdeskError
from csdesk.services.queue.entries import QueueEntry
from csdesk.ui import dates, keys, labels, week
from csdesk.ui import tokens as k
from csdesk.ui.navigator import Target
from csdesk.ui.overlay import AskingCard, Overlay
from csdesk.ui.pages.today import saying
from csdesk.ui.pages.today.view import QueueHost
from csdesk.ui.tips import tip
from csdesk.ui.widgets.date_field import DateField
from csdesk.ui.widgets.fields import on_enter
from csdesk.ui.widgets.keyed_list import KeyedList
from csdesk.ui.widgets.parts import Button, Line, called, col, row, rule, text
from csdesk.ui.widgets.scrolled import scrolled
from csdesk.ui.words import words

_DAY = 200
_WAS, _WILL = 110, 120
_EACH, _MOST_A_DAY = 5, 50
_WIDE, _POINTS, _BECAUSE = 560, 72, 190
_MOVES = 5


class SnoozeCard(AskingCard):
    """1 to 4 choose a day at once while none is typed; Enter takes what stands there."""

    wide = 600

    def __init__(self, page: QueueHost, take: Callable[[Sequence[QueueEntry], date, str], object]) -> None:
        """Ask for entries of a page; ``take`` snoozes them, or raises CsdeskError."""
        super().__init__(page.view)
        self._page, self._postpone = page, take
        self._chosen: Sequence[QueueEntry] = ()
        self.head, self.said = Line("", "section"), text("", "small", wrap=True)
        self.day = called(DateField(page.entries), words.tr("Until"), words.tr("next tue, in 2 weeks …"), _DAY)
        self.reason = called(QLineEdit(), words.tr("Reason"), words.tr("Reason, if there is one"))
        self.presets = [Button("", kind="small") for _each in range(4)]
        self.take_button = Button(words.tr("Snooze"), kind="primary", act=self._on_take)
        for place, button in enumerate(self.presets):
            button.clicked.connect(lambda _on=False, place=place: self._take(self._days()[place][1]))
        self.day.textChanged.connect(self._on_typed)
        on_enter(self._on_take, self.day, self.reason)
        inner = k.S4, k.S3, k.S4, k.S3
        self.hold(
            col(self.head, self.said, gap=k.S1, margins=inner),
            rule(),
            col(row(*self.presets, None), row(self.day, (self.reason, 1), None), gap=k.S3, margins=inner),
            row((self.wrong, 1), self.take_button, gap=k.S3, margins=(k.S4, 0, k.S4, k.S4)),
        )

    def ask(self, chosen: Sequence[QueueEntry]) -> None:
        """Ask for these entries."""
        self._chosen = chosen
        is_due = self._is_due
        one = chosen[0].title if len(chosen) == 1 else words.tr("%n entries", "of the queue", len(chosen))
        self.head.say(one)
        first, last = words.tr("Snooze until"), words.tr("Snooze")
        if is_due:
            first, last = words.tr("New deadline"), words.tr("Move", "a deadline")
        self.said.setText(first)
        self.take_button.setText(last)
        for button, (place, (name, day)) in zip(self.presets, enumerate(self._days(), 1), strict=True):
            button.setText(f"{place}  {name}")
            button.setToolTip(tip(dates.with_weekday(day, words.language)))
        self.day.show_day(None)
        self.reason.clear()
        self.reason.setVisible(not is_due)
        self.say("")
        self.open()
        self.day.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def _is_due(self) -> bool:
        """Tell whether what is chosen is due, so that it needs a new deadline."""
        today = self._page.today()
        return all(one.due is not None and one.due <= today for one in self._chosen)

    def _days(self) -> list[tuple[str, date]]:
        today = self._page.today()
        month_end = DayWords(today, week.works()).day("eom") or today
        return [
            (words.tr("tomorrow"), days_after(today, 1)),
            (words.tr("next week"), days_after(today, 7 - today.weekday())),
            (words.tr("in two weeks"), days_after(today, 14)),
            (words.tr("end of month"), max(month_end, days_after(today, 1))),
        ]

    @override
    def stops(self) -> list[QWidget]:
        return [self.day, self.reason, *self.presets, self.take_button]

    def _on_typed(self, typed: str) -> None:
        """Take a preset by its number, or say which day that is and when it is back."""
        number = keys.narrow(typed)
        if len(number) == 1 and number in "1234":
            chosen = self._days()[int(number) - 1][1]
            QTimer.singleShot(0, self, partial(self._take, chosen))  # once the key is done with its field
            return
        try:
            day = self.day.day()
        except CsdeskError:
            day = None
        self.said.setText(
            self._told(day)
            if day is not None
            else words.tr("New deadline")
            if self._is_due
            else words.tr("Snooze until")
        )
        self.fit()

    def _told(self, day: date) -> str:
        """Return when it is back: its deadline may be earlier than that day."""
        today = self._page.today()
        if self._is_due:
            return words.tr("Due {day}").format(day=dates.with_weekday(day, words.language))
        found = [wake(day, one.due, today) for one in self._chosen]
        first = min((one for one in found if one is not None), key=lambda one: one.day, default=None)
        if first is None:
            return words.tr("It is due and cannot be snoozed.")
        said = words.tr("Back {day}, on its deadline") if first.cut else words.tr("Back {day}")
        return said.format(day=dates.with_weekday(first.day, words.language))

    def _on_take(self) -> None:
        self.does(lambda: self._take(self.day.day() or days_after(self._page.today(), 1)))

    def _take(self, day: date) -> None:
        if self.does(lambda: self._postpone(self._chosen, day, self.reason.text())):
            self.close_card()


class SpreadCard(Overlay):
    """The most important first, so many a day; what has a date of its own is listed and stays."""

    wide = 720

    def __init__(self, page: QueueHost) -> None:
        super().__init__(page.view)
        self._page = page
        self._moves: dict[int, date] = {}
        self.head = Line(words.tr("Spread what is overdue"), "section")
        self.note = text("", "small", wrap=True)
        self.each = called(QSpinBox(minimum=1, maximum=_MOST_A_DAY, value=_EACH), words.tr("A day"))
        self.each.valueChanged.connect(lambda _value: self._show())
        self.lines = KeyedList(k.S1)
        self.area = scrolled(self.lines)
        self.area.setMinimumHeight(240)
        self.take_button = Button("", kind="primary", act=self._on_take)
        on_enter(self._on_take, self.take_button)
        inner = k.S4, k.S3, k.S4, k.S3
        how_many = row(text(words.tr("A day"), "body"), self.each, None)
        self.hold(
            col(self.head, self.note, gap=k.S1, margins=inner),
            rule(),
            col((self.area, 1), margins=inner),
            rule(),
            row((how_many, 1), self.take_button, margins=inner),
        )

    def ask(self) -> None:
        """Show what is overdue, and where it would go."""
        self._show()
        self.open()
        self.each.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def stops(self) -> list[QWidget]:
        return [self.each, self.take_button]

    def _show(self) -> None:
        overdue = self._page.state.book.of(Group.OVERDUE)
        ours = [one for one in overdue if one.kind is EntryKind.ACTION]
        others = [one for one in overdue if one.kind is not EntryKind.ACTION]
        today = self._page.today()
        wanted = dict(
            zip((one.key.id for one in ours), spread(len(ours), today, self.each.value(), week.works()), strict=True)
        )
        self._moves = self._page.desk.actions.deferred(wanted, today)
        lines = [self._line(one, self._moves.get(one.key.id)) for one in (*ours, *others)]
        self.lines.put(*lines)
        own = words.tr("%n with a date of its own stays: open it to move it.", "entries", len(others)) if others else ""
        order = words.tr("The most important first. One undo takes it back.")
        self.note.setText(" ".join(filter(None, (order, own))))
        self.take_button.setText(words.tr("Move %n action(s)", "", len(ours)))
        self.take_button.setEnabled(bool(ours))
        self.fit()

    def _line(self, one: QueueEntry, day: date | None) -> QWidget:
        today = self._page.today()
        was, will = Line(dates.late(one.due, today) if one.due else "", "small"), Line("", "body")
        will.say(dates.with_weekday(day, words.language) if day else words.tr("stays"))
        was.setFixedWidth(_WAS)
        will.setFixedWidth(_WILL + 40)
        account = Line(one.account, "small")
        account.setFixedWidth(150)
        return row((Line(one.title), 1), account, was, will, gap=k.S3)

    def _on_take(self) -> None:
        moves, today = dict(self._moves), self._page.today()
        if moves and self._page.guard(lambda: self._page.desk.actions.defer(moves, today)):
            self.close_card()
            count = words.tr("%n action(s) moved. Press Ctrl+Z to undo.", "", len(moves))
            self._page.notice.say(count)


class OrderCard(Overlay):
    """Shown for one entry by ``?``; any key that closes a card closes it."""

    wide = _WIDE

    def __init__(self, page: QueueHost) -> None:
        super().__init__(page.view)
        self._page = page
        self.head, self.rank = Line("", "section"), Line("", "small")
        self.parts, self.moves = KeyedList(k.S1), KeyedList(k.S1)
        self.weights_button = Button(words.tr("Change the weights…"), kind="link", act=self._on_weights)
        self.close_button = Button(words.tr("Close"), kind="primary", act=self.close_card)
        explained = text(
            words.tr("Pinned entries come first, then the higher score; at the same score the earlier deadline."),
            "small",
            wrap=True,
        )
        inner = k.S4, k.S3, k.S4, k.S3
        self.hold(
            col(self.head, self.rank, gap=2, margins=inner),
            rule(),
            col(self.parts, margins=inner),
            rule(),
            col(text(words.tr("What would move it"), "small"), self.moves, gap=k.S2, margins=inner),
            rule(),
            col(explained, row(self.weights_button, None, self.close_button), gap=k.S3, margins=inner),
        )

    def show_entry(self, one: QueueEntry) -> None:
        """Explain an entry."""
        page, state, queue = self._page, self._page.state, self._page.desk.queue
        account, today, points = state.scorer.of(one.account_id), page.today(), queue.points(state, one)
        self.head.say(one.title)
        group = state.book.of(one.group)
        place = next(at for at, other in enumerate(group, 1) if other.key == one.key)
        said = words.tr("{group}: number {place} of {count}")
        where = said.format(group=labels.name(one.group), place=place, count=len(group))
        pinned = words.tr("pinned to the top") if one.found.pinned else ""
        self.rank.say(" · ".join(filter(None, (one.account, where, pinned))))
        lines: list[QWidget] = [
            _line(labels.name(part), saying.part_because(part, one, account, today), in_points(value))
            for part, value in points.items()
        ]
        lines += [rule(), _line(words.tr("Score"), "", in_points(score(points)), strong=True)]
        self.parts.put(*lines)
        moves = queue.moves(state, one)[:_MOVES]
        self.moves.put(*(_line(labels.name(change), "", _signed(value)) for change, value in moves))
        self.open()
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def stops(self) -> list[QWidget]:
        return [self.weights_button, self.close_button]

    def _on_weights(self) -> None:
        self.close_card()
        self._page.navigator.open(Target.settings("queue"))


def _line(name: str, because: str, points: str, *, strong: bool = False) -> QWidget:
    value, reason = Line(points, "strong" if strong else "body"), Line(because, "small")
    value.setFixedWidth(_POINTS)
    value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    reason.setFixedWidth(_BECAUSE)
    return row((Line(name, "strong" if strong else "body"), 1), reason, value, gap=k.S3)


def _signed(hundredths: int) -> str:
    return f"+{in_points(hundredths)}" if hundredths > 0 else in_points(hundredths)
