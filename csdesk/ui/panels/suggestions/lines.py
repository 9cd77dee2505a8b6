"""The lines of some suggestions, and what is done about them."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from csdesk.desk import Desk
from csdesk.domain.suggestions.causes import Proposal, Way
from csdesk.ui.navigator import Navigator, Target
from csdesk.ui.panels.entries import Entries
from csdesk.ui.panels.guard import Guard
from csdesk.ui.widgets.keyed_list import KeyedList
from csdesk.ui.widgets.parts import fill
from csdesk.ui.words import words

if TYPE_CHECKING:
    from csdesk.services.suggestions.suggestions import SuggestionRow
    from csdesk.ui.panels.suggestions.line import SuggestionLine


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
        from csdesk.ui.panels.suggestions.line import SuggestionLine  # the first page is painted before
        from csdesk.ui.panels.suggestions.saying import texts_of, ways_of

        texts, ways = texts_of(row, self._entries, with_account=with_account), ways_of(row, self._entries)
        go = partial(self._navigator.open, Target.account(row.account_id))
        make = partial(SuggestionLine, row, texts, ways, self._accept, self._dismiss, go)
        return self._list.line((row.id, texts), make)

    def _accept(self, row: "SuggestionRow", proposal: Proposal) -> None:
        from csdesk.ui.panels.suggestions.saying import title_of

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
