"""Times in which an account's revenue is the same: of contracts and of the sales sheet, in one form."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from enum import IntEnum
from fractions import Fraction
from itertools import groupby, pairwise
from typing import NamedTuple

from csdesk.analytics.revenue.facts import FOR_EVER, CountingRules, EntryRow, Facts, HoldRow, LineRow
from csdesk.analytics.revenue.terms import ContractTerms, terms
from csdesk.domain.months import after

_COUNTED, _UNCONFIRMED = 0, 1
SheetSpan = tuple[int, str, int, int, int, int, int, int, int]


def sheet_spans(facts: Facts, as_of: int) -> Iterator[SheetSpan]:
    """Yield the spans of the accounts whose revenue is taken from the sheet, in the order of ``RevenueSpan``."""
    wanted = facts.from_sheet
    entries = [one for one in map(EntryRow._make, facts.entries) if one.account in wanted]
    covered = facts.covered
    entries = [one if one.months else with_months(one, facts) for one in entries]
    entries.sort(key=lambda one: (one.account, one.currency, one.since, one.id))
    for _key, group in groupby(entries, key=lambda one: (one.account, one.currency)):
        together = [one for one in group if one.months]
        for one, following in zip(together, [*together[1:], None], strict=True):
            yield from _of_entry(one, following, facts, (covered, as_of))


def with_months(entry: EntryRow, facts: Facts) -> EntryRow:
    """Return an amount without a period with what was decided about it."""
    months = facts.decisions.periods.get(entry.id, 0)
    until = after(date.fromordinal(entry.since), months).toordinal()
    return entry._replace(months=months, until=until)


def _of_entry(entry: EntryRow, following: EntryRow | None, facts: Facts, days: tuple[int, int]) -> Iterator[SheetSpan]:
    until = entry.until if not entry.monthly else _goes_on(entry, following, facts, *days)
    amount = max(entry.amount, 0)  # a credit note is no revenue below nothing
    made = (amount * entry.times, entry.months, 0, entry.id)
    if amount and entry.since < until:
        yield (entry.account, entry.currency, _COUNTED, entry.since, until, *made)
        if until > entry.until:
            yield (entry.account, entry.currency, _UNCONFIRMED, entry.until, until, *made)


def _goes_on(entry: EntryRow, following: EntryRow | None, facts: Facts, covered: int, as_of: int) -> int:
    """Return until when a month's amount goes on.

    Over blank months to the next amount, unless they were decided to be lost; behind the last month of the sheet, and
    in the month that is not over, as nobody has filled those in; else as far as it is stated.
    """
    if following is not None and following.monthly:
        return entry.until if entry.account in facts.decisions.lost_blanks else following.since
    today = date.fromordinal(as_of)
    running = today.replace(day=1).toordinal() == entry.until and after(today, 0, 31) != today
    stays = entry.account in facts.decisions.stayed
    return FOR_EVER if entry.until == covered or running or stays else entry.until


class Layer(IntEnum):
    """What a span says: what counts, what of it nobody has confirmed, what is pending, what rests, a step agreed."""

    COUNTED = 0
    UNCONFIRMED = 1
    PENDING = 2
    HELD = 3
    STEP = 4


class RevenueSpan(NamedTuple):
    """So much a month, ``number / parts`` in minor units, from ``since`` to the day before ``until``.

    A step says only on its first day by how much it went up.
    """

    account: int
    currency: str
    layer: int
    since: int
    until: int
    number: int
    parts: int
    contract: int = 0
    entry: int = 0


def spans(
    facts: Facts, as_of: int, rules: CountingRules | None = None, known: ContractTerms | None = None
) -> list[RevenueSpan]:
    """Return every span of what is known on a day; ``known`` are its contracts, if somebody has them."""
    rules = rules or CountingRules()
    known = known or terms(facts, as_of)
    found = list(_of_contracts(facts, known, as_of, rules))
    found += [RevenueSpan(*one) for one in sheet_spans(facts, as_of)]
    if facts.holds and not rules.holds_count:
        found = list(_held(found, [HoldRow._make(one) for one in facts.holds]))
    return list(_handed_over(found, facts)) if any(row[2] for row in facts.accounts) else found


def _of_contracts(facts: Facts, known: ContractTerms, as_of: int, rules: CountingRules) -> Iterator[RevenueSpan]:
    """Yield the spans of lines that are known; of contracts with a discount never below 0."""
    places = {key: place for place, key in enumerate(known.id.tolist())}
    lines = [one for one in facts.lines if one[0] in places and one[7] <= as_of]
    reduced = {one[0] for one in lines if one[1] < 0}
    more = rules.inclusive_ends
    columns = zip(
        *(known.account.tolist(), known.start.tolist(), known.end.tolist(), known.until.tolist()),
        *(known.unconfirmed.tolist(), known.pending.tolist()),
        strict=True,
    )
    of = list(columns)
    low: list[RevenueSpan] = []
    for contract, amount, times, months, currency, since, until, _signed in lines:
        account, start, end, last, unconfirmed, pending = of[places[contract]]
        put = low.append if contract in reduced else None
        begun, to_the_end = max(since, start), until >= end
        stop = last if to_the_end else until
        stop += 1 if more and stop < FOR_EVER else 0
        number = amount * times
        made = []
        if begun < stop and number:
            made.append(RevenueSpan(account, currency, Layer.COUNTED, begun, stop, number, months, contract))
        if to_the_end and number and (unconfirmed or pending):
            layer = Layer.UNCONFIRMED if unconfirmed else Layer.PENDING
            made.append(RevenueSpan(account, currency, layer, max(begun, end), FOR_EVER, number, months, contract))
        if put is None:
            yield from made
        else:
            low.extend(made)
    yield from _floored(low)
    yield from _steps(lines, known, places)


def _floored(found: Iterable[RevenueSpan]) -> Iterator[RevenueSpan]:
    """Yield what a contract comes to in a currency, where a discount takes it below 0 nothing."""
    by = sorted(found, key=lambda one: (one.contract, one.currency, one.layer))
    for _key, group in groupby(by, key=lambda one: (one.contract, one.currency, one.layer)):
        together = list(group)
        days = sorted({day for one in together for day in (one.since, one.until)})
        for since, until in pairwise(days):
            running = [Fraction(one.number, one.parts) for one in together if one.since <= since < one.until]
            whole = sum(running, Fraction(0))
            if whole > 0:
                made = together[0]._replace(since=since, until=until)
                yield made._replace(number=whole.numerator, parts=whole.denominator)


def _steps(lines: Sequence[LineRow], known: ContractTerms, places: dict[int, int]) -> Iterator[RevenueSpan]:
    """Yield by how much contracts go up where one amount takes the place of another, as agreed when they were signed.

    An amount that was signed on a day of its own was sold on that day.
    """
    starts = known.start.tolist()
    several = {contract for contract, count in Counter(one[0] for one in lines).items() if count > 1}
    begins = defaultdict[tuple[int, str, int], list[LineRow]](list)
    ends = defaultdict[tuple[int, str, int], Fraction](Fraction)
    for one in map(LineRow._make, (one for one in lines if one[0] in several)):
        ends[one.contract, one.currency, one.until] += Fraction(one.amount * one.times, one.months)
        if one.since > starts[places[one.contract]] and not one.signed:
            begins[one.contract, one.currency, one.since].append(one)
    for key, together in begins.items():
        risen = sum((Fraction(one.amount * one.times, one.months) for one in together), Fraction(0)) - ends.get(key, 0)
        if key in ends and risen > 0:
            contract, currency, day = key
            account = int(known.account[places[contract]])
            yield RevenueSpan(account, currency, Layer.STEP, day, day, risen.numerator, risen.denominator, contract)


def _held(found: Iterable[RevenueSpan], holds: Sequence[HoldRow]) -> Iterator[RevenueSpan]:
    """Yield spans with what is on hold taken out of what counts."""
    by_account = defaultdict[int, list[HoldRow]](list)
    for one in holds:
        by_account[one.account].append(one)
    for span in found:
        mine = [one for one in by_account.get(span.account, ()) if one.contract in (0, span.contract)]
        yield from _cut(span, mine) if mine and span.layer in (Layer.COUNTED, Layer.UNCONFIRMED) else (span,)


def _cut(span: RevenueSpan, holds: Sequence[HoldRow]) -> Iterator[RevenueSpan]:
    since = span.since
    for one in sorted(holds, key=lambda hold: hold.since):
        first, last = max(since, one.since), min(span.until, one.until)
        if first < last:
            if since < first:
                yield span._replace(since=since, until=first)
            if span.layer == Layer.COUNTED:
                yield span._replace(since=first, until=last, layer=Layer.HELD)
            since = last
    if since < span.until:
        yield span._replace(since=since)


def _handed_over(found: Iterable[RevenueSpan], facts: Facts) -> Iterator[RevenueSpan]:
    """Yield spans up to the day on which their account was handed over."""
    days = {row[0]: row[2] for row in facts.accounts if row[2]}
    for span in found:
        day = days.get(span.account)
        if day is None or span.until <= day:
            yield span
        elif span.since < day:
            yield span._replace(until=day)


def uncounted(facts: Facts) -> list[EntryRow]:
    """Return the amounts of the sheet whose period nobody knows: they count nowhere."""
    decided = facts.decisions.periods
    entries = map(EntryRow._make, facts.entries)
    return [one for one in entries if not one.months and one.id not in decided]
