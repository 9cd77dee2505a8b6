"""What is known of accounts, for the rules: twenty queries, however many accounts there are."""

from collections.abc import Collection
from datetime import date

from sqlalchemy.orm import Session

from csdesk.domain.accounts import NO_CUSTOMER, Stage, Touch
from csdesk.domain.suggestions.facts import NO_WEEKS, KnownFacts
from csdesk.services.contact_logs import last_contacts
from csdesk.services.onboarding_progress import last_progress
from csdesk.services.suggestions import work_facts
from csdesk.services.suggestions.health_facts import health_facts
from csdesk.services.suggestions.people_facts import people_facts
from csdesk.services.suggestions.some import ask, known_day
from csdesk.services.tier_days import cadences

_IDLE = {one.value for one in NO_CUSTOMER}
_MANY = 500
"""Above so many, all are read where a query names each."""
_ACCOUNTS = """
SELECT own.id, own.customer_since, own.tier, own.touch, own.stage, own.status FROM accounts AS own
WHERE own.merged_into_id IS NULL {some} ORDER BY own.id"""
_STAGES, _TOUCHES = {one.value: one for one in Stage}, {one.value: one for one in Touch}


def gather(session: Session, today: date, ids: Collection[int] | None = None) -> list[KnownFacts]:
    """Return what is known of the accounts that are daily work, or of these of them."""
    wanted = None if ids is None or len(ids) > _MANY else sorted(ids)
    health, people = health_facts(session, today, wanted), people_facts(session, today, wanted)
    cadence, contacts = cadences(session), last_contacts(session, today, wanted)
    begun = last_progress(session, today, wanted)
    due, late = work_facts.deadlines(session, today, wanted), work_facts.late_milestones(session, today, wanted)
    bare, planned = work_facts.bare_meetings(session, today, wanted), work_facts.planned(session, wanted)
    blank, met = work_facts.handoff_blanks(session, wanted), work_facts.met_outcomes(session, wanted)
    told, runs = work_facts.answered(session, wanted), work_facts.open_runs(session, wanted)
    risks = work_facts.open_risks(session, wanted)
    return [
        KnownFacts(
            id=key,
            since=known_day(since),
            tier=tier,
            touch=_TOUCHES.get(touch),
            stage=_STAGES.get(stage),
            cadence=cadence.get(tier),
            last_contact=contacts.get(key),
            weeks=health.weeks.get(key, NO_WEEKS),
            doubted=health.doubted.get(key),
            bounds=health.bounds(key, known_day(since), today),
            coverage=health.coverage.get(key, 100),
            stale=health.stale.get(key, ()),
            people=people.people.get(key, ()),
            deadlines=due.get(key, ()),
            onboarding=begun.get(key),
            late=late.get(key, ()),
            kickoff=people.kickoffs.get(key),
            meetings=bare.get(key, ()),
            has_plan=key in planned,
            blanks=blank[key],
            outcomes=met.get(key, ()),
            feedback=told.get(key, ()),
            reviews=people.reviews.get(key, ()),
            open_runs=runs.get(key, ()),
            open_risks=risks.get(key, ()),
        )
        for key, since, tier, touch, stage, status in ask(session, _ACCOUNTS, "own.id", wanted)
        if status not in _IDLE and (ids is None or wanted is not None or key in ids)
    ]
