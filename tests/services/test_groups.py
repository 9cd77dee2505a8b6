"""What stands under an account: its sum, each account once, the worst of them, and no circle."""

from datetime import date, timedelta
from fractions import Fraction

import pytest

from csdesk.domain.accounts import Status
from csdesk.domain.levels import Level
from csdesk.entities import Account, HealthSnapshot
from csdesk.errors import CircleError
from csdesk.i18n import Words
from csdesk.services.accounts import Accounts
from csdesk.services.contracts import Contracts
from csdesk.services.groups import Groups
from csdesk.store.database import Database
from csdesk.store.step import Step
from tests.services.statements import queries

_TODAY = date(2026, 11, 22)
_NAMES = ("Holding", "North", "South", "Far north", "Alone")


@pytest.fixture
def groups(database: Database, words: Words, accounts: Accounts) -> Groups:
    """Holding over North and South, North over Far north; Alone stands alone."""
    for name in _NAMES:
        accounts.add(name)
    made = Groups(database, words, accounts)
    for child, parent in ((2, 1), (3, 1), (4, 2)):
        made.place(child, parent)
    return made


def _agree(contracts: Contracts, account: int, amount: int, months: int, currency: str) -> None:
    contract = contracts.add(account, "p", currency)
    contracts.edit_line(contracts.of(account)[0].lines[0].id, amount=amount, months=months)
    contracts.edit(contract, start=_TODAY - timedelta(days=9))


def _score(database: Database, account: int, level: Level, points: int | None) -> None:
    with database.change("Recompute", by_user=False) as session:
        score = None if points is None else points * 1_000_000
        sunday = date(2026, 11, 15)
        session.add(HealthSnapshot(account_id=account, week=sunday, score=score, level=level, coverage=1, model_id=1))


@pytest.mark.parametrize(
    ("account", "parent", "lines", "mrr"),
    [
        (1, None, [("North", 1), ("Far north", 2), ("South", 1)], {"JPY": Fraction(100) + Fraction(1000, 3), "USD": 5}),
        (2, "Holding", [("Far north", 1)], {"JPY": Fraction(1000, 3), "USD": 5}),
        (4, "North", [], {}),
        (5, None, [], {}),
    ],
)
def test_a_group_by_table(
    groups: Groups,
    contracts: Contracts,
    account: int,
    parent: str | None,
    lines: list[tuple[str, int]],
    mrr: dict[str, Fraction],
) -> None:
    _agree(contracts, 1, 100, 1, "JPY")
    _agree(contracts, 2, 6_000, 12, "USD")  # 60 dollars a year
    _agree(contracts, 4, 1_000, 3, "JPY")  # a third of a thousand yen, exactly
    found = groups.of(account, _TODAY)
    assert (found.parent.name if found.parent else None) == parent
    assert [(member.row.name, member.depth) for member in found.members] == lines
    assert found.mrr == mrr


@pytest.mark.parametrize(
    ("health", "gone", "worst"),
    [
        ({}, None, None),
        ({2: (Level.UNKNOWN, None)}, None, None),
        ({2: (Level.B, 70), 3: (Level.C, 50)}, None, "South"),
        ({2: (Level.C, 55), 3: (Level.C, 50), 4: (Level.C, 52)}, None, "South"),
        ({2: (Level.B, 70), 4: (Level.D, 20), 1: (Level.D, 10)}, None, "Far north"),
        ({2: (Level.B, 70), 4: (Level.D, 20)}, 4, "North"),
        ({2: (Level.D, 41), 3: (Level.C, 39)}, None, "North"),  # the level holds on, and comes first
    ],
)
def test_the_worst_of_those_below(
    database: Database,
    groups: Groups,
    accounts: Accounts,
    health: dict[int, tuple[Level, int | None]],
    gone: int | None,
    worst: str | None,
) -> None:
    for account, (level, points) in health.items():
        _score(database, account, level, points)
    if gone:
        accounts.edit(gone, status=Status.CHURNED)
    found = groups.of(1, _TODAY).worst
    assert (found.name if found else None) == worst


@pytest.mark.parametrize(
    ("child", "parent", "way"),
    [
        (1, 1, "Holding → Holding"),
        (1, 2, "Holding → North → Holding"),
        (1, 4, "Holding → Far north → North → Holding"),
    ],
)
def test_a_circle_is_refused_with_its_path(
    groups: Groups, accounts: Accounts, words: Words, child: int, parent: int, way: str
) -> None:
    for place in (groups.place, lambda one, above: accounts.edit(one, parent_id=above)):
        with pytest.raises(CircleError) as refused:
            place(child, parent)
        assert f": {way}." in refused.value.sentence(words)
    found = accounts.get(child)
    assert found is not None
    assert found.parent_id is None


def test_a_circle_that_an_old_file_has_ends(database: Database, groups: Groups, accounts: Accounts) -> None:
    with database.change("Old") as session:
        session.get_one(Account, 1).parent_id = 4
    assert [member.row.name for member in groups.of(1, _TODAY).members] == ["North", "Far north", "South"]
    assert [member.row.name for member in groups.of(4, _TODAY).members] == ["Holding", "North", "South"]


def test_a_tree_is_one_query_however_deep(
    database: Database, groups: Groups, accounts: Accounts, steps: list[Step]
) -> None:
    with queries(database) as few:
        assert len(groups.of(1, _TODAY).members) == 3
    for place in range(6, 30):
        accounts.add(str(place))
        groups.place(place, place - 1)
    with queries(database) as many:
        assert len(groups.of(5, _TODAY).members) == 24
    assert len(many) == len(few)
    database.revert(steps[-1])
    assert len(groups.of(5, _TODAY).members) == 23
