"""csdesk backup and restore, and what csdesk check finds in a damaged file."""

import json
import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from csdesk.desk import Desk
from tests.app.commands.saying import imported, listed, refused, say
from tests.damage import damage


def test_a_backup_is_made_while_the_file_is_open_listed_and_restored(book: Path, desk: Desk, tmp_path: Path) -> None:
    desk.accounts.add("伊藤商事")
    made = say(book, "backup")
    assert (made.exit_code, made.stderr) == (0, "")
    desk.accounts.add("海野")
    (told,) = json.loads(say(book, "backup", "--list", "--json").stdout)
    assert told["file"] == made.stdout.strip()
    assert told["reason"] == "hand"
    assert told["bytes"] == Path(told["file"]).stat().st_size
    for number, given in enumerate(([], [told["made_at"][:10]], [told["file"]], [Path(told["file"]).name])):
        new = tmp_path / f"new {number}.csdesk"
        said = say(book, "restore", *given, "-o", new)
        assert (said.exit_code, said.stdout) == (0, f"{new}\n")
        assert [one["name"] for one in listed(new, "accounts")] == ["伊藤商事"]


def test_a_copy_elsewhere_is_made_into_a_new_file_only(book: Path, desk: Desk, tmp_path: Path) -> None:
    desk.accounts.add("伊藤商事")
    copy = tmp_path / "stick" / "copy.csdesk"
    assert say(book, "backup", "-o", copy).stdout == f"{copy}\n"
    assert [one["name"] for one in listed(copy, "accounts")] == ["伊藤商事"]
    refused(say(book, "backup", "-o", copy), str(copy), "already exists")
    assert say(book, "backup", "--list").stdout == ""


def test_what_cannot_be_is_refused_in_one_sentence(book: Path, tmp_path: Path) -> None:
    refused(say(book, "backup"), str(book))
    refused(say(book, "backup", "-o", tmp_path / "copy"), str(book))
    refused(say(book, "restore", "-o", tmp_path / "new"), "was not found")
    refused(say(book, "restore", "2020", "-o", tmp_path / "new"), "2020", "backup --list")
    assert not book.exists()


def test_a_backup_of_a_file_that_is_gone_is_restored(book: Path, file: Path, tmp_path: Path) -> None:
    imported(book, "accounts", file)
    say(book, "backup")
    book.unlink()
    assert say(book, "restore", "-o", book).exit_code == 0
    assert len(listed(book, "accounts")) == 3


def test_an_import_leaves_a_backup_a_dry_run_none(book: Path, file: Path) -> None:
    imported(book, "accounts", file, "--dry-run")
    assert json.loads(say(book, "backup", "--list", "--json").stdout) == []
    imported(book, "accounts", file)
    (told,) = json.loads(say(book, "backup", "--list", "--json").stdout)
    assert told["reason"] == "import"


def _index(book: Path) -> None:
    """Let a row change without its index."""
    with closing(sqlite3.connect(book, isolation_level=None)) as other:
        entry = other.execute("SELECT * FROM sqlite_master WHERE name = 'ix_contracts_account_id'").fetchone()
        other.execute("PRAGMA writable_schema=ON")
        other.execute("DELETE FROM sqlite_master WHERE name = ?", (entry[1],))
    with closing(sqlite3.connect(book, isolation_level=None)) as other:
        other.execute("UPDATE contracts SET account_id = 3 WHERE id = 1")
    with closing(sqlite3.connect(book, isolation_level=None)) as other:
        other.execute("PRAGMA writable_schema=ON")
        other.execute("INSERT INTO sqlite_master VALUES (?, ?, ?, ?, ?)", entry)


def _page(book: Path) -> None:
    damage(book, "contracts")


def _orphan(book: Path) -> None:
    with closing(sqlite3.connect(book, isolation_level=None)) as other:
        other.execute("UPDATE contracts SET account_id = 99 WHERE id = 1")


def _short(book: Path) -> None:
    with book.open("r+b") as file:
        file.truncate(book.stat().st_size - 1)


def _date(book: Path) -> None:
    with closing(sqlite3.connect(book, isolation_level=None)) as other:
        other.execute("UPDATE contracts SET start = 'soon'")


def _version(book: Path) -> None:
    with closing(sqlite3.connect(book)) as other:
        (page,) = other.execute("SELECT rootpage FROM sqlite_master WHERE name = 'alembic_version'").fetchone()
        (size,) = other.execute("PRAGMA page_size").fetchone()
    with book.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xff" * size)


@pytest.mark.parametrize("spoil", [_index, _page, _orphan, _short, _date, _version])
def test_check_sees_it(book: Path, file: Path, spoil: Callable[[Path], None]) -> None:
    imported(book, "accounts", file)
    assert say(book, "check").exit_code == 0
    spoil(book)
    said = say(book, "check")
    assert said.exit_code == 3
    assert said.stdout.strip() != ""


def test_what_commands_write_is_nobody_elses(book: Path, file: Path, tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        imported(book, "accounts", file)
        for ending in ("xlsx", "csv", "json"):
            say(book, "export", "accounts", "-o", tmp_path / f"out.{ending}")
        say(book, "handover", "1", "-o", tmp_path / "pack")
        say(book, "restore", "-o", tmp_path / "new" / "new.csdesk")
    finally:
        os.umask(before)
    written = [*tmp_path.glob("out.*"), book, *(tmp_path / "pack").iterdir(), tmp_path / "new" / "new.csdesk"]
    assert len(written) == 7
    assert {one.stat().st_mode & 0o777 for one in written} == {0o600}
    assert {one.stat().st_mode & 0o777 for one in (tmp_path / "pack", tmp_path / "new")} == {0o700}


def test_a_write_protected_file_is_listed_and_not_written(book: Path, file: Path) -> None:
    imported(book, "accounts", file)
    book.chmod(0o444)
    assert len(listed(book, "accounts")) == 3
    assert say(book, "check").exit_code == 0
    file.write_text(file.read_text("utf-8").replace("海野", "山野"), "utf-8")
    refused(say(book, "import", "accounts", file), str(book), "read-only")
    refused(say(book, "plan-from-template", "0001", "onboarding"), str(book), "read-only")
    assert [one for one in listed(book, "accounts") if one["name"] == "山野"] == []
