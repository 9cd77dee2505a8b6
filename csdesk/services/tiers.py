"""Tiers: how often the accounts of each want to hear from us, and how early their renewals are prepared."""

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from csdesk.domain.cadence import DEFAULT
from csdesk.domain.renewals import lead_of
from csdesk.entities import Account, TierDefinition
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
            return {tier: said.get(tier) for tier in _names(session, said)}

    def leads(self) -> dict[str, int]:
        """Return by tier its lead, the days a renewal is prepared before its deadline: as with the cadences."""
        with self._database.reading() as session:
            said = leads(session)
            return {tier: lead_of(tier, said) for tier in _names(session, cadences(session))}

    def keep_cadence(self, tier: str, days: int | None) -> None:
        """Say how many days may pass between two contacts with an account of a tier; None means any number."""
        with self._database.change(self._words.tr("Edit cadence")) as session:
            _of(session, tier).cadence = days

    def keep_lead(self, tier: str, days: int | None) -> None:
        """Say how many days before its deadline the renewal of an account of a tier is prepared; None is the usual."""
        with self._database.change(self._words.tr("Edit lead time")) as session:
            _of(session, tier).lead = days


def _of(session: Session, tier: str) -> TierDefinition:
    """Return what is said of a tier; a new one says what is usual."""
    found = session.scalars(select(TierDefinition).where(TierDefinition.tier == tier)).first()
    if found is None:
        found = TierDefinition(tier=tier, cadence=DEFAULT.get(tier))
        session.add(found)
    return found


def _names(session: Session, said: Iterable[str]) -> list[str]:
    """Return these tiers and those in use, in their order."""
    used = session.scalars(select(Account.tier).where(Account.tier != "").distinct()).all()
    return sorted({*said, *used}, key=lambda tier: (not tier.isdecimal(), len(tier), tier))


def cadences(session: Session) -> dict[str, int | None]:
    """Return by tier its cadence in days: what she said, and what is usual of the rest."""
    said = session.execute(select(TierDefinition.tier, TierDefinition.cadence))
    return {**DEFAULT, **dict(said.all())}


def leads(session: Session) -> dict[str, int]:
    """Return by tier the lead she has said, in days."""
    said = session.execute(select(TierDefinition.tier, TierDefinition.lead).where(TierDefinition.lead.is_not(None)))
    return {tier: lead for tier, lead in said if lead is not None}
