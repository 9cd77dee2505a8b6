"""What every part of the account page, and every card beside it, is."""

from datetime import date
from typing import ClassVar

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.entities import Changes
from csdesk.services.accounts import AccountRow
from csdesk.ui.bus import ChangeBus
from csdesk.ui.navigator import Target
from csdesk.ui.page import Page
from csdesk.ui.panels.entries import Entries
from csdesk.ui.panels.guard import Guard
from csdesk.ui.settle import settle
from csdesk.ui.widgets.fields import QuietField
from csdesk.ui.widgets.parts import Card, fill


class FittedStack(QWidget):
    """A stack as large as what it shows, not as the largest of all it could show."""

    def __init__(self, *widgets: QWidget) -> None:
        """Hold these, and show the first."""
        super().__init__()
        self._widgets = widgets
        fill(QVBoxLayout(self), widgets, 0, (0, 0, 0, 0))
        self.turn_to(widgets[0])

    def turn_to(self, shown: QWidget) -> None:
        """Show one of them."""
        for widget in self._widgets:
            widget.setVisible(widget is shown)


class AccountCard(Card):
    """A card of the account that its panel shows."""

    watches: ClassVar[tuple[str, ...]] = ()
    """The tables of which something is shown."""

    def refresh(self) -> None:
        """Show the present state of what is watched."""

    def show_account(self, account: AccountRow) -> None:
        """Show what the header shows too: read once for all."""


class Panel(Page):
    """A part of the account page: a page of one account, which is changed under it."""

    def __init__(self, desk: Desk, bus: ChangeBus, entries: Entries, guard: Guard) -> None:
        """Show nothing yet; what changes something goes through the guard."""
        super().__init__(bus)
        self.desk, self.entries, self.guard, self.notice = desk, entries, guard, guard.notice
        self.account_id = 0
        self.build()

    def build(self) -> None:
        """Make what it shows: nothing yet."""

    def show_account(self, account_id: int) -> None:
        """Show another account, now or when the panel becomes visible; what is typed is kept by the page before."""
        self.account_id = account_id
        self._pending = Changes.of_all(*self.watches)
        if self.isVisible():
            self.catch_up()

    def add(self) -> None:
        """Add what the panel holds, if it holds several of something."""

    @override
    def arrive(self, target: Target) -> None:
        if target.adds:
            self.add()

    @property
    def today(self) -> date:
        """Return which day it is."""
        return self.entries.today()


def let_go(widget: QWidget) -> None:
    """Keep what is being typed somewhere, and forget what was refused: something else is shown next."""
    settle(widget)
    focused = QApplication.focusWidget()
    if focused is not None and widget.isAncestorOf(focused):
        focused.clearFocus()
    for field in widget.findChildren(QuietField):
        field.setModified(False)
