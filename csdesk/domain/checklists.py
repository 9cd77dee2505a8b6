"""Playbooks: a checklist with business days counted from a day in place of dates, and the same one with its dates."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Generic, TypeVar

from csdesk.domain.people import Job
from csdesk.domain.templates import Anchor, Day
from csdesk.domain.working_days import WorkingDays

_New = TypeVar("_New")


@dataclass(frozen=True)
class ChecklistItem(Generic[Day]):
    """What is to be done; ``wanted`` is the evidence that is asked for, ``job`` says who of ours does it."""

    key: str
    title: str
    due: Day | None = None
    required: bool = False
    wanted: str = ""
    job: Job | None = None


@dataclass(frozen=True)
class Criterion:
    """What must be so for an onboarding to be over."""

    key: str
    title: str


@dataclass(frozen=True)
class Checklist(Generic[Day]):
    """A whole one. A day is a number of business days from a start, or from a deadline, in a playbook; else a date."""

    title: str
    anchor: Anchor = Anchor.START
    items: tuple[ChecklistItem[Day], ...] = ()
    criteria: tuple[Criterion, ...] = ()


Written = Checklist[int]
Planned = Checklist[date]


def counted_from(anchor: Anchor, day: date, days: WorkingDays) -> date:
    """Return the working day that is counted from: nothing is moved past a deadline."""
    return days.on_or_before(day) if anchor is Anchor.END else days.on_or_after(day)


def on_days(playbook: Written, day: date, days: WorkingDays) -> Planned:
    """Return the checklist whose start, or deadline, is a day; what is due on it when nobody works is moved."""
    base = counted_from(playbook.anchor, day, days)
    return _mapped(playbook, lambda offset: days.plus(base, offset))


def in_days(checklist: Planned, day: date, days: WorkingDays) -> Written:
    """Return the playbook that a checklist makes."""
    base = counted_from(checklist.anchor, day, days)
    return _mapped(checklist, lambda due: days.between(base, due))


def _mapped(checklist: Checklist[Day], move: Callable[[Day], _New]) -> Checklist[_New]:
    def item(one: ChecklistItem[Day]) -> ChecklistItem[_New]:
        due = None if one.due is None else move(one.due)
        return ChecklistItem(one.key, one.title, due, one.required, one.wanted, one.job)

    return Checklist(checklist.title, checklist.anchor, tuple(map(item, checklist.items)), checklist.criteria)


def without(playbook: Written, key: str) -> Written:
    """Return a playbook without an item."""
    return replace(playbook, items=tuple(one for one in playbook.items if one.key != key))


def translated(playbook: Written, brought: Iterable[Written], spoken: Written) -> Written:
    """Return a playbook of which every text that is as it was brought, in any language, is as it is spoken in one."""
    texts = {text: own for one in brought for text, own in zip(_texts(one), _texts(spoken), strict=True) if text}

    def told(text: str) -> str:
        return texts.get(text, text)

    items = (replace(one, title=told(one.title), wanted=told(one.wanted)) for one in playbook.items)
    criteria = (replace(one, title=told(one.title)) for one in playbook.criteria)
    return replace(playbook, title=told(playbook.title), items=tuple(items), criteria=tuple(criteria))


def _texts(playbook: Written) -> list[str]:
    items = (text for one in playbook.items for text in (one.title, one.wanted))
    return [playbook.title, *items, *(one.title for one in playbook.criteria)]
