"""Milestones as the rows of a table: its headings in either language, what stands in a cell, what is known here."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from csdesk.domain.names import bare
from csdesk.domain.plans import Pace, Side
from csdesk.entities import Account, Company, Goal, Milestone, SuccessPlan
from csdesk.exchange.sheets import Cell
from csdesk.exchange.tables import Table
from csdesk.services.colleagues import OURS
from csdesk.services.milestone_facts import Facts, of_all

HEADINGS = {
    "uid": ("csdesk ID", "csdesk ID"),
    "account": ("Account", "顧客"),
    "plan": ("Plan", "プラン"),
    "goal": ("Goal", "目標"),
    "title": ("Milestone", "マイルストーン"),
    "side": ("Side", "担当側"),
    "owner": ("Owner", "担当者"),
    "start": ("Start", "開始日"),
    "due": ("Due", "期日"),
    "done_on": ("Done on", "完了日"),
    "pace": ("Pace", "進み具合"),
    "waits_for": ("Waits for", "先行マイルストーン"),
    "slips": ("Times put off", "延期回数"),
    "key": ("Key milestone", "重要"),
    "customer_sees": ("Customer sees it", "お客様に見せる"),
    "evidence": ("Evidence", "根拠"),
    "notes": ("Notes", "メモ"),
}
CUSTOMER = ("goal", "title", "side", "owner", "start", "due", "done_on", "waits_for", "key", "evidence", "uid")
"""The columns of a table that a customer may have."""
PLACES, TOLD = ("account", "plan", "goal"), ("pace", "waits_for", "slips")
"""Columns that say where a milestone is, and those that are told but not taken back."""
DAYS, FLAGS, TEXTS = ("start", "due", "done_on"), ("key", "customer_sees"), ("title", "evidence", "notes")
SIDES = {Side.US: ("us", "当社"), Side.CUSTOMER: ("customer", "先方")}
_PACES = {
    Pace.DONE: ("done", "完了"),
    Pace.ON_TRACK: ("on track", "計画どおり"),
    Pace.BEHIND: ("behind", "遅れあり"),
    Pace.STUCK: ("stuck", "停滞"),
}
_YES = ("yes", "はい")
_BETWEEN = " / "
Values = dict[str, Any]


def cell(name: str, value: Any, place: int, sides: Mapping[Side, str]) -> Cell:
    """Return what stands in the cell of a column; place is 1 for Japanese."""
    if name == "side":
        return sides.get(value)
    if name == "pace":
        return _PACES[value][place]
    if name in FLAGS:
        return _YES[place] if value else ""
    if name == "slips":
        return Decimal(value) if value else None
    shown: Cell = value or None
    return shown


def columns(table: Table) -> dict[str, int]:
    """Return where each field stands, by its heading in either language."""
    fields = {name.casefold(): field for field, names in HEADINGS.items() for name in names}
    found = ((fields.get(head.casefold()), place) for place, head in enumerate(table.columns))
    return {field: place for field, place in found if field}


def known(session: Session, today: date, plan_id: int | None = None) -> dict[str, Values]:
    """Return by uid what is known of every milestone, or of those of a plan."""
    facts = of_all(session, today)
    query = (
        select(Milestone, Account.name, SuccessPlan.title, Goal.title)
        .join(Goal, Goal.id == Milestone.goal_id)
        .join(SuccessPlan, SuccessPlan.id == Goal.plan_id)
        .join(Account, Account.id == SuccessPlan.account_id)
        .order_by(Account.id, SuccessPlan.position, Goal.position, Goal.id, Milestone.position, Milestone.id)
    )
    rows = session.execute(query if plan_id is None else query.where(SuccessPlan.id == plan_id)).all()
    titles = {one.id: one.title.strip() for one, *_places in rows}
    return {one.uid: _values(one, places, facts[one.id], titles) for one, *places in rows}


def for_customer(session: Session, today: date, plan_id: int) -> list[Values]:
    """Return what a customer may know of a plan's milestones: what he does not see is not waited for, either."""
    seen = {uid: one for uid, one in known(session, today, plan_id).items() if one["customer_sees"]}
    titles = {one["id"]: one["title"] for one in seen.values()}
    return [{**one, "waits_for": _joined(one["waits"], titles)} for one in seen.values()]


def goals(session: Session, plan_id: int | None = None) -> Sequence[Any]:
    """Return every goal, or those of a plan: id, account, plan and title."""
    query = select(Goal.id, Account.name, SuccessPlan.title, Goal.title)
    query = query.join(SuccessPlan, SuccessPlan.id == Goal.plan_id).join(Account, Account.id == SuccessPlan.account_id)
    return session.execute(query if plan_id is None else query.where(SuccessPlan.id == plan_id)).all()


def our_names(session: Session) -> tuple[str, ...]:
    """Return what our company is called, the shortest name first."""
    company = session.get(Company, OURS) or Company(id=OURS)
    return tuple(filter(None, (company.short_name, bare(company.name), company.name)))


def _values(one: Milestone, places: Sequence[str], facts: Facts, titles: Mapping[int, str]) -> Values:
    own = {column: getattr(one, column) for column in HEADINGS if column not in (*PLACES, *TOLD, "owner")}
    trimmed = {column: own[column].strip() for column in TEXTS}
    told = {"pace": facts.pace, "waits_for": _joined(facts.waits_for, titles), "slips": len(facts.slips)}
    where = dict(zip(PLACES, places, strict=True))
    return {**own, **trimmed, **told, **where, "owner": facts.owner.strip(), "id": one.id, "waits": facts.waits_for}


def _joined(ids: Sequence[int], titles: Mapping[int, str]) -> str:
    return _BETWEEN.join(titles[one] for one in ids if one in titles)
