"""A card over the window that takes something about an account in a line: Enter keeps it."""

from collections.abc import Iterable
from typing import Generic, Self, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.entities import ContactLog, SmallWin
from csdesk.errors import CsdeskError
from csdesk.ui import keys
from csdesk.ui import tokens as k
from csdesk.ui.overlay import Overlay
from csdesk.ui.panels.entries import Entries
from csdesk.ui.panels.past_day import PastDay
from csdesk.ui.widgets.fields import KeyWatch
from csdesk.ui.widgets.parts import Button, Line, col, mark_as, row, rule, text
from csdesk.ui.words import words

Record = TypeVar("Record", ContactLog, SmallWin)


class LineCard(Overlay, Generic[Record]):
    """Adds a record to an account, or changes one; what was typed and not kept is there again next time."""

    def __init__(self, window: QWidget, desk: Desk, entries: Entries) -> None:
        """Keep what is taken on a desk; ``entries`` reads the day."""
        super().__init__(window)
        self._desk, self._entries = desk, entries
        self._account_id = 0
        self._record: Record | None = None
        self._unkept: dict[int, str] = {}
        self.head = Line("", "section")
        self.line = mark_as(QLineEdit(), "bare")
        self.day = PastDay(entries)
        self.wrong = text("", "wrong", wrap=True)
        self.delete_button = Button(words.tr("Delete"), kind="link")
        self.save_button = Button(words.tr("Save"), kind="primary")
        self.save_button.clicked.connect(self._on_save)
        self.delete_button.clicked.connect(self._on_delete)
        self.day.refused.connect(lambda error: self._say(error.sentence(words)))

    def fields(self) -> list[QWidget]:
        """Return what Tab goes to before the buttons, in reading order; the first has the hand at first."""
        return [self.line, self.day]

    def show_record(self, record: Record) -> None:
        """Show what is in a record."""
        raise NotImplementedError

    def keep(self, record: Record | None) -> None:
        """Keep what is in the card as this record, or as a new one; raise CsdeskError if it cannot be."""
        raise NotImplementedError

    def delete(self, record: Record) -> None:
        """Put a record into the trash."""
        raise NotImplementedError

    def open_again(self, account_id: int, record: Record | None) -> None:
        """Take something about an account, or change a record."""
        raise NotImplementedError

    def take_over(self, former: Self) -> None:
        """Be open for what a former card is, and remember what it remembers."""
        self._unkept = former._unkept
        if not former.isHidden():
            self.open_again(former._account_id, former._record)

    def settle(self) -> None:
        """Keep the line that is being typed, as Enter does."""
        if self.isVisible() and self.line.text().strip():
            self._on_save()

    @override
    def close_card(self) -> None:
        typed = self.line.text().strip()
        if self.isVisible() and self._record is None and typed:
            self._unkept[self._account_id] = typed
        super().close_card()

    @override
    def stops(self) -> list[QWidget]:
        return [*self.fields(), self.delete_button, self.save_button]

    def _lay_out(self, above: Iterable[QWidget], details: QWidget) -> None:
        """Set the line between what stands above it and its details."""
        foot = row(self.delete_button, (self.wrong, 1), self.save_button, gap=k.S3)
        self.box.addWidget(col(self.head, *above, gap=k.S3, margins=(20, k.S4, 20, k.S3)))
        self.box.addWidget(rule())
        self.box.addWidget(row((self.line, 1), margins=(k.S3, k.S2, k.S3, k.S2)))
        self.box.addWidget(rule())
        self.box.addWidget(col(details, foot, gap=k.S3, margins=(20, k.S3, 20, k.S3)))

    def _enter_keeps(self, *fields: QWidget) -> None:
        """Let Enter in these, too, keep what is in the card."""
        for field in (*fields, self.line, self.day, self.save_button):
            for key in keys.ENTER:
                KeyWatch(field, key, self._on_save)

    def _begin(self, shown: Record, record: Record | None, words: str) -> None:
        self._account_id, self._record = shown.account_id, record
        account = self._desk.accounts.get(shown.account_id)
        self.head.say(f"{words} · {account.name if account else ''}")
        self.day.show_day(shown.on)
        self.show_record(shown)
        self._say("")
        self.delete_button.setVisible(record is not None)
        self.open()
        self.fields()[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_save(self) -> None:
        try:
            self.keep(self._record)
        except CsdeskError as error:
            self._say(error.sentence(words))
        else:
            self._end()

    def _on_delete(self) -> None:
        if self._record is not None:
            self.delete(self._record)
            self._end()

    def _end(self) -> None:
        """Close the card; what is in it is kept, or not wanted."""
        self.line.clear()
        self.close_card()

    def _say(self, words: str) -> None:
        self.wrong.setText(words)
        self.fit()
