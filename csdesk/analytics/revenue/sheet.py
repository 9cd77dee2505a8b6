"""The sales sheet as spans: months that are blank between two amounts go on, and nobody has confirmed them."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby

from csdesk.analytics.revenue.facts import FOR_EVER, EntryRow, Facts
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
