"""The card that asks until when: a day in words or one of a few, and a reason if there is one."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from csdesk.domain.actions import wake
from csdesk.domain.day_words import DayWords
from csdesk.domain.months import days_after
from csdesk.errors import CsdeskError
from csdesk.services.queue.entries import QueueEntry
from csdesk.ui import dates, keys, week
from csdesk.ui import tokens as k
from csdesk.ui.overlay import Overlay
from csdesk.ui.pages.today.host import QueueHost
from csdesk.ui.tips import tip
from csdesk.ui.widgets.date_field import DateField
from csdesk.ui.widgets.fields import on_enter
from csdesk.ui.widgets.parts import Button, Line, col, row, rule, text
from csdesk.ui.words import words

_DAY = 200


class SnoozeCard(Overlay):
    """1 to 4 choose a day at once while none is typed; Enter takes what stands there."""

    wide = 600

    def __init__(self, page: QueueHost, take: Callable[[Sequence[QueueEntry], date, str], object]) -> None:
        """Ask for entries of a page; ``take`` snoozes them, or raises CsdeskError."""
        super().__init__(page.window())
        self._page, self._postpone = page, take
        self._chosen: Sequence[QueueEntry] = ()
        self.head, self.said = Line("", "section"), text("", "small", wrap=True)
        self.wrong = text("", "wrong", wrap=True)
        self.day, self.reason = DateField(page.entries), QLineEdit()
        self.day.setAccessibleName(words.tr("Until"))
        self.day.setPlaceholderText(words.tr("next tue, in 2 weeks …"))
        self.day.setFixedWidth(_DAY)
        self.reason.setPlaceholderText(words.tr("Reason, if there is one"))
        self.reason.setAccessibleName(words.tr("Reason"))
        self.presets = [Button("", kind="small") for _each in range(4)]
        self.take_button = Button(words.tr("Snooze"), kind="primary")
        for place, button in enumerate(self.presets):
            button.clicked.connect(lambda _on=False, place=place: self._take(self._days()[place][1]))
        self.take_button.clicked.connect(self._on_take)
        self.day.textChanged.connect(self._on_typed)
        on_enter(self._on_take, self.day, self.reason)
        inner = k.S4, k.S3, k.S4, k.S3
        for item in (
            col(self.head, self.said, gap=k.S1, margins=inner),
            rule(),
            col(row(*self.presets, None), row(self.day, (self.reason, 1), None), gap=k.S3, margins=inner),
            row((self.wrong, 1), self.take_button, gap=k.S3, margins=(k.S4, 0, k.S4, k.S4)),
        ):
            self.box.addWidget(item)

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
        self._say("")
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
        try:
            day = self.day.day()
        except CsdeskError as error:
            self._say(error.sentence(words))
            return
        self._take(day or days_after(self._page.today(), 1))

    def _take(self, day: date) -> None:
        try:
            self._postpone(self._chosen, day, self.reason.text())
        except CsdeskError as error:
            self._say(error.sentence(words))
        else:
            self.close_card()

    def _say(self, sentence: str) -> None:
        self.wrong.setText(sentence)
        self.fit()
