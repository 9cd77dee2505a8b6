"""Notes from files, and lists of notes and promises, on the command line."""

import json
import os
from datetime import date, datetime
from pathlib import Path

import pytest

from csdesk.desk import open_desk
from tests.app.commands.saying import imported, listed, refused, say

_TEXT = "# 定例\n\n/約束 先方 来週火 データを送る\n"


@pytest.fixture
def noted(book: Path) -> Path:
    desk = open_desk(book)
    for name in ("株式会社山田屋フーズ", "Aoba Medical, Inc.", "Aoba"):
        desk.accounts.add(name)
    desk.close()
    return book


def _file(folder: Path, name: str, text: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    stamp = datetime(2026, 10, 1, 12).timestamp()
    os.utime(path, (stamp, stamp))
    return path


def _notes(book: Path) -> list[tuple[int, str, str]]:
    return [(one["account_id"], one["on"], one["text"]) for one in listed(book, "notes")]


def test_account_and_day_come_from_the_text_the_name_the_command_and_the_file(noted: Path, tmp_path: Path) -> None:
    files = [
        _file(tmp_path, "a.md", f"---\naccount: 株式会社山田屋フーズ\ndate: 2026/11/19\n---\n{_TEXT}"),
        _file(tmp_path, "2026-11-20_山田屋フーズ_定例.txt", "two"),
        _file(tmp_path, "aoba medical.md", "---\ntitle: x\naccount: Aoba\n---\nthree"),
        _file(tmp_path, "Aoba Medical 20261121.md", "four\r\nfive"),
    ]
    report = imported(noted, "notes", *files)
    assert (report["rows"], report["created"], report["rejected"]) == (4, 4, [])
    assert _notes(noted) == [
        (1, "2026-11-19", _TEXT),
        (1, "2026-11-20", "two"),
        (3, "2026-10-01", "---\ntitle: x\naccount: Aoba\n---\nthree"),
        (2, "2026-11-21", "four\nfive"),
    ]
    (promise,) = listed(noted, "promises")
    assert (promise["title"], promise["side"], promise["due"]) == ("データを送る", "customer", "2026-11-24")
    again = imported(noted, "notes", *files)
    assert (again["created"], again["unchanged"]) == (0, 4)


def test_what_lines_have_made_is_listed_by_kind(noted: Path, tmp_path: Path) -> None:
    lines = "/decision Start in March\n/question Who signs?\n/feedback Faster search\n"
    imported(noted, "notes", _file(tmp_path, "x.md", lines), "--account", "Aoba")
    said = {kind: listed(noted, kind)[0] for kind in ("decisions", "questions", "feedback")}
    assert {kind: one["title"] for kind, one in said.items()} == {
        "decisions": "Start in March",
        "questions": "Who signs?",
        "feedback": "Faster search",
    }
    assert {(one["account_id"], one["note_id"]) for one in said.values()} == {(3, 1)}
    assert (said["decisions"]["customer_sees"], said["feedback"]["status"]) == (True, "open")
    assert (said["questions"]["answered_on"], said["feedback"]["kind"]) == (None, "request")


def test_an_account_can_be_said_for_all(noted: Path, tmp_path: Path) -> None:
    file = _file(tmp_path, "x.txt", "one".encode("utf-16"))
    assert imported(noted, "notes", file, "--account", "Aoba")["created"] == 1
    assert _notes(noted) == [(3, "2026-10-01", "one")]


def test_what_is_no_note_is_listed_and_the_others_are_taken(noted: Path, tmp_path: Path) -> None:
    files = [
        _file(tmp_path, "Aoba Medical.txt", "good"),
        _file(tmp_path, "Aoba Medical 2.txt", b"a\0b\0\0\1\2"),
        _file(tmp_path, "nobody.txt", "whose?"),
        _file(tmp_path, "Aoba Medical 3.txt", "x" * 1_000_001),
        _file(tmp_path, "Aoba Medical 4.txt", "x" * 10_000_000),
        tmp_path / "missing.txt",
    ]
    report = imported(noted, "notes", *files, code=3)
    assert (report["rows"], report["created"], len(report["rejected"])) == (6, 1, 5)
    assert [Path(one["file"]).name for one in report["rejected"]] == [path.name for path in files[1:]]
    assert all(one["reason"].endswith(".") for one in report["rejected"])
    assert [one[2] for one in _notes(noted)] == ["good"]


def test_a_dry_run_writes_nothing_and_a_person_reads_a_line(noted: Path, tmp_path: Path) -> None:
    file = _file(tmp_path, "Aoba Medical.txt", "good")
    assert imported(noted, "notes", file, "--dry-run")["created"] == 1
    assert _notes(noted) == []
    assert "1 new, 0 unchanged" in say(noted, "import", "notes", file).stdout
    assert say(noted, "list", "notes").stdout.splitlines()[1].split("\t") == ["1", "2", "", "2026-10-01", "good"]


def test_an_account_that_is_none_is_refused(noted: Path, tmp_path: Path) -> None:
    file = _file(tmp_path, "a.txt", "x")
    refused(say(noted, "import", "notes", file, "--account", "nobody"), "nobody")


def test_json_of_a_note_has_its_title(noted: Path) -> None:
    desk = open_desk(noted)
    desk.notes.add(1, date(2026, 11, 19), "## Kick-off\nmore")
    desk.close()
    (note,) = json.loads(say(noted, "list", "notes", "--json").stdout)
    assert (note["title"], note["text"]) == ("Kick-off", "## Kick-off\nmore")
