"""Records as plain values for `csdesk list`: snake case, ISO dates, exact decimals as text."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import Enum
from typing import Any

from csdesk.desk import Desk
from csdesk.domain.money import exact_text, from_minor
from csdesk.domain.templates import Dated
from csdesk.entities import Entity, Goal, Milestone, Outcome, SuccessPlan, TierDefinition
from csdesk.services.accounts import AccountRow
from csdesk.services.contracts import Agreement
from csdesk.services.renewals import RenewalRow
from csdesk.services.templates import KnownTemplate

Listed = dict[str, Any]


def listed(desk: Desk, kind: str, today: date) -> list[Listed]:
    """Return the records of a kind."""
    return _LISTS[kind](desk, today)


def _accounts(desk: Desk, today: date) -> list[Listed]:
    external = desk.accounts.external_ids()
    home = desk.colleagues.company().currency
    return [_account(row, external.get(row.id), home) for row in desk.accounts.rows(today)]


def _account(row: AccountRow, external_id: str | None, home: str) -> Listed:
    amounts = [
        {"currency": currency, "mrr": exact_text(mrr), "arr": exact_text(mrr * 12)}
        for currency, mrr in sorted(row.present.mrr.items(), key=lambda one: (one[0] != home, one[0]))
    ]
    first = amounts[0] if amounts else {"currency": None, "mrr": None, "arr": None}
    own = {name: _plain(getattr(row, name)) for name in _ACCOUNT}
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
        "score": None if row.trend.score is None else row.trend.score / 1_000_000,
    }


_ACCOUNT = (
    *("name", "reading", "status", "stage", "tier", "touch", "owner", "domain", "industry", "size", "region"),
    *("customer_since", "notes", "custom"),
)


def _contacts(desk: Desk, _today: date) -> list[Listed]:
    return [_record(contact) for contact in desk.contacts.all()]


def _contact_logs(desk: Desk, _today: date) -> list[Listed]:
    return [_record(log) for log in desk.contact_logs.all()]


def _contracts(desk: Desk, today: date) -> list[Listed]:
    return [_contract(agreement, today) for agreement in desk.contracts.all()]


def _contract(agreement: Agreement, today: date) -> Listed:
    lines = [
        {
            "id": line.id,
            "uid": line.uid,
            "amount": exact_text(from_minor(line.amount, line.currency)),
            "months": line.months,
            "currency": line.currency,
            "since": _plain(line.since),
            "until": _plain(line.until),
        }
        for line in agreement.lines
    ]
    mrr = agreement.mrr(max(today, agreement.contract.start or today))
    only = next(iter(mrr.items())) if len(mrr) == 1 else None
    return {
        **_record(agreement.contract),
        "mrr": exact_text(only[1]) if only else None,
        "arr": exact_text(only[1] * 12) if only else None,
        "currency": only[0] if only else None,
        "lines": lines,
    }


def _parts(entity: type[Entity]) -> Callable[[Desk, date], list[Listed]]:
    """Return what lists a part of plans, each with the account it belongs to."""

    def parts(desk: Desk, _today: date) -> list[Listed]:
        accounts = {plan.id: plan.account_id for plan in desk.plans.all(SuccessPlan)}
        plans = {goal.id: goal.plan_id for goal in desk.plans.all(Goal)}
        found = []
        for one in desk.plans.all(entity):
            plan = plans[one.goal_id] if isinstance(one, Milestone) else one.plan_id
            record = _record(one)
            head = {"id": record.pop("id"), "uid": record.pop("uid"), "account_id": accounts[plan]}
            found.append({**head, **record})
        return found

    return parts


def _renewals(desk: Desk, today: date) -> list[Listed]:
    found = desk.renewals.rows(today, closed=False)
    return [_renewal(row) for row in sorted(found, key=lambda row: (row.clock.decision, row.id))]


def _renewal(row: RenewalRow) -> Listed:
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
        "end": _plain(row.end),
        "notice_deadline": _plain(row.notice),
        "auto_renewal": row.auto,
        "forecast": _plain(row.forecast),
        **only,
        "amounts": amounts,
    }


def _plans(desk: Desk, _today: date) -> list[Listed]:
    return [_record(plan) for plan in desk.plans.all(SuccessPlan)]


def _tiers(desk: Desk, _today: date) -> list[Listed]:
    return [_record(tier) | _bounds(tier) for tier in desk.tiers.definitions()]


def _bounds(tier: TierDefinition) -> Listed:
    """Return what bounds the MRR, in major units."""
    bounds = {"floor": tier.floor, "ceiling": tier.ceiling}
    return {
        name: None if minor is None else exact_text(from_minor(minor, tier.currency)) for name, minor in bounds.items()
    }


def _patterns(desk: Desk, _today: date) -> list[Listed]:
    return [_record(pattern) for pattern in desk.patterns.all()]


def _templates(desk: Desk, _today: date) -> list[Listed]:
    return [_template(desk, one) for one in desk.templates.all()]


def _template(desk: Desk, known: KnownTemplate) -> Listed:
    whole = desk.templates.document(known.key)
    counts = {name: len(getattr(whole, name)) for name in ("values", "outcomes", "goals")}
    head = {"key": known.key, "uid": known.uid or None, "shipped": known.is_shipped, "name": known.name}
    fit = {"purpose": known.purpose.value, "tier": known.tier, "anchor": whole.anchor.value, "days": whole.length}
    return {**head, **fit, **counts, "milestones": len(whole.steps)}


def made(plan: Dated, start: date, key: str) -> Listed:
    """Return a plan that a template makes, as it would be or is."""
    goals = [
        {
            "title": goal.title,
            "review_on": _plain(goal.review),
            "milestones": [
                {name: _plain(getattr(step, name)) for name in ("title", "start", "due", "side", "owner")}
                for step in goal.steps
            ],
        }
        for goal in plan.goals
    ]
    end = start + timedelta(plan.length)
    return {"template": key, "title": plan.title, "starts_on": _plain(start), "ends_on": _plain(end), "goals": goals}


def made_lines(plan: Listed) -> Iterator[str]:
    """Yield the lines a person reads of it: goals by their review, below each its milestones."""
    yield f"{plan['title']}  {plan['starts_on']} – {plan['ends_on']}"
    for goal in plan["goals"]:
        yield f"{goal['review_on'] or '':10}  {goal['title']}"
        for step in goal["milestones"]:
            yield f"{step['due'] or '':10}    {step['title']}"


def _colleagues(desk: Desk, _today: date) -> list[Listed]:
    return [
        _record(row.colleague) | {"accounts": row.accounts, "milestones": row.milestones}
        for row in desk.colleagues.rows()
    ]


_LISTS: dict[str, Callable[[Desk, date], list[Listed]]] = {
    "accounts": _accounts,
    "contacts": _contacts,
    "contact-logs": _contact_logs,
    "contracts": _contracts,
    "renewals": _renewals,
    "plans": _plans,
    "outcomes": _parts(Outcome),
    "goals": _parts(Goal),
    "milestones": _parts(Milestone),
    "tiers": _tiers,
    "patterns": _patterns,
    "templates": _templates,
    "colleagues": _colleagues,
}
KINDS = tuple(_LISTS)
"""What can be listed."""
BRIEF = {
    "accounts": ("id", "external_id", "name", "status", "stage", "tier", "arr", "currency", "renewal", "level"),
    "contacts": ("id", "account_id", "name", "title", "email"),
    "contact-logs": ("id", "account_id", "contact_id", "kind", "direction", "on", "note"),
    "contracts": ("id", "account_id", "product", "start", "end", "arr", "currency"),
    "renewals": ("id", "account", "product", "decision", "decided_by", "phase", "forecast", "mrr", "currency"),
    "plans": ("id", "account_id", "title", "status", "starts_on", "ends_on"),
    "outcomes": ("id", "account_id", "title", "unit", "baseline", "target", "due"),
    "goals": ("id", "account_id", "horizon", "title", "review_on", "verdict"),
    "tiers": ("tier", "cadence", "touch", "depth", "floor", "ceiling", "currency", "share"),
    "patterns": ("id", "value", "outcome", "metric", "unit", "aim"),
    "templates": ("key", "name", "purpose", "tier", "days", "goals", "milestones"),
    "colleagues": ("id", "name", "job", "email", "left_on", "is_me", "accounts", "milestones"),
    "milestones": ("id", "account_id", "title", "side", "owner", "due", "status"),
}
"""What a person sees of a list; JSON has everything."""


def _record(entity: Entity) -> Listed:
    return {one.name: _plain(getattr(entity, one.name)) for one in fields(entity)}


def _plain(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, Decimal):
        return exact_text(value)
    if isinstance(value, Iterable) and not isinstance(value, str | dict):
        return [_plain(one) for one in value]
    return value
