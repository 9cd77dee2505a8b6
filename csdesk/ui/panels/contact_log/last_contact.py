"""When there was the last contact, and how it stands against the cadence of the tier."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from csdesk.services.accounts import AccountRow
from csdesk.ui import labels
from csdesk.ui import tokens as k
from csdesk.ui.panels.panel import Panel
from csdesk.ui.tips import tip
from csdesk.ui.widgets.parts import Line, fill, mark_as, text
from csdesk.ui.words import words


class LastContact(QWidget):
    """A fact that is computed: how long ago, and by how many days that is too long."""

    def __init__(self, panel: Panel) -> None:
        super().__init__()
        self._panel = panel
        self.value, self.note = Line(), Line("", "small")
        name = text(words.tr("Last contact"), "small")
        fill(QVBoxLayout(self), (name, self.value, self.note), k.S1, (0, 0, 0, k.S1))

    def show_account(self, account: AccountRow) -> None:
        """Show it of an account."""
        over = account.days_over(self._panel.today)
        mark_as(self.value, "late" if over else "body")
        self.value.say(self._said(account, over))
        self.setToolTip(tip(self._panel.entries.full(account.last_contact)))
        self.note.say(self._cadence(account))
        self.note.setVisible(bool(self.note.words))

    def _said(self, account: AccountRow, over: int) -> str:
        if account.last_contact is None:
            return words.tr("None logged yet")
        away = self._panel.entries.away(account.last_contact)
        return f"{away} · {labels.days_over(over)}" if over else away

    def _cadence(self, account: AccountRow) -> str:
        if account.cadence is None or account.gone:
            return ""
        sentence = words.tr("{tier}: every %n day(s)", "", account.cadence)
        return sentence.format(tier=labels.tier(account.tier))
