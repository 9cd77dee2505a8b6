"""A handover pack from the command line."""

import json
from datetime import date
from pathlib import Path

import pytest

from csdesk.desk import Desk
from tests.app.commands.saying import refused, say


@pytest.mark.parametrize("language", ["ja", "en"])
def test_both_files_are_written_and_named(book: Path, desk: Desk, tmp_path: Path, language: str) -> None:
    desk.accounts.add("伊藤商事")
    folder = tmp_path / "引き継ぎ"
    said = say(book, "handover", "伊藤商事", "-o", folder, "--language", language)
    name = f"伊藤商事_handover_{date.today().isoformat()}"
    assert (said.exit_code, said.stdout) == (0, f"{folder / name}.pdf\n{folder / name}.json\n")
    assert (folder / f"{name}.pdf").read_bytes().startswith(b"%PDF-")
    assert json.loads((folder / f"{name}.json").read_text("utf-8"))["account"]["name"] == "伊藤商事"


def test_what_cannot_be_written_is_refused(book: Path, desk: Desk, tmp_path: Path) -> None:
    desk.accounts.add("伊藤商事")
    refused(say(book, "handover", "nobody", "-o", tmp_path), "nobody")
    refused(say(book, "handover", "伊藤商事", "-o", tmp_path / "not" / "there"), "there")
