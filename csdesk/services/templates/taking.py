"""Taking lines of a comparison over into a plan: what is added, what alters, what goes to the trash."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from csdesk.domain import templates as t
from csdesk.domain.template_difference import DifferenceLine, TemplateChange, marked
from csdesk.entities import Goal, Milestone, Outcome, ProductValue
from csdesk.services.plans.plans import Part
from csdesk.services.templates.laying import PlanSnapshot
from csdesk.services.templates.owners import Owners
from csdesk.services.templates.writing import Writer
from csdesk.services.trash import move_to_trash
from csdesk.store.database import Database

_COLUMNS = {"review": "review_on", "is_key": "key"}


class TemplateUpdate:
    """Writes inside a change that is open."""

    def __init__(
        self, database: Database, session: Session, plan_id: int, owners: Owners, found: PlanSnapshot, template: t.Dated
    ) -> None:
        self._database, self._session, self._owners = database, session, owners
        self._template = template
        rows: dict[str, Any] = {key: session.get_one(type(row), row.id) for key, row in found.from_template.items()}
        places = {kind: _after(found, kind) for kind in (ProductValue, Outcome, Goal, Milestone)}
        self._writer = Writer(session, plan_id, owners, rows, places)
        self._goals = {step.key: goal for goal in template.goals for step in goal.steps}

    def take(self, lines: Sequence[DifferenceLine]) -> None:
        """Take these over."""
        for line in lines:
            if line.change is TemplateChange.ADD:
                self._add(line.part)
                self._session.flush()
        for line in lines:
            if line.change is TemplateChange.ALTER:
                self._alter(line)
        for line in lines:
            is_new = line.change is TemplateChange.ADD
            if isinstance(line.part, t.TemplateStep) and (is_new or line.field == "waits_for"):
                self._writer.wait(line.part)
        self._session.flush()
        self._remove([line for line in lines if line.change is TemplateChange.REMOVE])

    def _add(self, part: Any) -> None:
        if part.key in self._writer.rows:
            return
        if isinstance(part, t.Value):
            self._writer.value(part)
        elif isinstance(part, t.TemplateOutcome):
            self._writer.outcome(part)
        elif isinstance(part, t.TemplateGoal):
            self._writer.goal(part)
        else:
            self._add_step(part)

    def _add_step(self, part: t.TemplateStep[Any]) -> None:
        """Add a milestone, with its goal where that is not there."""
        goal = self._goals[part.key]
        if self._writer.id_of(goal.key, Goal) is None:
            self._add(goal)
            self._session.flush()
        self._writer.step(part, goal.key)

    def _alter(self, line: DifferenceLine) -> None:
        row = self._writer.rows[line.part.key]
        if line.field == "owner":
            assert isinstance(row, Milestone)
            self._owners.give(row, line.after)
        elif line.field == "dates":
            row.start, row.due = line.after  # type: ignore[union-attr]
        elif line.field != "waits_for":
            setattr(row, _COLUMNS.get(line.field, line.field), line.after)
        row.origin = marked(row.origin, line.part, line.field)

    def _remove(self, lines: Sequence[DifferenceLine]) -> None:
        """Put parts into the trash: milestones first, and a goal only when nothing is left in it."""
        for kind in (Milestone, Goal, Outcome, ProductValue):
            for line in lines:
                row = self._writer.rows.get(line.part.key)
                if isinstance(row, kind) and not (kind is Goal and self._holds(row)):
                    move_to_trash(self._database, self._session, kind, {row.id: row.title})

    def _holds(self, goal: Part) -> bool:
        wanted = select(Milestone.id).where(Milestone.goal_id == goal.id).limit(1)
        return self._session.scalars(wanted).first() is not None


def _after(found: PlanSnapshot, kind: type[Part]) -> int:
    """Return the place behind every part of a kind."""
    return max((row.position for row in found.rows.values() if isinstance(row, kind)), default=-1) + 1
