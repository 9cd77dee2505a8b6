"""Value patterns: kept once, put into any plan."""

from collections.abc import Sequence
from datetime import date
from typing import Any, ClassVar

from sqlalchemy import select
from sqlalchemy.orm import Session
from typing_extensions import override

from csdesk.domain.months import after
from csdesk.domain.patterns import aim, steps
from csdesk.domain.plans import Horizon
from csdesk.entities import Goal, Milestone, Outcome, ProductValue, ValuePattern
from csdesk.i18n import later_words
from csdesk.services.names import named
from csdesk.services.positions import moved, next_position
from csdesk.services.records import EditedRecords


class Patterns(EditedRecords[ValuePattern]):
    """What can be asked of, and done with, value patterns."""

    entity = ValuePattern
    edits = later_words.tr("Edit value pattern")
    reads: ClassVar = {"value": named}

    @override
    def all(self) -> Sequence[ValuePattern]:
        """Return the patterns, in her order."""
        return self._some(by=[ValuePattern.position])

    def add(self, value: str, **values: Any) -> int:
        """Add a pattern at the end; return its id."""
        pattern = ValuePattern(value=named(value), **values)
        with self._database.change(self._words.tr("Add {name}").format(name=pattern.value)) as session:
            _add_last(session, pattern)
        return pattern.id

    def move(self, pattern_id: int, by: int) -> None:
        """Move a pattern up (-1) or down (1)."""
        with self._database.change(self._words.tr("Move")) as session:
            rows = moved(_arranged(session), session.get_one(ValuePattern, pattern_id), by)
            for position, one in enumerate(rows):
                one.position = position

    def keep(self, outcome_id: int) -> int:
        """Keep an outcome of a plan as a pattern, the milestones on its way as the actions; return the pattern's id."""
        with self._database.change(self._words.tr("Save as value pattern")) as session:
            outcome = session.get_one(Outcome, outcome_id)
            value = session.get_one(ProductValue, outcome.value_id) if outcome.value_id else None
            pattern = ValuePattern(
                value=value.title if value else outcome.title,
                outcome=outcome.title,
                metric=outcome.metric,
                unit=outcome.unit,
                aim=aim(outcome.baseline, outcome.target),
                actions="\n".join(_on_the_way(session, outcome_id)),
            )
            _add_last(session, pattern)
        return pattern.id

    def put_into(self, plan_id: int, pattern_id: int, today: date) -> int:
        """Put a pattern into a plan: its value if it is not there, its outcome, and its actions as milestones.

        Return the outcome's id. The milestones lead to a goal of three months under the outcome, which she words.
        """
        with self._database.change(self._words.tr("Add from value pattern")) as session:
            pattern = session.get_one(ValuePattern, pattern_id)
            outcome = Outcome(
                plan_id=plan_id,
                value_id=value_called(session, plan_id, pattern.value).id,
                title=pattern.outcome or pattern.value,
                metric=pattern.metric,
                unit=pattern.unit,
                position=next_position(session, Outcome, Outcome.plan_id == plan_id),
            )
            session.add(outcome)
            session.flush()
            self._add_actions(session, outcome, steps(pattern.actions), today)
        return outcome.id

    def _add_actions(self, session: Session, outcome: Outcome, actions: Sequence[str], today: date) -> None:
        if not actions:
            return
        goal = Goal(
            plan_id=outcome.plan_id,
            outcome_id=outcome.id,
            title=self._words.tr("State wanted after 3 months"),
            horizon=Horizon.M3,
            review_on=after(today, 3),
            position=next_position(session, Goal, Goal.plan_id == outcome.plan_id),
        )
        session.add(goal)
        session.flush()
        for place, action in enumerate(actions):
            session.add(Milestone(goal_id=goal.id, title=action, position=place))


def _arranged(session: Session) -> Sequence[ValuePattern]:
    return session.scalars(select(ValuePattern).order_by(ValuePattern.position, ValuePattern.id)).all()


def _add_last(session: Session, pattern: ValuePattern) -> None:
    pattern.position = next_position(session, ValuePattern)
    session.add(pattern)
    session.flush()


def _on_the_way(session: Session, outcome_id: int) -> Sequence[str]:
    """Return the titles of the milestones under an outcome, each once."""
    query = (
        select(Milestone.title)
        .join(Goal, Goal.id == Milestone.goal_id)
        .where(Goal.outcome_id == outcome_id)
        .order_by(Goal.position, Goal.id, Milestone.position, Milestone.id)
    )
    return list(dict.fromkeys(session.scalars(query)))


def value_called(session: Session, plan_id: int, title: str) -> ProductValue:
    """Return the product value of a plan that is called so, which is added if there is none."""
    same = (ProductValue.plan_id == plan_id, ProductValue.title == title)
    found = session.scalars(select(ProductValue).where(*same)).first()
    if found is None:
        place = next_position(session, ProductValue, ProductValue.plan_id == plan_id)
        found = ProductValue(plan_id=plan_id, title=title, position=place)
        session.add(found)
        session.flush()
    return found
