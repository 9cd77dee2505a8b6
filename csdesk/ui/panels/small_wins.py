"""Small wins: a line, and Enter keeps one; listed by month, a month without any is gently shown."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from csdesk.domain.wins import months
from csdesk.entities import SmallWin
from csdesk.errors import EntryError
from csdesk.i18n import later_words
from csdesk.ui import dates
from csdesk.ui import tokens as k
from csdesk.ui.panels.entry_card import ColumnFields, EntryCard
from csdesk.ui.panels.entry_list import EntryList
from csdesk.ui.widgets.line_button import LineLook
from csdesk.ui.widgets.parts import Item, Margins, text
from csdesk.ui.widgets.tick import Tick
from csdesk.ui.words import words


class WinsCard(EntryList[SmallWin]):
    """A small win says what went well, and when; one that stays here has its own icon."""

    table, watches = "small_wins", ("small_wins",)
    few = 3  # months
    names = later_words.tr("Small wins"), later_words.tr("Add small win"), "W"
    none = later_words.tr("What went well, one line a month. It appears in customer documents. Press W to add one.")
    rest = later_words.tr("All %n small wins", "", 1)

    @override
    def arranged(self, entries: Sequence[SmallWin]) -> tuple[Iterable[Item], int]:
        known = months((win.on for win in entries), self.panel.today)
        shown = known if self.shows_all else known[: self.few]
        return [line for month in shown for line in self._of(month, entries)], len(known) - len(shown)

    def _of(self, month: date, entries: Sequence[SmallWin]) -> Iterator[QWidget]:
        """Yield the lines of a month: its name, and its wins, or that there is none."""
        wins = [win for win in entries if win.on.replace(day=1) == month]
        yield self._said(dates.month(month, words.language), "small", (0, k.S2, 0, 0))
        if not wins:
            this_month = month == self.panel.today.replace(day=1)
            none = words.tr("Nothing yet this month") if this_month else words.tr("None recorded")
            yield self._said(none, "muted", (0, k.S1, 0, k.S1))
        yield from map(self.line, wins)

    @staticmethod
    def _said(sentence: str, kind: str, margins: Margins) -> QWidget:
        label = text(sentence, kind)
        label.setContentsMargins(*margins)
        return label

    @override
    def look(self, entry: SmallWin) -> LineLook:
        entries, on = self.panel.entries, self.panel.entries.full(entry.on)
        seen = words.tr("Visible to the customer") if entry.customer_sees else words.tr("Internal")
        icon, ink = ("sparkles", "accent") if entry.customer_sees else ("eye-off", "")
        when, told = entries.short(entry.on), f"{entry.title}\n{on} · {seen}"
        return LineLook(entry.title, icon, ink, when=when, tip=told, said=", ".join((entry.title, on, seen)))


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
        self.seen = Tick(words.tr("Show to the customer"))
        self.columns = ColumnFields(customer_sees=self.seen)
        self.lay_out(self.seen, None)
