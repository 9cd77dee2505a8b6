"""The card that takes a small win in three seconds: a line, and Enter keeps it."""

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.domain.names import one_line
from csdesk.entities import SmallWin
from csdesk.errors import EntryError
from csdesk.i18n import later_words
from csdesk.ui import tokens as k
from csdesk.ui.panels.entries import Entries
from csdesk.ui.panels.line_card import LineCard
from csdesk.ui.widgets.parts import row
from csdesk.ui.widgets.tick import Tick
from csdesk.ui.words import words


class NotYetError(EntryError):
    """A small win would stand on a day to come."""

    says = later_words.tr("“{typed}” is in the future. A small win is something that already went well.")


class WinCard(LineCard[SmallWin]):
    """Adds a small win of an account, or changes one."""

    def __init__(self, window: QWidget, desk: Desk, entries: Entries) -> None:
        """Keep what is taken on a desk; ``entries`` reads the day."""
        super().__init__(window, desk, entries)
        self.line.setPlaceholderText(words.tr("What went well, in one line"))
        self.line.setAccessibleName(words.tr("What went well"))
        self.seen = Tick(words.tr("Show to the customer"))
        self._lay_out((), row(self.seen, None, self.day, gap=k.S3))
        self._enter_keeps()

    def open_new(self, account_id: int) -> None:
        """Take a small win of an account: today's, for the customer to see, unless she says otherwise."""
        fresh = SmallWin(account_id=account_id, on=self._entries.today(), title=self._unkept.pop(account_id, ""))
        self._begin(fresh, None, words.tr("Small win"))

    def open_win(self, win: SmallWin) -> None:
        """Change a small win."""
        self._begin(win, win, words.tr("Edit a small win"))

    @override
    def open_again(self, account_id: int, record: SmallWin | None) -> None:
        self.open_win(record) if record is not None else self.open_new(account_id)

    @override
    def fields(self) -> list[QWidget]:
        return [self.line, self.seen, self.day]

    @override
    def show_record(self, record: SmallWin) -> None:
        self.line.setText(record.title)
        self.seen.setChecked(record.customer_sees)

    @override
    def keep(self, record: SmallWin | None) -> None:
        day, wins, seen = self.day.day(), self._desk.small_wins, self.seen.isChecked()
        if day > self._entries.today():
            raise NotYetError(self.day.text())
        if record is None:
            wins.add(self._account_id, one_line(self.line.text()), day, customer_sees=seen)
        else:
            wins.edit(record.id, title=one_line(self.line.text()), on=day, customer_sees=seen)

    @override
    def delete(self, record: SmallWin) -> None:
        self._desk.small_wins.delete(record)
