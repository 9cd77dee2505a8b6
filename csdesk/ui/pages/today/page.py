"""Today: the queue at the left, today's meetings and what is suggested at the right."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShowEvent
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.domain.actions import EntryKey, Group
from csdesk.entities import Changes
from csdesk.services.queue.entries import QueueEntry
from csdesk.services.queue.queue import WATCHES, QueueState
from csdesk.ui import dates, keys, labels
from csdesk.ui import tokens as k
from csdesk.ui.bus import ChangeBus
from csdesk.ui.columns import Column
from csdesk.ui.groups import GroupId, Grouping, RowGroup
from csdesk.ui.navigator import Command, Target
from csdesk.ui.page import Page
from csdesk.ui.pages.today import saying
from csdesk.ui.pages.today.acts import DailyActs, QueueActs
from csdesk.ui.pages.today.quick_add import QuickAdd
from csdesk.ui.pages.today.todays_meetings import TodaysMeetings
from csdesk.ui.pages.today.view import QueueView
from csdesk.ui.panels.entries import Entries
from csdesk.ui.panels.guard import Guard
from csdesk.ui.panels.suggestions.lines import TodaysSuggestionsCard
from csdesk.ui.rows_model import RowsModel
from csdesk.ui.tips import tip
from csdesk.ui.widgets.empty_state import EmptyState
from csdesk.ui.widgets.notice import Notice
from csdesk.ui.widgets.parts import Button, Card, Line, col, row, stacked
from csdesk.ui.widgets.scrolled import scrolled
from csdesk.ui.words import words

_ORDER = (Group.OVERDUE, Group.TODAY, Group.WEEK, Group.LATER, Group.ASLEEP, Group.WAITING)
_FOLDED = (Group.LATER, Group.ASLEEP)
_MOST = 50
"""So many of a group are shown; the next comes when one of them is done."""
_NARROW, _SIDE = 900, 264
_ONCE_PAINTED = 60
"""Milliseconds after which is said what does not stand in the queue."""


class TodayPage(Page):
    """Space completes, s snoozes, e edits, p pins, Enter opens, ? explains the order."""

    counted = Signal(int)
    """How many are overdue or for today."""
    watches = (*WATCHES, "attendees", "notes", "suggestions")

    def __init__(self, desk: Desk, bus: ChangeBus, today: Callable[[], date] = date.today) -> None:
        """Show what a desk holds as of today."""
        super().__init__(bus)
        self.desk, self.today, self.notice = desk, today, Notice()
        self.guard, self.entries = Guard(self.notice), Entries(today)
        self._state: QueueState | None = None
        self._wants_far, self._place, self._over = False, -1, set[str]()
        self._overdue = self._lacking = 0
        self._beside = QTimer(self, singleShot=True, interval=_ONCE_PAINTED)
        self._suggests_anew = True
        column = Column[QueueEntry](words.tr("Entry", "of the queue"), _said, key=lambda one: one.rank, name="title")
        self.model: RowsModel[QueueEntry] = RowsModel([column], lambda one: one.key, self)
        self.model.group_by(Grouping("title", lambda one: one.group, labels.name, _ORDER.index, "", {}))
        self.model.sort(0)
        self.model.fold([GroupId("title", one) for one in _FOLDED])
        self.view = QueueView(self.model, self._due, self._why)
        self.acts, self.daily = QueueActs(self), DailyActs(self)
        self.meetings = TodaysMeetings(desk, self.navigator, today)
        self.suggestions = TodaysSuggestionsCard(desk, self.guard, self.navigator, today)
        self.entrance = self.view
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.day = Line("", "muted")
        self.lacking_button = Button("", "circle-dashed", "link", act=self._show_lacking)
        self.lacking_button.hide()
        self.why_button = Button(words.tr("Why this order"), "list-filter", "ghost")
        self.spread_button = Button("", "calendar-clock", "ghost")
        new = keys.native(QKeySequence.StandardKey.New)
        self.add_button = Button(words.tr("Action"), "plus", "primary", act=self.add, hint=new)
        tools = (self.spread_button, self.why_button, self.daily.button, self.add_button)
        beside = (self.day, self.lacking_button, None, *tools)
        self.view.setAccessibleName(words.tr("To do"))
        self.quick = QuickAdd(self)
        self.card = Card("", self.quick, (self.view, 1), pad=0, gap=0)
        self.empty = self._empty_state()
        self.body = stacked(self.card, self.empty)
        self.side = scrolled(col(self.meetings, self.suggestions, None, gap=k.S4))
        self.side.setFixedWidth(k.PANEL)
        panes = row((self.body, 1), self.side, gap=k.S4)
        self.set_out(words.tr("Today"), beside, (panes, 1), self.notice)

    def _empty_state(self) -> EmptyState:
        sentence = words.tr(
            "What is due, promised or to be prepared comes here by itself, most important first.\n"
            "Type what you want to do next, with its day and its customer."
        )
        others = (
            (words.tr("Open portfolio"), partial(self.navigator.open, Target("portfolio"))),
            (words.tr("Import a table"), partial(self.navigator.open, Target("import"))),
        )
        return EmptyState(words.tr("Nothing to do"), sentence, (words.tr("Add action"), self.add), others=others)

    def _connect(self) -> None:
        self._beside.timeout.connect(self._show_beside)
        self.view.opened.connect(self.acts.open)
        self.view.acted.connect(self.acts.act)
        self.view.unfolding.connect(self._on_unfolding)
        self.view.count_of = self._count_of
        self.view.offers = self.acts.offers
        self.view.listen("sepwt")
        self.why_button.clicked.connect(lambda: self.acts.act("?"))
        self.spread_button.clicked.connect(self.acts.spread)
        keys.listen(self, QKeySequence.StandardKey.New, self.add, whole=True)

    @staticmethod
    @override
    def keys() -> dict[str, dict[str, str]]:
        listed = {
            words.tr("Down and up"): "J, K",
            words.tr("Complete"): keys.native("Space"),
            words.tr("Snooze, or give a new deadline"): "S",
            words.tr("Edit"): "E",
            words.tr("Pin to the top"): "P",
            words.tr("Wait for an answer"): "W",
            words.tr("Why it stands here"): "?",
            words.tr("Several at once"): keys.native("Shift+Down"),
        }
        return {words.tr("On Today"): listed}

    @override
    def commands(self) -> Sequence[Command]:
        return [
            (words.tr("Spread what is overdue"), "calendar-clock", self.acts.spread),
            (words.tr("Why this order"), "list-filter", partial(self.acts.act, "?")),
            *self.daily.commands(),
        ]

    @property
    @override
    def in_hand(self) -> int:
        here = self.view.here
        return here.account_id if here else 0

    @property
    def state(self) -> QueueState:
        """Return the queue as it is shown."""
        assert self._state is not None
        return self._state

    def add(self) -> None:
        """Let an action be typed: in the line above the queue, or while there is none in its card."""
        if self.body.currentWidget() is self.card:
            self.quick.begin()
        else:
            self.navigator.open(Target.new("actions", what=0))

    @override
    def takes(self, table: str, target: Target) -> bool:
        takes = table == "actions" and target.what is None and self.body.currentWidget() is self.card
        if takes:
            self.add()
        return takes

    @override
    def refresh(self, changes: Changes) -> None:
        today, before = self.today(), self._state
        same_day = before is not None and before.scorer.today == today
        touched = self.desk.queue.touched(before, changes) if before is not None and same_day else None
        if before is None or touched is None:
            self._state = self.desk.queue.read(today, far=self._wants_far)
        elif touched:
            self._state = self.desk.queue.patch(before, touched)
        self._show()
        self.meetings.refresh(changes)
        self._suggests_anew |= not same_day or changes.touch("suggestions", "accounts")

    def _show(self) -> None:
        state = self.state
        self.model.show([one for group in _ORDER for one in state.book.of(group)[:_MOST]])
        if self._place >= 0 or not self.view.currentIndex().isValid():
            self.view.go_to(max(self._place, 0))
            self._place = -1
        self.counted.emit(state.due_now)
        is_empty = not self.model.rows and not state.far
        self.body.setCurrentWidget(self.empty if is_empty else self.card)
        self.day.say(dates.with_weekday(state.scorer.today, words.language))
        self._beside.start()
        self._overdue = state.book.count(Group.OVERDUE)
        self.spread_button.setVisible(self._overdue > 0)
        self._name_tools()
        self.view.viewport().update()

    def _show_lacking(self) -> None:
        self.navigator.open(Target.accounts(self.desk.queue.lacking(self.today())))

    def _show_beside(self) -> None:
        """Show what is suggested, and say what stands in the head, once the queue is painted."""
        if not self.isVisible():  # its file may be closed
            return
        if self._suggests_anew:
            self._suggests_anew = False
            self.suggestions.refresh()
        self._count_lacking()

    def _count_lacking(self) -> None:
        """Say how many accounts have no next action, and whose cause has ended."""
        woken = {one.found.suggestion for one in self.state.book.of(Group.TODAY) if one.waking and one.found.suggestion}
        self._over = self.desk.suggestions.over(woken, self.today())
        self._lacking = len(self.desk.queue.lacking(self.today()))
        self.lacking_button.setVisible(self._lacking > 0)
        self._name_tools()
        self.view.viewport().update()

    @override
    def _show_day(self) -> None:
        super()._show_day()
        self._show()

    def keep_place(self) -> None:
        """Stay where one is, or on what follows, when the entry one is on goes."""
        self._place = self.view.currentIndex().row()

    def _on_unfolding(self, group: RowGroup[QueueEntry]) -> None:
        if group.id.key in _FOLDED and not self.state.has_far:
            self._wants_far = True
            self._state = self.desk.queue.read(self.today(), far=True)
            self._show()
        self.model.fold([group.id], folded=not group.folded)
        QTimer.singleShot(0, self.view, self.view.viewport().update)

    def _count_of(self, group: Group, shown: int) -> int:
        book = self.state.book
        if group is Group.LATER:
            return self.state.far - book.count(Group.ASLEEP)
        return max(shown, book.count(group))

    def _due(self, one: QueueEntry) -> tuple[str, str]:
        said = saying.due(one, self.today())
        ink = {Group.OVERDUE: "danger_text", Group.TODAY: "accent"}.get(one.group, "muted")
        return said, ink

    def _why(self, one: QueueEntry) -> str:
        said = saying.why(one, self.state.scorer.of(one.account_id), self.today())
        is_over = bool(one.found.suggestion) and one.found.suggestion in self._over
        return " · ".join((words.tr("its cause has ended, Space closes it"), said)) if is_over else said

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._beside.start()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.side.setFixedWidth(_SIDE if self.width() < _NARROW else k.PANEL)
        self._name_tools()

    def _name_tools(self) -> None:
        """Write on the tools of the head what they do; where room is short, how many, and the rest in their tips."""
        is_narrow = self.width() < _NARROW
        why, spread = words.tr("Why this order"), words.tr("%n overdue: spread…", "entries", self._overdue)
        lacking = words.tr("%n account(s) without a next action", "", self._lacking)
        self.why_button.setText("" if is_narrow else f" {why}")
        self.why_button.setToolTip(tip("  ".join((why, "?"))))
        self.spread_button.setText(f" {self._overdue if is_narrow else spread}")
        self.spread_button.setToolTip(tip(spread))
        self.lacking_button.setText(f" {self._lacking if is_narrow else lacking}")
        self.lacking_button.setToolTip(tip(lacking))
        for button, name in ((self.why_button, why), (self.spread_button, spread), (self.lacking_button, lacking)):
            button.setAccessibleName(name)

    @override
    def arrive(self, target: Target) -> None:
        if isinstance(target.what, EntryKey):
            index = self.model.index_of(target.what)
            if index.isValid():
                self.view.setCurrentIndex(index)


def _said(one: QueueEntry) -> str:
    """Return what screen readers hear of an entry."""
    return ", ".join(filter(None, (one.title, one.account)))
