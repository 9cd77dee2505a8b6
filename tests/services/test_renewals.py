"""Renewals on a real file: who is up, what closing writes, and that one step takes it back."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pytest

from csdesk.domain.accounts import Status
from csdesk.domain.contracts import ContractOutcome, Forecast
from csdesk.domain.levels import Level
from csdesk.domain.next_contract import NextAmount
from csdesk.domain.renewals import Basis, Passed, Phase
from csdesk.entities import Contract, HealthModel, HealthSnapshot
from csdesk.errors import RefusedError
from csdesk.services.accounts import Accounts
from csdesk.services.contracts import Contracts
from csdesk.services.renewals.renewals import Closing, RenewalProposal, RenewalRow, Renewals
from csdesk.services.tiers import Tiers
from csdesk.store.database import Database
from csdesk.store.step import Step
from tests.cadences import cadences
from tests.services.statements import queries
from tests.store.tables import dump

_TODAY = date(2026, 11, 22)
_YEAR = {"start": date(2026, 4, 1), "end": date(2027, 4, 1), "notice_deadline": date(2026, 12, 31)}
_Agree = Callable[..., int]


@pytest.fixture(autouse=True)
def _two_accounts(accounts: Accounts) -> None:
    accounts.edit(accounts.add("a"), tier="1", reading="エー")
    accounts.assign(1, "Mori")
    accounts.add("b")


@pytest.fixture
def agree(contracts: Contracts) -> _Agree:
    def add(account: int = 1, amount: int = 1_200_000, **values: Any) -> int:
        contract = contracts.add(account, "p", "JPY")
        contracts.edit(contract, **{**_YEAR, **values})
        line = next(one.lines[0].id for one in contracts.all() if one.contract.id == contract)
        contracts.edit_line(line, amount=amount, months=12)
        return contract

    return add


def _rows(renewals: Renewals) -> dict[int, RenewalRow]:
    return {row.id: row for row in renewals.rows(_TODAY)}


def _proposal(renewals: Renewals, contract: int) -> RenewalProposal:
    found = renewals.proposal(contract, _TODAY)
    assert found is not None
    return found


def test_a_row_has_its_account_its_money_and_its_clock(renewals: Renewals, contracts: Contracts, agree: _Agree) -> None:
    agree(forecast=Forecast.LIKELY, auto_renewal=False)
    contracts.add_line(1, 100, 3, "USD")
    (row,) = renewals.rows(_TODAY)
    assert (row.account, row.reading, row.owner, row.tier, row.product) == ("a", "エー", "Mori", "1", "p")
    assert row.mrr == {"JPY": Fraction(100_000), "USD": Fraction(1, 3)}
    assert (row.forecast, row.outcome, row.auto, row.open, row.level) == (
        *(Forecast.LIKELY, None, False, True),
        Level.UNKNOWN,
    )
    assert (row.clock.decision, row.clock.basis) == (date(2026, 12, 31), Basis.NOTICE)
    assert (row.clock.preparation, row.clock.phase) == (date(2026, 9, 2), Phase.PREPARING)  # 120 days: tier 1


def test_only_contracts_with_a_day_and_of_accounts_that_are_not_gone_are_listed(
    renewals: Renewals, accounts: Accounts, agree: _Agree
) -> None:
    agree(end=None, notice_deadline=None)
    agree(end=None)
    agree(notice_deadline=None)
    agree(account=2)
    agree(account=2, outcome=ContractOutcome.CHURNED)
    assert [(row.id, row.clock.basis, row.open) for row in renewals.rows(_TODAY)] == [
        *((2, Basis.NOTICE, True), (3, Basis.LAST_DAY, True), (4, Basis.NOTICE, True), (5, Basis.NOTICE, False)),
    ]
    for gone in (Status.CHURNED, Status.HANDED_OVER):
        accounts.edit(2, status=gone)
        assert list(_rows(renewals)) == [2, 3]
    accounts.edit(2, status=Status.NOTICE_GIVEN)
    assert list(_rows(renewals)) == [2, 3, 4, 5]


def test_what_another_contract_renews_is_not_open(renewals: Renewals, agree: _Agree) -> None:
    first = agree()
    second = agree(renews_id=first, start=date(2027, 4, 1), end=date(2028, 4, 1), notice_deadline=None)
    rows = _rows(renewals)
    assert (rows[first].open, rows[first].renewed, rows[second].open) == (False, True, True)


def test_the_lead_is_that_of_the_tier_as_she_says_it(renewals: Renewals, tiers: Tiers, agree: _Agree) -> None:
    agree()
    agree(account=2)
    assert tiers.leads() == {"1": 120, "2": 90, "3": 60}
    tiers.edit("1", lead=30)
    rows = _rows(renewals)
    assert [rows[one].clock.preparation for one in (1, 2)] == [date(2026, 12, 1), date(2026, 10, 2)]
    assert cadences(tiers) == {"1": 14, "2": 30, "3": 60}
    tiers.edit("1", cadence=None)
    assert (tiers.leads()["1"], cadences(tiers)["1"]) == (30, None)
    tiers.edit("1", lead=None)
    tiers.edit("2", cadence=7)
    assert tiers.leads() == {"1": 120, "2": 90, "3": 60}


def test_the_level_is_that_of_the_newest_week(database: Database, renewals: Renewals, agree: _Agree) -> None:
    agree()
    agree(account=2)
    with database.change("Health") as session:
        session.add(HealthModel(version=1, definition="{}"))
        session.flush()
        weeks = ((date(2026, 11, 15), Level.A, 1), (date(2026, 11, 22), Level.D, 1), (date(2026, 11, 15), Level.B, 2))
        for week, level, account in weeks:
            made = HealthSnapshot(account_id=account, week=week, score=1, level=level, coverage=1, model_id=1)
            session.add(made)
    assert [row.level for row in renewals.rows(_TODAY)] == [Level.D, Level.UNKNOWN]


def test_the_number_of_queries_does_not_grow(database: Database, renewals: Renewals, agree: _Agree) -> None:
    agree()
    with queries(database) as few:
        renewals.rows(_TODAY)
    for account in (1, 2, 2):
        agree(account)
    with queries(database) as many:
        assert len(renewals.rows(_TODAY)) == 4
    assert len(few) == len(many) == 2
    assert [row.id for row in renewals.rows(_TODAY, [3])] == [3]
    assert renewals.rows(_TODAY, [3]) == [_rows(renewals)[3]]


def test_renewed_makes_the_next_from_the_last_in_one_step(
    database: Database, renewals: Renewals, contracts: Contracts, agree: _Agree, steps: list[Step]
) -> None:
    first = agree(auto_renewal=True, forecast=Forecast.COMMIT, custom={"no": "7"})
    contracts.add_line(first, 900, 1, "USD", title="pilot", until=date(2026, 7, 1))
    contracts.add_line(first, 60_000, 3, "JPY", title="seats", since=date(2026, 7, 1))
    before, count = dump(database), len(steps)
    draft = _proposal(renewals, first).following
    raised = replace(draft, amounts=tuple(one.raised(Fraction(5)) for one in draft.amounts))
    made = renewals.close(first, Closing(ContractOutcome.EXPANDED, " more \n seats ", _TODAY, raised))
    next_one, last = contracts.of(1)
    assert (next_one.contract.id, next_one.contract.renews_id, next_one.contract.product) == (made, first, "p")
    assert (next_one.contract.start, next_one.contract.end, next_one.contract.notice_deadline) == (
        *(date(2027, 4, 1), date(2028, 4, 1)),
        date(2027, 12, 31),
    )
    assert (next_one.contract.auto_renewal, next_one.contract.forecast, next_one.contract.outcome) == (True, None, None)
    assert [(line.amount, line.months, line.currency, line.title) for line in next_one.lines] == [
        (1_260_000, 12, "JPY", ""),
        (63_000, 3, "JPY", "seats"),
    ]
    assert all(line.since is line.until is None for line in next_one.lines)
    assert next_one.mrr(date(2027, 4, 1)) == {"JPY": Fraction(126_000)}
    closed = last.contract
    assert (closed.outcome, closed.outcome_reason, closed.outcome_on) == (
        *(ContractOutcome.EXPANDED, "more seats"),
        _TODAY,
    )
    assert [row.open for row in renewals.rows(_TODAY)] == [False, True]
    assert [step.label for step in steps[count:]] == ["Close contract"]
    database.revert(steps[-1])
    assert dump(database) == before


def test_churned_proposes_a_status_and_changes_it_only_if_told(
    renewals: Renewals, accounts: Accounts, agree: _Agree
) -> None:
    first = agree()
    renewals.close(first, Closing(ContractOutcome.CHURNED, "own system", _TODAY))
    account = accounts.get(1)
    assert account is not None
    assert account.status is Status.ACTIVE
    renewals.close(first, Closing(ContractOutcome.CHURNED, "own system", _TODAY, status=Status.NOTICE_GIVEN))
    account = accounts.get(1)
    assert account is not None
    assert account.status is Status.NOTICE_GIVEN


@pytest.mark.parametrize(
    ("other", "runs"),
    [
        ({}, True),
        ({"end": None}, True),
        ({"start": date(2027, 4, 1), "end": date(2028, 4, 1)}, True),
        ({"outcome": ContractOutcome.RENEWED}, True),
        ({"outcome": ContractOutcome.CHURNED}, False),
        ({"end": _TODAY}, False),
        ({"end": _TODAY + timedelta(days=1)}, True),
        ({"account": 2}, False),
    ],
)
def test_another_contract_that_runs_keeps_the_account(
    renewals: Renewals, agree: _Agree, other: dict[str, Any], runs: bool
) -> None:
    first = agree()
    assert not _proposal(renewals, first).others_run
    agree(**other)
    assert _proposal(renewals, first).others_run is runs


@pytest.mark.parametrize(
    ("changed", "refused"),
    [
        ({"start": None}, "Enter the start date of the next one"),
        ({"end": date(2027, 4, 1)}, "would end before it starts"),
        ({"notice": date(2028, 4, 1)}, "is after its last day"),  # its last day is 31 March
    ],
)
def test_what_makes_no_sense_is_refused_whole(
    database: Database, renewals: Renewals, agree: _Agree, changed: dict[str, Any], refused: str
) -> None:
    first = agree()
    draft = replace(_proposal(renewals, first).following, **changed)
    before = dump(database)
    with pytest.raises(RefusedError, match=refused):
        renewals.close(first, Closing(ContractOutcome.RENEWED, "", _TODAY, draft))
    assert dump(database) == before


def test_a_chain_of_ten_keeps_the_day_of_its_first_contract(
    renewals: Renewals, contracts: Contracts, agree: _Agree
) -> None:
    made = agree(start=date(2026, 1, 30), end=date(2026, 2, 28), notice_deadline=date(2026, 2, 14))
    for _each in range(10):
        next_one = renewals.close(
            made, Closing(ContractOutcome.RENEWED, "", _TODAY, _proposal(renewals, made).following)
        )
        assert next_one is not None
        made = next_one
    chain = sorted((one.contract for one in contracts.all()), key=lambda one: one.id)
    assert [f"{one.start:%m-%d}" for one in chain if one.start] == [
        *("01-30", "02-28", "03-30", "04-30", "05-30", "06-30", "07-30", "08-30", "09-30", "10-30", "11-30")
    ]
    assert [one.end for one in chain[:-1]] == [one.start for one in chain[1:]]
    assert {(one.end - one.notice_deadline).days for one in chain[1:] if one.end and one.notice_deadline} == {14}


def test_a_contract_is_renewed_once(renewals: Renewals, agree: _Agree) -> None:
    first = agree()
    closing = Closing(ContractOutcome.RENEWED, "", _TODAY, _proposal(renewals, first).following)
    renewals.close(first, closing)
    assert _proposal(renewals, first).renewed
    with pytest.raises(RefusedError, match="Another contract already renews this one"):
        renewals.close(first, closing)
    renewals.close(first, replace(closing, outcome=ContractOutcome.REDUCED, following=None))
    assert len(renewals.rows(_TODAY)) == 2


def test_a_closed_contract_can_be_opened_again(renewals: Renewals, agree: _Agree) -> None:
    first = agree(end=_TODAY, auto_renewal=True)
    renewals.close(first, Closing(ContractOutcome.CHURNED, "gone", _TODAY))
    assert not _rows(renewals)[first].open
    renewals.reopen(first)
    row = _rows(renewals)[first]
    assert (row.open, row.reason, row.closed_on, row.clock.passed) == (True, "", None, Passed.RENEWED_ITSELF)


def test_the_forecast_is_said_and_taken_back(renewals: Renewals, agree: _Agree) -> None:
    first = agree()
    renewals.expect(first, Forecast.AT_RISK)
    assert _rows(renewals)[first].forecast is Forecast.AT_RISK
    renewals.expect(first, None)
    assert _rows(renewals)[first].forecast is None


def test_what_is_no_more_has_no_proposal(renewals: Renewals) -> None:
    assert renewals.proposal(7, _TODAY) is None


def test_a_contract_without_an_amount_goes_on_without_one(database: Database, renewals: Renewals) -> None:
    with database.change("Add") as session:
        session.add(Contract(account_id=1, end=date(2027, 1, 1)))
    found = _proposal(renewals, 1)
    assert (found.amounts, found.following.amounts) == ((), ())
    assert renewals.rows(_TODAY)[0].mrr == {}
    assert NextAmount(0, 1, "JPY") not in found.following.amounts
