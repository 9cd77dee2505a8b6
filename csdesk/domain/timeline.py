"""What happened at an account, each thing with its day."""

from datetime import date
from enum import Enum, StrEnum
from typing import NamedTuple


class TimelineKind(StrEnum):
    """What kind of thing happened."""

    MEETING = "meeting"
    CONTACT = "contact"
    NOTE = "note"
    MILESTONE = "milestone"
    STAGE = "stage"
    LEVEL = "level"
    JOINED = "joined"
    PERSON = "person"
    DOCUMENT = "document"
    CONTRACT = "contract"


class TimelineEntry(NamedTuple):
    """A thing that happened: what is said of it, and the record that it is of.

    ``what`` is said before the text: a way of contact, a stage, how a contract ended. ``within`` is the plan of a
    milestone, or the record of the table ``of`` that a document tells of.
    """

    kind: TimelineKind
    on: date
    record: int
    text: str = ""
    note: str = ""
    what: Enum | None = None
    within: int = 0
    of: str = ""

    @property
    def key(self) -> tuple[TimelineKind, int, Enum | None]:
        """Return what tells it from all others of the account."""
        return self.kind, self.record, self.what
