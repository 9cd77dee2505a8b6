"""The working calendar knows the holidays of Japan."""

from datetime import date

import pytest

from csdesk.services.colleagues import Colleagues
from csdesk.services.working_calendar import ours, working_days
from csdesk.store.database import Database
from tests.processes import run


@pytest.mark.parametrize(
    ("day", "works"),
    [
        (date(2026, 11, 20), True),  # a Friday
        (date(2026, 11, 21), False),  # a Saturday
        (date(2026, 11, 23), False),  # 勤労感謝の日, a Monday
        (date(2026, 9, 22), False),  # 国民の休日, between two holidays
        (date(2026, 5, 6), False),  # 振替休日
        (date(2026, 12, 31), True),
        (date(2027, 1, 1), False),
    ],
)
def test_on_which_days_one_works(day: date, works: bool) -> None:
    assert working_days().works(day) is works


def test_the_golden_week_is_stepped_over() -> None:
    assert working_days().after(date(2026, 5, 1)) == date(2026, 5, 7)
    assert working_days().plus(date(2026, 5, 7), -1) == date(2026, 5, 1)


def test_the_working_days_are_those_of_the_company(database: Database, colleagues: Colleagues) -> None:
    with database.reading() as session:
        assert ours(session).works(date(2026, 11, 20))
    colleagues.edit_company(working_days="1234")
    with database.reading() as session:
        assert not ours(session).works(date(2026, 11, 20))
        assert ours(session).works(date(2026, 11, 19))


def test_holidays_are_imported_when_the_first_is_asked_for() -> None:
    use = "from csdesk.services.working_calendar import working_days; working_days()"
    code = f"import sys; {use}; print('jpholiday' in sys.modules)"
    assert run(code) == "False\n"
