"""How the kickoff of an account stands: what is missing and whom to ask, who carries it alone, who has left."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from csdesk.domain.kickoff import (
    Gap,
    KickoffFacts,
    KickoffPerson,
    MeetingStage,
    gaps,
    left_since,
    single_thread,
)
from csdesk.domain.meetings import MeetingState, Presence
from csdesk.domain.playbooks import PlaybookPurpose
from csdesk.domain.template_difference import key_of
from csdesk.entities import Attendee, Contact, Meeting, PlaybookItem, PlaybookRun, table
from csdesk.services.base import DatabaseService

MEETING = "ready:kickoff"
"""The kind of meeting that a kickoff is."""


@dataclass(frozen=True)
class KickoffState:
    """What is to be said of a kickoff; ``meeting_id`` is the meeting's, 0 for none, ``run_id`` the checklist's."""

    run_id: int = 0
    gaps: tuple[Gap, ...] = ()
    meeting_id: int = 0
    alone: KickoffPerson | None = None
    left: tuple[KickoffPerson, ...] = ()


class Kickoffs(DatabaseService):
    """Reads it; nothing of it is kept."""

    def of(self, account_id: int, today: date) -> KickoffState:
        """Return how the last kickoff of an account stands; where none is open nothing is missing."""
        with self._database.reading() as session:
            kept = PlaybookRun
            among = kept.account_id == account_id, kept.purpose == PlaybookPurpose.KICKOFF
            runs = session.scalars(select(kept).where(*among).order_by(kept.starts_on, kept.id)).all()
            run = next((one for one in reversed(runs) if one.closed_on is None), None)
            held = _held_on(session, account_id, today)
            people = _people(session, account_id, {})
            return KickoffState(
                run.id if run else 0,
                tuple(open_gaps(session, run, today)) if run else (),
                _meeting(session, run)[0] if run else 0,
                single_thread(people, today),
                tuple(left_since(people, [*held, *(one.starts_on for one in runs)], today)),
            )


def open_gaps(session: Session, run: PlaybookRun, today: date) -> Sequence[Gap]:
    """Return what a kickoff lacks, as far as its checklist has the point."""
    items = session.scalars(select(PlaybookItem).where(PlaybookItem.run_id == run.id)).all()
    known = {key_of(one.origin) for one in items}
    settled = {key_of(one.origin) for one in items if one.done_on or one.skipped}
    meeting_id, stage = _meeting(session, run)
    asked = select(Attendee.contact_id, Attendee.presence).where(Attendee.meeting_id == meeting_id)
    there = {key: presence for key, presence in session.execute(asked) if key is not None}
    facts = KickoffFacts(_people(session, run.account_id, there), stage, settled)
    return [gap for gap in gaps(facts, today) if gap.point.value in known]


def _people(session: Session, account_id: int, there: dict[int, Presence]) -> list[KickoffPerson]:
    people = table(Contact).c
    query = select(people.id, people.name, people.roles, people.left_on).where(people.account_id == account_id)
    return [
        KickoffPerson(key, name, tuple(roles), left, there.get(key))
        for key, name, roles, left in session.execute(query.order_by(people.id))
    ]


def _meeting(session: Session, run: PlaybookRun) -> tuple[int, MeetingStage]:
    """Return the kickoff meeting that a checklist is for: the nearest to its day, and how far it is."""
    meetings = table(Meeting).c
    query = select(meetings.id, meetings.on, meetings.state).where(
        meetings.account_id == run.account_id,
        meetings.kind == MEETING,
        meetings.state != MeetingState.CANCELLED,
    )
    found = sorted(session.execute(query), key=lambda one: (abs((one.on - run.starts_on).days), -one.id))
    if not found:
        return 0, MeetingStage.NONE
    return found[0].id, MeetingStage.HELD if found[0].state == MeetingState.HELD else MeetingStage.PLANNED


def _held_on(session: Session, account_id: int, today: date) -> Sequence[date]:
    meetings = table(Meeting).c
    query = select(meetings.on).where(
        meetings.account_id == account_id,
        meetings.kind == MEETING,
        meetings.state == MeetingState.HELD,
        meetings.on <= today,
    )
    return session.scalars(query).all()
