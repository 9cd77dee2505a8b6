"""Take tables out from the command line."""

import json
from pathlib import Path

import pytest

from csdesk.exchange.tables import read_table
from tests.app.commands.saying import imported, refused, say


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_what_went_out_changes_nothing(book: Path, file: Path, tmp_path: Path, ending: str) -> None:
    imported(book, "accounts", file)
    for kind, rows in (("accounts", 3), ("contacts", 0), ("contracts", 2)):
        target = tmp_path / f"{kind}.{ending}"
        said = say(book, "export", kind, "-o", target, "--json")
        assert (said.exit_code, said.stderr) == (0, "")
        assert json.loads(said.stdout) == {"file": str(target), "kind": kind, "records": rows, "rows": rows}
        if rows:
            report = imported(book, kind, target)
            assert (report["unchanged"], report["rows"], report["warnings"]) == (rows, rows, [])


@pytest.mark.parametrize(("language", "heading"), [("ja", "顧客名"), ("en", "Account name")])
def test_headings_are_in_the_language_asked_for_or_spoken(
    book: Path, file: Path, tmp_path: Path, language: str, heading: str
) -> None:
    imported(book, "accounts", file)
    target = tmp_path / "out.csv"
    for spoken, asked in (("en", ("--language", language)), (language, ())):
        said = say(book, "export", "accounts", "-o", target, *asked, speak=spoken)
        assert said.stdout == f"{target}\n"
        assert read_table(target).columns[2] == heading


def test_ids_of_another_source(book: Path, file: Path, tmp_path: Path) -> None:
    imported(book, "accounts", file, "--source", "billing")
    target = tmp_path / "out.csv"
    found = {}
    for source in ("crm", "billing"):
        say(book, "export", "accounts", "-o", target, "--source", source)
        found[source] = [row.cells[1] for row in read_table(target).rows]
    assert found == {"crm": ["", "", ""], "billing": ["0001", "0002", "0003"]}


@pytest.mark.parametrize("name", ["out.pdf", "out", "no folder/out.csv", "locked.xlsx", "folder.csv"])
def test_what_cannot_be_written_is_refused_in_a_sentence(book: Path, file: Path, tmp_path: Path, name: str) -> None:
    imported(book, "accounts", file)
    (tmp_path / "folder.csv").mkdir()
    locked = tmp_path / "locked.xlsx"
    locked.write_bytes(b"the earlier one")
    locked.chmod(0o444)
    before = sorted(tmp_path.glob("[!b]*"))
    refused(say(book, "export", "accounts", "-o", tmp_path / name), str(tmp_path / name))
    assert locked.read_bytes() == b"the earlier one"
    assert sorted(tmp_path.glob("[!b]*")) == before
