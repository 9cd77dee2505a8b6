"""The rows of a plan's outline, as values: what each shows, how long it lasts, where it is moved and dragged to."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import Enum

from csdesk.domain.months import days_after
from csdesk.domain.plans import Pace
from csdesk.domain.schedule import as_long
from csdesk.domain.working_days import WorkingDays
from csdesk.entities import Goal, Milestone, Outcome, ProductValue, SuccessPlan
from csdesk.services.plans.milestones import Shift
from csdesk.services.plans.plans import Part, Planned, PlannedGoal, PlannedMilestone, PlannedOutcome, Plans

Key = tuple[type[Part], int]
"""What a row is, and its id; the id of a row not yet kept is 0."""
ORDER: tuple[type[Part], ...] = (ProductValue, Outcome, Goal, Milestone)
"""The kinds of rows, the outermost first."""
ABOVE: dict[type[Part], type[Part]] = {Outcome: ProductValue, Goal: Outcome, Milestone: Goal}
"""What each kind stands under; outcomes and goals may also stand under nothing."""
_COLUMN: dict[type[Part], str] = {Outcome: "value_id", Goal: "outcome_id", Milestone: "goal_id"}


@dataclass(frozen=True)
class Span:
    """From a day to a day; one without the other is a moment, or has no end yet."""

    start: date | None = None
    due: date | None = None

    @property
    def days(self) -> Iterator[date]:
        """Yield the days that are known."""
        return (day for day in (self.start, self.due) if day is not None)

    @property
    def is_bar(self) -> bool:
        """Tell whether it lasts."""
        return self.start is not None and self.due is not None and self.start <= self.due

    @property
    def end(self) -> date | None:
        """Return where what waits for it goes on."""
        return self.due or self.start

    @property
    def begin(self) -> date | None:
        """Return where what it waits for has to be done."""
        return self.start if self.is_bar else self.end


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


def move(plans: Plans, rows: tuple[Node, ...], node: Node, step: int) -> None:
    """Move a row up (-1) or down (1); a goal that leaves the last outcome belongs to none, and the other way round."""
    parent = next((one for one in _parents(rows, node.kind) if node in _children(rows, node.kind, one)), None)
    place = _children(rows, node.kind, parent).index(node) + step
    if 0 <= place < len(_children(rows, node.kind, parent)):
        plans.move(node.kind, node.key[1], step)
    elif node.kind in _COLUMN:
        _move_over(plans, rows, node, parent, step)


def _move_over(plans: Plans, rows: tuple[Node, ...], node: Node, parent: Node | None, step: int) -> None:
    parents = _parents(rows, node.kind)
    place = parents.index(parent) + step
    if not 0 <= place < len(parents):
        return
    above = parents[place]
    positions = [one.part.position for one in _children(rows, node.kind, above) if one.part is not None]
    position = max(positions, default=-1) + 1 if step < 0 else min(positions, default=1) - 1
    new = {_COLUMN[node.kind]: above.key[1] if above else None, "position": position}
    plans.edit(node.kind, node.key[1], **new)


def _parents(rows: tuple[Node, ...], kind: type[Part]) -> list[Node | None]:
    """Return what a kind of row may stand under, as it stands on screen; None is the plan itself."""
    above = ABOVE.get(kind)
    found: list[Node | None] = [node for row in rows for node in row.walk() if node.kind is above]
    return found if kind is Milestone else [*found, None]


def _children(rows: tuple[Node, ...], kind: type[Part], parent: Node | None) -> list[Node]:
    return [node for node in (parent.children if parent else rows) if node.kind is kind]


def span(node: Node, plan: SuccessPlan) -> Span:
    """Return from when to when a row lasts: an outcome from its baseline on, a goal from its first milestone on."""
    part = node.part
    if isinstance(part, Milestone):
        return Span(part.start, part.due)
    if isinstance(part, Outcome):
        return Span(part.baseline_on or plan.starts_on, part.due)
    if isinstance(part, Goal):
        days = [day for child in node.children for day in span(child, plan).days]
        return Span(min(days, default=plan.starts_on), part.review_on)
    return Span()


def shifted(shift: Shift) -> Span:
    """Return from when to when a milestone would last."""
    return Span(shift.start, shift.due)


class Grip(Enum):
    """What of a milestone is held: all of it, or an end."""

    WHOLE = 0
    START = 1
    END = 2


@dataclass
class Drag:
    """A milestone that was taken on a day, and where it would be left."""

    node: Node
    grip: Grip
    grabbed: date
    lasts: Span
    wanted: Span

    @property
    def day(self) -> date | None:
        """Return the day that is being chosen."""
        return self.wanted.start if self.grip is Grip.START else self.wanted.due

    def over(self, day: date, days: WorkingDays) -> None:
        """Hold it over a day: it lies on working days, keeps its length, and one end never passes the other."""
        self.wanted = self.lasts if day == self.grabbed else self._left_on(day, days)

    def _left_on(self, day: date, days: WorkingDays) -> Span:
        start, due, by = self.lasts.start, self.lasts.due, (day - self.grabbed).days
        assert due is not None
        if start is None:
            return Span(None, days.on_or_after(days_after(due, by)))
        if self.grip is Grip.START:
            return Span(min(days.on_or_after(days_after(start, by)), due), due)
        wanted = days.on_or_after(days_after(due, by))
        if self.grip is Grip.END:
            return Span(start, max(wanted, start))
        return Span(as_long(start, due, wanted, days), wanted)
