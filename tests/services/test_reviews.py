"""Reviews: who is due by tier, the longest first; it goes on where it stopped."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from csdesk.desk import Desk, open_desk
from csdesk.domain.accounts import Status, Touch

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
