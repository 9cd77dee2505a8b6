"""What is said by itself, and when: each case is a day, looked at again and again."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

import pytest

from csdesk.domain.reminders import NearMeeting, ReminderRules, read_rules, reminders

_DAY = date(2026, 12, 1)
_USUAL = ReminderRules(due_at=None)
_DUE = ReminderRules(before=0, due_at=time(9))


def _at(clock: str, days: int = 0) -> datetime:
    return datetime.combine(_DAY + timedelta(days), time.fromisoformat(clock))


def _quiet(begin: str, end: str, **more: object) -> ReminderRules:
    return ReminderRules(quiet_from=time.fromisoformat(begin), quiet_to=time.fromisoformat(end), **more)  # type: ignore[arg-type]


def _played(looks: Sequence[datetime], starts: Sequence[datetime], rules: ReminderRules, due: int = 3) -> list[str]:
    """Look at these moments, and return what was said at which."""
    meetings = [NearMeeting(at, f"m{at} {one}", one) for at, one in enumerate(starts, 1)]
    said: set[str] = set()
    told = []
    for now in looks:
        found = reminders(now, meetings, lambda: due, rules, said)
        said |= {one.key for one in found}
        told += [
            f"{now:%H:%M} {f'meeting {one.meeting_id}' if one.meeting_id else f'{one.due} due'}"
            for one in found
            if one.meeting_id or one.due
        ]
    return told


def _looks(*clocks: str) -> list[datetime]:
    """Return moments; ``+07:00`` is on the day after."""
    return [_at(one.lstrip("+"), days=one.startswith("+")) for one in clocks]


CASES = [
    # what it is, the moments, the meetings, the rules, what is said
    ("ten minutes before", "09:49 09:50 09:51 10:00 10:01", "10:00", _USUAL, ["09:50 meeting 1"]),
    ("adjusted", "09:29 09:30 09:50", "10:00", ReminderRules(30, None), ["09:30 meeting 1"]),
    ("never", "09:50 09:59", "10:00", ReminderRules(0, None), []),
    ("not once it has begun", "09:00 10:00 10:05", "10:00", _USUAL, []),
    ("slept over the time", "08:00 09:57 09:58", "10:00", _USUAL, ["09:57 meeting 1"]),
    ("slept over the meeting", "08:00 11:00", "10:00", _USUAL, []),
    ("two at once, the first first", "09:55", "10:05 10:00", _USUAL, ["09:55 meeting 2", "09:55 meeting 1"]),
    ("over midnight", "23:50 23:54 23:55 +00:01", "+00:05", _USUAL, ["23:55 meeting 1"]),
    ("the clock is set back", "09:50 08:55 09:50 09:55", "10:00", _USUAL, ["09:50 meeting 1"]),
    ("the clock is set back before it", "09:45 08:45 09:50", "10:00", _USUAL, ["09:50 meeting 1"]),
    ("the clock is set on", "09:00 09:55", "10:00", _USUAL, ["09:55 meeting 1"]),
    ("due at its hour", "08:59 09:00 09:01 17:00", "", _DUE, ["09:00 3 due"]),
    ("due, each day", "09:00 +08:59 +09:00", "", _DUE, ["09:00 3 due", "09:00 3 due"]),
    ("due after a sleep", "08:00 13:20 13:21", "", _DUE, ["13:20 3 due"]),
    ("due, set back over midnight", "09:00 +00:10 23:50 +09:00", "", _DUE, ["09:00 3 due", "09:00 3 due"]),
    ("never due", "09:00 12:00", "", ReminderRules(0, None), []),
    ("quiet at noon", "11:55 12:20 12:59 13:00", "13:05", _quiet("12:00", "13:00", due_at=None), ["13:00 meeting 1"]),
    ("quiet over the meeting", "11:55 12:25 13:00", "12:30", _quiet("12:00", "13:00", due_at=None), []),
    (
        "quiet over midnight",
        "23:00 +06:59 +07:00",
        "+07:05",
        _quiet("22:00", "07:00", due_at=None),
        ["07:00 meeting 1"],
    ),
    ("quiet over the hour", "08:30 09:00 09:30", "", _quiet("08:00", "09:30", before=0), ["09:30 3 due"]),
    ("said once at their end", "09:00 09:30 09:31", "", _quiet("08:00", "09:30", before=0), ["09:30 3 due"]),
    ("quiet till the day is over", "22:00 23:00 +07:00", "", _quiet("20:00", "07:00", before=0, due_at=time(21)), []),
    (
        "quiet from an hour to itself is never",
        "09:50",
        "10:00",
        _quiet("09:00", "09:00", due_at=None),
        ["09:50 meeting 1"],
    ),
    ("both", "09:00", "09:05", ReminderRules(), ["09:00 meeting 1", "09:00 3 due"]),
]


@pytest.mark.parametrize(("why", "looks", "starts", "rules", "told"), CASES)
def test_it_is_said_once_and_in_time(why: str, looks: str, starts: str, rules: ReminderRules, told: list[str]) -> None:
    assert _played(_looks(*looks.split()), _looks(*starts.split()), rules) == told, why


@pytest.mark.parametrize(
    ("kept", "rules"),
    [
        (("10", "09:00", "", ""), ReminderRules()),
        (("0", "", "22:00", "07:00"), ReminderRules(0, None, time(22), time(7))),
        (("ten", "nine", "x", "24:00"), ReminderRules(due_at=None)),
        (("100000", "09:00", "", ""), ReminderRules()),
    ],
)
def test_rules_are_read_as_they_are_kept(kept: tuple[str, str, str, str], rules: ReminderRules) -> None:
    assert read_rules(*kept) == rules


def test_what_becomes_due_later_is_not_told() -> None:
    """She has just typed it herself."""
    first = reminders(_at("09:00"), [], lambda: 0, _DUE, ())
    assert [(one.key, one.due) for one in first] == [("due 2026-12-01", 0)]
    assert reminders(_at("11:00"), [], lambda: 1, _DUE, {one.key for one in first}) == []


def test_what_is_due_is_not_counted_in_vain() -> None:
    def count() -> int:
        raise AssertionError

    assert reminders(_at("08:59"), [], count, _DUE, ()) == []
    assert reminders(_at("09:00"), [], count, _DUE, {"due 2026-12-01"}) == []


def test_a_meeting_that_is_moved_is_told_again() -> None:
    meetings = [NearMeeting(1, "m 10:00", _at("10:00"))]
    said = {one.key for one in reminders(_at("09:55"), meetings, lambda: 0, _USUAL, ())}
    moved = [NearMeeting(1, "m 11:00", _at("11:00"))]
    assert [one.meeting_id for one in reminders(_at("10:50"), moved, lambda: 0, _USUAL, said)] == [1]
