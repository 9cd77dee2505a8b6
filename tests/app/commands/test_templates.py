"""Plan templates from the command line: listed, previewed, applied."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from csdesk.desk import Desk
from csdesk.services.templates.shipped import TEMPLATES
from tests.app.commands.saying import listed, refused, say

_KEYS = tuple(TEMPLATES.all)


@pytest.fixture
def account(desk: Desk) -> int:
    made = desk.accounts.add("伊藤商事")
    desk.accounts.edit(made, language="ja")
    return made


def test_templates_are_listed(book: Path, desk: Desk) -> None:
    found = listed(book, "templates")
    assert [one["key"] for one in found] == list(_KEYS)
    assert found[-1] == {
        "key": "ready:renewal",
        "uid": None,
        "shipped": True,
        "name": "Renewal, counted back",
        "purpose": "renewal",
        "tier": "",
        "anchor": "end",
        "days": 120,
        "values": 2,
        "outcomes": 2,
        "goals": 3,
        "milestones": 14,
    }
    line = say(book, "list", "templates", speak="ja").stdout.splitlines()[2]
    assert line == "ready:onboarding-light\tオンボーディング（テックタッチ60日）\tonboarding\t3\t60\t2\t10"


@pytest.mark.parametrize("key", _KEYS)
@pytest.mark.parametrize("language", ["ja", "en"])
def test_each_applies_as_it_was_previewed(book: Path, desk: Desk, account: int, key: str, language: str) -> None:
    desk.accounts.edit(account, language=language)
    asked = ("plan-from-template", "伊藤商事", key, "--start", "2026-12-01", "--json")
    previewed = json.loads(say(book, *asked, "--dry-run").stdout)
    assert listed(book, "plans") == []
    applied = json.loads(say(book, *asked).stdout)
    assert applied.pop("id") == 1
    assert applied == previewed
    planned = desk.plans.whole(1)
    assert planned is not None
    due = {one.milestone.title: one.milestone.due.isoformat() for one in planned.milestones if one.milestone.due}
    assert due == {step["title"]: step["due"] for goal in applied["goals"] for step in goal["milestones"]}
    assert planned.plan.title == TEMPLATES.document(key, language).title


def test_a_preview_is_read_by_a_person(book: Path, account: int) -> None:
    said = say(book, "plan-from-template", account, "renewal", "--deadline", "2027-01-31", "--dry-run")
    lines = said.stdout.splitlines()
    assert lines[0] == "契約更新に向けたプラン  2026-10-03 – 2027-01-31"
    assert lines[1].startswith("2026-11-17  期限75日前：")
    assert lines[2] == "2026-10-06    契約条件を確認する（通知期限、自動更新、金額、特別条件の期限）"
    assert lines[-1] == "2027-01-29    通知期限：更新が確定したことを双方で確認する"


def test_without_a_day_it_begins_today_or_as_the_deadline_asks(book: Path, desk: Desk, account: int) -> None:
    today = date.today()
    contract = desk.contracts.add(account, "x", "JPY")
    desk.contracts.edit(contract, start=today, end=today + timedelta(365), notice_deadline=today + timedelta(300))
    for key, begin in (("adoption", today), ("renewal", today + timedelta(180))):
        said = json.loads(say(book, "plan-from-template", account, key, "--dry-run", "--json").stdout)
        assert said["starts_on"] == begin.isoformat()


def test_what_is_not_there_is_refused_in_a_sentence(book: Path, account: int) -> None:
    refused(say(book, "plan-from-template", account, "nothing"), "“nothing”", "csdesk list templates")
    refused(say(book, "plan-from-template", "nobody", "renewal"), "“nobody”")
    assert say(book, "plan-from-template", account, "renewal", "--start", "tomorrow").exit_code == 2
    both = ("--start", "2026-12-01", "--deadline", "2026-12-01")
    assert say(book, "plan-from-template", account, "renewal", *both).exit_code == 2
