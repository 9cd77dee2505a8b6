"""The tier and the touch of an account, with the reasons below."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QVBoxLayout, QWidget

from csdesk.domain.accounts import Touch
from csdesk.entities import Account
from csdesk.services.tiers import KnownTier
from csdesk.ui import labels
from csdesk.ui import tokens as k
from csdesk.ui.panels.choice import ChoiceFact
from csdesk.ui.panels.panel import Panel
from csdesk.ui.tips import tip
from csdesk.ui.widgets.fields import Fact, KeyWatch
from csdesk.ui.widgets.parts import fill, row
from csdesk.ui.words import words

_TOUCHES = (Touch.HIGH, Touch.LOW, Touch.TECH)


class TierFacts(QWidget):
    """The tier is typed or chosen from those known; why an account belongs to it is said in its tool tip."""

    def __init__(self, panel: Panel, edit: Callable[..., object], *reasons: Fact) -> None:
        """Edit the account that is shown; ``reasons`` are the fields of both reasons, the tier's first."""
        super().__init__()
        self._edit = edit
        self._names: dict[str, str] = {}
        self.tier = panel.fact(words.tr("Tier"), self._keep)
        self._offered = QCompleter([], self.tier.field)
        self._offered.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.tier.field.setCompleter(self._offered)
        KeyWatch(self.tier.field, Qt.Key.Key_Down, self._offer_all)
        touches = [*((one, labels.touch(one)) for one in _TOUCHES), (None, words.tr("None"))]
        self.touch = ChoiceFact(words.tr("Touch"), touches, lambda value: panel.guard(lambda: edit(touch=value)))
        self._reasons = reasons
        rows = (row((self.tier, 1), (self.touch, 1), gap=k.S1), *reasons)
        fill(QVBoxLayout(self), rows, k.S1, (0, 0, 0, 0))

    def show_account(self, account: Account, known: Sequence[KnownTier]) -> None:
        """Show an account among the tiers there are."""
        called = {labels.tier(one.tier): one.tier for one in known}
        self._names = {name.casefold(): tier for name, tier in called.items()}
        model: Any = self._offered.model()
        model.setStringList(list(called))
        self.tier.field.show_text(labels.tier(account.tier))
        said = next((one.definition.reason for one in known if one.tier == account.tier), "")
        self.tier.field.setToolTip(tip(said))
        self.touch.chip.show_value(account.touch)
        for fact, reason in zip(self._reasons, (account.tier_reason, account.touch_reason), strict=True):
            fact.field.setToolTip(tip(reason))

    def _keep(self, typed: str) -> None:
        """Keep a tier by what it is called, or any other name."""
        name = typed.strip()
        tier = self._names.get(name.casefold(), name)
        self._edit(tier=tier)
        self.tier.field.show_text(labels.tier(tier))

    def _offer_all(self) -> None:
        """Offer every tier that is known."""
        self._offered.setCompletionPrefix("")
        self._offered.complete()
