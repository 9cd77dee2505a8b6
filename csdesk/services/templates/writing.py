"""Writing the parts of a template into a plan."""

from dataclasses import dataclass, field
from typing import Any, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from csdesk.domain import templates as t
from csdesk.domain.schedule import cycle
from csdesk.domain.template_difference import origin
from csdesk.entities import Goal, Milestone, MilestoneDependency, Outcome, ProductValue
from csdesk.services.plans.milestones import waiting
from csdesk.services.plans.plans import Part as Row
from csdesk.services.templates.owners import Owners

_Row = TypeVar("_Row", ProductValue, Outcome, Goal, Milestone)


@dataclass
class Writer:
    """Adds parts to a plan; ``rows`` are those that came from a template, by their keys there."""

    session: Session
    plan_id: int
    owners: Owners
    rows: dict[str, Row] = field(default_factory=dict)
    places: dict[type[Row], int] = field(default_factory=dict)

    def all(self, template: t.Dated) -> None:
        """Add every part, parents first."""
        for value in template.values:
            self.value(value)
        self.session.flush()
        for outcome in template.outcomes:
            self.outcome(outcome)
        self.session.flush()
        for goal in template.goals:
            self.goal(goal)
        self.session.flush()
        for goal in template.goals:
            for step in goal.steps:
                self.step(step, goal.key)
        self.session.flush()
        for step in template.steps:
            for other in step.waits_for:
                pair = {"milestone_id": self.rows[step.key].id, "waits_for_id": self.rows[other].id}
                self.session.add(MilestoneDependency(**pair))

    def value(self, part: t.Value) -> None:
        """Add a product value."""
        self._add(part.key, ProductValue(plan_id=self.plan_id, title=part.title, origin=origin(part)))

    def outcome(self, part: t.TemplateOutcome[Any]) -> None:
        """Add an outcome under its value, if that is there."""
        row = Outcome(plan_id=self.plan_id, title=part.title, metric=part.metric, unit=part.unit, due=part.due)
        row.value_id, row.origin = self.id_of(part.value, ProductValue), origin(part)
        self._add(part.key, row)

    def goal(self, part: t.TemplateGoal[Any]) -> None:
        """Add a goal under its outcome, if that is there, without its milestones."""
        row = Goal(plan_id=self.plan_id, title=part.title, horizon=part.horizon, review_on=part.review)
        row.outcome_id, row.origin = self.id_of(part.outcome, Outcome), origin(part)
        self._add(part.key, row)

    def step(self, part: t.TemplateStep[Any], goal: str) -> None:
        """Add a milestone to a goal that is there."""
        wanted = self.id_of(goal, Goal)
        assert wanted is not None
        shown = {"is_key": "key", "customer_sees": "customer_sees", "start": "start", "due": "due", "side": "side"}
        values: dict[str, Any] = {column: getattr(part, name) for name, column in shown.items()}
        row = Milestone(goal_id=wanted, title=part.title, origin=origin(part), **values)
        self.owners.give(row, part.owner)
        self._add(part.key, row)

    def wait(self, part: t.TemplateStep[Any]) -> None:
        """Let a milestone wait for those it waits for in the template, and for no others that came from there.

        What would close a circle with what she has let wait herself is left out.
        """
        row, ids = self.rows[part.key], {self.id_of(one, Milestone) for one in part.waits_for} - {None}
        own = {one.id for one in self.rows.values() if isinstance(one, Milestone)}
        pairs = MilestoneDependency.milestone_id == row.id
        before = {one.waits_for_id: one for one in self.session.scalars(select(MilestoneDependency).where(pairs))}
        for other in before.keys() & own - ids:
            self.session.delete(before[other])
        self.session.flush()
        for other in sorted(one for one in ids if one is not None and one not in before):
            if not cycle(waiting(self.session, self.plan_id), row.id, other):
                self.session.add(MilestoneDependency(milestone_id=row.id, waits_for_id=other))
                self.session.flush()

    def id_of(self, key: str, kind: type[_Row]) -> int | None:
        """Return the id of a part of a kind, None if it is not there."""
        row = self.rows.get(key)
        return row.id if isinstance(row, kind) else None

    def _add(self, key: str, row: Row) -> None:
        place = self.places.get(type(row), 0)
        row.position, self.places[type(row)] = place, place + 1
        self.session.add(row)
        self.rows[key] = row
