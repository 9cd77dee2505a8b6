"""A week that is gone through: what was taken on for it, and what came of that."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date, timedelta
from enum import StrEnum

FORMAT = 1


class PlannedState(StrEnum):
    """What came of something that was taken on for a week."""

    DONE = "done"
    CARRIED = "carried"
    """It is still open, and goes on."""
    DROPPED = "dropped"
    """It is there no more."""


@dataclass(frozen=True, slots=True)
class PlannedItem:
    """Something taken on for a week: the ``kind`` and ``id`` of its record, and how it was told.

    ``due`` is an ISO day, or empty; ``note`` is what was said of it when the week was over.
    """

    kind: str
    id: int
    title: str
    account: str = ""
    due: str = ""
    why: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class HeldWeek:
    """What was fixed when a review was held: what was taken on, and what the figures were by their names, exact."""

    plan: tuple[PlannedItem, ...] = ()
    figures: Mapping[str, str] = field(default_factory=dict)


def dump(held: HeldWeek) -> str:
    """Return it as JSON with a format number."""
    whole = {"format": FORMAT, "plan": [asdict(one) for one in held.plan], "figures": dict(held.figures)}
    return json.dumps(whole, ensure_ascii=False)


def load(text: str) -> HeldWeek:
    """Return what was written; fields that are not known here are passed over, of what is no JSON nothing is left."""
    try:
        whole = json.loads(text) if text else {}
    except ValueError:
        return HeldWeek()
    names = PlannedItem.__slots__
    items = [{name: value for name, value in one.items() if name in names} for one in whole.get("plan", ())]
    plan = tuple(PlannedItem(**one) for one in items if {"kind", "id", "title"} <= one.keys())
    return HeldWeek(plan, {str(name): str(value) for name, value in whole.get("figures", {}).items()})


def monday(day: date) -> date:
    """Return the first day of a day's ISO week."""
    return day - timedelta(days=day.weekday())
