"""Who we are."""

from datetime import date

import pytest

from csdesk.errors import RefusedError
from csdesk.services.accounts import Accounts
from csdesk.services.colleagues import Colleagues
from csdesk.services.plans.plans import Plans
from csdesk.store.database import Database
from csdesk.store.step import Step
from tests.store.tables import dump


def test_nobody_is_me_until_she_says_so(colleagues: Colleagues) -> None:
    assert colleagues.me() is None
    assert colleagues.all() == []


def test_only_one_is_me(colleagues: Colleagues, accounts: Accounts) -> None:
    accounts.add("a")
    accounts.assign(1, "佐藤")
    colleagues.call_me("鈴木")
    colleagues.call_me(" 佐藤 ")
    me = colleagues.me()
    assert me is not None
    assert me.name == "佐藤"
    assert [(one.name, one.is_me) for one in colleagues.all()] == [("佐藤", True), ("鈴木", False)]
    colleagues.call_me("")
    assert colleagues.me() is None


def test_our_company_has_defaults_until_it_is_described(database: Database, colleagues: Colleagues) -> None:
    company = colleagues.company()
    assert (company.name, company.currency, company.fiscal_year_start) == ("", "JPY", 4)
    assert dump(database)["companies"] == []


def test_our_company_is_one_row(database: Database, colleagues: Colleagues, steps: list[Step]) -> None:
    before = dump(database)
    colleagues.edit_company(name="株式会社 机", currency="USD")
    colleagues.edit_company(fiscal_year_start=1)
    company = colleagues.company()
    assert (company.name, company.currency, company.fiscal_year_start) == ("株式会社 机", "USD", 1)
    assert len(dump(database)["companies"]) == 1
    assert [step.label for step in steps] == ["Edit profile"] * 2
    for step in reversed(steps):
        database.revert(step)
    assert dump(database) == before


@pytest.fixture
def owner(colleagues: Colleagues, accounts: Accounts, plans: Plans) -> int:
    """One of us who owns two accounts, a milestone that is done and one that is not."""
    owner = colleagues.add("佐藤")
    ids = [accounts.add(name) for name in ("a", "b", "c")]
    for account in ids[:2]:
        accounts.assign(account, "佐藤")
    goal = plans.add_goal(plans.add(ids[0], "p", date(2026, 11, 22)), None, "g")
    for title in ("done", "open"):
        milestone = plans.add_milestone(goal, title)
        plans.assign(milestone, "佐藤")
        if title == "done":
            plans.finish(milestone, date(2026, 11, 20))
    return owner


def _owned(colleagues: Colleagues) -> dict[str, tuple[int, int]]:
    return {row.colleague.name: (row.accounts, row.milestones) for row in colleagues.rows()}


def test_who_leaves_keeps_what_was_hers_and_is_offered_no_more(colleagues: Colleagues, owner: int) -> None:
    colleagues.edit(owner, left_on=date(2026, 11, 22))
    assert _owned(colleagues) == {"佐藤": (2, 2)}
    assert [one.id for one in colleagues.here(date(2026, 11, 21))] == [owner]
    assert colleagues.here(date(2026, 11, 22)) == []


def test_what_is_hers_is_handed_over_but_for_what_is_done(
    colleagues: Colleagues, owner: int, database: Database, steps: list[Step]
) -> None:
    heir = colleagues.add("鈴木")
    before, done = dump(database), len(steps)
    colleagues.hand_over(owner, heir)
    assert _owned(colleagues) == {"佐藤": (0, 1), "鈴木": (2, 1)}
    assert len(steps) == done + 1
    database.revert(steps[-1])
    assert dump(database) == before


def test_nobody_who_owns_anything_is_deleted(colleagues: Colleagues, owner: int) -> None:
    with pytest.raises(RefusedError, match="still owns accounts or milestones"):
        colleagues.delete(owner)
    free = colleagues.add("森")
    colleagues.delete(free)
    assert [one.id for one in colleagues.all()] == [owner]


def test_she_is_one_of_us(colleagues: Colleagues, owner: int) -> None:
    other = colleagues.add("鈴木")
    colleagues.be(owner)
    colleagues.be(other)
    assert [(one.id, one.is_me) for one in colleagues.all()] == [(owner, False), (other, True)]
    with pytest.raises(RefusedError, match="A name is required"):
        colleagues.edit(owner, name=" ")
