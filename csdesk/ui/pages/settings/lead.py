"""How many days before its deadline a renewal is prepared, by tier."""

from collections.abc import Mapping

from typing_extensions import override

from csdesk.domain.renewals import LONGEST_LEAD
from csdesk.errors import NoLeadError
from csdesk.i18n import Words
from csdesk.services.tiers import Tiers
from csdesk.ui import labels
from csdesk.ui.pages.settings.tier_days import MakeFact, TierDays, read_days


class LeadList(TierDays):
    """A field that is emptied says the usual again."""

    def __init__(self, tiers: Tiers, words: Words, make_fact: MakeFact) -> None:
        super().__init__(
            words.tr("So many days before its notice deadline a renewal is in preparation. Empty is the usual."),
            make_fact,
        )
        self._tiers, self._words = tiers, words

    @override
    def days(self) -> Mapping[str, int | None]:
        return self._tiers.leads()

    @override
    def keep(self, tier: str, typed: str) -> None:
        self._tiers.keep_lead(tier, read_days(typed, 0, LONGEST_LEAD, NoLeadError))

    @override
    def name(self, tier: str) -> str:
        return self._words.tr("{tier}, days of preparation").replace("{tier}", labels.tier(tier, self._words))
