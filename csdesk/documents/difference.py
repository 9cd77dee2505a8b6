"""What differs between two versions of a plan, in words that anybody reads."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from csdesk.documents import figures, labels, news
from csdesk.documents.plan import (
    GoalPart,
    MilestonePart,
    MilestoneState,
    OutcomePart,
    PersonPart,
    PlanDocument,
    WinPart,
)
from csdesk.fields.values import in_document
from csdesk.i18n import Catalogue, Words


class DifferenceKind(StrEnum):
    """What has become of something."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True)
class Difference:
    """Something that is not as it was: what it is, and how it was and is, empty where it is not there."""

    kind: DifferenceKind
    what: str
    before: str
    after: str


_Shown = Callable[[Any], str]
_Facts = list[tuple[str, _Shown]]


def difference(earlier: PlanDocument, later: PlanDocument, words: Words) -> list[Difference]:
    """Return what was added, removed and changed, in the order of the document."""
    kinds: list[tuple[str, Any, Any, _Facts]] = [
        (words.tr("Business outcome"), earlier.outcomes, later.outcomes, _outcome_facts(words)),
        (words.tr("Goal"), earlier.goals, later.goals, _goal_facts(words)),
        (words.tr("Milestone"), earlier.milestones, later.milestones, _milestone_facts(words, later)),
        (words.tr("Small win"), earlier.wins, later.wins, _win_facts(words)),
    ]
    found = list(_changed("", earlier, later, _plan_facts(words)))
    for name, before, after, facts in kinds:
        found += _parts(name, before, after, facts, words)
    people = words.tr("Person", "who takes part in a plan")
    found += _people(people, earlier.people_customer, later.people_customer)
    return found + _people(people, earlier.people_us, later.people_us)


def same_plan(earlier: PlanDocument, later: PlanDocument) -> bool:
    """Tell whether nothing was changed; that a plan was agreed or is under way, or a small win, is no change of it.

    Nor are promises: they come and go with every meeting.
    """
    words = Catalogue("en")
    return not difference(replace(earlier, status=later.status, wins=later.wins), later, words)


def _parts(name: str, before: Any, after: Any, facts: _Facts, words: Words) -> list[Difference]:
    pairs, added = news.matched(before, after)
    stayed = {id(old) for old, _new in pairs}
    found = [Difference(DifferenceKind.REMOVED, name, one.title, "") for one in before if id(one) not in stayed]
    found += [Difference(DifferenceKind.ADDED, name, "", one.title) for one in added]
    for old, new in pairs:
        found += _changed(_named(name, new.title, words), old, new, facts)
    return found


def _people(name: str, before: tuple[PersonPart, ...], after: tuple[PersonPart, ...]) -> list[Difference]:
    then, now = {one.name for one in before}, {one.name for one in after}
    gone = [Difference(DifferenceKind.REMOVED, name, one.name, "") for one in before if one.name not in now]
    return gone + [Difference(DifferenceKind.ADDED, name, "", one.name) for one in after if one.name not in then]


def _changed(what: str, old: Any, new: Any, facts: _Facts) -> Iterator[Difference]:
    for name, shown in facts:
        before, after = shown(old), shown(new)
        if before != after:
            yield Difference(DifferenceKind.CHANGED, f"{what} · {name}" if what else name, before, after)


def _named(name: str, title: str, words: Words) -> str:
    return words.tr("{kind} “{title}”").format(kind=name, title=title)


def _plan_facts(words: Words) -> _Facts:
    return [
        (words.tr("Title", "of a part"), lambda plan: plan.title),
        (words.tr("Status"), lambda plan: in_document(plan.status, words)),
        (words.tr("In the customer's words"), lambda plan: plan.purpose.words if plan.purpose else ""),
        (words.tr("Where we are"), lambda plan: plan.headline),
        (words.tr("From"), lambda plan: _day(words, plan.begin)),
        (words.tr("Until"), lambda plan: _day(words, plan.end)),
    ]


def _outcome_facts(words: Words) -> _Facts:
    def measured(part: OutcomePart, value: Decimal | None) -> str:
        return figures.with_unit(words, value, part.unit) if value is not None else ""

    def read(part: OutcomePart) -> str:
        last = part.actual
        return f"{measured(part, last.value)} ({figures.full(words, last.on)})" if last else ""

    return [
        (words.tr("Title", "of a part"), lambda part: part.title),
        (words.tr("Product value"), lambda part: part.value),
        (words.tr("In the customer's words"), lambda part: part.words),
        (words.tr("Said by"), lambda part: labels.signed(words, part.who, part.said_on)),
        (labels.found_on_the_way(words), lambda part: labels.outcome_note(words, part, "")),
        (words.tr("Baseline"), lambda part: measured(part, part.baseline)),
        (words.tr("Target"), lambda part: measured(part, part.target)),
        (words.tr("Due"), lambda part: _day(words, part.due)),
        (words.tr("Reading"), read),
        (words.tr("Evidence"), lambda part: part.evidence),
        (words.tr("Claimed on"), lambda part: _day(words, part.claimed_on)),
        (words.tr("Confirmed", "document"), lambda part: labels.signed(words, part.confirmed_by, part.confirmed_on)),
    ]


def _goal_facts(words: Words) -> _Facts:
    def horizon(goal: GoalPart) -> str:
        return labels.horizon(words, goal.horizon)

    return [
        (words.tr("Title", "of a part"), lambda goal: goal.title),
        (words.tr("Horizon"), horizon),
        (words.tr("Review on"), lambda goal: _day(words, goal.review_on)),
        (words.tr("Verdict"), lambda goal: in_document(goal.verdict, words)),
    ]


def _milestone_facts(words: Words, document: PlanDocument) -> _Facts:
    def state(part: MilestonePart) -> str:  # that a day has gone by changes no plan
        known = MilestoneState.OPEN if part.state is MilestoneState.LATE else part.state
        done = in_document(known, words)
        return f"{done} ({figures.full(words, part.done_on)})" if part.done_on else done

    return [
        (words.tr("Title", "of a part"), lambda part: part.title),
        (words.tr("Due"), lambda part: _day(words, part.due)),
        (words.tr("Side"), lambda part: labels.side(document, part.side)),
        (words.tr("Owner"), lambda part: part.owner),
        (words.tr("State"), state),
        (words.tr("Evidence"), lambda part: part.evidence),
    ]


def _win_facts(words: Words) -> _Facts:
    def on(part: WinPart) -> str:
        return figures.full(words, part.on)

    return [(words.tr("Title", "of a part"), lambda part: part.title), (words.tr("Day"), on)]


def _day(words: Words, day: date | None) -> str:
    return figures.full(words, day) if day else ""
