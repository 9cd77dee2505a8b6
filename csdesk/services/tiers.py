"""Tiers: which there are, what is wanted of the accounts of each, and how often they want to hear from us."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from csdesk.domain.accounts import GONE, tier_order
from csdesk.domain.cadence import DEFAULT
from csdesk.domain.money import from_minor
from csdesk.domain.renewals import lead_of
from csdesk.domain.tiers import Wanted
from csdesk.entities import Account, TierDefinition
from csdesk.errors import RefusedError
from csdesk.i18n import later_words
from csdesk.services.names import named
from csdesk.services.positions import moved, next_position
from csdesk.services.records import Service, put

_SAYING = ("reason", "light", "deep", "outcomes", "touch", "depth", "floor", "ceiling", "share")


@dataclass(frozen=True)
class KnownTier:
    """A tier that is usual, in use or defined, with what was said of it, and how many accounts it has."""

    definition: TierDefinition
    accounts: int
    is_kept: bool

    @property
    def tier(self) -> str:
        """Return what it is called."""
        return self.definition.tier

    @property
    def is_defined(self) -> bool:
        """Tell whether anything was said of it but its cadence."""
        return any(getattr(self.definition, column) not in ("", None) for column in _SAYING)


class Tiers(Service):
    """What is said of tiers."""

    def all(self) -> list[KnownTier]:
        """Return the usual tiers, those in use and those defined, in her order."""
        with self._database.reading() as session:
            kept = {one.tier: one for one in _arranged(session)}
            used = _in_use(session)
        others = sorted((DEFAULT.keys() | used.keys()) - kept.keys(), key=tier_order)
        known = (
            [*kept, *others] if any(one.position for one in kept.values()) else sorted([*kept, *others], key=tier_order)
        )
        return [KnownTier(kept.get(one) or _usual(one), used.get(one, 0), one in kept) for one in known]

    def definitions(self) -> Sequence[TierDefinition]:
        """Return what was said of tiers, in her order."""
        with self._database.reading() as session:
            return _arranged(session)

    def of_account(self, account_id: int) -> TierDefinition | None:
        """Return what was said of the tier of an account."""
        with self._database.reading() as session:
            return said_of(session, account_id)

    def leads(self) -> dict[str, int]:
        """Return by tier its lead, the days a renewal is prepared before its deadline: set or in use."""
        known = self.all()
        said = {one.tier: one.definition.lead for one in known if one.definition.lead is not None}
        return {one.tier: lead_of(one.tier, said) for one in known}

    def wanted(self) -> dict[str, Wanted]:
        """Return what is wanted of the accounts of each tier that is defined."""
        return {one.tier: _wanted(one.definition) for one in self.all() if one.is_defined}

    def add(self, tier: str) -> None:
        """Add a tier at the end; raise RefusedError if it is there already."""
        name = self._free(tier)
        with self._database.change(self._words.tr("Add {name}").format(name=name)) as session:
            place = next_position(session, TierDefinition)
            _row(session, name).position = place if place > 1 else 0  # while none is arranged, they sort themselves

    def edit(self, tier: str, *, merge: str = "", **values: Any) -> None:
        """Say something of a tier, whether anything was said before or not."""
        with self._database.change(self._words.tr("Edit tier"), merge=merge) as session:
            put(_row(session, tier), values)

    def rename(self, tier: str, name: str) -> None:
        """Call a tier something else, in its accounts too; raise RefusedError if another is called so."""
        if name.strip() == tier:
            return
        wanted = self._free(name)
        with self._database.change(self._words.tr("Rename tier")) as session:
            _row(session, tier).tier = wanted
            session.execute(update(Account).where(Account.tier == tier).values(tier=wanted))

    def move(self, tier: str, by: int) -> None:
        """Move a tier up (-1) or down (1)."""
        names = moved([one.tier for one in self.all()], tier, by)
        with self._database.change(self._words.tr("Move")) as session:
            for position, name in enumerate(names, 1):
                _row(session, name).position = position

    def delete(self, tier: str) -> None:
        """Put what was said of a tier into the trash; its accounts stay in it."""
        with self._database.reading() as session:
            found = session.scalars(select(TierDefinition.id).where(TierDefinition.tier == tier)).one()
        self._bin(TierDefinition, {found: tier})

    def _free(self, name: str) -> str:
        """Return a name that no tier has."""
        wanted = named(name)
        if wanted in (one.tier for one in self.all()):
            raise RefusedError(later_words.tr("Tier “{typed}” already exists. Choose another name."), typed=wanted)
        return wanted


def said_of(session: Session, account_id: int) -> TierDefinition | None:
    """Return what was said of the tier of an account, None if nothing was."""
    query = select(TierDefinition).join(Account, Account.tier == TierDefinition.tier).where(Account.id == account_id)
    return session.scalars(query).first()


def _arranged(session: Session) -> list[TierDefinition]:
    """Return what was said, in her order; what she has not arranged comes last."""
    found = session.scalars(select(TierDefinition)).all()
    return sorted(found, key=lambda one: (not one.position, one.position, tier_order(one.tier)))


def _in_use(session: Session) -> dict[str, int]:
    """Return by tier how many accounts are in it; those that are gone do not count, but their tier is in use."""
    gone = Account.status.in_(GONE)
    query = select(Account.tier, func.sum(func.iif(gone, 0, 1))).where(Account.tier != "").group_by(Account.tier)
    return dict(session.execute(query).all())


def _row(session: Session, tier: str) -> TierDefinition:
    found = session.scalars(select(TierDefinition).where(TierDefinition.tier == tier)).first()
    if found is None:
        found = _usual(tier)
        session.add(found)
    return found


def _usual(tier: str) -> TierDefinition:
    return TierDefinition(tier=tier, cadence=DEFAULT.get(tier))


def _wanted(said: TierDefinition) -> Wanted:
    floor, ceiling = (
        None if minor is None else Fraction(from_minor(minor, said.currency)) for minor in (said.floor, said.ceiling)
    )
    return Wanted(said.tier, said.touch, said.depth, floor, ceiling, said.currency, said.share)
