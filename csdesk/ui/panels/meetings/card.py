"""The card that plans a meeting: its kind, a day and a time in words; Enter keeps it and goes there."""

from typing import Any

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.entities import Meeting
from csdesk.services.meetings.meetings import timed
from csdesk.ui.navigator import Navigator, Target
from csdesk.ui.panels.entries import Entries
from csdesk.ui.panels.entry_card import EntryCard
from csdesk.ui.widgets.choice import Choice
from csdesk.ui.widgets.parts import called
from csdesk.ui.words import words

_TIME = 136


class MeetingCard(EntryCard[Meeting]):
    """Adds a meeting of the account one is on, else of one that is named; what it is called may be left out."""

    column, to_come = "title", None
    _REGULAR = "ready:regular"
    """The kind that is proposed."""

    def __init__(self, window: QWidget, desk: Desk, entries: Entries, navigator: Navigator) -> None:
        """Keep what is taken on a desk; ``entries`` reads the day."""
        super().__init__(window, desk, entries, desk.meetings)
        self._navigator, self._is_known, self._name, self._proposed = navigator, False, "", self._REGULAR
        self.name_line(words.tr("Title"), words.tr("Title, if it needs one"))
        self.account, self.kind, self.time = QLineEdit(), Choice(), QLineEdit()
        called(self.account, words.tr("Account"), words.tr("Account"))
        self.kind.setAccessibleName(words.tr("Meeting kind"))
        called(self.time, words.tr("Time"), words.tr("14:00–14:45", "placeholder"), _TIME)
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.account.setCompleter(completer)
        entered = [self.account, self.kind, self.time]
        self.lay_out((self.kind, 1), self.time, entered=entered, over=[self.account])

    @override
    def open_new(self, account_id: int, kind: str = "") -> None:
        self._proposed = kind or self._REGULAR
        super().open_new(account_id)

    @override
    def fresh(self, account_id: int) -> Meeting:
        return Meeting(account_id=account_id, on=self._entries.today())

    @override
    def heading(self, *, is_new: bool) -> str:
        return words.tr("Add meeting") if is_new else words.tr("Edit meeting")

    @override
    def fields(self) -> list[QWidget]:
        return [self.line, self.account, self.kind, self.time, self.day]

    @override
    def first(self) -> QWidget:
        return self.kind if self._is_known else self.account

    @override
    def show_record(self, record: Meeting) -> None:
        account = self._desk.accounts.get(record.account_id) if record.account_id else None
        self._is_known, self._name = account is not None, account.name if account else ""
        self._names.setStringList([one.name for one in self._desk.accounts.all() if one.merged_into_id is None])
        self.account.setText(self._name)
        self.account.setCursorPosition(0)
        self.kind.offer([(one.key, one.name) for one in self._desk.meeting_kinds.all()], self._proposed)
        self.time.clear()

    @override
    def values(self) -> dict[str, Any]:
        named = self.account.text().strip()
        if not self._is_known or named != self._name:
            self._account_id = self._desk.accounts.find(named).id
        return {"kind": self.kind.value or "", **timed(self.time.text())}

    @override
    def kept(self, record_id: int) -> None:
        self.line.clear()
        self.close_card()
        self._navigator.open(Target("meeting", record_id))
