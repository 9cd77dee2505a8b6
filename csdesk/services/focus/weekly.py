"""The weekly review: put together without typing, what is said kept with the week, what was taken on followed."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from csdesk.analytics.onboarding import completion
from csdesk.domain.actions import EntryKey, EntryKind, Group
from csdesk.domain.months import after, days_after
from csdesk.domain.revenue import MONTHS_OF_YEAR, DoubtKind, ReportPeriod, ReportSpan, period_of
from csdesk.domain.revenue_figures import RenewalFigures, RevenueFigures
from csdesk.domain.weekly import HeldWeek, PlannedItem, PlannedState, dump, load, monday
from csdesk.entities import Action, Milestone, Outcome, PlaybookItem, Promise, WeeklyReview, table
from csdesk.i18n import Words
from csdesk.services.focus.focus import FocusKpis
from csdesk.services.focus.onboarding import OnboardingNumbers
from csdesk.services.focus.week_data import FIGURES, DoubtCount, WeekFigure, WeekReview
from csdesk.services.focus.week_health import WeekHealth
from csdesk.services.queue.book import QueueBook
from csdesk.services.queue.entries import QueueEntry
from csdesk.services.queue.next_actions import lacking
from csdesk.services.queue.queue import Queue
from csdesk.services.records import RecordService, put
from csdesk.services.renewals.renewals import RenewalRow, Renewals
from csdesk.services.revenue.book import RevenueBook
from csdesk.services.revenue.revenue import RateTable, Revenue
from csdesk.services.trash import TrashBin
from csdesk.store.database import Database

_WEEK = timedelta(weeks=1)
_MOST = 12
"""So many of the queue are proposed for a week; the others are counted."""
_AHEAD = timedelta(days=90)
"""So far ahead renewals are told."""
_DONE: Mapping[str, tuple[Any, str]] = {
    EntryKind.ACTION: (Action, "done_on"),
    EntryKind.PROMISE: (Promise, "kept_on"),
    EntryKind.MILESTONE: (Milestone, "done_on"),
    EntryKind.ITEM: (PlaybookItem, "done_on"),
}
"""By kind of what was taken on its table, and the column that says when it was done."""
_MEETINGS = (EntryKind.PREPARE, EntryKind.OUTCOME)


class Weekly(RecordService[WeeklyReview]):
    """What can be asked of, and done to, the weeks that are gone through."""

    entity = WeeklyReview

    def __init__(
        self,
        database: Database,
        words: Words,
        trash: TrashBin,
        queue: Queue,
        focus_kpis: FocusKpis,
        onboarding_numbers: OnboardingNumbers,
        revenue: Revenue,
        renewals: Renewals,
        week_health: WeekHealth,
    ) -> None:
        """Put it together from these."""
        super().__init__(database, words, trash)
        self._queue, self._focus, self._onboarding = queue, focus_kpis, onboarding_numbers
        self._revenue, self._renewals, self._health = revenue, renewals, week_health

    def review(self, week: date, today: date) -> WeekReview:
        """Return the review of the week that a day is in, as of today."""
        begin = monday(week)
        kept, before = self._of(begin), self._of(begin - _WEEK)
        held, former = load(kept.document if kept else ""), load(before.document if before else "")
        book, revenue = self._queue.read(today).book, self._revenue.book(today)
        plan, more = (held.plan, 0) if kept and kept.held_on else _proposed(book)
        levels, moves = self._health.of(days_after(begin, 6), today)
        focus = self._focus.current()
        return WeekReview(
            monday=begin,
            today=today,
            held_on=kept.held_on if kept else None,
            said=kept.said if kept else "",
            learned=kept.learned if kept else "",
            focus=self._focus.state(focus, today) if focus else None,
            figures=self._figures(revenue, begin, held.figures, former.figures),
            home=self._revenue.rates(today).home if len(revenue.currencies) > 1 else "",
            last=[(one, self._state(one, book, today)) for one in former.plan],
            plan=plan,
            more=more,
            levels=levels,
            moves=moves,
            renewals=self._ahead(today),
            doubts=_doubts(revenue),
        )

    def say(self, week: date, **texts: str) -> None:
        """Keep what was said of a week, ``said`` or ``learned``, as it is typed."""
        begin = monday(week)
        label = self._words.tr("Write in the weekly review")
        with self._database.change(label, merge=f"week {begin} {','.join(texts)}") as session:
            put(_row(session, begin), texts)

    def note(self, week: date, item: PlannedItem, text: str) -> None:
        """Keep what was said of something taken on, with the week for which it was."""
        begin = monday(week)
        with self._database.change(self._words.tr("Note on {name}").format(name=item.title)) as session:
            row = _row(session, begin)
            held = load(row.document)
            plan = tuple(
                PlannedItem(**{**_fields(one), "note": text}) if (one.kind, one.id) == (item.kind, item.id) else one
                for one in held.plan
            )
            row.document = dump(HeldWeek(plan, held.figures))

    def hold(self, week: date, plan: Sequence[PlannedItem], today: date) -> None:
        """Mark a week as gone through: what is taken on, and what the figures are, stay with it."""
        begin = monday(week)
        known = self._figures(self._revenue.book(today), begin, {}, {})
        figures = {one.name: str(one.now) for one in known if one.now is not None}
        with self._database.change(self._words.tr("Finish weekly review")) as session:
            put(_row(session, begin), {"held_on": today, "document": dump(HeldWeek(tuple(plan), figures))})

    def reopen(self, week: date) -> None:
        """Go through a week again; what was said stays."""
        with self._database.change(self._words.tr("Reopen weekly review")) as session:
            put(_row(session, monday(week)), {"held_on": None})

    def _of(self, begin: date) -> WeeklyReview | None:
        return next(iter(self._some(WeeklyReview.week == begin)), None)

    def _state(self, item: PlannedItem, book: QueueBook, today: date) -> PlannedState:
        """Return what came of something that was taken on; a meeting that left the queue is prepared, or finished."""
        if item.kind in _MEETINGS:
            still = book.get(EntryKey(EntryKind(item.kind), item.id)) is not None
            return PlannedState.CARRIED if still else PlannedState.DONE
        if item.kind not in _DONE:
            return PlannedState.DROPPED
        entity, column = _DONE[item.kind]
        own = table(entity).c
        with self._database.reading() as session:
            found = session.execute(select(own[column]).where(own.id == item.id)).first()
        if found is None:
            return PlannedState.DROPPED
        done = found[0]
        return PlannedState.DONE if done is not None and done <= today else PlannedState.CARRIED

    def _figures(
        self, revenue: RevenueBook, begin: date, held: Mapping[str, str], former: Mapping[str, str]
    ) -> list[WeekFigure]:
        """Return the KPIs; what was kept when a week was held counts, else it is worked out as of its end."""
        now = self._known(revenue, min(days_after(begin, 6), revenue.as_of))
        ago = self._known(revenue, min(days_after(begin, -1), revenue.as_of))
        kept, before = ({key: Fraction(text) for key, text in one.items()} for one in (held, former))
        return [WeekFigure(one, kept.get(one, now.get(one)), before.get(one, ago.get(one))) for one in FIGURES]

    def _known(self, revenue: RevenueBook, day: date) -> dict[str, Fraction | None]:
        """Return the KPIs as of a day; that of what is to be done is known for today alone."""
        today = revenue.as_of
        book = revenue if day == today else RevenueBook(revenue.facts, day, revenue.merged)
        rates, year = self._revenue.rates(day), ReportPeriod(days_after(after(day, -MONTHS_OF_YEAR), 1), day)
        whole, due = _in_one(book, rates, year), _due_in_one(book, rates, year)
        month = book.customers(period_of(day, ReportSpan.MONTH)).get("", (0, 0, 0))
        own = table(Outcome).c
        with self._database.reading() as session:
            confirmed = session.scalar(select(func.count()).where(own.confirmed_on <= day)) or 0
            without = Fraction(len(lacking(session, today))) if day == today else None
        return {
            "nrr": whole.nrr,
            "grr": whole.grr,
            "logo_churn": Fraction(month[1], month[0]) if month[0] else None,
            "renewal_rate": due.rate,
            "onboarding": completion(self._onboarding.facts(day), year.first, day, day).rate,
            "outcomes": Fraction(confirmed),
            "no_next_action": without,
        }

    def _ahead(self, today: date) -> list[RenewalRow]:
        """Return what is to be decided soon, what is overdue first."""
        rows = [one for one in self._renewals.rows(today, closed=False) if one.open]
        near = [one for one in rows if one.clock.decision <= today + _AHEAD]
        return sorted(near, key=lambda one: (one.clock.decision, one.reading or one.account, one.id))


def _row(session: Session, begin: date) -> WeeklyReview:
    """Return the record of a week, made if there is none."""
    found = session.scalars(select(WeeklyReview).where(WeeklyReview.week == begin)).first()
    if found is None:
        found = WeeklyReview(week=begin)
        session.add(found)
    return found


def _fields(item: PlannedItem) -> dict[str, Any]:
    return {name: getattr(item, name) for name in PlannedItem.__slots__}


def _proposed(book: QueueBook) -> tuple[Sequence[PlannedItem], int]:
    """Return what the queue has for this week, what is overdue first, and how many more there are."""
    whole = [one for group in (Group.OVERDUE, Group.TODAY, Group.WEEK) for one in book.of(group)]
    return [_planned(one) for one in whole[:_MOST]], max(len(whole) - _MOST, 0)


def _planned(one: QueueEntry) -> PlannedItem:
    due = one.due.isoformat() if one.due else ""
    return PlannedItem(one.key.kind.value, one.key.id, one.title, one.account, due)


def _doubts(book: RevenueBook) -> list[DoubtCount]:
    """Return what is to be doubted about the running month, and nobody has decided, by its kind."""
    sums: dict[DoubtKind, tuple[int, dict[str, Fraction]]] = {}
    for one in book.doubts_of(period_of(book.as_of, ReportSpan.MONTH)):
        if not one.decided:
            count, money = sums.get(one.kind, (0, {}))
            whole = {name: money.get(name, Fraction(0)) + amount for name, amount in one.amounts.items()}
            sums[one.kind] = (count + 1, money | whole)
    return [DoubtCount(kind, count, money) for kind, (count, money) in sums.items()]


def _in_one(book: RevenueBook, rates: RateTable, period: ReportPeriod) -> RevenueFigures:
    """Return the figures of a period in the company's currency, of the currencies whose rates are known."""
    found = book.figures(period).items()
    known = [one.at_rate(rates.between(name, rates.home)) for (_part, name), one in found if rates.knows(name)]
    return sum(known, RevenueFigures())


def _due_in_one(book: RevenueBook, rates: RateTable, period: ReportPeriod) -> RenewalFigures:
    found = book.renewals(period).items()
    known = [one.at_rate(rates.between(name, rates.home)) for (_part, name), one in found if rates.knows(name)]
    return sum(known, RenewalFigures())
