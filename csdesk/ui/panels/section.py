"""What every section of the settings and of the playbooks is."""

from PySide6.QtWidgets import QVBoxLayout

from csdesk.desk import Desk
from csdesk.ui import tokens as k
from csdesk.ui.bus import ChangeBus
from csdesk.ui.page import Page
from csdesk.ui.panels.guard import Guard
from csdesk.ui.widgets.parts import Item, col, fill
from csdesk.ui.widgets.scrolled import scrolled

WIDTH = 720


class Section(Page):
    """A part of a place: saved at once, undone as anything else."""

    def __init__(self, desk: Desk, bus: ChangeBus, guard: Guard) -> None:
        """Show nothing yet; what changes something goes through the guard."""
        super().__init__(bus)
        self.desk, self.guard = desk, guard

    def lay_out(self, *cards: Item) -> None:
        """Lay out cards below each other, scrolled where there is no room."""
        inside = col(*cards, None, gap=k.S4, margins=(0, 0, k.S3, k.S4))
        inside.setMaximumWidth(WIDTH)
        fill(QVBoxLayout(self), ((scrolled(inside), 1),), 0, (0, 0, 0, 0))
