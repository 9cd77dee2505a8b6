"""The card that takes a contact in three seconds: a key says by what way, a line what about, Enter keeps it."""

from typing import Any

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.domain.contact_log import ContactKind, Direction
from csdesk.entities import ContactLog
from csdesk.errors import DayToComeError
from csdesk.ui import labels
from csdesk.ui.panels.contact_log.list import title
from csdesk.ui.panels.entries import Entries
from csdesk.ui.panels.entry_card import EntryCard
from csdesk.ui.widgets.choice import Choice
from csdesk.ui.widgets.parts import ValueSegments
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
    """Logs a contact with an account, or changes one."""

    letters, column, to_come = LETTERS, "note", DayToComeError

    def __init__(self, window: QWidget, desk: Desk, entries: Entries) -> None:
        """Keep what is taken on a desk; ``entries`` reads the day."""
        super().__init__(window, desk, entries, desk.contact_logs)
        self._person: int | None = None
        self.name_line(words.tr("Summary"), words.tr("Summary, in one line"))
        self.offer_kinds(words.tr("Channel"), [labels.name(kind) for kind in LETTERS.values()])
        self.who = Choice()
        self.who.setAccessibleName(words.tr("Contact person"))
        sides = [(one, labels.name(one)) for one in (Direction.OUT, Direction.IN)]
        self.directions = ValueSegments(words.tr("Direction"), sides)
        self.lay_out((self.who, 1), self.directions, entered=[*self.directions.buttons, self.who])

    @override
    def open_new(self, account_id: int, contact_id: int | None = None) -> None:
        """Take a contact with an account, or one of its people: today, a mail from us, unless she says otherwise."""
        self._person = contact_id
        super().open_new(account_id)

    @override
    def fresh(self, account_id: int) -> ContactLog:
        return ContactLog(account_id=account_id, on=self._entries.today(), note="", contact_id=self._person)

    @override
    def heading(self, *, is_new: bool) -> str:
        return words.tr("Log a contact") if is_new else words.tr("Edit logged contact")

    @override
    def fields(self) -> list[QWidget]:
        return [self.kinds.pressed, self.line, self.who, self.directions.pressed, self.day]

    @override
    def show_record(self, record: ContactLog) -> None:
        self.directions.show_value(record.direction)
        people = self._desk.contacts.of(record.account_id)
        here = [(one.id, one.name) for one in people if one.left_on is None or one.id == record.contact_id]
        self.who.offer([(None, words.tr("No contact person")), *here], record.contact_id)

    @override
    def values(self) -> dict[str, Any]:
        return {"contact_id": self.who.value, "direction": self.directions.value}

    @override
    def title(self, record: ContactLog) -> str:
        return title(record)
