"""What stands beside an account: next actions, the renewal clock, next milestones of both sides, lists of entries."""

from typing import Any

from PySide6.QtWidgets import QVBoxLayout
from typing_extensions import override

from csdesk.entities import Changes
from csdesk.late import find
from csdesk.noun import ranked
from csdesk.nouns import NOUNS
from csdesk.services.accounts import AccountRow
from csdesk.ui import tokens as k
from csdesk.ui.panels.panel import AccountCard, Panel
from csdesk.ui.widgets.parts import called, fill
from csdesk.ui.words import words

CARDS: dict[str, type[Any]] = {
    table: find(f"csdesk.ui.panels.{one.card}") for table, one in ranked(NOUNS, lambda noun: noun.beside).items()
}
"""By their nouns, in their order."""


class SidePanel(Panel):
    """Cards below each other; one that has nothing behind it is absent. It is scrolled by what it stands in."""

    watches = tuple(table for card in CARDS.values() for table in card.watches)

    @override
    def build(self) -> None:
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
