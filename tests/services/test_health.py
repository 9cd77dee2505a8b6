"""Weekly snapshots: as of each Sunday, the running week, late data, models that change."""

from collections.abc import Collection, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, select

from csdesk.desk import Desk, open_desk
from csdesk.domain.accounts import Stage, Status, Touch
from csdesk.domain.contact_log import ContactKind
from csdesk.domain.health import MILLION, Model
from csdesk.domain.health_models import written_model
from csdesk.domain.health_parts import PartState, unpack
from csdesk.domain.levels import Level
from csdesk.entities import HealthModel, HealthSnapshot, Reading, StageChange
from csdesk.services.health.recompute import catch_up, recompute, sundays
from csdesk.services.readings import NewReading, write
from csdesk.store.step import Step
from tests.analytics.models import group, measure

_TODAY = date(2026, 11, 25)
"""A Wednesday."""
_EVERYTHING = {"breadth": 8.0, "seats": 90.0, "support": 4.5, "outcome": 100.0}


@pytest.fixture
def desk(path: Path) -> Iterator[Desk]:
    opened = open_desk(path)
    for name in ("One", "Two"):
        opened.accounts.add(name)
    yield opened
    opened.close()


def _read(desk: Desk, account: int, day: date, **values: float) -> None:
    with desk.database.change("Read") as session:
        write(session, [NewReading(account, measure, day, value) for measure, value in values.items()])


def _recompute(desk: Desk, today: date = _TODAY, ids: Collection[int] | None = None, since: date | None = None) -> None:
    with desk.database.change("Recompute", by_user=False) as session:
        recompute(session, today, ids, since)


def _model(desk: Desk, key: str, since: date | None, model: Model, **segment: Any) -> int:
    with desk.database.change("Model") as session:
        made = HealthModel(key=key, version=2, since=since, definition=written_model(model), **segment)
        session.add(made)
        session.flush()
        return made.id


def _rows(desk: Desk) -> list[tuple[Any, ...]]:
    kept = HealthSnapshot
    columns = kept.account_id, kept.week, kept.score, kept.level, kept.coverage, kept.parts, kept.model_id, kept.flags
    with desk.database.reading() as session:
        return [tuple(row) for row in session.execute(select(*columns).order_by(kept.account_id, kept.week))]


@pytest.mark.parametrize(
    ("first", "last", "found"),
    [
        (date(2026, 11, 16), date(2026, 11, 21), [22]),
        (date(2026, 11, 22), date(2026, 11, 22), [22]),
        (date(2026, 11, 9), date(2026, 11, 23), [15, 22, 29]),
        (date(2026, 11, 23), date(2026, 11, 22), []),
    ],
)
def test_weeks_end_on_sundays(first: date, last: date, found: list[int]) -> None:
    assert sundays(first, last) == [date(2026, 11, day) for day in found]


def test_a_week_is_scored_by_the_model_of_the_file(desk: Desk) -> None:
    # logins 50 -> 70 points, breadth 8 -> 100, seats 90 -> 100; contact 15 days ago -> 80; outcome 50 -> 70:
    # use 0.4 x 70 + 0.35 x 100 + 0.25 x 100 = 88, relation 80 (support is missing), outcome 70
    # 0.5 x 88 + 0.3 x 80 + 0.2 x 70 = 82; coverage 0.5 + 0.3 x 0.6 + 0.2 = 88 %
    _read(desk, 1, date(2026, 11, 18), logins=50, breadth=8, seats=90, contact_gap=15, outcome=50)
    _recompute(desk)
    before, week = desk.health.weeks(1)
    assert (before.sunday, before.score, before.is_unfinished) == (date(2026, 11, 22), 82_000_000, False)
    assert (week.sunday, week.score, week.is_unfinished) == (date(2026, 11, 29), 82_000_000, True)
    assert (week.level, week.coverage, sum(one.part for one in week.parts)) == (Level.A, 880_000, 82_000_000)
    assert [one.age for one in week.parts if one.state is PartState.PRESENT] == [7] * 5, (
        "the running week is as of today"
    )


def test_what_is_to_come_does_not_count_yet(desk: Desk) -> None:
    _read(desk, 1, _TODAY + timedelta(days=1), logins=80, **_EVERYTHING)
    _recompute(desk)
    assert desk.health.weeks(1) == []
    _recompute(desk, _TODAY + timedelta(days=1))
    assert [week.score for week in desk.health.weeks(1)] == [100 * MILLION]


def test_late_readings_change_the_weeks_after_them_and_mark_those_that_are_over(desk: Desk) -> None:
    _read(desk, 1, date(2026, 11, 4), logins=80, **_EVERYTHING)
    _recompute(desk)
    assert [(week.score, week.is_late) for week in desk.health.weeks(1)] == [(100_000_000, False)] * 4
    _read(desk, 1, date(2026, 11, 12), logins=0)
    _recompute(desk, since=date(2026, 11, 12))
    found = desk.health.weeks(1)
    # use loses 0.5 x 0.4 x 100; support has all of relation while contacts are not known
    assert [week.score for week in found] == [100 * MILLION, *[80 * MILLION] * 3]
    assert [week.is_late for week in found] == [False, True, True, False]
    assert [week.sunday.day for week in desk.health.weeks(1, last=2)] == [22, 29]


def test_recomputing_twice_gives_the_same_rows(desk: Desk) -> None:
    for day, value in ((date(2026, 10, 1), 50), (date(2026, 11, 4), 80), (date(2026, 11, 18), 20)):
        _read(desk, 1, day, logins=value, breadth=4, seats=50, support=3)
    _recompute(desk)
    once = _rows(desk)
    _recompute(desk)
    _recompute(desk, since=date(2026, 11, 1))
    assert _rows(desk) == once
    with desk.database.change("Forget") as session:
        session.execute(delete(HealthSnapshot))
    _recompute(desk)
    assert _rows(desk) == once


def test_some_accounts_are_recomputed_and_the_others_stay(desk: Desk) -> None:
    for account in (1, 2):
        _read(desk, account, date(2026, 11, 18), logins=80, breadth=8, contact_gap=0, outcome=100)
    _recompute(desk)
    for account in (1, 2):
        _read(desk, account, date(2026, 11, 19), logins=0, breadth=0, contact_gap=61, outcome=0)
    _recompute(desk, ids={2})
    assert [desk.health.weeks(account)[0].level for account in (1, 2)] == [Level.A, Level.D]


def test_too_little_is_unknown_and_nothing_is_no_week_at_all(desk: Desk) -> None:
    _read(desk, 1, date(2026, 11, 24), logins=80)
    _recompute(desk)
    (week,) = desk.health.weeks(1)
    assert (week.score, week.level, week.coverage) == (None, Level.UNKNOWN, 200_000)
    assert {one.part for one in week.parts} == {0}
    assert desk.health.weeks(2) == []


def test_the_running_week_is_rewritten_until_it_is_over(desk: Desk) -> None:
    _read(desk, 1, date(2026, 11, 23), logins=80, **_EVERYTHING)
    _recompute(desk)
    _read(desk, 1, date(2026, 11, 26), logins=0)
    with desk.database.change("Catch up") as session:
        catch_up(session, date(2026, 12, 9))
    found = desk.health.weeks(1)
    assert [(week.sunday, week.is_unfinished, week.is_late) for week in found] == [
        (date(2026, 11, 29), False, False),
        (date(2026, 12, 6), False, False),
        (date(2026, 12, 13), True, False),
    ]
    assert {week.score for week in found} == {80_000_000}


def test_a_week_keeps_the_model_it_had_even_where_late_data_change_it(desk: Desk) -> None:
    _read(desk, 1, date(2026, 11, 4), logins=80, **_EVERYTHING)
    _recompute(desk)
    first = {row[6] for row in _rows(desk)}
    only = Model((group("use", "1", measure("logins")),))
    new = _model(desk, "ready:usage", date(2026, 11, 20), only)
    _recompute(desk)
    assert [(row[1].day, row[6] == new, row[2]) for row in _rows(desk)] == [
        (8, False, 100_000_000),
        (15, False, 100_000_000),
        (22, False, 100_000_000),  # over when the model came: never rewritten
        (29, True, 80_000_000),
    ]
    _read(desk, 1, date(2026, 11, 12), logins=0)
    _recompute(desk, since=date(2026, 11, 12))
    rows = _rows(desk)
    assert {row[6] for row in rows[:3]} == first
    assert [row[2] for row in rows] == [100_000_000, 80_000_000, 80_000_000, 0]


def test_weeks_that_were_never_kept_get_the_model_of_their_day(desk: Desk) -> None:
    _recompute(desk)
    new = _model(desk, "ready:usage", date(2026, 11, 16), Model((group("use", "1", measure("logins")),)))
    _read(desk, 1, date(2026, 11, 4), logins=80, **_EVERYTHING)
    _recompute(desk, since=date(2026, 11, 4))
    assert [row[6] == new for row in _rows(desk)] == [False, False, True, True]


def test_the_most_specific_model_applies_then_the_order_of_the_list(desk: Desk) -> None:
    desk.accounts.edit(1, touch=Touch.HIGH, tier="1")
    desk.accounts.edit(2, touch=Touch.HIGH)
    _recompute(desk)
    only = Model((group("use", "1", measure("logins")),))
    by_touch = _model(desk, "own", None, only, touch=Touch.HIGH, position=1)
    _model(desk, "later", None, only, touch=Touch.HIGH, position=2)
    both = _model(desk, "both", None, only, touch=Touch.HIGH, tier="1", position=3)
    for account in (1, 2):
        _read(desk, account, date(2026, 11, 24), logins=80)
    _recompute(desk)
    assert [row[6] for row in _rows(desk)] == [both, by_touch]


def test_a_week_is_scored_by_the_model_of_its_stage_then(desk: Desk) -> None:
    # the first account went from onboarding (from 4 November) to adoption (from 18 November); the other never moved
    for account in (1, 2):
        desk.accounts.edit(account, stage=Stage.ADOPTION)
    _recompute(desk)
    with desk.database.change("Stages") as session:
        session.execute(delete(StageChange))
        for day, stage in ((4, Stage.ONBOARDING), (18, Stage.ADOPTION)):
            session.add(StageChange(account_id=1, stage=stage, on=date(2026, 11, day)))
    new = Model((group("use", "1", measure("logins")),))
    early = _model(desk, "early", None, new, stage=Stage.ONBOARDING)
    late = _model(desk, "late", None, new, stage=Stage.ADOPTION, position=1)
    for account in (1, 2):
        _read(desk, account, date(2026, 10, 28), logins=80)
    _recompute(desk)
    found = {(row[0], row[1].day): row[6] for row in _rows(desk)}
    assert [found[1, day] for day in (1, 8, 15, 22, 29)] == [late, early, early, late, late], "not known before the 4th"
    assert [found[2, day] for day in (1, 8, 15, 22, 29)] == [late] * 5


def test_a_model_that_ended_is_not_used_any_more(desk: Desk) -> None:
    _read(desk, 1, date(2026, 11, 4), logins=80, **_EVERYTHING)
    _recompute(desk)
    with desk.database.change("End") as session:
        session.add(HealthModel(key="ready:usage", version=2, since=date(2026, 11, 23), definition=""))
    _recompute(desk)
    assert [row[1].day for row in _rows(desk)] == [8, 15, 22], "without a model there is no week"


def test_who_is_gone_keeps_the_weeks_there_are(desk: Desk) -> None:
    _read(desk, 1, date(2026, 8, 3), logins=80, **_EVERYTHING)
    desk.contact_logs.add(1, ContactKind.MAIL, date(2026, 8, 3))
    _recompute(desk)
    weeks = len(_rows(desk))
    desk.accounts.edit(1, status=Status.CHURNED)
    _recompute(desk)
    _recompute(desk, _TODAY + timedelta(weeks=20))
    assert len(_rows(desk)) == weeks


def test_readings_that_are_taken_back_take_their_weeks_along(desk: Desk) -> None:
    _read(desk, 1, date(2026, 11, 4), logins=80, **_EVERYTHING)
    _recompute(desk)
    with desk.database.change("Take back") as session:
        session.execute(delete(Reading))
    _recompute(desk, since=date(2026, 11, 4))
    assert _rows(desk) == []


def test_the_last_reading_of_a_day_counts_and_how_many_did_not_is_told(desk: Desk) -> None:
    rows = [NewReading(1, "logins", date(2026, 11, 18), value) for value in (10.0, 20.0, 80.0)]
    with desk.database.change("Read") as session:
        told = write(session, [*rows, NewReading(2, "logins", date(2026, 11, 20), 1.0)])
    assert (told.doubled, told.first, told.accounts) == (2, date(2026, 11, 18), {1, 2})
    with desk.database.reading() as session:
        assert session.scalars(select(Reading.value).where(Reading.account_id == 1)).all() == [80.0]


@pytest.mark.parametrize("value", [float("inf"), float("-inf"), float("nan")])
def test_what_is_no_number_is_no_reading(desk: Desk, value: float) -> None:
    with pytest.raises(ValueError, match="finite"):
        _read(desk, 1, _TODAY, logins=value)


def test_recomputing_is_no_step_of_hers(desk: Desk) -> None:
    steps: list[Step] = []
    _read(desk, 1, date(2026, 11, 18), logins=80)
    desk.database.recorded.append(steps.append)
    _recompute(desk)
    assert [step.changes.rows.keys() for step in steps] == [{"health_models"}]
    assert not steps[0].by_user
    _recompute(desk)
    assert len(steps) == 1


_FILES = st.lists(
    st.lists(
        st.tuples(
            st.integers(1, 2),
            st.sampled_from(("logins", "breadth", "seats")),
            st.integers(0, 40).map(lambda back: _TODAY - timedelta(days=back)),
            st.sampled_from((0.0, 3.0, 50.0, 80.5)),
        ),
        min_size=1,
        max_size=6,
        unique_by=lambda row: row[:3],
    ),
    min_size=1,
    max_size=3,
)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(_FILES, st.randoms())
def test_the_order_in_which_files_arrive_does_not_matter(desk: Desk, files: list[Any], chance: Any) -> None:
    seen = set[Any]()
    files = [[row for row in some if not (row[:3] in seen or seen.add(row[:3]))] for some in files]  # type: ignore[func-returns-value]
    found = []
    for order in (files, chance.sample(files, len(files))):
        with desk.database.change("Forget") as session:
            session.execute(delete(HealthSnapshot))
            session.execute(delete(Reading))
        for rows in filter(None, order):
            with desk.database.change("Import") as session:
                told = write(session, [NewReading(*row) for row in rows])
                recompute(session, _TODAY, told.accounts, told.first)
        found.append([row[:7] for row in _rows(desk)])
    assert found[0] == found[1]
    for _account, _week, score, level, _coverage, parts, _model in found[0]:
        assert (score is None) == (level is Level.UNKNOWN)
        assert sum(one.part for one in unpack(parts)) == (score or 0)
