"""The card that takes a promise: whose it is, what, and by when."""

from typing import Any

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.domain.plans import Side
from csdesk.entities import Promise
from csdesk.errors import EntryError
from csdesk.i18n import later_words
from csdesk.ui import tokens as k
from csdesk.ui.panels.entries import Entries
from csdesk.ui.panels.entry_card import EntryCard
from csdesk.ui.widgets.date_field import DateField
from csdesk.ui.widgets.parts import Item, ValueSegments, called, row, text
from csdesk.ui.widgets.tick import Tick
from csdesk.ui.words import words

_DUE = 152


class NotPromisedYetError(EntryError):
    """A promise would have been made on a day to come."""

    says = later_words.tr("“{typed}” is in the future. Enter the day on which it was promised.")


class PromiseCard(EntryCard[Promise]):
    """Adds a promise of either side, or changes one; the line of a note that made it stays as it is."""

    column, to_come = "title", NotPromisedYetError

    def __init__(self, window: QWidget, desk: Desk, entries: Entries) -> None:
        """Keep what is taken on a desk; ``entries`` reads the days."""
        super().__init__(window, desk, entries, desk.promises)
        self.name_line(words.tr("What was promised"), words.tr("What was promised, in one line"))
        sides = [(Side.US, words.tr("We owe")), (Side.CUSTOMER, words.tr("They owe"))]
        self.sides = ValueSegments(words.tr("Whose promise"), sides)
        self.due = called(DateField(entries), words.tr("Due"), words.tr("Due"), _DUE)
        self.seen = Tick(words.tr("Show to the customer"))
        details: tuple[Item, ...] = (self.sides, self.due, None, text(words.tr("Promised on"), "small"))
        self.lay_out(*details, entered=[*self.sides.buttons, self.due])
        self.box.insertWidget(self.box.count() - 1, row(self.seen, None, margins=(20, k.S3, 20, 0)))

    @override
    def fresh(self, account_id: int) -> Promise:
        return Promise(account_id=account_id, on=self._entries.today(), title="", side=Side.US)

    @override
    def heading(self, *, is_new: bool) -> str:
        return words.tr("Promise") if is_new else words.tr("Edit a promise")

    @override
    def fields(self) -> list[QWidget]:
        return [self.line, self.seen, self.sides.pressed, self.due, self.day]

    @override
    def show_record(self, record: Promise) -> None:
        self.sides.show_value(record.side)
        self.due.show_day(record.due)
        self.seen.setChecked(record.customer_sees)

    @override
    def values(self) -> dict[str, Any]:
        return {"side": self.sides.value, "due": self.due.day(), "customer_sees": self.seen.isChecked()}
