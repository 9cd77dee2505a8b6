"""The accounts whose suggestions a commit may change."""

from sqlalchemy.orm import Session

from csdesk.entities import Changes
from csdesk.services.suggestions.some import ask

_OWN = "SELECT own.account_id FROM {} AS own WHERE 1 {{some}}"
_PLANNED = """
SELECT plan.account_id FROM success_plans AS plan JOIN goals AS goal ON goal.plan_id = plan.id
JOIN milestones AS own ON own.goal_id = goal.id WHERE 1 {some}"""
_OUTCOMES = """
SELECT plan.account_id FROM success_plans AS plan JOIN outcomes AS outcome ON outcome.plan_id = plan.id
LEFT JOIN outcome_readings AS own ON own.outcome_id = outcome.id WHERE 1 {some}"""
_OF = {
    "accounts": "SELECT own.id FROM accounts AS own WHERE 1 {some}",
    **{
        name: _OWN.format(name)
        for name in (
            *("contacts", "contact_logs", "meetings", "contracts", "success_plans", "handoff_items", "onboardings"),
            *("feedback", "playbook_runs", "risks", "promises", "actions"),
        )
    },
    "attendees": """
SELECT meeting.account_id FROM meetings AS meeting
JOIN attendees AS own ON own.meeting_id = meeting.id WHERE 1 {some}""",
    "onboarding_criteria": """
SELECT begun.account_id FROM onboardings AS begun
JOIN onboarding_criteria AS own ON own.onboarding_id = begun.id WHERE 1 {some}""",
    "milestones": _PLANNED,
    "outcomes": _OUTCOMES.replace("own.id", "outcome.id"),
    "outcome_readings": _OUTCOMES,
}
_KEYS = {"outcomes": "outcome.id"}
WATCHED = (*_OF, "health_snapshots", "health_models", "tier_definitions", "suggestion_rules")
"""The tables that rules look at."""


def touched(session: Session, changes: Changes) -> set[int] | None:
    """Return the accounts to look at after a commit; None for all, where that cannot be told."""
    accounts: set[int] = set()
    for table in WATCHED:
        ids = changes.ids(table)
        if ids is not None and not ids:
            continue
        if ids is None or table not in _OF:
            return None
        known = [one for one in ids if isinstance(one, int)]
        found = ask(session, _OF[table], _KEYS.get(table, "own.id"), known)
        if len(found) < len(known):
            return None  # what is gone does not say whose it was
        accounts |= {account for (account,) in found if account is not None}
    return accounts
