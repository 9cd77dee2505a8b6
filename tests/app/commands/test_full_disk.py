"""A disk that is full, for everything that a command writes: the earlier file stays, and one sentence says so."""

import os
from datetime import date
from pathlib import Path

import pytest

from csdesk.desk import Desk
from csdesk.domain.plans import Side
from csdesk.entities import Milestone, SuccessPlan
from tests.app.commands.saying import refused, say

_TABLES = [
    ("export", kind, "-o", f"out.{ending}")
    for kind in ("accounts", "contacts", "contracts", "milestones")
    for ending in ("xlsx", "csv", "json")
    if (kind, ending) != ("milestones", "json")
]
_PLANS = [
    ("plan-pdf", "1", "-o", "out.pdf", "--layout", one, "--to", "Ms Sato") for one in ("full", "page", "progress")
]
_FOR_CUSTOMER = [("export", "milestones", "-o", f"out.{ending}", "--account", "1") for ending in ("xlsx", "csv")]


@pytest.fixture
def full(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A book with one of everything, on a disk that takes no more."""
    account = desk.accounts.add("伊藤商事")
    desk.contacts.add(account, "佐藤")
    desk.contracts.add(account, "Cloud", "JPY")
    desk.plans.add(account, "導入", date(2026, 4, 1))
    desk.plans.edit(Milestone, desk.plans.add_milestone(1, "研修"), side=Side.CUSTOMER)

    def fail(*_args: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    return desk


@pytest.mark.parametrize("command", [*_TABLES, *_FOR_CUSTOMER, *_PLANS])
def test_the_earlier_file_stays(book: Path, full: Desk, tmp_path: Path, command: tuple[str, ...]) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    name = next(one for one in command if one.startswith("out."))
    (folder / name).write_bytes(b"the earlier one")
    refused(say(book, *(folder / name if one == name else one for one in command)), name)
    assert [(one.name, one.read_bytes()) for one in folder.iterdir()] == [(name, b"the earlier one")]
    assert full.sent_copies.of(SuccessPlan, 1) == [], "nothing was sent"


def test_neither_half_of_a_handover_is_replaced(book: Path, full: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    names = [f"伊藤商事_handover_{date.today().isoformat()}.{ending}" for ending in ("json", "pdf")]
    for name in names:
        (folder / name).write_bytes(b"the earlier one")
    refused(say(book, "handover", "1", "-o", folder), "handover")
    assert sorted((one.name, one.read_bytes()) for one in folder.iterdir()) == [(n, b"the earlier one") for n in names]
