"""The card that takes a contact in three seconds: a key says by what way, a line what about, Enter keeps it."""

from collections.abc import Mapping
from typing import Any, ClassVar

from typing_extensions import override

from csdesk.domain.contact_log import ContactKind, Direction
from csdesk.entities import ContactLog
from csdesk.errors import DayToComeError
from csdesk.i18n import later_words
from csdesk.ui import labels
from csdesk.ui.panels.contact_log.list import title
from csdesk.ui.panels.entry_card import ColumnFields, EntryCard, present
from csdesk.ui.widgets.choice import Choice
from csdesk.ui.widgets.parts import ValueSegments, called
from csdesk.ui.words import words

LETTERS = {
    "m": ContactKind.MAIL,
    "c": ContactKind.CALL,
    "h": ContactKind.CHAT,
    "v": ContactKind.VISIT,
    "w": ContactKind.WEBINAR,
}
"""The letter that says by what way."""


class ContactCard(EntryCard[ContactLog]):
    """Logs a contact with an account or one of its people, or changes one: a mail from us unless she says else."""

    table, entity, column, letters, to_come = "contact_logs", ContactLog, "note", LETTERS, DayToComeError
    headings = later_words.tr("Log a contact"), later_words.tr("Edit logged contact")
    asks = later_words.tr("Summary"), later_words.tr("Summary, in one line")
    begins: ClassVar[Mapping[str, Any]] = {"contact_id": None}

    @override
    def build(self) -> None:
        self.offer_kinds(words.tr("Channel"), [labels.name(kind) for kind in LETTERS.values()])
        self.who = called(Choice(), words.tr("Contact person"))
        sides = [(one, labels.name(one)) for one in (Direction.OUT, Direction.IN)]
        directions = ValueSegments(words.tr("Direction"), sides)
        self.columns = ColumnFields(contact_id=self.who, direction=directions)
        self.lay_out((self.who, 1), directions)

    @override
    def show_record(self, record: ContactLog) -> None:
        people = present(self._desk.contacts.of(record.account_id), record.contact_id)
        self.who.offer([(None, words.tr("No contact person")), *people])
        super().show_record(record)

    @override
    def title(self, record: ContactLog) -> str:
        return title(record)
