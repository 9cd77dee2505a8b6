"""The revenue of all accounts as of a day: figures of any period are asked of it, and the rows behind them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from functools import cached_property

from csdesk.analytics.revenue.conventions import ByConvention, compared
from csdesk.analytics.revenue.doubts import RevenueDoubt, decided, doubts
from csdesk.analytics.revenue.facts import FOR_EVER, Facts
from csdesk.analytics.revenue.figures import Division, Moved, cohorts, customers, rows, totals
from csdesk.analytics.revenue.grid import Grid, grid, grid_of
from csdesk.analytics.revenue.movement import Moves, moves
from csdesk.analytics.revenue.renewals import Amounts, Due, Leaving, due, leaving
from csdesk.analytics.revenue.restated import restated
from csdesk.analytics.revenue.spans import RevenueSpan, spans
from csdesk.analytics.revenue.sums import ByMonth, exchanged, monthly, trailing
from csdesk.analytics.revenue.terms import ContractTerms, terms
from csdesk.domain.revenue import DoubtKind, DoubtVerdict, ReportPeriod
from csdesk.domain.revenue_figures import RenewalFigures, RevenueFigures

_TOLD = 8
"""So many figures' rows are kept."""
_PATCHES = 50
"""After so many changes of which nobody has asked the sums, they are summed anew."""
Cohort = tuple[date, list[Fraction], list[int]]
"""The month's end at which customers began, what they bring in at each since then, and how many they are."""


@dataclass(frozen=True)
class RevenueBook:
    """What is known as of a day. ``merged`` are accounts with what they were merged into."""

    facts: Facts
    as_of: date
    merged: Mapping[int, int]

    @cached_property
    def known(self) -> ContractTerms:
        """Return the contracts that are known, and until when each counts."""
        return terms(self.facts, self.as_of.toordinal())

    @cached_property
    def spans(self) -> list[RevenueSpan]:
        """Return the times in which revenue is the same."""
        return spans(self.facts, self.as_of.toordinal(), known=self.known)

    @cached_property
    def amounts(self) -> Amounts:
        """Return what contracts come to on any day."""
        return Amounts(self.spans)

    @cached_property
    def grid(self) -> Grid:
        """Return what counts at the end of each month."""
        return grid(self.facts, self.as_of, found=self.spans)

    @cached_property
    def _monthly(self) -> ByMonth:
        return self._summed("_monthly", monthly)

    @cached_property
    def _trailing(self) -> ByMonth:
        return self._summed("_trailing", trailing)

    @cached_property
    def _former(self) -> dict[str, tuple[ByMonth, list[tuple[Grid, Grid]]]]:
        """Return sums of a former book by their names, with the rows that went and that came since."""
        return {}

    def _summed(self, name: str, sums: Callable[[Grid], ByMonth]) -> ByMonth:
        """Return the sums of all months: of the rows that are others than before, if they were known before."""
        if name not in self._former:
            return sums(self.grid)
        found, since = self._former[name]
        for gone, come in since:
            found = exchanged(found, sums(gone), sums(come))
        return found

    @cached_property
    def _seen(self) -> dict[ReportPeriod, Moves]:
        return {}

    @property
    def ends(self) -> list[date]:
        """Return the ends of the months there are, after the first."""
        return [date.fromordinal(int(day)) for day in self.grid.days[1:]]

    @property
    def currencies(self) -> list[str]:
        """Return the currencies there are."""
        return sorted(set(self.grid.currency.tolist()))

    def monthly(self) -> dict[str, list[RevenueFigures]]:
        """Return by currency the figures of each month there is."""
        return self._monthly

    def trailing(self) -> dict[str, list[RevenueFigures]]:
        """Return by currency, of each month's end, who was here twelve months before compared with now."""
        return self._trailing

    def moves(self, period: ReportPeriod) -> Moves:
        """Return what moved between the opening of a period and its last day, or the day as of which this is."""
        if period not in self._seen:
            opening, closing = self._ends(period)
            known = self._with(opening, closing)
            self._seen[period] = moves(known, [(known.at(opening), known.at(closing))])
        return self._seen[period]

    def figures(self, period: ReportPeriod, division: Division | None = None) -> dict[tuple[str, str], RevenueFigures]:
        """Return by part and currency the figures of a period."""
        return {key: one[0] for key, one in totals(self.moves(period), division).items()}

    def customers(self, period: ReportPeriod, division: Division | None = None) -> dict[str, tuple[int, int, int]]:
        """Return by part the accounts at the opening, lost and at the closing, whatever their currencies."""
        return {part: one[0] for part, one in customers(self.moves(period), division).items()}

    def rows(self, period: ReportPeriod, figure: str) -> list[Moved]:
        """Return the rows that a figure of a period is the sum of; those told last are at hand."""
        if (period, figure) not in self._told:
            if len(self._told) >= _TOLD:
                self._told.clear()
            self._told[period, figure] = rows(self.moves(period), 0, figure)
        return self._told[period, figure]

    @cached_property
    def _told(self) -> dict[tuple[ReportPeriod, str], list[Moved]]:
        return {}

    def due(self, period: ReportPeriod) -> list[Due]:
        """Return what was up for renewal in a period."""
        if period not in self._dues:
            opening, closing = self._ends(period)
            days = opening.toordinal(), closing.toordinal()
            self._dues[period] = due(self.facts, days, self.as_of.toordinal(), self.known, self.amounts)
        return self._dues[period]

    @cached_property
    def _dues(self) -> dict[ReportPeriod, list[Due]]:
        return {}

    def renewals(self, period: ReportPeriod, division: Division | None = None) -> dict[tuple[str, str], RenewalFigures]:
        """Return by part and currency what was up for renewal in a period, and what became of it."""
        sums: dict[tuple[str, str], RenewalFigures] = {}
        for one in self.due(period):
            key = (division.get(one.account, "") if division else "", one.currency)
            sums[key] = sums.get(key, RenewalFigures()) + one.figures
        return sums

    def leaving(self) -> list[Leaving]:
        """Return what is given up and still runs."""
        return self._leaving

    @cached_property
    def _leaving(self) -> list[Leaving]:
        return leaving(self.facts, self.as_of.toordinal(), self.known, self.amounts)

    @cached_property
    def doubts(self) -> list[RevenueDoubt]:
        """Return what is to be doubted, the latest first; at the end accounts that others were merged into."""
        return [*doubts(self.facts, self.as_of.toordinal(), self.spans, self.known), *self._merged()]

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
        if "grid" in self.__dict__ and not self._has_entries(accounts) and not facts.entries and not merged:
            self._patch(made, accounts, RevenueBook(facts, self.as_of, {}))
        return made

    def _patch(self, made: "RevenueBook", accounts: frozenset[int], part: "RevenueBook") -> None:
        """Give a book what this one has worked out, with some accounts as they are in a part of it."""
        if any(0 < one.since < self.grid.days[0] for one in part.spans):
            return  # the months begin earlier now
        days = [date.fromordinal(int(day)) for day in self.grid.days]
        fresh = grid_of(part.spans, part.facts, days)
        made.__dict__["spans"] = [*(one for one in self.spans if one.account not in accounts), *part.spans]
        made.__dict__["grid"] = self.grid.without(accounts).joined(fresh)
        gone = self.grid.only(accounts)
        for name in ("_monthly", "_trailing"):  # worked out when they are asked for: first the figures are shown
            if name in self.__dict__:
                made._former[name] = self.__dict__[name], [(gone, fresh)]
            elif len(self._former.get(name, (0, ()))[1]) in range(1, _PATCHES):
                known, since = self._former[name]
                made._former[name] = known, [*since, (gone, fresh)]
        for name in ("doubts", "_leaving"):
            if name in self.__dict__:
                kept = [one for one in self.__dict__[name] if one.account not in accounts]
                made.__dict__[name] = [*kept, *getattr(part, name)]
        if "doubts" in made.__dict__:
            made.doubts.sort(key=lambda one: (-one.day, one.account, one.subject))
        for period, found in self._dues.items():
            made._dues[period] = [*(one for one in found if one.account not in accounts), *part.due(period)]

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
