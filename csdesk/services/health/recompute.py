"""Weekly snapshots made anew from what is known: a week that is over keeps the model it had.

Accounts are taken by the hundred.
"""

from collections.abc import Callable, Collection
from datetime import date, timedelta

from sqlalchemy.orm import Session

from csdesk.services.health.facts import account_facts
from csdesk.services.health.modelling import ensure_model
from csdesk.store.engine import raw

_TOGETHER = 250
"""So many accounts are computed at once."""
_WEEK = 7
_FAR_BACK = timedelta(weeks=104)
"""Without readings, weeks begin no earlier than this."""


def recompute(
    session: Session,
    today: date,
    account_ids: Collection[int] | None = None,
    since: date | None = None,
    *,
    progress: Callable[[int, int], None] | None = None,
) -> None:
    """Make the weekly snapshots anew, from the week of a day on, up to the running one as of today.

    Without ``since`` all weeks are made. ``progress`` hears how many of all accounts are done; what it raises cancels.
    """
    from csdesk.services.health.batches import WeekBatch, known_events  # arrays are slow to import

    known = ensure_model(session)
    session.flush()
    facts = account_facts(session, account_ids)
    weeks = _weeks(since or _first(session, today), today)
    told = known_events(session, [one.model for one in known if not one.ends])
    for at in range(0, len(facts), _TOGETHER):
        if progress is not None:
            progress(at, len(facts))
        WeekBatch(session, facts[at : at + _TOGETHER], weeks, today).write(known, told, whole=since is None)


def catch_up(session: Session, today: date, account_ids: Collection[int] | None = None) -> None:
    """Finish the weeks that were left unfinished, add those there are not yet, and look at the running one again."""
    sql = "SELECT max(week) FROM health_snapshots WHERE week < ? AND NOT flags & 1 AND typeof(week) = 'integer'"
    (last,) = raw(session.connection()).execute(sql, (sunday_of(today).toordinal(),)).fetchone()
    recompute(session, today, account_ids, None if last is None else date.fromordinal(last + 1))


def sunday_of(day: date) -> date:
    """Return the Sunday that ends the week of a day."""
    return day + timedelta(days=_WEEK - day.isoweekday())


def sundays(first: date, last: date) -> list[date]:
    """Return the Sundays that end the weeks from that of the first day to that of the last."""
    sunday = sunday_of(first)
    return [sunday + timedelta(weeks=week) for week in range((sunday_of(last) - sunday).days // _WEEK + 1)]


def _weeks(first: date, today: date) -> list[date]:
    return sundays(min(first, today), today)


def _first(session: Session, today: date) -> date:
    """Return the day on which anything was known first: of readings the first, of contacts within two years."""
    driver = raw(session.connection())
    (read,) = driver.execute("SELECT min(day) FROM readings").fetchone()
    known = 'SELECT min(one) FROM (SELECT min("on") AS one FROM contact_logs UNION ALL SELECT min("on") FROM meetings)'
    (met,) = driver.execute(known).fetchone()
    days = [] if read is None else [date.fromordinal(read)]
    days += [] if met is None else [max(date.fromisoformat(met), today - _FAR_BACK)]
    return min(days, default=today)
