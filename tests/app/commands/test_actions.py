"""Actions from a table on the command line: what is refused is listed with its reason, nothing is made twice."""

import json
from pathlib import Path

from csdesk.desk import Desk
from tests.app.commands.saying import refused, say


def _file(tmp_path: Path) -> Path:
    file = tmp_path / "todo.csv"
    lines = "Title,Account,Due", "Call,Acme,2026-12-24", "Visit,Nobody,", "Call,Acme,2026-12-24", "Tidy up,,"
    file.write_text("\n".join(lines), "utf-8")
    return file


def test_what_is_refused_is_listed_and_the_same_file_changes_nothing(book: Path, desk: Desk, tmp_path: Path) -> None:
    desk.accounts.add("Acme")
    file = _file(tmp_path)
    tried = json.loads(say(book, "import", "actions", file, "--json", "--dry-run").stdout)
    assert tried.items() >= {"rows": 4, "created": 2, "updated": 0, "unchanged": 0}.items()
    assert [(one["row"], one["reason"]) for one in tried["rejected"]] == [
        (3, "“Nobody” is no account, or more than one."),
        (4, "Row 2 is the same action."),
    ]
    assert desk.actions.all() == []
    said = say(book, "import", "actions", file)
    assert (said.exit_code, said.stdout) == (3, "4 rows: 2 new, 0 changed, 2 rejected\n")
    assert said.stderr == "3: “Nobody” is no account, or more than one.\n4: Row 2 is the same action.\n"
    assert [one.title for one in desk.actions.all()] == ["Call", "Tidy up"]
    again = json.loads(say(book, "import", "actions", file, "--json").stdout)
    assert again.items() >= {"created": 0, "updated": 0, "unchanged": 2}.items()
    assert len(desk.actions.all()) == 2


def test_one_file_at_a_time(book: Path, desk: Desk, tmp_path: Path) -> None:
    file = _file(tmp_path)
    for more in ((file,), ("--account", "Acme")):
        said = say(book, "import", "actions", file, *more)
        assert said.exit_code == 2
        assert "one FILE, no --account" in said.stderr
    assert desk.actions.all() == []


def test_a_table_of_something_else_is_refused(book: Path, desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "m.csv").write_text("Region,Size\nTokyo,3\n", "utf-8")
    refused(say(book, "import", "actions", tmp_path / "m.csv"), "Title")
