"""Records as plain values for `csdesk list`: snake case, ISO dates, exact decimals as text."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from fractions import Fraction
from itertools import chain
from typing import TYPE_CHECKING, Any

from csdesk import entities
from csdesk.commands.focus_listing import completion_rates, focus, weeks
from csdesk.commands.health_listing import snapshots
from csdesk.commands.kpi_reports import FIGURES
from csdesk.commands.plain import Listed
from csdesk.commands.plain import plain as _plain
from csdesk.commands.plain import record as _record
from csdesk.commands.risk_listing import risks, suggestions, views
from csdesk.desk import Desk
from csdesk.domain.contracts import last_day
from csdesk.domain.levels import POINT
from csdesk.domain.money import exact_text, from_minor
from csdesk.domain.note_titles import note_title
from csdesk.domain.plans import Pace, Proof, outcome_progress
from csdesk.fields.account import FACTS
from csdesk.nouns import NOUNS

if TYPE_CHECKING:
    from csdesk.services.accounts import AccountRow
    from csdesk.services.contracts import Agreement
    from csdesk.services.meetings.rows import MeetingRow
    from csdesk.services.plans.milestone_facts import MilestoneFacts
    from csdesk.services.plans.plans import PlannedOutcome
    from csdesk.services.playbooks.playbooks import KnownPlaybook, Usage
    from csdesk.services.renewals.renewals import RenewalRow
    from csdesk.services.templates.templates import KnownTemplate

KINDS = {noun.listed: noun for noun in NOUNS if noun.listed}
"""What can be listed, by its name in the command."""


def listed(desk: Desk, kind: str, today: date) -> list[Listed]:
    """Return the records of a kind: in a way of its own, or as its service has them."""
    if kind in _LISTS:
        return _LISTS[kind](desk, today)
    if kind in FIGURES:
        return FIGURES[kind](desk, today)
    return [_record(one) for one in getattr(desk, KINDS[kind].table).all()]


def _accounts(desk: Desk, today: date) -> list[Listed]:
    external = desk.accounts.external_ids()
    home = desk.colleagues.company().currency
    return [_account(row, external.get(row.id), home) for row in desk.accounts.rows(today)]


def _account(row: "AccountRow", external_id: str | None, home: str) -> Listed:
    amounts = [
        {"currency": currency, "mrr": exact_text(mrr), "arr": exact_text(mrr * 12)}
        for currency, mrr in sorted(row.present.mrr.items(), key=lambda one: (one[0] != home, one[0]))
    ]
    first = amounts[0] if amounts else {"currency": None, "mrr": None, "arr": None}
    own = {name: _plain(row.value(name)) for name in _ACCOUNT}
    return {
        "id": row.id,
        "uid": row.uid,
        "external_id": external_id,
        **own,
        "mrr": first["mrr"],
        "arr": first["arr"],
        "currency": first["currency"],
        "amounts": amounts,
        "renewal": _plain(row.present.renewal),
        "last_contact": _plain(row.last_contact),
        "level": row.trend.level.value,
        "score": None if row.trend.score is None else row.trend.score / POINT,
    }


_ACCOUNT = ("name", "reading", "status", "stage", "tier", "touch", "owner", *FACTS, "notes", "custom")


def _contracts(desk: Desk, today: date) -> list[Listed]:
    return [_contract(agreement, today) for agreement in desk.contracts.all()]


def _contract(agreement: "Agreement", today: date) -> Listed:
    lines = [
        {
            "id": line.id,
            "uid": line.uid,
            "amount": exact_text(from_minor(line.amount, line.currency)),
            "months": line.months,
            "currency": line.currency,
            "since": _plain(line.since),
            **_ends(line.until),
        }
        for line in agreement.lines
    ]
    mrr = agreement.mrr(max(today, agreement.contract.start or today))
    only = next(iter(mrr.items())) if len(mrr) == 1 else None
    return {
        **_with_last_day(_record(agreement.contract), agreement.contract.end),
        "mrr": exact_text(only[1]) if only else None,
        "arr": exact_text(only[1] * 12) if only else None,
        "currency": only[0] if only else None,
        "lines": lines,
    }


def _with_last_day(record: Listed, end: date | None) -> Listed:
    """Return a record with its last day, and the day on which it renews, in the place of its end."""
    pairs = (_ends(end).items() if name == "end" else ((name, value),) for name, value in record.items())
    return dict(chain.from_iterable(pairs))


def _ends(end: date | None) -> Listed:
    return {"last_day": _plain(last_day(end)), "renews_on": _plain(end)}


def _outcomes(desk: Desk, _today: date) -> list[Listed]:
    accounts = _accounts_of_plans(desk)
    values = {one.id: one.title for one in desk.plans.all(entities.ProductValue)}
    begins = {plan.id: plan.starts_on for plan in desk.plans.all(entities.SuccessPlan)}
    found = zip(desk.plans.all(entities.Outcome), desk.plans.measured(), strict=True)
    return [
        _part(outcome, accounts[outcome.plan_id])
        | {"value": values.get(outcome.value_id or 0)}
        | _measured(one, begins[outcome.plan_id])
        for outcome, one in found
    ]


def _goals(desk: Desk, today: date) -> list[Listed]:
    accounts, counts = _accounts_of_plans(desk), Counter[tuple[int, Pace]]()
    facts = desk.milestones.facts(today)
    for milestone in desk.plans.all(entities.Milestone):
        counts[milestone.goal_id, facts[milestone.id].pace] += 1
    return [_part(goal, accounts[goal.plan_id]) | _counted(goal.id, counts) for goal in desk.plans.all(entities.Goal)]


def _milestones(desk: Desk, today: date) -> list[Listed]:
    facts = desk.milestones.facts(today)
    return [_milestone(one, facts[one.id]) for one in desk.plans.all(entities.Milestone)]


def _milestone(milestone: "entities.Milestone", facts: "MilestoneFacts") -> Listed:
    told = ("on", "due_from", "due_to", "reason", "note")
    return {
        **_part(milestone, facts.account_id),
        "plan_id": facts.plan_id,
        "owner": facts.owner,
        "pace": facts.pace.value,
        "waits_for": list(facts.waits_for),
        "slips": [{name: _plain(getattr(slip, name)) for name in told} for slip in facts.slips],
    }


def _accounts_of_plans(desk: Desk) -> dict[int, int]:
    return {plan.id: plan.account_id for plan in desk.plans.all(entities.SuccessPlan)}


def _part(part: "entities.Outcome | entities.Goal | entities.Milestone", account_id: int) -> Listed:
    """Return a part of a plan with the account it belongs to."""
    record = _record(part)
    return {"id": record.pop("id"), "uid": record.pop("uid"), "account_id": account_id, **record}


def _counted(key: int, counts: Counter[tuple[int, Pace]]) -> Listed:
    """Return how many milestones there are, done and by how they stand."""
    return {
        "milestones": sum(counts[key, pace] for pace in Pace),
        **{f"milestones_{pace.value}": counts[key, pace] for pace in Pace},
    }


def _renewals(desk: Desk, today: date) -> list[Listed]:
    found = sorted(desk.renewals.rows(today, closed=False), key=lambda row: (row.clock.decision, row.id))
    return [_renewal(row) for row in found]


def _renewal(row: "RenewalRow") -> Listed:
    amounts = [{"currency": currency, "mrr": exact_text(mrr)} for currency, mrr in sorted(row.mrr.items())]
    only = amounts[0] if len(amounts) == 1 else {"currency": None, "mrr": None}
    return {
        **{name: _plain(getattr(row, name)) for name in ("id", "uid", "account_id", "account", "product", "owner")},
        "level": row.level.value,
        "decision": _plain(row.clock.decision),
        "decided_by": row.clock.basis.value,
        "preparation": _plain(row.clock.preparation),
        "phase": row.clock.phase.value,
        "passed": _plain(row.clock.passed),
        "start": _plain(row.start),
        **_ends(row.end),
        "notice_deadline": _plain(row.notice),
        "auto_renewal": row.auto,
        "forecast": _plain(row.forecast),
        **only,
        "amounts": amounts,
    }


def _plans(desk: Desk, today: date) -> list[Listed]:
    counts = Counter((one.plan_id, one.pace) for one in desk.milestones.facts(today).values())
    values, outcomes = (
        Counter(one.plan_id for one in desk.plans.all(kind)) for kind in (entities.ProductValue, entities.Outcome)
    )
    value_only, shares, reviewed = desk.outcomes.value_only(), _shares(desk), desk.account_reviews.plans()
    return [
        _record(plan)
        | _counted(plan.id, counts)
        | {"values": values[plan.id], "outcomes": outcomes[plan.id], "value_without_outcome": plan.id in value_only}
        | {"outcome_share": shares.get(plan.id), "reviewed_on": _plain(reviewed.get(plan.id))}
        for plan in desk.plans.all(entities.SuccessPlan)
    ]


def _shares(desk: Desk) -> dict[int, float | None]:
    """Return by plan the mean way that its outcomes have come, from 0 to 1; None where none was measured."""
    ways = defaultdict[int, list[Fraction | None]](list)
    for one in desk.plans.measured():
        ways[one.outcome.plan_id].append(one.share)
    means = {plan: outcome_progress(shares) for plan, shares in ways.items()}
    return {plan: None if mean is None else round(float(mean), 4) for plan, mean in means.items()}


def _measured(one: "PlannedOutcome", begin: date | None) -> Listed:
    """Return how an outcome stands; without a reading there is no progress, not one of 0."""
    last, share, proof = one.actual, one.share, one.said.proof
    return {
        "reading": {name: _plain(getattr(last, name)) for name in ("on", "value", "source")} if last else None,
        "progress": None if share is None else float(share),
        "state": one.state(begin).value,
        "proof": proof.value,
        "claimed": proof is not Proof.NONE,
        "confirmed": proof is Proof.CONFIRMED,
    }


def _tiers(desk: Desk, _today: date) -> list[Listed]:
    return [_record(tier) | _bounds(tier) for tier in desk.tiers.definitions()]


def _bounds(tier: "entities.TierDefinition") -> Listed:
    """Return what bounds the MRR, in major units."""
    bounds = {"floor": tier.floor, "ceiling": tier.ceiling}
    return {
        name: None if minor is None else exact_text(from_minor(minor, tier.currency)) for name, minor in bounds.items()
    }


def _patterns(desk: Desk, _today: date) -> list[Listed]:
    return [_record(pattern) for pattern in desk.patterns.all()]


def _templates(desk: Desk, _today: date) -> list[Listed]:
    return [_template(desk, one) for one in desk.templates.all()]


def _template(desk: Desk, known: "KnownTemplate") -> Listed:
    whole = desk.templates.document(known.key)
    counts = {name: len(getattr(whole, name)) for name in ("values", "outcomes", "goals")}
    head = {"key": known.key, "uid": known.uid or None, "shipped": known.is_shipped, "name": known.name}
    fit = {"purpose": known.purpose.value, "tier": known.tier, "anchor": whole.anchor.value, "days": whole.length}
    return {**head, **fit, **counts, "milestones": len(whole.steps)}


def _playbooks(desk: Desk, _today: date) -> list[Listed]:
    usage = desk.playbooks.usage()
    return [_playbook(desk, one, usage.get(one.key, {})) for one in desk.playbooks.all()]


def _playbook(desk: Desk, known: "KnownPlaybook", usage: "Mapping[str, Usage]") -> Listed:
    from csdesk.services.playbooks.playbooks import Usage

    whole = desk.playbooks.document(known.key)
    head = {"key": known.key, "uid": known.uid or None, "shipped": known.is_shipped, "name": known.name}
    fit = {"purpose": known.purpose.value, "tier": known.tier, "anchor": whole.anchor.value}
    told = ("key", "title", "due", "required", "wanted", "job")
    items = [
        {name: _plain(getattr(one, name)) for name in told} | _rates(usage.get(one.key, Usage())) for one in whole.items
    ]
    return {**head, **fit, **_rates(sum(usage.values(), Usage())), "items": items}


def _rates(usage: "Usage") -> Listed:
    """Return how often something was used and skipped, from 0 to 1; nothing where that is not known."""
    shares = {"used": usage.use, "skipped": usage.skip}
    return {"decided": usage.decided} | {name: None if one is None else round(one, 4) for name, one in shares.items()}


def _checklists(desk: Desk, _today: date) -> list[Listed]:
    return [
        {
            **_record(row.run),
            "done": row.done,
            "open_required": len(row.open_required),
            "items": [_record(one) | {"owner": row.owners.get(one.colleague_id or 0)} for one in row.items],
        }
        for row in desk.playbook_runs.rows()
    ]


def _colleagues(desk: Desk, _today: date) -> list[Listed]:
    rows = desk.colleagues.rows()
    return [_record(one.colleague) | {"accounts": one.accounts, "milestones": one.milestones} for one in rows]


def _meetings(desk: Desk, today: date) -> list[Listed]:
    whole = {one.id: one for one in desk.meetings.all()}
    return [_meeting(row, whole[row.id]) for row in desk.meeting_list.rows(today)]


def _meeting(row: "MeetingRow", meeting: "entities.Meeting") -> Listed:
    told = ("name", "side", "presence", "contact_id", "colleague_id")
    return {
        **_record(meeting),
        "account": row.account,
        "kind_name": row.kind_name,
        "standing": row.standing.value,
        "next_action": row.next_action or None,
        "next_meeting": _plain(row.next_on),
        "attendees": [{name: _plain(getattr(one, name)) for name in told} for one in row.attendees],
    }


def _notes(desk: Desk, _today: date) -> list[Listed]:
    return [_record(note) | {"title": note_title(note.text)[0]} for note in desk.notes.all()]


def _onboardings(desk: Desk, today: date) -> list[Listed]:
    names = {one.id: one.name for one in desk.accounts.all()}
    criteria = defaultdict[int, list[Listed]](list)
    for one in desk.onboarding_criteria.all():
        criteria[one.onboarding_id].append(_record(one))
    stands = desk.onboardings.progress(today)
    return [
        _record(one)
        | {"account": names[one.account_id], "state": stands[one.id].state.value}
        | {"met": stands[one.id].met, "total": stands[one.id].total}
        | {"completed_on": _plain(stands[one.id].completed_on), "criteria": criteria[one.id]}
        for one in desk.onboardings.all()
    ]


def _tuples(rows: Iterable[Any]) -> list[Listed]:
    return [{name: _plain(value) for name, value in one._asdict().items()} for one in rows]


_LISTS: dict[str, Callable[[Desk, date], list[Listed]]] = {
    "accounts": _accounts,
    "contracts": _contracts,
    "renewals": _renewals,
    "plans": _plans,
    "outcomes": _outcomes,
    "goals": _goals,
    "milestones": _milestones,
    "meetings": _meetings,
    "tiers": _tiers,
    "patterns": _patterns,
    "templates": _templates,
    "playbooks": _playbooks,
    "checklists": _checklists,
    "colleagues": _colleagues,
    "notes": _notes,
    "snapshots": snapshots,
    "onboarding": _onboardings,
    "risks": risks,
    "focus": focus,
    "weeks": weeks,
    "completion": completion_rates,
    "suggestions": suggestions,
    "views": views,
    "readings": lambda desk, _today: _tuples(desk.reading_sources.readings()),
    "measures": lambda desk, _today: _tuples(desk.reading_sources.measured()),
    "sources": lambda desk, _today: _tuples(desk.reading_sources.summaries()),
}
