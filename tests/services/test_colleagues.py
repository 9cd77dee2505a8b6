"""Who we are."""

from csdesk.services.accounts import Accounts
from csdesk.services.colleagues import Colleagues
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
