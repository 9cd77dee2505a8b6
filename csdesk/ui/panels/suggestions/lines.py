"""The lines of some suggestions, of an account and of today, and what is done about them."""

from collections.abc import Callable, Collection, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.domain.suggestions.causes import Proposal, Way
from csdesk.ui.navigator import Navigator, Target
from csdesk.ui.panels.entries import Entries
from csdesk.ui.panels.guard import Guard
from csdesk.ui.panels.panel import AccountCard, Panel
from csdesk.ui.widgets.keyed_list import KeyedList
from csdesk.ui.widgets.parts import Button, Card, fill, row, text
from csdesk.ui.words import words

if TYPE_CHECKING:
    from csdesk.services.suggestions.suggestions import SuggestionRow
    from csdesk.ui.panels.suggestions.line import SuggestionLine

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


class TodaysSuggestionsCard(Card):
    """Its place calls ``refresh`` when the table of suggestions was touched, and when the day has turned."""

    def __init__(self, desk: Desk, guard: Guard, navigator: Navigator, today: Callable[[], date]) -> None:
        """Show what a desk suggests as of ``today``; ``only`` narrows it to some accounts."""
        self._desk, self._today, self._shows_all = desk, today, False
        self.only: Collection[int] | None = None
        self.list = SuggestionLines(desk, guard, navigator, Entries(today))
        self.none = text("", "muted", wrap=True)
        self.all_button = Button("", kind="link", act=self._on_all)
        rules, go = words.tr("Rules of suggestions"), partial(navigator.open, Target.settings("suggestions"))
        self.rules_button = Button("", "sliders-horizontal", "ghost", lambda: go(), name=rules, hint=rules)
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


class SuggestionLines(QWidget):
    """Each accepted and dismissed where it stands; what was done is said, and Ctrl+Z takes it back."""

    def __init__(self, desk: Desk, guard: Guard, navigator: Navigator, entries: Entries) -> None:
        super().__init__()
        self._desk, self._guard, self._navigator, self._entries = desk, guard, navigator, entries
        self.lines: list[SuggestionLine] = []
        self._list = KeyedList()
        fill(QVBoxLayout(self), [self._list], 0, (0, 0, 0, 0))

    def show_rows(self, rows: "Sequence[SuggestionRow]", *, with_account: bool) -> None:
        """Show these; with their accounts, where they are of several."""
        self.lines = [self._line(row, with_account=with_account) for row in rows]
        self._list.put(*self.lines)

    def _line(self, row: "SuggestionRow", *, with_account: bool) -> "SuggestionLine":
        from csdesk.ui.panels.suggestions.line import (
            SuggestionLine,  # the first page is painted before
            texts_of,
            ways_of,
        )

        texts, ways = texts_of(row, self._entries, with_account=with_account), ways_of(row, self._entries)
        go = partial(self._navigator.open, Target.account(row.account_id))
        make = partial(SuggestionLine, row, texts, ways, self._accept, self._dismiss, go)
        return self._list.line((row.id, texts), make)

    def _accept(self, row: "SuggestionRow", proposal: Proposal) -> None:
        from csdesk.ui.panels.suggestions.line import title_of

        title = title_of(row, proposal, self._entries)
        accept = partial(self._desk.suggestions.accept, row.id, proposal, self._entries.today(), title)
        if self._guard(accept):
            said = {
                Way.ACTION: words.tr("Action “{title}” added. Press Ctrl+Z to undo."),
                Way.PLAYBOOK: words.tr("Checklist started. Press Ctrl+Z to undo."),
                Way.RISK: words.tr("Risk “{title}” opened. Press Ctrl+Z to undo."),
            }[proposal.way]
            self._guard.notice.say(said.format(title=title))

    def _dismiss(self, row: "SuggestionRow") -> None:
        if self._guard(partial(self._desk.suggestions.dismiss, row.id, self._entries.today())):
            self._guard.notice.say(words.tr("Dismissed until it changes. Press Ctrl+Z to undo."))
