"""The order of the queue: the points of each part by hand, and that the order is total, stable and monotone."""

from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csdesk.domain.levels import Level
from csdesk.domain.queue import (
    QueueChange,
    QueuePart,
    Ranked,
    Situation,
    Weights,
    changes,
    in_points,
    parts,
    read_weights,
    score,
    written_weights,
)

_TODAY = date(2026, 11, 19)
_LARGEST = {"JPY": Fraction(1_000_000), "USD": Fraction(9_000)}
_DAYS = st.integers(-2_000, 2_000)


def _day(days: int | None) -> date | None:
    return None if days is None else _TODAY + timedelta(days)


def _parts(weights: Weights | None = None, **one: object) -> dict[QueuePart, int]:
    return parts(Situation(**one), _LARGEST, _TODAY, weights or Weights())  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("days", "points"),
    [
        *((0, 4000), (7, 2000), (1, 3500), (2, 3111), (14, 1333), (49, 500), (None, 500)),
        *((-7, 5000), (-3, 4600), (-1, 4250), (-700, 5980)),
    ],
)
def test_the_deadline_by_hand(days: int | None, points: int) -> None:
    assert _parts(due=_day(days)) == {QueuePart.DEADLINE: points}


@pytest.mark.parametrize(("days", "points"), [(0, 2000), (-5, 2000), (30, 1000), (28, 1034), (60, 667), (90, 500)])
def test_the_notice_deadline_by_hand(days: int, points: int) -> None:
    assert _parts(due=_TODAY, notice=_day(days))[QueuePart.NOTICE] == points


@pytest.mark.parametrize(
    ("mrr", "points"),
    [
        ({"JPY": 1_000_000}, 2000),
        ({"JPY": 250_000}, 1000),
        ({"JPY": 620_000}, 1575),
        ({"USD": 9_000}, 2000),
        ({"JPY": 250_000, "USD": 9_000}, 2000),
        ({"JPY": 1}, 2),
        ({"EUR": 5}, 0),
        ({"JPY": 0}, 0),
        ({"JPY": -5}, 0),
        ({}, 0),
    ],
)
def test_money_by_hand(mrr: dict[str, int], points: int) -> None:
    found = _parts(due=_TODAY, mrr={one: Fraction(amount) for one, amount in mrr.items()})
    assert found.get(QueuePart.MONEY, 0) == points


@pytest.mark.parametrize(
    ("level", "points"),
    [(Level.D, 1500), (Level.C, 1000), (Level.UNKNOWN, 600), (Level.B, 300), (Level.A, 0), (None, 0)],
)
def test_health_by_hand(level: Level | None, points: int) -> None:
    assert _parts(due=_TODAY, level=level).get(QueuePart.HEALTH, 0) == points


def test_a_whole_score_by_hand() -> None:
    found = _parts(
        due=_day(-3), mrr={"JPY": Fraction(620_000)}, notice=_day(28), level=Level.D, customer_waits=True, we_wait=True
    )
    assert found == {
        QueuePart.DEADLINE: 4600,
        QueuePart.MONEY: 1575,
        QueuePart.NOTICE: 1034,
        QueuePart.HEALTH: 1500,
        QueuePart.CUSTOMER_WAITS: 1000,
        QueuePart.WE_WAIT: -2000,
    }
    assert score(found) == 7709
    assert [in_points(points) for points in (7709, -2000, 5)] == ["77.09", "−20.00", "0.05"]


def test_weights_are_kept_where_they_are_her_own() -> None:
    own = Weights(deadline=50, we_wait=0)
    assert written_weights(own) == '{"deadline": 50, "we_wait": 0}'
    assert read_weights(written_weights(own)) == own
    assert written_weights(Weights()) == "{}"
    for damaged in ("", "x", "[]", '{"deadline": -1, "money": "a", "else": 3, "notice": true, "danger": 101}'):
        assert read_weights(damaged) == Weights()
    assert _parts(own, due=_day(7), we_wait=True) == {QueuePart.DEADLINE: 2500}


def test_what_would_move_it() -> None:
    one = Situation(due=_day(7), level=Level.B, we_wait=True)
    found = dict(changes(one, _LARGEST, _TODAY, Weights()))
    assert found == {
        QueueChange.DUE_TODAY: 2000,
        QueueChange.NUDGE: 2000,
        QueueChange.CUSTOMER_WAITS: 1000,
        QueueChange.HEALTH_FALLS: 700,
        QueueChange.TOMORROW: 154,
    }


_SITUATIONS = st.builds(
    Situation,
    st.none() | _DAYS.map(_day),
    st.dictionaries(st.sampled_from(["JPY", "USD", "EUR"]), st.fractions(-10, 2_000_000), max_size=2),
    st.none() | _DAYS.map(_day),
    st.none() | st.sampled_from(Level),
    st.booleans(),
    st.booleans(),
)
_WEIGHTS = st.builds(Weights, *(st.integers(0, 100) for _each in range(11)))


@given(_SITUATIONS, _WEIGHTS)
def test_changes_are_what_the_score_would_be(one: Situation, weights: Weights) -> None:
    now = parts(one, _LARGEST, _TODAY, weights)
    assert score(now) == sum(now.values())
    found = changes(one, _LARGEST, _TODAY, weights)
    assert all(points for _change, points in found)
    assert [abs(points) for _change, points in found] == sorted((abs(points) for _c, points in found), reverse=True)


@given(_DAYS)
def test_sooner_is_never_less_and_moves_little(days: int) -> None:
    now, later = (_parts(due=_day(each))[QueuePart.DEADLINE] for each in (days, days + 1))
    assert now >= later
    assert now - later <= 500
    assert now > later or abs(days) > 100, "within three months each day counts"


@given(st.fractions(Fraction(1, 100), 1_000_000), st.fractions(Fraction(1, 100), 1_000_000))
def test_more_money_is_never_less(less: Fraction, more: Fraction) -> None:
    found = [_parts(due=_TODAY, mrr={"JPY": each}).get(QueuePart.MONEY, 0) for each in sorted((less, more))]
    assert found[0] <= found[1]
    assert all(
        abs(points**2 - 4 * each) <= 2 * points + 1 for points, each in zip(found, sorted((less, more)), strict=True)
    )


_RANKED = st.builds(
    Ranked,
    st.booleans(),
    st.integers(-3, 3),
    st.none() | st.sampled_from([_day(0), _day(1)]),
    st.sampled_from(["", "あおば", "やまだ"]),
    st.sampled_from(["青葉", "山田"]),
    st.sampled_from(["action", "promise"]),
    st.integers(1, 4),
)


@given(st.lists(_RANKED, unique_by=lambda one: (one.kind, one.id)), st.randoms())
def test_the_order_is_total_and_the_same_however_they_come(entries: list[Ranked], random: object) -> None:
    first = sorted(entries, key=lambda one: one.key)
    random.shuffle(entries)  # type: ignore[attr-defined]
    assert sorted(entries, key=lambda one: one.key) == first
    for before, behind in pairwise(first):
        assert before.key < behind.key
        assert (not before.pinned, -before.score) <= (not behind.pinned, -behind.score)
