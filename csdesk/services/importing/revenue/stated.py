"""What a sales sheet states: of each account and currency amounts by month, and amounts for a time."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from typing import NamedTuple

from csdesk.domain.months import after
from csdesk.domain.revenue import EntryForm

Key = tuple[int, str]
"""An account and a currency."""


class SheetEntry(NamedTuple):
    """An amount as it is kept: minor units, ``times`` in so many ``months``, for a time that may be open."""

    form: EntryForm
    amount: int
    times: int
    months: int
    since: date
    until: date | None
    title: str = ""


@dataclass
class Stated:
    """What a file, or csdesk, knows of an account in a currency; ``blank`` are months whose cells are empty."""

    months: dict[date, int] = field(default_factory=dict)
    terms: list[SheetEntry] = field(default_factory=list)
    blank: set[date] = field(default_factory=set)

    def over(self, earlier: "Stated") -> "Stated":
        """Return it laid over what was known: its months, none where they are blank now.

        An account is stated in one way: by months or by amounts for a time, as it was stated last.
        """
        if self.terms:
            return Stated({}, self.terms)
        kept = {month: amount for month, amount in earlier.months.items() if month not in self.blank}
        return Stated({**kept, **self.months}, [] if self.months else earlier.terms)

    def replaces(self, earlier: "Stated") -> bool:
        """Tell whether an account was stated in the other way before."""
        return bool((self.terms and earlier.months) or (self.months and earlier.terms))

    def entries(self) -> list[SheetEntry]:
        """Return it as it is kept: months that follow one another with the same amount are one entry."""
        return [*spans(self.months), *self.terms]


def spans(months: Mapping[date, int]) -> Iterator[SheetEntry]:
    """Yield months as entries, those in a row with the same amount as one."""
    ordered = sorted(months.items())
    steps = ((month, amount, (month.year * 12 + month.month) - place) for place, (month, amount) in enumerate(ordered))
    for (amount, _run), group in groupby(steps, key=lambda step: step[1:]):
        days = [month for month, *_rest in group]
        yield SheetEntry(EntryForm.MONTH, amount, 1, 1, days[0], after(days[-1], 1))


def stated(entries: Iterable[SheetEntry]) -> Stated:
    """Return what entries state."""
    found = Stated()
    for one in entries:
        if one.form is EntryForm.MONTH and one.until is not None:
            month = one.since
            while month < one.until:
                found.months[month] = found.months.get(month, 0) + one.amount
                month = after(month, 1)
        else:
            found.terms.append(one)
    return found
