"""Which file is used, what is said of it, and what the program ends with."""

import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from csdesk.desk import Desk
from tests.app.commands.saying import ACCOUNTS, imported, listed, refused, say
from tests.damage import damage
from tests.processes import run, run_until_killed


def test_a_sound_file_is_in_order(book: Path, file: Path) -> None:
    imported(book, "accounts", file)
    said = say(book, "check")
    assert (said.exit_code, said.stdout) == (0, f"{book} is in order.\n")


def test_a_file_that_is_not_sound_is_told(book: Path, file: Path) -> None:
    imported(book, "accounts", file)
    with closing(sqlite3.connect(book, isolation_level=None)) as other:
        other.execute("UPDATE contracts SET account_id = 99")
    said = say(book, "check")
    assert said.exit_code == 3
    assert said.stdout.splitlines() == ["contracts 1 → accounts", "contracts 2 → accounts"]


def test_the_file_is_the_one_named_or_csdesk_file_or_her_own(
    tmp_path: Path, home: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own, named, given = home / "data" / "portfolio.csdesk", tmp_path / "named.csdesk", tmp_path / "given.csdesk"
    say(None, "check")
    assert own.exists()
    monkeypatch.setenv("CSDESK_FILE", str(named))
    assert f"{named} is in order" in say(None, "check").stdout
    assert f"{given} is in order" in say(given, "check").stdout


@pytest.mark.parametrize("command", [["list", "accounts"], ["check"], ["demo"]])
def test_a_foreign_file_is_refused_untouched(tmp_path: Path, command: list[str]) -> None:
    foreign = tmp_path / "foreign"
    foreign.write_bytes(b"no database at all, but long enough to be looked at" * 20)
    before = foreign.read_bytes()
    refused(say(foreign, *command), str(foreign))
    refused(say(foreign, *command, speak="ja"), str(foreign), "csdesk のファイルではありません")
    assert foreign.read_bytes() == before


@pytest.mark.parametrize("command", [["list", "accounts"], ["import", "accounts"], ["plan-pdf", "1", "-o"]])
def test_a_damaged_file_is_said_to_be_so(book: Path, file: Path, tmp_path: Path, command: list[str]) -> None:
    imported(book, "accounts", file)
    damage(book, "accounts")
    given = {"import": [file], "plan-pdf": [tmp_path / "plan.pdf"]}.get(command[0], [])
    refused(say(book, *command, *given), str(book), "damaged", "csdesk check")
    assert say(book, "check").exit_code == 3


def test_where_no_file_can_be_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a file").write_text("")
    refused(say(tmp_path / "a file" / "book", "list", "accounts"), "folder")


def test_a_file_in_use_is_refused(book: Path, file: Path, desk: Desk) -> None:
    with desk.database.change("Add"):
        refused(say(book, "import", "accounts", file), "in use")
    assert listed(book, "accounts") == []


def test_the_sample_is_forty_accounts_in_a_new_file_only(book: Path) -> None:
    said = say(book, "demo")
    assert said.exit_code == 0
    assert "40" in said.stdout
    accounts = listed(book, "accounts")
    assert len(accounts) == 40
    assert {one["status"] for one in accounts} >= {"prospect", "active", "notice_given", "churned", "handed_over"}
    assert {one["stage"] for one in accounts} >= {"onboarding", "adoption", "expansion"}
    assert {one["level"] for one in accounts} == {"A", "B", "C", "D", "unknown"}
    assert all(listed(book, kind) for kind in ("contacts", "contracts", "plans", "outcomes", "goals", "milestones"))
    assert say(book, "check").exit_code == 0
    refused(say(book, "demo"), "already holds accounts")
    assert len(listed(book, "accounts")) == 40


def test_as_a_process_it_speaks_utf_8_and_ends_with_its_status(book: Path, file: Path) -> None:
    file.write_text(ACCOUNTS + "0004,x,,沢山,JPY,,,\n", "utf-8")
    environment = {**os.environ, "PYTHONPATH": ".", "CSDESK_FILE": str(book), "LC_ALL": "C", "PYTHONIOENCODING": ""}
    command = [sys.executable, "-m", "csdesk", "--speak", "ja"]
    done = subprocess.run(
        [*command, "import", "accounts", file, "--json"], capture_output=True, env=environment, check=False
    )
    assert (done.returncode, done.stderr) == (3, b"")
    assert json.loads(done.stdout)["flagged"][0]["value"] == "沢山"
    assert listed(book, "accounts")[0]["name"] == "株式会社 伊藤商事"


@pytest.mark.parametrize(("encoding", "form"), [("cp1252", ["--json"]), ("ascii", []), ("cp932", ["--json"])])
def test_where_output_goes_into_an_old_encoding_nothing_breaks(
    book: Path, file: Path, encoding: str, form: list[str]
) -> None:
    environment = {**os.environ, "PYTHONPATH": ".", "PYTHONIOENCODING": encoding}
    imported(book, "accounts", file)
    command = [sys.executable, "-m", "csdesk", "--file", str(book), "--speak", "ja", "list", "accounts"]
    done = subprocess.run([*command, *form], capture_output=True, env=environment, check=True)
    assert "株式会社 伊藤商事" in done.stdout.decode()


def test_a_command_loads_no_window_and_nothing_slow(book: Path, file: Path) -> None:
    code = f"""
import sys
from csdesk.cli import main
for command in (["import", "accounts", {str(file)!r}], ["list", "accounts"], ["check"]):
    try:
        main(["--file", {str(book)!r}, *command])
    except SystemExit as end:
        assert not end.code
print("loaded", *{{name.split(".")[0] for name in sys.modules}})
"""
    loaded = run(code).splitlines()[-1].split()
    assert not {"PySide6", "pandas", "matplotlib", "typst", "alembic", "rapidfuzz"} & set(loaded)


def test_killed_in_mid_write_it_opens_again(book: Path, desk: Desk) -> None:
    desk.accounts.add("伊藤商事")
    code = f"""
from pathlib import Path
from csdesk.desk import open_desk
from csdesk.entities import Account
desk = open_desk(Path({str(book)!r}))
desk.accounts.add("kept")
with desk.database.change("Add") as session:
    session.add(Account(name="lost"))
    session.flush()
    die()
"""
    run_until_killed(code)
    assert [one["name"] for one in listed(book, "accounts")] == ["伊藤商事", "kept"]
    assert say(book, "check").exit_code == 0


def test_her_own_file_that_is_gone_is_not_made_anew(home: Path, file: Path) -> None:
    own = home / "data" / "portfolio.csdesk"
    assert say(None, "import", "accounts", file).exit_code == 0
    own.unlink()
    refused(say(None, "list", "accounts"), str(own), "not where it was")
    assert not own.exists()
    assert say(own, "check").exit_code == 0, "one that is named may be a new one"
