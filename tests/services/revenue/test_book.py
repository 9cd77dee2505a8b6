"""The book of revenue on a real file: read once, kept up with what changes."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from csdesk.desk import Desk, open_desk
from csdesk.domain.accounts import Status
from csdesk.domain.contracts import ContractOutcome
from csdesk.domain.revenue import DoubtKind, DoubtVerdict, ReportPeriod, ReportSpan, period_of
from csdesk.entities import Changes
from csdesk.errors import RefusedError
from csdesk.services.revenue.book import RevenueBook
from csdesk.store.step import Step

_TODAY = date(2026, 11, 22)
_OCTOBER = period_of(date(2026, 10, 1), ReportSpan.MONTH)


@pytest.fixture
def desk(path: Path) -> Iterator[Desk]:
    opened = open_desk(path)
    yield opened
    opened.close()


@pytest.fixture
def changes(desk: Desk) -> list[Changes]:
    """What every commit touched, in their order."""
    heard: list[Changes] = []

    def hear(step: Step) -> None:
        heard.append(step.changes)

    desk.database.recorded.append(hear)
    return heard


def _agreed(desk: Desk, name: str, yen: int, start: date, end: date | None = None) -> int:
    """Add an account with a contract; return the id of the contract."""
    contract = desk.contracts.add(desk.accounts.add(name), "p", "JPY")
    desk.contracts.edit(contract, start=start, end=end)
    desk.contracts.add_line(contract, yen, 1, "JPY")
    return contract


def _october(book: RevenueBook) -> dict[str, Fraction]:
    found = book.figures(_OCTOBER)[("", "JPY")]
    names = ("opening", "new", "expansion", "contraction", "churn", "transfer", "closing")
    return {name: getattr(found, name) for name in names if getattr(found, name)}


def test_a_month_of_a_file(desk: Desk) -> None:
    _agreed(desk, "stays", 100, date(2026, 1, 1))
    lost = _agreed(desk, "leaves", 30, date(2026, 1, 1), date(2026, 10, 15))
    desk.contracts.edit(lost, outcome=ContractOutcome.CHURNED)
    _agreed(desk, "joins", 50, date(2026, 10, 5))
    assert _october(desk.revenue.book(_TODAY)) == {"opening": 130, "new": 50, "churn": 30, "closing": 150}
    assert [
        (desk.revenue.names()[one.account], one.change) for one in desk.revenue.book(_TODAY).rows(_OCTOBER, "churn")
    ] == [("leaves", 30)]


def test_what_changes_is_read_alone_and_comes_to_the_same(desk: Desk, changes: list[Changes]) -> None:
    first = _agreed(desk, "a", 100, date(2026, 1, 1))
    second = _agreed(desk, "b", 30, date(2026, 2, 1))
    book = desk.revenue.book(_TODAY)
    assert _october(book) == {"opening": 130, "closing": 130}
    grown = 0
    for act in (
        lambda: desk.contracts.edit(second, end=date(2026, 10, 10), outcome=ContractOutcome.CHURNED),
        lambda: desk.contracts.add_line(first, 20, 1, "JPY", since=date(2026, 10, 1)),
        lambda: desk.accounts.edit(1, status=Status.NOTICE_GIVEN),
        lambda: desk.holds.add(1, date(2026, 10, 20), None, contract_id=first),
        lambda: _agreed(desk, "c", 7, date(2026, 10, 2)),
        lambda: desk.contracts.delete_line(desk.contracts.of(1)[0].lines[-1].id, "b"),
        lambda: desk.contracts.delete(second, "b"),
        lambda: desk.contracts.edit(first, start=date(2020, 1, 1)),
    ):
        heard = len(changes)
        act()
        for one in changes[heard:]:
            book = desk.revenue.renewed(book, one)
        fresh = desk.revenue.book(_TODAY)
        assert book.monthly() == fresh.monthly()
        assert book.doubts == fresh.doubts
        grown += 1
    assert grown == 8


def test_sums_are_right_after_many_changes_of_which_nobody_asked_them(desk: Desk, changes: list[Changes]) -> None:
    for name in "abcd":
        _agreed(desk, name, 100, date(2025, 1, 1))
    book = desk.revenue.book(_TODAY)
    book.monthly(), book.trailing()
    for round_of in range(60):
        account = round_of % 3 + 1
        line = next(one for each in desk.contracts.of(account) for one in each.lines if one.amount)
        heard = len(changes)
        desk.contracts.edit_line(line.id, amount=line.amount + round_of + 1, since=date(2026, round_of % 9 + 1, 1))
        for one in changes[heard:]:
            book = desk.revenue.renewed(book, one)
        if round_of in (2, 59):
            fresh = desk.revenue.book(_TODAY)
            assert (book.monthly(), book.trailing()) == (fresh.monthly(), fresh.trailing())


def test_as_of_a_day_only_what_was_signed_is_known(desk: Desk) -> None:
    first = _agreed(desk, "a", 100, date(2025, 10, 1), date(2026, 10, 1))
    desk.contracts.edit(first, outcome=ContractOutcome.RENEWED, outcome_on=date(2026, 10, 20))
    later = desk.contracts.add(1, "p", "JPY")
    desk.contracts.edit(later, start=date(2026, 10, 1), renews_id=first, signed_on=date(2026, 10, 20))
    desk.contracts.add_line(later, 100, 1, "JPY")
    early = desk.revenue.book(date(2026, 10, 10))
    assert _october(early) == {"opening": 100, "transfer": -100}
    book = desk.revenue.book(_TODAY)
    assert _october(book) == {"opening": 100, "closing": 100}
    assert book.restated == {}
    desk.contracts.edit(later, signed_on=date(2026, 11, 5))
    assert desk.revenue.book(_TODAY).restated == {date(2026, 10, 1): [later]}


def test_a_merged_account_counts_with_what_it_was_merged_into(desk: Desk) -> None:
    _agreed(desk, "a", 100, date(2026, 1, 1))
    _agreed(desk, "b", 200, date(2026, 1, 1))
    desk.accounts.edit(1, merged_into_id=2)
    book = desk.revenue.book(_TODAY)
    assert book.customers(_OCTOBER) == {"": (1, 0, 1)}
    assert [(one.account, one.change) for one in book.rows(_OCTOBER, "closing")] == [(2, 300)]


def test_decisions_are_kept_and_replace_each_other(desk: Desk) -> None:
    first = _agreed(desk, "a", 100, date(2026, 1, 1), date(2026, 9, 20))
    later = desk.contracts.add(1, "p", "JPY")
    desk.contracts.edit(later, start=date(2026, 10, 2))
    desk.contracts.add_line(later, 100, 1, "JPY")
    [doubt] = desk.revenue.book(_TODAY).doubts
    assert (doubt.kind, doubt.subject, doubt.verdict) == (DoubtKind.GAP, first, DoubtVerdict.BREAK)
    for verdict in (DoubtVerdict.BREAK, DoubtVerdict.CONTINUES):
        desk.revenue_decisions.decide(doubt.kind, doubt.account, doubt.subject, verdict, _TODAY)
        [now] = desk.revenue.book(_TODAY).doubts
        assert (now.verdict, now.decided) == (verdict, True)
    assert len(desk.revenue_decisions.all()) == 1


def test_rates_convert_and_say_where_there_is_none(desk: Desk) -> None:
    desk.currency_rates.say("usd", Decimal("150"), date(2026, 1, 1))
    desk.currency_rates.say("USD", Decimal("155"), date(2026, 11, 1))
    assert desk.revenue.rates(date(2026, 10, 31)).between("USD", "JPY") == 150
    rates = desk.revenue.rates(_TODAY)
    assert (rates.between("USD", "JPY"), rates.between("JPY", "USD")) == (155, Fraction(1, 155))
    with pytest.raises(RefusedError, match="Add one to show amounts converted"):
        rates.between("EUR", "JPY")
    for currency, rate in (("XYZ", "1"), ("USD", "0"), ("USD", "NaN")):
        with pytest.raises(RefusedError, match="Enter a currency code and a rate above 0"):
            desk.currency_rates.say(currency, Decimal(rate), _TODAY)


def test_accounts_are_divided_by_their_fields(desk: Desk) -> None:
    _agreed(desk, "a", 100, date(2026, 1, 1))
    _agreed(desk, "b", 50, date(2026, 1, 1))
    desk.accounts.edit(1, tier="1", custom={"系列": "青"})
    for name, expected in (("tier", {"1": 100, "": 50}), ("系列", {"青": 100, "": 50})):
        found = desk.revenue.book(_TODAY).figures(_OCTOBER, desk.revenue.division(name))
        assert {part: one.closing for (part, _currency), one in found.items()} == expected
    assert "系列" in desk.revenue.divisions()
    with pytest.raises(RefusedError, match="is not one of"):
        desk.revenue.division("shoe size")


def test_a_hold_has_an_order_of_days(desk: Desk) -> None:
    _agreed(desk, "a", 100, date(2026, 1, 1))
    with pytest.raises(RefusedError, match="A hold can't end before it starts"):
        desk.holds.add(1, date(2026, 5, 1), date(2026, 5, 1))


def test_any_two_days(desk: Desk) -> None:
    _agreed(desk, "a", 100, date(2026, 3, 10))
    book = desk.revenue.book(_TODAY)
    found = book.figures(ReportPeriod(date(2026, 3, 10), date(2026, 3, 12)))[("", "JPY")]
    assert (found.opening, found.new, found.closing) == (0, 100, 100)
    nothing = book.figures(ReportPeriod(date(2026, 3, 1), date(2026, 3, 9)))[("", "JPY")]
    assert (nothing.opening, nothing.closing) == (0, 0)
