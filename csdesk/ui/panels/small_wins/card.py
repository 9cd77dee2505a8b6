"""The card that takes a small win in three seconds: a line, and Enter keeps it."""

from typing import Any

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.entities import SmallWin
from csdesk.errors import EntryError
from csdesk.i18n import later_words
from csdesk.ui.panels.entries import Entries
from csdesk.ui.panels.entry_card import EntryCard
from csdesk.ui.widgets.tick import Tick
from csdesk.ui.words import words


class NotYetError(EntryError):
    """A small win would stand on a day to come."""

    says = later_words.tr("“{typed}” is in the future. A small win is something that already went well.")


class WinCard(EntryCard[SmallWin]):
    """Adds a small win of an account, for the customer to see unless she says otherwise, or changes one."""

    column, to_come = "title", NotYetError

    def __init__(self, window: QWidget, desk: Desk, entries: Entries) -> None:
        """Keep what is taken on a desk; ``entries`` reads the day."""
        super().__init__(window, desk, entries, desk.small_wins)
        self.name_line(words.tr("What went well"), words.tr("What went well, in one line"))
        self.seen = Tick(words.tr("Show to the customer"))
        self.lay_out(self.seen, None)

    @override
    def fresh(self, account_id: int) -> SmallWin:
        return SmallWin(account_id=account_id, on=self._entries.today(), title="")

    @override
    def heading(self, *, is_new: bool) -> str:
        return words.tr("Small win") if is_new else words.tr("Edit a small win")

    @override
    def fields(self) -> list[QWidget]:
        return [self.line, self.seen, self.day]

    @override
    def show_record(self, record: SmallWin) -> None:
        self.seen.setChecked(record.customer_sees)

    @override
    def values(self) -> dict[str, Any]:
        return {"customer_sees": self.seen.isChecked()}
