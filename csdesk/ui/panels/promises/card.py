"""The card that takes a promise: whose it is, what, and by when."""

from collections.abc import Mapping
from typing import Any, ClassVar

from typing_extensions import override

from csdesk.domain.plans import Side
from csdesk.entities import Promise
from csdesk.errors import EntryError
from csdesk.i18n import later_words
from csdesk.ui import tokens as k
from csdesk.ui.panels.entry_card import ColumnFields, EntryCard
from csdesk.ui.widgets.date_field import DateField
from csdesk.ui.widgets.parts import ValueSegments, called, row, text
from csdesk.ui.widgets.tick import Tick
from csdesk.ui.words import words

_DUE = 152


class NotPromisedYetError(EntryError):
    """A promise would have been made on a day to come."""

    says = later_words.tr("“{typed}” is in the future. Enter the day on which it was promised.")


class PromiseCard(EntryCard[Promise]):
    """Adds a promise of either side, or changes one; the line of a note that made it stays as it is."""

    table, entity, column, to_come = "promises", Promise, "title", NotPromisedYetError
    headings = later_words.tr("Promise"), later_words.tr("Edit a promise")
    begins: ClassVar[Mapping[str, Any]] = {"side": Side.US}
    asks = later_words.tr("What was promised"), later_words.tr("What was promised, in one line")

    @override
    def build(self) -> None:
        sides = [(Side.US, words.tr("We owe")), (Side.CUSTOMER, words.tr("They owe"))]
        side, seen = ValueSegments(words.tr("Whose promise"), sides), Tick(words.tr("Show to the customer"))
        due = called(DateField(self._entries), words.tr("Due"), words.tr("Due"), _DUE)
        self.columns = ColumnFields(customer_sees=seen, side=side, due=due)
        self.lay_out(side, due, None, text(words.tr("Promised on"), "small"))
        self.box.insertWidget(self.box.count() - 1, row(seen, None, margins=(20, k.S3, 20, 0)))
