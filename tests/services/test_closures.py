"""Own closures: read as they are written, and no working days."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from csdesk.desk import Desk, open_desk
from csdesk.domain.day_words import DayWords
from csdesk.errors import RefusedError


@pytest.fixture
def desk(path: Path) -> Iterator[Desk]:
    desk = open_desk(path)
    yield desk
    desk.close()


def test_they_are_read_as_they_are_written(desk: Desk) -> None:
    desk.closures.write("2026/12/29 〜 2027/1/3 年末年始; 2026-08-13")
    assert desk.closures.text() == "2026-08-13; 2026-12-29 – 2027-01-03 年末年始"
    first = [one.id for one in desk.closures.rows()]
    desk.closures.write(desk.closures.text())
    assert [one.id for one in desk.closures.rows()] == first, "the same text changes nothing"
    desk.closures.write("2026年8月13日")
    assert desk.closures.text() == "2026-08-13"


@pytest.mark.parametrize("typed", ["summer", "2026-02-30", "2026-12-29 – 2026-12-01", "2020-01-01 – 2026-01-01"])
def test_what_is_none_is_refused(desk: Desk, typed: str) -> None:
    with pytest.raises(RefusedError, match="Enter one like 2026-12-29 – 2027-01-03 Year end"):
        desk.closures.write(typed)
    assert desk.closures.text() == ""


def test_nobody_works_on_them(desk: Desk) -> None:
    monday = date(2026, 12, 28)
    assert DayWords(monday, desk.milestones.days).day("3営業日後") == date(2026, 12, 31)
    desk.closures.write("2026-12-29 – 2027-01-03")
    assert DayWords(monday, desk.milestones.days).day("3営業日後") == date(2027, 1, 6)
