"""Rules about the work: deadlines, onboarding, milestones, kickoffs, meetings, plans, handoffs, feedback."""

from collections.abc import Iterator
from datetime import date

from csdesk.domain.accounts import Stage, Touch
from csdesk.domain.handoff import TOPICS
from csdesk.domain.kickoff import KEY_ROLES
from csdesk.domain.onboarding import OnboardingState
from csdesk.domain.playbooks import PlaybookPurpose
from csdesk.domain.suggestions.causes import Finding, evidence
from csdesk.domain.suggestions.facts import KnownFacts

STEPS = (30, 60, 90, 120)
"""So many days before a notice deadline one is told, each time anew."""


def notice_near(facts: KnownFacts, today: date, first: int) -> Iterator[Finding]:
    """Find a notice deadline in 120, 90, 60 or 30 days, from the first of these on, while no renewal is prepared."""
    if PlaybookPurpose.RENEWAL in facts.open_runs:
        return
    for one in facts.deadlines:
        days = (one.deadline - today).days
        step = next((step for step in STEPS if days <= step), None)
        if days >= 0 and step is not None and step <= first:
            told = evidence(days=days, deadline=one.deadline, product=one.product)
            yield Finding(f"{one.deadline} {step}", told, f"contracts:{one.contract}")


def onboarding_late(facts: KnownFacts, today: date, grace: int) -> Iterator[Finding]:
    """Find an onboarding that is past its window by more than so many days."""
    begun = facts.onboarding
    if begun is None or begun.state is not OnboardingState.PAST:
        return
    days = (today - begun.ends_on).days
    if days > grace:
        told = evidence(days=days, met=begun.met, total=begun.total, ended=begun.ends_on)
        yield Finding(str(begun.ends_on), told)


def milestone_late(facts: KnownFacts, today: date, grace: int) -> Iterator[Finding]:
    """Find milestones that are overdue by more than so many days."""
    for one in facts.late:
        days = (today - one.due).days
        if days > grace:
            told = evidence(title=one.title, days=days, due=one.due, side=one.side.value)
            yield Finding(str(one.due), told, f"milestones:{one.id}")


def kickoff_people(facts: KnownFacts, today: date, days: int) -> Iterator[Finding]:
    """Find a kickoff, to come or held within so many days, without a decision maker or a champion."""
    kickoff = facts.kickoff
    if kickoff is None or (today - kickoff.on).days > days:
        return
    missing = [role.value for role in KEY_ROLES if role not in kickoff.roles]
    if missing:
        told = evidence(roles=" ".join(missing), on=kickoff.on, held=int(kickoff.held))
        yield Finding(" ".join(missing), told, f"meetings:{kickoff.meeting}")


def meeting_without_next(facts: KnownFacts, today: date, days: int) -> Iterator[Finding]:
    """Find meetings of the last so many days that led to nothing."""
    for one in facts.meetings:
        if 0 <= (today - one.on).days <= days:
            told = evidence(title=one.title, on=one.on)
            yield Finding(str(one.on), told, f"meetings:{one.id}")


def plan_missing(facts: KnownFacts, today: date, days: int) -> Iterator[Finding]:
    """Find an account with a tier, a customer for so many days, that has no plan in progress; tech touch needs none."""
    if facts.has_plan or not facts.tier or facts.touch is Touch.TECH:
        return
    age = (today - facts.since).days if facts.since else None
    if age is None or age >= days:
        yield Finding(facts.tier, evidence(tier=facts.tier, days=age))


def handoff_incomplete(facts: KnownFacts, today: date, days: int) -> Iterator[Finding]:
    """Find an onboarding of which topics of the sales handoff are blank so many days after it began."""
    begun = facts.onboarding.starts_on if facts.onboarding else facts.since
    is_new = facts.stage is Stage.ONBOARDING and facts.touch is not Touch.TECH
    if is_new and facts.blanks and begun is not None and (today - begun).days >= days:
        topics = " ".join(one.value for one in facts.blanks)
        told = evidence(topics=topics, known=len(TOPICS) - len(facts.blanks), total=len(TOPICS))
        yield Finding(topics, told)


def feedback_answered(facts: KnownFacts, today: date, days: int) -> Iterator[Finding]:
    """Find feedback of the last so many days that was answered: the customer should hear of it."""
    for one in facts.feedback:
        if (today - one.on).days > days:
            continue
        yield Finding(one.status, evidence(title=one.title, status=one.status), f"feedback:{one.id}")
