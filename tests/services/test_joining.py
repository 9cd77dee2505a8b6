"""Since when people are at their accounts: by hand and from files alike."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from csdesk.desk import Desk, open_desk
from csdesk.domain.contact_log import ContactKind
from csdesk.domain.timeline import TimelineKind
from tests.services.files import Importer

_TODAY = date.today()
_PEOPLE = "Account Name,Full Name,Email\n"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    opened = open_desk(tmp_path / "book.csdesk")
    for name in ("Acme", "Other"):
        opened.accounts.add(name)
    yield opened
    opened.close()


def _joined(desk: Desk) -> dict[str, date | None]:
    return {one.name: one.joined_on for one in desk.contacts.all()}


def test_before_the_first_contact_nobody_has_joined(desk: Desk) -> None:
    desk.contacts.add(1, "First")
    desk.contact_logs.add(1, ContactKind.CALL, _TODAY)
    desk.contacts.add(1, "On the day of the first contact")
    assert set(_joined(desk).values()) == {None}


@pytest.mark.parametrize("by", ["contact", "meeting"])
def test_who_is_added_after_a_contact_has_joined(desk: Desk, by: str) -> None:
    yesterday = _TODAY - timedelta(1)
    if by == "contact":
        desk.contact_logs.add(1, ContactKind.CALL, yesterday)
    else:
        desk.meetings.finish(desk.meetings.add(1, on=yesterday), _TODAY, "nothing")
    desk.contacts.add(1, "New")
    desk.contacts.add(2, "Elsewhere")
    assert _joined(desk) == {"New": _TODAY, "Elsewhere": None}


def test_a_meeting_to_come_or_one_without_an_outcome_is_no_contact(desk: Desk) -> None:
    for days in (-3, 3):
        desk.meetings.add(1, on=_TODAY + timedelta(days))
    desk.contacts.add(1, "New")
    assert _joined(desk) == {"New": None}


def test_who_joined_and_left_stand_in_the_timeline_and_before_a_meeting(desk: Desk) -> None:
    desk.contacts.add(1, "Sato")
    desk.contacts.edit(1, joined_on=_TODAY - timedelta(9), left_on=_TODAY - timedelta(2), title="CFO")
    told = [(one.kind, one.on, one.text, one.note) for one in desk.timeline.of(1, _TODAY)]
    assert told == [
        (TimelineKind.PERSON, _TODAY - timedelta(2), "Sato", "CFO"),
        (TimelineKind.JOINED, _TODAY - timedelta(9), "Sato", "CFO"),
    ]
    meeting = desk.meetings.get(desk.meetings.add(1, on=_TODAY))
    assert meeting is not None
    assert [one.name for one in desk.before_meetings.of(meeting, _TODAY).joined] == ["Sato"]


def test_files_bring_who_has_joined(desk: Desk, tmp_path: Path) -> None:
    importer = Importer(desk.imports, tmp_path)
    desk.contact_logs.add(1, ContactKind.CALL, _TODAY - timedelta(1))
    importer.take(_PEOPLE + "Acme,Sato,s@a.example\nOther,Ito,i@b.example\n", "contacts")
    assert _joined(desk) == {"Sato": _TODAY, "Ito": None}
    again = _PEOPLE.rstrip() + ",Joined On\nAcme,Sato,s@a.example,2026-04-01\nOther,Ito,i@b.example,\n"
    importer.take(again, "contacts")
    assert _joined(desk) == {"Sato": date(2026, 4, 1), "Ito": None}


def test_the_person_in_a_list_of_accounts_has_joined_too(desk: Desk, tmp_path: Path) -> None:
    importer = Importer(desk.imports, tmp_path)
    importer.take("Account Name,先方担当者\nAcme,\n")
    desk.contact_logs.add(1, ContactKind.CALL, _TODAY - timedelta(1))
    importer.take("Account Name,先方担当者\nAcme,佐藤 花子\n")
    assert _joined(desk) == {"佐藤 花子": _TODAY}
