"""Until when each contract counts: its own end, a gap that is bridged, a renewal that nobody has decided."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from csdesk.analytics.revenue.facts import FOR_EVER, GONE, RENEWED, STAYS, UNDECIDED, AgreedContract, Facts
from csdesk.domain.months import last_of_month
from csdesk.domain.revenue import GAP_DAYS

Whole = NDArray[np.int64]
Flags = NDArray[np.bool_]
NOBODY = -1
_LONGEST_MONTH = 31


@dataclass(frozen=True)
class ContractTerms:
    """The contracts that are known on a day, a place each, and of each what follows it.

    ``follower`` is the place of the contract that renews it, else of the next of its account and product, ``NOBODY``
    for none; ``linked`` if it says itself that it renews. It counts ``until`` a day; from ``end`` on that is
    ``unconfirmed``, or where it is ``pending`` it does not count.
    """

    plain: Sequence[tuple[Any, ...]]
    id: Whole
    account: Whole
    start: Whole
    end: Whole
    outcome: Whole
    follower: Whole
    linked: Flags
    followed: Flags
    until: Whole
    unconfirmed: Flags
    pending: Flags

    def row(self, place: int) -> AgreedContract:
        """Return the contract in a place."""
        return AgreedContract._make(self.plain[place])

    def gap(self) -> Whole:
        """Return how many days lie between each and what follows it; negative where they overlap, 0 for nobody."""
        there = self.follower != NOBODY
        return np.where(there, self.start[self.follower] - self.end, 0)


def terms(facts: Facts, as_of: int) -> ContractTerms:
    """Return the contracts that are signed by a day, as far as they count."""
    sheet = facts.from_sheet
    rows = [one for one in facts.contracts if one[8] <= as_of and one[1] not in sheet]
    if any(one[0] > other[0] for one, other in pairwise(rows)):
        rows.sort()
    columns = list(zip(*rows, strict=True)) or [()] * len(AgreedContract._fields)
    whole = [np.array(columns[place], np.int64) for place in (0, 1, 3, 4, 5, 6, 7, 9)]
    key, account, start, end, auto, outcome, decided, renews = whole
    outcome = np.where(decided <= as_of, outcome, UNDECIDED)
    products: dict[str, int] = {}
    product = np.array([products.setdefault(one, len(products)) for one in columns[2]], np.int64)
    next_one, last_start = _neighbours(account, product, start)
    renewal = _renewals(key, account, renews, start)
    linked = renewal != NOBODY
    followed = linked | ((last_start > start) & (last_start >= end - GAP_DAYS))
    over = end <= as_of
    here = _state(facts, account) == STAYS
    lapsed = over & ~followed & here
    goes_on = lapsed & ((outcome == RENEWED) | ((outcome == UNDECIDED) & (auto == 1)))
    follower = np.where(linked, renewal, next_one)
    until = _until(facts, key, end, start, follower, linked)
    return ContractTerms(
        plain=rows,
        id=key,
        account=account,
        start=start,
        end=end,
        outcome=outcome,
        follower=follower,
        linked=linked,
        followed=followed,
        until=np.where(goes_on, FOR_EVER, until),
        unconfirmed=goes_on,
        pending=lapsed & (outcome == UNDECIDED) & (auto != 1) & ~within_month(start, end),
    )


def within_month(start: Whole, end: Whole) -> Flags:
    """Return which contracts began and ended within a month of the calendar: they never counted at the end of one."""
    found = (start > 0) & (end - start < _LONGEST_MONTH)
    for place in np.flatnonzero(found).tolist():
        found[place] = last_of_month(date.fromordinal(int(start[place]))).toordinal() >= end[place]
    return found


def _neighbours(account: Whole, product: Whole, start: Whole) -> tuple[Whole, Whole]:
    """Return of each contract the next one of its account and product, and when the last of them starts."""
    order = np.lexsort((start, product, account))
    same = (np.diff(account[order]) == 0) & (np.diff(product[order]) == 0)
    is_last = np.concatenate((~same, np.ones(min(1, len(order)), np.bool_)))
    group = np.cumsum(is_last) - is_last
    last_start, following = np.empty_like(start), np.full_like(start, NOBODY)
    last_start[order] = start[order][is_last][group]
    following[order[:-1][same]] = order[1:][same]
    return following, last_start


def _renewals(key: Whole, account: Whole, renews: Whole, start: Whole) -> Whole:
    """Return of each contract the place of the one of its account that renews it; of several the first to start."""
    found = np.full_like(key, NOBODY)
    later = np.flatnonzero(renews)
    later = later[np.argsort(-start[later], kind="stable")]  # the first to start is written last
    places = np.searchsorted(key, renews[later])
    there = places < len(key)
    later, places = later[there], places[there]
    there = (key[places] == renews[later]) & (account[places] == account[later])
    found[places[there]] = later[there]
    return found


def _state(facts: Facts, account: Whole) -> Whole:
    """Return of each contract whether its account is here; who is handed over is decided, too."""
    left = np.array([row[0] for row in facts.accounts if row[1] != STAYS], np.int64)
    return np.where(np.isin(account, left), GONE, STAYS)


def _until(facts: Facts, key: Whole, end: Whole, start: Whole, follower: Whole, linked: Flags) -> Whole:
    """Return until when contracts count, with gaps bridged and overlaps cut as linked or decided."""
    decided = facts.decisions
    gap = np.where(follower == NOBODY, 0, start[follower] - end)
    bridged = (linked & ~_among(key, decided.broken)) | _among(key, decided.bridged)
    bridged &= (gap > 0) & (gap <= GAP_DAYS)
    cut = (gap < 0) & (follower != NOBODY) & _among(key, decided.replaced)
    found: Whole = np.where(bridged | cut, start[follower], end)
    return found


def _among(key: Whole, ids: frozenset[int]) -> Flags:
    return np.isin(key, np.array(sorted(ids), np.int64))
