"""Where things stand on the timeline."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from csdesk.documents.plan import GoalPart, MilestonePart, MilestoneState, PlanDocument
from csdesk.documents.timeline import Timeline
from csdesk.domain.plans import Horizon, Side, Verdict
from csdesk.i18n import Catalogue
from tests.documents.samples import TODAY, crowded, empty, sample

WORDS = Catalogue("en")

parts = st.builds(
    MilestonePart,
    title=st.text(max_size=60),
    side=st.sampled_from(Side),
    owner=st.just(""),
    due=st.none() | st.integers(-300, 400).map(lambda days: TODAY + timedelta(days=days)),
    done_on=st.none(),
    state=st.sampled_from(MilestoneState),
    key=st.booleans(),
    evidence=st.just(""),
)


def drawn(document: PlanDocument, rows: int = 5) -> Any:
    return Timeline(document, WORDS).drawn(rows)


def plan(own: list[MilestonePart]) -> PlanDocument:
    goal = GoalPart(Horizon.M3, "", date(2026, 12, 1), Verdict.OPEN, tuple(own))
    return replace(empty("en"), goals=(goal,), begin=date(2026, 7, 1), end=date(2027, 1, 31))


def test_nothing_is_drawn_without_milestones() -> None:
    assert drawn(empty("ja")) is None
    assert Timeline(empty("ja"), WORDS).is_empty


@given(st.lists(parts, min_size=1, max_size=40))
def test_labels_never_meet_and_everything_is_accounted_for(own: list[MilestonePart]) -> None:
    for rows in (2, 3, 4, 5):
        line = drawn(plan(own), rows)
        used = 0
        for labels in line["labels"].values():
            used += max((label["row"] + 1 for label in labels), default=1)
            assert all(label["begin"] >= 0 and label["begin"] + label["width"] <= line["width"] for label in labels)
            assert all(label["row"] < rows for label in labels)
            for one in labels:
                for other in labels:
                    if one is not other and one["row"] == other["row"]:
                        assert (
                            one["begin"] + one["width"] < other["begin"]
                            or other["begin"] + other["width"] < one["begin"]
                        )
                    elif one["row"] < other["row"]:  # the leader of the far one passes the near one
                        assert not one["begin"] < other["x"] < one["begin"] + one["width"]
        assert abs(line["height"] - (13.8 + used * 4.5)) < 1e-9
        left = len(own) + 1 - sum(map(len, line["labels"].values()))
        assert line["more"] == (f"{left} more in the tables" if left else "")


def test_marks_stand_in_their_lane_in_order_and_apart() -> None:
    line = drawn(crowded("en"))
    for lane in ("us", "customer"):
        places = [mark["x"] for mark in line["marks"][lane]]
        assert len(places) > 25
        assert all(0 <= x <= line["width"] for x in places)
        assert all(right - left > 2 for left, right in pairwise(places))


def test_today_is_drawn_only_inside_the_period() -> None:
    line = drawn(sample("en"))
    assert line["today"]["text"] == "Today 20 Nov"
    assert abs(line["today"]["x"] / line["width"] - 142 / 214) < 1e-9  # 1 July to 20 November of 31 January
    over = replace(sample("en"), end=date(2026, 10, 31))
    assert drawn(over)["today"] is None


def test_months_are_named_while_there_is_room() -> None:
    names = [month["name"] for month in drawn(sample("en"))["months"]]
    assert names == ["Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan"]
    long = drawn(replace(sample("en"), begin=date(2020, 1, 1)))["months"]
    assert 5 <= len(long) <= 13


def test_what_lies_outside_the_period_is_left_to_the_tables() -> None:
    outside = MilestonePart("far", Side.US, "", date(2031, 1, 1), None, MilestoneState.OPEN, key=True, evidence="")
    line = drawn(plan([outside]))
    assert [mark["state"] for mark in line["marks"]["us"]] == ["goal"]
    assert line["more"] == "1 more in the tables"
    assert "far" in line["alt"]
