"""Tiers: said, arranged, renamed and deleted; what is wanted of each."""

from fractions import Fraction

import pytest

from csdesk.domain.accounts import Status, Touch
from csdesk.domain.plans import Definition
from csdesk.domain.tiers import Wanted
from csdesk.errors import RefusedError
from csdesk.services.accounts import Accounts
from csdesk.services.tiers import Tiers
from csdesk.services.trash import TrashBin
from csdesk.store.database import Database
from csdesk.store.step import Step
from tests.cadences import cadences
from tests.store.tables import dump


def _names(tiers: Tiers) -> list[str]:
    return [one.tier for one in tiers.all()]


def test_the_usual_tiers_are_there_before_anything_is_said(tiers: Tiers) -> None:
    assert [(one.tier, one.accounts, one.is_kept, one.is_defined) for one in tiers.all()] == [
        ("1", 0, False, False),
        ("2", 0, False, False),
        ("3", 0, False, False),
    ]
    assert tiers.wanted() == {}


def test_a_tier_in_use_is_known_and_its_accounts_are_counted_but_for_those_gone(
    tiers: Tiers, accounts: Accounts
) -> None:
    for name, tier, status in (("a", "Key", Status.ACTIVE), ("b", "Key", Status.CHURNED), ("c", "10", Status.ACTIVE)):
        accounts.edit(accounts.add(name), tier=tier, status=status)
    assert [(one.tier, one.accounts) for one in tiers.all()] == [("1", 0), ("2", 0), ("3", 0), ("10", 1), ("Key", 1)]


def test_what_is_said_first_keeps_the_usual_cadence(tiers: Tiers) -> None:
    tiers.edit("2", reason="Strong brand")
    assert cadences(tiers) == {"1": 14, "2": 30, "3": 60}
    tiers.edit("1", cadence=7)
    assert cadences(tiers)["1"] == 7
    assert [one.is_defined for one in tiers.all()] == [False, True, False]


def test_what_is_wanted_is_told_in_major_units(tiers: Tiers) -> None:
    tiers.edit("1", touch=Touch.HIGH, depth=Definition.DEEP, floor=30_050, currency="EUR", share=20)
    tiers.edit("2", cadence=3)
    assert tiers.wanted() == {
        "1": Wanted("1", Touch.HIGH, Definition.DEEP, Fraction("300.5"), None, "EUR", 20),
    }


def test_tiers_are_arranged_and_new_ones_come_last(tiers: Tiers, database: Database, steps: list[Step]) -> None:
    tiers.add("Alpha")
    assert _names(tiers) == ["1", "2", "3", "Alpha"]
    before = dump(database)
    tiers.move("Alpha", -1)
    tiers.move("1", 5)
    tiers.move("2", -1)
    assert _names(tiers) == ["2", "Alpha", "3", "1"]
    tiers.add("0")
    assert _names(tiers)[-1] == "0"
    for step in reversed(steps[1:]):
        database.revert(step)
    assert dump(database) == before


def test_a_tier_is_renamed_in_its_accounts_too_as_one_step(
    tiers: Tiers, accounts: Accounts, database: Database, steps: list[Step]
) -> None:
    ids = [accounts.add(name) for name in ("a", "b", "c")]
    accounts.edit_many({ids[0]: {"tier": "1"}, ids[1]: {"tier": "1"}, ids[2]: {"tier": "2"}})
    before, done = dump(database), len(steps)
    tiers.rename("1", " Strategic ")
    found = [account.tier for one in ids if (account := accounts.get(one))]
    assert found == ["Strategic", "Strategic", "2"]
    assert cadences(tiers)["Strategic"] == 14
    assert len(steps) == done + 1
    database.revert(steps[-1])
    assert dump(database) == before


@pytest.mark.parametrize("name", ["2", " 3 ", "Key"])
def test_a_name_that_is_taken_is_refused(tiers: Tiers, accounts: Accounts, name: str) -> None:
    accounts.edit(accounts.add("a"), tier="Key")
    with pytest.raises(RefusedError, match="Choose another name"):
        tiers.rename("1", name)
    with pytest.raises(RefusedError, match="Choose another name"):
        tiers.add(name)
    with pytest.raises(RefusedError, match="A name is required"):
        tiers.add(" ")
    tiers.rename("1", "1")


def test_a_deleted_tier_leaves_its_accounts_and_comes_back(tiers: Tiers, accounts: Accounts, trash: TrashBin) -> None:
    account = accounts.add("a")
    accounts.edit(account, tier="Key")
    tiers.edit("Key", reason="why", share=10)
    tiers.delete("Key")
    assert [(one.tier, one.is_kept) for one in tiers.all()][-1] == ("Key", False)
    (deleted,) = trash.all()
    trash.restore(deleted.id)
    assert tiers.wanted()["Key"].share == 10
