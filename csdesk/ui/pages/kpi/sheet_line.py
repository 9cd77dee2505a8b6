"""A line above the figures: what the sales sheet changed since she has seen it last."""

from collections.abc import Callable, Mapping
from fractions import Fraction

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from csdesk.desk import Desk
from csdesk.domain import amounts
from csdesk.services.revenue.sheet_news import SheetNews
from csdesk.ui import tokens as k
from csdesk.ui.pages.kpi import saying
from csdesk.ui.widgets.parts import Button, Line, fill, mark_as
from csdesk.ui.words import words

_NAMED = 3


class SheetLine(QFrame):
    """Hidden while there is nothing; ``wanted`` asks for the rows, "Seen" takes it away, and is undone as anything."""

    wanted = Signal()

    def __init__(self, desk: Desk, guard: Callable[[Callable[[], object]], bool]) -> None:
        super().__init__()
        mark_as(self, "notice")
        self._desk = desk
        self.news: SheetNews | None = None
        self.said = Line()
        self.show_button = Button(words.tr("Show the accounts"), kind="link")
        self.show_button.clicked.connect(self.wanted)
        self.seen_button = Button(words.tr("Seen"), "check", "ghost")
        self.seen_button.clicked.connect(lambda: guard(desk.sheet_reads.see))
        fill(QHBoxLayout(self), ((self.said, 1), self.show_button, self.seen_button), k.S2, (k.S3, k.S1, k.S1, k.S1))
        self.hide()

    def show_news(self, names: Mapping[int, str]) -> None:
        """Show what changed."""
        news = self.news = self._desk.sheet_reads.news()
        self.setVisible(news is not None)
        if news is None:
            return
        named = ", ".join(names.get(one, "") for one in news.accounts[:_NAMED])
        count, day = len(news.accounts), saying.until(news.since)
        text = words.tr("The sales sheet changed %n account(s) since {day}: {names}.", "", count)
        said = text.format(day=day, names=named + ("…" if count > _NAMED else ""))
        moved = words.tr("MRR today {change}").format(change=_signed(news.sums))
        self.said.say(" ".join((said, moved if news.sums else words.tr("MRR today is the same."))))


def _signed(sums: Mapping[str, Fraction]) -> str:
    """Return by how much each currency changed: +¥20,000, −$100."""
    return ", ".join(
        f"{'+' if amount > 0 else '−'}{amounts.full(abs(amount), currency)}" for currency, amount in sums.items()
    )
