"""Meetings from files: found by day and time, with who attended, a note, and an agenda for those to come."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from csdesk.desk import Desk, open_desk
from csdesk.domain.meetings import MeetingState, Presence
from csdesk.entities import Meeting
from csdesk.exchange.tables import Options
from tests.services.files import Importer, changes, counts, faults
from tests.store.tables import dump

pytestmark = pytest.mark.usefixtures("workbooks_here")

_HEAD = "Account Name,Meeting Date,Start Time,Type,Subject,Participants,Meeting Notes\n"
_PAST, _COMING = "2026-03-19", (date.today() + timedelta(400)).isoformat()


def _note(desk: Desk, meeting_id: int) -> str:
    found = desk.notes.of_meeting(meeting_id)
    return found.text if found else ""


@pytest.fixture
def desk(path: Path) -> Iterator[Desk]:
    """Return a desk with two accounts; the first has two people."""
    desk = open_desk(path)
    for name, domain in (("Acme", "acme.example"), ("Bravo", "")):
        desk.accounts.edit(desk.accounts.add(name), domain=domain)
    for name in ("Sato", "Nakamura"):
        desk.contacts.add(1, name)
    desk.colleagues.edit(desk.colleagues.add("Ishikawa"), is_me=True)
    yield desk
    desk.close()


@pytest.fixture
def files(desk: Desk, tmp_path: Path) -> Importer:
    return Importer(desk.imports, tmp_path)


def _only(desk: Desk) -> Meeting:
    (found,) = desk.meetings.all()
    return found


def _there(desk: Desk, meeting: int) -> list[tuple[str, Any, Any, Presence]]:
    return [(one.name, one.contact_id, one.colleague_id, one.presence) for one in desk.attendees.of(meeting)]


def test_a_meeting_that_has_been_is_held_with_who_came_and_a_note(desk: Desk, files: Importer) -> None:
    files.take(
        _HEAD + f'Acme,{_PAST},2pm,Regular meeting,Usage,"Sato; A guest; Ishikawa","Line 1\nLine 2"\n', "meetings"
    )
    found = _only(desk)
    assert (found.account_id, found.on, found.starts, found.minutes) == (1, date(2026, 3, 19), "14:00", 60)
    assert (found.kind, found.title, found.state) == ("ready:regular", "Usage", MeetingState.HELD)
    assert found.finished_on == found.on
    assert _there(desk, found.id) == [
        ("Sato", 1, None, Presence.CAME),
        ("A guest", None, None, Presence.CAME),
        ("Ishikawa", None, 1, Presence.CAME),
    ]
    assert _note(desk, found.id) == "Line 1\nLine 2"
    assert desk.agenda_items.of(found.id) == []
    assert desk.accounts.rows(date.today())[0].last_contact == found.on


def test_one_to_come_begins_with_the_agenda_of_its_kind(desk: Desk, files: Importer) -> None:
    files.take(_HEAD + f"Acme,{_COMING},,キックオフ,,Sato,\nBravo,{_COMING},,,,,\n", "meetings")
    first, second = desk.meetings.all()
    assert (first.state, first.kind, second.kind) == (MeetingState.PLANNED, "ready:kickoff", "")
    assert len(desk.agenda_items.of(first.id)) == 7 + 5, "and what sales did not hand over is asked"
    assert desk.agenda_items.of(second.id) == []
    assert _there(desk, first.id) == [("Sato", 1, None, Presence.INVITED)]
    assert [one[0] for one in _there(desk, second.id)] == ["Ishikawa"], "nobody is named: as for any new meeting"


def test_the_same_file_again_changes_nothing_and_another_time_is_another_meeting(desk: Desk, files: Importer) -> None:
    text = _HEAD + f"Acme,{_PAST},14:00,QBR,Autumn,Sato,Note\nAcme,{_PAST},16:00,QBR,Autumn,Sato,Note\n"
    files.take(text, "meetings")
    before = dump(desk.database)
    assert counts(files.take(text, "meetings").preview) == (0, 0, 2, 0)
    assert dump(desk.database) == before
    preview = files.take(text.replace("14:00", "15:00"), "meetings").preview
    assert counts(preview) == (1, 0, 1, 0)


def test_changes_in_the_file_are_taken_and_hers_stay(desk: Desk, files: Importer) -> None:
    text = _HEAD + f"Acme,{_PAST},14:00,QBR,Autumn,Sato; Ghost,Note\n"
    files.take(text, "meetings")
    key = _only(desk).id
    desk.meetings.edit(key, place="Online")
    other = text.replace("Sato; Ghost", "Nakamura; Sato").replace("QBR", "Demo day").replace("Note\n", "More\n")
    (one,) = files.take(other, "meetings").preview.updated
    assert changes(one) == {
        "kind": ("ready:qbr", "Demo day"),
        "attendees": ("Sato; Ghost", "Nakamura; Sato"),
        "notes": ("Note", "More"),
    }
    found = _only(desk)
    assert [one.name for one in desk.meeting_kinds.all()][-1] == "Demo day"
    assert (desk.meeting_kinds.names()[found.kind], found.place) == ("Demo day", "Online")
    assert sorted(row[0] for row in _there(desk, key)) == ["Nakamura", "Sato"]
    assert _note(desk, key) == "More"


def test_what_cannot_be_taken_is_listed_with_its_reason(desk: Desk, files: Importer) -> None:
    rows = f"Acme,,14:00,,a,,\nNobody,{_PAST},,,b,,\nAcme,{_PAST},soon,,c,,\nAcme,32 March,,,d,,\n"
    preview = files.preview(_HEAD + rows, "meetings")
    assert faults(preview) == [
        (2, "Meeting Date", "", "The row has no date.", False),
        (3, "Account Name", "Nobody", "This account does not exist. Import the accounts first.", False),
        (5, "Meeting Date", "32 March", "This is not a date.", False),
    ]
    assert counts(preview) == (1, 0, 0, 3)
    assert [(one.row, one.column, one.value) for one in preview.flagged] == [(4, "Start Time", "soon")]


def test_an_empty_day_takes_no_day_away(desk: Desk, files: Importer) -> None:
    head = "Meeting ID,Account Name,Meeting Date,Subject\n"
    files.take(head + f"M1,Acme,{_PAST},a\n", "meetings")
    preview = files.take(head + "M1,Acme,,b\n", "meetings").preview
    assert counts(preview) == (0, 1, 0, 0)
    assert (_only(desk).on, _only(desk).title) == (date(2026, 3, 19), "b")


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Sato; Nakamura", ["Sato", "Nakamura"]),
        ("佐藤、中村", ["佐藤", "中村"]),
        ("Sato, Nakamura", ["Sato", "Nakamura"]),
        ("Sato, Dr.; Nakamura", ["Sato, Dr.", "Nakamura"]),
        ("Sato\nNakamura", ["Sato", "Nakamura"]),
        (" ;; Sato;", ["Sato"]),
    ],
)
def test_names_in_a_cell(desk: Desk, files: Importer, cell: str, names: list[str]) -> None:
    files.take(_HEAD + f'Acme,{_PAST},,,,"{cell}",\n', "meetings")
    assert [row[0] for row in _there(desk, _only(desk).id)] == names


def test_japanese_headings_are_recognised(desk: Desk, files: Importer) -> None:
    head = "取引先名,面談日,開始時刻,所要時間,種別,件名,場所,出席者,議事録\n"
    files.take(head + "Acme,2026年3月19日,14時半,45分,定例,利用状況,オンライン,Sato、Nakamura,要望あり\n", "meetings")
    found = _only(desk)
    assert (found.on, found.starts, found.minutes) == (date(2026, 3, 19), "14:30", 45)
    assert (found.kind, found.title, found.place) == ("ready:regular", "利用状況", "オンライン")
    assert _note(desk, found.id) == "要望あり"


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_what_goes_out_comes_back_and_changes_nothing(desk: Desk, tmp_path: Path, language: str, ending: str) -> None:
    own = desk.meeting_kinds.add("Demo day")
    first = desk.meetings.add(1, on=date(2026, 3, 19), kind="ready:qbr", starts="14:00", title="Autumn")
    desk.meetings.add(2, on=date(2026, 3, 20), kind=own)
    desk.notes.add(1, date(2026, 3, 19), "## News\n- one", first)
    out = tmp_path / f"meetings.{ending}"
    assert desk.exports.write("meetings", out, language).records == 2
    before = dump(desk.database)
    draft = desk.imports.look("meetings", out, Options())
    preview = desk.imports.preview(draft)
    assert counts(preview) == (0, 0, 2, 0), [changes(one) for one in preview.updated]
    desk.imports.write(draft, preview)
    assert dump(desk.database)["meetings"] == before["meetings"]


def test_one_key_takes_an_import_back(desk: Desk, files: Importer) -> None:
    before = dump(desk.database)
    written = files.take(_HEAD + f"Acme,{_PAST},,Demo day,a,Sato,Note\nAcme,{_COMING},,QBR,b,,\n", "meetings")
    assert written.step is not None
    desk.database.revert(written.step)
    assert dump(desk.database) == before
