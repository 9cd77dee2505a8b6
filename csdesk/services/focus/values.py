"""What the KPIs that can be in focus stand at, on any days."""

from bisect import bisect_right
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date, timedelta
from fractions import Fraction

from sqlalchemy import select
from sqlalchemy.orm import Session

from csdesk.analytics.onboarding import completion
from csdesk.domain.focus import FocusKind
from csdesk.domain.months import after, days_after
from csdesk.domain.revenue import MONTHS_OF_YEAR, ReportPeriod
from csdesk.entities import Account, FocusCount, FocusKpi, HealthMeasure, Outcome, Reading, SuccessPlan, table
from csdesk.services.focus.onboarding import OnboardingNumbers
from csdesk.services.revenue.revenue import Revenue
from csdesk.store.database import Database

FRESH = timedelta(days=31)
"""A reading that is older says nothing of a day."""
_HUNDRED = 100

Value = Fraction | None
"""A count, or a share in per cent; None where there is nothing it could be a share of."""


class FocusValues:
    """Reads once what a KPI is worked out from, then tells it for as many days as are asked."""

    def __init__(self, database: Database, onboarding_numbers: OnboardingNumbers, revenue: Revenue) -> None:
        self._database, self._onboarding, self._revenue = database, onboarding_numbers, revenue

    def on(self, focus: FocusKpi, days: Sequence[date], today: date) -> list[Value]:
        """Return what a KPI was on each of some days, as known today."""
        ways: Mapping[FocusKind, Callable[[FocusKpi, Sequence[date], date], list[Value]]] = {
            FocusKind.OUTCOMES: self._outcomes,
            FocusKind.ONBOARDING: self._onboarded,
            FocusKind.ACTIVITY: self._active,
            FocusKind.RENEWAL: self._renewed,
            FocusKind.COUNT: self._counted,
        }
        return ways[focus.kind](focus, days, today) if focus.kind in ways else [None for _day in days]

    def _outcomes(self, focus: FocusKpi, days: Sequence[date], _today: date) -> list[Value]:
        """Return how many outcomes customers had confirmed since it began."""
        own, plans = table(Outcome).c, table(SuccessPlan).c
        query = select(own.confirmed_on).join(table(SuccessPlan), plans.id == own.plan_id)
        query = query.where(own.confirmed_on >= focus.since).order_by(own.confirmed_on)
        if focus.depth is not None:
            query = query.where(plans.definition == focus.depth)
        with self._database.reading() as session:
            among = accounts_of(session, focus)
            if among is not None:
                query = query.where(plans.account_id.in_(among))
            known = session.scalars(query).all()
        return [Fraction(bisect_right(known, day)) for day in days]

    def _onboarded(self, focus: FocusKpi, days: Sequence[date], today: date) -> list[Value]:
        """Return the completion rate of windows that ended in the twelve months up to each day."""
        with self._database.reading() as session:
            among = accounts_of(session, focus)
        facts = [one for one in self._onboarding.facts(today) if among is None or one.account in among]
        found = (completion(facts, days_after(after(day, -MONTHS_OF_YEAR), 1), day, today).rate for day in days)
        return [_per_cent(rate) for rate in found]

    def _active(self, focus: FocusKpi, days: Sequence[date], _today: date) -> list[Value]:
        """Return at how many of the customers of whom it was read within a month the measure reached its value."""
        own, measures = table(Reading).c, table(HealthMeasure).c
        measured = select(measures.id).where(measures.key == focus.measure).scalar_subquery()
        query = select(own.account_id, own.day, own.value).where(own.measure_id == measured)
        query = query.where(own.day >= min(days) - FRESH, own.day <= max(days)).order_by(own.account_id, own.day)
        with self._database.reading() as session:
            among = accounts_of(session, focus)
            by_account: dict[int, tuple[list[date], list[float]]] = {}
            for account, day, value in session.execute(query):
                if among is None or account in among:
                    known = by_account.setdefault(account, ([], []))
                    known[0].append(day)
                    known[1].append(value)
        floor = float(focus.floor or 0)
        return [_reached(by_account.values(), day, floor) for day in days]

    def _renewed(self, focus: FocusKpi, days: Sequence[date], today: date) -> list[Value]:
        """Return the renewal rate of the twelve months up to each day, amounts at the rates she has entered."""
        book, rates = self._revenue.book(today), self._revenue.rates(today)
        with self._database.reading() as session:
            among = accounts_of(session, focus)
        found: list[Value] = []
        for day in days:
            kept = decided = Fraction(0)
            for one in book.due(ReportPeriod(days_after(after(day, -MONTHS_OF_YEAR), 1), day)):
                if (among is None or one.account in among) and rates.knows(one.currency):
                    rate = rates.between(one.currency, rates.home)
                    kept += one.figures.kept * rate
                    decided += (one.figures.due - one.figures.open) * rate
            found.append(_per_cent(kept / decided if decided else None))
        return found

    def _counted(self, focus: FocusKpi, days: Sequence[date], _today: date) -> list[Value]:
        """Return what she typed last by each day, 0 before anything was."""
        own = table(FocusCount).c
        query = select(own.on, own.value).where(own.focus_id == focus.id).order_by(own.on, own.id)
        with self._database.reading() as session:
            known = session.execute(query).all()
        typed = [on for on, _value in known]
        places = (bisect_right(typed, day) for day in days)
        return [Fraction(known[place - 1][1]) if place else Fraction(0) for place in places]


def accounts_of(session: Session, focus: FocusKpi) -> frozenset[int] | None:
    """Return the accounts that a KPI is narrowed to, by their tier and industry as they are now; None for all."""
    own = table(Account).c
    wanted = [own[name] == value for name in ("tier", "industry") if (value := getattr(focus, name))]
    return frozenset(session.scalars(select(own.id).where(*wanted))) if wanted else None


def _reached(readings: Collection[tuple[list[date], list[float]]], day: date, floor: float) -> Value:
    last = [values[place - 1] for days, values in readings if (place := _last(days, day))]
    return _per_cent(Fraction(sum(one >= floor for one in last), len(last)) if last else None)


def _last(days: list[date], day: date) -> int:
    """Return how many days there are up to one, 0 if the last of them is no longer fresh."""
    place = bisect_right(days, day)
    return place if place and day - days[place - 1] <= FRESH else 0


def _per_cent(share: Fraction | None) -> Value:
    return None if share is None else share * _HUNDRED
