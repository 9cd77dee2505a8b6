"""What either side promised: the card that takes one, and the list of both sides, the next due first."""

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import Any, ClassVar

from typing_extensions import override

from csdesk.domain.plans import Side
from csdesk.entities import Promise
from csdesk.errors import EntryError
from csdesk.i18n import later_words
from csdesk.ui import dates
from csdesk.ui import tokens as k
from csdesk.ui.panels.entry_card import ColumnFields, EntryCard
from csdesk.ui.panels.entry_list import TickedList
from csdesk.ui.widgets.date_field import DateField
from csdesk.ui.widgets.line_button import LineLook
from csdesk.ui.widgets.parts import Item, ValueSegments, called, row, text
from csdesk.ui.widgets.tick import Tick
from csdesk.ui.words import words

_DUE = 152


class PromisesCard(TickedList[Promise]):
    """The open ones of both sides, and those that were kept today, which a click opens again."""

    table, watches, done_on = "promises", ("promises",), "kept_on"
    names = later_words.tr("Promises"), later_words.tr("Add promise"), "P"
    none = later_words.tr("What was promised, both ways. Press P to add one, or type /promise in a note.")
    rest = later_words.tr("%n more", "promises", 1)

    @override
    def read(self) -> Sequence[Promise]:
        promises, account_id = self.panel.desk.promises, self.panel.account_id
        kept = (one for one in promises.of(account_id) if one.kept_on == self.panel.today)
        return [*promises.open_of(account_id), *kept]

    @override
    def arranged(self, entries: Sequence[Promise]) -> tuple[Iterable[Item], int]:
        items: list[Item] = []
        hidden = 0
        for side, name in ((Side.US, words.tr("We owe")), (Side.CUSTOMER, words.tr("They owe"))):
            lines, more = super().arranged([one for one in entries if one.side is side])
            hidden += more
            items += [self._lines.line(side, partial(text, name, "small")), *lines] if lines else []
        return items, hidden

    @override
    def box(self, entry: Promise) -> tuple[str, str]:
        return words.tr("Kept: {title}").format(title=entry.title), words.tr("Kept")

    @override
    def look(self, entry: Promise) -> LineLook:
        entries = self.panel.entries
        ink = dates.due_ink(None if entry.kept_on else entry.due, entries.today())
        since = words.tr("since {date}").format(date=entries.full(entry.on))
        due = words.tr("due {date}").format(date=entries.full(entry.due)) if entry.due else ""
        told = list(filter(None, (entry.title, entry.who, due, since)))
        return LineLook(
            entry.title,
            "handshake",
            ink if ink == "danger_text" else "",
            when=words.tr("kept") if entry.kept_on else entries.due(entry.due),
            when_ink=ink,
            tip="\n".join(told),
            said=", ".join(told),
        )


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
        self.sides, self.seen = ValueSegments(words.tr("Whose promise"), sides), Tick(words.tr("Show to the customer"))
        self.due = called(DateField(self._entries), words.tr("Due"), words.tr("Due"), _DUE)
        self.columns = ColumnFields(customer_sees=self.seen, side=self.sides, due=self.due)
        self.lay_out(self.sides, self.due, None, text(words.tr("Promised on"), "small"))
        self.box.insertWidget(self.box.count() - 1, row(self.seen, None, margins=(20, k.S3, 20, 0)))
