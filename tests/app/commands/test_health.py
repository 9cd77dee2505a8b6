"""Health from the command line: every account, one with its rule, why it moved, and the models."""

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from csdesk.desk import Desk
from csdesk.domain.months import iso_week
from csdesk.services.health.recompute import recompute, sunday_of
from csdesk.services.readings import NewReading, write
from tests.app.commands.saying import refused, say

_TODAY = date.today()
_BEFORE = sunday_of(_TODAY) - timedelta(weeks=1)


@pytest.fixture
def measured(desk: Desk) -> None:
    """One account of which something is known, and one of which nothing is."""
    for name in ("伊藤商事", "Acme"):
        desk.accounts.add(name)
    values = {"logins": 50.0, "breadth": 8.0, "seats": 90.0, "outcome": 50.0}
    days = (_TODAY - timedelta(days=16), _TODAY - timedelta(days=2))
    with desk.database.change("Readings") as session:
        write(session, [NewReading(1, key, day, value) for day in days for key, value in values.items()])
        write(session, [NewReading(1, "logins", days[0], 80.0)])
        recompute(session, _TODAY)


def _json(book: Path, *command: object) -> Any:
    said = say(book, *command, "--json")
    assert said.exit_code == 0, said.output
    return json.loads(said.stdout)


def test_what_is_unknown_is_null_and_never_a_number(book: Path, measured: None) -> None:
    known, unknown = _json(book, "health")
    assert (known["account"], known["level"], known["week"]) == ("伊藤商事", "A", iso_week(_TODAY))
    assert (unknown["score"], unknown["score_millionths"], unknown["level"]) == (None, None, "unknown")
    assert "Acme\tunknown\t\t" in say(book, "health").stdout


def test_a_score_is_told_with_the_rule_that_made_it(book: Path, measured: None) -> None:
    # use 0.4 x 70 + 0.35 x 100 + 0.25 x 100 = 88, outcome 70; relation unknown: (0.5 x 88 + 0.2 x 70) / 0.7
    told = _json(book, "health", "伊藤商事")
    assert (told["score_millionths"], told["coverage"]) == (82_857_143, 0.7)
    assert sum(one["part_millionths"] for one in told["measures"]) == told["score_millionths"]
    logins = told["measures"][0]
    assert (logins["value"], logins["points"], logins["state"], logins["age_days"]) == (50.0, 70.0, "present", 2)
    assert logins["day"] == (_TODAY - timedelta(days=2)).isoformat()
    assert [one["state"] for one in told["measures"] if one["group"] == "relation"] == ["missing"] * 3
    assert (told["bounds"], told["months"], told["model"]["key"]) == ([80, 60, 40], None, "ready:usage")
    assert "ログイン率" in say(book, "--speak", "ja", "health", "伊藤商事").stdout


def test_a_week_may_be_named(book: Path, measured: None) -> None:
    told = _json(book, "health", "伊藤商事", "--week", iso_week(_BEFORE))
    assert (told["sunday"], told["unfinished"]) == (_BEFORE.isoformat(), False)
    assert _json(book, "health", "--week", iso_week(_BEFORE))[0]["sunday"] == _BEFORE.isoformat()


def test_a_change_adds_up_over_its_measures(book: Path, measured: None) -> None:
    weeks = f"{iso_week(_TODAY - timedelta(days=16))}..{iso_week(_TODAY)}"
    told = _json(book, "health", "伊藤商事", "--why", weeks)
    assert sum(one["amount_millionths"] for one in told["moves"]) == told["difference_millionths"]
    assert told["difference_millionths"] == told["to"]["score_millionths"] - told["from"]["score_millionths"] != 0
    assert say(book, "health", "伊藤商事", "--why", weeks).stdout.count("\n") == len(told["moves"]) + 1


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (("health", "伊藤商事", "--week", "2026-W99"), "2026-W99"),
        (("health", "伊藤商事", "--week", "soon"), "soon"),
        (("health", "伊藤商事", "--week", "2001-W01"), "2001-W01"),
        (("health", "Acme"), "Acme"),
        (("health", "伊藤商事", "--why", "2026-W40"), "2026-W40"),
        (("health", "--why", "2026-W40..2026-W41"), "account"),
    ],
)
def test_what_cannot_be_told_is_refused_in_a_sentence(
    book: Path, measured: None, command: tuple[str, ...], said: str
) -> None:
    refused(say(book, *command), said)


def test_the_models_are_told_with_every_rule(book: Path, measured: None) -> None:
    (told,) = _json(book, "health-model")
    assert (told["key"], told["version"], told["segment"]) == (
        "ready:usage",
        1,
        {"tier": None, "touch": None, "stage": None},
    )
    assert told["definition"]["caps"][0]["measure"] == "sponsor_here"
    assert [one["version"] for one in told["versions"]] == [1]
    assert say(book, "health-model").stdout.startswith("ready:usage\t1\t")


def test_snapshots_are_listed(book: Path, measured: None) -> None:
    rows = _json(book, "list", "snapshots")
    assert [one["unfinished"] for one in rows] == [False] * (len(rows) - 1) + [True]
    assert {one["account_id"] for one in rows} == {1}
    assert rows[-1]["version"] == 1
