"""What a kickoff asks: of each topic of the sales handoff of which nothing is known, as long as that is so."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from csdesk import resources
from csdesk.domain.handoff import blanks
from csdesk.domain.meetings import MeetingState
from csdesk.domain.playbooks import HandoffTopic
from csdesk.entities import Account, AgendaItem, HandoffItem, Meeting
from csdesk.services.positions import next_position

KICKOFF = "ready:kickoff"
"""The kind of meeting that closes the sales handoff."""
LANGUAGES = ("ja", "en")


def questions(session: Session, account_id: int, language: str) -> list[str]:
    """Return what is to be asked at the kickoff of an account: of each topic of which nothing is known."""
    return [question(topic, language) for topic in _blank(session, account_id)]


def question(topic: HandoffTopic, language: str) -> str:
    """Return what the customer is asked of a topic, in a language."""
    return _questions()[topic.value][language if language in LANGUAGES else "en"]


@contextmanager
def asking(session: Session, account_id: int, language: str) -> Iterator[None]:
    """Let the agendas of kickoffs to come follow what becomes known inside: an answered question goes, a new one comes.

    What was ticked off stays, and what she took out of an agenda does not come again. ``language`` is the screen's.
    """
    before = _blank(session, account_id)
    yield
    session.flush()
    now = _blank(session, account_id)
    known = {question(topic, one) for topic in before if topic not in now for one in LANGUAGES}
    spoken = session.get_one(Account, account_id).language or language
    fresh = [question(topic, spoken) for topic in now if topic not in before]
    planned = Meeting.account_id == account_id, Meeting.kind == KICKOFF, Meeting.state == MeetingState.PLANNED
    for meeting in session.scalars(select(Meeting.id).where(*planned)) if known or fresh else ():
        _follow(session, meeting, known, fresh)


def _follow(session: Session, meeting_id: int, known: set[str], fresh: list[str]) -> None:
    own = AgendaItem.meeting_id == meeting_id
    items = session.scalars(select(AgendaItem).where(own)).all()
    for item in items:
        if item.title in known and not item.done:
            session.delete(item)
    session.flush()
    first = next_position(session, AgendaItem, own)
    there = {item.title for item in items}
    asked = [title for title in fresh if title not in there]
    session.add_all(
        AgendaItem(meeting_id=meeting_id, title=title, position=place) for place, title in enumerate(asked, first)
    )


def _blank(session: Session, account_id: int) -> tuple[HandoffTopic, ...]:
    columns = HandoffItem.topic, HandoffItem.text, HandoffItem.state
    found: Any = session.execute(select(*columns).where(HandoffItem.account_id == account_id)).all()
    return blanks(found)


@cache
def _questions() -> Mapping[str, Mapping[str, str]]:
    found: Mapping[str, Mapping[str, str]] = json.loads(
        resources.path("meetings/handoff.json").read_text(encoding="utf-8")
    )
    return found
