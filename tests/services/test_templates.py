"""Plan templates as a list: those that csdesk brings, hers, and what is lacking."""

from datetime import date, timedelta

import pytest

from csdesk.domain.accounts import Stage, Status
from csdesk.domain.plans import PlanStatus
from csdesk.domain.purposes import Purpose
from csdesk.errors import RefusedError, TakenNameError
from csdesk.services.accounts import Accounts
from csdesk.services.contracts import Contracts
from csdesk.services.plans.plans import Plans
from csdesk.services.templates.plans import TemplatePlans
from csdesk.services.templates.shipped import TEMPLATES
from csdesk.services.templates.templates import Templates
from csdesk.services.tiers import Tiers
from csdesk.services.trash import TrashBin
from csdesk.store.database import Database
from csdesk.store.step import Step
from tests.services.statements import queries
from tests.store.tables import dump

_DAY = date(2026, 12, 1)
_READY = list(TEMPLATES.all)


def _keys(templates: Templates) -> list[str]:
    return [one.key for one in templates.all()]


@pytest.fixture
def own(accounts: Accounts, plans: Plans, template_plans: TemplatePlans) -> str:
    """The key of a template of hers, saved from a plan."""
    plan = plans.add(accounts.add("a"), "p", _DAY)
    return template_plans.save(plan, "Ours", Purpose.OTHER, "2", _DAY)


def test_what_is_brought_comes_first_and_has_no_row(templates: Templates, own: str, database: Database) -> None:
    assert _keys(templates) == [*_READY, own]
    assert len(dump(database)["plan_templates"]) == 1
    with queries(database) as asked:
        templates.all()
    assert len(asked) == 1


def test_a_brought_one_that_is_changed_keeps_its_key_and_its_languages(
    templates: Templates, database: Database, steps: list[Step]
) -> None:
    key = _READY[0]
    before = dump(database)
    templates.edit(key, name=" Our onboarding ", tier="1")
    one = templates.all()[0]
    assert (one.key, one.name, one.tier, one.purpose) == (key, "Our onboarding", "1", Purpose.ONBOARDING)
    assert templates.document(key, "ja").title == "導入3か月プラン"
    assert templates.document(key, "en").title == templates.document(key).title == "The first 3 months"
    assert templates.document(key, "fr").title == "The first 3 months"
    database.revert(steps[-1])
    assert dump(database) == before
    assert templates.all()[0].name == "Onboarding in 3 months"


def test_they_stand_in_her_order(templates: Templates, own: str) -> None:
    templates.move(own, -5)
    assert _keys(templates) == [own, *_READY]
    templates.move(own, 1)
    assert _keys(templates)[:2] == [_READY[0], own]
    templates.move(_READY[0], -1)
    assert _keys(templates)[0] == _READY[0]


def test_a_brought_one_is_put_away_and_brought_back(
    templates: Templates, database: Database, steps: list[Step]
) -> None:
    templates.delete(_READY[1])
    assert (_keys(templates), templates.away()) == ([_READY[0], *_READY[2:]], 1)
    database.revert(steps[-1])
    assert _keys(templates) == _READY
    templates.delete(_READY[1])
    templates.bring_back()
    assert (_keys(templates), templates.away()) == ([_READY[0], *_READY[2:], _READY[1]], 0)


def test_one_of_hers_goes_to_the_trash_and_back(templates: Templates, own: str, trash: TrashBin) -> None:
    templates.delete(own)
    assert _keys(templates) == _READY
    (deleted,) = trash.all()
    assert (deleted.kind, deleted.title) == ("plan_templates", "Ours")
    trash.restore(deleted.id)
    assert _keys(templates) == [*_READY, own]


def test_names_are_told_apart(templates: Templates, own: str) -> None:
    for name in ("Ours", "Onboarding in 3 months"):
        with pytest.raises(TakenNameError):
            templates.edit(_READY[2], name=name)
    with pytest.raises(RefusedError, match="A name is required"):
        templates.edit(own, name=" ")
    templates.edit(own, name="Ours")


@pytest.mark.parametrize(
    "given", ["onboarding", "ready:onboarding", "Onboarding in 3 months", "オンボーディング（3か月）"]
)
def test_a_template_is_found_by_key_or_name_in_either_language(templates: Templates, given: str) -> None:
    assert templates.find(given).key == "ready:onboarding"


def test_what_is_not_there_is_not_found(templates: Templates) -> None:
    for act in (templates.find, templates.document, templates.delete):
        with pytest.raises(RefusedError, match="No plan template matches"):
            act("nothing")


def test_what_suits_stage_and_tier_comes_first(templates: Templates, accounts: Accounts) -> None:
    account = accounts.add("a")
    accounts.edit(account, tier="3", stage=Stage.ONBOARDING)
    found = templates.offered(accounts.rows(_DAY, [account])[0], _DAY)
    assert [(one.template.key, one.suits) for one in found[:3]] == [
        ("ready:onboarding-light", True),
        ("ready:onboarding", True),
        ("ready:adoption", False),
    ]


@pytest.mark.parametrize(("ahead", "first"), [(60, "renewal"), (61, "onboarding-light"), (-1, "onboarding-light")])
def test_a_renewal_comes_first_while_it_is_prepared(
    templates: Templates, accounts: Accounts, contracts: Contracts, ahead: int, first: str
) -> None:
    account = accounts.add("a")
    accounts.edit(account, tier="3", stage=Stage.ONBOARDING)
    contract = contracts.add(account, "x", "JPY")
    days = {"start": _DAY - timedelta(300), "end": _DAY + timedelta(90), "notice_deadline": _DAY + timedelta(ahead)}
    contracts.edit(contract, **days)
    row = accounts.rows(_DAY, [account])[0]
    assert templates.offered(row, _DAY)[0].template.key == f"ready:{first}"
    renewal = templates.document("ready:renewal")
    assert templates.start(renewal, row, _DAY) == (_DAY + timedelta(ahead - 120) if ahead > 0 else _DAY)
    assert templates.start(templates.document("ready:adoption"), row, _DAY) == _DAY


def test_a_preview_has_dates(templates: Templates) -> None:
    plan = templates.preview("ready:onboarding-light", date(2026, 12, 5), "ja")
    assert plan.steps[0].due == date(2026, 12, 7)


def test_a_tier_lacks_templates(templates: Templates, accounts: Accounts, tiers: Tiers) -> None:
    assert templates.lacking() == {}
    for name, tier in (("a", "1"), ("b", "10"), ("c", "2"), ("d", "")):
        accounts.edit(accounts.add(name), tier=tier)
    accounts.edit(accounts.add("gone"), tier="4", status=Status.CHURNED)
    tiers.add("VIP")
    templates.edit("ready:adoption", tier="2")
    templates.delete("ready:renewal")
    assert templates.lacking() == {
        "1": (Purpose.ADOPTION, Purpose.RENEWAL),
        "2": (Purpose.RENEWAL,),
        "10": (Purpose.ADOPTION, Purpose.RENEWAL),
        "VIP": (Purpose.ADOPTION, Purpose.RENEWAL),
    }


def test_an_account_in_use_has_no_plan_under_way(
    templates: Templates, accounts: Accounts, plans: Plans, database: Database
) -> None:
    ids = {name: accounts.add(name) for name in ("b", "a", "planned", "over", "gone", "prospect", "merged")}
    plans.add(ids["planned"], "p", _DAY)
    plans.edit_plan(plans.add(ids["over"], "p", _DAY), status=PlanStatus.ACHIEVED)
    accounts.edit(ids["gone"], status=Status.CHURNED)
    accounts.edit(ids["prospect"], status=Status.PROSPECT)
    accounts.edit(ids["merged"], merged_into_id=ids["a"])
    with queries(database) as asked:
        found = templates.planless()
    assert [one.name for one in found] == ["a", "b", "over"]
    assert len(asked) == 1
