"""The card above the table of contracts: what they come to today, and how they got there."""

from collections.abc import Sequence

from csdesk.domain import amounts
from csdesk.services.contracts import Agreement
from csdesk.ui.panels.contracts.timeline import AmountsTimeline, total
from csdesk.ui.panels.entries import Entries
from csdesk.ui.widgets.parts import Card, text
from csdesk.ui.widgets.scrolled import scrolled
from csdesk.ui.words import words

_TALLEST = 212


class OverTime(Card):
    """Amounts over time; hidden where no line says an amount. Beyond four lanes it scrolls."""

    def __init__(self, entries: Entries) -> None:
        """Show nothing yet."""
        self._entries = entries
        self.timeline, self.today = AmountsTimeline(entries), text("", "strong")
        self._area = scrolled(self.timeline)
        super().__init__(words.tr("Amounts over time"), self._area, more=self.today)

    def show_agreements(self, agreements: Sequence[Agreement]) -> None:
        """Show what was agreed, and what of it runs today, each currency by itself."""
        self.timeline.show_agreements(agreements)
        self._area.setFixedHeight(min(self.timeline.height(), _TALLEST))
        running = total(agreements, self._entries.today())
        sentence = words.tr("Today {amount} a month")
        self.today.setText(sentence.format(amount=amounts.apart(running)) if running else "")
        self.setVisible(any(one.lines for one in agreements))
