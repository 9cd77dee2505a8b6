"""The reviews of goals: set backwards from the day of the success, and what each of them said."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import exists, select, update
from sqlalchemy.orm import Session

from csdesk.domain.backwards import HORIZONS, Backwards, Way, carried, set_back, way
from csdesk.domain.plans import Horizon, MilestoneStatus, PlanStatus, Verdict
from csdesk.domain.renewals import Basis, Clock, clock
from csdesk.domain.working_days import WorkingDays
from csdesk.entities import Contract, Goal, Milestone, SuccessPlan, table
from csdesk.errors import RefusedError
from csdesk.i18n import later_words
from csdesk.services.base import DatabaseService
from csdesk.services.plans.milestones import Shift, keep_slips
from csdesk.services.working_calendar import ours


@dataclass(frozen=True)
class Ends:
    """The days that goals can be set backwards from, as far as they are still to come.

    ``clock`` is what the next renewal of the account is counted to: its notice deadline, else the end of its contract.
    """

    success: date | None
    clock: date | None
    is_notice: bool


@dataclass(frozen=True)
class Review:
    """A goal whose review is moved: the day it has, and the one it would have."""

    goal_id: int
    title: str
    before: date | None
    after: date


@dataclass(frozen=True)
class Setting:
    """What setting goals backwards from an end does: to the goals, to their milestones, to the end of the plan.

    ``stays`` are how many goals have been decided and stay as they are; ``until`` is where the plan would have to end,
    None where it reaches that far already.
    """

    end: date
    squeezed: bool
    goals: tuple[Review, ...]
    milestones: tuple[Shift, ...]
    stays: int
    until: date | None

    @property
    def changes(self) -> bool:
        """Tell whether anything would be changed."""
        return bool(self.goals or self.milestones or self.until)


class GoalReviews(DatabaseService):
    """What can be asked of, and done to, the reviews of goals."""

    def ends(self, plan_id: int, today: date) -> Ends:
        """Return the days that the goals of a plan can be set backwards from."""
        with self._database.reading() as session:
            plan = session.get_one(SuccessPlan, plan_id)
            clocks = [one for one in _clocks(session, plan.account_id, today) if one.decision > today]
        success = plan.ends_on if plan.ends_on and plan.ends_on > today else None
        first = min(clocks, key=lambda one: one.decision, default=None)
        if first is None:
            return Ends(success, None, is_notice=False)
        return Ends(success, first.decision, first.basis is Basis.NOTICE)

    def preview(self, plan_id: int, end: date, today: date, *, along: bool) -> Setting:
        """Return what setting a plan's goals backwards would do; ``along`` with them their milestones.

        What is done or has been decided stays. Raise RefusedError if the end is too near.
        """
        with self._database.reading() as session:
            return _setting(session, plan_id, end, today, along=along)

    def set_back(self, plan_id: int, end: date, today: date, *, along: bool) -> Setting:
        """Set a plan's goals backwards from an end, as one step; return what that did.

        A plan never ends before its goals: it is made longer where it has to be. Milestones that are put off in a plan
        that is no draft any more have slipped. Raise RefusedError, changing nothing, if the end is too near.
        """
        with self._database.change(self._words.tr("Schedule goals backwards")) as session:
            made = _setting(session, plan_id, end, today, along=along)
            plan = session.get_one(SuccessPlan, plan_id)
            plan.ends_on = made.until or plan.ends_on
            if made.goals:
                session.execute(update(Goal), [{"id": one.goal_id, "review_on": one.after} for one in made.goals])
            _move(session, made.milestones, today, drafted=plan.status is PlanStatus.DRAFT)
        return made

    def judge(self, goal_id: int, verdict: Verdict, on: date) -> None:
        """Say what the review of a goal on a day said; a goal that is open has not been reviewed."""
        with self._database.change(self._words.tr("Review goal")) as session:
            goal = session.get_one(Goal, goal_id)
            if verdict is not goal.verdict:
                goal.verdict, goal.reviewed_on = verdict, None if verdict is Verdict.OPEN else on

    def reviewed(self, goal_id: int, on: date | None) -> None:
        """Say on which day a goal was reviewed."""
        with self._database.change(self._words.tr("Review goal")) as session:
            session.get_one(Goal, goal_id).reviewed_on = on


def _clocks(session: Session, account_id: int, today: date) -> Iterable[Clock]:
    """Yield the clocks of an account's renewals that are still to be decided."""
    contracts, later = table(Contract), table(Contract).alias()
    own = contracts.c
    renewed = exists().where(later.c.renews_id == own.id).correlate(contracts)
    query = select(own.end, own.notice_deadline, own.auto_renewal)
    query = query.where(own.account_id == account_id, own.outcome.is_(None), ~renewed)
    for end, notice, auto in session.execute(query):
        ticking = clock(end, notice, auto, 0, today)
        if ticking is not None:
            yield ticking


def _setting(session: Session, plan_id: int, end: date, today: date, *, along: bool) -> Setting:
    goals = session.scalars(
        select(Goal).where(Goal.plan_id == plan_id, Goal.horizon.in_(HORIZONS)).order_by(Goal.position, Goal.id)
    ).all()
    undecided = [goal for goal in goals if goal.verdict is Verdict.OPEN]
    working = ours(session)
    found = set_back(end, today, working, {goal.horizon for goal in undecided} or HORIZONS)
    if found is None:
        raise RefusedError(later_words.tr("The reviews do not fit between today and that date. Choose a later date."))
    moved = tuple(_reviews(undecided, found))
    steps = way(_by_horizon(undecided), found, today) if moved and along else ()
    milestones = tuple(_shifts(session, undecided, steps, today, working))
    until = session.get_one(SuccessPlan, plan_id).ends_on
    longer = end if undecided and (until is None or until < end) else None
    return Setting(end, found.squeezed, moved, milestones, len(goals) - len(undecided), longer)


def _reviews(goals: Iterable[Goal], found: Backwards) -> Iterable[Review]:
    for goal in goals:
        if goal.review_on != found.days[goal.horizon]:
            yield Review(goal.id, goal.title, goal.review_on, found.days[goal.horizon])


def _by_horizon(goals: Iterable[Goal]) -> dict[Horizon, list[date]]:
    found: dict[Horizon, list[date]] = {}
    for goal in goals:
        if goal.review_on is not None:
            found.setdefault(goal.horizon, []).append(goal.review_on)
    return found


def _shifts(session: Session, goals: Sequence[Goal], steps: Way, today: date, working: WorkingDays) -> Iterable[Shift]:
    """Yield the milestones of goals whose days change along the way; what is done stays."""
    if not steps:
        return
    query = select(Milestone).where(Milestone.goal_id.in_([goal.id for goal in goals]))
    query = query.where(Milestone.status != MilestoneStatus.DONE).order_by(Milestone.due, Milestone.id)
    for one in session.scalars(query):
        start, due = (day and carried(day, today, steps, working) for day in (one.start, one.due))
        if (start, due) != (one.start, one.due):
            yield Shift(one.id, one.title, one.start, one.due, start, due)


def _move(session: Session, shifts: Sequence[Shift], today: date, *, drafted: bool) -> None:
    if shifts:
        days = [{"id": one.milestone_id, "start": one.start, "due": one.due} for one in shifts]
        session.execute(update(Milestone), days)
    if not drafted:
        keep_slips(session, [one for one in shifts if one.slips], today, None, "")
