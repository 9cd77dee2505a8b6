"""The card that plans a meeting: its kind, a day and a time in words; Enter keeps it and goes there."""

from collections.abc import Mapping
from typing import Any, ClassVar

from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.entities import Meeting
from csdesk.i18n import later_words
from csdesk.services.meetings.meetings import timed
from csdesk.ui.navigator import Navigator, Target
from csdesk.ui.panels.entries import Entries
from csdesk.ui.panels.entry_card import AccountField, ColumnFields, EntryCard
from csdesk.ui.widgets.choice import Choice
from csdesk.ui.widgets.parts import called
from csdesk.ui.words import words

_TIME = 136


class MeetingCard(EntryCard[Meeting]):
    """Adds a meeting of the account one is on, else of one that is named; what it is called may be left out."""

    table, entity, column = "meetings", Meeting, "title"
    headings = later_words.tr("Add meeting"), later_words.tr("Edit meeting")
    asks = later_words.tr("Title"), later_words.tr("Title, if it needs one")
    begins: ClassVar[Mapping[str, Any]] = {"kind": "ready:regular"}

    def __init__(self, window: QWidget, desk: Desk, entries: Entries, navigator: Navigator) -> None:
        """Keep what is taken on a desk; ``entries`` reads the day."""
        super().__init__(window, desk, entries)
        self._navigator, self._name = navigator, ""

    @override
    def build(self) -> None:
        self.account = called(AccountField(self._desk), words.tr("Account"), words.tr("Account"))
        self.kind = called(Choice(), words.tr("Meeting kind"))
        self.time = called(QLineEdit(), words.tr("Time"), words.tr("14:00–14:45", "placeholder"), _TIME)
        self.columns = ColumnFields(kind=self.kind)
        self.lay_out((self.kind, 1), self.time, entered=[self.account, self.time], over=[self.account])

    @override
    def fields(self) -> list[QWidget]:
        return [self.line, self.account, self.kind, self.time, self.day]

    @override
    def first(self) -> QWidget:
        return self.kind if self._name else self.account

    @override
    def show_record(self, record: Meeting) -> None:
        self.account.show_account(record.account_id)
        self.account.setCursorPosition(0)
        self._name = self.account.typed
        self.kind.offer((one.key, one.name) for one in self._desk.meeting_kinds.all())
        super().show_record(record)
        self.time.clear()

    @override
    def values(self) -> dict[str, Any]:
        if not self._name or self.account.typed != self._name:
            self._account_id = self._desk.accounts.find(self.account.typed).id
        return {"kind": self.kind.value or "", **timed(self.time.text())}

    @override
    def kept(self, record_id: int) -> None:
        self.line.clear()
        self.close_card()
        self._navigator.open(Target("meeting", record_id))
