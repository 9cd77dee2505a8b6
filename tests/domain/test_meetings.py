"""How meetings stand, when one may be finished, and agendas as they are written."""

from datetime import date

import pytest

from csdesk.domain.meetings import (
    AgendaPoint,
    MeetingPlan,
    MeetingStanding,
    MeetingState,
    may_finish,
    point_lines,
    points,
    read_plan,
    standing,
    written_plan,
)

_TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("state", "day", "wanted"),
    [
        (MeetingState.PLANNED, 23, MeetingStanding.COMING),
        (MeetingState.PLANNED, 22, MeetingStanding.COMING),
        (MeetingState.PLANNED, 21, MeetingStanding.UNFINISHED),
        (MeetingState.OTHER, 21, MeetingStanding.UNFINISHED),
        (MeetingState.HELD, 21, MeetingStanding.HELD),
        (MeetingState.HELD, 22, MeetingStanding.HELD),
        (MeetingState.CANCELLED, 21, MeetingStanding.CANCELLED),
        (MeetingState.CANCELLED, 23, MeetingStanding.CANCELLED),
    ],
)
def test_a_past_meeting_without_an_outcome_is_seen(state: MeetingState, day: int, wanted: MeetingStanding) -> None:
    assert standing(state, date(2026, 11, day), _TODAY) is wanted


@pytest.mark.parametrize(
    ("steps", "reason", "may"),
    [(0, "", False), (0, "  \n", False), (1, "", True), (0, "They leave", True), (2, "x", True)],
)
def test_it_needs_a_next_step_or_a_reason(steps: int, reason: str, *, may: bool) -> None:
    assert may_finish(steps, reason) is may


@pytest.mark.parametrize(
    ("line", "title", "minutes"),
    [
        ("Usage at Yokohama 15 min", "Usage at Yokohama", 15),
        ("横浜倉庫の利用状況 15分", "横浜倉庫の利用状況", 15),
        ("横浜倉庫の利用状況　15 分", "横浜倉庫の利用状況", 15),
        ("横浜倉庫の利用状況（15分）", "横浜倉庫の利用状況", 15),
        ("Goals (10 minutes)", "Goals", 10),
        ("Phase 2", "Phase 2", 0),
        ("2027年の計画", "2027年の計画", 0),
        ("15 min", "15 min", 0),
        ("  Questions  ", "Questions", 0),
    ],
)
def test_a_point_is_a_line(line: str, title: str, minutes: int) -> None:
    assert points(line) == (AgendaPoint(title, minutes),)


def test_lines_come_back() -> None:
    agenda = (AgendaPoint("Usage", 15), AgendaPoint("Questions"))
    assert points(point_lines(agenda, "{count} min")) == agenda
    assert points(point_lines(agenda, "{count}分")) == agenda
    assert points("\n \n") == ()


@pytest.mark.parametrize(
    "text", ["", "{}", "[]", "null", '{"agenda": [1], "minutes": 3}', '{"minutes": "x", "agenda": []}']
)
def test_what_cannot_be_read_is_an_empty_plan(text: str) -> None:
    assert read_plan(text) == MeetingPlan()


def test_a_plan_is_kept() -> None:
    plan = MeetingPlan(45, (AgendaPoint("約束", 5), AgendaPoint("Usage")))
    assert read_plan(written_plan(plan)) == plan
