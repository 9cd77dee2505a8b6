"""How many days may pass between two contacts, by tier."""

from collections.abc import Mapping

from typing_extensions import override

from csdesk.domain.cadence import LONGEST
from csdesk.errors import NoCadenceError
from csdesk.i18n import Words
from csdesk.services.tiers import Tiers
from csdesk.ui import labels
from csdesk.ui.pages.settings.tier_days import MakeFact, TierDays, read_days
from csdesk.ui.widgets.fields import Fact


class CadenceList(TierDays):
    """An empty field is a tier without a cadence."""

    def __init__(self, tiers: Tiers, words: Words, make_fact: MakeFact) -> None:
        super().__init__(words.tr("A last contact longer ago than this stands out in the portfolio."), make_fact)
        self._tiers, self._words = tiers, words

    @override
    def days(self) -> Mapping[str, int | None]:
        return self._tiers.cadences()

    @override
    def keep(self, tier: str, typed: str) -> None:
        self._tiers.keep_cadence(tier, read_days(typed, 1, LONGEST, NoCadenceError))

    @override
    def name(self, tier: str) -> str:
        return self._words.tr("{tier}, days between contacts").replace("{tier}", labels.tier(tier, self._words))

    @override
    def dress(self, fact: Fact) -> None:
        fact.field.setPlaceholderText(self._words.tr("no cadence"))
