"""Playbooks and checklists from the command line."""

from datetime import date
from pathlib import Path

from csdesk.desk import Desk
from csdesk.services.playbooks.shipped import KICKOFF, PLAYBOOKS
from tests.app.commands.saying import listed, say


def test_playbooks_are_listed_with_their_use(book: Path, desk: Desk) -> None:
    account = desk.accounts.add("Acme")
    run = desk.playbook_runs.apply(account, KICKOFF, date(2026, 12, 1))
    first, second, *_others = desk.playbook_runs.row(run).items
    desk.playbook_runs.tick(first.id, date(2026, 12, 1))
    desk.playbook_runs.skip(second.id, "no")
    found = listed(book, "playbooks")
    assert [one["key"] for one in found] == list(PLAYBOOKS.all)
    assert {name: found[0][name] for name in ("name", "purpose", "anchor", "decided", "used", "skipped")} == {
        "name": "Kickoff",
        "purpose": "kickoff",
        "anchor": "start",
        "decided": 2,
        "used": 0.5,
        "skipped": 0.5,
    }
    assert found[0]["items"][1] == {
        "key": "sales",
        "title": "Ask sales for the approval route and what was promised",
        "due": -4,
        "required": False,
        "wanted": "Name of the salesperson, and the day",
        "job": "sales",
        "decided": 1,
        "used": 0.0,
        "skipped": 1.0,
    }
    assert found[1]["used"] is None
    line = say(book, "list", "playbooks", speak="ja").stdout.splitlines()[6]
    assert line.split("\t")[:5] == ["ready:renewal", "更新", "renewal", "", "end"]


def test_checklists_are_listed(book: Path, desk: Desk) -> None:
    account = desk.accounts.add("Acme")
    run = desk.playbook_runs.apply(account, KICKOFF, date(2026, 12, 1))
    desk.playbook_runs.close(run, date(2026, 12, 2), "no time")
    (found,) = listed(book, "checklists")
    told = ("account_id", "playbook", "starts_on", "closed_on", "gap", "done", "open_required")
    assert [found[name] for name in told] == [account, KICKOFF, "2026-12-01", "2026-12-02", "no time", 0, 8]
    assert found["items"][0]["due"] == "2026-11-24"
