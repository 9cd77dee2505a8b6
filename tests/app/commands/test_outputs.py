"""No command writes over what is no file: a device, a pipe."""

import os
from datetime import date
from pathlib import Path

import pytest

from csdesk.desk import Desk
from tests.app.commands.saying import imported, refused, say

_WRITERS = {
    "plan.pdf": ["plan-pdf", "Acme Inc."],
    **{f"accounts.{ending}": ["export", "accounts"] for ending in ("xlsx", "csv", "json")},
    **{f"{kind}.{ending}": ["export", kind] for kind in ("milestones", "outcomes") for ending in ("xlsx", "csv")},
}


@pytest.fixture
def filled(book: Path, file: Path, desk: Desk) -> Path:
    imported(book, "accounts", file)
    desk.plans.add(desk.accounts.find("Acme Inc.").id, "Onboarding", date(2026, 4, 1))
    return book


@pytest.mark.parametrize("name", _WRITERS)
def test_a_pipe_stays_a_pipe(filled: Path, tmp_path: Path, name: str) -> None:
    pipe = tmp_path / name
    os.mkfifo(pipe)
    said = say(filled, *_WRITERS[name], "-o", pipe)
    assert said.exit_code == 2
    assert f"{pipe} is not a file" in said.stderr
    assert pipe.is_fifo()


def test_nor_does_a_handover_write_half_a_pack(filled: Path, tmp_path: Path) -> None:
    pack = tmp_path / "pack"
    assert say(filled, "handover", "Acme Inc.", "-o", pack).exit_code == 0
    [pdf], [records] = pack.glob("*.pdf"), pack.glob("*.json")
    for one, other in ((pdf, records), (records, pdf)):
        for each in (one, other):
            each.unlink()
        os.mkfifo(one)
        refused(say(filled, "handover", "Acme Inc.", "-o", pack), str(one), "not a file")
        assert one.is_fifo()
        assert not other.exists()
        other.touch()


@pytest.mark.parametrize("kind", ["pipe", "device"])
def test_a_portfolio_is_never_made_of_what_is_no_file(tmp_path: Path, kind: str) -> None:
    place = tmp_path / "book.csdesk"
    if kind == "pipe":
        os.mkfifo(place)
    else:
        place.symlink_to("/dev/full")
    refused(say(place, "demo"), str(place), "not a file")
    assert [one.name for one in tmp_path.iterdir() if one.name.startswith("book")] == ["book.csdesk"]
