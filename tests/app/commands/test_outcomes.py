"""Business outcomes from the command line: listed, out as a table and back in."""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from csdesk.desk import Desk
from csdesk.entities import Outcome
from tests.app.commands.saying import listed, refused, say

BEGIN = date(2026, 4, 1)


@pytest.fixture
def planned(desk: Desk) -> Desk:
    desk.accounts.add("伊藤商事")
    desk.plans.add(1, "導入", BEGIN)
    value = desk.plans.add_value(1, "注文書の自動取り込み")
    desk.plans.add_outcome(1, value, "半日で終わる")
    desk.plans.add_outcome(1, None, "問い合わせが減る")
    return desk


def test_out_changed_and_back_in(book: Path, planned: Desk, tmp_path: Path) -> None:
    file = tmp_path / "o.csv"
    said = say(book, "export", "outcomes", "-o", file, "--language", "ja")
    assert (said.exit_code, said.stdout) == (0, f"{file}\n")
    assert say(book, "import", "outcomes", file).stdout == "2 rows: 0 new, 0 changed, 2 unchanged, 0 rejected\n"
    file.write_text(file.read_text("utf-8-sig").replace("半日で", "半日以内に"), "utf-8")
    report = json.loads(say(book, "import", "outcomes", file, "--json", "--dry-run").stdout)
    expected = {"rows": 2, "created": 0, "updated": 1, "unchanged": 1, "rejected": []}
    assert {name: report[name] for name in expected} == expected
    assert say(book, "import", "outcomes", file).exit_code == 0
    assert planned.plans.all(Outcome)[0].title == "半日以内に終わる"


def test_what_does_not_fit_is_said_with_its_place(book: Path, planned: Desk, tmp_path: Path) -> None:
    (tmp_path / "o.csv").write_text("csdesk ID,期日\nnone,2026-12-24\n", "utf-8")
    said = say(book, "import", "outcomes", tmp_path / "o.csv")
    assert said.exit_code == 3
    assert "Row 2, csdesk ID, “none”" in said.stderr
    (tmp_path / "o.csv").write_text("Name,City\na,b\n", "utf-8")
    refused(say(book, "import", "outcomes", tmp_path / "o.csv"), "csdesk ID")


def test_outcomes_are_listed_with_what_is_said_of_them(book: Path, planned: Desk) -> None:
    desk, today = planned, date.today()
    desk.plans.edit(
        Outcome, 1, baseline=Decimal(8), target=Decimal(4), said="一日かかる", said_by="佐藤 恵", said_on=BEGIN
    )
    desk.plans.edit(Outcome, 2, unexpected=True)
    first, second = listed(book, "outcomes")
    assert (first["value"], first["state"], first["proof"], first["reading"]) == (
        *("注文書の自動取り込み", "no_data", "none"),
        None,
    )
    assert (first["progress"], first["claimed"], first["confirmed"]) == (None, False, False), "no data, never 0"
    assert (first["said"], first["said_by"], first["said_on"]) == ("一日かかる", "佐藤 恵", "2026-04-01")
    assert (second["value"], second["unexpected"], first["unexpected"]) == (None, True, False)
    desk.plans.add_reading(1, today, Decimal(5), "調査")
    desk.outcomes.claim(1, today, today)
    first, _second = listed(book, "outcomes")
    assert first["reading"] == {"on": str(today), "value": "5", "source": "調査"}
    assert (first["progress"], first["claimed"], first["confirmed"]) == (0.75, True, False)
    desk.outcomes.confirm(1, "佐藤 恵", today, today)
    first, _second = listed(book, "outcomes")
    assert (first["proof"], first["claimed"], first["confirmed"]) == ("confirmed", True, True)
    assert (first["confirmed_by"], first["confirmed_on"]) == ("佐藤 恵", str(today))


def test_plans_say_that_they_show_value_and_name_no_outcome(book: Path, planned: Desk) -> None:
    planned.plans.add_value(planned.plans.add(1, "次", BEGIN), "在庫の予測")
    planned.plans.add(1, "空", BEGIN)
    named, shown, empty = listed(book, "plans")
    assert [(one["values"], one["outcomes"], one["value_without_outcome"]) for one in (named, shown, empty)] == [
        (1, 2, False),
        (1, 0, True),
        (0, 0, False),
    ]
