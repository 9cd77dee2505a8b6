"""Milestones as a table from the command line."""

import json
from datetime import date
from pathlib import Path

from csdesk.desk import Desk
from csdesk.entities import Milestone
from tests.app.commands.saying import refused, say


def test_out_changed_and_back_in(book: Path, desk: Desk, tmp_path: Path) -> None:
    desk.accounts.add("伊藤商事")
    desk.plans.add(1, "導入", date(2026, 4, 1))
    desk.plans.add_milestone(1, "研修")
    file = tmp_path / "m.csv"
    said = say(book, "export", "milestones", "-o", file, "--language", "ja")
    assert (said.exit_code, said.stdout) == (0, f"{file}\n")
    assert say(book, "import", "milestones", file).stdout == "1 row: 0 new, 0 changed, 1 unchanged, 0 rejected\n"
    file.write_text(file.read_text("utf-8-sig").replace("研修", "操作研修"), "utf-8")
    report = json.loads(say(book, "import", "milestones", file, "--json", "--dry-run").stdout)
    assert report.items() >= {"rows": 1, "created": 0, "updated": 1, "unchanged": 0, "rejected": []}.items()
    assert desk.plans.all(Milestone)[0].title == "研修"
    assert say(book, "import", "milestones", file).exit_code == 0
    assert desk.plans.all(Milestone)[0].title == "操作研修"


def test_what_does_not_fit_is_said(book: Path, desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "m.csv").write_text("csdesk ID,期日\nnone,2026-12-24\n", "utf-8")
    said = say(book, "import", "milestones", tmp_path / "m.csv")
    assert said.exit_code == 3
    assert "Row 2, csdesk ID, “none”" in said.stderr
    (tmp_path / "m.csv").write_text("Name,City\na,b\n", "utf-8")
    refused(say(book, "import", "milestones", tmp_path / "m.csv"), "csdesk ID")


def test_an_account_s_go_out_as_the_customer_may_see_them(book: Path, desk: Desk, tmp_path: Path) -> None:
    for name in ("伊藤商事", "株式会社青葉製作所"):
        desk.plans.add(desk.accounts.add(name), name, date(2026, 4, 1))
    for title in ("研修", "値引きの確認"):
        desk.plans.add_milestone(1, title)
    desk.plans.add_milestone(3, "別の顧客")
    desk.plans.edit(Milestone, 1, notes="社外秘")
    desk.plans.edit(Milestone, 2, customer_sees=False)
    file = tmp_path / "m.csv"
    assert say(book, "export", "milestones", "-o", file, "--account", "伊藤商事").exit_code == 0
    text = file.read_text("utf-8-sig")
    assert "研修" in text
    assert not any(word in text for word in ("値引き", "社外秘", "別の顧客"))
    assert say(book, "import", "milestones", file).stdout == "1 row: 0 new, 0 changed, 1 unchanged, 0 rejected\n"
    desk.plans.edit(Milestone, 1, evidence="青葉製作所と同じ")
    refused(say(book, "export", "milestones", "-o", file, "--account", "伊藤商事"), "株式会社青葉製作所")
    assert file.read_text("utf-8-sig") == text


def test_an_account_that_would_not_narrow_what_goes_out_is_refused(book: Path, desk: Desk, tmp_path: Path) -> None:
    desk.plans.add(desk.accounts.add("伊藤商事"), "導入", date(2026, 4, 1))
    file = tmp_path / "m.csv"
    refused(say(book, "export", "milestones", "-o", file, "--account", ""))
    for kind in ("outcomes", "contacts"):
        said = say(book, "export", kind, "-o", file, "--account", "伊藤商事")
        assert (said.exit_code, said.stdout) == (2, "")
    assert not file.exists()
