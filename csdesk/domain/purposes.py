"""What a plan made from a template is for, and which template suits an account."""

from collections.abc import Iterable

from csdesk.domain.accounts import Stage
from csdesk.domain.named_enum import NamedEnum
from csdesk.i18n import later_words


class Purpose(NamedEnum):
    """What a plan made from a template is to achieve."""

    ONBOARDING = "onboarding", later_words.tr("Onboarding")
    ADOPTION = "adoption", later_words.tr("Adoption")
    EXPANSION = "expansion", later_words.tr("Expansion")
    RENEWAL = "renewal", later_words.tr("Renewal")
    OTHER = "other"


PURPOSES = tuple(one for one in Purpose if one is not Purpose.OTHER)
"""What every tier should have a template for."""


_STAGES = {
    Stage.ONBOARDING: Purpose.ONBOARDING,
    Stage.ADOPTION: Purpose.ADOPTION,
    Stage.EXPANSION: Purpose.EXPANSION,
}


def purpose_of(stage: Stage | None, *, renewing: bool) -> Purpose | None:
    """Return what a plan is for at a stage; where a renewal is being prepared, that comes first."""
    return Purpose.RENEWAL if renewing else _STAGES.get(stage) if stage else None


def fit(purpose: Purpose, tier: str, wanted: Purpose | None, own_tier: str) -> int:
    """Return how well a template suits an account, 0 best: its purpose counts before its tier, no tier is any."""
    misses_tier = 0 if tier == own_tier and tier else 1 if not tier else 2
    return misses_tier + (0 if purpose is wanted else 3)


def suits(purpose: Purpose, tier: str, wanted: Purpose | None, own_tier: str) -> bool:
    """Tell whether a template is for an account: for its tier, or any, and for what is wanted now."""
    return purpose is wanted and tier in ("", own_tier)


def gaps(templates: Iterable[tuple[Purpose, str]], tiers: Iterable[str]) -> dict[str, tuple[Purpose, ...]]:
    """Return by tier for which purposes it has no template; tiers that lack nothing are left out."""
    there = set(templates)
    found = {
        tier: tuple(one for one in PURPOSES if (one, tier) not in there and (one, "") not in there) for tier in tiers
    }
    return {tier: lacking for tier, lacking in found.items() if lacking}
