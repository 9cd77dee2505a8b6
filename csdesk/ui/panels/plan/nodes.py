"""The rows of a plan's outline, as values: what each shows, and what stands under it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import Enum

from csdesk.domain.plans import Pace
from csdesk.entities import Goal, Milestone, Outcome, ProductValue
from csdesk.services.plans.plans import Part, Planned, PlannedGoal, PlannedMilestone, PlannedOutcome

Key = tuple[type[Part], int]
"""What a row is, and its id; the id of a row not yet kept is 0."""
ORDER: tuple[type[Part], ...] = (ProductValue, Outcome, Goal, Milestone)
"""The kinds of rows, the outermost first."""
ABOVE: dict[type[Part], type[Part]] = {Outcome: ProductValue, Goal: Outcome, Milestone: Goal}
"""What each kind stands under; outcomes and goals may also stand under nothing."""


class NodeField(Enum):
    """The columns of the outline, in their order."""

    TITLE = 0
    SIDE = 1
    OWNER = 2
    DUE = 3
    STATE = 4
    SEEN = 5


@dataclass(frozen=True)
class Node:
    """A row: two are equal when they show the same, whatever stands under them."""

    key: Key
    part: Part | None
    children: tuple["Node", ...] = field(default=(), compare=False)
    owner: str = ""
    measured: PlannedOutcome | None = None
    pace: Pace | None = None
    waits_for: tuple[int, ...] = ()

    @property
    def kind(self) -> type[Part]:
        """Return what the row is."""
        return self.key[0]

    @property
    def is_draft(self) -> bool:
        """Tell whether the row is still without a title, and kept nowhere."""
        return self.part is None

    def walk(self) -> Iterator["Node"]:
        """Yield the row and all under it, as they stand."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True)
class DraftNode:
    """A row being added: its kind, the row it stands under, and the one it stands below; None: at the end."""

    kind: type[Part]
    parent: Key | None
    below: Key | None = None

    @property
    def node(self) -> Node:
        """Return the row, still empty."""
        return Node((self.kind, 0), None)


def nodes(planned: Planned | None, today: date) -> tuple[Node, ...]:
    """Return the rows of a plan: its values, then the outcomes of no value, then the goals of no outcome."""
    if planned is None:
        return ()
    paces = planned.paces(today)
    values = [
        Node((ProductValue, value.id), value, tuple(_outcome(one, paces) for one in planned.outcomes_of(value)))
        for value in planned.values
    ]
    loose = [_outcome(one, paces) for one in planned.outcomes_of(None)]
    return (*values, *loose, *(_goal(goal, paces) for goal in planned.loose_goals))


def with_draft(rows: tuple[Node, ...], draft: DraftNode | None) -> tuple[Node, ...]:
    """Return the rows with the one being added in its place; without it, if its place is gone."""
    if draft is None:
        return rows
    if draft.parent is None:
        return _inserted(rows, draft)
    return tuple(
        replace(
            row, children=_inserted(row.children, draft) if row.key == draft.parent else with_draft(row.children, draft)
        )
        for row in rows
    )


def _inserted(rows: tuple[Node, ...], draft: DraftNode) -> tuple[Node, ...]:
    keys = [row.key for row in rows]
    alike = [place for place, key in enumerate(keys) if ORDER.index(key[0]) <= ORDER.index(draft.kind)]
    place = keys.index(draft.below) if draft.below in keys else max(alike, default=-1)
    return (*rows[: place + 1], draft.node, *rows[place + 1 :])


def _outcome(planned: PlannedOutcome, paces: Mapping[int, Pace]) -> Node:
    goals = tuple(_goal(goal, paces) for goal in planned.goals)
    return Node((Outcome, planned.outcome.id), planned.outcome, goals, measured=replace(planned, goals=()))


def _goal(planned: PlannedGoal, paces: Mapping[int, Pace]) -> Node:
    steps = tuple(_milestone(one, paces[one.milestone.id]) for one in planned.milestones)
    return Node((Goal, planned.goal.id), planned.goal, steps)


def _milestone(planned: PlannedMilestone, pace: Pace) -> Node:
    key = (Milestone, planned.milestone.id)
    return Node(key, planned.milestone, owner=planned.owner, pace=pace, waits_for=planned.waits_for)
