"""What the cells of the outline say, and what becomes of what is typed into them."""

from collections.abc import Callable, Sequence
from datetime import date
from enum import Enum, StrEnum
from typing import Any

from csdesk.desk import Desk
from csdesk.domain.plans import Horizon, MilestoneStatus, Pace, Proof, Side, Verdict, is_late, review_overdue
from csdesk.entities import Goal, Milestone, Outcome, ProductValue
from csdesk.services.plans.plans import Part, Planned, PlannedOutcome
from csdesk.ui import labels
from csdesk.ui.panels.entries import Entries, plain
from csdesk.ui.panels.plan.nodes import DraftNode, Node, NodeField
from csdesk.ui.panels.plan.slip_card import Reschedule
from csdesk.ui.words import words

Choice = tuple[Any, str]
_EDITABLE = {
    ProductValue: {NodeField.TITLE},
    Outcome: {NodeField.TITLE, NodeField.DUE},
    Goal: {NodeField.TITLE, NodeField.SIDE, NodeField.DUE, NodeField.STATE},
    Milestone: set(NodeField),
}


class OutlineCells:
    """The texts, the choices and the keeping of the cells of one plan."""

    def __init__(self, desk: Desk, entries: Entries, reschedule: Reschedule) -> None:
        """Keep what is typed on a desk; another day for a milestone is a move."""
        self.planned: Planned | None = None
        self._desk, self.entries = desk, entries
        self._reschedule = reschedule

    def heading(self, field: NodeField) -> str:
        """Return the heading of a column."""
        return {
            NodeField.TITLE: words.tr("Value › outcome › goal › milestone"),
            NodeField.SIDE: "",
            NodeField.OWNER: words.tr("Owner"),
            NodeField.DUE: words.tr("Due"),
            NodeField.STATE: words.tr("Progress"),
            NodeField.SEEN: words.tr("Customer sees"),
        }[field]

    def kind(self, kind: type[Part]) -> str:
        """Return what a kind of row is called."""
        return {
            ProductValue: words.tr("Product value"),
            Outcome: words.tr("Business outcome"),
            Goal: words.tr("Goal"),
            Milestone: words.tr("Milestone"),
        }[kind]

    def kind_in_short(self, kind: type[Part]) -> str:
        """Return what a kind of row is called where room is short."""
        short = {ProductValue: words.tr("Value", "of the product"), Outcome: words.tr("Outcome", "of the business")}
        return short.get(kind) or self.kind(kind)

    def text(self, node: Node, field: NodeField) -> str:
        """Return what a cell shows."""
        if field is NodeField.SIDE and node.measured is not None:
            return self.said(node, node.measured)
        value = self.entry(node, field)
        if isinstance(value, Enum | bool):
            return dict(self.choices(node, field)).get(value, "")
        if field is NodeField.STATE and node.measured is not None:
            return self.measured(node.measured)
        return self.entries.short(self.due(node)) if field is NodeField.DUE else value

    def entry(self, node: Node, field: NodeField) -> Any:
        """Return what a cell is edited from: text, or one of its choices; dates in the one form that needs no order."""
        part = node.part
        if part is None or field not in _EDITABLE[node.kind]:
            return ""
        if field is NodeField.DUE:
            due = self.due(node)
            return due.isoformat() if due else ""
        if field is NodeField.OWNER:
            return node.owner
        return getattr(part, _column(part, field))

    def due(self, node: Node) -> date | None:
        """Return when a row is due: a goal on the day of its review."""
        if isinstance(node.part, Goal):
            return node.part.review_on
        return node.part.due if isinstance(node.part, Outcome | Milestone) else None

    def late(self, node: Node) -> int:
        """Return by how many days a milestone, or the review of a goal, is late; 0 if it is not."""
        part, today = node.part, self.entries.today()
        if isinstance(part, Goal):
            return review_overdue(part.verdict, part.review_on, today)
        if not isinstance(part, Milestone) or part.due is None or not is_late(part.status, part.due, today):
            return 0
        return (today - part.due).days

    def trouble(self, node: Node) -> str:
        """Return in few words what is wrong with a row: that it is stuck, how late it is; else nothing."""
        stuck = [labels.name(Pace.STUCK)] if node.pace is Pace.STUCK else []
        return " · ".join([*stuck, *self._lateness(node)])

    def standing(self, node: Node) -> str:
        """Return how a milestone or a goal stands, in words; of a value, that no outcome is named for it."""
        if node.kind is ProductValue and not node.is_draft:
            return "" if node.children else words.tr("no outcome named yet")
        if node.pace is Pace.STUCK:
            held = words.tr("Stuck: waiting for “{title}”").format(title=self._holds(node))
            return " · ".join([held, *self._lateness(node)])
        late = self._lateness(node)
        if late and node.kind is Goal:
            return late[0]
        if late:
            return " · ".join([labels.name(Pace.BEHIND), *late])
        part = node.part
        if isinstance(part, Milestone) and node.pace is Pace.ON_TRACK and part.due:
            return labels.name(Pace.ON_TRACK)
        if isinstance(part, Milestone) and part.status is MilestoneStatus.DONE and part.done_on:
            return words.tr("Done {date}").format(date=self.entries.short(part.done_on))
        return self.text(node, NodeField.STATE)

    def _lateness(self, node: Node) -> list[str]:
        days = self.late(node)
        if node.kind is Goal:
            return [labels.review_overdue(days)] if days else []
        return [words.tr("%n day(s) late", "", days)] if days else []

    def _holds(self, node: Node) -> str:
        """Return the title of the first that a milestone waits for in vain."""
        found = {one.milestone.id: one.milestone for one in self.planned.milestones} if self.planned else {}
        held = (found[one] for one in node.waits_for if one in found)
        return next((one.title for one in held if one.status is not MilestoneStatus.DONE), "")

    def measured(self, one: PlannedOutcome) -> str:
        """Return how an outcome stands: from where, to where, and the goal; without a reading it says so."""
        outcome, actual = one.outcome, one.actual
        unit = f" {outcome.unit}" if outcome.unit else ""
        values = [plain(value) for value in (outcome.baseline, actual.value if actual else None) if value is not None]
        parts = [" → ".join(values) + unit] if values else []
        if outcome.target is not None:
            target = plain(outcome.target) + ("" if values else unit)
            parts.append(words.tr("goal {value}").format(value=target))
        if actual is None:
            parts.append(words.tr("no reading yet"))
        return " · ".join(parts)

    def said(self, node: Node, one: PlannedOutcome) -> str:
        """Return in a word what is said of an outcome, nothing while there is nothing to say."""
        if one.said.proof is not Proof.NONE:
            return labels.name(one.said.proof)
        return words.tr("unexpected") if self.is_unexpected(node) else ""

    def proven(self, node: Node) -> str:
        """Return all that is said of an outcome: by whom, when, and that nobody expected it."""
        if node.measured is None:
            return ""
        one, proof, full = node.measured.outcome, node.measured.said.proof, self.entries.full
        told = {
            Proof.CLAIMED: words.tr("Claimed {date}, not confirmed yet").format(date=full(one.claimed_on)),
            Proof.CONFIRMED: words.tr("Confirmed by {who}, {date}").format(
                date=full(one.confirmed_on), who=one.confirmed_by
            ),
        }
        unexpected = [words.tr("Unexpected: found on the way")] if one.unexpected else []
        return "\n".join([*filter(None, [told.get(proof)]), *unexpected])

    def hint(self, node: Node, field: NodeField) -> str:
        """Return what the tool tip says: the whole text, or the whole date."""
        if field is NodeField.DUE and (due := self.due(node)):
            sentence = f"{self.entries.full(due)} ({self.entries.away(due)})"
            return f"{sentence} · {self.standing(node)}" if isinstance(node.part, Milestone | Goal) else sentence
        if field is NodeField.TITLE and self.is_key(node):
            key = words.tr("Key milestone: shown first on the timeline in customer documents")
            return f"{self.text(node, field)}\n{key}"
        if node.measured is not None and field in (NodeField.TITLE, NodeField.SIDE):
            title = [self.text(node, field)] if field is NodeField.TITLE else []
            return "\n".join(filter(None, [*title, self.proven(node)]))
        return self.standing(node) if field is NodeField.STATE else self.text(node, field)

    def is_key(self, node: Node) -> bool:
        """Tell whether a row is a milestone that the customer's document names first."""
        return isinstance(node.part, Milestone) and node.part.key

    def is_unexpected(self, node: Node) -> bool:
        """Tell whether a row is an outcome that nobody expected when the plan was made."""
        return isinstance(node.part, Outcome) and node.part.unexpected

    def editable(self, node: Node, field: NodeField) -> bool:
        """Tell whether a cell is edited in its place."""
        return field in _EDITABLE[node.kind] and (field is NodeField.TITLE or not node.is_draft)

    def choices(self, node: Node, field: NodeField) -> Sequence[Choice]:
        """Return the values a cell chooses from, with their names; none where it is typed."""
        of_kind: dict[tuple[type[Part], NodeField], Callable[[], list[Choice]]] = {
            (Milestone, NodeField.SIDE): lambda: self._named(Side, labels.name),
            (Milestone, NodeField.STATE): lambda: self._named(MilestoneStatus, labels.name),
            (Milestone, NodeField.SEEN): lambda: [
                (True, words.tr("Shown", "to the customer")),
                (False, words.tr("Internal")),
            ],
            (Goal, NodeField.SIDE): lambda: self._named(Horizon, labels.name),
            (Goal, NodeField.STATE): lambda: self._named(Verdict, labels.name),
        }
        found = of_kind.get((node.kind, field))
        return found() if found and not node.is_draft else ()

    def owners(self, node: Node) -> list[str]:
        """Return whose names may stand in a row: of our own milestones our colleagues, else the account's people."""
        part = node.part
        if self.planned is None:
            return []
        if isinstance(part, Milestone) and part.side is Side.US:
            return [colleague.name for colleague in self._desk.colleagues.here(self.entries.today())]
        return [contact.name for contact in self._desk.contacts.of(self.planned.plan.account_id) if not contact.left_on]

    def write(self, node: Node, field: NodeField, value: Any) -> None:
        """Keep what was typed or chosen; raise CsdeskError if it cannot be."""
        part, plans = node.part, self._desk.plans
        if part is None:
            return
        if field is NodeField.DUE and isinstance(part, Milestone) and (day := self.entries.day(value)):
            self._reschedule(part.id, day)
        elif field is NodeField.DUE:
            plans.edit(node.kind, part.id, **{_column(part, field): self.entries.day(value)})
        elif field is NodeField.OWNER:
            plans.assign(part.id, value)
        elif field is NodeField.STATE and isinstance(part, Goal):
            self._desk.goal_reviews.judge(part.id, value, self.entries.today())
        elif field is NodeField.STATE and isinstance(part, Milestone):
            plans.finish(part.id, self.entries.today() if value is MilestoneStatus.DONE else None)
        else:
            plans.edit(node.kind, part.id, **{_column(part, field): value})

    def add(self, draft: DraftNode, title: str) -> None:
        """Keep a new row where it stands."""
        if self.planned is None:
            return
        plans, plan_id = self._desk.plans, self.planned.plan.id
        above = draft.parent[1] if draft.parent else None
        below = draft.below[1] if draft.below else None
        if draft.kind is ProductValue:
            plans.add_value(plan_id, title, below=below)
        elif draft.kind is Outcome:
            plans.add_outcome(plan_id, above, title, below=below, with_goals=not self.planned.outcomes)
        elif draft.kind is Goal:
            plans.add_goal(plan_id, above, title, below=below)
        elif above is not None:
            plans.add_milestone(above, title, below=below)

    def _named(self, values: type[StrEnum], label: Callable[[Any], str]) -> list[Choice]:
        return [(value, label(value)) for value in values if value.value != "other"]


def _column(part: Part, field: NodeField) -> str:
    """Return the name of the column that a cell shows."""
    if isinstance(part, Goal):
        own = {NodeField.SIDE: "horizon", NodeField.DUE: "review_on", NodeField.STATE: "verdict"}
        return own.get(field, "title")
    own = {NodeField.SIDE: "side", NodeField.DUE: "due", NodeField.STATE: "status", NodeField.SEEN: "customer_sees"}
    return own.get(field, "title")
