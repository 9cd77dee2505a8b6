"""Goals set backwards: from which day, and what that would change."""

from collections.abc import Iterable
from datetime import date
from typing import Self

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from csdesk.errors import CsdeskError, NoDateError
from csdesk.services.plans.goal_reviews import Setting
from csdesk.services.plans.plans import Planned
from csdesk.ui import tokens as k
from csdesk.ui.panels.panel import Panel
from csdesk.ui.panels.side_card import SideCard
from csdesk.ui.widgets.choice import Choice
from csdesk.ui.widgets.date_field import DateField
from csdesk.ui.widgets.keyed_list import KeyedList
from csdesk.ui.widgets.parts import Button, Line, called, col, row, text
from csdesk.ui.widgets.tick import Tick
from csdesk.ui.words import words

KEYS = "Ctrl+B"
"""The keys that open the card."""


class BackwardsCard(SideCard):
    """Choose the end, see the old days beside the new ones, apply in one step."""

    def __init__(self, panel: Panel) -> None:
        super().__init__(panel, words.tr("Schedule goals backwards"))
        self._reviews = panel.desk.goal_reviews
        self._plan_id = 0
        self.end = called(Choice(), words.tr("Count back from"))
        self.own = called(DateField(panel.entries), words.tr("Choose a date"), words.tr("Day"))
        self.along = Tick(words.tr("Move milestones too"))
        self.along.setChecked(True)
        self.notes, self.lists = KeyedList(k.S1), KeyedList(k.S1)
        self.go = Button(words.tr("Set goals"), "flag", "primary", self._on_go)
        self._lay_out()
        self._connect()

    def of(self, planned: Planned) -> None:
        """Say which plan is meant."""
        if planned.plan.id != self._plan_id and self.isVisible():
            self.shut()
        self._plan_id = planned.plan.id
        if self.isVisible():
            self._offer(self._named_ends(), self.end.currentIndex())

    @override
    def reopen(self, _former: Self) -> None:
        self.open()

    def open(self, *, at_clock: bool = False) -> None:
        """Show the card; the end is the day of the success, unless there is none or the renewal is meant."""
        named = self._named_ends()
        self._offer(named, 1 if at_clock else 0)
        self.come(self.end if len(named) > 1 else self.own)

    @property
    def setting(self) -> Setting | None:
        """Return what would be changed; None while the end is no day, or is too near."""
        try:
            day = self._day()
            self.say("")
            along = self.along.isChecked()
            return None if day is None else self._reviews.preview(self._plan_id, day, self.panel.today, along=along)
        except CsdeskError as error:
            self.say(error.sentence(words))
            return None

    def _named_ends(self) -> list[tuple[str, date | None]]:
        """Return the ends that there are, with what they are called, and last a day of one's own."""
        full = self.panel.entries.full
        ends = self._reviews.ends(self._plan_id, self.panel.today)
        clock = words.tr("Notice deadline") if ends.is_notice else words.tr("Last day of the contract")
        named = ((words.tr("Success date"), ends.success), (clock, ends.clock))
        known = [(f"{name}: {full(day)}", day) for name, day in named if day]
        return [*known, (words.tr("Choose a date"), None)]

    def _day(self) -> date | None:
        return self.end.value or self.own.day()

    def _lay_out(self) -> None:
        rule_of_it = words.tr(
            "The 6-month goal is reviewed on this date, the 3-month goal three months earlier. On a day off, "
            "the review moves to the working day before."
        )
        chosen = col(text(words.tr("Count back from"), "small"), self.end, self.own, gap=k.S1)
        told = text(rule_of_it, "small", wrap=True), self.along, self.faults, self.notes, self.lists
        self.hold(chosen, *told, go=self.go, entered=[self.end, self.own])

    def _connect(self) -> None:
        self.end.activated.connect(self._on_chosen)
        self.end.currentIndexChanged.connect(self._show)
        self.own.textChanged.connect(self._show)
        self.along.toggled.connect(self._show)

    def _offer(self, named: list[tuple[str, date | None]], place: int) -> None:
        self.end.offer([(day, name) for name, day in named])
        with QSignalBlocker(self.end):
            self.end.setCurrentIndex(min(place, len(named) - 1))
        self._show()

    def _on_chosen(self) -> None:
        if self.end.value is None:
            self.own.setFocus()

    def _show(self) -> None:
        """Show what would be changed; nothing before the card was opened, when it takes over what was half typed."""
        if not self.end.count():
            return
        self.own.setVisible(self.end.value is None)
        setting = self.setting
        self.go.setEnabled(setting is not None and setting.changes)
        if setting is None:
            self.notes.put()
            self.lists.put()
            return
        self.notes.put(*(text(note, "small", wrap=True) for note in self._told(setting)))
        self.lists.put(
            *self.headed(words.tr("Goals"), (self._line(one.title, one.before, one.after) for one in setting.goals)),
            *self.headed(
                words.tr("Milestones"), (self._line(one.title, one.due_from, one.due) for one in setting.milestones)
            ),
        )

    def _told(self, setting: Setting) -> Iterable[str]:
        """Yield what is to be known of the change beside its days."""
        if setting.squeezed:
            yield words.tr("Less than three months are left: the first review is halfway to the last.")
        if setting.stays:
            yield words.tr("%n goal(s) with a verdict stay as they are.", "", setting.stays)
        if setting.until:
            day = self.panel.entries.full(setting.until)
            yield words.tr("The plan is extended to {date}.").format(date=day)
        if not setting.changes:
            yield words.tr("Nothing would change.")

    def _line(self, title: str, before: date | None, after: date | None) -> QWidget:
        short = self.panel.entries.short
        return row((Line(title), 1), text(f"{short(before) or '–'} → {short(after)}", "small"), gap=k.S3)

    def _on_go(self) -> None:
        panel, day, along = self.panel, self._day(), self.along.isChecked()
        if day is None:
            self.say(NoDateError(self.own.text()).sentence(words))
        elif panel.guard(lambda: self._reviews.set_back(self._plan_id, day, panel.today, along=along)):
            said = words.tr("Goals scheduled backwards from {date}. Press Ctrl+Z to undo.")
            panel.notice.say(said.format(date=panel.entries.full(day)))
            self.shut()
