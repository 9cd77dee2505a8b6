"""How she sees an account, the last first; where the score says something else by two levels, that is said."""

from typing_extensions import override

from csdesk.domain.levels import Level
from csdesk.domain.sentiments import disagrees
from csdesk.entities import AccountSentiment
from csdesk.services.accounts import AccountRow
from csdesk.ui import labels
from csdesk.ui.panels.entry_list import EntryList
from csdesk.ui.panels.panel import Panel
from csdesk.ui.widgets.line_button import LineLook
from csdesk.ui.widgets.parts import text
from csdesk.ui.words import words


class SentimentsCard(EntryList[AccountSentiment]):
    """What was said says its level, why, and when."""

    table, watches, few = "sentiments", ("sentiments",), 3

    def __init__(self, panel: Panel) -> None:
        self._level = Level.UNKNOWN
        self.differs = text("", "small", wrap=True)
        none = words.tr("How you see this account yourself, apart from the score. Press V to say it. Internal.")
        add = words.tr("Add your view"), "V"
        super().__init__(panel, words.tr("Your view"), add, none, self._all_of, self.differs)
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

    def _all_of(self, _hidden: int) -> str:
        return words.tr("All %n views", "of an account", len(self._entries))
