"""What is lacking: tiers without a template for something, accounts in use without a plan."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from csdesk.desk import Desk
from csdesk.domain.purposes import PURPOSES
from csdesk.ui import labels
from csdesk.ui import tokens as k
from csdesk.ui.navigator import Navigator, Target
from csdesk.ui.widgets.parts import Button, fill, row, text
from csdesk.ui.words import words


class TemplateGaps(QWidget):
    """A quiet line each, hidden where nothing is lacking."""

    def __init__(self, desk: Desk, navigator: Navigator) -> None:
        super().__init__()
        self._desk = desk
        self._ids: frozenset[int] = frozenset()
        self.lacking = text("", "small", wrap=True)
        self.planless = Button("", kind="link")
        self.planless.clicked.connect(lambda: navigator.open(Target.accounts(self._ids)))
        self._line = row(self.planless, None)
        self.lacking.setContentsMargins(k.S1, 0, 0, 0)
        fill(QVBoxLayout(self), (self.lacking, self._line), k.S1, (0, 0, 0, k.S2))

    def show_gaps(self) -> None:
        """Show what is lacking now."""
        lacking = self._desk.templates.lacking()
        lines = []
        for purpose in PURPOSES:
            tiers = [labels.tier(tier) for tier, purposes in lacking.items() if purpose in purposes]
            if tiers:
                line = words.tr("No template for {purpose}: {tiers}")
                lines.append(line.format(purpose=labels.name(purpose), tiers=labels.listed(tiers)))
        self.lacking.setText("\n".join(lines))
        self.lacking.setVisible(bool(lines))
        self._ids = frozenset(one.id for one in self._desk.templates.planless())
        self.planless.setText(words.tr("%n active account(s) without a plan in progress", "", len(self._ids)))
        self._line.setVisible(bool(self._ids))
        self.setVisible(bool(lines or self._ids))
