"""The facts of an account, each edited where it stands."""

from collections.abc import Callable, Sequence
from typing import Any

from csdesk.entities import Account, CustomField
from csdesk.fields.account import ACCOUNTS, FACTS
from csdesk.fields.field import FieldKind
from csdesk.ui import labels
from csdesk.ui import tokens as k
from csdesk.ui.panels.choice import ChoiceFact
from csdesk.ui.panels.notes import NotesField
from csdesk.ui.panels.overview.custom import CustomFacts
from csdesk.ui.panels.overview.tier import TierFacts
from csdesk.ui.panels.panel import Panel
from csdesk.ui.widgets.parts import Card, col, row, text
from csdesk.ui.words import words

_NOTES_HEIGHT = 120


class FactsCard(Card):
    """What is known of the company, and the fields that came with an import."""

    def __init__(self, panel: Panel) -> None:
        self._panel, self._accounts = panel, panel.desk.accounts
        self._account: Account | None = None
        self._unkept: dict[int, str] = {}
        self._days = {one.name for one in ACCOUNTS if one.kind is FieldKind.DAY}
        shown = [one for one in ACCOUNTS if one.fact or one.name in ("tier_reason", "touch_reason")]
        self.facts = {one.name: panel.fact(one.title.said(words), self._keep(one.name)) for one in shown}
        self.tier = TierFacts(panel, self._edit, self.facts["tier_reason"], self.facts["touch_reason"])
        self.choices = self._choices()
        self.notes = NotesField(words.tr("Internal notes"), self._keep_notes)
        self.notes.setFixedHeight(_NOTES_HEIGHT)
        self.custom = CustomFacts(panel)
        super().__init__(
            words.tr("Facts"),
            k.S1,
            self.tier,
            *(
                row(*((self.facts[name], 1) for name in pair), gap=k.S1)
                for pair in (FACTS[place : place + 2] for place in range(0, len(FACTS), 2))
            ),
            row(*((choice, 1) for choice in self.choices.values()), gap=k.S1),
            self.custom,
            col(text(words.tr("Internal notes"), "small"), self.notes, gap=k.S1, margins=(k.S2, 0, k.S2, 0)),
            pad=k.S2,
            gap=k.S1,
        )

    def show_account(self, account: Account, defined: Sequence[CustomField]) -> None:
        """Show the facts of an account, with the fields of hers that are defined."""
        is_other = self._account is None or account.id != self._account.id
        self._account = account
        for name, fact in self.facts.items():
            fact.field.show_text(self._shown(account, name))
        self.tier.show_account(account, self._panel.desk.tiers.all())
        for name, choice in self.choices.items():
            choice.chip.show_value(getattr(account, name))
        self.custom.show_account(account, defined)
        if is_other:
            self.notes.show_other(account.notes, self._unkept.pop(account.id, None))
        else:
            self.notes.show_text(account.notes)

    def settle(self) -> None:
        """Try again to keep the notes of other accounts that could not be kept."""
        for account_id, typed in list(self._unkept.items()):
            self._keep_notes_of(account_id, typed)

    def _choices(self) -> dict[str, ChoiceFact]:
        languages = [("", words.tr("Same as the screen")), *labels.LANGUAGES.items()]
        honorifics = [("", words.tr("Default")), ("御中", "御中"), ("様", "様")]
        return {
            "language": ChoiceFact(words.tr("Language of documents"), languages, self._choose("language")),
            "honorific": ChoiceFact(words.tr("Honorific"), honorifics, self._choose("honorific")),
        }

    def _shown(self, account: Account, name: str) -> str:
        value = getattr(account, name)
        return self._panel.entries.full(value) if name in self._days else str(value)

    def _edit(self, **values: Any) -> None:
        if self._account is not None:
            self._accounts.edit(self._account.id, **values)

    def _keep(self, name: str) -> Callable[[str], object]:
        if name in self._days:
            return lambda typed: self._edit(**{name: self._panel.entries.day(typed, past=True)})
        return lambda typed: self._edit(**{name: typed.strip()})

    def _choose(self, name: str) -> Callable[[Any], object]:
        return lambda value: self._panel.guard(lambda: self._edit(**{name: value}))

    def _keep_notes(self, typed: str) -> bool:
        return self._account is None or self._keep_notes_of(self._account.id, typed)

    def _keep_notes_of(self, account_id: int, typed: str) -> bool:
        merge = f"notes of account {account_id}"
        kept = self._panel.guard(lambda: self._accounts.edit(account_id, merge=merge, notes=typed))
        if kept:
            self._unkept.pop(account_id, None)
        else:
            self._unkept[account_id] = typed
        return kept
