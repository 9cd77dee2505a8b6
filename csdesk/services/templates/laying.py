"""A plan as a template sees it: its parts by their keys in the template it came from."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from csdesk.domain import templates as t
from csdesk.domain.patterns import aim
from csdesk.domain.plans import Definition, Horizon, MilestoneStatus, Pattern, Side, Verdict
from csdesk.domain.template_difference import HeldPart, key_of
from csdesk.entities import Goal, Milestone, Outcome, ProductValue
from csdesk.services.plans.plans import Part as Row
from csdesk.services.plans.plans import Planned, PlannedGoal, PlannedMilestone
from csdesk.services.templates.owners import Owners

_Id = tuple[type[Row], int]
_OWN = "own:"


@dataclass(frozen=True)
class PlanSnapshot:
    """A plan as a template sees it: ``held`` to be compared, and every row by its key there."""

    held: HeldPart[t.Dated]
    rows: dict[str, Row]

    @property
    def from_template(self) -> dict[str, Row]:
        """Return the rows that came from a template."""
        return {key: self.rows[key] for key in self.held.origins}


def laid(
    planned: Planned, owners: Owners, known: t.Undated | None, new_key: Callable[[], str] | None = None
) -> PlanSnapshot:
    """Return a plan as a template sees it, to be compared; to be kept, what she added is given a new key."""
    reader = _Reader(planned, owners, known, new_key)
    rows = {reader.keys[_id(row)]: row for row in _rows(planned)}
    origins = {key: row.origin for key, row in rows.items() if row.origin and key_of(row.origin) == key}
    own = {key for key, row in rows.items() if _is_hers(row)}
    own |= {reader.keys[_id(one.outcome)] for one in planned.outcomes if one.readings}
    done = frozenset(key for key, row in rows.items() if _is_done(row))
    return PlanSnapshot(HeldPart(reader.plan(), origins, done, frozenset(own)), rows)


def begins(planned: Planned, today: date) -> date:
    """Return the day a plan's days are counted from."""
    days = [day for one in planned.milestones for day in (one.milestone.start, one.milestone.due) if day]
    return planned.plan.starts_on or min(days, default=today)


class _Reader:
    """Reads a plan, each part under its key."""

    def __init__(
        self, planned: Planned, owners: Owners, known: t.Undated | None, new_key: Callable[[], str] | None
    ) -> None:
        self._planned, self._owners, self._known = planned, owners, known
        self._parts = {step.key: step.owner for step in known.steps} if known else {}
        self._whole = new_key is not None
        self.keys = _keys(planned, new_key)

    def plan(self) -> t.Dated:
        """Return the plan."""
        plan, known = self._planned.plan, self._known
        length = known.length if known else 0
        if plan.starts_on and plan.ends_on:
            length = max((plan.ends_on - plan.starts_on).days, 0)
        return t.Template(
            *(plan.title, length, known.anchor if known else t.Anchor.START),
            plan.definition if plan.definition is not Definition.OTHER else None,
            plan.pattern if plan.pattern is not Pattern.OTHER else None,
            tuple(t.Value(self.keys[_id(one)], one.title) for one in self._planned.values),
            tuple(self._outcome(one.outcome) for one in self._planned.outcomes),
            tuple(self._goal(one) for one in self._planned.goals),
        )

    def _outcome(self, row: Outcome) -> t.TemplateOutcome[date]:
        value = self.keys.get((ProductValue, row.value_id or 0), "")
        wanted = aim(row.baseline, row.target)
        return t.TemplateOutcome(self.keys[_id(row)], row.title, value, row.metric, row.unit, wanted, row.due)

    def _goal(self, planned: PlannedGoal) -> t.TemplateGoal[date]:
        row = planned.goal
        outcome = self.keys.get((Outcome, row.outcome_id or 0), "")
        horizon = row.horizon if row.horizon is not Horizon.OTHER else Horizon.OWN
        steps = tuple(map(self._step, planned.milestones))
        return t.TemplateGoal(self.keys[_id(row)], row.title, outcome, horizon, row.review_on, steps)

    def _step(self, planned: PlannedMilestone) -> t.TemplateStep[date]:
        row = planned.milestone
        key = self.keys[_id(row)]
        others = (self.keys.get((Milestone, other), "") for other in planned.waits_for)
        kept = tuple(other for other in others if other and (self._whole or not other.startswith(_OWN)))
        start = row.start if row.start and (row.due is None or row.start <= row.due) else None
        side = row.side if row.side is not Side.OTHER else Side.US
        part = self._owners.part(row, self._parts.get(key, ""))
        return t.TemplateStep(key, row.title, start, row.due, side, part, row.key, row.customer_sees, kept)


def _id(row: Row) -> _Id:
    return type(row), row.id


def _rows(planned: Planned) -> Iterable[Row]:
    yield from planned.values
    yield from (one.outcome for one in planned.outcomes)
    for goal in planned.goals:
        yield goal.goal
        yield from (one.milestone for one in goal.milestones)


def _keys(planned: Planned, new_key: Callable[[], str] | None) -> dict[_Id, str]:
    """Return the key of every part; of several that came from the same part only the first is that part."""
    found: dict[_Id, str] = {}
    taken: set[str] = set()
    for row in _rows(planned):
        key = key_of(row.origin)
        if not key or key in taken:
            key = new_key() if new_key else f"{_OWN}{type(row).__name__}:{row.id}"
        found[_id(row)] = key
        taken.add(key)
    return found


def _is_done(row: Row) -> bool:
    if isinstance(row, Milestone):
        return row.status is MilestoneStatus.DONE
    if isinstance(row, Goal):
        return row.verdict is not Verdict.OPEN
    return isinstance(row, Outcome) and bool(row.claimed_on or row.confirmed_on)


def _is_hers(row: Row) -> bool:
    """Tell whether a part holds what no template gives."""
    if isinstance(row, Milestone):
        return bool(row.notes or row.evidence)
    if isinstance(row, Goal):
        return bool(row.notes or row.reviewed_on)
    if isinstance(row, Outcome):
        said = row.said, row.said_by, row.notes, row.evidence
        return any(said) or row.baseline is not None or row.target is not None
    return False
