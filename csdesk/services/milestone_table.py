"""Milestones as the rows of a table: its columns, what is known here, and what of it a customer may have."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from csdesk.domain.names import bare
from csdesk.domain.plans import Pace, Side
from csdesk.entities import Account, Colleague, Company, Goal, Milestone, SuccessPlan
from csdesk.services.colleagues import OURS
from csdesk.services.part_shape import Shape, Values
from csdesk.services.part_sheets import in_plan
from csdesk.services.plans.beginnings import is_begun
from csdesk.services.plans.milestone_facts import MilestoneFacts, of_all

_PACES = {
    Pace.DONE: ("done", "完了"),
    Pace.ON_TRACK: ("on track", "計画どおり"),
    Pace.BEHIND: ("behind", "遅れあり"),
    Pace.STUCK: ("stuck", "停滞"),
}
SHAPE = Shape(
    title="milestones",
    under=Milestone.goal_id,
    headings={
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
    },
    places=("account", "plan", "goal"),
    needed=("goal",),
    days=("start", "due", "done_on"),
    flags=("key", "customer_sees"),
    told=("pace", "waits_for", "slips"),
    choices={"side": {Side.US: ("us", "当社"), Side.CUSTOMER: ("customer", "先方")}, "pace": _PACES},
)
_CUSTOMER = ("goal", "title", "side", "owner", "start", "due", "done_on", "waits_for", "key", "evidence", "uid")
"""The columns of a table that a customer may have."""
_TEXTS = ("title", "evidence", "notes")
_OWN = tuple(name for name in SHAPE.headings if name not in (*SHAPE.places, *SHAPE.told, "owner"))
_BETWEEN = " / "


def known(session: Session, today: date, plan_id: int | None = None) -> dict[str, Values]:
    """Return by uid what is known of every milestone, or of those of a plan."""
    facts = of_all(session, today)
    query = (
        select(Milestone, Account.name, SuccessPlan.title, Goal.title)
        .join(Goal, Goal.id == Milestone.goal_id)
        .join(SuccessPlan, SuccessPlan.id == Goal.plan_id)
        .join(Account, Account.id == SuccessPlan.account_id)
        .where(*in_plan(plan_id))
        .order_by(Account.id, SuccessPlan.position, Goal.position, Goal.id, Milestone.position, Milestone.id)
    )
    rows = session.execute(query).all()
    titles = {one.id: one.title.strip() for one, *_places in rows}
    return {one.uid: _values(one, places, facts[one.id], titles) for one, *places in rows}


def shape_for_customer(ours: Sequence[str], theirs: str) -> Shape:
    """Return the columns that a customer may have; where our name is known, the sides go by their names."""
    headings = {name: SHAPE.headings[name] for name in _CUSTOMER}
    named = {"side": {Side.US: (ours[0], ours[0]), Side.CUSTOMER: (theirs, theirs)}} if ours else {}
    return replace(SHAPE, headings=headings, choices={**SHAPE.choices, **named})


def for_customer(session: Session, today: date, plan_id: int) -> list[Values]:
    """Return what a customer may know of a plan's milestones: what he does not see is not waited for, either."""
    seen = {uid: one for uid, one in known(session, today, plan_id).items() if one["customer_sees"]}
    titles = {one["id"]: one["title"] for one in seen.values()}
    return [
        {**one, "waits_for": _joined(one["waits"], titles), "goal": "" if is_begun(str(one["goal"])) else one["goal"]}
        for one in seen.values()
    ]


def goals(session: Session, plan_id: int | None = None) -> Sequence[Any]:
    """Return every goal, or those of a plan: id, account, plan and title."""
    query = select(Goal.id, Account.name, SuccessPlan.title, Goal.title).where(*in_plan(plan_id))
    query = query.join(SuccessPlan, SuccessPlan.id == Goal.plan_id).join(Account, Account.id == SuccessPlan.account_id)
    return session.execute(query).all()


def our_names(session: Session, language: str = "") -> tuple[str, ...]:
    """Return what our company is called, first as a table in a language has it, else the shortest name."""
    company = session.get(Company, OURS) or Company(id=OURS)
    own, english = (company.short_name, bare(company.name), company.name), company.english_name
    names = (bare(english), english, *own) if language == "en" else (*own, bare(english), english)
    return tuple(filter(None, names))


def english_names(session: Session) -> dict[str, str]:
    """Return by their names what our people are called in English, as far as it is said."""
    people = session.scalars(select(Colleague).where(Colleague.english_name != ""))
    return {one.name: one.english_name for one in people}


def _values(one: Milestone, places: Sequence[str], facts: MilestoneFacts, titles: Mapping[int, str]) -> Values:
    own = {name: getattr(one, name) for name in _OWN}
    trimmed = {name: own[name].strip() for name in _TEXTS}
    slips = Decimal(len(facts.slips)) if facts.slips else None
    told = {"pace": facts.pace, "waits_for": _joined(facts.waits_for, titles), "slips": slips}
    where = dict(zip(SHAPE.places, places, strict=True))
    return {**own, **trimmed, **told, **where, "owner": facts.owner.strip(), "id": one.id, "waits": facts.waits_for}


def _joined(ids: Sequence[int], titles: Mapping[int, str]) -> str:
    return _BETWEEN.join(titles[one] for one in ids if one in titles)
