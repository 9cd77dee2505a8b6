"""Moving a milestone that thirty others wait for, until the panel has the new plan, beside fifty milliseconds."""

from datetime import date, timedelta
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import mkdtemp

from csdesk.desk import Desk, open_desk
from csdesk.domain.plans import SlipReason
from csdesk.entities import Milestone
from tests.bench.measure import Measure, worked
from tests.bench.windows import opened

_DEPENDENTS, _ROUNDS, _LONGEST = 30, 20, 50.0


def _planned(desk: Desk) -> tuple[int, int]:
    """Make a plan in which each milestone waits for the one before; return the account and the first of them."""
    today = date.today()
    account = desk.accounts.add("株式会社連鎖")
    plan = desk.plans.whole(desk.plans.add(account, "連鎖", today))
    assert plan is not None
    goal = plan.goals[0].goal.id
    steps = [desk.plans.add_milestone(goal, f"段階 {place}") for place in range(_DEPENDENTS + 1)]
    days, due, before = desk.milestones.days, today, 0
    for step in steps:
        begin = days.after(due)
        due = days.plus(begin, 3)
        desk.plans.edit(Milestone, step, start=begin, due=due)
        if before:
            desk.milestones.wait_for(step, before)
        before = step
    return account, steps[0]


def _moving() -> tuple[float, float]:
    book = Path(mkdtemp(prefix="csdesk-bench-")) / "chain.csdesk"
    desk = open_desk(book, "ja")
    account, first = _planned(desk)
    desk.close()
    place, turn = opened(book)
    place.open_account(account)
    place.account.open("plan")
    while place.tasks.busy:
        turn()
    today = date.today()

    def move(by: int) -> None:
        assert len(place.desk.milestones.move(first, today + timedelta(by), today, reason=SlipReason.US)) > _DEPENDENTS

    move(14)  # the first fills what SQLAlchemy remembers
    times = [worked(partial(move, 7 * week)) for week in range(3, _ROUNDS + 3)]
    return median(times), _LONGEST


MEASURES = [Measure(f"moving a milestone with {_DEPENDENTS} dependents", 1.0, "ms", _moving)]
