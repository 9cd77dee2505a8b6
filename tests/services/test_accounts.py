"""The portfolio's rows with answers worked out by hand, and what can be done to accounts."""

import sqlite3
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pytest
from sqlalchemy import func, select

from csdesk.domain.accounts import Stage, Status, Touch
from csdesk.domain.contracts import ContractOutcome
from csdesk.domain.levels import Level
from csdesk.domain.plans import MilestoneStatus, Progress
from csdesk.entities import (
    Account,
    Changes,
    Colleague,
    Contact,
    Contract,
    ContractLine,
    ExternalRef,
    Goal,
    HealthSnapshot,
    Milestone,
    SuccessPlan,
)
from csdesk.errors import RefusedError
from csdesk.i18n import Catalogue
from csdesk.services.accounts import AccountRow, Accounts
from csdesk.store.database import Database
from csdesk.store.engine import raw
from csdesk.store.step import Step
from tests.services.statements import queries
from tests.store.tables import dump

TODAY = date(2026, 11, 22)
SUNDAY = date(2026, 11, 22)


def _contract(
    database: Database,
    account: int,
    *lines: tuple[int, int, str],
    start: date | None = date(2026, 1, 1),
    end: date | None = None,
    outcome: ContractOutcome | None = None,
) -> int:
    """Add a contract with lines of amount, months, currency; return its id."""
    with database.change("Add") as session:
        contract = Contract(account_id=account, start=start, end=end, outcome=outcome)
        session.add(contract)
        session.flush()
        for amount, months, currency in lines:
            session.add(ContractLine(contract_id=contract.id, amount=amount, months=months, currency=currency))
    return contract.id


def _line(contract: int, amount: int, since: date, until: date | None) -> ContractLine:
    return ContractLine(contract_id=contract, amount=amount, months=1, currency="JPY", since=since, until=until)


def _snapshots(database: Database, account: int, scores: dict[int, tuple[int | None, Level]]) -> None:
    """Add snapshots by how many weeks ago they are; scores in points."""
    with database.change("Measure") as session:
        for back, (score, level) in scores.items():
            snapshot = HealthSnapshot(
                account_id=account,
                week=SUNDAY - timedelta(weeks=back),
                score=None if score is None else score * 1_000_000,
                level=level,
                coverage=1_000_000,
                model_id=1,
            )
            session.add(snapshot)


def _plan(database: Database, account: int, *statuses: MilestoneStatus) -> None:
    with database.change("Add") as session:
        plan = SuccessPlan(account_id=account, title="p")
        session.add(plan)
        session.flush()
        goal = Goal(plan_id=plan.id, title="g")
        session.add(goal)
        session.flush()
        session.add_all(Milestone(goal_id=goal.id, title="m", status=status) for status in statuses)


def _row(accounts: Accounts, account: int = 1) -> AccountRow:
    (found,) = accounts.rows(TODAY, {account})
    return found


def test_a_new_account_has_a_row_without_anything_behind_it(accounts: Accounts) -> None:
    accounts.add(" 伊藤商事 ")
    row = _row(accounts)
    assert (row.id, row.name, row.status, row.stage, row.owner) == (1, "伊藤商事", Status.ACTIVE, None, "")
    assert (row.present.mrr, row.present.renewal, row.present.overdue) == ({}, None, False)
    assert (row.trend.level, row.trend.score, row.trend.scores) == (Level.UNKNOWN, None, ())
    assert row.plan is None
    assert not row.gone


def test_a_row_shows_the_accounts_own_facts(database: Database, accounts: Accounts) -> None:
    with database.change("Add") as session:
        session.add(Colleague(name="佐藤"))
        session.flush()
        facts: dict[str, Any] = {
            "name": "a",
            "reading": "エー",
            "tier": "T1",
            "domain": "a.example",
            "industry": "製造",
            "size": "500",
            "region": "関西",
            "notes": "n",
            "custom": {"地域": "東"},
            "customer_since": date(2024, 4, 1),
        }
        session.add(Account(**facts, owner_id=1, status=Status.CHURNED, stage=Stage.ADOPTION, touch=Touch.TECH))
    row = _row(accounts)
    assert {name: row.value(name) for name in facts} == facts
    assert (row.owner, row.status, row.stage, row.touch) == ("佐藤", Status.CHURNED, Stage.ADOPTION, Touch.TECH)
    assert row.gone


@pytest.mark.parametrize(
    ("lines", "mrr"),
    [
        ([(1_000_000, 12, "JPY")], {"JPY": Fraction(250_000, 3)}),
        ([(1_240_050, 12, "USD")], {"USD": Fraction(8267, 8)}),
        ([(1_234_567, 1, "KWD")], {"KWD": Fraction(1_234_567, 1000)}),
        ([(100, 3, "JPY"), (50, 1, "JPY")], {"JPY": Fraction(250, 3)}),
        ([(100, 1, "JPY"), (1_00, 1, "USD")], {"JPY": Fraction(100), "USD": Fraction(1)}),
        ([(0, 1, "JPY")], {"JPY": Fraction(0)}),
        ([], {}),
    ],
)
def test_what_an_account_brings_a_month_is_exact(
    database: Database, accounts: Accounts, lines: list[tuple[int, int, str]], mrr: dict[str, Fraction]
) -> None:
    accounts.add("a")
    _contract(database, 1, *lines)
    assert _row(accounts).present.mrr == mrr


def test_contracts_that_run_together_add_up_and_the_first_to_end_is_renewed_first(
    database: Database, accounts: Accounts
) -> None:
    accounts.add("a")
    _contract(database, 1, (100, 1, "JPY"), end=date(2027, 4, 1))
    _contract(database, 1, (20, 1, "JPY"), end=date(2027, 1, 1))
    _contract(database, 1, (3, 1, "JPY"), end=date(2026, 11, 22))
    present = _row(accounts).present
    assert (present.mrr, present.renewal, present.overdue) == ({"JPY": Fraction(120)}, date(2027, 1, 1), False)


def test_a_contract_to_come_counts_with_its_first_price(database: Database, accounts: Accounts) -> None:
    accounts.add("a")
    contract = _contract(database, 1, start=date(2027, 1, 1), end=date(2028, 1, 1))
    with database.change("Add") as session:
        session.add(_line(contract, 100, date(2027, 1, 1), date(2027, 7, 1)))
        session.add(_line(contract, 120, date(2027, 7, 1), None))
    assert _row(accounts).present.mrr == {"JPY": Fraction(100)}


@pytest.mark.parametrize(
    ("status", "outcome", "mrr", "overdue"),
    [
        (Status.ACTIVE, None, {"JPY": Fraction(120)}, True),
        (Status.CHURNED, None, {}, False),
        (Status.ACTIVE, ContractOutcome.CHURNED, {}, False),
    ],
)
def test_a_contract_that_ended_counts_with_its_last_price_until_somebody_says_how_it_ended(
    database: Database,
    accounts: Accounts,
    status: Status,
    outcome: ContractOutcome | None,
    mrr: dict[str, Fraction],
    overdue: bool,
) -> None:
    accounts.add("a")
    accounts.edit(1, status=status)
    contract = _contract(database, 1, start=date(2025, 11, 1), end=date(2026, 11, 1), outcome=outcome)
    with database.change("Add") as session:
        session.add(_line(contract, 100, date(2025, 11, 1), date(2026, 5, 1)))
        session.add(_line(contract, 120, date(2026, 5, 1), date(2026, 11, 1)))
    present = _row(accounts).present
    assert (present.mrr, present.overdue) == (mrr, overdue)


def test_the_trend_ends_in_the_newest_week_and_changes_over_four(database: Database, accounts: Accounts) -> None:
    for name in "abc":
        accounts.add(name)
    _snapshots(database, 1, {0: (70, Level.B), 4: (82, Level.A), 5: (83, Level.A), 26: (1, Level.D)})
    _snapshots(database, 2, {1: (90, Level.A), 4: (None, Level.UNKNOWN)})
    first, second, third = (row.trend for row in accounts.rows(TODAY))
    assert (first.level, first.score, first.change, len(first.scores)) == (Level.B, 70_000_000, -12_000_000, 26)
    assert first.scores[-6:] == (83_000_000, 82_000_000, None, None, None, 70_000_000)
    assert first.scores[:20] == (None,) * 20
    assert (second.level, second.score, second.change, second.scores[-2]) == (Level.UNKNOWN, None, None, 90_000_000)
    assert third.scores == ()


def test_plan_progress_counts_the_milestones_of_all_plans(database: Database, accounts: Accounts) -> None:
    for name in "abc":
        accounts.add(name)
    done, still = MilestoneStatus.DONE, MilestoneStatus.OPEN
    _plan(database, 1, done, done, still)
    _plan(database, 1, still, MilestoneStatus.OTHER)
    _plan(database, 2)
    assert [row.plan for row in accounts.rows(TODAY)] == [Progress(2, 5), Progress(0, 0), None]


def test_rows_of_some_are_those_of_all(database: Database, accounts: Accounts) -> None:
    for account in range(1, 6):
        accounts.add(f"a{account}")
        _contract(database, account, (account * 100, 12, "JPY"))
        _plan(database, account, *[MilestoneStatus.DONE] * account)
        _snapshots(database, account, {0: (account, Level.D)})
    every = accounts.rows(TODAY)
    assert [row.id for row in every] == [1, 2, 3, 4, 5]
    assert accounts.rows(TODAY, {2, 4}) == [every[1], every[3]]
    assert accounts.rows(TODAY, {9}) == []


def test_many_changed_rows_can_be_asked_for_at_once(database: Database, accounts: Accounts) -> None:
    accounts.add("a")
    accounts.add("b")
    raw(database._connection).setlimit(sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER, 32_766)  # as most builds have it
    assert [row.name for row in accounts.rows(TODAY, range(2, 50_000))] == ["b"]


def test_the_number_of_queries_does_not_grow(database: Database, accounts: Accounts) -> None:
    counts = []
    for account in range(1, 41):
        accounts.add(f"a{account}")
        _contract(database, account, (100, 12, "JPY"))
        _plan(database, account, MilestoneStatus.DONE)
        _snapshots(database, account, {0: (50, Level.C)})
        if account in (2, 40):
            with queries(database) as asked:
                assert len(accounts.rows(TODAY)) == account
            counts.append(len(asked))
    assert counts == [15, 15]


@pytest.mark.parametrize(
    ("changes", "touched"),
    [
        (Changes({"accounts": frozenset({1, 2})}), frozenset({1, 2})),
        (Changes.of_all("accounts"), None),
        (Changes({"contract_lines": frozenset({1})}), None),
        (Changes.of_all("health_snapshots"), None),
        (Changes({"milestones": frozenset({1})}), None),
        (Changes({"colleagues": frozenset({1})}), None),
        (Changes({"contact_logs": frozenset({1})}), None),
        (Changes({"tier_definitions": frozenset({1})}), None),
        (Changes({"contacts": frozenset({1})}), frozenset()),
        (Changes.of_all("readings"), frozenset()),
    ],
)
def test_what_a_commit_touched_of_the_rows(
    accounts: Accounts, changes: Changes, touched: frozenset[int] | None
) -> None:
    assert accounts.touched(changes) == touched


@pytest.fixture
def three(database: Database) -> None:
    """Two of one name, told apart by their ids; a third whose id in the CRM looks like the key of the first."""
    with database.change("Add") as session:
        session.add_all([Account(name="日本電気", uid=f"uid-{number}") for number in (1, 2)])
        session.add(Account(name="003"))
        session.flush()
        session.add(ExternalRef(record_table="accounts", source="crm", key="E0001", record_id=1))
        session.add(ExternalRef(record_table="accounts", source="billing", key="E0001", record_id=1))
        session.add(ExternalRef(record_table="accounts", source="billing", key="B2", record_id=2))
        session.add(ExternalRef(record_table="accounts", source="crm", key="E0002", record_id=2))
        session.add(ExternalRef(record_table="accounts", source="crm", key="1", record_id=3))
        session.add(ExternalRef(record_table="accounts", source="other", key="shared", record_id=1))
        session.add(ExternalRef(record_table="accounts", source="crm", key="shared", record_id=2))
        session.add(Contact(account_id=1, name="x"))
        session.flush()
        session.add(ExternalRef(record_table="contacts", source="crm", key="C1", record_id=1))


@pytest.mark.parametrize(
    ("given", "found"), [("E0001", 1), ("E0002", 2), ("uid-2", 2), ("003", 3), ("1", 3), ("2", 2), ("3", 3)]
)
@pytest.mark.usefixtures("three")
def test_an_account_is_found(accounts: Accounts, given: str, found: int) -> None:
    assert accounts.find(given).id == found


@pytest.mark.parametrize(
    ("given", "count"),
    [("日本電気", 2), ("shared", 2), ("nobody", 0), ("C1", 0), ("", 0), ("²", 0), ("9" * 19, 0), ("9" * 400, 0)],
)
@pytest.mark.usefixtures("three")
def test_an_account_that_is_not_one_is_said_to_be_none_or_several(accounts: Accounts, given: str, count: int) -> None:
    with pytest.raises(RefusedError) as caught:
        accounts.find(given)
    several = "More than one account matches" if count else "No account matches"
    assert caught.value.sentence(Catalogue("en")).startswith(f"{several} “{given}”")


@pytest.mark.usefixtures("three")
def test_the_id_of_the_first_source_is_the_accounts_external_id(accounts: Accounts) -> None:
    assert accounts.external_ids() == {1: "E0001", 2: "B2", 3: "1"}


def test_adding_is_a_step_with_the_name(accounts: Accounts, steps: list[Step]) -> None:
    assert (accounts.add(" a "), accounts.add("b")) == (1, 2)
    assert [step.label for step in steps] == ["Add a", "Add b"]


@pytest.mark.parametrize("name", ["", " ", "\u3000"])
def test_an_account_needs_a_name(accounts: Accounts, steps: list[Step], name: str) -> None:
    accounts.add("a")
    with pytest.raises(RefusedError, match="A name is required"):
        accounts.add(name)
    with pytest.raises(RefusedError, match="A name is required"):
        accounts.edit(1, name=name)
    assert _row(accounts).name == "a"
    assert len(steps) == 1


def test_editing_is_a_step_and_saves_of_one_session_merge(
    database: Database, accounts: Accounts, steps: list[Step]
) -> None:
    accounts.add("a")
    before = dump(database)
    for notes in ("n", "no", "not"):
        accounts.edit(1, merge="notes of 1", notes=notes)
    accounts.edit(1, name=" b ", tier="T1")
    assert (_row(accounts).notes, _row(accounts).name, _row(accounts).tier) == ("not", "b", "T1")
    assert [step.label for step in steps[1:]] == ["Edit a"] * 4
    assert [steps[place].merges(steps[place + 1]) for place in (1, 2, 3)] == [True, True, False]
    database.revert(steps[4])
    database.revert(steps[1].then(steps[2]).then(steps[3]))
    assert dump(database) == before


def test_an_account_is_assigned_to_whoever_is_named(database: Database, accounts: Accounts, steps: list[Step]) -> None:
    accounts.add("a")
    accounts.add("b")
    before = dump(database)
    accounts.assign(1, " 佐藤 ")
    accounts.assign(2, "佐藤")
    with database.reading() as session:
        assert session.scalars(select(func.count()).select_from(Colleague)).one() == 1
    assert [row.owner for row in accounts.rows(TODAY)] == ["佐藤", "佐藤"]
    accounts.assign(2, " ")
    assert [row.owner for row in accounts.rows(TODAY)] == ["佐藤", ""]
    for step in reversed(steps[2:]):
        database.revert(step)
    assert dump(database) == before


def test_deleting_what_is_gone_is_no_step(accounts: Accounts, steps: list[Step]) -> None:
    accounts.delete([1])
    assert steps == []


def test_get_returns_the_account_or_nothing(accounts: Accounts) -> None:
    accounts.add("a")
    found = accounts.get(1)
    assert found is not None
    assert found.name == "a"
    assert accounts.get(2) is None
