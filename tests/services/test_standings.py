"""The portfolio against its tiers."""

from datetime import date
from fractions import Fraction

import pytest

from csdesk.domain.accounts import Stage, Status, Touch
from csdesk.domain.plans import Definition, PlanStatus
from csdesk.domain.tiers import Drift, MatrixCell
from csdesk.services.accounts import Accounts
from csdesk.services.contracts import Contracts
from csdesk.services.plans.plans import Plans
from csdesk.services.standings import Standings
from csdesk.services.tiers import Tiers
from csdesk.store.database import Database

_DAY = date(2026, 11, 22)


@pytest.fixture
def standings(database: Database, plans: Plans, tiers: Tiers) -> Standings:
    return Standings(database, plans, tiers)


def test_cells_and_drifts_of_what_is_daily_work(
    standings: Standings, accounts: Accounts, plans: Plans, tiers: Tiers, contracts: Contracts
) -> None:
    tiers.edit("1", touch=Touch.HIGH, depth=Definition.DEEP, floor=300_000, currency="JPY")
    ids = {name: accounts.add(name) for name in ("fits", "drifts", "without", "gone", "other")}
    high = {"tier": "1", "touch": Touch.HIGH, "stage": Stage.ADOPTION}
    accounts.edit_many(
        {
            ids["fits"]: high,
            ids["drifts"]: {"tier": "1", "touch": Touch.LOW, "stage": Stage.ADOPTION},
            ids["gone"]: {**high, "status": Status.HANDED_OVER},
            ids["other"]: {"tier": "2"},
        }
    )
    for name, yen in (("fits", 300_000), ("drifts", 50_000)):
        contract = contracts.add(ids[name], "p", "JPY")
        contracts.edit(contract, start=date(2026, 1, 1))
        contracts.add_line(contract, yen, 1, "JPY")
    for status, depth in ((PlanStatus.ACTIVE, Definition.DEEP), (PlanStatus.DRAFT, Definition.LIGHT)):
        plans.edit_plan(plans.add(ids["fits"], "p", _DAY), status=status, definition=depth)
    plans.edit_plan(plans.add(ids["drifts"], "p", _DAY), status=PlanStatus.CLOSED, definition=Definition.DEEP)

    picture = standings.now(_DAY)
    assert picture.cells == {
        ("1", Touch.HIGH, Stage.ADOPTION): MatrixCell(1, {"JPY": Fraction(300_000)}),
        ("1", Touch.LOW, Stage.ADOPTION): MatrixCell(1, {"JPY": Fraction(50_000)}),
        ("2", None, None): MatrixCell(1),
        ("", None, None): MatrixCell(1),
    }
    assert [(one.standing.name, one.drifts) for one in picture.drifting] == [
        ("drifts", (Drift.TOUCH, Drift.UNDER, Drift.DEPTH)),
        ("without", (Drift.NO_TIER,)),
    ]
    assert [one.tier for one in picture.undefined] == ["2"]


def test_an_empty_portfolio_has_nothing_to_say(standings: Standings) -> None:
    picture = standings.now(_DAY)
    assert (picture.cells, picture.drifting, picture.undefined) == ({}, (), [])
