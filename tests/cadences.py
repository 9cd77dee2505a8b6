"""The cadences of tiers, as tests ask for them."""

from csdesk.services.tiers import Tiers


def cadences(tiers: Tiers) -> dict[str, int | None]:
    """Return by tier its cadence in days, None where it has none: of the usual tiers and those in use."""
    return {one.tier: one.definition.cadence for one in tiers.all()}
