"""What the document derives from its parts."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from csdesk.documents.plan import GoalPart, MilestonePart, MilestoneState, OutcomePart, PlanDocument, ReadingPoint
from csdesk.domain.plans import Horizon, Side, Verdict
from tests.documents.samples import TODAY, empty, sample

LATE, OPEN, DONE = MilestoneState.LATE, MilestoneState.OPEN, MilestoneState.DONE


def step(title: str, due: date | None, state: MilestoneState = OPEN, side: Side = Side.US) -> MilestonePart:
    return MilestonePart(title, side, "", due, None, state, key=False, evidence="")


def planned(*parts: MilestonePart, review_on: date | None = None) -> PlanDocument:
    return replace(empty("en"), goals=(GoalPart(Horizon.M3, "", review_on, Verdict.OPEN, parts),))


def test_next_steps_are_the_three_open_ones_due_first() -> None:
    plan = planned(
        step("no date", None),
        step("third", date(2026, 12, 9)),
        step("done", date(2026, 1, 1), DONE),
        step("first", date(2026, 10, 1), LATE),
        step("theirs", date(2026, 9, 1), side=Side.CUSTOMER),
        step("second", date(2026, 12, 1)),
    )
    assert [part.title for part in plan.next_steps(Side.US)] == ["first", "second", "third"]
    assert [part.title for part in plan.next_steps(Side.CUSTOMER)] == ["theirs"]


def test_a_step_without_a_date_comes_last() -> None:
    plan = planned(step("some day", None), step("soon", date(2027, 1, 1)))
    assert [part.title for part in plan.next_steps(Side.US)] == ["soon", "some day"]


@pytest.mark.parametrize(
    ("begin", "end", "due", "expected"),
    [
        (date(2026, 7, 1), date(2027, 1, 31), date(2030, 1, 1), (date(2026, 7, 1), date(2027, 1, 31))),
        (None, None, date(2027, 2, 1), (TODAY, date(2027, 2, 1))),
        (None, None, date(2026, 2, 1), (date(2026, 2, 1), TODAY)),
        (None, date(2027, 3, 1), date(2026, 8, 1), (date(2026, 8, 1), date(2027, 3, 1))),
        (date(2027, 1, 31), date(2026, 7, 1), TODAY, (TODAY, date(2027, 1, 31))),  # typed the wrong way round
        (None, None, None, (TODAY, TODAY)),
    ],
)
def test_the_period_is_as_planned_or_as_the_dates_have_it(
    begin: date | None, end: date | None, due: date | None, expected: tuple[date, date]
) -> None:
    assert replace(planned(step("x", due)), begin=begin, end=end).period() == expected


def test_the_actual_value_is_the_last_reading_whatever_the_order() -> None:
    newest, oldest = ReadingPoint(date(2026, 9, 1), Decimal("8.20")), ReadingPoint(date(2026, 8, 1), Decimal(9))
    outcome: OutcomePart = replace(sample("en").outcomes[0], readings=(newest, oldest))
    assert outcome.actual == newest
    assert replace(outcome, readings=()).actual is None
