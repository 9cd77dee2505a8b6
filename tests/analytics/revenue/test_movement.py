"""Movement of revenue: examples worked out by hand."""

from fractions import Fraction

import pytest

from csdesk.analytics.revenue.facts import GONE, HANDED_OVER, CountingRules
from csdesk.analytics.revenue.figures import customers, rows
from csdesk.analytics.revenue.movement import months_of, moves
from tests.analytics.revenue.book import Book, moved


@pytest.fixture
def book() -> Book:
    return Book()


def test_a_whole_story(book: Book) -> None:
    """Four at 500 a year, two more at 30 a month, which go; the first is not renewed; later three at 50 a month."""
    book.contract(1, "2025-01-01", "2025-12-31", 2000, 12, outcome="churned")
    book.contract(1, "2025-04-01", "2025-08-31", 60, outcome="churned", product="Silver")
    book.contract(1, "2026-06-01", "", 150)
    story = {name: moved(one) for name, one in book.months("2026-06-30").items() if moved(one)}
    assert story == {
        "2025-01": {"new": Fraction(500, 3)},
        "2025-04": {"expansion": 60},
        "2025-09": {"contraction": 60},
        "2026-01": {"churn": Fraction(500, 3)},
        "2026-06": {"reactivation": 150},
    }


def test_what_begins_and_ends_within_a_month_moves_nothing(book: Book) -> None:
    book.contract(1, "2026-03-05", "2026-03-19", 100)
    assert moved(book.between("2026-02-28", "2026-03-31", "2026-04-30")) == {}


def test_a_gap_of_a_day_between_linked_contracts_moves_nothing(book: Book) -> None:
    first = book.contract(1, "2025-04-01", "2026-03-31", 100)
    book.contract(1, "2026-04-02", "2027-03-31", 100, renews=first)
    assert {name: moved(one) for name, one in book.months("2026-06-30").items() if moved(one)} == {
        "2025-04": {"new": 100}
    }


def test_a_gap_over_the_end_of_a_month_is_no_churn_where_it_is_linked_unless_it_is_decided(book: Book) -> None:
    first = book.contract(1, "2025-04-01", "2026-03-20", 100)
    book.contract(1, "2026-04-02", "2027-03-31", 100, renews=first)
    assert moved(book.months("2026-06-30")["2026-03"]) == {}
    book.decide(broken=frozenset({first}))
    assert moved(book.months("2026-06-30")["2026-03"]) == {"churn": 100}
    assert moved(book.months("2026-06-30")["2026-04"]) == {"reactivation": 100}


def test_a_gap_between_contracts_that_are_not_linked_is_churn_unless_it_is_decided(book: Book) -> None:
    first = book.contract(1, "2025-04-01", "2026-03-20", 100)
    book.contract(1, "2026-04-02", "2027-03-31", 100)
    assert moved(book.months("2026-06-30")["2026-03"]) == {"churn": 100}
    assert moved(book.months("2026-06-30")["2026-04"]) == {"reactivation": 100}
    book.decide(bridged=frozenset({first}))
    assert moved(book.months("2026-06-30")["2026-03"]) == {}


def test_a_renewal_signed_late_is_pending_until_then(book: Book) -> None:
    first = book.contract(1, "2025-04-01", "2026-03-31", 100)
    book.contract(1, "2026-04-01", "2027-03-31", 100, renews=first, signed="2026-04-20")
    early = book.between("2026-03-31", "2026-04-10")
    assert (early.churn, early.to_pending, early.pending, early.closing) == (0, -100, 100, 0)
    assert early.closing == early.opening + early.transfer
    late = book.between("2026-03-31", "2026-04-30")
    assert (late.churn, late.pending, late.closing) == (0, 0, late.opening)


def test_with_auto_renewal_it_counts_and_is_unconfirmed(book: Book) -> None:
    book.contract(1, "2025-04-01", "2026-03-31", 100, auto=True)
    found = book.between("2026-03-31", "2026-04-30")
    assert (found.closing, found.unconfirmed, found.pending, found.churn) == (100, 100, 0, 0)
    assert (found.nrr, found.nrr_if_lost) == (1, 0)


def test_a_decision_that_came_later_is_not_known_before(book: Book) -> None:
    book.contract(1, "2025-04-01", "2026-03-31", 100, outcome="churned", decided="2026-05-20")
    assert book.between("2026-03-31", "2026-04-30").pending == 100
    assert book.between("2026-03-31", "2026-04-30", "2026-05-20").churn == 100


def test_on_hold_is_no_churn(book: Book) -> None:
    contract = book.contract(1, "2026-01-01", "2026-12-31", 100)
    book.hold(1, "2026-05-01", "2026-06-30", contract)
    months = book.months("2026-07-31")
    assert [moved(months[name]) for name in ("2026-05", "2026-06", "2026-07")] == [
        {"contraction": 100},
        {},
        {"expansion": 100},
    ]
    assert [one.lost for one in months.values()] == [0] * 7
    assert moved(months["2026-06"]) == {}


def test_by_another_convention_a_hold_is_left_as_it_was(book: Book) -> None:
    book.contract(1, "2026-01-01", "2026-12-31", 100)
    book.hold(1, "2026-05-01", "2026-06-30")
    known = book.grid("2026-07-31", rules=CountingRules(holds_count=True))
    assert known.counted[0].tolist() == [0, *[100] * 7]


def test_gone_for_120_days_and_back_is_a_reactivation(book: Book) -> None:
    book.contract(1, "2025-04-01", "2025-12-31", 100)
    book.contract(1, "2026-05-01", "", 100)
    assert moved(book.months("2026-05-31")["2026-05"]) == {"reactivation": 100}
    assert moved(book.months("2026-05-31")["2026-01"]) == {"churn": 100}


def test_a_yearly_amount_added_to_the_same_end_is_divided_by_its_own_months(book: Book) -> None:
    contract = book.contract(1, "2026-01-01", "2026-12-31", 1_200_000, 12)
    book.line(contract, 300_000, 6, "2026-07-01")
    assert moved(book.months("2026-07-31")["2026-07"]) == {"expansion": 50_000}
    assert book.months("2026-07-31")["2026-07"].agreed == 0


def test_steps_agreed_beforehand_are_told_apart(book: Book) -> None:
    contract = book.contract(1, "2024-01-01", "2026-12-31")
    book.line(contract, 1_200_000, 12, "2024-01-01", "2024-12-31")
    book.line(contract, 2_400_000, 12, "2025-01-01", "2025-12-31")
    book.line(contract, 3_600_000, 12, "2026-01-01")
    first = book.between("2024-12-31", "2025-12-31")
    assert (first.opening, first.closing, first.expansion, first.agreed, first.sold) == (
        *(100_000, 200_000, 100_000, 100_000),
        0,
    )
    assert (first.nrr, first.nrr_sold) == (2, 1)
    assert book.between("2025-12-31", "2026-01-31").agreed == 100_000


def test_a_step_sold_later_is_sold(book: Book) -> None:
    contract = book.contract(1, "2024-01-01", "2026-12-31")
    book.line(contract, 100, 1, "2024-01-01", "2024-12-31")
    book.line(contract, 150, 1, "2025-01-01", signed="2024-12-10")
    assert (book.between("2024-12-31", "2025-01-31").expansion, book.between("2024-12-31", "2025-01-31").agreed) == (
        50,
        0,
    )


def test_a_discount_takes_nothing_below_0(book: Book) -> None:
    contract = book.contract(1, "2026-01-01", "", 49)
    book.line(contract, -50)
    book.contract(2, "2026-01-01", "", 10)
    assert book.between("2025-12-31", "2026-01-31").closing == 10


@pytest.mark.parametrize(
    ("times", "months", "expected"), [(52, 12, Fraction(650, 3)), (26, 12, Fraction(325, 3)), (1, 3, Fraction(50, 3))]
)
def test_amounts_of_weeks_and_months_are_exact(book: Book, times: int, months: int, expected: Fraction) -> None:
    book.contract(1, "2026-01-01", "", 50, months, times=times)
    assert book.between("2025-12-31", "2026-01-31").new == expected


def test_what_is_given_up_counts_until_its_last_day(book: Book) -> None:
    book.contract(1, "2026-01-01", "2026-12-31", 100, outcome="churned", decided="2026-10-15")
    assert book.between("2026-10-31", "2026-11-30").closing == 100
    assert book.between("2026-12-30", "2027-01-31").churn == 100


def test_the_running_month_ends_today(book: Book) -> None:
    book.contract(1, "2025-11-20", "2026-11-19", 100)
    assert moved(book.between("2026-10-31", "2026-11-15")) == {}


def test_two_accounts_merged_into_one_are_one_customer(book: Book) -> None:
    """Once they are merged the contracts of both are those of one."""
    book.contract(2, "2025-01-01", "2025-12-31", 100, product="A")
    old = book.contract(2, "2025-01-01", "2025-12-31", 200, product="B")
    book.contract(2, "2026-01-01", "", 270, renews=old, product="B")
    book.facts.contracts[0:1] = [book.facts.contracts[0]._replace(outcome=2)]  # type: ignore[index]
    found = book.between("2025-12-31", "2026-01-31")
    assert (moved(found), found.lost, found.customers) == ({"contraction": 30}, 0, 1)


def test_the_change_of_currency_is_a_transfer(book: Book) -> None:
    book.contract(1, "2025-01-01", "2025-12-31", 1000, outcome="churned")
    book.contract(1, "2026-01-01", "", 700, currency="USD")
    assert moved(book.between("2025-12-31", "2026-01-31")) == {"transfer": -1000}
    dollars = book.between("2025-12-31", "2026-01-31", currency="USD")
    assert (moved(dollars), dollars.closing) == ({"transfer": 7}, 7)
    known = book.grid("2026-01-31")
    assert customers(moves(known, months_of(known)))[""][-1] == (1, 0, 1)


def test_a_second_currency_is_expansion_and_its_end_contraction(book: Book) -> None:
    book.contract(1, "2025-01-01", "", 1000)
    book.contract(1, "2025-06-01", "2025-12-31", 700, currency="USD", outcome="churned", product="add-on")
    assert moved(book.between("2025-05-31", "2025-06-30", currency="USD")) == {"expansion": 7}
    assert moved(book.between("2025-12-31", "2026-01-31", currency="USD")) == {"contraction": 7}


def test_an_account_that_is_handed_over_is_no_churn(book: Book) -> None:
    book.contract(1, "2025-01-01", "2026-12-31", 100)
    book.state(1, HANDED_OVER, "2026-03-10")
    assert moved(book.between("2026-02-28", "2026-03-31")) == {"transfer": -100}
    assert book.between("2026-02-28", "2026-03-31").lost == 0


def test_where_nobody_knows_when_it_was_handed_over_its_end_is_the_transfer(book: Book) -> None:
    book.contract(1, "2025-01-01", "2025-12-31", 100)
    book.state(1, HANDED_OVER)
    assert moved(book.between("2025-12-31", "2026-01-31")) == {"transfer": -100}


def test_an_account_that_is_gone_has_nothing_pending(book: Book) -> None:
    book.contract(1, "2025-01-01", "2025-12-31", 100)
    book.state(1, GONE)
    assert moved(book.between("2025-12-31", "2026-01-31")) == {"churn": 100}


def test_a_blank_month_is_a_question_and_0_is_none(book: Book) -> None:
    for name, amount in (("2026-01", 100), ("2026-03", 100)):
        book.month(1, name, amount)
        book.month(2, name, amount)
    book.month(2, "2026-02", 0)
    months = book.months("2026-03-31")
    assert (moved(months["2026-02"]), moved(months["2026-03"])) == ({"churn": 100}, {"reactivation": 100})
    assert months["2026-02"].unconfirmed == 100
    book.decide(lost_blanks=frozenset({1}))
    assert moved(book.months("2026-03-31")["2026-02"]) == {"churn": 200}


def test_behind_its_last_month_the_sheet_is_not_filled_in(book: Book) -> None:
    book.month(1, "2026-01", 100)
    book.month(2, "2026-01", 50)
    book.month(2, "2026-02", 50)
    months = book.months("2026-04-15")
    assert moved(months["2026-02"]) == {"churn": 100}
    assert moved(months["2026-03"]) == {}
    assert (months["2026-03"].closing, months["2026-03"].unconfirmed) == (50, 50)


def test_contracts_of_an_account_that_the_sheet_has_do_not_count(book: Book) -> None:
    book.contract(1, "2025-01-01", "", 100)
    book.month(1, "2026-01", 90)
    assert book.between("2025-12-31", "2026-01-31").closing == 90
    book.decide(from_contracts=frozenset({1}))
    assert book.between("2025-12-31", "2026-01-31").closing == 100


def test_an_amount_without_a_period_counts_once_it_is_decided(book: Book) -> None:
    entry = book.period(1, "2026-01-10", "", 1200, 0)
    assert book.between("2025-12-31", "2026-01-31").closing == 0
    book.decide(periods={entry: 12})
    assert book.between("2025-12-31", "2026-01-31").closing == 100
    assert book.between("2026-12-31", "2027-01-31").closing == 0


def test_every_figure_is_the_sum_of_its_rows(book: Book) -> None:
    book.contract(1, "2025-01-01", "2025-12-31", 100, outcome="churned")
    book.contract(2, "2026-01-01", "", 100)
    book.contract(3, "2025-01-01", "", 100)
    book.contract(3, "2026-01-10", "", 100, 3)
    found = book.between("2025-12-31", "2026-01-31")
    known = book.grid("2026-01-31")
    compared = moves(known, [(len(known.days) - 2, len(known.days) - 1)])
    for name in ("opening", "new", "reactivation", "expansion", "contraction", "churn", "transfer", "closing"):
        assert sum(one.change for one in rows(compared, 0, name)) == getattr(found, name)
    assert [one.account for one in rows(compared, 0, "churn")] == [1]


def test_without_an_opening_there_is_no_rate_and_nothing_lost_is_0(book: Book) -> None:
    book.contract(1, "2026-01-01", "", 100)
    first, second = book.between("2025-12-31", "2026-01-31"), book.between("2026-01-31", "2026-02-28")
    assert (first.nrr, first.grr, first.logo_churn) == (None, None, None)
    assert (second.nrr, second.revenue_churn, second.logo_churn) == (1, 0, 0)


def test_a_long_gap_is_no_gap_although_it_is_linked(book: Book) -> None:
    first = book.contract(1, "2025-01-01", "2025-12-31", 100)
    book.contract(1, "2026-05-01", "", 100, renews=first)
    months = book.months("2026-05-31")
    assert (moved(months["2026-01"]), moved(months["2026-05"])) == ({"churn": 100}, {"reactivation": 100})


def test_what_needs_more_than_64_bits_is_exact(book: Book) -> None:
    contract = book.contract(1, "2026-01-01", "", 10**18, 7)
    book.line(contract, 10**18, 12)
    book.line(contract, 10**18, 11)
    found = book.between("2025-12-31", "2026-01-31")
    assert found.new == Fraction(10**18, 7) + Fraction(10**18, 12) + Fraction(10**18, 11)
