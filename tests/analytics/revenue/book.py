"""Contracts and sheets for tests, written with dates; days in text are last days as people say them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from fractions import Fraction
from itertools import count

from csdesk.analytics.revenue.facts import (
    ENDED,
    FOR_EVER,
    RENEWED,
    SINCE_EVER,
    UNDECIDED,
    AccountState,
    AgreedContract,
    CountingRules,
    DoubtDecisions,
    EntryRow,
    Facts,
    HoldRow,
    LineRow,
)
from csdesk.analytics.revenue.figures import totals
from csdesk.analytics.revenue.grid import Grid, grid
from csdesk.analytics.revenue.movement import months_of, moves
from csdesk.domain.revenue_figures import RevenueFigures

OUTCOMES = {"": UNDECIDED, "renewed": RENEWED, "churned": ENDED}


def day(text: str, other: int) -> int:
    """Return the ordinal of a day in text; of none the other one."""
    return date.fromisoformat(text).toordinal() if text else other


@dataclass
class Book:
    """Facts in the making; amounts in minor units of JPY unless a currency is said."""

    facts: Facts = field(default_factory=Facts)
    _ids: Iterator[int] = field(default_factory=lambda: count(1))

    def contract(
        self,
        account: int,
        start: str,
        last_day: str = "",
        amount: int = 0,
        months: int = 1,
        *,
        currency: str = "JPY",
        outcome: str = "",
        decided: str = "",
        signed: str = "",
        auto: bool = False,
        renews: int = 0,
        product: str = "",
        times: int = 1,
    ) -> int:
        """Add a contract with an amount; return its id."""
        key = next(self._ids)
        end = day(last_day, FOR_EVER - 1) + 1
        days = (day(start, SINCE_EVER), end)
        how = (int(auto), OUTCOMES[outcome], day(decided, 0), day(signed, 0), renews)
        self.facts = Facts(
            **{
                **vars(self.facts),
                "contracts": [*self.facts.contracts, AgreedContract(key, account, product, *days, *how)],
            }
        )
        if amount:
            self.line(key, amount, months, currency=currency, times=times)
        return key

    def line(
        self,
        contract: int,
        amount: int,
        months: int = 1,
        since: str = "",
        last_day: str = "",
        *,
        currency: str = "JPY",
        times: int = 1,
        signed: str = "",
    ) -> None:
        """Add an amount to a contract."""
        days = (day(since, SINCE_EVER), day(last_day, FOR_EVER - 1) + 1, day(signed, 0))
        self._more("lines", LineRow(contract, amount, times, months, currency, *days))

    def hold(self, account: int, since: str, last_day: str, contract: int = 0) -> None:
        """Let an account or a contract rest."""
        self._more("holds", HoldRow(account, contract, day(since, 0), day(last_day, FOR_EVER - 1) + 1))

    def month(self, account: int, month: str, amount: int, currency: str = "JPY") -> None:
        """Add an amount of the sheet for a month, as 2026-01."""
        first = date.fromisoformat(f"{month}-01")
        until = (first.replace(day=28) + timedelta(days=4)).replace(day=1)
        key = next(self._ids)
        self._more("entries", EntryRow(key, account, amount, 1, 1, currency, first.toordinal(), until.toordinal(), 1))

    def period(self, account: int, since: str, last_day: str, amount: int, months: int, times: int = 1) -> int:
        """Add an amount of the sheet for a period."""
        key = next(self._ids)
        days = (day(since, 0), day(last_day, FOR_EVER - 1) + 1)
        self._more("entries", EntryRow(key, account, amount, times, months, "JPY", *days, 0))
        return key

    def state(self, account: int, state: int, handed_over: str = "") -> None:
        """Say that an account has left."""
        self._more("accounts", AccountState(account, state, day(handed_over, 0)))

    def decide(self, **decided: object) -> None:
        """Decide doubts."""
        self.facts = Facts(**{**vars(self.facts), "decisions": DoubtDecisions(**decided)})  # type: ignore[arg-type]

    def _more(self, name: str, row: object) -> None:
        self.facts = Facts(**{**vars(self.facts), name: [*getattr(self.facts, name), row]})

    def grid(self, as_of: str, *also: str, rules: CountingRules | None = None) -> Grid:
        """Return what counts on the ends of months and other days."""
        return grid(self.facts, date.fromisoformat(as_of), [date.fromisoformat(one) for one in also], rules)

    def between(self, opening: str, closing: str, as_of: str = "", currency: str = "JPY") -> RevenueFigures:
        """Return the figures between two days."""
        known = self.grid(as_of or closing, opening, closing)
        pair = [(known.at(date.fromisoformat(opening)), known.at(date.fromisoformat(closing)))]
        return totals(moves(known, pair)).get(("", currency), [RevenueFigures()])[0]

    def months(self, as_of: str, currency: str = "JPY") -> dict[str, RevenueFigures]:
        """Return the figures of each month as 2026-01, but for those without anything."""
        known = self.grid(as_of)
        found = totals(moves(known, months_of(known))).get(("", currency), [])
        names = [date.fromordinal(int(one)).isoformat()[:7] for one in known.days[1:]]
        return {name: one for name, one in zip(names, found, strict=True) if one != RevenueFigures()}


MOVED = ("new", "reactivation", "expansion", "contraction", "churn", "transfer")


def moved(figures: RevenueFigures) -> dict[str, Fraction]:
    """Return what moved, by its name."""
    return {name: getattr(figures, name) for name in MOVED if getattr(figures, name)}
