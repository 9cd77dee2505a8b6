"""The sample portfolio: whole, believable, the same on the same day, and told around any day."""

import re
import shutil
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import delete, select

from csdesk import resources
from csdesk.domain.accounts import Stage, Status, Touch
from csdesk.domain.contracts import ContractOutcome, Forecast
from csdesk.domain.levels import Level
from csdesk.domain.patterns import steps
from csdesk.domain.people import Influence, Job, Role, Sentiment
from csdesk.domain.plans import (
    Definition,
    MilestoneStatus,
    OutcomeState,
    Pace,
    PlanStatus,
    Proof,
    Side,
    SlipReason,
    Verdict,
    is_late,
)
from csdesk.entities import (
    Account,
    Colleague,
    Company,
    Contact,
    ContactLog,
    Contract,
    ContractLine,
    Entity,
    ExternalRef,
    Goal,
    HealthSnapshot,
    Milestone,
    MilestoneDependency,
    MilestoneSlip,
    Outcome,
    OutcomeReading,
    Reading,
    SuccessPlan,
    TierDefinition,
    ValuePattern,
)
from csdesk.errors import FilledFileError
from csdesk.i18n import Catalogue, Words
from csdesk.services.accounts import Accounts
from csdesk.services.colleagues import OURS, Colleagues
from csdesk.services.contracts import Contracts
from csdesk.services.health.health import Health
from csdesk.services.health.history import HealthHistory
from csdesk.services.health.recompute import recompute
from csdesk.services.patterns import Patterns
from csdesk.services.plans.outcomes import Outcomes
from csdesk.services.plans.plans import Plans
from csdesk.services.sample.rows import Days
from csdesk.services.sample.sample import Sample
from csdesk.services.tiers import Tiers
from csdesk.services.trash import TrashBin
from csdesk.services.working_calendar import working_days
from csdesk.store.database import Database
from csdesk.store.step import Step
from tests.store.tables import dump

_TODAY = date(2026, 11, 22)
_OTHER_DAYS = [date(2024, 2, 29), date(2026, 12, 31), date(2027, 3, 1)]


@pytest.fixture(scope="module")
def filled(sampled: Callable[[date, str], Path], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """A file with the sample; only to be read."""
    database = Database(Path(shutil.copy(sampled(_TODAY, "ja"), tmp_path_factory.mktemp("sample"))))
    yield database
    database.close()


@pytest.fixture
def copied(sampled: Callable[[date, str], Path], tmp_path: Path) -> Iterator[Database]:
    """A file with the sample, to be changed."""
    database = Database(Path(shutil.copy(sampled(_TODAY, "ja"), tmp_path)))
    yield database
    database.close()


def _filled(fresh: Path, folder: Path, today: date) -> Database:
    database = Database(Path(shutil.copy(fresh, folder / f"{today}.csdesk")))
    Sample(database, Catalogue("ja")).fill(today)
    return database


def _all(database: Database, entity: type[Entity]) -> list[Any]:
    with database.reading() as session:
        return list(session.scalars(select(entity)))


def _accounts(database: Database) -> Accounts:
    words = Catalogue("ja")
    return Accounts(database, words, TrashBin(database, words))


def test_forty_accounts_in_one_step_that_can_be_taken_back(database: Database, words: Words, steps: list[Step]) -> None:
    before = dump(database)
    assert Sample(database, words).fill(_TODAY) == 40
    assert len(_all(database, Account)) == 40
    assert [step.label for step in steps] == ["Add the sample portfolio"]
    database.revert(steps[0])
    after = dump(database)
    assert {table: rows for table, rows in after.items() if rows} == {
        table: rows for table, rows in before.items() if rows
    }


def test_it_is_removed_in_one_step_and_comes_back_whole(copied: Database, words: Words) -> None:
    database = copied
    steps: list[Step] = []
    database.recorded.append(steps.append)
    before = dump(database)
    Sample(database, words).remove()
    assert [table for table, rows in dump(database).items() if rows] == ["measures", "health_models"], (
        "how health is counted stays"
    )
    assert [step.label for step in steps] == ["Remove the sample portfolio"]
    database.revert(steps[0])
    assert dump(database) == before


def test_what_she_has_made_her_own_stays(copied: Database, words: Words) -> None:
    database = copied
    accounts, sample = _accounts(database), Sample(database, words)
    mine = accounts.add("海野商事")
    accounts.assign(mine, "石川 恵")
    with database.change("Edit") as session:
        session.scalars(select(TierDefinition).where(TierDefinition.tier == "1")).one().deep = "ours"
        session.get_one(Company, OURS).name = "海野ソフト"
    sample.remove()
    assert [one.name for one in _all(database, Account)] == ["海野商事"]
    assert [one.name for one in _all(database, Colleague)] == ["石川 恵"]
    assert [one.tier for one in _all(database, TierDefinition)] == ["1"]
    assert [one.name for one in _all(database, Company)] == ["海野ソフト"]
    assert _all(database, ValuePattern) == []
    sample.remove()
    assert len(_all(database, Account)) == 1


def test_it_has_a_file_of_its_own_beside_which_is_filled_once(database: Database, words: Words) -> None:
    sample = Sample(database, words)
    path = sample.beside(_TODAY)
    assert path == database.path.with_name("Sample portfolio.csdesk")
    assert _all(database, Account) == []
    own = Database(path)
    accounts = _accounts(own)
    accounts.delete([accounts.rows(_TODAY)[0].id])
    own.close()
    assert sample.beside(_TODAY) == path
    own = Database(path)
    assert len(_all(own, Account)) == 39, "what was changed there is kept"
    own.close()


def test_a_file_with_accounts_is_left_as_it_is(database: Database, words: Words, accounts: Accounts) -> None:
    accounts.add("a")
    before = dump(database)
    with pytest.raises(FilledFileError):
        Sample(database, words).fill(_TODAY)
    assert dump(database) == before


def test_the_same_day_gives_the_same_records(filled: Database, fresh: Path, tmp_path: Path) -> None:
    again = _filled(fresh, tmp_path, _TODAY)
    for entity in (
        Account,
        Contact,
        ContactLog,
        Contract,
        ContractLine,
        SuccessPlan,
        Outcome,
        Milestone,
        Reading,
        HealthSnapshot,
    ):
        assert _plain(again, entity) == _plain(filled, entity)
    again.close()


def _plain(database: Database, entity: type[Entity]) -> list[dict[str, Any]]:
    columns = [column.key for column in entity.__table__.columns]
    return [{name: getattr(row, name) for name in columns} for row in _all(database, entity)]


def test_every_status_stage_touch_and_tier_occurs(filled: Database) -> None:
    accounts = _all(filled, Account)
    assert Counter(account.status for account in accounts) == {
        Status.ACTIVE: 30,
        Status.PROSPECT: 3,
        Status.CHURNED: 3,
        Status.NOTICE_GIVEN: 2,
        Status.HANDED_OVER: 2,
    }
    assert {account.stage for account in accounts} == {Stage.ONBOARDING, Stage.ADOPTION, Stage.EXPANSION, None}
    assert {account.touch for account in accounts} == {Touch.HIGH, Touch.LOW, Touch.TECH}
    assert {account.tier for account in accounts} == {"1", "2", "3"}
    assert Counter(account.language for account in accounts) == {"ja": 26, "en": 14}


def test_japanese_names_have_their_readings(filled: Database) -> None:
    accounts = [account for account in _all(filled, Account) if account.language == "ja"]
    people = [contact for contact in _all(filled, Contact) if contact.account_id in {one.id for one in accounts}]
    for named in (*accounts, *people):
        assert named.reading
        assert all("ァ" <= mark <= "ー" or mark == " " for mark in named.reading), named.name
    assert all(account.honorific == "御中" for account in accounts)


def test_names_and_ids_are_unique_and_addresses_reach_nobody(filled: Database) -> None:
    accounts = _all(filled, Account)
    assert len({account.name for account in accounts}) == 40
    assert len({reference.key for reference in _all(filled, ExternalRef)}) == 40
    assert all(account.domain.endswith(".example") for account in accounts)
    domains = {account.id: account.domain for account in accounts}
    people = _all(filled, Contact)
    assert all(contact.email.endswith(f"@{domains[contact.account_id]}") for contact in people)
    assert len({contact.email for contact in people}) == len(people)
    assert all(colleague.email.endswith(".example") for colleague in _all(filled, Colleague))


def test_people_have_parts_to_play_and_some_have_left(filled: Database) -> None:
    people = _all(filled, Contact)
    assert {role for contact in people for role in contact.roles} == set(Role) - {Role.OTHER}
    assert {contact.influence for contact in people} >= set(Influence) - {Influence.OTHER}
    assert {contact.sentiment for contact in people} >= set(Sentiment) - {Sentiment.OTHER}
    assert all(contact.left_on < _TODAY for contact in people if contact.left_on)
    assert sum(contact.left_on is not None for contact in people) >= 5
    accounts = {contact.id: contact.account_id for contact in people}
    bosses = [(accounts[one.reports_to_id], one.account_id) for one in people if one.reports_to_id]
    assert len(bosses) >= 20
    assert all(boss == account for boss, account in bosses)
    per_account = Counter(contact.account_id for contact in people)
    assert set(per_account) == set(range(1, 41))
    assert max(per_account.values()) == 5


def test_a_daughter_knows_its_parent(filled: Database) -> None:
    names = {account.id: account.name for account in _all(filled, Account)}
    families = [(account.name, names[account.parent_id]) for account in _all(filled, Account) if account.parent_id]
    assert families == [("株式会社山田屋デリカ", "株式会社山田屋フーズ")]


def test_contracts_follow_each_other_without_a_gap(filled: Database) -> None:
    contracts = {contract.id: contract for contract in _all(filled, Contract)}
    renewals = [(contracts[one.renews_id], one) for one in contracts.values() if one.renews_id]
    assert len(renewals) >= 30
    for before, after in renewals:
        assert before.account_id == after.account_id
        assert before.end == after.start
        assert before.outcome in (ContractOutcome.RENEWED, ContractOutcome.EXPANDED, ContractOutcome.REDUCED)
        assert before.outcome_reason
    assert all(contract.start.day == contract.end.day == 1 for contract in contracts.values())
    assert all(one.notice_deadline < one.end for one in contracts.values() if one.notice_deadline)
    outcomes = {contract.outcome for contract in contracts.values()}
    assert outcomes == {*ContractOutcome, None} - {ContractOutcome.OTHER}
    assert {contract.forecast for contract in contracts.values()} == {*Forecast, None} - {Forecast.OTHER}


def test_prices_come_by_month_quarter_and_year_in_five_currencies_with_ramps(filled: Database) -> None:
    lines = _all(filled, ContractLine)
    assert {line.months for line in lines} == {1, 3, 12}
    assert Counter(line.currency for line in lines).keys() == {"JPY", "USD", "EUR", "GBP", "SGD"}
    ramps = Counter(line.contract_id for line in lines if line.since)
    assert sorted(ramps.values()) == [2, 3, 3]
    (cedar,) = (one for one in _accounts(filled).rows(_TODAY) if one.name.startswith("Cedar Hollow"))
    words = Catalogue("ja")
    agreed = Contracts(filled, words, TrashBin(filled, words)).of(cedar.id)[0]
    assert [agreed.mrr(day)["USD"] for day in (date(2026, 11, 1), date(2027, 7, 1), date(2028, 7, 1))] == [
        *(5500, 6000, 6500)
    ]


@pytest.mark.parametrize("today", _OTHER_DAYS)
def test_the_story_is_told_around_any_day(fresh: Path, tmp_path: Path, today: date) -> None:
    database = _filled(fresh, tmp_path, today)
    _the_story_is_told(database, today)
    database.close()


def test_the_story_is_told_around_the_day_of_these_tests(filled: Database) -> None:
    _the_story_is_told(filled, _TODAY)


def _the_story_is_told(database: Database, today: date) -> None:
    rows = _accounts(database).rows(today)
    assert [row.name for row in rows if row.present.overdue] == ["株式会社髙﨑商店"]
    for row in rows:
        if row.status in (Status.ACTIVE, Status.NOTICE_GIVEN):
            assert sum(row.present.mrr.values()) > 0
        if row.status is Status.CHURNED:
            assert row.present.mrr == {}
    levels = Counter(row.trend.level for row in rows if row.status is Status.ACTIVE)
    assert levels.keys() == set(Level)
    assert levels[Level.D] <= 2
    assert levels[Level.A] >= 6
    assert any(row.trend.change is not None and row.trend.change < -8_000_000 for row in rows)
    assert database.check() == []
    _nothing_is_ahead_of_its_time(database, today)


def _nothing_is_ahead_of_its_time(database: Database, today: date) -> None:
    milestones, goals = _all(database, Milestone), _all(database, Goal)
    assert all((one.status is MilestoneStatus.DONE) == (one.done_on is not None) for one in milestones)
    assert all(one.done_on <= today for one in milestones if one.done_on)
    assert all(one.on <= today for one in _all(database, OutcomeReading))
    since = {account.id: account.customer_since for account in _all(database, Account)}
    assert all(since[one.account_id] <= one.day <= today for one in _all(database, Reading))
    assert all(one.confirmed_on <= today for one in _all(database, Outcome) if one.confirmed_on)
    working = [one.due for one in milestones] + [one.review_on for one in goals]
    assert all(day.isoweekday() <= 5 for day in working)


def test_levels_are_those_of_the_rule_and_in_no_file(copied: Database) -> None:
    database = copied
    told = _weekly(database)
    with database.change("Forget") as session:
        session.execute(delete(HealthSnapshot))
    assert _weekly(database) == []
    with database.change("Recompute") as session:
        recompute(session, _TODAY)
    assert _weekly(database) == told
    for file in resources.path("samples/accounts").glob("*.toml"):
        assert not {"level", "score"} & tomllib.loads(file.read_text("utf-8")).get("health", {}).keys()


def _weekly(database: Database) -> list[tuple[Any, ...]]:
    return [
        (one.account_id, one.week, one.score, one.level, one.coverage, one.parts)
        for one in _all(database, HealthSnapshot)
    ]


def test_health_goes_back_eighteen_months_with_gaps(filled: Database) -> None:
    snapshots = _all(filled, HealthSnapshot)
    first = min(snapshot.week for snapshot in snapshots)
    assert timedelta(weeks=77) <= _TODAY - first <= timedelta(weeks=79)
    by_account: dict[int, list[HealthSnapshot]] = {}
    for snapshot in snapshots:
        by_account.setdefault(snapshot.account_id, []).append(snapshot)
    assert all(
        after.week - before.week == timedelta(weeks=1)
        for some in by_account.values()
        for before, after in pairwise(some)
    )
    shapes = {
        account: "".join("k" if one.score is not None else "u" for one in some) for account, some in by_account.items()
    }
    names = {account.id: account.domain.partition(".")[0] for account in _all(filled, Account)}
    gaps = {names[account] for account, shape in shapes.items() if re.search("ku+k", shape)}
    assert gaps == {"yamadaya-foods", "takasaki-shoten", "aldercreek", "feldkirchner"}


def test_a_measure_that_stops_goes_stale_and_its_score_rises_by_less_data(filled: Database) -> None:
    words = Catalogue("ja")
    history = HealthHistory(filled, words, Health(filled, words))
    (account,) = (one.id for one in _all(filled, Account) if one.domain.startswith("satsuki"))
    weeks = history.weeks(account, _TODAY, 10)
    assert [one for one in weeks if one.is_less_data]
    assert weeks[-1].stale == ["logins"]


def test_plans_are_half_done(filled: Database) -> None:
    words = Catalogue("ja")
    plans = Plans(filled, words, TrashBin(filled, words))
    whole = [plan for one in _all(filled, SuccessPlan) if (plan := plans.whole(one.id))]
    assert len({plan.plan.account_id for plan in whole}) == 24
    assert Counter(plan.plan.status for plan in whole).keys() == {
        *(PlanStatus.DRAFT, PlanStatus.AGREED, PlanStatus.ACTIVE, PlanStatus.ACHIEVED)
    }
    states = {outcome.state(plan.plan.starts_on) for plan in whole for outcome in plan.outcomes}
    assert states == set(OutcomeState)
    running = [plan for plan in whole if plan.plan.status is PlanStatus.ACTIVE]
    shares = [plan.activity.share for plan in running]
    assert all(share is not None and 0 < share < 1 for share in shares)
    outcomes = [one.outcome for plan in whole for one in plan.outcomes]
    assert all(one.said_on and one.said_on <= _TODAY for one in outcomes if one.said_by)
    assert any(one.unexpected for one in outcomes)
    assert {one.said.proof for plan in whole for one in plan.outcomes} == set(Proof)
    assert len(Outcomes(filled, words).value_only()) == 2, "a plan in either language shows value and names no outcome"
    for plan in whole:
        assert {goal.goal.horizon.value for goal in plan.goals} >= {"m3", "m6"}
        assert plan.values
        assert all(outcome.outcome.metric and outcome.outcome.target is not None for outcome in plan.outcomes)


def test_milestones_are_ours_and_theirs_some_late_some_internal(filled: Database) -> None:
    milestones = _all(filled, Milestone)
    assert len(milestones) >= 180
    assert Counter(one.side for one in milestones).keys() == {Side.US, Side.CUSTOMER}
    assert all(one.colleague_id if one.side is Side.US else one.contact_id for one in milestones)
    late = [one for one in milestones if is_late(one.status, one.due, _TODAY)]
    assert 10 <= len(late) <= 30
    internal = [one for one in milestones if not one.customer_sees]
    assert len(internal) >= 5
    assert all(one.side is Side.US for one in internal)
    assert {goal.verdict for goal in _all(filled, Goal)} == {Verdict.OPEN, Verdict.REACHED, Verdict.PARTLY}


def test_our_side_is_named_in_her_language(filled: Database, sampled: Callable[[date, str], Path]) -> None:
    english = Database(sampled(_TODAY, "en"))
    assert _our_side(filled) == ("潮見ソフトウェア株式会社", "石川 恵")
    assert _our_side(english) == ("Shiomi Software K.K.", "Megumi Ishikawa")
    assert all(colleague.name.isascii() for colleague in _all(english, Colleague))
    english.close()


def _our_side(database: Database) -> tuple[str, str]:
    colleagues = Colleagues(database, Catalogue("ja"), TrashBin(database, Catalogue("ja")))
    found = colleagues.me()
    return colleagues.company().name, found.name if found else ""


def test_every_account_has_an_owner_and_every_job_somebody(filled: Database) -> None:
    assert all(row.owner for row in _accounts(filled).rows(_TODAY))
    assert {colleague.job for colleague in _all(filled, Colleague)} == set(Job) - {Job.OTHER}


def test_what_she_said_of_herself_stays(database: Database, words: Words) -> None:
    colleagues = Colleagues(database, words, TrashBin(database, words))
    colleagues.call_me("Ann")
    colleagues.edit_company(name="Ours")
    Sample(database, words).fill(_TODAY)
    assert [colleague.name for colleague in colleagues.all() if colleague.is_me] == ["Ann"]
    assert colleagues.company().name == "Ours"


@pytest.mark.parametrize(
    ("offset", "found"),
    [
        (0, date(2026, 11, 20)),
        (-1, date(2026, 11, 20)),
        (-2, date(2026, 11, 20)),
        (1, date(2026, 11, 24)),  # the 23rd is a holiday
        (6, date(2026, 11, 30)),
        (7, date(2026, 11, 30)),
        (-8, date(2026, 11, 13)),
        (-5, date(2026, 11, 17)),
    ],
)
def test_days_are_working_days_and_never_come_nearer(offset: int, found: date) -> None:
    assert Days(_TODAY).day(offset) == found


@pytest.mark.parametrize(
    ("today", "offset", "found"),
    [
        (date(2026, 11, 22), 0, date(2026, 11, 1)),
        (date(2026, 11, 22), 2, date(2027, 1, 1)),
        (date(2026, 1, 31), -1, date(2025, 12, 1)),
        (date(2024, 2, 29), -26, date(2021, 12, 1)),
    ],
)
def test_months_begin_on_their_first(today: date, offset: int, found: date) -> None:
    assert Days(today).month(offset) == found


@pytest.mark.parametrize("language", ["ja", "en"])
def test_tiers_and_patterns_are_said_in_her_language(sampled: Callable[[date, str], Path], language: str) -> None:
    words, database = Catalogue(language), Database(sampled(_TODAY, language))
    tiers = Tiers(database, words, TrashBin(database, words)).wanted()
    assert {tier: (one.touch, one.depth, one.currency) for tier, one in tiers.items()} == {
        "1": (Touch.HIGH, Definition.DEEP, "JPY"),
        "2": (Touch.LOW, Definition.LIGHT, "JPY"),
        "3": (Touch.TECH, Definition.LIGHT, "JPY"),
    }
    patterns = Patterns(database, words, TrashBin(database, words)).all()
    assert len({one.outcome for one in patterns}) == 5
    assert all(one.value.isascii() == (language == "en") and steps(one.actions) for one in patterns)
    database.close()


def test_what_she_said_of_tiers_stays(database: Database, words: Words) -> None:
    trash = TrashBin(database, words)
    Tiers(database, words, trash).edit("Key", reason="mine")
    Patterns(database, words, trash).add("mine")
    Sample(database, words).fill(_TODAY)
    assert [one.tier for one in Tiers(database, words, trash).definitions()] == ["Key"]
    assert [one.value for one in Patterns(database, words, trash).all()] == ["mine"]


def test_plans_have_a_schedule_with_slips_for_every_reason(filled: Database) -> None:
    days, known = working_days(), {one.id: one for one in _all(filled, Milestone)}
    assert all(days.works(one.start) and one.start < one.due for one in known.values() if one.start and one.due)
    assert sum(one.start is not None for one in known.values()) > len(known) / 2
    pairs = [(known[one.milestone_id], known[one.waits_for_id]) for one in _all(filled, MilestoneDependency)]
    assert len(pairs) > len(known) / 3
    assert all(before.due < (after.start or after.due) for after, before in pairs if before.due and after.due)
    slips = _all(filled, MilestoneSlip)
    assert {one.reason for one in slips} == {SlipReason.CUSTOMER, SlipReason.US, SlipReason.PRODUCT}
    assert all(one.due_from < one.due_to == known[one.milestone_id].due and one.on <= _TODAY for one in slips)
    words = Catalogue("ja")
    plans = Plans(filled, words, TrashBin(filled, words))
    whole = [plan for one in _all(filled, SuccessPlan) if (plan := plans.whole(one.id))]
    paces = {pace for plan in whole for pace in plan.paces(_TODAY).values()}
    assert paces == set(Pace)
