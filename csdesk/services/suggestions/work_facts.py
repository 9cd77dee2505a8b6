"""Deadlines, milestones, meetings, plans, handoffs, outcomes and feedback, for the rules."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation

from sqlalchemy.orm import Session

from csdesk.domain.handoff import TOPICS, blanks
from csdesk.domain.plans import Side, way
from csdesk.domain.playbooks import HandoffState, HandoffTopic, PlaybookPurpose
from csdesk.domain.risks import RiskKind
from csdesk.domain.suggestions.facts import DeadlineFact, FeedbackFact, MeetingFact, MilestoneFact, OutcomeFact
from csdesk.domain.suggestions.work_rules import STEPS
from csdesk.entities.types import day
from csdesk.services.suggestions.some import Ids, ask, by_account

_LOOKED_BACK = timedelta(days=365)
_DEADLINES = """
SELECT own.account_id, own.id, own.product, own.notice_deadline FROM contracts AS own
WHERE own.outcome IS NULL AND own.notice_deadline BETWEEN :today AND :last {some}
ORDER BY own.notice_deadline, own.id"""
_LATE = """
SELECT plan.account_id, own.id, own.title, own.due, own.side FROM success_plans AS plan
JOIN goals AS goal ON goal.plan_id = plan.id JOIN milestones AS own ON own.goal_id = goal.id
WHERE own.due < :today AND own.status <> 'done' AND plan.status NOT IN ('closed', 'achieved') {some}
ORDER BY own.due, own.id"""
_BARE = """
SELECT own.account_id, own.id, own.title, own."on" FROM meetings AS own
WHERE own.state = 'held' AND own.no_next = '' AND own."on" BETWEEN :first AND :today {some}
AND NOT EXISTS (SELECT 1 FROM actions WHERE meeting_id = own.id)
AND NOT EXISTS (SELECT 1 FROM promises WHERE meeting_id = own.id)
AND NOT EXISTS (SELECT 1 FROM meetings AS later
                WHERE later.account_id = own.account_id AND later."on" > own."on" AND later.state <> 'cancelled')"""
_PLANNED = """
SELECT DISTINCT own.account_id FROM success_plans AS own WHERE own.status NOT IN ('closed', 'achieved') {some}"""
_HANDED = "SELECT own.account_id, own.topic, own.text, own.state FROM handoff_items AS own WHERE 1 {some}"
_OUTCOMES = """
SELECT plan.account_id, own.id, own.title, own.claimed_on, own.confirmed_on, own.baseline, own.target,
(SELECT value FROM outcome_readings WHERE outcome_id = own.id ORDER BY "on" DESC, id DESC LIMIT 1)
FROM success_plans AS plan JOIN outcomes AS own ON own.plan_id = plan.id WHERE 1 {some} ORDER BY own.id"""
_ANSWERED = """
SELECT own.account_id, own.id, own.title, own.status, own."on" FROM feedback AS own
WHERE own.status IN ('answered', 'done') {some} ORDER BY own.id"""
_RUNS = "SELECT own.account_id, own.purpose FROM playbook_runs AS own WHERE own.closed_on IS NULL {some}"
_RISKS = "SELECT own.account_id, own.kind FROM risks AS own WHERE own.closed_on IS NULL {some}"
_TOPICS = {one.value: one for one in HandoffTopic}
_STATES = {one.value: one for one in HandoffState}
_SIDES = {one.value: one for one in Side}
_PURPOSES = {one.value: one for one in PlaybookPurpose}
_KINDS = {one.value: one for one in RiskKind}


def deadlines(session: Session, today: date, ids: Ids) -> Mapping[int, list[DeadlineFact]]:
    """Return the notice deadlines of contracts that are not decided, as far as one is told of them."""
    rows = ask(session, _DEADLINES, "own.account_id", ids, today=today, last=today + timedelta(days=STEPS[-1]))
    known = ((account, key, product, day(on)) for account, key, product, on in rows)
    return by_account((account, DeadlineFact(key, product, on)) for account, key, product, on in known if on)


def late_milestones(session: Session, today: date, ids: Ids) -> Mapping[int, list[MilestoneFact]]:
    """Return the open milestones of plans in progress whose day has passed."""
    rows = ask(session, _LATE, "plan.account_id", ids, today=today)
    known = ((account, key, title, day(due), side) for account, key, title, due, side in rows)
    return by_account(
        (account, MilestoneFact(key, title, due, _SIDES.get(side, Side.OTHER)))
        for account, key, title, due, side in known
        if due
    )


def bare_meetings(session: Session, today: date, ids: Ids) -> Mapping[int, list[MeetingFact]]:
    """Return the meetings that took place, led to nothing and no meeting after, and do not say why."""
    rows = ask(session, _BARE, "own.account_id", ids, today=today, first=today - _LOOKED_BACK)
    known = ((account, key, title, day(on)) for account, key, title, on in rows)
    return by_account((account, MeetingFact(key, title, on)) for account, key, title, on in known if on)


def planned(session: Session, ids: Ids) -> set[int]:
    """Return the accounts with a plan in progress."""
    return {account for (account,) in ask(session, _PLANNED, "own.account_id", ids)}


def handoff_blanks(session: Session, ids: Ids) -> Mapping[int, tuple[HandoffTopic, ...]]:
    """Return the topics of the handoff of which nothing is known; where there is no item, all are blank."""
    items = by_account(
        (account, (_TOPICS.get(topic, HandoffTopic.OTHER), text, _STATES.get(state, HandoffState.OTHER)))
        for account, topic, text, state in ask(session, _HANDED, "own.account_id", ids)
    )
    return defaultdict(lambda: TOPICS, {account: blanks(told) for account, told in items.items()})


def met_outcomes(session: Session, ids: Ids) -> Mapping[int, list[OutcomeFact]]:
    """Return the outcomes that were claimed or confirmed, or whose last reading reached the target."""
    return by_account(
        (account, OutcomeFact(key, title))
        for account, key, title, claimed, confirmed, *numbers in ask(session, _OUTCOMES, "plan.account_id", ids)
        if claimed or confirmed or _is_reached(*map(_number, numbers))
    )


def answered(session: Session, ids: Ids) -> Mapping[int, list[FeedbackFact]]:
    """Return the feedback that was answered or done."""
    rows = ask(session, _ANSWERED, "own.account_id", ids)
    known = ((account, (key, title, status), day(on)) for account, key, title, status, on in rows)
    return by_account((account, FeedbackFact(*told, on)) for account, told, on in known if on)


def open_runs(session: Session, ids: Ids) -> Mapping[int, list[PlaybookPurpose]]:
    """Return what the open checklists of accounts are for."""
    rows = ask(session, _RUNS, "own.account_id", ids)
    return by_account((account, _PURPOSES.get(purpose, PlaybookPurpose.OTHER)) for account, purpose in rows)


def open_risks(session: Session, ids: Ids) -> Mapping[int, list[RiskKind]]:
    """Return of what kinds the open risks of accounts are."""
    rows = ask(session, _RISKS, "own.account_id", ids)
    return by_account((account, _KINDS.get(kind, RiskKind.OTHER)) for account, kind in rows)


def _is_reached(baseline: Decimal | None, target: Decimal | None, actual: Decimal | None) -> bool:
    share = way(baseline, target, actual)
    return share is not None and share >= 1


def _number(kept: object) -> Decimal | None:
    try:
        return None if kept is None else Decimal(str(kept))
    except InvalidOperation:
        return None
