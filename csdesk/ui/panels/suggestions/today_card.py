"""What is suggested on a day, over all accounts: at most so many, and how many more there are."""

from collections.abc import Callable, Collection
from datetime import date

from csdesk.desk import Desk
from csdesk.ui.navigator import Navigator, Target
from csdesk.ui.panels.entries import Entries
from csdesk.ui.panels.guard import Guard
from csdesk.ui.panels.suggestions.lines import SuggestionLines
from csdesk.ui.widgets.parts import Button, Card, row, text
from csdesk.ui.words import words


class TodaysSuggestionsCard(Card):
    """Its place calls ``refresh`` when the table of suggestions was touched, and when the day has turned."""

    def __init__(self, desk: Desk, guard: Guard, navigator: Navigator, today: Callable[[], date]) -> None:
        """Show what a desk suggests as of ``today``; ``only`` narrows it to some accounts."""
        self._desk, self._today, self._shows_all = desk, today, False
        self.only: Collection[int] | None = None
        self.list = SuggestionLines(desk, guard, navigator, Entries(today))
        self.none = text("", "muted", wrap=True)
        self.all_button = Button("", kind="link", act=self._on_all)
        self.rules_button = Button(
            "",
            "sliders-horizontal",
            "ghost",
            act=lambda: navigator.open(Target.settings("suggestions")),
            name=words.tr("Rules of suggestions"),
            hint=words.tr("Rules of suggestions"),
        )
        foot = row(self.all_button, None)
        super().__init__(words.tr("Suggestions"), self.list, self.none, foot, None, more=self.rules_button)

    def refresh(self) -> None:
        """Show those of today."""
        found = self._desk.suggestions.today(self._today(), self.only)
        shown = self._desk.suggestions.open() if self._shows_all else found.shown
        if self._shows_all and self.only is not None:
            shown = [one for one in shown if one.account_id in self.only]
        self.list.show_rows(shown, with_account=True)
        self.none.setText(
            words.tr("That's enough for today.")
            if found.more
            else words.tr("Nothing to suggest. Rules look at contacts, health, deadlines, plans and people.")
        )
        self.none.setVisible(not shown)
        self.all_button.setVisible(bool(found.more) and not self._shows_all)
        self.all_button.setText(words.tr("%n more", "suggestions", found.more))

    def _on_all(self) -> None:
        self._shows_all = True
        self.refresh()
