"""The card that takes how she sees an account: a letter, a line why, and Enter."""

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.domain.levels import Level
from csdesk.domain.sentiments import VIEWS
from csdesk.entities import AccountSentiment
from csdesk.errors import EntryError
from csdesk.i18n import later_words
from csdesk.ui import labels
from csdesk.ui.panels.entries import Entries
from csdesk.ui.panels.entry_card import EntryCard
from csdesk.ui.widgets.parts import text
from csdesk.ui.words import words


class NotSeenYetError(EntryError):
    """A view would be of a day to come."""

    says = later_words.tr("“{typed}” is in the future. Enter the day on which you saw it so.")


class SentimentCard(EntryCard[AccountSentiment]):
    """Says how an account is seen, apart from its score, or changes what was said."""

    letters, kind_column = {one.value.lower(): one for one in VIEWS}, "level"
    column, to_come = "why", NotSeenYetError

    def __init__(self, window: QWidget, desk: Desk, entries: Entries) -> None:
        """Keep what is taken on a desk; ``entries`` reads the day."""
        super().__init__(window, desk, entries, desk.sentiments)
        self.name_line(words.tr("Why"), words.tr("Why you see it so, in one line"))
        self.offer_kinds(words.tr("Your view"), [labels.name(one) for one in VIEWS])
        self.lay_out(text(words.tr("Internal. It is no part of the score."), "small"), None)

    @override
    def fresh(self, account_id: int) -> AccountSentiment:
        last = next(iter(self._desk.sentiments.of(account_id)), None)
        level = last.level if last else Level.B
        return AccountSentiment(account_id=account_id, on=self._entries.today(), level=level)

    @override
    def heading(self, *, is_new: bool) -> str:
        return words.tr("Your view") if is_new else words.tr("Edit your view")

    @override
    def fields(self) -> list[QWidget]:
        return [self.kinds.pressed, self.line, self.day]
