"""Nothing internal can reach a customer: the document has no field for it."""

from dataclasses import fields, is_dataclass
from types import UnionType
from typing import get_args, get_type_hints

from csdesk.documents import plan

REVIEWED = {
    "PlanDocument": "accent activity begin confirmation customer end goals headline language news on outcomes "
    "people_customer people_us promises purpose status supplier title version wins",
    "PlanNews": "done from_copy goals milestones moved read since wins",
    "MovedPart": "after before title",
    "ReadPart": "after before title unit",
    "Confirmation": "customer on supplier",
    "Party": "honorific logo name short",
    "Logo": "content",
    "PlanPurpose": "on who words",
    "Progress": "done total",
    "OutcomePart": "baseline baseline_on claimed_on confirmed_by confirmed_on due evidence readings said_on share "
    "state target title uid unexpected unit value who words",
    "ReadingPoint": "on value",
    "GoalPart": "horizon milestones review_on title uid undecided verdict",
    "MilestonePart": "done_on due evidence key owner side state title uid",
    "WinPart": "on title uid",
    "PersonPart": "name role title",
    "PromisePart": "due owner side title",
}
VALUES = {"str", "bool", "int", "bytes", "date", "Decimal", "Fraction", "NoneType"}
ENUMS = {"PlanStatus", "OutcomeState", "Horizon", "Verdict", "Side", "MilestoneState"}


def test_every_field_was_reviewed() -> None:
    found, leaves = walked(plan.PlanDocument)
    assert found == REVIEWED
    assert leaves == VALUES | ENUMS


def walked(kind: type) -> tuple[dict[str, str], set[str]]:
    """Return the fields of a structure and of all in it, by class, and what else it holds."""
    found: dict[str, str] = {}
    leaves: set[str] = set()
    _walk(kind, found, leaves)
    return found, leaves


def _walk(kind: object, found: dict[str, str], leaves: set[str]) -> None:
    if isinstance(kind, UnionType) or getattr(kind, "__origin__", None) is tuple:
        for inner in get_args(kind):
            if inner is not Ellipsis:
                _walk(inner, found, leaves)
    elif isinstance(kind, type) and is_dataclass(kind):
        found[kind.__name__] = " ".join(sorted(field.name for field in fields(kind)))
        hints = get_type_hints(kind)
        for field in fields(kind):
            _walk(hints[field.name], found, leaves)
    else:
        leaves.add(getattr(kind, "__name__", repr(kind)))
