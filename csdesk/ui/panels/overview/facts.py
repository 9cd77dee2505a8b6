"""The facts of an account, each edited where it stands."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from csdesk.entities import Account
from csdesk.errors import EntryError, UnknownAccountError
from csdesk.i18n import Words
from csdesk.ui import tokens as k
from csdesk.ui.panels.choice import ChoiceFact
from csdesk.ui.panels.notes import NotesField
from csdesk.ui.panels.overview.last_contact import LastContact
from csdesk.ui.panels.overview.tier import TierFacts
from csdesk.ui.panels.panel import Panel
from csdesk.ui.widgets.fields import Fact
from csdesk.ui.widgets.parts import Card, col, row, text

_PAIRS = (("industry", "size"), ("region", "domain"), ("customer_since", "parent"))
_NOTES_HEIGHT = 120


class NoParentError(EntryError):
    """No account is called so, or it cannot be the parent."""

    def sentence(self, words: Words) -> str:
        """Return the sentence to show."""
        text = words.tr("No other account is called “{typed}”. Write its name as it stands in the portfolio.")
        return text.replace("{typed}", self.typed)


class FactsCard(Card):
    """What is known of the company, and the fields that came with an import."""

    def __init__(self, panel: Panel) -> None:
        self._panel, self._accounts, self._words = panel, panel.desk.accounts, panel.desk.words
        self._account: Account | None = None
        self._unkept: dict[int, str] = {}
        self.facts = {name: panel.fact(words, self._keep(name)) for name, words in self._names().items()}
        self.tier = TierFacts(panel, self._edit, self.facts["tier_reason"], self.facts["touch_reason"])
        self.choices, self.last_contact = self._choices(), LastContact(panel)
        self.notes = NotesField(self._words.tr("Notes, internal"), self._keep_notes)
        self.notes.setFixedHeight(_NOTES_HEIGHT)
        self.custom: dict[str, Fact] = {}
        self._custom_area = QWidget()
        self._custom_box = QVBoxLayout(self._custom_area)
        self._custom_box.setContentsMargins(0, 0, 0, 0)
        self._custom_box.setSpacing(k.S1)
        super().__init__(
            self._words.tr("Facts"),
            k.S1,
            self.last_contact,
            self.tier,
            *(row(*((self.facts[name], 1) for name in pair), gap=k.S1) for pair in _PAIRS),
            row(*((choice, 1) for choice in self.choices.values()), gap=k.S1),
            self._custom_area,
            col(text(self._words.tr("Notes, internal"), "small"), self.notes, gap=k.S1, margins=(k.S2, 0, k.S2, 0)),
            pad=k.S2,
            gap=k.S1,
        )

    def show_account(self, account: Account) -> None:
        """Show the facts of an account."""
        is_other = self._account is None or account.id != self._account.id
        self._account = account
        for name, fact in self.facts.items():
            fact.field.show_text(self._shown(account, name))
        self.tier.show_account(account, self._panel.desk.tiers.all())
        for name, choice in self.choices.items():
            choice.chip.show_value(getattr(account, name))
        self._show_custom(account.custom)
        if is_other:
            self.notes.show_other(account.notes, self._unkept.pop(account.id, None))
        else:
            self.notes.show_text(account.notes)

    def _names(self) -> dict[str, str]:
        words = self._words
        return {
            "industry": words.tr("Industry"),
            "size": words.tr("Size"),
            "region": words.tr("Region"),
            "domain": words.tr("Domain"),
            "customer_since": words.tr("Customer since"),
            "parent": words.tr("Parent company"),
            "tier_reason": words.tr("Why this tier"),
            "touch_reason": words.tr("Why this touch"),
        }

    def _choices(self) -> dict[str, ChoiceFact]:
        words = self._words
        languages = [("", words.tr("As the screen")), ("ja", "日本語"), ("en", "English")]
        honorifics = [("", words.tr("As usual")), ("御中", "御中"), ("様", "様")]
        return {
            "language": ChoiceFact(words.tr("Language of documents"), languages, self._choose("language")),
            "honorific": ChoiceFact(words.tr("Honorific"), honorifics, self._choose("honorific")),
        }

    def _shown(self, account: Account, name: str) -> str:
        if name == "customer_since":
            return self._panel.entries.full(account.customer_since)
        if name == "parent":
            parent = self._accounts.get(account.parent_id) if account.parent_id else None
            return parent.name if parent else ""
        return str(getattr(account, name))

    def _edit(self, **values: Any) -> None:
        if self._account is not None:
            self._accounts.edit(self._account.id, **values)

    def _keep(self, name: str) -> Callable[[str], object]:
        if name == "customer_since":
            return lambda typed: self._edit(customer_since=self._panel.entries.day(typed, past=True))
        if name == "parent":
            return lambda typed: self._edit(parent_id=self._parent(typed))
        return lambda typed: self._edit(**{name: typed.strip()})

    def _choose(self, name: str) -> Callable[[Any], object]:
        return lambda value: self._panel.guard(lambda: self._edit(**{name: value}))

    def _keep_notes(self, typed: str) -> bool:
        account = self._account
        if account is None:
            return True
        merge = f"notes of account {account.id}"
        kept = self._panel.guard(lambda: self._accounts.edit(account.id, merge=merge, notes=typed))
        if kept:
            self._unkept.pop(account.id, None)
        else:
            self._unkept[account.id] = typed
        return kept

    def _parent(self, typed: str) -> int | None:
        """Return the id of the account called so; it may not stand under this one."""
        if not typed.strip():
            return None
        try:
            found = self._accounts.find(typed.strip())
        except UnknownAccountError as error:
            raise NoParentError(typed) from error
        above: Account | None = found
        seen: set[int] = set()
        while above is not None and above.id not in seen:
            seen.add(above.id)
            above = self._accounts.get(above.parent_id) if above.parent_id else None
        if self._account is not None and self._account.id in seen:
            raise NoParentError(typed)
        return found.id

    def _show_custom(self, values: dict[str, str]) -> None:
        """Show the fields of hers; their widgets are made anew only where others are shown than before."""
        if list(values) != list(self.custom):
            for fact in self.custom.values():
                self._custom_box.removeWidget(fact)
                fact.deleteLater()
            self.custom = {title: self._panel.fact(title, self._keep_custom(title)) for title in values}
            for fact in self.custom.values():
                self._custom_box.addWidget(fact)
            self._custom_area.setVisible(bool(values))
        for title, value in values.items():
            self.custom[title].field.show_text(value)

    def _keep_custom(self, title: str) -> Callable[[str], object]:
        def keep(typed: str) -> None:
            if self._account is not None:
                self._edit(custom={**self._account.custom, title: typed.strip()})

        return keep
