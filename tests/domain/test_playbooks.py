"""Playbooks: read strictly, dated by business days, and compared with what came of them."""

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from csdesk.domain.checklists import Checklist, ChecklistItem, Criterion, Planned, Written, in_days, on_days
from csdesk.domain.people import Job
from csdesk.domain.playbook_document import (
    OtherPlaybookFormatError,
    PlaybookError,
    read_playbook,
    written_playbook,
)
from csdesk.domain.template_difference import HeldPart, difference, key_of, origin
from csdesk.domain.templates import Anchor
from csdesk.domain.working_days import WorkingDays
from csdesk.i18n import Catalogue
from csdesk.services.working_calendar import working_days

_WHOLE: Written = Checklist(
    "Start",
    Anchor.END,
    (ChecklistItem("a", "A", -3, required=True, wanted="A day", job=Job.SALES), ChecklistItem("b", "B")),
    (Criterion("a", "Met"),),
)
_JAPAN, _SIX = working_days(), working_days("123456")


def test_what_is_written_comes_back() -> None:
    assert read_playbook(written_playbook(_WHOLE)) == _WHOLE


def _broken(*path: Any, to: Any) -> str:
    raw = part = json.loads(written_playbook(_WHOLE))
    for name in path[:-1]:
        part = part[name]
    part[path[-1]] = to
    return json.dumps(raw)


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("", "JSON"),
        ("[]", "format"),
        (_broken("title", to=" "), "title"),
        (_broken("anchor", to="other"), "anchor"),
        (_broken("more", to=1), "more"),
        (_broken("items", to={}), "items"),
        (_broken("items", 0, "due", to="3"), "items 1, due"),
        (_broken("items", 0, "due", to=True), "items 1, due"),
        (_broken("items", 0, "due", to=1_001), "items 1, due"),
        (_broken("items", 0, "required", to=1), "items 1, required"),
        (_broken("items", 0, "job", to="boss"), "items 1, job"),
        (_broken("items", 1, "key", to="a"), "a"),
        (_broken("items", 1, "key", to="a#b"), "items 2, key"),
        (_broken("criteria", 0, "due", to=1), "criteria 1, due"),
    ],
)
def test_what_is_wrong_is_named(text: str, where: str) -> None:
    with pytest.raises(PlaybookError) as caught:
        read_playbook(text)
    assert caught.value.where == where
    assert f"“{where}”" in caught.value.sentence(Catalogue("en"))


def test_another_form_is_another_csdesk() -> None:
    with pytest.raises(OtherPlaybookFormatError) as caught:
        read_playbook(_broken("format", to=2))
    assert "Update csdesk" in caught.value.sentence(Catalogue("en"))


_START, _END = Anchor.START, Anchor.END


@pytest.mark.parametrize(
    ("anchor", "offset", "day", "days", "expected"),
    [
        (_START, 0, "2026-12-01", _JAPAN, "2026-12-01"),
        (_START, 1, "2026-12-04", _JAPAN, "2026-12-07"),  # over a weekend
        (_START, -1, "2026-12-07", _JAPAN, "2026-12-04"),
        (_START, 0, "2026-12-05", _JAPAN, "2026-12-07"),  # a Saturday moves on
        (_START, 1, "2026-12-05", _JAPAN, "2026-12-08"),
        (_START, -1, "2026-12-05", _JAPAN, "2026-12-04"),
        (_START, 1, "2026-05-01", _JAPAN, "2026-05-07"),  # Golden Week
        (_START, 1, "2026-05-01", _SIX, "2026-05-02"),  # where Saturdays are worked
        (_START, 1, "2026-09-18", _JAPAN, "2026-09-24"),  # Silver Week, with a holiday between two
        (_END, 0, "2026-12-05", _JAPAN, "2026-12-04"),  # nothing is moved past a deadline
        (_END, -1, "2026-12-05", _JAPAN, "2026-12-03"),
        (_END, -5, "2027-01-04", _JAPAN, "2026-12-25"),  # New Year's Day is the only holiday on a weekday
        (_END, -40, "2026-12-31", _JAPAN, "2026-11-04"),
    ],
)
def test_business_days(anchor: Anchor, offset: int, day: str, days: WorkingDays, expected: str) -> None:
    playbook: Written = Checklist("p", anchor, (ChecklistItem("a", "A", offset), ChecklistItem("b", "B")))
    checklist = on_days(playbook, date.fromisoformat(day), days)
    assert [one.due for one in checklist.items] == [date.fromisoformat(expected), None]
    assert on_days(in_days(checklist, date.fromisoformat(day), days), date.fromisoformat(day), days) == checklist


def _held(checklist: Planned, **more: Any) -> HeldPart[Planned]:
    return HeldPart(checklist, {one.key: origin(one) for one in checklist.items}, **more)


_DAY = date(2026, 12, 1)
_ITEM = ChecklistItem("a", "A", _DAY, required=True, wanted="w", job=Job.CSM)
_GIVEN: Planned = Checklist("p", items=(_ITEM, ChecklistItem("b", "B", _DAY)))


def _told(held: HeldPart[Planned], playbook: Planned) -> list[tuple[str, str, str, str]]:
    found = difference(held, playbook)
    return [(line.change.value, line.part.key, line.field, line.stays or "") for line in found]


def test_a_changed_playbook_is_a_difference() -> None:
    fresh = (replace(_ITEM, title="A2", wanted="w2"), ChecklistItem("c", "C", _DAY))
    assert _told(_held(_GIVEN), replace(_GIVEN, items=fresh)) == [
        ("alter", "a", "title", ""),
        ("alter", "a", "wanted", ""),
        ("add", "c", "", ""),
        ("remove", "b", "", ""),
    ]


def test_what_she_changed_or_did_stays() -> None:
    given = _held(_GIVEN)
    hers = replace(_GIVEN, items=(replace(_ITEM, title="Hers"), _GIVEN.items[1]))
    held = replace(given, plan=hers, done=frozenset({"b"}))
    assert _told(held, Checklist("p", items=(replace(_ITEM, title="A2"),))) == [
        ("alter", "a", "title", "yours"),
        ("remove", "b", "", "done"),
    ]
    assert key_of(given.origins["a"]) == "a"
