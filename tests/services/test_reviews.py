"""Reviews: who is due by tier, the longest first; it goes on where it stopped."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from csdesk.desk import Desk, open_desk
from csdesk.domain.accounts import Status, Touch
from csdesk.entities import SuccessPlan

_TODAY = date(2026, 11, 19)


@pytest.fixture
def desk(path: Path) -> Iterator[Desk]:
    """Return a desk with accounts of three tiers, one of tech touch, and one that is gone."""
    desk = open_desk(path)
    for name, values in (
        ("Bravo", {"tier": "1"}),
        ("Acme", {"tier": "2"}),
        ("Charlie", {"tier": "9"}),
        ("Tech", {"touch": Touch.TECH}),
        ("Gone", {"status": Status.CHURNED}),
    ):
        desk.accounts.edit(desk.accounts.add(name), **values)
    yield desk
    desk.close()


def _due(desk: Desk, days: int = 0) -> list[int]:
    return [one.account_id for one in desk.account_reviews.due(_TODAY + timedelta(days))]


def test_each_comes_again_after_the_days_of_its_tier(desk: Desk) -> None:
    assert _due(desk) == [2, 1, 3], "those that never were by their names"
    for account in (1, 2, 3):
        desk.account_reviews.stamp(account, _TODAY)
    assert _due(desk) == []
    assert [_due(desk, days) for days in (6, 7, 13, 14, 30)] == [[], [1], [1], [1, 2], [1, 2, 3]]


def test_it_goes_on_where_it_stopped(desk: Desk) -> None:
    desk.account_reviews.stamp(2, _TODAY)
    assert _due(desk) == [1, 3]
    assert [one.account_id for one in desk.account_reviews.on(_TODAY)] == [2]


def test_its_plans_are_gone_through_with_an_account_but_for_those_that_begin_later(desk: Desk) -> None:
    before, without, later = (desk.plans.add(1, "Plan", begin) for begin in (_TODAY, _TODAY, _TODAY + timedelta(1)))
    desk.plans.edit(SuccessPlan, without, starts_on=None)
    other = desk.plans.add(2, "Plan", _TODAY)
    assert desk.account_reviews.plans() == {}
    for day in (_TODAY, _TODAY - timedelta(3)):
        desk.account_reviews.stamp(1, day)
    found = desk.account_reviews.plans()
    assert found == {before: _TODAY, without: _TODAY}
    assert (later in found, other in found) == (False, False)
