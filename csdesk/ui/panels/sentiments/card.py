"""The card that takes how she sees an account: a letter, a line why, and Enter."""

from typing_extensions import override

from csdesk.domain.levels import Level
from csdesk.domain.sentiments import VIEWS
from csdesk.entities import AccountSentiment
from csdesk.errors import EntryError
from csdesk.i18n import later_words
from csdesk.ui import labels
from csdesk.ui.panels.entry_card import EntryCard
from csdesk.ui.widgets.parts import text
from csdesk.ui.words import words


class NotSeenYetError(EntryError):
    """A view would be of a day to come."""

    says = later_words.tr("“{typed}” is in the future. Enter the day on which you saw it so.")


class SentimentCard(EntryCard[AccountSentiment]):
    """Says how an account is seen, apart from its score, or changes what was said."""

    table, entity, column, to_come = "sentiments", AccountSentiment, "why", NotSeenYetError
    letters, kind_column = {one.value.lower(): one for one in VIEWS}, "level"
    headings = later_words.tr("Your view"), later_words.tr("Edit your view")
    asks = later_words.tr("Why"), later_words.tr("Why you see it so, in one line")

    @override
    def build(self) -> None:
        self.offer_kinds(words.tr("Your view"), [labels.name(one) for one in VIEWS])
        self.lay_out(text(words.tr("Internal. It is no part of the score."), "small"), None)

    @override
    def fresh(self, account_id: int) -> AccountSentiment:
        last = next(iter(self._desk.sentiments.of(account_id)), None)
        self.proposed = {"level": last.level if last else Level.B}
        return super().fresh(account_id)
