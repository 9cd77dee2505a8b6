"""The success plans of a handover, with all that a customer's document leaves out."""

from collections.abc import Iterator

from csdesk.documents import figures, labels
from csdesk.documents.handover.data import HandoverData
from csdesk.documents.handover.document import PackTable, Part
from csdesk.documents.handover.labels import below, day, known
from csdesk.documents.plan import MilestoneState
from csdesk.domain.plans import MilestoneStatus, Proof, Side, is_late
from csdesk.fields.values import in_document
from csdesk.i18n import Words
from csdesk.services.plans.plans import Planned, PlannedGoal, PlannedMilestone, PlannedOutcome


def parts(told: HandoverData, words: Words) -> Iterator[Part]:
    """Yield each plan, and below it its outcomes and goals."""
    none = words.tr("No success plan yet.")
    yield Part(words.tr("Success plans"), nothing="" if told.plans else none)
    for planned in told.plans:
        yield _plan(planned, words)
        if planned.outcomes:
            yield _outcomes(planned, words)
        for goal in planned.goals:
            yield _goal(goal, told, words)


def _plan(planned: Planned, words: Words) -> Part:
    plan = planned.plan
    done, total = planned.activity.done, planned.activity.total
    activity = words.tr("{done} of %n milestone(s) done", "", total).format(done=str(done))
    until = f"{figures.brief(words, plan.starts_on)} – {figures.brief(words, plan.ends_on)}"
    signed = labels.signed(words, plan.purpose_by, plan.purpose_on)
    return Part(
        plan.title,
        facts=known(
            (words.tr("Status"), in_document(plan.status, words)),
            (words.tr("From – until"), until),
            (words.tr("Activity"), activity if planned.activity.total else ""),
            (words.tr("Outcome"), figures.percent(planned.outcome_progress)),
        ),
        texts=known(
            (words.tr("Purpose, in the customer's words"), below(plan.purpose, signed)),
            (words.tr("Where we are"), plan.headline),
            (words.tr("Internal notes"), plan.notes),
        ),
        below=True,
    )


def _outcomes(planned: Planned, words: Words) -> Part:
    head = (words.tr("Outcome"), words.tr("Baseline"), words.tr("Actual"), words.tr("Target"), words.tr("State"))
    rows = tuple(_outcome(one, planned, words) for one in planned.outcomes)
    notes = ((one.outcome.title, _said(one, words)) for one in planned.outcomes)
    return Part("", tables=(PackTable(head, (7, 2.4, 3, 3.2, 2.6), rows),), texts=known(*notes), below=True)


def _said(one: PlannedOutcome, words: Words) -> str:
    """Return what is written of an outcome beside its figures."""
    outcome = one.outcome
    who = outcome.said_by, outcome.said_on
    said = labels.said(words, outcome.said, *who) if outcome.said else labels.signed(words, *who)
    found = labels.found_on_the_way(words) if outcome.unexpected else ""
    return below(found, said, outcome.evidence, _proven(one, words), outcome.notes)


def _proven(one: PlannedOutcome, words: Words) -> str:
    """Return who has confirmed an outcome, else when we claimed it."""
    outcome, proof = one.outcome, one.said.proof
    if proof is Proof.CONFIRMED:
        signed = labels.signed(words, outcome.confirmed_by, outcome.confirmed_on)
        return words.tr("Confirmed: {who}").format(who=signed)
    claimed = words.tr("Claimed {date}, not confirmed yet")
    return claimed.format(date=figures.full(words, outcome.claimed_on)) if outcome.claimed_on else ""


def _outcome(one: PlannedOutcome, planned: Planned, words: Words) -> tuple[str, ...]:
    outcome, actual = one.outcome, one.actual
    read = actual and f"{figures.with_unit(words, actual.value, outcome.unit)}\n{figures.brief(words, actual.on)}"
    return (
        below(outcome.title, outcome.metric),
        figures.with_unit(words, outcome.baseline, outcome.unit),
        read or figures.NONE,
        below(figures.with_unit(words, outcome.target, outcome.unit), day(words, outcome.due)),
        f"{in_document(one.state(planned.plan.starts_on), words)}\n{figures.percent(one.share)}",
    )


def _goal(one: PlannedGoal, told: HandoverData, words: Words) -> Part:
    goal = one.goal
    head = (words.tr("Due"), words.tr("Milestone"), words.tr("Responsible side"), words.tr("Owner"), words.tr("State"))
    rows = tuple(_milestone(each, told, words) for each in one.milestones)
    on = figures.brief(words, goal.review_on)
    review = words.tr("Review on {date}").format(date=on) if goal.review_on else ""
    verdict = in_document(goal.verdict, words)
    note = labels.separator(words).join(filter(None, (labels.horizon(words, goal.horizon), review, verdict)))
    return Part(
        goal.title,
        note=note,
        texts=known((words.tr("Internal notes"), goal.notes)),
        tables=(PackTable(head, (2.8, 7.4, 2, 3, 2.4), rows),) if rows else (),
        below=True,
    )


def _milestone(one: PlannedMilestone, told: HandoverData, words: Words) -> tuple[str, ...]:
    milestone = one.milestone
    sides = {Side.US: words.tr("us"), Side.CUSTOMER: words.tr("customer")}
    hidden = "" if milestone.customer_sees else words.tr("internal, hidden from the customer")
    return (
        figures.brief(words, milestone.due),
        below(milestone.title, milestone.evidence, milestone.notes, hidden),
        sides.get(milestone.side, ""),
        one.owner,
        below(in_document(_state(one, told), words), day(words, milestone.done_on)),
    )


def _state(one: PlannedMilestone, told: HandoverData) -> MilestoneState:
    milestone = one.milestone
    if milestone.status is MilestoneStatus.DONE:
        return MilestoneState.DONE
    return MilestoneState.LATE if is_late(milestone.status, milestone.due, told.today) else MilestoneState.OPEN
