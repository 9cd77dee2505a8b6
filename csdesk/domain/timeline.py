"""What happened at an account, each thing with its day."""

from datetime import date
from typing import NamedTuple

from csdesk.domain.named_enum import NamedEnum
from csdesk.i18n import later_words


class TimelineKind(NamedEnum):
    """What kind of thing happened."""

    MEETING = "meeting", later_words.tr("Meeting")
    CONTACT = "contact", later_words.tr("Contact", "what happened")
    NOTE = "note", later_words.tr("Note")
    MILESTONE = "milestone", later_words.tr("Milestone done")
    STAGE = "stage", later_words.tr("Stage")
    LEVEL = "level", later_words.tr("Health")
    JOINED = "joined", later_words.tr("Person joined")
    PERSON = "person", later_words.tr("Person left")
    DOCUMENT = "document", later_words.tr("Document sent")
    CONTRACT = "contract", later_words.tr("Contract")


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
    what: NamedEnum | None = None
    within: int = 0
    of: str = ""

    @property
    def key(self) -> tuple[TimelineKind, int, NamedEnum | None]:
        """Return what tells it from all others of the account."""
        return self.kind, self.record, self.what
