"""The card that takes a small win in three seconds: a line, and Enter keeps it."""

from typing_extensions import override

from csdesk.entities import SmallWin
from csdesk.errors import EntryError
from csdesk.i18n import later_words
from csdesk.ui.panels.entry_card import ColumnFields, EntryCard
from csdesk.ui.widgets.tick import Tick
from csdesk.ui.words import words


class NotYetError(EntryError):
    """A small win would stand on a day to come."""

    says = later_words.tr("“{typed}” is in the future. A small win is something that already went well.")


class WinCard(EntryCard[SmallWin]):
    """Adds a small win of an account, for the customer to see unless she says otherwise, or changes one."""

    table, entity, column, to_come = "small_wins", SmallWin, "title", NotYetError
    headings = later_words.tr("Small win"), later_words.tr("Edit a small win")
    asks = later_words.tr("What went well"), later_words.tr("What went well, in one line")

    @override
    def build(self) -> None:
        seen = Tick(words.tr("Show to the customer"))
        self.columns = ColumnFields(customer_sees=seen)
        self.lay_out(seen, None)
