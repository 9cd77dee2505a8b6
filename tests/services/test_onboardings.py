"""Onboardings on a real file: their window by tier, their criteria, and how they stand in the portfolio."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from csdesk.commands.listing import listed
from csdesk.desk import Desk, open_desk
from csdesk.domain.onboarding import OnboardingState
from csdesk.errors import RefusedError
from csdesk.services.playbooks.shipped import usual_criteria
from csdesk.store.step import Step
from tests.store.tables import dump

_START, _TODAY = date(2026, 10, 1), date(2026, 11, 19)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    opened = open_desk(tmp_path / "book.csdesk")
    opened.accounts.add("Yamadaya")
    opened.accounts.add("Acme")
    yield opened
    opened.close()


@pytest.mark.parametrize(("language", "spoken"), [("ja", "ja"), ("en", "en"), ("", "en")])
def test_it_starts_with_the_window_of_the_tier_and_criteria_in_the_language_of_the_account(
    desk: Desk, language: str, spoken: str
) -> None:
    desk.accounts.edit(1, language=language, tier="1")
    desk.tiers.edit("1", window=6)
    first, second = desk.onboardings.start(1, _START), desk.onboardings.start(2, _START)
    assert [desk.onboardings.get(one).ends_on for one in (first, second)] == [date(2027, 3, 31), date(2026, 12, 31)]
    assert [one.title for one in desk.onboarding_criteria.of(1)] == usual_criteria(spoken)
    assert usual_criteria("ja") != usual_criteria("en")


def test_another_start_moves_the_end_unless_that_was_set(desk: Desk) -> None:
    key = desk.onboardings.start(1, _START)
    desk.onboardings.edit(key, starts_on=date(2026, 11, 1))
    assert desk.onboardings.of(1)[0].ends_on == date(2027, 1, 31)
    desk.onboardings.edit(key, ends_on=date(2027, 2, 15))
    desk.onboardings.edit(key, starts_on=_START)
    assert desk.onboardings.of(1)[0].ends_on == date(2027, 2, 15)
    with pytest.raises(RefusedError, match="Onboarding can't end before it starts"):
        desk.onboardings.edit(key, ends_on=date(2026, 9, 1))
    assert desk.onboardings.of(1)[0].ends_on == date(2027, 2, 15)


def test_it_is_completed_in_the_portfolio_and_the_list_once_all_criteria_are_met(desk: Desk) -> None:
    desk.onboardings.start(2, date(2026, 1, 1))
    key = desk.onboardings.start(1, _START)
    for one in desk.onboarding_criteria.of(1)[1:]:
        desk.onboarding_criteria.delete(one.id, one.title)
    own = desk.onboarding_criteria.add(key, " 10 orders\na day ")
    for one in desk.onboarding_criteria.of(1):
        assert desk.accounts.rows(_TODAY)[0].onboarding_state is OnboardingState.RUNNING
        desk.onboarding_criteria.edit(one.id, evidence="Log", met_on=date(2026, 11, 10))
    first, second = desk.accounts.rows(_TODAY)
    assert (first.onboarding_state, second.onboarding_state) == (OnboardingState.ON_TIME, OnboardingState.PAST)
    assert first.onboarding is not None
    assert (first.onboarding.met, first.onboarding.total, first.onboarding.last) == (2, 2, date(2026, 11, 10))
    found = {one["account"]: one for one in listed(desk, "onboarding", _TODAY)}
    assert (found["Yamadaya"]["state"], found["Yamadaya"]["completed_on"]) == ("completed_on_time", "2026-11-10")
    assert [one["title"] for one in found["Yamadaya"]["criteria"]][-1:] == ["10 orders a day"]
    assert (found["Acme"]["state"], found["Acme"]["met"], found["Acme"]["total"]) == ("past_window", 0, 5)
    with pytest.raises(RefusedError, match="Enter what must be true for onboarding to be complete"):
        desk.onboarding_criteria.edit(own, title=" ")


def test_the_last_one_counts(desk: Desk) -> None:
    desk.onboardings.start(1, date(2026, 1, 1))
    assert desk.accounts.rows(_TODAY)[0].onboarding_state is OnboardingState.PAST
    desk.onboardings.start(1, _START)
    assert desk.accounts.rows(_TODAY, [1])[0].onboarding_state is OnboardingState.RUNNING
    assert [one.starts_on for one in desk.onboardings.of(1)] == [_START, date(2026, 1, 1)]


def test_each_change_is_one_step_and_the_trash_brings_all_of_it_back(desk: Desk) -> None:
    before, steps = dump(desk.database), list[Step]()
    desk.database.recorded.append(steps.append)
    key = desk.onboardings.start(1, _START)
    desk.onboardings.edit(key, first_value_on=_TODAY, notes="Slow")
    whole = dump(desk.database)
    desk.onboardings.delete(key, "Onboarding")
    assert (desk.onboardings.of(1), desk.onboarding_criteria.of(1)) == ([], [])
    desk.trash.restore(desk.trash.all()[0].id)
    assert {name: rows for name, rows in dump(desk.database).items() if name != "trash"} == {
        name: rows for name, rows in whole.items() if name != "trash"
    }
    for step in reversed(steps):
        desk.database.revert(step)
    assert dump(desk.database) == before
