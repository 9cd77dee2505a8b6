"""An account's weeks as they are told, and why its score moved, on a real file with models that change."""

from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from csdesk.desk import Desk, open_desk
from csdesk.domain.health import Cap, CapComparison, Model
from csdesk.domain.health_change import MoveCause
from csdesk.domain.health_events import HealthEventKind
from csdesk.domain.health_models import written_model
from csdesk.domain.levels import POINT, Level
from csdesk.entities import HealthMeasure, HealthModel
from csdesk.services.health.recompute import recompute
from csdesk.services.readings import NewReading, write
from tests.analytics.models import group, measure

_TODAY = date(2026, 11, 25)
_CHANGED = date(2026, 11, 9)
_FIRST = Model(
    (group("use", "0.6", measure("logins"), measure("breadth")), group("relation", "0.4", measure("survey", stale=92)))
)
_SECOND = Model(
    (group("use", "1", measure("logins")), group("relation", "1", measure("survey", stale=92), measure("depth"))),
    bounds=(Fraction(90), Fraction(70), Fraction(30)),
    caps=(Cap("survey", CapComparison.BELOW, Fraction(20), Level.C, "Nobody is happy."),),
)


def _with_models(path: Path) -> Desk:
    """Open a file with one account and a model that has another version from a day on."""
    opened = open_desk(path)
    opened.accounts.add("One")
    with opened.database.change("Model") as session:
        session.add(HealthMeasure(key="logins", name="Logins a week"))
        session.add(HealthModel(key="own", version=1, name="Ours", definition=written_model(_FIRST)))
        second = written_model(_SECOND)
        session.add(HealthModel(key="own", version=2, name="Ours", since=_CHANGED, definition=second))
    return opened


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    opened = _with_models(tmp_path / "book.csdesk")
    yield opened
    opened.close()


def _read(desk: Desk, *readings: tuple[str, date, float]) -> None:
    with desk.database.change("Read") as session:
        write(session, [NewReading(1, measure, day, value) for measure, day, value in readings])
    with desk.database.change("Recompute", by_user=False) as session:
        recompute(session, _TODAY)


def test_weeks_of_another_model_are_told_under_todays_as_well(desk: Desk) -> None:
    day = date(2026, 11, 4)
    _read(desk, ("logins", day, 80), ("breadth", day, 60), ("survey", day, 50), ("depth", day, 10))
    first, *rest = desk.health_history.weeks(1, _TODAY)
    # 0.3 x 80 + 0.3 x 60 + 0.4 x 50; under the other 0.5 x 80 + 0.25 x 50 + 0.25 x 10
    assert (first.sunday.day, first.score, first.by_today) == (8, 62 * POINT, 55 * POINT)
    assert {(one.score, one.by_today) for one in rest} == {(55 * POINT, None)}
    assert (first.model, rest[0].model) == ("Ours v1", "Ours v2")
    assert (first.bounds, rest[0].bounds) == ((80, 60, 40), (90, 70, 30))


def test_a_change_of_the_model_is_a_cause_and_an_event(desk: Desk) -> None:
    day = date(2026, 11, 4)
    _read(desk, ("logins", day, 80), ("breadth", day, 60), ("survey", day, 50), ("depth", day, 10))
    _read(desk, ("logins", date(2026, 11, 20), 90))
    weeks = desk.health_history.weeks(1, _TODAY)
    found = desk.health_history.change(1, weeks[0], weeks[-1], _TODAY)
    moves = {move.key: dict(move.causes) for move in found.moves}
    assert found.difference == -2 * POINT
    assert moves == {
        "logins": {MoveCause.MODEL: 16 * POINT, MoveCause.VALUE: 5 * POINT},
        "survey": {MoveCause.MODEL: -7_500_000},
        "depth": {MoveCause.MODEL: 2_500_000},
        "breadth": {MoveCause.MODEL: -18 * POINT},
    }
    told = [one for one in desk.health_events.of(1, _TODAY) if one.kind is HealthEventKind.MODEL]
    assert [(one.on, one.name) for one in told] == [(_CHANGED, "Model: Ours v2")]


def test_caps_are_told_by_their_reason(desk: Desk) -> None:
    _read(
        desk,
        ("logins", date(2026, 11, 16), 100),
        ("survey", date(2026, 11, 16), 60),
        ("depth", date(2026, 11, 16), 100),
    )
    _read(desk, ("survey", date(2026, 11, 23), 10))
    before, after = desk.health_history.weeks(1, _TODAY, 2)
    assert (before.level, before.caps, after.level, after.caps) == (Level.A, (), Level.C, ("Nobody is happy.",))
    assert desk.health_history.change(1, before, after, _TODAY).caps_came == ("Nobody is happy.",)


def test_a_week_that_rises_by_less_data_is_marked(desk: Desk) -> None:
    _read(desk, ("breadth", date(2026, 8, 17), 10))
    _read(desk, ("logins", date(2026, 9, 7), 80), ("survey", date(2026, 9, 7), 50))
    weeks = {one.sunday: one for one in desk.health_history.weeks(1, _TODAY)}
    marked = [sunday for sunday, one in weeks.items() if one.is_less_data]
    assert marked == [date(2026, 9, 20)]  # 0.3 x 80 + 0.3 x 10 + 0.4 x 50 = 47 to 68
    assert weeks[date(2026, 9, 20)].stale == ["breadth"]


def test_measures_are_called_by_their_names(desk: Desk) -> None:
    names = desk.health_history.names()
    assert (names["logins"], names["support"]) == ("Logins a week", "Support satisfaction")


_READINGS = st.lists(
    st.tuples(
        st.sampled_from(("logins", "breadth", "survey", "depth")),
        st.integers(0, 90).map(lambda back: _TODAY - timedelta(days=back)),
        st.floats(0, 100, allow_nan=False),
    ),
    max_size=14,
)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(_READINGS)
def test_between_any_two_weeks_the_change_adds_up(readings: list[tuple[str, date, float]]) -> None:
    with TemporaryDirectory() as folder:
        desk = _with_models(Path(folder) / "book.csdesk")
        _read(desk, *readings)
        weeks = desk.health_history.weeks(1, _TODAY)
        for before, after in combinations(weeks[:: max(1, len(weeks) // 4)], 2):
            found = desk.health_history.change(1, before, after, _TODAY)
            if before.score is None or after.score is None:
                assert found.difference is None
            else:
                assert sum(move.amount for move in found.moves) == found.difference == after.score - before.score
        desk.close()
