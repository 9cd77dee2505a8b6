"""What revenue is worked out from, as the file has it: rows of whole numbers, days as ordinals.

A row is a plain tuple in the order of the names here, so that many thousand come straight from the database. A start
that is open is ``SINCE_EVER``, an end ``FOR_EVER``; a day on which something was signed or decided is ``SINCE_EVER``
where nobody knows it: it was always known then.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

SINCE_EVER, FOR_EVER = 0, date.max.toordinal()
UNDECIDED, RENEWED, ENDED = 0, 1, 2
"""How a contract ended."""
STAYS, GONE, HANDED_OVER = 0, 1, 2
"""Whether an account is still here."""


class AgreedContract(NamedTuple):
    """A contract, from ``start`` to the day before ``end``; ``renews`` is the id of the one it renews, 0 for none."""

    id: int
    account: int
    product: str
    start: int
    end: int
    auto: int
    outcome: int
    decided: int
    signed: int
    renews: int


class LineRow(NamedTuple):
    """An amount of a contract in minor units, ``times`` in so many ``months``, within the contract's own days."""

    contract: int
    amount: int
    times: int
    months: int
    currency: str
    since: int
    until: int
    signed: int


class HoldRow(NamedTuple):
    """A time in which a contract rests; of contract 0, all that the account has."""

    account: int
    contract: int
    since: int
    until: int


class EntryRow(NamedTuple):
    """An amount of the sales sheet, ``times`` in so many ``months``; 0 months are not known, and nothing is counted.

    ``monthly`` if it stands for each month from ``since`` to the day before ``until``.
    """

    id: int
    account: int
    amount: int
    times: int
    months: int
    currency: str
    since: int
    until: int
    monthly: int


class AccountState(NamedTuple):
    """Whether an account is here, and since when it is handed over; 0 if that is not known."""

    id: int
    state: int
    handed_over: int


@dataclass(frozen=True)
class DoubtDecisions:
    """What was decided about doubts: gaps by the contract after which they come, blank months by account.

    ``from_contracts`` are accounts whose revenue is taken from their contracts though the sheet has them.
    """

    bridged: frozenset[int] = frozenset()
    broken: frozenset[int] = frozenset()
    replaced: frozenset[int] = frozenset()
    lost_blanks: frozenset[int] = frozenset()
    stayed: frozenset[int] = frozenset()
    from_contracts: frozenset[int] = frozenset()
    periods: dict[int, int] = field(default_factory=dict)
    """By the entry of an amount without a period its months, decided by hand."""


@dataclass(frozen=True)
class Facts:
    """All of it. Accounts that are not named are here to stay."""

    contracts: Sequence[AgreedContract] = ()
    lines: Sequence[LineRow] = ()
    holds: Sequence[HoldRow] = ()
    entries: Sequence[EntryRow] = ()
    accounts: Sequence[AccountState] = ()
    decisions: DoubtDecisions = field(default_factory=DoubtDecisions)
    sheet_until: int = 0
    """Up to which day the sheet is filled in, if these are not the facts of all accounts."""

    @property
    def covered(self) -> int:
        """Return the day after the last month that the sheet states anything of; 0 without a sheet."""
        return self.sheet_until or max((one[7] for one in self.entries if one[8]), default=0)

    def of(self, accounts: frozenset[int]) -> "Facts":
        """Return what is known of some accounts."""
        contracts = [one for one in self.contracts if one[1] in accounts]
        mine = {one[0] for one in contracts}
        return Facts(
            contracts,
            [one for one in self.lines if one[0] in mine],
            [one for one in self.holds if one[0] in accounts],
            [one for one in self.entries if one[1] in accounts],
            [one for one in self.accounts if one[0] in accounts],
            self.decisions,
            self.covered,
        )

    @property
    def from_sheet(self) -> frozenset[int]:
        """Return the accounts whose revenue is taken from the sheet."""
        stated = {one.account for one in map(EntryRow._make, self.entries) if one.months or one.id in self._decided}
        return frozenset(stated) - self.decisions.from_contracts

    @property
    def _decided(self) -> dict[int, int]:
        return self.decisions.periods


@dataclass(frozen=True)
class CountingRules:
    """By what convention it is counted: csdesk's own unless something is said.

    ``inclusive_ends`` counts the day on which a contract renews as its last; ``holds_count`` lets a contract on hold
    count as before.
    """

    inclusive_ends: bool = False
    holds_count: bool = False
