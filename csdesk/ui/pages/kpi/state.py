"""What the place KPI shows: a book of revenue, a period, a currency."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cached_property

from csdesk.analytics.revenue.figures import Moved
from csdesk.domain.months import after, days_after, last_of_month
from csdesk.domain.revenue import MONTHS_OF_YEAR, ReportPeriod, ReportSpan, period_of
from csdesk.domain.revenue_figures import RenewalFigures, RevenueFigures
from csdesk.services.revenue.book import RevenueBook
from csdesk.services.revenue.revenue import RateTable

_BARS = {ReportSpan.MONTH: 12, ReportSpan.QUARTER: 8, ReportSpan.YEAR: 6}
"""So many periods are shown beside the one that is looked at."""


@dataclass(frozen=True)
class KpiState:
    """The figures shown are those in ``currency``: of what is agreed in it, or if ``converted`` of all."""

    book: RevenueBook
    rates: RateTable
    names: Mapping[int, str]
    period: ReportPeriod
    span: ReportSpan
    currency: str
    converted: bool
    fiscal_start: int

    @property
    def today(self) -> date:
        """Return the day as of which it is known."""
        return self.book.as_of

    @cached_property
    def figures(self) -> RevenueFigures:
        """Return the figures of the period."""
        return self.of(self.period)

    @cached_property
    def twelve_months(self) -> ReportPeriod:
        """Return the twelve months that end with the period, or today."""
        last = last_of_month(min(self.period.last, self.today))
        return ReportPeriod(after(last.replace(day=1), 1 - MONTHS_OF_YEAR), last)

    @cached_property
    def over_twelve_months(self) -> RevenueFigures:
        """Return the figures of those twelve months, who was here before compared with the end."""
        return self.of(self.twelve_months)

    @cached_property
    def twelve_months_before(self) -> RevenueFigures:
        """Return the same a month before."""
        last = days_after(self.twelve_months.last.replace(day=1), -1)
        return self.of(ReportPeriod(after(last.replace(day=1), 1 - MONTHS_OF_YEAR), last))

    @cached_property
    def renewals(self) -> RenewalFigures:
        """Return what was up for renewal in the period."""
        found = self.book.renewals(self.period)
        return sum((one.at_rate(rate) for (_part, name), one in found.items() if (rate := self._rate(name))), _NO_DUE)

    def of(self, period: ReportPeriod) -> RevenueFigures:
        """Return the figures of a period."""
        found = self.book.figures(period)
        whole = sum(
            (one.at_rate(rate) for (_part, name), one in found.items() if (rate := self._rate(name))), RevenueFigures()
        )
        return whole.counted(*self.book.customers(period).get("", (0, 0, 0))) if self.converted else whole

    def parts(self, division: Mapping[int, str]) -> dict[str, tuple[RevenueFigures, RenewalFigures]]:
        """Return the figures of the period by the parts of a division."""
        found, due = self.book.figures(self.period, division), self.book.renewals(self.period, division)
        counts = self.book.customers(self.period, division)
        sums: dict[str, tuple[RevenueFigures, RenewalFigures]] = {}
        for key in dict.fromkeys([*found, *due]):
            part, currency = key
            if rate := self._rate(currency):
                known, owed = sums.get(part, (RevenueFigures(), _NO_DUE))
                more = due.get(key, _NO_DUE).at_rate(rate)
                sums[part] = known + found.get(key, RevenueFigures()).at_rate(rate), owed + more
        if not self.converted:
            return sums
        return {part: (one.counted(*counts.get(part, (0, 0, 0))), owed) for part, (one, owed) in sums.items()}

    def rows(self, figure: str, period: ReportPeriod | None = None) -> list[Moved]:
        """Return the rows behind a figure of the period, or of another: those in the currencies shown."""
        return [one for one in self.book.rows(period or self.period, figure) if self._rate(one.currency)]

    def shown(self, row: Moved) -> Fraction:
        """Return what a row adds to a figure, in the currency shown."""
        return row.change if row.currency == self.currency else row.change * self._rate(row.currency)

    @cached_property
    def before(self) -> Sequence[ReportPeriod]:
        """Return the last periods up to the one that is looked at, none before the first revenue."""
        found, first = [self.period], self.book.ends[0].replace(day=1) if self.book.ends else self.today
        while len(found) < _BARS[self.span] and found[0].first > first:
            found.insert(0, period_of(found[0].opening, self.span, self.fiscal_start))
        return found

    @cached_property
    def series(self) -> list[tuple[ReportPeriod, RevenueFigures]]:
        """Return those periods with their figures."""
        if self.span is ReportSpan.MONTH:
            return [(one, self._of_month(one)) for one in self.before]
        return [(one, self.of(one)) for one in self.before]

    def _of_month(self, period: ReportPeriod) -> RevenueFigures:
        """Return the sums of a month, which are there already; customers of several currencies count in each."""
        day = min(period.last, self.today)
        place = next((place for place, end in enumerate(self.book.ends) if end == day), -1)
        found = self.book.monthly() if place >= 0 else {}
        return sum((self._converted(each[place], name) for name, each in found.items()), RevenueFigures())

    @cached_property
    def retention(self) -> list[tuple[date, RevenueFigures]]:
        """Return of each month's end in three years up to the period the figures of twelve months; none before."""
        ends = [day for day in self.book.ends if day <= min(last_of_month(self.period.last), self.today)]
        found = {name: each for name, each in self.book.trailing().items() if self._rate(name)}
        months = []
        for place, day in list(enumerate(ends))[MONTHS_OF_YEAR - 1 :][-3 * MONTHS_OF_YEAR :]:
            whole = sum((self._converted(each[place], name) for name, each in found.items()), RevenueFigures())
            months.append((day, whole))
        return months

    @property
    def restated(self) -> list[int]:
        """Return the contracts that were signed or decided after a month of the period was over."""
        found = self.book.restated.items()
        within = [ids for first, ids in found if self.period.first <= first <= self.period.last]
        return list(dict.fromkeys(one for ids in within for one in ids))

    def _converted(self, figures: RevenueFigures, currency: str) -> RevenueFigures:
        return figures if currency == self.currency else figures.at_rate(self._rate(currency))

    def _rate(self, currency: str) -> Fraction:
        """Return what one of a currency is in the one shown, 0 for what is not shown."""
        if currency == self.currency:
            return Fraction(1)
        is_known = self.converted and self.rates.knows(currency) and self.rates.knows(self.currency)
        return self.rates.between(currency, self.currency) if is_known else Fraction(0)


_NO_DUE = RenewalFigures()
