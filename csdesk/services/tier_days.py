"""The days that are said of each tier: between two contacts, and before the deadline of a renewal."""

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from csdesk.domain.cadence import DEFAULT
from csdesk.entities import TierDefinition, table


def cadences(session: Session) -> dict[str, int | None]:
    """Return by tier its cadence in days: what she said, and what is usual of the rest."""
    tiers = table(TierDefinition).c
    said: list[Any] = list(session.execute(select(tiers.tier, tiers.cadence)))
    return {**DEFAULT, **dict(said)}


def leads(session: Session) -> dict[str, int]:
    """Return by tier the lead she has said, in days."""
    tiers = table(TierDefinition).c
    said: list[Any] = list(session.execute(select(tiers.tier, tiers.lead).where(tiers.lead.is_not(None))))
    return dict(said)
