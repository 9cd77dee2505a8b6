"""What accepting a suggestion makes: an action, a checklist of a playbook, a risk."""

from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from csdesk.domain.risks import RiskSeverity
from csdesk.domain.suggestions.causes import Proposal, Way
from csdesk.domain.templates import Anchor
from csdesk.entities import Account, Action, Colleague, Risk, Suggestion
from csdesk.services.names import named
from csdesk.services.playbooks.playbooks import Playbooks
from csdesk.services.playbooks.runs import Checklists

_REFERS = {"contacts": "contact_id", "milestones": "milestone_id", "meetings": "meeting_id"}
"""The columns of an action that say what a suggestion was about."""


def make(
    session: Session,
    suggestion: Suggestion,
    proposal: Proposal,
    today: date,
    title: str,
    playbooks: tuple[Playbooks, Checklists],
) -> str:
    """Make what is proposed and return it (``actions:3``); of a playbook that there is none of, an action."""
    if proposal.way is Way.PLAYBOOK:
        books, runs = playbooks
        account = session.get_one(Account, suggestion.account_id)
        key = books.first_for(proposal.purpose, account.tier)
        if key:
            ends = books.document(key).anchor is Anchor.END and _deadline(suggestion)
            return f"playbook_runs:{runs.begin(session, account, key, ends or today)}"
    made: Any
    if proposal.way is Way.RISK:
        owner = session.scalars(select(Colleague.id).where(Colleague.is_me)).first()
        made = Risk(account_id=suggestion.account_id, kind=proposal.kind, title=named(title), on=today)
        made.severity, made.colleague_id = RiskSeverity.MEDIUM, owner
    else:
        made = _action(suggestion, today, named(title))
    session.add(made)
    session.flush()
    return f"{made.__tablename__}:{made.id}"


def _action(suggestion: Suggestion, today: date, title: str) -> Action:
    table, _, key = suggestion.subject.partition(":")
    about: dict[str, Any] = {_REFERS[table]: int(key)} if table in _REFERS and key.isdigit() else {}
    return Action(
        account_id=suggestion.account_id,
        title=title,
        on=today,
        suggestion=suggestion.uid,
        deadline=_deadline(suggestion),
        **about,
    )


def _deadline(suggestion: Suggestion) -> date | None:
    said = suggestion.evidence.get("deadline")
    return date.fromisoformat(said) if said else None
