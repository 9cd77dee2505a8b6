"""What stands beside an account: next actions, the renewal clock, who is to do what next, small wins, last contacts."""

from PySide6.QtWidgets import QVBoxLayout
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.entities import Changes
from csdesk.services.accounts import AccountRow
from csdesk.ui import tokens as k
from csdesk.ui.bus import ChangeBus
from csdesk.ui.panels.account_card import AccountCard
from csdesk.ui.panels.actions.list import ActionsCard
from csdesk.ui.panels.contact_log.list import LogCard
from csdesk.ui.panels.entries import Entries
from csdesk.ui.panels.guard import Guard
from csdesk.ui.panels.panel import Panel
from csdesk.ui.panels.promises.list import PromisesCard
from csdesk.ui.panels.risks.list import RisksCard
from csdesk.ui.panels.sentiments.list import SentimentsCard
from csdesk.ui.panels.side.milestones import MilestonesCard
from csdesk.ui.panels.side.renewal import RenewalCard
from csdesk.ui.panels.small_wins.list import WinsCard
from csdesk.ui.panels.suggestions.account_card import SuggestionsCard
from csdesk.ui.widgets.parts import called, fill
from csdesk.ui.words import words

CARDS = {
    "actions": ActionsCard,
    "renewal": RenewalCard,
    "suggestions": SuggestionsCard,
    "milestones": MilestonesCard,
    "promises": PromisesCard,
    "risks": RisksCard,
    "views": SentimentsCard,
    "wins": WinsCard,
    "log": LogCard,
}
"""In their order."""


class SidePanel(Panel):
    """Cards below each other; one that has nothing behind it is absent. It is scrolled by what it stands in."""

    watches = tuple(table for card in CARDS.values() for table in card.watches)

    def __init__(self, desk: Desk, bus: ChangeBus, entries: Entries, guard: Guard) -> None:
        """Show nothing yet."""
        super().__init__(desk, bus, entries, guard)
        self.cards: dict[str, AccountCard] = {key: card(self) for key, card in CARDS.items()}
        fill(QVBoxLayout(self), [*self.cards.values(), None], k.S4, (0, 0, k.S2, k.S2))
        called(self, words.tr("Account sidebar"), width=k.PANEL)

    def show_row(self, account: AccountRow) -> None:
        """Show what the header shows too: read once for both."""
        for card in self.cards.values():
            card.show_account(account)

    @override
    def refresh(self, changes: Changes) -> None:
        for card in self.cards.values():
            if changes.touch(*card.watches):
                card.refresh()
