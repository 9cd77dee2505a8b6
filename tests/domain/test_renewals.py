"""The renewal clock: tables by hand."""

from datetime import date

import pytest

from csdesk.domain.accounts import Status
from csdesk.domain.contracts import ContractOutcome
from csdesk.domain.renewals import Basis, Clock, Passed, Phase, clock, lead_of, status_after

_TODAY = date(2026, 11, 22)
_NOTICE, _LAST = Basis.NOTICE, Basis.LAST_DAY
_OVERDUE, _PREPARING, _LATER = Phase.OVERDUE, Phase.PREPARING, Phase.LATER


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


@pytest.mark.parametrize(
    ("end", "notice", "auto", "lead", "decision", "basis", "preparation", "phase", "passed"),
    [
        # the deadline counts, whatever the end says
        ("2027-04-01", "2026-12-31", False, 30, "2026-12-31", _NOTICE, "2026-12-01", _LATER, None),
        ("2027-04-01", "2026-12-31", False, 39, "2026-12-31", _NOTICE, "2026-11-22", _PREPARING, None),
        ("2027-04-01", "2026-12-31", False, 40, "2026-12-31", _NOTICE, "2026-11-21", _PREPARING, None),
        ("2027-04-01", "2026-12-31", False, 38, "2026-12-31", _NOTICE, "2026-11-23", _LATER, None),
        # 120 days before 31 March: 1 December; before 31 March of a leap year: 2 December
        ("2027-06-01", "2027-03-31", None, 120, "2027-03-31", _NOTICE, "2026-12-01", _LATER, None),
        ("2028-06-01", "2028-03-31", None, 120, "2028-03-31", _NOTICE, "2027-12-02", _LATER, None),
        # on its last day notice can still be given
        ("2027-01-01", "2026-11-22", True, 120, "2026-11-22", _NOTICE, "2026-07-25", _PREPARING, None),
        ("2027-01-01", "2026-11-21", True, 120, "2026-11-21", _NOTICE, "2026-07-24", _OVERDUE, Passed.RENEWS_ITSELF),
        ("2027-01-01", "2026-11-21", False, 120, "2026-11-21", _NOTICE, "2026-07-24", _OVERDUE, Passed.TO_SETTLE),
        ("2027-01-01", "2026-11-21", None, 0, "2026-11-21", _NOTICE, "2026-11-21", _OVERDUE, Passed.TO_SETTLE),
        # the end is the first day without it
        ("2026-11-23", "2026-10-31", True, 60, "2026-10-31", _NOTICE, "2026-09-01", _OVERDUE, Passed.RENEWS_ITSELF),
        ("2026-11-22", "2026-10-31", True, 60, "2026-10-31", _NOTICE, "2026-09-01", _OVERDUE, Passed.RENEWED_ITSELF),
        ("2026-11-22", "2026-10-31", False, 60, "2026-10-31", _NOTICE, "2026-09-01", _OVERDUE, Passed.ENDED),
        ("2026-11-22", "2026-10-31", None, 60, "2026-10-31", _NOTICE, "2026-09-01", _OVERDUE, Passed.ENDED),
        # no deadline known: the last day, and it says so
        ("2026-12-23", "", True, 30, "2026-12-22", _LAST, "2026-11-22", _PREPARING, None),
        ("2026-12-23", "", None, 29, "2026-12-22", _LAST, "2026-11-23", _LATER, None),
        ("2026-11-24", "", False, 0, "2026-11-23", _LAST, "2026-11-23", _LATER, None),
        ("2026-11-23", "", False, 0, "2026-11-22", _LAST, "2026-11-22", _PREPARING, None),
        ("2026-11-22", "", False, 0, "2026-11-21", _LAST, "2026-11-21", _OVERDUE, Passed.ENDED),
        ("2026-11-22", "", True, 0, "2026-11-21", _LAST, "2026-11-21", _OVERDUE, Passed.RENEWED_ITSELF),
        # no end known
        ("", "2026-12-31", True, 60, "2026-12-31", _NOTICE, "2026-11-01", _PREPARING, None),
        ("", "2026-11-21", True, 60, "2026-11-21", _NOTICE, "2026-09-22", _OVERDUE, Passed.RENEWS_ITSELF),
        ("", "2026-11-21", False, 60, "2026-11-21", _NOTICE, "2026-09-22", _OVERDUE, Passed.TO_SETTLE),
        # a deadline written after the end is no way round the end
        ("2026-11-01", "2026-12-31", False, 60, "2026-12-31", _NOTICE, "2026-11-01", _OVERDUE, Passed.ENDED),
        # no day before the calendar
        ("0001-01-05", "", False, 60, "0001-01-04", _LAST, "0001-01-01", _OVERDUE, Passed.ENDED),
        ("0001-01-01", "", False, 60, "0001-01-01", _LAST, "0001-01-01", _OVERDUE, Passed.ENDED),
    ],
)
def test_the_clock(
    end: str,
    notice: str,
    auto: bool | None,
    lead: int,
    decision: str,
    basis: Basis,
    preparation: str,
    phase: Phase,
    passed: Passed | None,
) -> None:
    found = clock(_day(end), _day(notice), auto, lead, _TODAY)
    assert found == Clock(date.fromisoformat(decision), basis, date.fromisoformat(preparation), phase, passed)


def test_without_an_end_and_a_deadline_there_is_no_clock() -> None:
    assert clock(None, None, None, 60, _TODAY) is None


@pytest.mark.parametrize(
    ("tier", "said", "lead"),
    [
        ("1", {}, 120),
        ("2", {}, 90),
        ("3", {}, 60),
        ("", {}, 90),
        ("Gold", {}, 90),
        ("1", {"1": 180}, 180),
        ("1", {"2": 180}, 120),
        ("Gold", {"Gold": 0}, 0),
    ],
)
def test_the_lead_is_what_she_said_of_the_tier_or_the_usual(tier: str, said: dict[str, int], lead: int) -> None:
    assert lead_of(tier, said) == lead


@pytest.mark.parametrize(
    ("outcome", "end", "others", "status"),
    [
        (ContractOutcome.CHURNED, "2027-01-01", False, Status.NOTICE_GIVEN),
        (ContractOutcome.CHURNED, "2026-11-23", False, Status.NOTICE_GIVEN),
        (ContractOutcome.CHURNED, "2026-11-22", False, Status.CHURNED),
        (ContractOutcome.CHURNED, "", False, Status.CHURNED),
        (ContractOutcome.CHURNED, "2026-01-01", True, None),
        (ContractOutcome.RENEWED, "2026-01-01", False, None),
        (ContractOutcome.REDUCED, "2026-01-01", False, None),
        (ContractOutcome.OTHER, "2026-01-01", False, None),
    ],
)
def test_the_status_proposed_when_a_contract_is_closed(
    outcome: ContractOutcome, end: str, others: bool, status: Status | None
) -> None:
    assert status_after(outcome, _day(end), _TODAY, others_run=others) == status
