"""The tier and the touch of an account, with the reasons below."""

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QWidget

from csdesk.domain.accounts import Touch
from csdesk.entities import Account
from csdesk.services.tiers import KnownTier
from csdesk.ui import labels
from csdesk.ui import tokens as k
from csdesk.ui.panels.form import RecordForm
from csdesk.ui.tips import tip
from csdesk.ui.widgets.fields import KeyWatch
from csdesk.ui.words import words

_TOUCHES = (Touch.HIGH, Touch.LOW, Touch.TECH)


class TierFacts:
    """The tier is typed or chosen from those known; why an account belongs to it is said in its tool tip."""

    def __init__(self, form: RecordForm, *reasons: str) -> None:
        """Add them to a form that has both reasons, the tier's first."""
        self._form, self._reasons = form, reasons
        self._names: dict[str, str] = {}
        self._offered = QStringListModel(form)
        self.tier = form.fact("tier", words.tr("Tier"), self._read, labels.tier, self._keep)
        form.offer(self._offered, "tier")
        KeyWatch(self.tier.field, Qt.Key.Key_Down, self._offer_all)
        touches = [*((one, labels.name(one)) for one in _TOUCHES), (None, words.tr("None"))]
        self.touch = form.choice("touch", words.tr("Touch"), touches)

    @property
    def rows(self) -> list[QWidget]:
        """Return them as they stand below each other."""
        return [self._form.side_by_side("tier", "touch", gap=k.S1), *(self._form.facts[one] for one in self._reasons)]

    def show_account(self, account: Account, known: Sequence[KnownTier]) -> None:
        """Show an account among the tiers there are."""
        called = {labels.tier(one.tier): one.tier for one in known}
        self._names = {name.casefold(): tier for name, tier in called.items()}
        self._offered.setStringList(list(called))
        said = next((one.definition.reason for one in known if one.tier == account.tier), "")
        self.tier.field.setToolTip(tip(said))
        for reason in self._reasons:
            self._form.fields[reason].setToolTip(tip(getattr(account, reason)))

    def _read(self, typed: str) -> str:
        """Return a tier by what it is called, or any other name."""
        name = typed.strip()
        return self._names.get(name.casefold(), name)

    def _keep(self, tier: str) -> None:
        self._form.edit(tier=tier)
        self.tier.field.show_text(labels.tier(tier))

    def _offer_all(self) -> None:
        """Offer every tier that is known."""
        completer = self.tier.field.completer()
        completer.setCompletionPrefix("")
        completer.complete()
