"""From stored records to the customer's document: only what a customer may see is carried over, field by field."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Protocol

from csdesk.documents import news, parties, snapshot
from csdesk.documents.difference import same_plan
from csdesk.documents.plan import (
    Confirmation,
    GoalPart,
    MilestonePart,
    MilestoneState,
    OutcomePart,
    PersonPart,
    PlanDocument,
    PlanPurpose,
    PromisePart,
    ReadingPoint,
    WinPart,
)
from csdesk.domain.people import Role
from csdesk.domain.plans import MilestoneStatus, PlanStatus, activity, is_late
from csdesk.entities import Account, Colleague, Contact, Milestone, SuccessPlan
from csdesk.errors import NoPlanError
from csdesk.i18n import Words
from csdesk.services.colleagues import Colleagues
from csdesk.services.contacts import Contacts
from csdesk.services.from_notes import Promises
from csdesk.services.logos import Logos
from csdesk.services.plans.beginnings import is_begun
from csdesk.services.plans.plans import Planned, PlannedGoal, PlannedMilestone, PlannedOutcome, Plans
from csdesk.services.plans.versions import PlanVersions
from csdesk.services.sent_copies import SentCopies
from csdesk.services.small_wins import SmallWins

_FOUR_WEEKS = timedelta(weeks=4)
_SHOWN_ROLES = (Role.SPONSOR, Role.DECISION_MAKER, Role.CHAMPION, Role.ADMINISTRATOR, Role.COLLABORATOR, Role.END_USER)


class Sources(Protocol):
    """Where a plan and what stands around it are read: a desk."""

    plans: Plans
    plan_versions: PlanVersions
    sent_copies: SentCopies
    contacts: Contacts
    colleagues: Colleagues
    logos: Logos
    small_wins: SmallWins
    promises: Promises
    words: Words
    """Of the screen."""


def compose(
    sources: Sources, account: Account, today: date, language: str | None = None, plan_id: int | None = None
) -> PlanDocument:
    """Return the document of an account's plan, the first one unless another is named, as of a day.

    Without a language it is the account's, else the screen's. Raise NoPlanError if there is no plan.
    """
    return composed(chosen(sources, account, plan_id), account, sources, today, language)


def composed(
    planned: Planned, account: Account, sources: Sources, today: date, language: str | None = None
) -> PlanDocument:
    """Return the document of a plan that has been read already."""
    document = _document(planned, account, sources, today, language or account.language or sources.words.language)
    last = sources.sent_copies.last(SuccessPlan, planned.plan.id)
    agreed = sources.plan_versions.last_agreed(planned.plan.id)
    told = news.since_copy(snapshot.load(last[1]), document, last[0]) if last else None
    confirmation, number = Confirmation(), 0
    if agreed and document.status is not PlanStatus.DRAFT:
        version, text = agreed
        theirs, ours = version.people
        names = {one.name: one.called(document.language) for one in sources.colleagues.all()}
        confirmation = Confirmation(theirs, names.get(ours, ours), version.on)
        kept = snapshot.load(text)
        alike = (
            document
            if kept.language == document.language
            else _document(planned, account, sources, today, kept.language)
        )
        number = version.number if same_plan(kept, alike) else 0
    return replace(document, news=told or None, confirmation=confirmation, version=number)


def told_since(sources: Sources, document: PlanDocument, plan_id: int, day: date | None) -> PlanDocument:
    """Return the document with what has happened since a day.

    Without one it is the day of the last copy, else the first day of the plan, else four weeks ago.
    """
    last = sources.sent_copies.last(SuccessPlan, plan_id)
    since = day or (last[0] if last else None) or document.begin or document.on - _FOUR_WEEKS
    known = sources.plan_versions.known_on(plan_id, since)
    return replace(document, news=news.since_day(document, since, snapshot.load(known) if known else None))


def chosen(sources: Sources, account: Account, plan_id: int | None = None) -> Planned:
    """Return the plan that is meant, the first one unless another is named; raise NoPlanError if there is none."""
    plans = sources.plans.of(account.id)
    found = next((one.id for one in plans if plan_id in (None, one.id)), None)
    planned = None if found is None else sources.plans.whole(found)
    if planned is None:
        raise NoPlanError(account.name)
    return planned


def _document(planned: Planned, account: Account, sources: Sources, today: date, language: str) -> PlanDocument:
    plan, company = planned.plan, sources.colleagues.company()
    visible = [one for one in planned.milestones if one.milestone.customer_sees]
    owners = {one.milestone.colleague_id for one in visible}
    us = {one.id: one for one in sources.colleagues.all()}
    return PlanDocument(
        language=language,
        title=plan.title,
        status=plan.status,
        on=today,
        accent=company.accent,
        supplier=parties.ours(company, sources.logos.ours(), language),
        customer=parties.customer(account, sources.logos.of(account.id), language),
        purpose=PlanPurpose(plan.purpose, plan.purpose_by, plan.purpose_on) if plan.purpose else None,
        headline=plan.headline,
        begin=plan.starts_on,
        end=plan.ends_on,
        activity=activity(one.milestone.status for one in visible),
        outcomes=tuple(_outcome(one, planned) for one in planned.outcomes),
        goals=tuple(_goal(one, today, language, us) for one in planned.goals),
        people_customer=tuple(_people(sources.contacts.of(account.id))),
        people_us=tuple(
            PersonPart(one.called(language), "", one.job.value) for one in us.values() if one.is_me or one.id in owners
        ),
        wins=tuple(
            WinPart(one.title, one.on, one.uid)
            for one in sources.small_wins.of(account.id)
            if one.customer_sees and one.on <= today
        ),
        promises=tuple(_promises(sources, account, today, language)),
    )


def _promises(sources: Sources, account: Account, today: date, language: str) -> Iterable[PromisePart]:
    """Yield what either side has promised by a day and not kept yet, the first due first."""
    us = {one.id: one.called(language) for one in sources.colleagues.all()}
    them = {one.id: one.name for one in sources.contacts.of(account.id)}
    for one in sources.promises.open_of(account.id):
        if one.customer_sees and one.on <= today:
            theirs = them.get(one.contact_id or 0, "")
            owner = us.get(one.colleague_id or 0) or (parties.polite(theirs, language) if theirs else one.who)
            yield PromisePart(one.title, one.side, owner, one.due)


def _outcome(one: PlannedOutcome, planned: Planned) -> OutcomePart:
    outcome = one.outcome
    values = {value.id: value.title for value in planned.values}
    return OutcomePart(
        title=outcome.title,
        words=outcome.said,
        who=outcome.said_by,
        value=values.get(outcome.value_id or 0, ""),
        unit=outcome.unit,
        baseline=outcome.baseline,
        baseline_on=outcome.baseline_on,
        target=outcome.target,
        due=outcome.due,
        readings=tuple(ReadingPoint(reading.on, reading.value) for reading in one.readings),
        share=one.share,
        state=one.state(planned.plan.starts_on),
        unexpected=outcome.unexpected,
        confirmed_by=outcome.confirmed_by,
        confirmed_on=outcome.confirmed_on,
        evidence=outcome.evidence,
        uid=outcome.uid,
        said_on=outcome.said_on,
        claimed_on=outcome.claimed_on,
    )


def _goal(one: PlannedGoal, today: date, language: str, us: Mapping[int, Colleague]) -> GoalPart:
    seen = (part for part in one.milestones if part.milestone.customer_sees)
    milestones = tuple(_milestone(part, today, language, us) for part in seen)
    goal, undecided = one.goal, not one.milestones
    title = "" if is_begun(goal.title) else goal.title
    return GoalPart(goal.horizon, title, goal.review_on, goal.verdict, milestones, undecided, goal.uid)


def _milestone(one: PlannedMilestone, today: date, language: str, us: Mapping[int, Colleague]) -> MilestonePart:
    milestone = one.milestone
    return MilestonePart(
        title=milestone.title,
        side=milestone.side,
        owner=_addressed(one, language, us),
        due=milestone.due,
        done_on=milestone.done_on,
        state=_state(milestone, today),
        key=milestone.key,
        evidence=milestone.evidence,
        uid=milestone.uid,
    )


def _addressed(one: PlannedMilestone, language: str, us: Mapping[int, Colleague]) -> str:
    """Return the owner's name; the customer's people are 様 in a Japanese document."""
    ours = us.get(one.milestone.colleague_id or 0)
    if ours is not None:
        return ours.called(language)
    return parties.polite(one.owner, language) if one.milestone.contact_id is not None else one.owner


def _state(milestone: Milestone, today: date) -> MilestoneState:
    if milestone.status is MilestoneStatus.DONE:
        return MilestoneState.DONE
    return MilestoneState.LATE if is_late(milestone.status, milestone.due, today) else MilestoneState.OPEN


def _people(contacts: Iterable[Contact]) -> Iterable[PersonPart]:
    """Yield those who are still there and have a part in the plan, the weightiest part first."""
    ranked = [
        (place, contact)
        for contact in contacts
        if contact.left_on is None
        for place, role in enumerate(_SHOWN_ROLES)
        if role in contact.roles
    ]
    seen: set[int] = set()
    for place, contact in sorted(ranked, key=lambda one: (one[0], one[1].id)):
        if contact.id not in seen:
            seen.add(contact.id)
            yield PersonPart(contact.name, contact.title, _SHOWN_ROLES[place].value)
