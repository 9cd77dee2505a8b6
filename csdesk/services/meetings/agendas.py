"""Agendas: the points of a meeting, among them what was left open before it."""

from collections.abc import Sequence
from typing import Any, ClassVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from csdesk.domain.meetings import AgendaPoint
from csdesk.entities import AgendaItem, Meeting, Promise, Question
from csdesk.i18n import later_words
from csdesk.services.handoff_questions import KICKOFF, questions
from csdesk.services.meetings.attendees import pointed
from csdesk.services.positions import moved, next_position
from csdesk.services.records import EditedRecords


class AgendaItems(EditedRecords[AgendaItem]):
    """What can be asked of, and done to, the points of agendas."""

    entity = AgendaItem
    edits = later_words.tr("Edit agenda item")
    reads: ClassVar = {"title": pointed}

    def of(self, meeting_id: int) -> Sequence[AgendaItem]:
        """Return the agenda of a meeting."""
        return self._some(AgendaItem.meeting_id == meeting_id, by=(AgendaItem.position,))

    def add(self, meeting_id: int, title: str, minutes: int = 0) -> int:
        """Add a point at the end; return its id."""
        item = AgendaItem(meeting_id=meeting_id, title=pointed(title), minutes=minutes)
        with self._database.change(self._words.tr("Add agenda item")) as session:
            item.position = next_position(session, AgendaItem, AgendaItem.meeting_id == meeting_id)
            session.add(item)
        return item.id

    def move(self, item_id: int, by: int) -> None:
        """Move a point up (-1) or down (1)."""
        with self._database.change(self._words.tr("Move")) as session:
            item = session.get_one(AgendaItem, item_id)
            among = select(AgendaItem).where(AgendaItem.meeting_id == item.meeting_id)
            rows = session.scalars(among.order_by(AgendaItem.position, AgendaItem.id)).all()
            for position, one in enumerate(moved(rows, item, by)):
                one.position = position


def begin(session: Session, meeting: Meeting, points: Sequence[AgendaPoint], language: str) -> None:
    """Write the agenda of a new meeting: what is open first, then these points.

    A kickoff asks, in the language of the customer, what sales did not hand over.
    """
    carry(session, meeting)
    if meeting.kind == KICKOFF:
        points = [*map(AgendaPoint, questions(session, meeting.account_id, language)), *points]
    position = next_position(session, AgendaItem, AgendaItem.meeting_id == meeting.id)
    for place, point in enumerate(points, position):
        session.add(AgendaItem(meeting_id=meeting.id, title=point.title, minutes=point.minutes, position=place))
    session.flush()


def carry(session: Session, meeting: Meeting) -> None:
    """Put the promises that are not kept and the questions that are open into an agenda, before all else.

    Whatever stands in it already, or came up after its day, is left out.
    """
    own = select(AgendaItem).where(AgendaItem.meeting_id == meeting.id)
    items = session.scalars(own.order_by(AgendaItem.position, AgendaItem.id)).all()
    promises, questions = {one.promise_id for one in items}, {one.question_id for one in items}
    fresh = [
        AgendaItem(meeting_id=meeting.id, title=one.title, promise_id=one.id)
        for one in _open(session, Promise, Promise.kept_on, meeting)
        if one.id not in promises
    ]
    fresh += [
        AgendaItem(meeting_id=meeting.id, title=one.title, question_id=one.id)
        for one in _open(session, Question, Question.answered_on, meeting)
        if one.id not in questions
    ]
    if fresh:
        session.add_all(fresh)
        for position, item in enumerate([*fresh, *items]):
            item.position = position
        session.flush()


def _open(session: Session, kind: Any, done: Any, meeting: Meeting) -> Sequence[Any]:
    """Return what of an account is not done yet and was said by the day of a meeting, the oldest first."""
    asked = kind.account_id == meeting.account_id, done.is_(None), kind.on <= meeting.on
    return session.scalars(select(kind).where(*asked).order_by(kind.on, kind.id)).all()
