"""When she looked at something: all looks of a day are one."""

from datetime import date, datetime

import pytest

from csdesk.domain.looks import Looks, read_looks

_FRIDAY, _MONDAY, _NOON = datetime(2026, 11, 20, 9, 5), datetime(2026, 11, 23, 8), datetime(2026, 11, 23, 12)


def test_what_is_new_is_new_until_the_day_is_over() -> None:
    looks = Looks().looked(_FRIDAY)
    assert looks.since(_FRIDAY.date()) is None
    for moment in (_MONDAY, _NOON):
        looks = looks.looked(moment)
        assert (looks.last, looks.since(moment.date())) == (moment, _FRIDAY)
    assert looks.since(date(2026, 11, 24)) == _NOON


@pytest.mark.parametrize("looks", [Looks(), Looks(_FRIDAY), Looks(_MONDAY, _FRIDAY)])
def test_they_are_read_as_they_were_written(looks: Looks) -> None:
    assert read_looks(looks.written()) == looks


@pytest.mark.parametrize("text", ["", "-", "soon -", "- - -", "2026-11-20"])
def test_what_says_something_else_is_no_look(text: str) -> None:
    assert read_looks(text) == Looks()
