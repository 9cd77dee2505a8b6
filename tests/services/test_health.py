"""Weekly snapshots from readings, by the rule itself, and what is asked of them."""

from collections.abc import Collection
from datetime import date

import pytest
from sqlalchemy import select

from csdesk.domain.health_parts import unpack
from csdesk.domain.levels import Level
from csdesk.entities import HealthModel, HealthSnapshot
from csdesk.i18n import Words
from csdesk.services.health.health import Health
from csdesk.services.health.recompute import recompute, sundays
from csdesk.services.readings import NewReading, write
from csdesk.store.database import Database
from csdesk.store.step import Step


@pytest.fixture
def health(database: Database, words: Words) -> Health:
    return Health(database, words)


def _read(database: Database, account: int, on: date, **values: float) -> None:
    with database.change("Read") as session:
        write(session, [NewReading(account, measure, on, value) for measure, value in values.items()])


def _recompute(database: Database, today: date, ids: Collection[int] | None = None) -> None:
    with database.change("Recompute", by_user=False) as session:
        recompute(session, today, ids)


@pytest.mark.parametrize(
    ("first", "last", "found"),
    [
        (date(2026, 11, 16), date(2026, 11, 21), []),
        (date(2026, 11, 16), date(2026, 11, 22), [22]),
        (date(2026, 11, 22), date(2026, 11, 22), [22]),
        (date(2026, 11, 9), date(2026, 11, 23), [15, 22]),
        (date(2026, 11, 23), date(2026, 11, 22), []),
    ],
)
def test_weeks_end_on_sundays_that_are_over(first: date, last: date, found: list[int]) -> None:
    assert sundays(first, last) == [date(2026, 11, day) for day in found]


def test_a_week_is_scored_by_the_model_of_the_file(database: Database, health: Health) -> None:
    # logins 50 -> 70 points, breadth 8 -> 100, seats 90 -> 100; contact 15 days ago -> 80; outcome 50 -> 70:
    # use 0.4 x 70 + 0.35 x 100 + 0.25 x 100 = 88, relation 80 (support is missing), outcome 70
    # 0.5 x 88 + 0.3 x 80 + 0.2 x 70 = 82; coverage 0.5 + 0.3 x 0.6 + 0.2 = 88 %
    _read(database, 1, date(2026, 11, 18), logins=50, breadth=8, seats=90, contact_gap=15, outcome=50)
    _recompute(database, date(2026, 11, 22))
    (week,) = health.weeks(1)
    assert (week.sunday, week.score, week.level) == (date(2026, 11, 22), 82_000_000, Level.A)
    with database.reading() as session:
        kept = session.scalars(select(HealthSnapshot)).one()
        model = session.scalars(select(HealthModel)).one()
    assert (kept.coverage, kept.model_id, model.version) == (880_000, model.id, 1)
    assert sum(one.part for one in unpack(kept.parts)) == 82_000_000


def test_late_readings_change_the_weeks_after_them(database: Database, health: Health) -> None:
    everything = {"breadth": 8.0, "seats": 90.0, "contact_gap": 0.0, "support": 4.5, "outcome": 100.0}
    _read(database, 1, date(2026, 11, 4), logins=80, **everything)
    _recompute(database, date(2026, 11, 22))
    assert [week.score for week in health.weeks(1)] == [100_000_000] * 3
    _read(database, 1, date(2026, 11, 12), logins=0)
    _recompute(database, date(2026, 11, 22))
    assert [week.score for week in health.weeks(1)] == [100_000_000, 80_000_000, 80_000_000]
    assert [week.sunday.day for week in health.weeks(1, last=2)] == [15, 22]


def test_some_accounts_are_recomputed_and_the_others_stay(database: Database, health: Health) -> None:
    for account in (1, 2):
        _read(database, account, date(2026, 11, 18), logins=80, breadth=8, contact_gap=0, outcome=100)
    _recompute(database, date(2026, 11, 22))
    for account in (1, 2):
        _read(database, account, date(2026, 11, 19), logins=0, breadth=0, contact_gap=61, outcome=0)
    _recompute(database, date(2026, 11, 22), {2})
    assert [health.weeks(account)[0].level for account in (1, 2)] == [Level.A, Level.D]


def test_too_little_is_unknown(database: Database, health: Health) -> None:
    _read(database, 1, date(2026, 11, 18), logins=80)
    _recompute(database, date(2026, 11, 22))
    (week,) = health.weeks(1)
    assert (week.score, week.level) == (None, Level.UNKNOWN)


def test_recomputing_is_no_step_of_hers(database: Database, steps: list[Step]) -> None:
    _read(database, 1, date(2026, 11, 18), logins=80)
    _recompute(database, date(2026, 11, 22))
    assert [step.changes.rows.keys() for step in steps] == [{"measures"}, {"health_models"}]
    assert not steps[1].by_user
    _recompute(database, date(2026, 11, 22))
    assert len(steps) == 2
