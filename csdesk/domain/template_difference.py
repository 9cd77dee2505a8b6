"""What differs between a plan and the template it came from, a checklist and its playbook; what may be taken over."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from hashlib import blake2b
from operator import attrgetter
from typing import Any, Generic, TypeVar

from csdesk.domain.checklists import Checklist, ChecklistItem, Planned
from csdesk.domain.templates import SEPARATOR, Dated, TemplateGoal, TemplateOutcome, TemplateStep, Value

Part = Value | TemplateOutcome[Any] | TemplateGoal[Any] | TemplateStep[Any] | ChecklistItem[Any]
Whole = TypeVar("Whole", bound=Dated | Planned)
_FIELDS: Mapping[type, Mapping[str, Callable[[Any], Any]]] = {
    Value: {"title": attrgetter("title")},
    TemplateOutcome: {name: attrgetter(name) for name in ("title", "metric", "unit", "due")},
    TemplateGoal: {name: attrgetter(name) for name in ("title", "horizon", "review")},
    TemplateStep: {
        "title": attrgetter("title"),
        "dates": lambda step: (step.start, step.due),
        **{name: attrgetter(name) for name in ("side", "owner", "is_key", "customer_sees")},
        "waits_for": lambda step: tuple(sorted(step.waits_for)),
    },
    ChecklistItem: {name: attrgetter(name) for name in ("title", "due", "required", "wanted", "job")},
}
"""What is compared of each kind of part; their order is part of what is kept, see ``origin``."""
_BYTES = 3


class TemplateChange(StrEnum):
    """What taking a line over would do to the plan."""

    ADD = "add"
    ALTER = "alter"
    REMOVE = "remove"


class Stays(StrEnum):
    """Why a line is not taken over."""

    YOURS = "yours"
    DONE = "done"


@dataclass(frozen=True)
class DifferenceLine:
    """One difference: of a part as a whole, or of one field of it; ``before`` is the plan's, ``after`` the template's.

    What ``stays`` is only told: she has changed it herself since, or it is done. ``called`` is its title in the plan.
    """

    change: TemplateChange
    part: Part
    field: str = ""
    before: Any = None
    after: Any = None
    stays: Stays | None = None
    called: str = ""

    @property
    def title(self) -> str:
        """Return what she knows the part by."""
        return self.called or self.part.title


@dataclass(frozen=True)
class HeldPart(Generic[Whole]):
    """A plan as it is compared: its parts by the keys of the template, and what each was when it was taken over.

    ``done`` are keys of what is done, ``own`` of what holds more than the template ever gave it.
    """

    plan: Whole
    origins: Mapping[str, str]
    done: frozenset[str] = frozenset()
    own: frozenset[str] = frozenset()


def origin(part: Part) -> str:
    """Return what is kept with a part that a template gives: its key there, and a mark of each field as it was given.

    By the marks it is known later which fields she has changed herself.
    """
    return SEPARATOR.join((part.key, *(_mark(read(part)) for read in _FIELDS[type(part)].values())))


def key_of(kept: str) -> str:
    """Return the key of a part in its template, from what is kept with it."""
    return kept.split(SEPARATOR, 1)[0]


def marked(kept: str, part: Part, field: str) -> str:
    """Return what is kept with a part when one of its fields has been taken over from the template."""
    before, fresh = kept.split(SEPARATOR), origin(part).split(SEPARATOR)
    if len(before) != len(fresh):
        before = [fresh[0], *("" for _each in fresh[1:])]
    place = list(_FIELDS[type(part)]).index(field) + 1
    return SEPARATOR.join((*before[:place], fresh[place], *before[place + 1 :]))


def parts(plan: Dated | Planned) -> Iterator[Part]:
    """Yield every part, each goal before its milestones."""
    if isinstance(plan, Checklist):
        yield from plan.items
        return
    yield from plan.values
    yield from plan.outcomes
    for goal in plan.goals:
        yield goal
        yield from goal.steps


def difference(held: HeldPart[Whole], template: Whole, *, same: bool = True) -> list[DifferenceLine]:
    """Return what differs, in the order of the template, what is gone from it last.

    Only of the ``same`` template that the plan came from can be told that something is gone.
    """
    known = {part.key: part for part in parts(held.plan)}
    found = [line for part in parts(template) for line in _compared(held, known.get(part.key), part)]
    wanted = {part.key for part in parts(template)}
    gone = [part for part in known.values() if part.key in held.origins and part.key not in wanted] if same else []
    leaving = {part.key for part in gone if _may_leave(held, part)}
    return found + [DifferenceLine(TemplateChange.REMOVE, part, stays=_holds(held, part, leaving)) for part in gone]


def _compared(held: HeldPart[Any], mine: Part | None, part: Part) -> Iterator[DifferenceLine]:
    if mine is None or type(mine) is not type(part):
        yield DifferenceLine(TemplateChange.ADD, part)
        return
    changed = _changed(held, mine)
    for field, read in _FIELDS[type(part)].items():
        before, after = read(mine), read(part)
        if before != after:
            stays = Stays.DONE if part.key in held.done else Stays.YOURS if field in changed else None
            yield DifferenceLine(TemplateChange.ALTER, part, field, before, after, stays, mine.title)


def _changed(held: HeldPart[Any], mine: Part) -> Collection[str]:
    """Return the fields that are no longer as they were taken over; where nothing is known of that, all of them."""
    marks = held.origins.get(mine.key, "").split(SEPARATOR)[1:]
    fields = _FIELDS[type(mine)]
    if len(marks) != len(fields):
        return fields.keys()
    return [name for mark, (name, read) in zip(marks, fields.items(), strict=True) if mark != _mark(read(mine))]


def _may_leave(held: HeldPart[Any], part: Part) -> bool:
    return part.key not in held.done and part.key not in held.own and not _changed(held, part)


def _holds(held: HeldPart[Any], part: Part, leaving: Collection[str]) -> Stays | None:
    """Return why a part that is gone from the template stays: a goal stays with any milestone that does."""
    if part.key in held.done:
        return Stays.DONE
    stays = part.key not in leaving or (
        isinstance(part, TemplateGoal) and any(one.key not in leaving for one in part.steps)
    )
    return Stays.YOURS if stays else None


def _mark(value: Any) -> str:
    if isinstance(value, tuple):
        said = "|".join("" if one is None else str(one) for one in value)
    else:
        said = "" if value is None else str(value)
    return blake2b(said.encode(), digest_size=_BYTES).hexdigest()
