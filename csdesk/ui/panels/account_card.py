"""What stands beside the parts of an account."""

from typing import ClassVar

from csdesk.services.accounts import AccountRow
from csdesk.ui.widgets.parts import Card


class AccountCard(Card):
    """A card of the account that its panel shows."""

    watches: ClassVar[tuple[str, ...]] = ()
    """The tables of which something is shown."""

    def refresh(self) -> None:
        """Show the present state of what is watched."""

    def show_account(self, account: AccountRow) -> None:
        """Show what the header shows too: read once for all."""
