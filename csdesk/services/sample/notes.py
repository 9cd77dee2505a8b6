"""The notes of the sample, with what their lines make."""

from typing import Any

from sqlalchemy.orm import Session

from csdesk.entities import Account, Note
from csdesk.services.note_records import follow
from csdesk.services.sample.known import uids
from csdesk.services.sample.rows import Content, Days

_CLOSED = ("kept_on", "done_on", "answered_on")


def add_notes(session: Session, key: str, content: Content, days: Days, account: Account) -> None:
    """Add the notes of an account; ``closed`` says by title what is done since when."""
    uid = uids(f"{key} notes")
    for one in content.get("memos", ()):
        note = Note(uid=uid(), account_id=account.id, on=days.day(one["on"]))
        session.add(note)
        session.flush()
        follow(session, note, one["text"])
        for made in list(session.new):
            _finish(made, uid(), {title: days.day(since) for title, since in one.get("closed", {}).items()})
        session.flush()
        note.text = one["text"]


def _finish(made: Any, uid: str, closed: dict[str, Any]) -> None:
    """Give a record its stable uid, and close it if it is closed."""
    made.uid = uid
    for column in _CLOSED:
        if hasattr(made, column):
            setattr(made, column, closed.get(made.title))
