"""The card that takes a small win in three seconds: a line, and Enter keeps it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.entities import SmallWin
from csdesk.errors import CsdeskError, EntryError
from csdesk.i18n import Words
from csdesk.ui import tokens as k
from csdesk.ui.overlay import Overlay
from csdesk.ui.panels.entries import Entries
from csdesk.ui.panels.past_day import PastDay
from csdesk.ui.widgets.fields import KeyWatch
from csdesk.ui.widgets.parts import Button, Line, col, mark_as, row, rule, text
from csdesk.ui.widgets.tick import Tick

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class NotYetError(EntryError):
    """A small win would stand on a day to come."""

    def sentence(self, words: Words) -> str:
        """Return the sentence to show."""
        text = words.tr("“{typed}” is still to come. A small win is what went well already.")
        return text.replace("{typed}", self.typed)


class WinCard(Overlay):
    """Adds a small win of an account, or changes one; what was typed and not kept is there again next time."""

    def __init__(self, window: QWidget, desk: Desk, entries: Entries) -> None:
        """Keep what is taken on a desk; ``entries`` reads the day."""
        super().__init__(window)
        self._desk, self._words, self._entries = desk, desk.words, entries
        self._account_id = 0
        self._win: SmallWin | None = None
        self._unkept: dict[int, str] = {}
        self.head = Line("", "section")
        self.title = mark_as(QLineEdit(), "bare")
        self.title.setPlaceholderText(self.tr("What went well, in one line"))
        self.title.setAccessibleName(self.tr("What went well"))
        self.seen = Tick(self.tr("The customer sees it"))
        self.day = PastDay(entries)
        self.wrong = text("", "wrong", wrap=True)
        self.delete_button = Button(self.tr("Delete"), kind="link")
        self.save_button = Button(self.tr("Save"), kind="primary")
        self._lay_out()
        self._connect()

    def open_new(self, account_id: int) -> None:
        """Take a small win of an account: today's, for the customer to see, unless she says otherwise."""
        fresh = SmallWin(account_id=account_id, on=self._entries.today(), title=self._unkept.pop(account_id, ""))
        self._begin(fresh, None, self.tr("Small win"))

    def open_win(self, win: SmallWin) -> None:
        """Change a small win."""
        self._begin(win, win, self.tr("Change a small win"))

    @override
    def close_card(self) -> None:
        typed = self.title.text().strip()
        if self.isVisible() and self._win is None and typed:
            self._unkept[self._account_id] = typed
        super().close_card()

    @override
    def stops(self) -> list[QWidget]:
        return [self.title, self.seen, self.day, self.delete_button, self.save_button]

    def _lay_out(self) -> None:
        foot = row(self.delete_button, (self.wrong, 1), self.save_button, gap=k.S3)
        details = row(self.seen, None, self.day, gap=k.S3)
        self.box.addWidget(col(self.head, margins=(20, k.S4, 20, k.S3)))
        self.box.addWidget(rule())
        self.box.addWidget(row((self.title, 1), margins=(k.S3, k.S2, k.S3, k.S2)))
        self.box.addWidget(rule())
        self.box.addWidget(col(details, foot, gap=k.S3, margins=(20, k.S3, 20, k.S3)))

    def _connect(self) -> None:
        for field in (self.title, self.day, self.save_button):
            for key in _ENTER:
                KeyWatch(field, key, self._on_save)
        self.day.refused.connect(lambda error: self._say(error.sentence(self._words)))
        self.save_button.clicked.connect(self._on_save)
        self.delete_button.clicked.connect(self._on_delete)

    def _begin(self, shown: SmallWin, win: SmallWin | None, words: str) -> None:
        self._account_id, self._win = shown.account_id, win
        account = self._desk.accounts.get(shown.account_id)
        self.head.say(f"{words} · {account.name if account else ''}")
        self.title.setText(shown.title)
        self.seen.setChecked(shown.customer_sees)
        self.day.show_day(shown.on)
        self._say("")
        self.delete_button.setVisible(win is not None)
        self.open()
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_save(self) -> None:
        try:
            self._keep()
        except CsdeskError as error:
            self._say(error.sentence(self._words))
        else:
            self._end()

    def _keep(self) -> None:
        day, wins, seen = self.day.day(), self._desk.small_wins, self.seen.isChecked()
        if day > self._entries.today():
            raise NotYetError(self.day.text())
        if self._win is None:
            wins.add(self._account_id, self.title.text(), day, customer_sees=seen)
        else:
            wins.edit(self._win.id, title=self.title.text(), on=day, customer_sees=seen)

    def _on_delete(self) -> None:
        if self._win is not None:
            self._desk.small_wins.delete(self._win)
            self._end()

    def _end(self) -> None:
        """Close the card; what is in it is kept, or not wanted."""
        self.title.clear()
        self.close_card()

    def _say(self, words: str) -> None:
        self.wrong.setText(words)
        self.fit()
