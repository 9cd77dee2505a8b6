"""Renewals, doubts, other conventions and cohorts: examples worked out by hand."""

from datetime import date
from fractions import Fraction

import pytest

from csdesk.analytics.revenue.conventions import Convention, compared
from csdesk.analytics.revenue.doubts import doubts
from csdesk.analytics.revenue.facts import HANDED_OVER
from csdesk.analytics.revenue.figures import cohorts
from csdesk.analytics.revenue.renewals import due, leaving
from csdesk.domain.revenue import DoubtKind, DoubtVerdict
from csdesk.domain.revenue_figures import RenewalFigures
from tests.analytics.revenue.book import Book


@pytest.fixture
def book() -> Book:
    return Book()


def _day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


def _doubts(book: Book, as_of: str) -> list[tuple[DoubtKind, DoubtVerdict, dict[str, Fraction]]]:
    return [(one.kind, one.verdict, one.amounts) for one in doubts(book.facts, _day(as_of))]


def test_the_renewal_rate_stands_beside_gross_retention(book: Book) -> None:
    """Up 300: kept 240, of it 30 more, 20 less, 40 lost; of all 1,000."""
    same = book.contract(1, "2025-04-01", "2026-03-31", 140)
    book.contract(1, "2026-04-01", "", 170, renews=same)
    less = book.contract(2, "2025-04-01", "2026-03-31", 120)
    book.contract(2, "2026-04-01", "", 100, renews=less)
    book.contract(3, "2025-04-01", "2026-03-31", 40, outcome="churned")
    book.contract(4, "2025-01-01", "", 700)
    found = due(book.facts, (_day("2026-03-31"), _day("2026-04-30")), _day("2026-05-10"))
    sums = sum((one.figures for one in found), RenewalFigures())
    assert (sums.due, sums.kept, sums.renewed, sums.lost, sums.contracts) == (300, 240, 270, 40, 3)
    assert (sums.rate, sums.net_rate) == (Fraction(8, 10), Fraction(9, 10))
    assert book.between("2026-03-31", "2026-04-30").grr == Fraction(94, 100)


def test_what_is_not_decided_is_in_no_renewal_rate(book: Book) -> None:
    book.contract(1, "2025-04-01", "2026-03-31", 100)
    book.contract(2, "2025-04-01", "2026-03-31", 50, auto=True)
    found = due(book.facts, (_day("2026-03-31"), _day("2026-04-30")), _day("2026-05-10"))
    sums = sum((one.figures for one in found), RenewalFigures())
    assert (sums.due, sums.open, sums.rate) == (150, 100, 1)
    assert RenewalFigures().rate is None


def test_what_is_to_come_is_not_up_yet(book: Book) -> None:
    book.contract(1, "2025-11-20", "2026-11-19", 100)
    assert due(book.facts, (_day("2026-10-31"), _day("2026-11-30")), _day("2026-11-15")) == []


def test_known_to_leave_from_the_day_of_the_notice(book: Book) -> None:
    book.contract(1, "2026-01-01", "2026-12-31", 100, outcome="churned", decided="2026-10-15")
    assert leaving(book.facts, _day("2026-10-14")) == []
    [one] = leaving(book.facts, _day("2026-10-15"))
    assert (one.account, one.end, one.amounts) == (1, _day("2027-01-01"), {"JPY": 100})


def test_a_gap_is_a_doubt_whether_it_is_linked_or_not(book: Book) -> None:
    first = book.contract(1, "2025-04-01", "2026-03-31", 100)
    book.contract(1, "2026-04-02", "2027-03-31", 100, renews=first)
    second = book.contract(2, "2025-04-01", "2026-03-31", 70)
    book.contract(2, "2026-04-02", "2027-03-31", 70)
    assert _doubts(book, "2026-06-30") == [
        (DoubtKind.GAP, DoubtVerdict.CONTINUES, {"JPY": 100}),
        (DoubtKind.GAP, DoubtVerdict.BREAK, {"JPY": 70}),
    ]
    assert [one.subject for one in doubts(book.facts, _day("2026-06-30"))] == [first, second]


def test_what_lapsed_is_a_doubt_until_it_is_decided(book: Book) -> None:
    book.contract(1, "2025-04-01", "2026-03-31", 100)
    book.contract(2, "2025-04-01", "2026-03-31", 70, auto=True)
    book.contract(3, "2025-04-01", "2026-03-31", 30, outcome="renewed")
    assert _doubts(book, "2026-06-30") == [
        (DoubtKind.PENDING, DoubtVerdict.BREAK, {"JPY": 100}),
        (DoubtKind.PENDING, DoubtVerdict.CONTINUES, {"JPY": 70}),
        (DoubtKind.NOTHING_FOLLOWS, DoubtVerdict.CONTINUES, {"JPY": 30}),
    ]


def test_an_overlap_counts_twice_unless_it_is_decided(book: Book) -> None:
    first = book.contract(1, "2025-04-01", "2026-03-31", 100)
    book.contract(1, "2026-03-01", "2027-02-28", 120, renews=first)
    assert book.between("2026-02-28", "2026-03-31").closing == 220 - 0
    assert _doubts(book, "2026-04-30") == [(DoubtKind.OVERLAP, DoubtVerdict.SEEN, {"JPY": 100})]
    book.decide(replaced=frozenset({first}))
    assert book.between("2026-02-28", "2026-03-30").closing == 120
    assert _doubts(book, "2026-04-30") == [(DoubtKind.OVERLAP, DoubtVerdict.REPLACES, {"JPY": 100})]


def test_what_began_and_ended_within_the_month_is_told(book: Book) -> None:
    book.contract(1, "2026-03-05", "2026-03-19", 100)
    assert _doubts(book, "2026-04-30") == [(DoubtKind.WITHIN_MONTH, DoubtVerdict.SEEN, {"JPY": 100})]


def test_the_sheet_has_doubts_of_its_own(book: Book) -> None:
    for name in ("2026-01", "2026-03"):
        book.month(1, name, 100)
    book.month(2, "2026-02", 80)
    book.period(3, "2026-01-10", "", 1200, 0)
    book.contract(1, "2026-01-01", "", 90)
    assert _doubts(book, "2026-03-31") == [
        (DoubtKind.BOTH, DoubtVerdict.SHEET, {"JPY": 10}),
        (DoubtKind.NO_MORE, DoubtVerdict.LOST, {"JPY": 80}),
        (DoubtKind.BLANK, DoubtVerdict.CONTINUES, {"JPY": 100}),
        (DoubtKind.NO_PERIOD, DoubtVerdict.SEEN, {"JPY": 1200}),
    ]


def test_who_is_handed_over_without_a_day_and_still_counts_is_a_doubt(book: Book) -> None:
    book.contract(1, "2026-01-01", "", 100)
    book.state(1, HANDED_OVER)
    assert _doubts(book, "2026-03-31") == [(DoubtKind.HANDED_OVER, DoubtVerdict.SEEN, {"JPY": 100})]


def test_a_discount_beyond_all_is_a_doubt(book: Book) -> None:
    contract = book.contract(1, "2026-01-01", "", 49)
    book.line(contract, -50)
    assert _doubts(book, "2026-03-31") == [(DoubtKind.NEGATIVE, DoubtVerdict.SEEN, {"JPY": -1})]


def test_the_same_quarter_by_other_conventions(book: Book) -> None:
    """One is lost and comes back within it, one joined and grew within it, one is on hold, one back after long."""
    book.contract(1, "2025-01-01", "2025-12-31", 100, outcome="churned")
    book.contract(1, "2026-03-01", "", 100)
    new = book.contract(2, "2026-01-10", "", 50)
    book.line(new, 20, since="2026-02-10")
    book.contract(3, "2025-01-01", "", 30)
    book.hold(3, "2026-03-01", "2026-04-30")
    book.contract(4, "2024-01-01", "2025-03-31", 40, outcome="churned")
    book.contract(4, "2026-02-01", "", 40)
    [found] = compared(book.facts, date(2025, 12, 31), date(2026, 3, 31), date(2026, 5, 1)).values()
    by = {one.convention: one.figures for one in found}
    ours = by[Convention.OURS]
    assert (ours.opening, ours.new, ours.reactivation, ours.contraction, ours.churn) == (130, 70, 40, 30, 0)
    assert ours.lost == 0
    movement = by[Convention.MOVEMENT]
    assert (movement.new, movement.expansion, movement.reactivation, movement.churn) == (50, 20, 140, 100)
    assert movement.nrr == Fraction(130 + 20 - 30 - 100, 130)
    assert by[Convention.HOLDS_COUNT].contraction == 0
    assert (by[Convention.BACK_IS_NEW].new, by[Convention.BACK_IS_NEW].reactivation) == (110, 0)
    assert by[Convention.EVENTS].lost == 1


def test_with_inclusive_ends_the_day_of_renewal_counts(book: Book) -> None:
    book.contract(1, "2025-01-01", "2026-03-30", 100, outcome="churned")
    [found] = compared(book.facts, date(2026, 2, 28), date(2026, 3, 31), date(2026, 5, 1)).values()
    by = {one.convention: one for one in found}
    assert (by[Convention.OURS].figures.churn, by[Convention.INCLUSIVE_ENDS].figures.churn) == (100, 0)
    assert [(name, one.account, one.change) for name, one in by[Convention.INCLUSIVE_ENDS].rows] == [
        ("churn", 1, -100),
        ("closing", 1, 100),
    ]


def test_cohorts_by_the_month_of_their_start(book: Book) -> None:
    book.contract(1, "2026-01-01", "", 100)
    book.contract(2, "2026-01-20", "2026-02-27", 50, outcome="churned")
    book.contract(3, "2026-02-01", "", 10, 3)
    found = cohorts(book.grid("2026-03-31"))["JPY"]
    assert [(revenue, counts) for _begin, revenue, counts in found] == [
        ([150, 100, 100], [2, 1, 1]),
        ([Fraction(10, 3)] * 2, [1, 1]),
    ]
