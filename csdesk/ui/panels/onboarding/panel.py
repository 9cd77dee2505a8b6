"""The onboarding of an account: how far it is, and what sales handed over."""

from PySide6.QtWidgets import QVBoxLayout
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.entities import Changes
from csdesk.ui import tokens as k
from csdesk.ui.bus import ChangeBus
from csdesk.ui.panels.entries import Entries
from csdesk.ui.panels.guard import Guard
from csdesk.ui.panels.onboarding.handoff import HandoffCard
from csdesk.ui.panels.onboarding.programme import ProgrammeCard
from csdesk.ui.panels.panel import Panel
from csdesk.ui.widgets.parts import col, fill
from csdesk.ui.widgets.scrolled import scrolled


class OnboardingPanel(Panel):
    """Everything is edited where it stands."""

    watches = ("accounts", "contacts", "handoff_items", "onboardings", "onboarding_criteria")

    def __init__(self, desk: Desk, bus: ChangeBus, entries: Entries, guard: Guard) -> None:
        """Show nothing yet."""
        super().__init__(desk, bus, entries, guard)
        self.programme, self.handoff = ProgrammeCard(self), HandoffCard(self)
        inside = col(self.programme, self.handoff, None, gap=k.S4, margins=(0, 0, k.S2, k.S2))
        fill(QVBoxLayout(self), [scrolled(inside)], 0, (0, 0, 0, 0))

    @override
    def refresh(self, changes: Changes) -> None:
        if changes.touch("accounts", "onboardings", "onboarding_criteria"):
            self.programme.refresh()
        if changes.touch("accounts", "contacts", "handoff_items"):
            self.handoff.refresh()

    @override
    def add(self) -> None:
        """Let what is missing of the handoff be typed."""
        self.handoff.start()
