"""Suggestions: found by the rules, kept with what became of each; accepted in one step, or dismissed."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import func, insert, or_, select, update
from sqlalchemy.orm import Session

from csdesk.domain.accounts import GONE
from csdesk.domain.reading import sort_key
from csdesk.domain.risks import RiskSeverity
from csdesk.domain.suggestions.catalogue import causes
from csdesk.domain.suggestions.causes import Cause, Proposal, Way
from csdesk.domain.suggestions.keeping import KnownSuggestion, Reconciled, for_today, place, reconcile
from csdesk.domain.suggestions.states import SuggestionState
from csdesk.domain.templates import Anchor
from csdesk.entities import Account, Action, Changes, Colleague, Risk, Suggestion, new_uid, table
from csdesk.entities.types import texts
from csdesk.i18n import Words
from csdesk.services.names import named
from csdesk.services.playbooks.playbooks import Playbooks
from csdesk.services.playbooks.runs import Checklists
from csdesk.services.suggestions.gather import gather
from csdesk.services.suggestions.rules import shown_a_day, thresholds
from csdesk.services.suggestions.some import ask
from csdesk.store.database import Database

_KNOWN = """
SELECT own.id, own.account_id, own.rule, own.subject, own.cause, own.state, own.evidence FROM suggestions AS own
WHERE 1 {some}"""
_STATES = {one.value: one for one in SuggestionState}


@dataclass(frozen=True, slots=True)
class SuggestionRow:
    """A suggestion with its account; ``id`` is 0 of one that is found but not kept yet."""

    id: int
    account_id: int
    account: str
    reading: str
    rule: str
    subject: str
    cause: str
    evidence: Mapping[str, str]
    since: date


@dataclass(frozen=True, slots=True)
class TodaysSuggestions:
    """What is shown on a day, and how many more there are."""

    shown: Sequence[SuggestionRow]
    more: int


@dataclass(frozen=True, slots=True)
class RuleMonth:
    """What a rule did in a month: how often it spoke, and what came of it; ``open`` are those that stand now."""

    raised: int = 0
    accepted: int = 0
    dismissed: int = 0
    closed: int = 0
    open: int = 0


class Suggestions:
    """What can be asked of, and done about, suggestions."""

    def __init__(self, database: Database, words: Words, playbooks: Playbooks, playbook_runs: Checklists) -> None:
        self._database, self._words = database, words
        self._playbooks, self._runs = playbooks, playbook_runs

    def renew(self, today: date, ids: Collection[int] | None = None) -> None:
        """Look for causes at all accounts, or at these, and keep what came, what is back and what has ended.

        It is no step of hers: undo does not take it back. Where nothing changed, nothing is written.
        """
        if self._database.read_only:
            return
        with self._database.reading() as session:
            found = self._compared(session, today, ids)
        if any(found):
            with self._database.change(self._words.tr("Renew suggestions"), by_user=False) as session:
                _write(session, found, today)

    def touched(self, changes: Changes) -> set[int] | None:
        """Return the accounts to look at after a commit; None for all."""
        if not changes.touch(*WATCHED):
            return set()
        with self._database.reading() as session:
            return touched(session, changes)

    def accounts(self) -> list[int]:
        """Return every account, daily work or not: what was suggested of it may have ended."""
        with self._database.reading() as session:
            return [key for (key,) in ask(session, "SELECT id FROM accounts ORDER BY id", "", None)]

    def find(self, today: date) -> list[SuggestionRow]:
        """Return what the rules find now and she has not settled, in order; nothing is written."""
        with self._database.reading() as session:
            found = self._compared(session, today, None)
            kept = [one for one in _rows(session) if one.id not in found.ended]
            known = _accounts(session, {cause.account for cause in (*found.new, *found.back.values())})
        fresh = [_fresh(cause, known[cause.account], today) for cause in (*found.new, *found.back.values())]
        return sorted([*kept, *fresh], key=_place)

    def open(self, account_id: int | None = None) -> list[SuggestionRow]:
        """Return the open ones, of an account or of all, in order."""
        with self._database.reading() as session:
            return sorted(_rows(session, account_id), key=_place)

    def today(self, today: date, only: Collection[int] | None = None) -> TodaysSuggestions:
        """Return what is shown on a day, of these accounts alone if some are named: at most so many a day."""
        own = table(Suggestion).c
        by_her = own.state.in_((SuggestionState.ACCEPTED, SuggestionState.DISMISSED))
        with self._database.reading() as session:
            rows = [one for one in _rows(session) if only is None or one.account_id in only]
            settled = session.scalar(select(func.count()).where(by_her, own.settled_on == today)) or 0
            a_day = shown_a_day(session)
        ordered = sorted(rows, key=_place)
        known = {_key(one): one for one in ordered}
        shown = [known[key] for key in for_today(list(known), a_day, settled)]
        return TodaysSuggestions(shown, len(ordered) - len(shown))

    def accept(self, suggestion_id: int, proposal: Proposal, today: date, title: str) -> str:
        """Make what a suggestion proposes, as one step; return the record it made (``actions:3``).

        The title is that of the action or the risk.
        """
        with self._database.change(self._words.tr("Accept suggestion")) as session:
            row = session.get_one(Suggestion, suggestion_id)
            row.made = make(session, row, proposal, today, title, (self._playbooks, self._runs))
            row.state, row.settled_on = SuggestionState.ACCEPTED, today
        return row.made

    def dismiss(self, suggestion_id: int, today: date) -> None:
        """Dismiss a suggestion until its cause is another."""
        with self._database.change(self._words.tr("Dismiss suggestion")) as session:
            row = session.get_one(Suggestion, suggestion_id)
            row.state, row.settled_on = SuggestionState.DISMISSED, today

    def months(self, today: date) -> dict[str, RuleMonth]:
        """Return by rule what it did since the first of the month."""
        first, own = today.replace(day=1), table(Suggestion).c
        query = select(own.rule, own.state, own.since, own.settled_on).where(
            or_(own.since >= first, own.settled_on >= first, own.state == SuggestionState.OPEN)
        )
        counts = Counter[tuple[str, str]]()
        with self._database.reading() as session:
            for rule, state, since, settled in session.execute(query):
                counts[rule, "raised"] += since >= first
                counts[rule, "open"] += state is SuggestionState.OPEN
                if settled is not None and settled >= first:
                    counts[rule, state.value] += 1
        names = ("raised", "accepted", "dismissed", "closed", "open")
        return {rule: RuleMonth(*(counts[rule, name] for name in names)) for rule in {rule for rule, _name in counts}}

    def over(self, uids: Collection[str], today: date) -> set[str]:
        """Return which suggestions, by uid, have lost the cause that they were accepted for."""
        if not uids:
            return set()
        own = table(Suggestion).c
        query = select(own.uid, own.account_id, own.rule, own.subject, own.cause).where(own.uid.in_(uids))
        with self._database.reading() as session:
            rows = session.execute(query).all()
            rules, facts = thresholds(session), gather(session, today, {row.account_id for row in rows})
            now = {cause.key for cause in causes(facts, today, rules)}
        return {uid for uid, *key in rows if tuple(key) not in now}

    def _compared(self, session: Session, today: date, ids: Collection[int] | None) -> Reconciled:
        rules = thresholds(session)
        facts = gather(session, today, ids)
        return reconcile(causes(facts, today, rules), _known(session, ids), rules, {one.id for one in facts})


def _known(session: Session, ids: Collection[int] | None) -> list[KnownSuggestion]:
    return [
        KnownSuggestion(key, (account, rule, subject, cause), _STATES.get(state, SuggestionState.OTHER), texts(told))
        for key, account, rule, subject, cause, state, told in ask(session, _KNOWN, "own.account_id", ids)
    ]


def _write(session: Session, found: Reconciled, today: date) -> None:
    rows = [
        {
            "uid": new_uid(),
            "account_id": cause.account,
            "rule": cause.rule,
            "subject": cause.finding.subject,
            "cause": cause.finding.cause,
            "evidence": dict(cause.finding.evidence),
            "state": SuggestionState.OPEN,
            "since": today,
            "made": "",
        }
        for cause in found.new
    ]
    if rows:
        session.execute(insert(Suggestion), rows)
    own = table(Suggestion)
    for key, cause in found.back.items():
        values: dict[str, Any] = {"state": SuggestionState.OPEN, "settled_on": None, "ending": None, "since": today}
        session.execute(update(own).where(own.c.id == key).values(evidence=dict(cause.finding.evidence), **values))
    for key, cause in found.moved.items():
        session.execute(update(own).where(own.c.id == key).values(evidence=dict(cause.finding.evidence)))
    for key, ending in found.ended.items():
        values = {"state": SuggestionState.CLOSED, "settled_on": today, "ending": ending}
        session.execute(update(own).where(own.c.id == key).values(**values))


def _rows(session: Session, account_id: int | None = None) -> list[SuggestionRow]:
    own, account = table(Suggestion).c, table(Account).c
    query = (
        select(own.id, own.account_id, account.name, account.reading, own.rule, own.subject, own.cause, own.evidence)
        .add_columns(own.since)
        .where(own.state == SuggestionState.OPEN, account.id == own.account_id, account.status.not_in(GONE))
    )
    if account_id is not None:
        query = query.where(own.account_id == account_id)
    return [SuggestionRow(*row) for row in session.execute(query)]


def _accounts(session: Session, ids: Collection[int]) -> dict[int, tuple[str, str]]:
    rows = ask(session, "SELECT own.id, own.name, own.reading FROM accounts AS own WHERE 1 {some}", "own.id", ids)
    return {key: (name, reading) for key, name, reading in rows}


def _fresh(cause: Cause, account: tuple[str, str], today: date) -> SuggestionRow:
    one = cause.finding
    return SuggestionRow(0, cause.account, *account, cause.rule, one.subject, one.cause, dict(one.evidence), today)


def _key(row: SuggestionRow) -> tuple[int, str, str, str]:
    return row.account_id, row.rule, row.subject, row.cause


def _place(row: SuggestionRow) -> Any:
    return place(_key(row), row.evidence, sort_key(row.reading, row.account))


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
    for name in WATCHED:
        ids = changes.ids(name)
        if ids is not None and not ids:
            continue
        if ids is None or name not in _OF:
            return None
        known = [one for one in ids if isinstance(one, int)]
        found = ask(session, _OF[name], _KEYS.get(name, "own.id"), known)
        if len(found) < len(known):
            return None  # what is gone does not say whose it was
        accounts |= {account for (account,) in found if account is not None}
    return accounts
