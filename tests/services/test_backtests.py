"""The backtest on a real file: which contracts count, and what is said by command and on screen."""

import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from csdesk.analytics.backtest import Share
from csdesk.cli import main
from csdesk.desk import Desk, open_desk
from csdesk.domain.contracts import ContractOutcome
from csdesk.domain.levels import Level
from csdesk.entities import Contract, HealthSnapshot
from csdesk.services.backtests import refusal

_TODAY = date(2026, 11, 30)


@pytest.fixture
def desk(path: Path) -> Iterator[Desk]:
    opened = open_desk(path)
    yield opened
    opened.close()


def _end(desk: Desk, outcome: ContractOutcome | None, level: Level, **days: date | None) -> None:
    """Add an account whose contract ended; half a year of weeks had a level."""
    account = desk.accounts.add(f"a{outcome}{level}")
    with desk.database.change("end") as session:
        session.add(Contract(account_id=account, outcome=outcome, **{"end": date(2026, 11, 1), **days}))
        for week in range(30):
            sunday = date(2026, 10, 25) - timedelta(weeks=week)
            shot = HealthSnapshot(account_id=account, week=sunday, level=level, score=1, coverage=1, model_id=1)
            session.add(shot)


def _fill(desk: Desk, least: int = 8) -> None:
    for at in range(least):
        _end(desk, ContractOutcome.CHURNED, Level.D if at else Level.A)
    for at, outcome in enumerate([ContractOutcome.RENEWED, ContractOutcome.EXPANDED, ContractOutcome.REDUCED] * 3):
        _end(desk, outcome, Level.B if at else Level.C)


def test_churns_and_renewals_that_are_known_count(desk: Desk) -> None:
    _fill(desk)
    _end(desk, None, Level.D)  # not decided
    _end(desk, ContractOutcome.OTHER, Level.D)
    _end(desk, ContractOutcome.CHURNED, Level.D, end=date(2026, 12, 31))  # over after today
    _end(desk, ContractOutcome.CHURNED, Level.D, end=None)  # nobody knows when
    result = desk.backtests.run(_TODAY)
    assert (result.churns, result.renewals) == (8, 9)
    assert [(one.catch, one.false_alarm) for one in result.leads] == [(Share(7, 8), Share(1, 9))] * 4
    assert result.lead_days == (210,) * 7, "30 Sundays, the last a week before"


def test_it_counts_from_the_day_on_which_it_was_known(desk: Desk) -> None:
    _fill(desk)
    _end(desk, ContractOutcome.CHURNED, Level.D, end=date(2027, 3, 31), outcome_on=date(2026, 10, 26))
    result = desk.backtests.run(_TODAY)
    assert (result.churns, min(result.lead_days)) == (9, 204)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Too little history to compare: 7 churned and 9 renewed contracts are known, at least 8 of each"),
        ("ja", "比べるための履歴が足りません"),
    ],
)
def test_too_little_is_refused_with_a_sentence(path: Path, language: str, said: str) -> None:
    desk = open_desk(path, language)
    _fill(desk, 7)
    result = desk.backtests.run(_TODAY)
    assert (result.is_refused, result.leads) == (True, ())
    assert refusal(result, desk.words).startswith(said)
    desk.close()


def test_the_command_tells_it(desk: Desk, path: Path) -> None:
    _fill(desk)
    desk.close()
    run = CliRunner().invoke(main, ["--file", str(path), "backtest", "--json"])
    told = json.loads(run.output)
    assert (told["churns"], told["renewals"], told["refused"]) == (8, 9, None)
    lead = told["leads"][0]
    assert (lead["weeks"], lead["caught"], lead["missed"], lead["false_alarms"], lead["calm"]) == (4, 7, 1, 1, 8)
    assert lead["caught_share"] == {"n": 8, "value": 0.875, "low": 0.5291, "high": 0.9776}
    assert lead["levels"]["D"] == {"churned": 7, "renewed": 0}
    assert told["lead_days"] == {"n": 7, "median": 210, "least": 210, "most": 210}
    lines = CliRunner().invoke(main, ["--file", str(path), "backtest"]).output.splitlines()
    assert lines[0].split("\t")[:3] == ["weeks", "caught", "missed"]
    assert lines[1].split("\t") == ["4", "7", "1", "1", "8", "0", "0"]
    assert "forecast" not in run.output
