"""Moving a row of the outline: among its siblings, and past the first or last of them to the next parent."""

from csdesk.entities import Goal, Milestone, Outcome
from csdesk.services.plans.plans import Part, Plans
from csdesk.ui.panels.plan.nodes import ABOVE, Node

_COLUMN: dict[type[Part], str] = {Outcome: "value_id", Goal: "outcome_id", Milestone: "goal_id"}


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
