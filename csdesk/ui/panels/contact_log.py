"""Contacts between meetings: a key says by what way, a line what about, Enter keeps one; the last first in a list."""

from collections.abc import Mapping
from typing import Any, ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from csdesk.domain.contact_log import ContactKind, Direction
from csdesk.entities import ContactLog
from csdesk.errors import DayToComeError
from csdesk.i18n import later_words
from csdesk.services.accounts import AccountRow
from csdesk.ui import labels
from csdesk.ui import tokens as k
from csdesk.ui.panels.entry_card import ColumnFields, EntryCard, present
from csdesk.ui.panels.entry_list import EntryList
from csdesk.ui.panels.panel import Panel
from csdesk.ui.tips import tip
from csdesk.ui.widgets.choice import Choice
from csdesk.ui.widgets.line_button import LineLook
from csdesk.ui.widgets.parts import Line, ValueSegments, called, fill, mark_as, tell, text
from csdesk.ui.words import words

LETTERS = {
    "m": ContactKind.MAIL,
    "c": ContactKind.CALL,
    "h": ContactKind.CHAT,
    "v": ContactKind.VISIT,
    "w": ContactKind.WEBINAR,
}
"""The letter that says by what way."""
_ICONS = {
    ContactKind.MAIL: "mail",
    ContactKind.CALL: "phone",
    ContactKind.CHAT: "message-square",
    ContactKind.VISIT: "map-pin",
    ContactKind.WEBINAR: "presentation",
    ContactKind.OTHER: "circle-dot",
}


class LastContact(QWidget):
    """A fact that is computed: how long ago, and by how many days that is too long."""

    def __init__(self, panel: Panel) -> None:
        super().__init__()
        self._panel = panel
        self.value, self.note = Line(), Line("", "small")
        name = text(words.tr("Last contact"), "small")
        fill(QVBoxLayout(self), (name, self.value, self.note), k.S1, (0, 0, 0, k.S1))

    def show_account(self, account: AccountRow) -> None:
        """Show it of an account."""
        over = account.days_over(self._panel.today)
        mark_as(self.value, "late" if over else "body")
        self.value.say(self._said(account, over))
        self.setToolTip(tip(self._panel.entries.full(account.last_contact)))
        tell(self.note, self._cadence(account))

    def _said(self, account: AccountRow, over: int) -> str:
        if account.last_contact is None:
            return words.tr("None logged yet")
        away = self._panel.entries.away(account.last_contact)
        return f"{away} · {labels.days_over(over)}" if over else away

    def _cadence(self, account: AccountRow) -> str:
        if account.cadence is None or account.gone:
            return ""
        sentence = words.tr("{tier}: every %n day(s)", "", account.cadence)
        return sentence.format(tier=labels.tier(account.tier))


def title(log: ContactLog) -> str:
    """Return its kind, and its note if it has one."""
    kind = labels.name(log.kind)
    return f"{kind}: {log.note}" if log.note else kind


class LogCard(EntryList[ContactLog]):
    """A contact says its way, what it was about, with whom, when."""

    table, watches = "contact_logs", ("contacts", "contact_logs")
    names = later_words.tr("Contact log"), later_words.tr("Log a contact"), "T"
    none = later_words.tr("Log emails, calls and visits between meetings here. Press T to log one.")
    rest = later_words.tr("All %n contacts", "", 1)

    def __init__(self, panel: Panel) -> None:
        self._names: Mapping[int, str] = {}
        self.last = LastContact(panel)
        super().__init__(panel, self.last)

    @override
    def refresh(self) -> None:
        self._names = {one.id: one.name for one in self.panel.desk.contacts.of(self.panel.account_id)}
        super().refresh()

    @override
    def show_account(self, account: AccountRow) -> None:
        self.last.show_account(account)

    @override
    def look(self, entry: ContactLog) -> LineLook:
        entries, person = self.panel.entries, self._names.get(entry.contact_id, "") if entry.contact_id else ""
        kind, side, when = labels.name(entry.kind), labels.name(entry.direction), entries.away(entry.on)
        return LineLook(
            entry.note or kind,
            _ICONS[entry.kind],
            "accent" if entry.direction is Direction.IN else "",
            person,
            when,
            tip="\n".join(filter(None, (f"{kind} · {side}", person, entries.full(entry.on), entry.note))),
            said=", ".join(filter(None, (kind, side, entry.note, person, when))),
        )

    @override
    def title(self, entry: ContactLog) -> str:
        return title(entry)


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
        self.directions = ValueSegments(words.tr("Direction"), sides)
        self.columns = ColumnFields(contact_id=self.who, direction=self.directions)
        self.lay_out((self.who, 1), self.directions)

    @override
    def show_record(self, record: ContactLog) -> None:
        people = present(self._desk.contacts.of(record.account_id), record.contact_id)
        self.who.offer([(None, words.tr("No contact person")), *people])
        super().show_record(record)

    @override
    def title(self, record: ContactLog) -> str:
        return title(record)
