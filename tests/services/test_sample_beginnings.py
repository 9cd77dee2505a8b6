"""How the accounts of the sample began: each state of an onboarding, items confirmed and corrected, stages in order."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby
from pathlib import Path

import pytest
from sqlalchemy import select

from csdesk.desk import Desk, open_desk
from csdesk.domain.accounts import Stage
from csdesk.domain.handoff import blanks
from csdesk.domain.onboarding import OnboardingState
from csdesk.domain.playbooks import HandoffState
from csdesk.entities import StageChange

_TODAY = date(2026, 11, 20)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A file with the sample, only to be read."""
    folder: Path = tmp_path_factory.mktemp("sample")
    opened = open_desk(folder / "book.csdesk")
    opened.sample.fill(_TODAY)
    yield opened
    opened.close()


def test_onboardings_stand_in_every_way_and_are_half_way_done_in_both_languages(desk: Desk) -> None:
    rows = desk.accounts.rows(_TODAY)
    assert {row.onboarding_state for row in rows} == {*OnboardingState, None}
    begun = [row for row in rows if row.stage is Stage.ONBOARDING and row.onboarding is not None]
    assert all(0 < row.onboarding.met < row.onboarding.total for row in begun if row.onboarding)
    spoken = {account.language for row in begun if (account := desk.accounts.get(row.id))}
    assert spoken == {"ja", "en"}
    met = [one.met_on for one in desk.onboarding_criteria.all() if one.met_on]
    assert all(day <= _TODAY for day in met)


def test_some_of_the_handoff_is_corrected_and_some_is_not_known(desk: Desk) -> None:
    items = desk.handoff_items.all()
    assert {one.state for one in items} >= {HandoffState.OPEN, HandoffState.CONFIRMED, HandoffState.CORRECTED}
    assert all(bool(one.former) == (one.state is HandoffState.CORRECTED) for one in items)
    by_account = groupby(items, lambda one: one.account_id)
    assert any(blanks((one.topic, one.text, one.state) for one in some) for _account, some in by_account)


def test_the_last_stage_is_the_present_one_and_none_is_of_today(desk: Desk) -> None:
    with desk.database.reading() as session:
        notes = session.scalars(select(StageChange).order_by(StageChange.account_id, StageChange.on)).all()
    stages = {row.id: row.stage for row in desk.accounts.rows(_TODAY)}
    for account, some in groupby(notes, lambda one: one.account_id):
        history = list(some)
        assert history[-1].stage is stages[account]
        assert history[-1].on < _TODAY
