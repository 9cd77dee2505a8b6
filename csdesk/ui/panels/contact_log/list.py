"""The contacts of an account between its meetings, the last first."""

from collections.abc import Mapping

from typing_extensions import override

from csdesk.domain.contact_log import ContactKind, Direction
from csdesk.entities import ContactLog
from csdesk.services.accounts import AccountRow
from csdesk.ui import labels
from csdesk.ui.panels.contact_log.last_contact import LastContact
from csdesk.ui.panels.contact_log.title import title
from csdesk.ui.panels.entry_list import EntryList
from csdesk.ui.panels.panel import Panel
from csdesk.ui.widgets.line_button import LineLook
from csdesk.ui.words import words

_ICONS = {
    ContactKind.MAIL: "mail",
    ContactKind.CALL: "phone",
    ContactKind.CHAT: "message-square",
    ContactKind.VISIT: "map-pin",
    ContactKind.WEBINAR: "presentation",
    ContactKind.OTHER: "circle-dot",
}


class LogCard(EntryList[ContactLog]):
    """A contact says its way, what it was about, with whom, when."""

    table, watches = "contact_logs", ("contacts", "contact_logs")

    def __init__(self, panel: Panel) -> None:
        self._names: Mapping[int, str] = {}
        self.last = LastContact(panel)
        none = words.tr("Log emails, calls and visits between meetings here. Press T to log one.")
        add = words.tr("Log a contact"), "T"
        super().__init__(panel, panel.desk.contact_logs, words.tr("Contact log"), add, none, self.last)

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

    @override
    def all_of(self, count: int) -> str:
        return words.tr("All %n contacts", "", count)
