"""Risks on a real file: opened, changed, closed with a result and opened again, one step each."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from csdesk.commands.listing import listed
from csdesk.desk import Desk, open_desk
from csdesk.domain.risks import GRAVEST_FIRST, RiskKind, RiskResult, RiskSeverity, gravest
from csdesk.errors import CsdeskError, RefusedError
from csdesk.i18n import Catalogue
from csdesk.store.step import Step
from tests.store.tables import dump

_TODAY = date(2026, 11, 22)


@pytest.fixture
def desk(path: Path) -> Iterator[Desk]:
    opened = open_desk(path)
    opened.accounts.add("a")
    opened.accounts.add("b")
    yield opened
    opened.close()


def test_a_risk_is_opened_changed_closed_and_deleted_in_one_step_each(desk: Desk) -> None:
    steps: list[Step] = []
    desk.database.recorded.append(steps.append)
    before = dump(desk.database)
    key = desk.risks.add(1, " 経営層が\n納得していない ", _TODAY, kind=RiskKind.SENTIMENT, severity=RiskSeverity.HIGH)
    desk.risks.edit(key, reason="二重入力", terms="半額")
    desk.risks.close(key, RiskResult.AVERTED, date(2026, 12, 1))
    desk.risks.close(key, RiskResult.CHURNED, date(2026, 12, 9))
    (risk,) = desk.risks.of(1)
    assert (risk.title, risk.reason, risk.terms) == ("経営層が 納得していない", "二重入力", "半額")
    assert (risk.result, risk.closed_on) == (RiskResult.CHURNED, date(2026, 12, 1)), "its day is that of the closing"
    desk.risks.reopen(key)
    assert (desk.risks.of(1)[0].result, desk.risks.of(1)[0].closed_on) == (None, None)
    desk.risks.delete(key, risk.title)
    assert [one.kind for one in desk.trash.all()] == ["risks"]
    labels = ["Open risk", "Edit risk", "Close risk", "Close risk", "Reopen risk", "Delete risk"]
    assert [step.label for step in steps] == labels
    for step in reversed(steps):
        desk.database.revert(step)
    assert dump(desk.database) == before


def test_a_risk_says_something_and_is_not_over_before_it_began(desk: Desk) -> None:
    with pytest.raises(CsdeskError):
        desk.risks.add(1, "  ", _TODAY)
    key = desk.risks.add(1, "x", _TODAY)
    with pytest.raises(RefusedError, match="A risk can't be closed before it was opened") as caught:
        desk.risks.close(key, RiskResult.AVERTED, date(2026, 11, 21))
    assert caught.value.sentence(Catalogue("en")) == "A risk can't be closed before it was opened."
    assert desk.risks.of(1)[0].closed_on is None, "nothing is half kept"
    desk.risks.close(key, RiskResult.AVERTED, _TODAY)
    with pytest.raises(RefusedError, match="A risk can't be closed before it was opened"):
        desk.risks.edit(key, on=date(2026, 11, 23))


def test_the_open_ones_stand_first_and_the_gravest_of_them_before_the_rest(desk: Desk) -> None:
    for title, severity, day in (
        ("closed", RiskSeverity.HIGH, 1),
        ("low", RiskSeverity.LOW, 5),
        ("old high", RiskSeverity.HIGH, 2),
        ("new high", RiskSeverity.HIGH, 4),
        ("medium", RiskSeverity.MEDIUM, 3),
    ):
        key = desk.risks.add(1, title, date(2026, 11, day), severity=severity)
        if title == "closed":
            desk.risks.close(key, RiskResult.UNFOUNDED, _TODAY)
    assert [one.title for one in desk.risks.of(1)] == ["new high", "old high", "medium", "low", "closed"]


@pytest.mark.parametrize(
    ("severities", "expected"),
    [
        ("", None),
        ("low", RiskSeverity.LOW),
        ("low high medium", RiskSeverity.HIGH),
        ("other low", RiskSeverity.LOW),
        ("medium low", RiskSeverity.MEDIUM),
    ],
)
def test_the_gravest_is_found(severities: str, expected: RiskSeverity | None) -> None:
    assert gravest(map(RiskSeverity, severities.split())) is expected
    assert set(GRAVEST_FIRST) == set(RiskSeverity)


def test_the_row_of_an_account_has_its_gravest_open_risk(desk: Desk) -> None:
    first = desk.risks.add(1, "x", _TODAY, severity=RiskSeverity.HIGH)
    desk.risks.add(1, "y", _TODAY, severity=RiskSeverity.LOW)
    assert [row.risk for row in desk.accounts.rows(_TODAY)] == [RiskSeverity.HIGH, None]
    assert [row.risk for row in desk.accounts.rows(_TODAY, [2])] == [None]
    desk.risks.close(first, RiskResult.ACCEPTED, _TODAY)
    assert desk.accounts.rows(_TODAY)[0].risk is RiskSeverity.LOW


def test_they_are_listed_with_their_owner_by_name(desk: Desk) -> None:
    desk.colleagues.call_me("Alex")
    desk.risks.add(1, "x", _TODAY, kind=RiskKind.PRICE, colleague_id=1)
    (one,) = listed(desk, "risks", _TODAY)
    assert (one["owner"], one["kind"], one["severity"], one["on"]) == ("Alex", "price", "medium", "2026-11-22")
    assert one["result"] is one["closed_on"] is None
