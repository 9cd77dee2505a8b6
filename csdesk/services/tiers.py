"""Tiers: how often the accounts of each want to hear from us."""

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from csdesk.domain.cadence import DEFAULT
from csdesk.entities import Account, TierDefinition, table
from csdesk.i18n import Words
from csdesk.store.database import Database


class Tiers:
    """What is said of tiers."""

    def __init__(self, database: Database, words: Words) -> None:
        self._database, self._words = database, words

    def cadences(self) -> dict[str, int | None]:
        """Return by tier its cadence in days, None where it has none: of the usual tiers and those in use."""
        with self._database.reading() as session:
            said = cadences(session)
            used = session.scalars(select(Account.tier).where(Account.tier != "").distinct()).all()
        names = sorted({*said, *used}, key=lambda tier: (not tier.isdecimal(), len(tier), tier))
        return {tier: said.get(tier) for tier in names}

    def keep_cadence(self, tier: str, days: int | None) -> None:
        """Say how many days may pass between two contacts with an account of a tier; None means any number."""
        with self._database.change(self._words.tr("Edit cadence")) as session:
            found = session.scalars(select(TierDefinition).where(TierDefinition.tier == tier)).first()
            if found is None:
                found = TierDefinition(tier=tier)
                session.add(found)
            found.cadence = days


def cadences(session: Session) -> dict[str, int | None]:
    """Return by tier its cadence in days: what she said, and what is usual of the rest."""
    tiers = table(TierDefinition).c
    said: list[Any] = list(session.execute(select(tiers.tier, tiers.cadence)))
    return {**DEFAULT, **dict(said)}
