"""What holds of any contracts: closing adds up, two routes agree, every figure is the sum of its rows."""

from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from csdesk.analytics.revenue.conventions import compared
from csdesk.analytics.revenue.doubts import doubts
from csdesk.analytics.revenue.facts import (
    FOR_EVER,
    AccountState,
    AgreedContract,
    EntryRow,
    Facts,
    HoldRow,
    LineRow,
)
from csdesk.analytics.revenue.figures import rows, totals
from csdesk.analytics.revenue.grid import Grid, grid
from csdesk.analytics.revenue.movement import Moves, months_of, moves
from csdesk.domain.months import after
from csdesk.domain.revenue_figures import RevenueFigures

_FIRST = date(2025, 1, 1)
_AS_OF = date(2026, 3, 17)
_DAYS = st.integers(0, 500).map(lambda count: (_FIRST + timedelta(days=count)).toordinal())
_FIGURES = ("opening", "new", "reactivation", "expansion", "agreed", "contraction", "churn", "transfer", "closing")


@st.composite
def facts(draw: st.DrawFn) -> Facts:
    """Draw a few contracts of a few accounts, linked, overlapping, on hold, pending, in two currencies."""
    contracts, lines = [], []
    for key in range(1, draw(st.integers(0, 7)) + 1):
        start = draw(_DAYS)
        end = draw(st.one_of(st.just(FOR_EVER), st.integers(1, 400).map(lambda length, since=start: since + length)))
        renews = draw(st.integers(0, key - 1))
        auto, outcome = draw(st.integers(0, 1)), draw(st.integers(0, 2))
        account = draw(st.integers(1, 3))
        contracts.append(
            AgreedContract(key, account, draw(st.sampled_from("AB")), start, end, auto, outcome, 0, 0, renews)
        )
        for _ in range(draw(st.integers(1, 2))):
            since = draw(st.one_of(st.just(0), st.just(start + 40)))
            until = draw(st.one_of(st.just(FOR_EVER), st.just(start + 40)))
            amount = draw(st.integers(-50, 10**6))
            months = draw(st.sampled_from([1, 3, 7, 12]))
            lines.append(LineRow(key, amount, 1, months, draw(st.sampled_from(["JPY", "USD"])), since, until, 0))
    holds = [HoldRow(1, 0, one, one + 45) for one in draw(st.lists(_DAYS, max_size=1))]
    states = [AccountState(2, *draw(st.sampled_from([(0, 0), (1, 0), (2, 0), (2, _FIRST.toordinal() + 200)])))]
    return Facts(contracts, lines, holds, (), states)


def _adds_up(one: RevenueFigures) -> bool:
    return one.closing == (
        one.opening + one.new + one.reactivation + one.expansion - one.contraction - one.churn + one.transfer
    )


def _every_pair(known: Grid) -> Moves:
    last = len(known.days) - 1
    return moves(known, [*months_of(known), *((place, last) for place in range(0, last, 3))])


@settings(max_examples=80)
@given(facts())
def test_closing_is_opening_and_what_moved_for_every_account_and_all(book: Facts) -> None:
    found = _every_pair(grid(book, _AS_OF))
    assert (found.closing == found.opening + found.change + found.pending).all()
    assert all(_adds_up(one) for each in totals(found).values() for one in each)
    assert all(one.agreed <= one.expansion for each in totals(found).values() for one in each)
    by_account = totals(found, {account: str(account) for account in (1, 2, 3)})
    assert all(_adds_up(one) for each in by_account.values() for one in each)


@settings(max_examples=25)
@given(facts())
def test_a_month_closes_with_what_the_next_opens_with(book: Facts) -> None:
    for each in totals(moves(known := grid(book, _AS_OF), months_of(known))).values():
        assert all(one.closing == other.opening for one, other in pairwise(each))


@settings(max_examples=25)
@given(facts())
def test_every_figure_is_the_sum_of_its_rows(book: Facts) -> None:
    found = _every_pair(grid(book, _AS_OF))
    sums = totals(found)
    for place in range(len(found.pairs)):
        for figure in _FIGURES:
            for currency in ("JPY", "USD"):
                whole = sum((one.change for one in rows(found, place, figure) if one.currency == currency), Fraction(0))
                assert whole == getattr(sums.get(("", currency), [RevenueFigures()] * (place + 1))[place], figure)


@settings(max_examples=25)
@given(facts())
def test_contracts_and_the_sheet_of_the_same_amounts_agree(book: Facts) -> None:
    """What contracts come to at the ends of months, written into a sheet month by month, moves alike."""
    plain = Facts([one._replace(auto=0, outcome=2) for one in book.contracts], book.lines)
    by_contract = grid(plain, _AS_OF)
    entries = []
    for row in range(len(by_contract.account)):
        for column, day in enumerate(by_contract.days.tolist()):
            first = date.fromordinal(day).replace(day=1)
            amount = by_contract.amount(row, by_contract.counted[row, column])
            entries.append(
                EntryRow(
                    *(len(entries) + 1, int(by_contract.account[row]), amount.numerator, 1, amount.denominator),
                    *(str(by_contract.currency[row]), first.toordinal(), after(first, 1).toordinal(), 1),
                )
            )
    by_sheet = grid(Facts(entries=entries), _AS_OF)
    for name in ("new", "reactivation", "churn", "closing", "expansion", "contraction", "transfer"):
        both = [_by_month(one, name) for one in (by_contract, by_sheet)]
        assert both[0] == both[1]


def _by_month(known: Grid, figure: str) -> dict[tuple[str, int], Fraction]:
    found = totals(moves(known, months_of(known)))
    return {
        (currency, int(known.days[place + 1])): getattr(one, figure)
        for (_part, currency), each in found.items()
        for place, one in enumerate(each)
        if getattr(one, figure)
    }


@settings(max_examples=20)
@given(facts())
def test_large_amounts_are_as_exact_as_small_ones(book: Facts) -> None:
    """Beyond 64 bits whole numbers of Python stand in: a thousand million times as much moves as much the same way."""
    factor = 10**12
    large = Facts(
        book.contracts,
        [one._replace(amount=one.amount * factor) for one in book.lines],
        book.holds,
        (),
        book.accounts,
    )
    small, wide = grid(book, _AS_OF), grid(large, _AS_OF)
    units = wide.unit.astype(object)[:, None], small.unit.astype(object)[:, None]
    assert (small.counted.astype(object) * factor * units[0] == wide.counted.astype(object) * units[1]).all()
    assert (moves(small, months_of(small)).kind == moves(wide, months_of(wide)).kind).all()


@settings(max_examples=20)
@given(facts())
def test_replacing_an_account_in_a_grid_is_as_good_as_a_new_one(book: Facts) -> None:
    known = grid(book, _AS_OF)
    mine = Facts(
        [one for one in book.contracts if one.account == 1],
        [one for one in book.lines if one.contract in {each.id for each in book.contracts if each.account == 1}],
        book.holds,
        (),
        book.accounts,
    )
    days = [date.fromordinal(int(one)) for one in known.days]
    part = grid(mine, _AS_OF, days)
    if part.days.tolist() == known.days.tolist():
        patched = known.without({1}).joined(part)
        assert totals(moves(patched, months_of(patched))) == totals(moves(known, months_of(known)))
        assert np.array_equal(np.sort(patched.account), known.account)


@settings(max_examples=20)
@given(facts())
def test_other_conventions_say_which_rows_they_differ_by(book: Facts) -> None:
    opening, closing = date(2025, 6, 30), date(2025, 12, 31)
    for currency, each in compared(book, opening, closing, _AS_OF).items():
        ours = each[0].figures
        for one in each[1:-1]:
            for figure in ("opening", "churn", "expansion", "closing", "new"):
                apart = sum((row.change for name, row in one.rows if name == figure), Fraction(0))
                assert getattr(ours, figure) + apart == getattr(one.figures, figure), (currency, one.convention)


@settings(max_examples=20)
@given(facts())
def test_doubts_can_be_told_of_any_contracts(book: Facts) -> None:
    assert all(one.account in (1, 2, 3) for one in doubts(book, _AS_OF.toordinal()))
