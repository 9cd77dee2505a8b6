"""The focus KPI of the sample, and the review of the week before, with what was taken on and came of it."""

from datetime import timedelta
from decimal import Decimal

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from csdesk.domain.focus import FocusKind
from csdesk.domain.weekly import HeldWeek, PlannedItem, dump, monday
from csdesk.entities import Account, Action, FocusKpi, Promise, WeeklyReview
from csdesk.services.sample.known import uids
from csdesk.services.sample.rows import Content, Days

_WEEK = timedelta(weeks=1)
_DONE, _OPEN = 3, 3
"""So many of the actions done last are in last week's plan, and of those that are still open."""


def add_weeks(session: Session, content: Content, days: Days, language: str) -> None:
    """Add them, unless she has a KPI in focus or a week of her own already."""
    if session.scalars(select(FocusKpi.id).union(select(WeeklyReview.id)).limit(1)).first() is not None:
        return
    uid, focus, week = uids("weekly"), content["focus"], content["week"]
    kpi = FocusKpi(
        uid=uid(),
        kind=FocusKind.OUTCOMES,
        target=Decimal(focus["target"]),
        since=days.day(focus["since"]),
        until=days.day(focus["until"]),
        **focus[language],
    )
    begin = monday(days.today) - _WEEK
    document = dump(HeldWeek(tuple(_planned(session)), {}))
    held = WeeklyReview(uid=uid(), week=begin, held_on=begin, document=document, **week[language])
    session.add_all([kpi, held])


def remove_weeks(session: Session) -> None:
    """Take them away again."""
    uid = uids("weekly")
    for entity in (FocusKpi, WeeklyReview):
        session.execute(delete(entity).where(entity.uid == uid()))


def _planned(session: Session) -> list[PlannedItem]:
    """Return actions and promises of last week, some of them done since."""
    actions = select(Action.id, Action.title, Account.name).join(Account, Account.id == Action.account_id)
    promises = select(Promise.id, Promise.title, Account.name).join(Account, Account.id == Promise.account_id)
    kept = promises.where(Promise.kept_on.is_not(None)).order_by(Promise.kept_on.desc(), Promise.id).limit(_DONE)
    late = actions.where(Action.done_on.is_(None)).order_by(Action.deadline, Action.id).limit(_OPEN)
    done = [PlannedItem("promise", *row) for row in session.execute(kept)]
    return done + [PlannedItem("action", *row) for row in session.execute(late)]
