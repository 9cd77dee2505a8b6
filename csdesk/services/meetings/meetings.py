"""Meetings: planned with an agenda and who attends, held, and finished with what comes next."""

from collections.abc import Sequence
from datetime import date
from typing import Any, ClassVar

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from csdesk.domain.clock import read_time
from csdesk.domain.meetings import MeetingState, may_finish
from csdesk.domain.names import one_line
from csdesk.entities import Account, Action, Meeting
from csdesk.errors import DateNeededError, RefusedError
from csdesk.i18n import Words, later_words
from csdesk.services.meetings.agendas import begin, carry
from csdesk.services.meetings.attendees import propose
from csdesk.services.meetings.kinds import MeetingKinds
from csdesk.services.records import EntryService
from csdesk.services.trash import TrashBin
from csdesk.store.database import Database

_MINUTES = range(1000)
NO_TIME = later_words.tr("“{typed}” is not a time. Enter one like 14:00 or 14:00–14:45.")


def timed(typed: str) -> dict[str, Any]:
    """Return the columns of a time as it was typed, with its length if that was said; raise RefusedError."""
    try:
        starts, minutes = read_time(typed)
    except ValueError as error:
        raise RefusedError(NO_TIME, typed=typed) from error
    return {"starts": starts} if minutes is None else {"starts": starts, "minutes": minutes}


def on_a_day(on: date | None) -> date:
    """Return the day of a meeting; raise DateNeededError for none."""
    if on is None:
        raise DateNeededError
    return on


def lasting(typed: str) -> int:
    """Return how many minutes are typed, 0 for none; raise RefusedError."""
    said = typed.strip()
    if not said:
        return 0
    if not said.isdecimal() or int(said) not in _MINUTES:
        raise RefusedError(later_words.tr("“{typed}” is not a number of minutes. Enter 0 to 999."), typed=typed)
    return int(said)


class Meetings(EntryService[Meeting]):
    """What can be asked of, and done to, meetings."""

    entity = Meeting
    reads: ClassVar = {"title": one_line, "place": one_line, "no_next": one_line, "on": on_a_day}

    def __init__(self, database: Database, words: Words, trash: TrashBin, meeting_kinds: MeetingKinds) -> None:
        """Begin meetings as their kinds say."""
        super().__init__(database, words, trash)
        self._kinds = meeting_kinds

    def add(self, account_id: int, *, on: date, kind: str = "", minutes: int | None = None, **values: Any) -> int:
        """Plan a meeting, with the agenda of its kind, what is open, and who was there last time; return its id."""
        with self._database.change(self._words.tr("Add meeting")) as session:
            account = session.get_one(Account, account_id)
            known = self._kinds.known(kind, account.language)
            lasts = minutes if minutes is not None else known.minutes if known else 60
            meeting = Meeting(account_id=account_id, on=on, kind=kind, minutes=lasts, **self._kept(values))
            session.add(meeting)
            session.flush()
            begin(session, meeting, known.agenda if known else (), account.language or self._words.language)
            propose(session, meeting, previous(session, meeting))
        return meeting.id

    def edit(self, meeting_id: int, *, merge: str = "", **values: Any) -> None:
        """Change columns of a meeting."""
        self._edit(self._words.tr("Edit meeting"), Meeting, meeting_id, values, merge)

    def remove(self, titles: dict[int, str]) -> None:
        """Put meetings into the trash, by id with what they are called, with agenda, notes and who was there."""
        self._bin(Meeting, titles, self._words.tr("Delete meeting"))

    def previous(self, meeting_id: int) -> Meeting | None:
        """Return the meeting of the same account before one."""
        with self._database.reading() as session:
            meeting = session.get(Meeting, meeting_id)
            return previous(session, meeting) if meeting else None

    def number(self, meeting: Meeting) -> int:
        """Return the how manieth of its kind it is at its account."""
        same = Meeting.account_id == meeting.account_id, Meeting.kind == meeting.kind
        query = select(func.count()).select_from(Meeting).where(*same, *_before(meeting))
        with self._database.reading() as session:
            return 1 + session.scalars(query).one()

    def next_actions(self, meeting_id: int) -> Sequence[Action]:
        """Return the open actions of a meeting, the first due first."""
        query = select(Action).where(Action.meeting_id == meeting_id, Action.done_on.is_(None))
        with self._database.reading() as session:
            return session.scalars(query.order_by(Action.deadline.is_(None), Action.deadline, Action.id)).all()

    def coming(self, meeting_id: int) -> Meeting | None:
        """Return the next meeting of the same account that is planned after one."""
        with self._database.reading() as session:
            meeting = session.get(Meeting, meeting_id)
            return _coming(session, meeting) if meeting else None

    def finish(self, meeting_id: int, today: date, no_next: str | None = None) -> None:
        """Note that a meeting took place; what it left open stands in the next agenda.

        ``no_next`` says why nothing comes next. Raise RefusedError where neither is said, and before
        its day.
        """
        with self._database.change(self._words.tr("Finish meeting")) as session:
            meeting = session.get_one(Meeting, meeting_id)
            if meeting.on > today:
                raise RefusedError(
                    later_words.tr("This meeting is on {on}. Finish it once it has taken place, or change its date."),
                    on=meeting.on,
                )
            if no_next is not None:
                meeting.no_next = one_line(no_next)
                if not meeting.no_next:
                    raise RefusedError(later_words.tr("Say in a few words why there is no next action."))
            coming = _coming(session, meeting)
            if not may_finish(_steps(session, meeting) + (coming is not None), meeting.no_next):
                raise RefusedError(later_words.tr("Add a next action first, or choose “None” and say why."))
            meeting.state, meeting.finished_on = MeetingState.HELD, today
            if coming is not None:
                carry(session, coming)

    def reopen(self, meeting_id: int) -> None:
        """Take back that a meeting is finished or cancelled."""
        values = {"state": MeetingState.PLANNED, "finished_on": None}
        self._edit(self._words.tr("Reopen meeting"), Meeting, meeting_id, values)

    def cancel(self, meeting_id: int) -> None:
        """Note that a meeting does not take place."""
        self._edit(self._words.tr("Cancel meeting"), Meeting, meeting_id, {"state": MeetingState.CANCELLED})


def previous(session: Session, meeting: Meeting) -> Meeting | None:
    """Return the meeting of the same account before one, of those that were not cancelled."""
    query = select(Meeting).where(Meeting.account_id == meeting.account_id, *_before(meeting))
    return session.scalars(query.order_by(Meeting.on.desc(), Meeting.starts.desc(), Meeting.id.desc())).first()


def _before(meeting: Meeting) -> tuple[Any, ...]:
    same_day = (Meeting.on == meeting.on) & (
        (Meeting.starts < meeting.starts) | ((Meeting.starts == meeting.starts) & (Meeting.id < meeting.id))
    )
    return Meeting.state != MeetingState.CANCELLED, Meeting.id != meeting.id, (Meeting.on < meeting.on) | same_day


def _coming(session: Session, meeting: Meeting) -> Meeting | None:
    planned = Meeting.account_id == meeting.account_id, Meeting.state == MeetingState.PLANNED
    query = select(Meeting).where(*planned, Meeting.on > meeting.on)
    return session.scalars(query.order_by(Meeting.on, Meeting.starts, Meeting.id)).first()


def _steps(session: Session, meeting: Meeting) -> int:
    query = select(func.count()).select_from(Action)
    return session.scalars(query.where(Action.meeting_id == meeting.id, Action.done_on.is_(None))).one()
