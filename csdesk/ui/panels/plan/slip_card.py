"""Putting a milestone off: at once where nobody is held up, else after she has seen what slips and said why."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QGridLayout,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from csdesk.domain.months import days_after
from csdesk.domain.plans import PlanStatus, SlipReason
from csdesk.entities import Milestone
from csdesk.services.plans.milestones import Shift
from csdesk.services.plans.plans import Planned
from csdesk.ui import keys, labels
from csdesk.ui import tokens as k
from csdesk.ui.panels.entries import Entries
from csdesk.ui.panels.panel import Panel
from csdesk.ui.widgets.fields import on_enter
from csdesk.ui.widgets.parts import Button, Line, called, fill, mark_as, row, text
from csdesk.ui.widgets.scrolled import scrolled
from csdesk.ui.words import words

REASONS = {
    Qt.Key.Key_C: SlipReason.CUSTOMER,
    Qt.Key.Key_U: SlipReason.US,
    Qt.Key.Key_P: SlipReason.PRODUCT,
}
"""The key that says why."""
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_LINE, _SHOWN = 22, 5
_NOTE = 200


class Rescheduling(QObject):
    """The move that is on its way: proposed, seen, and made in one step or taken back."""

    proposed = Signal(object)
    """What would change; nothing any longer."""

    def __init__(self, panel: Panel) -> None:
        super().__init__(panel)
        self._panel, self._milestones = panel, panel.desk.milestones
        self._planned: Planned | None = None
        self._due: date | None = None
        self._end_only = False
        self.shifts: tuple[Shift, ...] = ()

    def show_plan(self, planned: Planned | None) -> None:
        """Work on a plan; what is on its way is looked at anew, or is over with its milestone."""
        self._planned = planned
        if self.shifts:
            known = {one.milestone.id for one in planned.milestones} if planned else set()
            milestone = self.shifts[0].milestone_id
            shifts = self._preview(milestone) if milestone in known else ()
            if shifts:
                self._wait(shifts)
            else:
                self.drop()

    def take_over(self, former: "Rescheduling") -> None:
        """Wait for the word that a former one waits for."""
        if former.shifts and former._due is not None:
            self.propose(former.shifts[0].milestone_id, former._due, end_only=former._end_only)

    def step(self, milestone: Milestone, by: int, *, end_only: bool) -> None:
        """Move by a working day; what is on its way for the same milestone goes on from there."""
        days, under_way = self._milestones.days, self.shifts and self.shifts[0].milestone_id == milestone.id
        due = self._due if under_way else milestone.due
        if due is None:
            due = days.on_or_after(self._panel.today)
        else:
            due = days.after(due) if by > 0 else days.on_or_before(days_after(due, -1))
        if end_only and milestone.start is not None and due < milestone.start:
            due = milestone.start
        self.propose(milestone.id, due, end_only=end_only)

    def step_on(self, by: int) -> None:
        """Move what is on its way by another working day."""
        planned = self._planned.milestones if self._planned else []
        for one in planned:
            if self.shifts and one.milestone.id == self.shifts[0].milestone_id:
                self.step(one.milestone, by, end_only=self._end_only)

    def propose(self, milestone_id: int, due: date, *, end_only: bool) -> None:
        """Move a milestone at once, or show what slips with it and wait for the word."""
        self._panel.guard(lambda: self._propose(milestone_id, due, end_only=end_only))

    def make(self, reason: SlipReason | None, note: str) -> None:
        """Make the move that was proposed."""
        if self.shifts and self._due is not None:
            milestone, due, today, end_only = self.shifts[0].milestone_id, self._due, self._panel.today, self._end_only
            move = partial(self._milestones.move, milestone, due, today, end_only=end_only)
            self._panel.guard(lambda: move(reason=reason, note=note))  # once made there is none left, and this is over

    def drop(self) -> None:
        """Leave everything where it is."""
        self.shifts, self._due = (), None
        self.proposed.emit(())

    def _propose(self, milestone_id: int, due: date, *, end_only: bool) -> None:
        self._due, self._end_only = due, end_only
        shifts = self._preview(milestone_id)
        if self._needs_a_word(shifts):
            self._wait(shifts)
            return
        self.drop()
        for one in shifts:  # it alone: earlier, or in a draft, where nothing has been agreed that could slip
            self._panel.desk.plans.edit(Milestone, one.milestone_id, start=one.start, due=one.due)

    def _preview(self, milestone_id: int) -> tuple[Shift, ...]:
        if self._due is None:
            return ()
        return self._milestones.preview_move(milestone_id, self._due, end_only=self._end_only)

    def _wait(self, shifts: tuple[Shift, ...]) -> None:
        self.shifts = shifts
        self.proposed.emit(shifts)

    def _needs_a_word(self, shifts: tuple[Shift, ...]) -> bool:
        draft = self._planned is not None and self._planned.plan.status is PlanStatus.DRAFT
        return len(shifts) > 1 or (not draft and any(one.slips for one in shifts))


Reschedule = Callable[[int, date], object]
"""Takes a milestone and the day it should be due on."""


class SlipCard(QFrame):
    """Stands under the outline while a move waits for its word; one key says why and makes it, Escape takes it back."""

    def __init__(self, moves: Rescheduling, entries: Entries, back: QWidget) -> None:
        """Show nothing yet; ``back`` has the hand again when the word is given."""
        super().__init__()
        self._moves, self._entries, self._back = moves, entries, back
        self.setAccessibleName(words.tr("Delayed milestones"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        mark_as(self, "slip")
        self.head = Line("", "strong")
        self._grid = QWidget()
        self._list = scrolled(self._grid)
        self.note = called(QLineEdit(), words.tr("Internal note"), words.tr("Internal note (N)"))
        self.note.setMaximumWidth(_NOTE)
        self.why = text(words.tr("Reason for the delay"), "small")
        self.buttons = {key: self._reason_button(key) for key in REASONS}
        self.plain = Button(words.tr("No reason  ⏎"), kind="small")
        self.leave = Button(words.tr("Cancel  Esc"), kind="small")
        self._lay_out()
        self._connect()
        self.hide()

    def show_shifts(self, shifts: tuple[Shift, ...]) -> None:
        """Show what would change; nothing hides the card."""
        before = self.isVisible()
        if not shifts:
            self._close()
            return
        self.show()
        self.head.say(self._question(shifts))
        self._fill(shifts)
        if not before:
            QTimer.singleShot(0, self, self._take_the_hand)  # after the editor that the date was typed into has closed

    def settle(self) -> None:
        """Make the move that waits for its word, without one, as Enter does."""
        if self.isVisible():
            self._moves.make(None, self.note.text())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = Qt.Key(event.key()), event.modifiers()
        if key in REASONS and not held:
            self._moves.make(REASONS[key], self.note.text())
        elif key in keys.ENTER:
            self._moves.make(None, self.note.text())
        elif key == Qt.Key.Key_Escape:
            self._moves.drop()
        elif key == Qt.Key.Key_N and not held:
            self.note.setFocus()
        elif key in _STEPS and held & Qt.KeyboardModifier.ControlModifier:
            self._moves.step_on(_STEPS[key])
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            bar = self._list.verticalScrollBar()
            bar.setValue(bar.value() + (_LINE if key == Qt.Key.Key_Down else -_LINE))
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = event.size().width() - 2 * k.S4
        reasons = sum(one.sizeHint().width() + k.S2 for one in self.buttons.values())
        asked = reasons + self.why.sizeHint().width()
        is_wide = asked + k.S2 + self._rest.sizeHint().width() <= room
        direction = QBoxLayout.Direction
        self._answer.setDirection(direction.LeftToRight if is_wide else direction.TopToBottom)
        self.why.setVisible(asked <= room)

    def _lay_out(self) -> None:
        reasons = row(self.why, *self.buttons.values(), None)
        self._rest = row(self.plain, k.S2, (self.note, _NOTE), None, self.leave)
        answer = QWidget()
        self._answer = QBoxLayout(QBoxLayout.Direction.LeftToRight, answer)
        fill(self._answer, (reasons, (self._rest, 1)), k.S2, (0, 0, 0, 0))
        fill(QVBoxLayout(self), (self.head, self._list, answer), k.S2, (k.S4, k.S3, k.S4, k.S3))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)  # the list is scrolled in less

    def _connect(self) -> None:
        self._moves.proposed.connect(self.show_shifts)
        self.plain.clicked.connect(lambda: self._moves.make(None, self.note.text()))
        self.leave.clicked.connect(self._moves.drop)
        on_enter(self.setFocus, self.note)

    def _reason_button(self, key: Qt.Key) -> Button:
        reason = REASONS[key]
        return Button(
            f"{labels.slip_reason(reason)}  {key.name[-1]}",
            kind="small",
            act=lambda: self._moves.make(reason, self.note.text()),
        )

    def _question(self, shifts: tuple[Shift, ...]) -> str:
        first, others = shifts[0], len(shifts) - 1
        moved = words.tr("“{title}” moves to {date}").format(title=first.title, date=self._entries.short(first.due))
        return " · ".join([moved, *([words.tr("%n more move(s) with it", "", others)] if others else [])])

    def _fill(self, shifts: tuple[Shift, ...]) -> None:
        self._grid = QWidget()
        grid = QGridLayout(self._grid)
        grid.setContentsMargins(0, 0, k.S2, 0)
        grid.setVerticalSpacing(0)
        grid.setHorizontalSpacing(k.S6)
        grid.setColumnStretch(0, 1)
        others = sorted(shifts[1:], key=lambda one: (one.due is None, one.due))
        for place, shift in enumerate((*shifts[:1], *others)):
            for column, said in enumerate((shift.title, self._dates(shift), self._by(shift))):
                label = Line(said, "body" if column == 0 else "small")
                label.setFixedHeight(_LINE)
                grid.addWidget(label, place, column)
        self._list.setWidget(self._grid)
        self._list.setMinimumHeight(_LINE)
        self._list.setMaximumHeight(_LINE * min(len(shifts), _SHOWN))

    def _dates(self, shift: Shift) -> str:
        before = self._period(shift.start_from, shift.due_from)
        return f"{before} → {self._period(shift.start, shift.due)}"

    def _period(self, *days: date | None) -> str:
        return " – ".join(self._entries.short(day) for day in days if day is not None) or "–"

    def _by(self, shift: Shift) -> str:
        if shift.due is None or shift.due_from is None:
            return ""
        days = (shift.due - shift.due_from).days
        return words.tr("%n day(s) later", "", days) if days >= 0 else words.tr("%n day(s) earlier", "", -days)

    def _close(self) -> None:
        focused = QApplication.focusWidget()
        if (
            self.isVisible() and focused and (focused is self or self.isAncestorOf(focused))
        ):  # else Qt gives it to a button
            self._back.setFocus()
        self.note.clear()
        self.hide()

    def _take_the_hand(self) -> None:
        if self.isVisible():
            self.setFocus(Qt.FocusReason.OtherFocusReason)
