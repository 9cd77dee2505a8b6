"""Times of day as people write them."""

import pytest

from csdesk.domain.clock import read_time, span


@pytest.mark.parametrize(
    ("text", "time", "minutes"),
    [
        ("", "", None),
        ("14:00", "14:00", None),
        ("9", "09:00", None),
        ("930", "09:30", None),
        ("1400", "14:00", None),
        ("１４：３０", "14:30", None),
        ("14.30", "14:30", None),
        ("14時", "14:00", None),
        ("14時半", "14:30", None),
        ("午後2時半", "14:30", None),
        ("午前10時05分", "10:05", None),
        ("2pm", "14:00", None),
        ("2:30 PM", "14:30", None),
        ("12 am", "00:00", None),
        ("12pm", "12:00", None),
        ("14:00-14:45", "14:00", 45),
        ("14:00–15:00", "14:00", 60),
        ("14:00～14:45", "14:00", 45),
        ("14:00〜14:45", "14:00", 45),
        ("14時から15時", "14:00", 60),
        ("14時から15時まで", "14:00", 60),
        ("2pm to 3pm", "14:00", 60),
        ("14:00 45分", "14:00", 45),
        ("14:00 45 min", "14:00", 45),
        ("14:00 1h", "14:00", 60),
        ("14:00 1.5h", "14:00", 90),
        ("14時 1時間30分", "14:00", 90),
    ],
)
def test_a_time_is_read(text: str, time: str, minutes: int | None) -> None:
    assert read_time(text) == (time, minutes)


@pytest.mark.parametrize(
    "text", ["25:00", "14:60", "soon", "13pm", "14:00-13:00", "14:00-14:00", "14:00 0分", "-", "午後"]
)
def test_what_is_none_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        read_time(text)


@pytest.mark.parametrize(
    ("starts", "minutes", "said"),
    [
        ("14:00", 45, "14:00–14:45"),
        ("14:00", 0, "14:00"),
        ("", 45, ""),
        ("23:30", 60, "23:30"),
        ("09:05", 120, "09:05–11:05"),
        ("soon", 30, "soon"),
    ],
)
def test_a_span_is_said(starts: str, minutes: int, said: str) -> None:
    assert span(starts, minutes) == said
