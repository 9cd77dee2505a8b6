"""What is suggested of an account, beside its tabs."""

from typing_extensions import override

from csdesk.ui.panels.account_card import AccountCard
from csdesk.ui.panels.panel import Panel
from csdesk.ui.panels.suggestions.lines import SuggestionLines
from csdesk.ui.widgets.parts import Button, row
from csdesk.ui.words import words

_FEW = 3


class SuggestionsCard(AccountCard):
    """The first few, the most urgent first; hidden where nothing is suggested."""

    watches = ("suggestions",)

    def __init__(self, panel: Panel) -> None:
        self._panel, self._account_id, self._shows_all = panel, 0, False
        self.list = SuggestionLines(panel.desk, panel.guard, panel.navigator, panel.entries)
        self.all_button = Button("", kind="link", act=self._on_all)
        super().__init__(words.tr("Suggestions"), self.list, row(self.all_button, None), None)

    @override
    def refresh(self) -> None:
        """Show those that are open."""
        if self._panel.account_id != self._account_id:
            self._account_id, self._shows_all = self._panel.account_id, False
        rows = self._panel.desk.suggestions.open(self._account_id)
        shown = rows if self._shows_all else rows[:_FEW]
        self.list.show_rows(shown, with_account=False)
        self.all_button.setVisible(len(shown) < len(rows))
        self.all_button.setText(words.tr("%n more", "suggestions", len(rows) - len(shown)))
        self.setVisible(bool(rows))

    def _on_all(self) -> None:
        self._shows_all = True
        self.refresh()
