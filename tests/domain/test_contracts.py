"""What counts as present revenue, and when it has to be renewed: a table by hand, then laws."""

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csdesk.domain.contracts import Present, Term, monthly, present

_DAY = date(2026, 11, 22)
_NOTHING = Present({}, None, overdue=False)


def _day(text: str) -> date | None:
    """Return a day written as 26-11-22, or None for nothing."""
    return date.fromisoformat(f"20{text}") if text else None


def _term(contract: int, span: str, mrr: int = 100, currency: str = "JPY", *, closed: bool = False) -> Term:
    """Make a term from ``start..end`` or ``start..end!notice``."""
    start, _, rest = span.partition("..")
    end, _, notice = rest.partition("!")
    return Term(contract, _day(start), _day(end), closed, Fraction(mrr), currency, _day(notice))


def _present(mrr: dict[str, int], renewal: str = "", notice: str = "", *, overdue: bool = False) -> Present:
    amounts = {currency: Fraction(amount) for currency, amount in mrr.items()}
    return Present(amounts, _day(renewal), overdue, _day(notice))


@pytest.mark.parametrize(
    ("minor", "months", "found"),
    [(7_440_000, 12, Fraction(620_000)), (100_000, 12, Fraction(25_000, 3)), (9_900, 1, Fraction(9_900)), (0, 3, 0)],
)
def test_an_amount_a_month_is_exact(minor: int, months: int, found: Fraction) -> None:
    assert monthly(minor, months) == found


@pytest.mark.parametrize(
    ("terms", "found"),
    [
        pytest.param([], _NOTHING, id="nothing agreed"),
        pytest.param([_term(1, "26-04-01..27-04-01")], _present({"JPY": 100}, "27-04-01"), id="it runs"),
        pytest.param([_term(1, "26-11-22..27-11-22")], _present({"JPY": 100}, "27-11-22"), id="the first day counts"),
        pytest.param([_term(1, "25-11-23..26-11-23")], _present({"JPY": 100}, "26-11-23"), id="the day before the end"),
        pytest.param(
            [_term(1, "25-11-22..26-11-22")], _present({"JPY": 100}, "26-11-22", overdue=True), id="the end is over"
        ),
        pytest.param([_term(1, "..27-01-01")], _present({"JPY": 100}, "27-01-01"), id="since ever"),
        pytest.param([_term(1, "26-01-01..")], _present({"JPY": 100}), id="open-ended"),
        pytest.param([_term(1, "..")], _present({"JPY": 100}), id="no dates at all"),
        pytest.param(
            [_term(1, "26-01-01..27-01-01"), _term(2, "26-01-01..27-06-01", 50)],
            _present({"JPY": 150}, "27-01-01"),
            id="two run",
        ),
        pytest.param(
            [_term(1, "26-01-01..27-01-01"), _term(1, "26-01-01..27-01-01", 20, "USD")],
            _present({"JPY": 100, "USD": 20}, "27-01-01"),
            id="currencies stay apart",
        ),
        pytest.param(
            [_term(1, "25-01-01..26-01-01"), _term(2, "26-01-01..27-01-01", 120), _term(3, "27-01-01..28-01-01", 140)],
            _present({"JPY": 120}, "27-01-01"),
            id="of a chain the middle runs",
        ),
        pytest.param(
            [_term(1, "26-01-01..27-01-01", closed=True)], _present({"JPY": 100}, "27-01-01"), id="closed but running"
        ),
        pytest.param(
            [_term(1, "27-01-01..28-01-01"), _term(2, "27-04-01..28-04-01", 50)],
            _present({"JPY": 100}, "28-01-01"),
            id="of those to come the first counts",
        ),
        pytest.param(
            [_term(1, "27-01-01..28-01-01"), _term(2, "27-01-01..27-07-01", 50)],
            _present({"JPY": 150}, "27-07-01"),
            id="two start together",
        ),
        pytest.param(
            [_term(1, "25-01-01..26-01-01"), _term(2, "27-01-01..28-01-01", 50)],
            _present({"JPY": 50}, "28-01-01"),
            id="what comes is before what lapsed",
        ),
        pytest.param([_term(1, "27-01-01..28-01-01", closed=True)], _NOTHING, id="called off before it began"),
        pytest.param(
            [_term(1, "24-01-01..25-01-01"), _term(2, "25-01-01..26-10-01", 50)],
            _present({"JPY": 50}, "26-10-01", overdue=True),
            id="what lapsed last is overdue",
        ),
        pytest.param([_term(1, "25-01-01..26-10-01", closed=True)], _NOTHING, id="lapsed and closed"),
        pytest.param(
            [_term(1, "24-01-01..25-01-01"), _term(2, "25-01-01..26-01-01", 50, closed=True)],
            _NOTHING,
            id="an older one does not come back when the last was closed",
        ),
        pytest.param(
            [_term(1, "25-01-01..26-01-01", closed=True), _term(2, "25-01-01..26-01-01", 50)],
            _present({"JPY": 50}, "26-01-01", overdue=True),
            id="two ended together and one was closed",
        ),
        pytest.param(
            [_term(1, "26-01-01..27-01-31!26-12-31"), _term(2, "26-01-01..27-01-15", 50)],
            _present({"JPY": 150}, "27-01-31", "26-12-31"),
            id="the earliest decision, not the earliest end",
        ),
        pytest.param(
            [_term(1, "25-01-01..26-01-01!25-10-31")],
            _present({"JPY": 100}, "26-01-01", "25-10-31", overdue=True),
            id="overdue with its notice",
        ),
        pytest.param([_term(1, "26-01-01..27-01-01", currency="")], _present({}, "27-01-01"), id="without lines"),
        pytest.param([_term(1, "27-01-01..26-12-01")], _present({"JPY": 100}, "26-12-01"), id="dates the wrong way"),
    ],
)
def test_what_an_account_brings_in_now(terms: list[Term], found: Present) -> None:
    assert present(terms, _DAY, gone=False) == found


@pytest.mark.parametrize(
    ("span", "mrr"), [("25-01-01..26-10-01", {}), ("26-01-01..27-01-01", {"JPY": 100}), ("27-01-01..", {"JPY": 100})]
)
def test_of_an_account_that_is_gone_only_what_lapsed_counts_no_more(span: str, mrr: dict[str, int]) -> None:
    assert present([_term(1, span)], _DAY, gone=True).mrr == mrr
    assert not present([_term(1, span)], _DAY, gone=True).overdue


@pytest.mark.parametrize(
    ("span", "clock"),
    [("26-01-01..27-01-01!26-09-30", "26-09-30"), ("26-01-01..27-01-01", "26-12-31"), ("26-01-01..", "")],
)
def test_the_renewal_clock_counts_to_the_notice_deadline_or_else_to_the_last_day(span: str, clock: str) -> None:
    assert present([_term(1, span)], _DAY, gone=False).clock == _day(clock)


_DAYS = st.none() | st.integers(-40, 40).map(lambda shift: _DAY + timedelta(days=shift))
_TERMS = st.builds(
    Term,
    st.integers(1, 4),
    _DAYS,
    _DAYS,
    st.booleans(),
    st.integers(0, 1000).map(Fraction),
    st.sampled_from(["JPY", "USD"]),
    _DAYS,
)


@given(st.lists(_TERMS, max_size=6), st.booleans())
def test_whatever_was_agreed(terms: list[Term], gone: bool) -> None:
    found = present(terms, _DAY, gone=gone)
    assert sum(found.mrr.values()) <= sum(term.mrr for term in terms)
    assert not (gone and found.overdue)
    assert not found.overdue or (found.renewal is not None and found.renewal <= _DAY)
    running = [
        term for term in terms if (term.start is None or term.start <= _DAY) and (not term.end or term.end > _DAY)
    ]
    if running:
        assert sum(found.mrr.values()) == sum(term.mrr for term in running)
        assert found.renewal is None or found.renewal > _DAY


@pytest.mark.parametrize("turn", [1, -1])
def test_of_two_with_one_clock_the_earlier_end_is_the_renewal(turn: int) -> None:
    terms = [_term(1, "26-01-01..27-02-01!26-12-31"), _term(2, "26-01-01..27-01-15!26-12-31")]
    assert present(terms[::turn], _DAY, gone=False) == _present({"JPY": 200}, "27-01-15", "26-12-31")


@given(st.lists(_TERMS, max_size=6).flatmap(lambda terms: st.tuples(st.just(terms), st.permutations(terms))))
def test_the_order_of_contracts_does_not_matter(lists: tuple[list[Term], list[Term]]) -> None:
    one, other = (present(terms, _DAY, gone=False) for terms in lists)
    assert (one.mrr, one.renewal, one.clock, one.overdue) == (other.mrr, other.renewal, other.clock, other.overdue)
