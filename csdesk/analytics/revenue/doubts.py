"""What may be wrong about the figures: each with its day, and what a month of it comes to."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import groupby

from csdesk.analytics.revenue.facts import (
    FOR_EVER,
    HANDED_OVER,
    AgreedContract,
    DoubtDecisions,
    EntryRow,
    Facts,
    LineRow,
)
from csdesk.analytics.revenue.renewals import Amounts, in_major
from csdesk.analytics.revenue.spans import Layer, RevenueSpan, spans, uncounted
from csdesk.analytics.revenue.terms import ContractTerms, terms, within_month
from csdesk.domain.money import shown_digits
from csdesk.domain.revenue import GAP_DAYS, MONTHS_OF_YEAR, DoubtKind, DoubtVerdict

_EARLY = 92
"""So many days a contract may overlap with the next of its product to look like its renewal, signed early."""


@dataclass(frozen=True, slots=True)
class RevenueDoubt:
    """A doubt about an account, from ``day`` to the day before ``until``, ordinals; ``amounts`` a month by currency.

    ``subject`` is the contract or the entry of the sheet that it is about, ``other`` the contract that follows it.
    ``verdict`` is how it counts now, ``decided`` if that was said.
    """

    kind: DoubtKind
    account: int
    subject: int
    day: int
    until: int
    amounts: dict[str, Fraction]
    verdict: DoubtVerdict
    other: int = 0
    decided: bool = False

    def touches(self, opening: int, closing: int) -> bool:
        """Tell whether it is about anything after one day, up to another."""
        return self.day <= closing and max(self.until, self.day + 1) > opening


def decided(decisions: DoubtDecisions, doubt: RevenueDoubt, verdict: DoubtVerdict) -> DoubtDecisions:
    """Return the decisions with one more, in place of an earlier one of the same doubt."""
    about = doubt.account if doubt.kind in (DoubtKind.BLANK, DoubtKind.NO_MORE, DoubtKind.BOTH) else doubt.subject
    if doubt.kind is DoubtKind.NO_PERIOD:
        return replace(decisions, periods={**decisions.periods, doubt.subject: MONTHS_OF[verdict]})
    changed = {
        name: getattr(decisions, name) | {about} if one is verdict else getattr(decisions, name) - {about}
        for kind, name, one in DECIDED
        if kind is doubt.kind
    }
    return replace(decisions, **changed)


DECIDED = (
    (DoubtKind.GAP, "bridged", DoubtVerdict.CONTINUES),
    (DoubtKind.GAP, "broken", DoubtVerdict.BREAK),
    (DoubtKind.OVERLAP, "replaced", DoubtVerdict.REPLACES),
    (DoubtKind.BLANK, "lost_blanks", DoubtVerdict.LOST),
    (DoubtKind.NO_MORE, "stayed", DoubtVerdict.CONTINUES),
    (DoubtKind.BOTH, "from_contracts", DoubtVerdict.CONTRACTS),
)
"""Of which doubt what verdict is kept under which name."""
MONTHS_OF = {DoubtVerdict.MONTH: 1, DoubtVerdict.YEAR: MONTHS_OF_YEAR}


def doubts(
    facts: Facts, as_of: int, found: Sequence[RevenueSpan] | None = None, known: ContractTerms | None = None
) -> list[RevenueDoubt]:
    """Return what is to be doubted by a day, the latest first; ``found`` and ``known`` if somebody has them."""
    known = known or terms(facts, as_of)
    found = spans(facts, as_of, known=known) if found is None else found
    amounts = Amounts(spans(_undecided(facts), as_of) if facts.decisions.replaced else found)
    answers = [
        *_between_contracts(facts, known, amounts),
        *_lapsed(known, amounts),
        *_short(known, facts),
        *_of_sheet(facts, as_of),
        *_both(facts, as_of, found),
        *_handed_over(facts, as_of, found),
        *_below_nothing(facts, known),
    ]
    return sorted(answers, key=lambda one: (-one.day, one.account, one.subject))


def _undecided(facts: Facts) -> Facts:
    return Facts(facts.contracts, facts.lines, facts.holds, facts.entries, facts.accounts)


def _between_contracts(facts: Facts, known: ContractTerms, amounts: Amounts) -> Iterator[RevenueDoubt]:
    """Yield gaps of days, and overlaps of a contract with the one that renews it or seems to."""
    gap, decided = known.gap(), facts.decisions
    for place in (((gap > 0) & (gap <= GAP_DAYS)) | (gap < 0)).nonzero()[0].tolist():
        row, follower = known.row(place), known.row(int(known.follower[place]))
        days = int(gap[place])
        if days > 0:
            is_decided = row.id in decided.bridged | decided.broken
            goes_on = row.id in decided.bridged or (bool(known.linked[place]) and row.id not in decided.broken)
            verdict = DoubtVerdict.CONTINUES if goes_on else DoubtVerdict.BREAK
            now = amounts.on(row.id, row.end - 1)
            about = (row.account, row.id, row.end, follower.start)
            yield RevenueDoubt(DoubtKind.GAP, *about, now, verdict, follower.id, is_decided)
        elif follower.start > row.start and (bool(known.linked[place]) or -days <= _EARLY):
            is_decided = row.id in decided.replaced
            now, then = amounts.on(row.id, follower.start), amounts.on(follower.id, follower.start)
            twice = {name: min(one, then[name]) for name, one in now.items() if name in then}
            verdict = DoubtVerdict.REPLACES if is_decided else DoubtVerdict.SEEN
            about = (row.account, row.id, follower.start, min(row.end, follower.end))
            if twice or is_decided:
                yield RevenueDoubt(DoubtKind.OVERLAP, *about, twice, verdict, follower.id, is_decided)


def _lapsed(known: ContractTerms, amounts: Amounts) -> Iterator[RevenueDoubt]:
    """Yield what has ended without a decision, and what was renewed without a contract that follows."""
    for place in (known.pending | known.unconfirmed).nonzero()[0].tolist():
        row = known.row(place)
        pending = bool(known.pending[place])
        kind = DoubtKind.NOTHING_FOLLOWS if int(known.outcome[place]) else DoubtKind.PENDING
        verdict = DoubtVerdict.BREAK if pending else DoubtVerdict.CONTINUES
        yield RevenueDoubt(kind, row.account, row.id, row.end, FOR_EVER, amounts.on(row.id, row.end - 1), verdict)


def _short(known: ContractTerms, facts: Facts) -> Iterator[RevenueDoubt]:
    """Yield contracts that began and ended within a month: they move nothing."""
    lines = defaultdict[int, list[LineRow]](list)
    places = (within_month(known.start, known.end) & ~known.linked & ~known.followed).nonzero()[0].tolist()
    wanted = {known.row(place).id for place in places}
    for one in facts.lines if wanted else ():
        if one[0] in wanted:
            lines[one[0]].append(LineRow._make(one))
    for place in places:
        row = known.row(place)
        sums = defaultdict[str, Fraction](Fraction)
        for line in lines[row.id]:
            unit = 10 ** shown_digits(line.currency)
            sums[line.currency] += Fraction(line.amount * line.times, line.months * unit)
        yield RevenueDoubt(
            DoubtKind.WITHIN_MONTH, row.account, row.id, row.start, row.end, dict(sums), DoubtVerdict.SEEN
        )


def _of_sheet(facts: Facts, as_of: int) -> Iterator[RevenueDoubt]:
    """Yield blank months, accounts that the sheet has no more, amounts without a period, credit notes."""
    wanted, decided = facts.from_sheet, facts.decisions
    entries = sorted(
        (one for one in map(EntryRow._make, facts.entries) if one.months and one.account in wanted),
        key=lambda one: (one.account, one.currency, one.since, one.id),
    )
    covered = facts.covered
    for _key, group in groupby(entries, key=lambda one: (one.account, one.currency)):
        together = list(group)
        for one, following in zip(together, [*together[1:], None], strict=True):
            blank = following is not None and one.monthly and following.monthly and one.until < following.since
            if blank and following is not None and one.amount > 0:
                is_lost = one.account in decided.lost_blanks
                verdict = DoubtVerdict.LOST if is_lost else DoubtVerdict.CONTINUES
                about = (one.account, one.id, one.until, following.since)
                yield RevenueDoubt(DoubtKind.BLANK, *about, _amount(one), verdict, decided=is_lost)
            elif following is None and one.monthly and one.until < min(covered, as_of) and one.amount > 0:
                stays = one.account in decided.stayed
                verdict = DoubtVerdict.CONTINUES if stays else DoubtVerdict.LOST
                about = (one.account, one.id, one.until, FOR_EVER)
                yield RevenueDoubt(DoubtKind.NO_MORE, *about, _amount(one), verdict, decided=stays)
            if one.amount < 0:
                about = (one.account, one.id, one.since, one.until)
                yield RevenueDoubt(DoubtKind.NEGATIVE, *about, _amount(one), DoubtVerdict.SEEN)
    for one in uncounted(facts):
        about = (one.account, one.id, one.since, FOR_EVER)
        yield RevenueDoubt(DoubtKind.NO_PERIOD, *about, _amount(one._replace(months=1)), DoubtVerdict.SEEN)


def _amount(entry: EntryRow) -> dict[str, Fraction]:
    unit = entry.months * 10 ** shown_digits(entry.currency)
    return {entry.currency: Fraction(entry.amount * entry.times, unit)}


def _both(facts: Facts, as_of: int, found: Sequence[RevenueSpan]) -> Iterator[RevenueDoubt]:
    """Yield accounts that both the contracts and the sheet know, where they say something else today."""
    entries = {one[1] for one in facts.entries}
    both = entries & {one[1] for one in facts.contracts}
    if not both:
        return
    mine = frozenset(both)
    only = Facts(facts.contracts, facts.lines, facts.holds, (), facts.accounts)
    by_contract, now = _sums(spans(only, as_of), mine, as_of), _sums(found, mine, as_of)
    sheet = facts.from_sheet
    chosen = facts.decisions.from_contracts
    for account in sorted(both & (sheet | chosen)):
        verdict = DoubtVerdict.SHEET if account in sheet else DoubtVerdict.CONTRACTS
        here, there = now.get(account, {}), by_contract.get(account, {})
        apart = {name: here.get(name, Fraction(0)) - there.get(name, Fraction(0)) for name in {*here, *there}}
        if any(apart.values()) or account in chosen:
            sizes = {name: abs(one) for name, one in apart.items() if one}
            about = (account, 0, as_of, FOR_EVER)
            yield RevenueDoubt(DoubtKind.BOTH, *about, sizes, verdict, decided=account in chosen)


def _sums(found: Sequence[RevenueSpan], accounts: frozenset[int], day: int) -> dict[int, dict[str, Fraction]]:
    sums: dict[int, dict[str, Fraction]] = {}
    for one in found:
        if one.account in accounts and one.layer == Layer.COUNTED and one.since <= day < one.until:
            mine = sums.setdefault(one.account, {})
            mine[one.currency] = mine.get(one.currency, Fraction(0)) + in_major(one)
    return sums


def _handed_over(facts: Facts, as_of: int, found: Sequence[RevenueSpan]) -> Iterator[RevenueDoubt]:
    """Yield accounts that are handed over, nobody knows since when, and still count."""
    mine = frozenset(row[0] for row in facts.accounts if row[1] == HANDED_OVER and not row[2])
    for account, amounts in _sums(found, mine, as_of).items() if mine else ():
        yield RevenueDoubt(DoubtKind.HANDED_OVER, account, 0, as_of, FOR_EVER, amounts, DoubtVerdict.SEEN)


def _below_nothing(facts: Facts, known: ContractTerms) -> Iterator[RevenueDoubt]:
    """Yield contracts whose discount is larger than all the rest: they count as nothing."""
    lines = defaultdict[tuple[int, str], list[LineRow]](list)
    reduced = {one[0] for one in facts.lines if one[1] < 0}
    for one in facts.lines if reduced else ():
        if one[0] in reduced:
            lines[one[0], one[4]].append(LineRow._make(one))
    rows = {one[0]: AgreedContract._make(one) for one in known.plain if one[0] in reduced}
    for (contract, currency), together in lines.items():
        whole = sum((Fraction(one.amount * one.times, one.months) for one in together), Fraction(0))
        if whole < 0 and contract in rows:
            row = rows[contract]
            about = (row.account, row.id, row.start, row.end)
            amounts = {currency: whole / 10 ** shown_digits(currency)}
            yield RevenueDoubt(DoubtKind.NEGATIVE, *about, amounts, DoubtVerdict.SEEN)
