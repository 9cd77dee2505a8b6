"""The one KPI on a real file: what each kind stands at, one at a time, what it came to."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from csdesk.desk import Desk, open_desk
from csdesk.domain.accounts import Stage, Status
from csdesk.domain.contracts import ContractOutcome
from csdesk.domain.focus import FocusKind
from csdesk.domain.plans import Definition
from csdesk.entities import Outcome, StageChange
from csdesk.errors import RefusedError
from csdesk.services import readings
from csdesk.services.readings import NewReading

TODAY, _SINCE, _UNTIL = date(2026, 11, 30), date(2026, 9, 1), date(2027, 3, 31)


@pytest.fixture
def desk(path: Path) -> Iterator[Desk]:
    opened = open_desk(path)
    yield opened
    opened.close()


def focus(desk: Desk, kind: FocusKind, target: str = "10", **values: Any) -> int:
    found = {"since": _SINCE, "until": _UNTIL, **values}
    return desk.focus_kpis.put(TODAY, kind=kind, target=Decimal(target), **found)


def value(desk: Desk) -> Fraction | None:
    current = desk.focus_kpis.current()
    assert current is not None
    return desk.focus_kpis.state(current, TODAY).value


def outcome(desk: Desk, account: int, confirmed: date | None, definition: str = "light") -> None:
    plan = desk.plans.of(account)[0].id if desk.plans.of(account) else desk.plans.add(account, "Plan", TODAY)
    desk.plans.edit_plan(plan, definition=Definition(definition))
    with desk.database.change("Add") as session:
        session.add(Outcome(plan_id=plan, title="Faster", confirmed_on=confirmed))


def test_outcomes_confirmed_since_it_began(desk: Desk) -> None:
    one, other = desk.accounts.add("One"), desk.accounts.add("Other")
    desk.accounts.edit(other, tier="2")
    for account, on, depth in (
        (one, date(2026, 8, 31), "light"),  # before it began
        (one, date(2026, 9, 1), "light"),
        (other, date(2026, 11, 30), "deep"),
        (other, date(2026, 12, 1), "deep"),  # tomorrow
        (other, None, "deep"),
    ):
        outcome(desk, account, on, depth)
    focus(desk, FocusKind.OUTCOMES)
    assert value(desk) == 2
    focus(desk, FocusKind.OUTCOMES, depth=Definition.DEEP)
    assert value(desk) == 1
    focus(desk, FocusKind.OUTCOMES, tier="1")
    assert value(desk) == 0


def onboarded(desk: Desk, start: date, met: date | None) -> int:
    account = desk.accounts.add(f"From {start}")
    key = desk.onboardings.start(account, start)
    for one in desk.onboarding_criteria.of(account)[1:]:
        desk.onboarding_criteria.delete(one.id, one.title)
    criteria = desk.onboarding_criteria.of(account)
    first = criteria[0].id if criteria else desk.onboarding_criteria.add(key, "Works")
    if met is not None:
        desk.onboarding_criteria.edit(first, evidence="Seen", met_on=met)
    return account


def test_the_completion_rate_of_twelve_months(desk: Desk) -> None:
    onboarded(desk, date(2026, 1, 1), date(2026, 3, 31))  # on time
    onboarded(desk, date(2026, 2, 1), date(2026, 5, 1))  # a day late
    onboarded(desk, date(2025, 6, 1), None)  # its window ended longer ago
    onboarded(desk, date(2026, 10, 1), date(2026, 10, 2))  # still in its window
    lost = onboarded(desk, date(2026, 3, 1), None)
    desk.accounts.edit(lost, status=Status.CHURNED)
    focus(desk, FocusKind.ONBOARDING, "80")
    assert value(desk) == Fraction(100, 3)
    current = desk.focus_kpis.current()
    assert current is not None
    found = desk.focus_kpis.state(current, TODAY)
    assert found.pace is not None
    assert found.history[0][0] == _SINCE


def test_the_share_at_which_a_measure_reaches_a_value(desk: Desk) -> None:
    accounts = [desk.accounts.add(name) for name in "abcd"]
    days = (date(2026, 11, 28), date(2026, 11, 29), date(2026, 10, 1), date(2026, 12, 5))
    with desk.database.change("Read") as session:
        rows = [NewReading(one, "logins", on, 50.0) for one, on in zip(accounts, days, strict=True)]
        readings.write(session, [*rows, NewReading(accounts[0], "logins", date(2026, 11, 1), 90.0)])
    focus(desk, FocusKind.ACTIVITY, "80", measure="logins", floor=Decimal(50))
    assert value(desk) == 100  # two were read within a month
    focus(desk, FocusKind.ACTIVITY, "80", measure="logins", floor=Decimal("50.1"))
    assert value(desk) == 0
    focus(desk, FocusKind.ACTIVITY, "80", measure="nothing", floor=Decimal(1))
    assert value(desk) is None


def agreed(desk: Desk, yen: int, end: date, outcome: ContractOutcome | None) -> int:
    account = desk.accounts.add(f"{yen} to {end}")
    contract = desk.contracts.add(account, "p", "JPY")
    desk.contracts.edit(contract, start=date(2025, 1, 1), end=end, outcome=outcome)
    desk.contracts.add_line(contract, yen, 1, "JPY")
    return account


def test_the_renewal_rate_of_twelve_months(desk: Desk) -> None:
    agreed(desk, 300, date(2026, 10, 1), ContractOutcome.RENEWED)
    agreed(desk, 100, date(2026, 11, 1), ContractOutcome.CHURNED)
    agreed(desk, 900, date(2026, 11, 15), None)  # open: in no rate
    agreed(desk, 900, date(2025, 11, 1), ContractOutcome.CHURNED)  # longer ago
    focus(desk, FocusKind.RENEWAL, "95")
    assert value(desk) == 75


def test_a_number_of_her_own(desk: Desk) -> None:
    key = focus(desk, FocusKind.COUNT, name="Webinars")
    assert value(desk) == 0
    desk.focus_kpis.count(key, date(2026, 11, 1), Decimal(3))
    desk.focus_kpis.count(key, date(2026, 11, 1), Decimal(4))
    desk.focus_kpis.count(key, date(2026, 12, 24), Decimal(9))
    assert value(desk) == 4


def test_one_at_a_time_and_what_it_came_to_stays(desk: Desk) -> None:
    first = focus(desk, FocusKind.COUNT, name="Webinars", why="To begin with")
    desk.focus_kpis.count(first, date(2026, 11, 1), Decimal("2.5"))
    second = focus(desk, FocusKind.OUTCOMES)
    current = desk.focus_kpis.current()
    assert current is not None
    assert current.id == second
    former = desk.focus_kpis.get(first)
    assert former is not None
    assert (former.ended_on, former.ended_at) == (TODAY, Decimal("2.5"))
    desk.focus_kpis.end(second, TODAY, " Enough ")
    assert desk.focus_kpis.current() is None
    ended = desk.focus_kpis.get(second)
    assert ended is not None
    assert (ended.ended_at, ended.lesson) == (0, "Enough")


@pytest.mark.parametrize(
    ("values", "refused"),
    [
        ({"target": Decimal(0)}, "Enter a target"),
        ({"target": Decimal("NaN")}, "Enter a target"),
        ({"kind": FocusKind.RENEWAL, "target": Decimal("100.1")}, "Enter a target"),
        ({"until": _SINCE}, "must be after the start"),
        ({"kind": FocusKind.ACTIVITY}, "Choose a measure"),
        ({"kind": FocusKind.ACTIVITY, "measure": "logins"}, "Choose a measure"),
        ({"kind": FocusKind.COUNT, "name": "  "}, "Enter what you count"),
    ],
)
def test_what_cannot_be_is_refused(desk: Desk, values: dict[str, Any], refused: str) -> None:
    whole = {"kind": FocusKind.OUTCOMES, "target": Decimal(5), "since": _SINCE, "until": _UNTIL, **values}
    with pytest.raises(RefusedError, match=refused):
        desk.focus_kpis.put(TODAY, **whole)
    assert desk.focus_kpis.all() == []
    kept = focus(desk, FocusKind.OUTCOMES)
    with pytest.raises(RefusedError, match=refused):
        desk.focus_kpis.edit(kept, **values)
    found = desk.focus_kpis.get(kept)
    assert found is not None
    assert (found.kind, found.target) == (FocusKind.OUTCOMES, 10)


def test_what_to_turn_to_has_its_evidence(desk: Desk) -> None:
    accounts = [desk.accounts.add(name) for name in "ab"]
    with desk.database.change("Stages") as session:
        for account in accounts:
            session.add(StageChange(account_id=account, stage=Stage.ONBOARDING, on=date(2025, 1, 1)))
            session.add(StageChange(account_id=account, stage=Stage.ADOPTION, on=date(2025, 3, 1)))
    found = desk.focus_kpis.shift(TODAY)
    assert (found.stage, found.kind) == (Stage.ADOPTION, FocusKind.ACTIVITY)
    assert [(one.count, one.moved) for one in found.conversions] == [(2, 2), (2, 0)]
