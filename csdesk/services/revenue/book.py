"""The revenue of all accounts as of a day: figures of any period are asked of it, and the rows behind them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from functools import cached_property

from csdesk.analytics.revenue.conventions import ByConvention, compared
from csdesk.analytics.revenue.doubts import RevenueDoubt, decided, doubts
from csdesk.analytics.revenue.facts import FOR_EVER, Facts
from csdesk.analytics.revenue.figures import Division, Moved, cohorts, customers, rows, totals
from csdesk.analytics.revenue.grid import Grid, grid, grid_of
from csdesk.analytics.revenue.movement import Moves, months_of, moves
from csdesk.analytics.revenue.renewals import Due, Leaving, due, leaving
from csdesk.analytics.revenue.restated import restated
from csdesk.analytics.revenue.spans import RevenueSpan, spans
from csdesk.domain.revenue import MONTHS_OF_YEAR, DoubtKind, DoubtVerdict, ReportPeriod
from csdesk.domain.revenue_figures import RenewalFigures, RevenueFigures

ByCurrency = dict[str, RevenueFigures]
Cohort = tuple[date, list[Fraction], list[int]]
"""The month's end at which customers began, what they bring in at each since then, and how many they are."""


@dataclass(frozen=True)
class RevenueBook:
    """What is known as of a day. ``merged`` are accounts with what they were merged into."""

    facts: Facts
    as_of: date
    merged: Mapping[int, int]

    @cached_property
    def spans(self) -> list[RevenueSpan]:
        """Return the times in which revenue is the same."""
        return spans(self.facts, self.as_of.toordinal())

    @cached_property
    def grid(self) -> Grid:
        """Return what counts at the end of each month."""
        return grid(self.facts, self.as_of, found=self.spans)

    @cached_property
    def monthly_moves(self) -> Moves:
        """Return what moved from month to month."""
        return moves(self.grid, months_of(self.grid))

    @cached_property
    def _monthly(self) -> dict[tuple[str, str], list[RevenueFigures]]:
        return totals(self.monthly_moves)

    @property
    def ends(self) -> list[date]:
        """Return the ends of the months there are, after the first."""
        return [date.fromordinal(int(day)) for day in self.grid.days[1:]]

    @property
    def currencies(self) -> list[str]:
        """Return the currencies there are."""
        return sorted({currency for _part, currency in self._monthly})

    def monthly(self) -> dict[str, list[RevenueFigures]]:
        """Return by currency the figures of each month there is."""
        return {currency: each for (_part, currency), each in self._monthly.items()}

    def customers_monthly(self) -> list[tuple[int, int, int]]:
        """Return of each month the customers at its opening, lost and at its closing, whatever their currencies."""
        return customers(self.monthly_moves).get("", [(0, 0, 0)] * len(self.ends))

    def trailing(self, months: int = MONTHS_OF_YEAR) -> dict[str, list[RevenueFigures]]:
        """Return by currency, of each month's end, who was here so many months before compared with now."""
        last = len(self.grid.days) - 1
        pairs = [(max(place - months, 0), place) for place in range(1, last + 1)]
        return {currency: each for (_part, currency), each in totals(moves(self.grid, pairs)).items()}

    def moves(self, period: ReportPeriod) -> Moves:
        """Return what moved between the opening of a period and its last day, or the day as of which this is."""
        opening, closing = self._ends(period)
        known = self._with(opening, closing)
        return moves(known, [(known.at(opening), known.at(closing))])

    def figures(self, period: ReportPeriod, division: Division | None = None) -> dict[tuple[str, str], RevenueFigures]:
        """Return by part and currency the figures of a period."""
        return {key: one[0] for key, one in totals(self.moves(period), division).items()}

    def customers(self, period: ReportPeriod, division: Division | None = None) -> dict[str, tuple[int, int, int]]:
        """Return by part the accounts at the opening, lost and at the closing, whatever their currencies."""
        return {part: one[0] for part, one in customers(self.moves(period), division).items()}

    def rows(self, period: ReportPeriod, figure: str) -> list[Moved]:
        """Return the rows that a figure of a period is the sum of."""
        return rows(self.moves(period), 0, figure)

    def due(self, period: ReportPeriod) -> list[Due]:
        """Return what was up for renewal in a period."""
        opening, closing = self._ends(period)
        as_of = self.as_of.toordinal()
        return due(self.facts, opening.toordinal(), closing.toordinal(), as_of, self.spans)

    def renewals(self, period: ReportPeriod, division: Division | None = None) -> dict[tuple[str, str], RenewalFigures]:
        """Return by part and currency what was up for renewal in a period, and what became of it."""
        sums: dict[tuple[str, str], RenewalFigures] = {}
        for one in self.due(period):
            key = (division.get(one.account, "") if division else "", one.currency)
            sums[key] = sums.get(key, RenewalFigures()) + one.figures
        return sums

    def leaving(self) -> list[Leaving]:
        """Return what is given up and still runs."""
        return leaving(self.facts, self.as_of.toordinal(), self.spans)

    @cached_property
    def doubts(self) -> list[RevenueDoubt]:
        """Return what is to be doubted, the latest first; at the end accounts that others were merged into."""
        return [*doubts(self.facts, self.as_of.toordinal(), self.spans), *self._merged()]

    def _merged(self) -> list[RevenueDoubt]:
        last = len(self.grid.days) - 1
        kind, verdict = DoubtKind.MERGED, DoubtVerdict.SEEN
        now: dict[int, dict[str, Fraction]] = {}
        for one in rows(moves(self.grid, [(0, last)]), 0, "closing") if self.merged else ():
            now.setdefault(one.account, {})[one.currency] = one.closing
        return [
            RevenueDoubt(kind, into, key, 0, FOR_EVER, now[into], verdict)
            for key, into in sorted(self.merged.items())
            if into in now
        ]

    def doubts_of(self, period: ReportPeriod) -> list[RevenueDoubt]:
        """Return what is to be doubted of a period."""
        opening, closing = self._ends(period)
        return [one for one in self.doubts if one.touches(opening.toordinal(), closing.toordinal())]

    def conventions(self, period: ReportPeriod) -> dict[str, list[ByConvention]]:
        """Return by currency a period by the conventions that others count by, ours first."""
        opening, closing = self._ends(period)
        return compared(self.facts, opening, closing, self.as_of)

    def cohorts(self) -> dict[str, list[Cohort]]:
        """Return by currency the customers by the month in which they began."""
        days = [date.fromordinal(int(day)) for day in self.grid.days]
        return {
            currency: [(days[begin], revenue, counts) for begin, revenue, counts in each]
            for currency, each in cohorts(self.grid).items()
        }

    @cached_property
    def restated(self) -> dict[date, list[int]]:
        """Return by the first day of a month the contracts that were signed or decided after it was over."""
        found: dict[date, list[int]] = {}
        for first, contract in restated(self.facts, self.as_of):
            found.setdefault(first, []).append(contract)
        return found

    def effect(self, doubt: RevenueDoubt, verdict: DoubtVerdict) -> "tuple[RevenueBook, RevenueBook]":
        """Return what is known of a doubt's account as it is, and as it would be with the doubt decided so."""
        mine = self.facts.of(frozenset({doubt.account}))
        then = replace(mine, decisions=decided(mine.decisions, doubt, verdict))
        return RevenueBook(mine, self.as_of, {}), RevenueBook(then, self.as_of, {})

    def with_accounts(self, accounts: frozenset[int], facts: Facts, merged: Mapping[int, int]) -> "RevenueBook":
        """Return the book with the facts of some accounts taken from other facts, which hold no others."""
        mine = {one[0] for one in self.facts.contracts if one[1] in accounts}
        whole = Facts(
            contracts=sorted([*(one for one in self.facts.contracts if one[1] not in accounts), *facts.contracts]),
            lines=[*(one for one in self.facts.lines if one[0] not in mine), *facts.lines],
            holds=[*(one for one in self.facts.holds if one[0] not in accounts), *facts.holds],
            entries=[*(one for one in self.facts.entries if one[1] not in accounts), *facts.entries],
            accounts=[*(one for one in self.facts.accounts if one[0] not in accounts), *facts.accounts],
            decisions=facts.decisions,
        )
        made = RevenueBook(whole, self.as_of, merged)
        if "grid" in self.__dict__ and not self._has_entries(accounts) and not facts.entries:
            self._patch(made, accounts, facts)
        return made

    def _patch(self, made: "RevenueBook", accounts: frozenset[int], facts: Facts) -> None:
        """Give a book the spans and the grid of this one, but for the rows of some accounts."""
        part = spans(facts, self.as_of.toordinal())
        if any(0 < one.since < self.grid.days[0] for one in part):
            return  # the months begin earlier now
        days = [date.fromordinal(int(day)) for day in self.grid.days]
        made.__dict__["spans"] = [*(one for one in self.spans if one.account not in accounts), *part]
        made.__dict__["grid"] = self.grid.without(accounts).joined(grid_of(part, facts, days))

    def _has_entries(self, accounts: frozenset[int]) -> bool:
        return any(one[1] in accounts for one in self.facts.entries)

    def _ends(self, period: ReportPeriod) -> tuple[date, date]:
        return min(period.opening, self.as_of), min(period.last, self.as_of)

    def _with(self, opening: date, closing: date) -> Grid:
        """Return the grid, with the ends of a period among its days."""
        known = self.grid
        missing = [
            day for day in (opening, closing) if day.toordinal() not in known.days and known.days[0] < day.toordinal()
        ]
        return grid(self.facts, self.as_of, missing, found=self.spans) if missing else known


def months_known(book: RevenueBook) -> Sequence[ReportPeriod]:
    """Return the months there are, the first first; the last may be running."""
    return [ReportPeriod(day.replace(day=1), day) for day in book.ends]


def closing(book: RevenueBook, currency: str) -> Fraction:
    """Return what counts in a currency as of the day of a book."""
    known = book.monthly().get(currency)
    return known[-1].closing if known else Fraction(0)


def changed_since(before: RevenueBook, now: RevenueBook) -> list[int]:
    """Return the accounts of which anything counts otherwise in one book than in another."""
    was, is_now = _lately(before), _lately(now)
    accounts = [key[0] for key in sorted({*was, *is_now}) if not _same(was.get(key), is_now.get(key))]
    return list(dict.fromkeys(accounts))


def _lately(book: RevenueBook) -> dict[tuple[int, str], tuple[int, list[int]]]:
    """Return by account and currency the unit of its row, and its last months in it."""
    known = book.grid
    keys = zip(known.account.tolist(), known.currency.tolist(), strict=True)
    rows_of = zip(known.unit.tolist(), known.counted[:, -_COMPARED:].tolist(), strict=True)
    return dict(zip(keys, rows_of, strict=True))


def _same(one: tuple[int, list[int]] | None, other: tuple[int, list[int]] | None) -> bool:
    if one is None or other is None:
        return one is other
    return [number * other[0] for number in one[1]] == [number * one[0] for number in other[1]]


_COMPARED = 36
"""So many of the last months are compared."""
