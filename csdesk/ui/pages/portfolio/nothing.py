"""What stands in the table's place when no account is to be shown."""

from PySide6.QtCore import Signal

from csdesk.ui import tokens as k
from csdesk.ui.widgets.parts import Button, Card, row, text
from csdesk.ui.words import words


class NothingFound(Card):
    """Says that nothing matches, or that everybody is gone, and offers the way back."""

    all_wanted = Signal()
    gone_wanted = Signal()

    def __init__(self) -> None:
        self._words = text("", "muted")
        self.clear_button, self.gone_button = Button(""), Button("")
        buttons = row(None, self.clear_button, self.gone_button, None)
        super().__init__("", None, row(None, self._words, None), buttons, None, gap=k.S3)
        self.clear_button.setText(words.tr("Clear the filter"))
        self.clear_button.clicked.connect(self.all_wanted)
        self.gone_button.setText(words.tr("Show those that are gone"))
        self.gone_button.clicked.connect(self.gone_wanted)

    def say(self, *, filtered: bool, gone: bool) -> None:
        """Say why nothing is shown, and whether there is something among the accounts that are gone."""
        nobody = words.tr("All accounts here are churned or handed over.")
        self._words.setText(words.tr("No account matches.") if filtered else nobody)
        self.clear_button.setVisible(filtered)
        self.gone_button.setVisible(gone)
