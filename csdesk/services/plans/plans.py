"""Success plans: the outline from value to milestone, and how far it has come."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, ClassVar, TypeVar

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from csdesk.domain.months import after
from csdesk.domain.plans import (
    Definition,
    Horizon,
    MilestoneStatus,
    OutcomeState,
    Pace,
    PlanStatus,
    Progress,
    Said,
    Side,
    activity,
    outcome_progress,
    outcome_state,
    way,
)
from csdesk.domain.schedule import paces
from csdesk.entities import (
    Colleague,
    Contact,
    Entity,
    Goal,
    Milestone,
    Outcome,
    OutcomeReading,
    ProductValue,
    SuccessPlan,
    table,
)
from csdesk.services.linked import finish_milestone
from csdesk.services.names import named
from csdesk.services.plans.beginnings import begun
from csdesk.services.plans.milestones import task_of, waiting
from csdesk.services.plans.outcomes import note_reading
from csdesk.services.positions import next_position
from csdesk.services.records import Service
from csdesk.services.tiers import said_of

Part = ProductValue | Outcome | Goal | Milestone
_Child = TypeVar("_Child", ProductValue, Outcome, OutcomeReading, Goal, Milestone)


@dataclass(frozen=True)
class PlannedMilestone:
    """A milestone with the name of its owner, and the ids of those it waits for."""

    milestone: Milestone
    owner: str
    waits_for: tuple[int, ...] = ()


@dataclass(frozen=True)
class PlannedGoal:
    """A goal with its milestones, in their order."""

    goal: Goal
    milestones: tuple[PlannedMilestone, ...]


@dataclass(frozen=True)
class PlannedOutcome:
    """An outcome with its readings, the first first, and how far it has come."""

    outcome: Outcome
    readings: tuple[OutcomeReading, ...]
    goals: tuple[PlannedGoal, ...]

    @property
    def actual(self) -> OutcomeReading | None:
        """Return the last reading."""
        return self.readings[-1] if self.readings else None

    @property
    def share(self) -> Fraction | None:
        """Return the share of the way to the target; None without a reading."""
        actual = self.actual.value if self.actual else None
        return way(self.outcome.baseline, self.outcome.target, actual)

    @property
    def said(self) -> Said:
        """Return what was said of it: claimed, confirmed, and whether anything shows it."""
        one = self.outcome
        grounds = bool(self.readings or one.evidence.strip())
        return Said(one.claimed_on, one.confirmed_by, one.confirmed_on, grounds)

    def state(self, begin: date | None) -> OutcomeState:
        """Return how it stands; the way begins at the baseline's day, or at this one."""
        read_on = self.actual.on if self.actual else None
        return outcome_state(self.share, self.outcome.baseline_on or begin, self.outcome.due, read_on)


@dataclass(frozen=True)
class Planned:
    """A whole plan. What belongs to no value, or to no outcome, stands apart at the end."""

    plan: SuccessPlan
    values: tuple[ProductValue, ...]
    outcomes: tuple[PlannedOutcome, ...]
    loose_goals: tuple[PlannedGoal, ...]

    def outcomes_of(self, value: ProductValue | None) -> list[PlannedOutcome]:
        """Return the outcomes that a value leads to; None: those of no value."""
        return [one for one in self.outcomes if one.outcome.value_id == (value.id if value else None)]

    @property
    def goals(self) -> list[PlannedGoal]:
        """Return every goal."""
        return [goal for one in self.outcomes for goal in one.goals] + list(self.loose_goals)

    @property
    def milestones(self) -> list[PlannedMilestone]:
        """Return every milestone."""
        return [milestone for goal in self.goals for milestone in goal.milestones]

    @property
    def activity(self) -> Progress:
        """Return how many milestones are done."""
        return activity(one.milestone.status for one in self.milestones)

    def paces(self, today: date) -> dict[int, Pace]:
        """Return by id how each milestone stands."""
        return paces((task_of(one.milestone, one.waits_for) for one in self.milestones), today)

    @property
    def outcome_progress(self) -> Fraction | None:
        """Return the mean way of the outcomes that have a reading."""
        return outcome_progress(one.share for one in self.outcomes)


class Plans(Service):
    """What can be asked of, and done to, success plans."""

    reads: ClassVar = {"title": named}

    def of(self, account_id: int) -> Sequence[SuccessPlan]:
        """Return the plans of an account, in their order."""
        query = select(SuccessPlan).where(SuccessPlan.account_id == account_id)
        with self._database.reading() as session:
            return session.scalars(query.order_by(SuccessPlan.position, SuccessPlan.id)).all()

    def whole(self, plan_id: int) -> Planned | None:
        """Return a plan with all its parts; seven queries, however large it is."""
        with self._database.reading() as session:
            plan = session.get(SuccessPlan, plan_id)
            return whole(session, plan) if plan else None

    def depths(self) -> dict[int, Definition]:
        """Return by account the deepest success that one of its plans aims at; closed plans do not count."""
        plans = table(SuccessPlan).c
        query = select(plans.account_id, plans.definition).where(
            plans.definition.is_not(None), plans.status != PlanStatus.CLOSED
        )
        found: dict[int, Definition] = {}
        with self._database.reading() as session:
            for account, depth in session.execute(query):
                found[account] = Definition.DEEP if Definition.DEEP in (depth, found.get(account)) else depth
        return found

    def to_do(self, account_id: int) -> list[PlannedMilestone]:
        """Return the milestones of all plans of an account that are not done, by when they are due; one query."""
        own = select(Goal.id).join(SuccessPlan, SuccessPlan.id == Goal.plan_id)
        wanted = Milestone.goal_id.in_(own.where(SuccessPlan.account_id == account_id))
        query = _owned().where(wanted, Milestone.status != MilestoneStatus.DONE)
        with self._database.reading() as session:
            found = session.execute(query.order_by(Milestone.due.is_(None), Milestone.due, Milestone.id)).all()
        return [PlannedMilestone(milestone, owner) for milestone, owner in found]

    def all(self, entity: type[Entity]) -> Sequence[Any]:
        """Return every record of a part of plans."""
        with self._database.reading() as session:
            return session.scalars(select(entity).order_by(*entity.__table__.primary_key)).all()

    def measured(self) -> list[PlannedOutcome]:
        """Return every outcome with its readings, without its goals; two queries."""
        outcomes: Sequence[Outcome] = self.all(Outcome)
        with self._database.reading() as session:
            query = select(OutcomeReading).order_by(OutcomeReading.on, OutcomeReading.id)
            readings = _grouped(session.scalars(query))
        return [PlannedOutcome(one, tuple(readings.get(one.id, ())), ()) for one in outcomes]

    def add(self, account_id: int, title: str, today: date) -> int:
        """Add a plan with a goal for three and one for six months, as deep as the tier wants; return its id."""
        with self._database.change(self._words.tr("Add success plan")) as session:
            plan = SuccessPlan(account_id=account_id, title=named(title), starts_on=today, ends_on=after(today, 6))
            tier = said_of(session, account_id)
            plan.definition = tier.depth if tier else None
            plan.position = next_position(session, SuccessPlan, SuccessPlan.account_id == account_id)
            session.add(plan)
            session.flush()
            first, second = begun(self._words)
            for place, (horizon, months, wanted) in enumerate(((Horizon.M3, 3, first), (Horizon.M6, 6, second))):
                review = after(today, months)
                session.add(Goal(plan_id=plan.id, title=wanted, horizon=horizon, review_on=review, position=place))
        return plan.id

    def add_value(self, plan_id: int, title: str, *, below: int | None = None) -> int:
        """Add a product value below another, else at the end; return its id."""
        return self._add_part(ProductValue(plan_id=plan_id, title=named(title)), ProductValue.plan_id == plan_id, below)

    def add_outcome(
        self,
        plan_id: int,
        value_id: int | None,
        title: str,
        *,
        below: int | None = None,
        with_goals: bool = False,
    ) -> int:
        """Add a business outcome below another of its value, else at the end; return its id.

        ``with_goals`` puts those of the plan that stand under none under it.
        """
        outcome = Outcome(plan_id=plan_id, value_id=value_id, title=named(title))
        with self._database.change(self._adding(outcome)) as session:
            self._insert(session, outcome, Outcome.plan_id == plan_id, below)
            if with_goals:
                loose = update(Goal).where(Goal.plan_id == plan_id, Goal.outcome_id.is_(None))
                session.execute(loose.values(outcome_id=outcome.id))
        return outcome.id

    def add_goal(self, plan_id: int, outcome_id: int | None, title: str, *, below: int | None = None) -> int:
        """Add a goal below another of its outcome, else at the end; return its id."""
        goal = Goal(plan_id=plan_id, outcome_id=outcome_id, title=named(title))
        return self._add_part(goal, Goal.plan_id == plan_id, below)

    def add_milestone(self, goal_id: int, title: str, *, below: int | None = None) -> int:
        """Add a milestone below another of its goal, else at the end; return its id."""
        return self._add_part(Milestone(goal_id=goal_id, title=named(title)), Milestone.goal_id == goal_id, below)

    def add_reading(self, outcome_id: int, on: date, value: Decimal, source: str = "") -> int:
        """Note what the metric reads; a second reading on a day replaces the first. Return its id."""
        with self._database.change(self._words.tr("Add reading")) as session:
            return note_reading(session, outcome_id, on, value, source).id

    def edit_plan(self, plan_id: int, *, merge: str = "", **values: Any) -> None:
        """Change columns of a plan."""
        self._edit(self._words.tr("Edit success plan"), SuccessPlan, plan_id, values, merge)

    def edit(self, part: type[Part | OutcomeReading], part_id: int, **values: Any) -> None:
        """Change columns of a part of a plan, or of a reading of an outcome."""
        self._edit(self._words.tr("Edit success plan"), part, part_id, values)

    def finish(self, milestone_id: int, done_on: date | None) -> None:
        """Say on which day a milestone was done; None opens it again."""
        with self._database.change(self._words.tr("Edit success plan")) as session:
            finish_milestone(session, milestone_id, done_on)

    def assign(self, milestone_id: int, owner: str) -> None:
        """Give a milestone to the colleague or the contact of this name; else the name alone is kept."""
        with self._database.change(self._words.tr("Edit success plan")) as session:
            give(session, session.get_one(Milestone, milestone_id), owner)

    def move(self, part: type[Part], part_id: int, by: int) -> None:
        """Move a part up (-1) or down (1) among its siblings."""
        with self._database.change(self._words.tr("Move")) as session:
            siblings = _siblings(session, session.get_one(part, part_id))
            place = [one.id for one in siblings].index(part_id)
            wanted = min(max(place + by, 0), len(siblings) - 1)
            siblings.insert(wanted, siblings.pop(place))
            _number(siblings)

    def delete(self, part: type[Part], part_id: int, title: str) -> None:
        """Put a part into the trash; the goals of an outcome and the outcomes of a value stay in the plan."""
        self._bin(part, {part_id: title})

    def delete_plan(self, plan_id: int, title: str) -> None:
        """Put a plan into the trash."""
        self._bin(SuccessPlan, {plan_id: title})

    def _add_part(self, part: Part, among: Any, below: int | None) -> int:
        with self._database.change(self._adding(part)) as session:
            self._insert(session, part, among, below)
        return part.id

    def _adding(self, part: Part) -> str:
        return self._words.tr("Add {name}").format(name=part.title)

    @staticmethod
    def _insert(session: Session, part: Part, among: Any, below: int | None) -> None:
        part.position = next_position(session, type(part), among)
        session.add(part)
        session.flush()
        *others, added = _siblings(session, part)
        place = next((place for place, one in enumerate(others, 1) if one.id == below), len(others))
        if place < len(others):
            _number([*others[:place], added, *others[place:]])


def give(session: Session, milestone: Milestone, owner: str) -> None:
    """Give a milestone to whoever has this name on its side, else keep the name alone."""
    milestone.owner = owner.strip()
    milestone.colleague_id = milestone.contact_id = None
    if milestone.side is Side.US:
        milestone.colleague_id = _only(session, select(Colleague.id).where(Colleague.name == milestone.owner))
    else:
        milestone.contact_id = _only(session, _contacts_named(milestone))


def _number(siblings: Sequence[Any]) -> None:
    """Let siblings stand in this order in the places they have: the document shows outcomes across their values."""
    taken = sorted(one.position for one in siblings)
    places = taken if len(set(taken)) == len(taken) else range(len(taken))
    for position, one in zip(places, siblings, strict=True):
        one.position = position


def _only(session: Session, query: Any) -> int | None:
    found = session.scalars(query).all()
    return int(found[0]) if len(found) == 1 else None


def _contacts_named(milestone: Milestone) -> Any:
    return (
        select(Contact.id)
        .join(SuccessPlan, SuccessPlan.account_id == Contact.account_id)
        .join(Goal, Goal.plan_id == SuccessPlan.id)
        .where(Goal.id == milestone.goal_id, Contact.name == milestone.owner)
    )


def _siblings(session: Session, part: Any) -> list[Any]:
    if isinstance(part, Milestone):
        among = [Milestone.goal_id == part.goal_id]
    elif isinstance(part, Goal):
        among = [Goal.plan_id == part.plan_id, Goal.outcome_id.is_not_distinct_from(part.outcome_id)]
    elif isinstance(part, Outcome):
        among = [Outcome.plan_id == part.plan_id, Outcome.value_id.is_not_distinct_from(part.value_id)]
    else:
        among = [ProductValue.plan_id == part.plan_id]
    entity = type(part)
    return list(session.scalars(select(entity).where(*among).order_by(entity.position, entity.id)))


def whole(session: Session, plan: SuccessPlan) -> Planned:
    """Return a plan with all its parts."""
    outcomes = _ordered(session, Outcome, Outcome.plan_id == plan.id)
    goals = [PlannedGoal(goal, ()) for goal in _ordered(session, Goal, Goal.plan_id == plan.id)]
    steps = _milestones(session, plan.id)
    goals = [PlannedGoal(one.goal, tuple(steps.get(one.goal.id, ()))) for one in goals]
    known = {outcome.id for outcome in outcomes}
    readings = _grouped(_readings(session, known))
    planned = tuple(
        PlannedOutcome(
            outcome,
            tuple(readings.get(outcome.id, ())),
            tuple(one for one in goals if one.goal.outcome_id == outcome.id),
        )
        for outcome in outcomes
    )
    values = tuple(_ordered(session, ProductValue, ProductValue.plan_id == plan.id))
    return Planned(plan, values, planned, tuple(one for one in goals if one.goal.outcome_id not in known))


def _ordered(session: Session, entity: type[_Child], among: Any) -> Sequence[_Child]:
    columns: Any = entity
    return session.scalars(select(entity).where(among).order_by(columns.position, columns.id)).all()


def _readings(session: Session, outcome_ids: Iterable[int]) -> Sequence[OutcomeReading]:
    query = select(OutcomeReading).where(OutcomeReading.outcome_id.in_(outcome_ids))
    return session.scalars(query.order_by(OutcomeReading.on, OutcomeReading.id)).all()


def _grouped(readings: Iterable[OutcomeReading]) -> dict[int, list[OutcomeReading]]:
    found: dict[int, list[OutcomeReading]] = {}
    for reading in readings:
        found.setdefault(reading.outcome_id, []).append(reading)
    return found


def _owned() -> Any:
    """Return the query of milestones with the names of their owners."""
    return (
        select(Milestone, func.coalesce(Colleague.name, Contact.name, Milestone.owner))
        .join(Colleague, Colleague.id == Milestone.colleague_id, isouter=True)
        .join(Contact, Contact.id == Milestone.contact_id, isouter=True)
    )


def _milestones(session: Session, plan_id: int) -> dict[int, list[PlannedMilestone]]:
    query = _owned().join(Goal, Goal.id == Milestone.goal_id).where(Goal.plan_id == plan_id)
    query = query.order_by(Milestone.position, Milestone.id)
    waits_for = waiting(session, plan_id)
    found: dict[int, list[PlannedMilestone]] = {}
    for milestone, owner in session.execute(query):
        planned = PlannedMilestone(milestone, owner, waits_for.get(milestone.id, ()))
        found.setdefault(milestone.goal_id, []).append(planned)
    return found
