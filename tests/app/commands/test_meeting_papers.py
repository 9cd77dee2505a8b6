"""The brief and the minutes of a meeting from the command line."""

import json
from datetime import date, timedelta
from pathlib import Path

from pypdf import PdfReader

from csdesk.desk import Desk
from csdesk.entities import Meeting
from tests.app.commands.saying import refused, say


def _meet(desk: Desk, name: str, on: date) -> int:
    return desk.meetings.add(desk.accounts.add(name), on=on, kind="ready:regular")


def test_the_brief_of_the_next_meeting_is_written(book: Path, desk: Desk, tmp_path: Path) -> None:
    _meet(desk, "伊藤商事", date.today() + timedelta(days=3))
    target = tmp_path / "準備.pdf"
    said = say(book, "brief", "伊藤商事", "-o", target)
    assert (said.exit_code, said.stdout) == (0, f"{target}\n")
    assert len(PdfReader(target).pages) == 1


def test_those_of_the_next_working_day_are_one_file(book: Path, desk: Desk, tmp_path: Path) -> None:
    day = desk.milestones.days.after(date.today())
    for name in ("伊藤商事", "青葉"):
        _meet(desk, name, day)
    _meet(desk, "later", desk.milestones.days.after(day))
    say(book, "brief", "--tomorrow", "-o", tmp_path / "a.pdf")
    assert len(PdfReader(tmp_path / "a.pdf").pages) == 2


def test_without_a_meeting_it_is_said(book: Path, desk: Desk, tmp_path: Path) -> None:
    desk.accounts.add("伊藤商事")
    refused(say(book, "brief", "伊藤商事", "-o", tmp_path / "a.pdf"), "伊藤商事")
    refused(say(book, "brief", "--tomorrow", "-o", tmp_path / "a.pdf"), "No meeting")
    refused(say(book, "minutes", "9", "-o", tmp_path / "a.pdf"), "“9”")
    assert not list(tmp_path.glob("a*"))


def test_minutes_are_written_and_kept_as_sent(book: Path, desk: Desk, tmp_path: Path) -> None:
    meeting = _meet(desk, "伊藤商事", date.today() - timedelta(days=1))
    desk.decisions.add(1, "横浜だけ", date.today(), meeting_id=meeting)
    for name in ("m.pdf", "m.md"):
        said = say(book, "minutes", "伊藤商事", "-o", tmp_path / name, "--to", "佐藤様")
        assert (said.exit_code, said.stdout) == (0, f"{tmp_path / name}\n")
    assert (tmp_path / "m.pdf").read_bytes().startswith(b"%PDF-")
    assert "横浜だけ" in (tmp_path / "m.md").read_text("utf-8")
    copies = desk.sent_copies.of(Meeting, meeting)
    assert [(one.recipient, one.file_name) for one in copies] == [("佐藤様", "m.md"), ("佐藤様", "m.pdf")]
    kept = desk.sent_copies.last(Meeting, meeting)
    assert kept is not None
    assert json.loads(kept[1])["decisions"] == ["横浜だけ"]


def test_another_customer_stops_them(book: Path, desk: Desk, tmp_path: Path) -> None:
    meeting = _meet(desk, "伊藤商事", date.today())
    desk.accounts.add("青葉メディカル")
    desk.decisions.add(1, "青葉メディカルと同じにする", date.today(), meeting_id=meeting)
    refused(say(book, "minutes", meeting, "-o", tmp_path / "m.pdf"), "青葉メディカル")
    assert not (tmp_path / "m.pdf").exists()
    said = say(book, "minutes", str(meeting), "-o", tmp_path / "m.pdf", "--may-name", "青葉メディカル")
    assert said.exit_code == 0
