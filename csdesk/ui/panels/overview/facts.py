"""The facts of an account, each edited where it stands."""

from collections.abc import Sequence

from csdesk.entities import Account, CustomField
from csdesk.fields.account import ACCOUNTS, FACTS
from csdesk.ui import labels
from csdesk.ui import tokens as k
from csdesk.ui.panels.form import RecordForm
from csdesk.ui.panels.overview.custom import CustomFacts
from csdesk.ui.panels.overview.tier import TierFacts
from csdesk.ui.panels.panel import Panel
from csdesk.ui.widgets.parts import Card, named
from csdesk.ui.words import words

_REASONS = ("tier_reason", "touch_reason")
_NOTES_HEIGHT = 120


class FactsCard(Card):
    """What is known of the company, and the fields that came with an import."""

    def __init__(self, panel: Panel) -> None:
        self._panel = panel
        self.form = form = RecordForm(panel.guard, panel.desk.accounts.edit, panel.entries)
        for one in ACCOUNTS:
            if one.fact or one.name in _REASONS:
                form.of(one, past=True)
        self.tier = TierFacts(form, *_REASONS)
        languages = [("", words.tr("Same as the screen")), *labels.LANGUAGES.items()]
        form.choice("language", words.tr("Language of documents"), languages)
        form.choice("honorific", words.tr("Honorific"), [("", words.tr("Default")), ("御中", "御中"), ("様", "様")])
        self.custom = CustomFacts(panel)
        notes = words.tr("Internal notes")
        pairs = (FACTS[place : place + 2] for place in range(0, len(FACTS), 2))
        items = (
            *self.tier.rows,
            *(form.side_by_side(*pair, gap=k.S1) for pair in pairs),
            form.side_by_side("language", "honorific", gap=k.S1),
            self.custom,
            named(notes, form.lines("notes", notes, _NOTES_HEIGHT), margins=(k.S2, 0, k.S2, 0)),
        )
        form.lay_out(items, k.S1)
        super().__init__(words.tr("Facts"), k.S1, form, pad=k.S2, gap=k.S1)

    def show_account(self, account: Account, defined: Sequence[CustomField]) -> None:
        """Show the facts of an account, with the fields of hers that are defined."""
        self.form.show_record(account.id, account)
        self.tier.show_account(account, self._panel.desk.tiers.all())
        self.custom.show_account(account, defined)
