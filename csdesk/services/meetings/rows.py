"""Meetings as a list shows them: with their account, who attends, and what comes next."""

from bisect import bisect_right
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from csdesk.domain.levels import Level
from csdesk.domain.meetings import MeetingStanding, MeetingState, standing
from csdesk.entities import Account, Action, Meeting, table
from csdesk.services.meetings.attendees import AttendeeRow, rows
from csdesk.services.meetings.kinds import MeetingKinds
from csdesk.services.trends import trends
from csdesk.store.database import Database

_OWN = ("id", "uid", "account_id", "on", "starts", "minutes", "zone", "kind", "title", "place", "state", "no_next")
_MANY = 1000
"""Above so many, all are read: SQLite takes no more than so many values in a statement."""


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A meeting; ``next_action`` is the first open one it led to, ``next_on`` the day of the account's next meeting."""

    id: int
    uid: str
    account_id: int
    on: date
    starts: str
    minutes: int
    zone: str
    kind: str
    title: str
    place: str
    state: MeetingState
    no_next: str
    account: str
    reading: str
    level: Level
    kind_name: str
    standing: MeetingStanding
    attendees: tuple[AttendeeRow, ...]
    next_action: str
    next_on: date | None

    @property
    def called(self) -> str:
        """Return its title, else what its kind is called."""
        return self.title or self.kind_name


class MeetingList:
    """Reads them, by a few queries however many there are."""

    def __init__(self, database: Database, meeting_kinds: MeetingKinds) -> None:
        self._database, self._kinds = database, meeting_kinds

    def on(self, today: date) -> list[MeetingRow]:
        """Return the meetings of a day, the first first."""
        return self.between(today, today, today)

    def between(self, first: date, last: date, today: date) -> list[MeetingRow]:
        """Return the meetings from a day to another as of today, the first first."""
        kept = table(Meeting).c
        with self._database.reading() as session:
            ids = session.scalars(select(kept.id).where(kept.on.between(first, last))).all()
        return self.rows(today, ids)[::-1] if ids else []

    def rows(self, today: date, ids: Collection[int] | None = None, account_id: int | None = None) -> list[MeetingRow]:
        """Return the meetings as of a day: all, those of these ids, or those of an account; the last first."""
        if ids is not None and len(ids) > _MANY:
            return [one for one in self.rows(today) if one.id in ids]
        names = self._kinds.names()
        meetings, accounts = table(Meeting).c, table(Account).c
        query = select(*(meetings[name] for name in _OWN), accounts.name, accounts.reading)
        query = query.where(meetings.account_id == accounts.id)
        if ids is not None:
            query = query.where(meetings.id.in_(ids))
        if account_id is not None:
            query = query.where(meetings.account_id == account_id)
        with self._database.reading() as session:
            found: list[Any] = list(session.execute(query.order_by(meetings.on.desc(), meetings.starts.desc())))
            shown = None if ids is None and account_id is None else [row.id for row in found]
            health = trends(session, {row.account_id for row in found} if shown is not None else None)
            there, actions, days = rows(session, shown), _actions(session, shown), _days(session)
        cells = (
            (
                *row,
                health[row.account_id].level if row.account_id in health else Level.UNKNOWN,
                names.get(row.kind, ""),
                standing(row.state, row.on, today),
                tuple(there.get(row.id, ())),
                actions.get(row.id, ""),
                _following(days[row.account_id], row.on, today) if row.account_id in days else None,
            )
            for row in found
        )
        return [MeetingRow(*each) for each in cells]


def _actions(session: Session, meetings: Collection[int] | None) -> Mapping[int, str]:
    """Return by meeting the open action that is due first."""
    kept = table(Action).c
    query = select(kept.meeting_id, kept.title).where(kept.meeting_id.is_not(None), kept.done_on.is_(None))
    if meetings is not None:
        query = query.where(kept.meeting_id.in_(meetings))
    found: dict[int, str] = {}
    for meeting, title in session.execute(query.order_by(kept.deadline.is_(None), kept.deadline, kept.id)):
        found.setdefault(meeting, title)
    return found


def _days(session: Session) -> Mapping[int, list[date]]:
    """Return by account the days of the meetings that are not cancelled, the first first."""
    kept = table(Meeting).c
    query = select(kept.account_id, kept.on).where(kept.state != MeetingState.CANCELLED).order_by(kept.on)
    found: dict[int, list[date]] = {}
    for account, on in session.execute(query):
        found.setdefault(account, []).append(on)
    return found


def _following(days: list[date], on: date, today: date) -> date | None:
    """Return the day of the meeting right after a day, if that is still to come."""
    place = bisect_right(days, on)
    return days[place] if place < len(days) and days[place] >= today else None
