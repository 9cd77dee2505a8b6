"""How she sees an account, apart from its score: a letter, a line why, and Enter; the last first in a list."""

from typing_extensions import override

from csdesk.domain.levels import Level
from csdesk.domain.sentiments import VIEWS, disagrees
from csdesk.entities import AccountSentiment
from csdesk.errors import EntryError
from csdesk.i18n import later_words
from csdesk.services.accounts import AccountRow
from csdesk.ui import labels
from csdesk.ui.panels.entry_card import EntryCard
from csdesk.ui.panels.entry_list import EntryList
from csdesk.ui.panels.panel import Panel
from csdesk.ui.widgets.line_button import LineLook
from csdesk.ui.widgets.parts import text
from csdesk.ui.words import words


class SentimentsCard(EntryList[AccountSentiment]):
    """What was said says its level, why, and when."""

    table, watches, few = "sentiments", ("sentiments",), 3
    names = later_words.tr("Your view"), later_words.tr("Add your view"), "V"
    none = later_words.tr("How you see this account yourself, apart from the score. Press V to say it. Internal.")
    rest = later_words.tr("All %n views", "of an account", 1)

    def __init__(self, panel: Panel) -> None:
        self._level, self.differs = Level.UNKNOWN, text("", "small", wrap=True)
        super().__init__(panel, self.differs)
        self.differs.hide()

    @override
    def show_account(self, account: AccountRow) -> None:
        self._level = account.trend.level
        self._compare(account.view)

    @override
    def refresh(self) -> None:
        super().refresh()
        self._compare(next((one.level for one in self._entries if one.on <= self.panel.today), None))

    def _compare(self, own: Level | None) -> None:
        said = words.tr("The score says {level}, two levels away or more: look at both.")
        self.differs.setText(said.format(level=f"{labels.letter(self._level)} {labels.name(self._level)}"))
        self.differs.setVisible(disagrees(own, self._level))

    @override
    def look(self, entry: AccountSentiment) -> LineLook:
        entries, level = self.panel.entries, labels.name(entry.level)
        on, when = entries.full(entry.on), entries.short(entry.on)
        said = f"{labels.letter(entry.level)} {level}"
        return LineLook(
            entry.why,
            "",
            level=entry.level.value,
            when=when,
            tip="\n".join((said, entry.why, on)),
            said=", ".join((said, entry.why, on)),
        )

    @override
    def title(self, entry: AccountSentiment) -> str:
        return entry.why


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
