"""Putting a milestone off: at once where nobody is held up, else after she has seen what slips and said why."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal

from csdesk.domain.months import days_after
from csdesk.domain.plans import PlanStatus, SlipReason
from csdesk.entities import Milestone
from csdesk.services.plans.milestones import Shift
from csdesk.services.plans.plans import Planned
from csdesk.ui.panels.panel import Panel


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
