"""Milestones that wait for one another: what slips when one is moved, and why it did."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session

from csdesk.domain.plans import MilestoneStatus, SlipReason
from csdesk.domain.schedule import ScheduledTask, cycle, moved, stretched
from csdesk.domain.working_days import WorkingDays
from csdesk.entities import Goal, Milestone, MilestoneDependency, MilestoneSlip, new_uid, table
from csdesk.errors import CsdeskError
from csdesk.i18n import Words
from csdesk.services.base import DatabaseService
from csdesk.services.plans.milestone_facts import MilestoneFacts, of_all
from csdesk.services.working_calendar import ours


class WaitingCircleError(CsdeskError):
    """Milestones would wait for one another in a circle; the path has their titles, the first again at its end."""

    path: tuple[str, ...]

    def sentence(self, words: Words) -> str:
        """Return the sentence to show."""
        path = " → ".join(words.tr("“{title}”").format(title=title) for title in self.path)
        return words.tr("These would wait for each other: {path}. Remove one dependency first.").format(path=path)


@dataclass(frozen=True)
class Shift:
    """A milestone whose dates a move changes: how they are, and how they would be."""

    milestone_id: int
    title: str
    start_from: date | None
    due_from: date | None
    start: date | None
    due: date | None
    done: bool = False

    @property
    def slips(self) -> bool:
        """Tell whether it would be due later than it is; what is done no longer slips."""
        return not self.done and self.due_from is not None and self.due is not None and self.due > self.due_from


@dataclass(frozen=True)
class _Known:
    """The milestones of one plan, as time sees them, with their titles."""

    tasks: dict[int, ScheduledTask]
    titles: dict[int, str]

    def shift(self, new: ScheduledTask) -> Shift:
        old = self.tasks[new.id]
        return Shift(new.id, self.titles[new.id], old.start, old.due, new.start, new.due, old.done)


class Milestones(DatabaseService):
    """What can be asked of, and done to, the dates of milestones."""

    @property
    def days(self) -> WorkingDays:
        """Return the days on which one works."""
        with self._database.reading() as session:
            return ours(session)

    def slips(self, milestone_id: int) -> Sequence[MilestoneSlip]:
        """Return how often a milestone was put off, the last first."""
        query = select(MilestoneSlip).where(MilestoneSlip.milestone_id == milestone_id)
        with self._database.reading() as session:
            return session.scalars(query.order_by(MilestoneSlip.on.desc(), MilestoneSlip.id.desc())).all()

    def facts(self, today: date) -> dict[int, MilestoneFacts]:
        """Return by id what is told of every milestone beside its own columns."""
        with self._database.reading() as session:
            return of_all(session, today)

    def wait_for(self, milestone_id: int, other_id: int) -> None:
        """Let a milestone wait for another of its plan; raise CircleError if that one waits for it already."""
        with self._database.change(self._words.tr("Add dependency")) as session:
            known = _of_plan(session, milestone_id)
            session.get_one(Milestone, other_id)
            waits_for = {task.id: task.waits_for for task in known.tasks.values()}
            path = cycle(waits_for, milestone_id, other_id)
            if path:
                raise WaitingCircleError(tuple(known.titles[one] for one in path))
            if other_id in known.tasks and other_id not in waits_for[milestone_id]:
                session.add(MilestoneDependency(milestone_id=milestone_id, waits_for_id=other_id))

    def wait_no_more(self, milestone_id: int, other_id: int) -> None:
        """Let a milestone wait for another no longer."""
        pair = MilestoneDependency.milestone_id == milestone_id, MilestoneDependency.waits_for_id == other_id
        with self._database.change(self._words.tr("Remove dependency")) as session:
            session.execute(delete(MilestoneDependency).where(*pair))

    def preview_move(self, milestone_id: int, due: date, *, end_only: bool = False) -> tuple[Shift, ...]:
        """Return whose dates change when a milestone is due on another day, that one first.

        It keeps its length in working days, unless its end alone is moved.
        """
        with self._database.reading() as session:
            return _shifts(_of_plan(session, milestone_id), milestone_id, due, ours(session), end_only=end_only)

    def move(
        self,
        milestone_id: int,
        due: date,
        today: date,
        *,
        end_only: bool = False,
        reason: SlipReason | None = None,
        note: str = "",
    ) -> tuple[Shift, ...]:
        """Move a milestone and all that slips with it, as one step, and keep why; return whose dates changed."""
        with self._database.change(self._words.tr("Move milestone")) as session:
            shifts = _shifts(_of_plan(session, milestone_id), milestone_id, due, ours(session), end_only=end_only)
            if shifts:
                dates = [{"id": one.milestone_id, "start": one.start, "due": one.due} for one in shifts]
                session.execute(update(Milestone), dates)
                keep_slips(session, [one for one in shifts if one.slips], today, reason, " ".join(note.split()))
        return shifts


def waiting(session: Session, plan_id: int) -> dict[int, tuple[int, ...]]:
    """Return by milestone of a plan those it waits for."""
    goals, steps, pairs = table(Goal).c, table(Milestone).c, table(MilestoneDependency).c
    query = (
        select(pairs.milestone_id, pairs.waits_for_id)
        .join(table(Milestone), steps.id == pairs.milestone_id)
        .join(table(Goal), goals.id == steps.goal_id)
        .where(goals.plan_id == plan_id)
        .order_by(pairs.id)
    )
    found: dict[int, tuple[int, ...]] = {}
    for milestone, other in session.execute(query):
        found[milestone] = (*found.get(milestone, ()), other)
    return found


def task_of(milestone: Milestone, waits_for: tuple[int, ...]) -> ScheduledTask:
    """Return a milestone as time sees it."""
    done = milestone.status is MilestoneStatus.DONE
    return ScheduledTask(milestone.id, milestone.start, milestone.due, done, waits_for)


def _of_plan(session: Session, milestone_id: int) -> _Known:
    """Return the plan that a milestone is of."""
    steps, goals = table(Milestone).c, table(Goal).c
    joined = table(Milestone).join(table(Goal), goals.id == steps.goal_id)
    plan_id = session.execute(select(goals.plan_id).select_from(joined).where(steps.id == milestone_id)).scalar_one()
    columns = select(steps.id, steps.title, steps.start, steps.due, steps.status).select_from(joined)
    found = session.execute(columns.where(goals.plan_id == plan_id)).all()
    waits_for = waiting(session, plan_id)
    tasks = {
        key: ScheduledTask(key, start, due, status is MilestoneStatus.DONE, waits_for.get(key, ()))
        for key, _title, start, due, status in found
    }
    return _Known(tasks, {row.id: row.title for row in found})


def _shifts(known: _Known, milestone_id: int, due: date, days: WorkingDays, *, end_only: bool) -> tuple[Shift, ...]:
    change = stretched if end_only else moved
    return tuple(known.shift(task) for task in change(known.tasks.values(), milestone_id, due, days))


def keep_slips(session: Session, slipping: Iterable[Shift], today: date, reason: SlipReason | None, note: str) -> None:
    """Keep that they slip; what slips on from where it slipped to on the same day, for the same reason, slips once."""
    before = _slips_of(session, today)
    fresh = []
    for shift in slipping:
        last = before.get(shift.milestone_id)
        if last is not None and (last.reason, last.due_to) == (reason, shift.due_from) and shift.due is not None:
            last.due_to, last.note = shift.due, note or last.note
        else:
            days = {"due_from": shift.due_from, "due_to": shift.due}
            said = {"on": today, "reason": reason, "note": note}
            fresh.append({"uid": new_uid(), "milestone_id": shift.milestone_id, **days, **said})
    if fresh:
        session.execute(insert(MilestoneSlip), fresh)


def _slips_of(session: Session, day: date) -> Mapping[int, MilestoneSlip]:
    """Return by milestone the last slip of a day."""
    query = select(MilestoneSlip).where(MilestoneSlip.on == day).order_by(MilestoneSlip.id)
    return {slip.milestone_id: slip for slip in session.scalars(query)}
