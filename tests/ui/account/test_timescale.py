"""Where days stand on the timeline: whole months, closer and wider."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect

from csdesk.ui import paint
from csdesk.ui import tokens as k
from csdesk.ui.panels.plan.timeline_paint import TimelinePaint, TimeScale, fitting, next_month

_WINTER = TimeScale(date(2026, 11, 1), date(2027, 2, 1), 2.0)
_WINTER_WIDE = TimeScale(date(2026, 11, 1), date(2027, 2, 1), 3.0)


@pytest.mark.parametrize(
    ("days", "first", "last"),
    [
        ([date(2026, 11, 19)], date(2026, 11, 1), date(2027, 2, 1)),
        ([date(2026, 11, 30), date(2027, 4, 1)], date(2026, 11, 1), date(2027, 5, 1)),
        ([date(2027, 2, 28), date(2026, 12, 31)], date(2026, 12, 1), date(2027, 3, 1)),
    ],
)
def test_whole_months_and_no_fewer_than_three(days: list[date], first: date, last: date) -> None:
    scale = fitting(days, 400)
    assert (scale.first, scale.last) == (first, last)
    assert scale.width == pytest.approx(400)


def test_a_day_stands_where_it_is_found() -> None:
    assert (_WINTER.at(date(2026, 11, 1)), _WINTER.at(date(2026, 11, 11))) == (8, 28)
    assert [_WINTER.day(x) for x in (8, 9.9, 10, 27.9, 28)] == [date(2026, 11, day) for day in (1, 1, 2, 10, 11)]
    assert list(_WINTER.months()) == [date(2026, 11, 1), date(2026, 12, 1), date(2027, 1, 1)]
    assert next_month(date(2026, 12, 31)) == date(2027, 1, 1)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("today", "room", "whole"),
    [(date(2027, 1, 31), 192, True), (date(2026, 11, 1), 192, True), (date(2027, 1, 31), 100, False)],
)
def test_today_is_named_in_full_while_its_line_is_in_sight(today: date, room: int, *, whole: bool) -> None:
    anything: Any = None
    painter = TimelinePaint(anything, anything, lambda: today)
    pill = painter._pill(_WINTER, QRect(0, 0, room, 100))
    assert (pill.left() >= 0 and pill.right() <= room) == whole


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("today", [date(2026, 11, 30), date(2026, 12, 2), date(2026, 12, 12)])
def test_the_month_behind_today_is_named_beside_it(today: date) -> None:
    anything: Any = None
    painter = TimelinePaint(anything, anything, lambda: today)
    area, pill = QRect(0, 0, 300, 100), painter._pill(_WINTER_WIDE, QRect(0, 0, 300, 100))
    names = painter.months(_WINTER_WIDE, area)
    assert [name for _x, name in names][:2] == ["Nov", "Dec"]
    for x, name in names:
        assert x >= pill.right() or x + paint.width(name, k.SMALL) <= pill.left()
        month = _WINTER_WIDE.day(x)
        assert name.startswith(month.strftime("%b")), "it stands over its own month"


@given(st.integers(-3, 400), st.floats(0.5, 8), st.floats(0, 300))
def test_closer_leaves_what_stands_at_a_place_there_where_there_is_more_on_both_sides(
    days: int, factor: float, x: float
) -> None:
    scale = TimeScale(date(2026, 1, 1), date(2028, 1, 1), 4.0).moved(days * 2.0, 300)
    closer = scale.zoomed(factor, x, 300)
    assert 0 <= closer.shift <= max(closer.width - 300, 0)
    if 0 < closer.shift < closer.width - 300:
        day = date(2026, 1, 1) + timedelta(days=30)
        assert (closer.at(day) - x) / closer.day_width == pytest.approx((scale.at(day) - x) / scale.day_width)


def test_no_wider_than_all_of_it_and_no_closer_than_a_day_can_be_read() -> None:
    assert _WINTER.zoomed(0.01, 0, 400).width == pytest.approx(400)
    assert _WINTER.zoomed(100, 0, 400).day_width == 28
