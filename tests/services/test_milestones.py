"""Milestones that wait for one another, on a real file; November 2026 begins on a Sunday, the 23rd is a holiday."""

from datetime import date

import pytest

from csdesk.domain.plans import Pace, SlipReason
from csdesk.entities import Milestone
from csdesk.errors import CsdeskError
from csdesk.i18n import Words
from csdesk.services.accounts import Accounts
from csdesk.services.plans.milestones import Milestones, Shift, WaitingCircleError
from csdesk.services.plans.plans import Plans
from csdesk.services.trash import TrashBin
from csdesk.store.database import Database
from csdesk.store.step import Step
from tests.services.statements import queries
from tests.store.tables import dump

_TODAY = date(2026, 11, 10)
_Dates = tuple[int | None, int | None]


def _november(day: int | None) -> date | None:
    return None if day is None else date(2026, 11, day)


@pytest.fixture(autouse=True)
def _plan(accounts: Accounts, plans: Plans, milestones: Milestones) -> None:
    """Four milestones: 2 waits for 1, 3 for 2, and 4 for nobody."""
    accounts.add("伊藤商事")
    plans.add(1, "導入", _TODAY)
    for title, start, due in (("master", None, 12), ("training", 13, 17), ("live", None, 18), ("apart", 2, 12)):
        milestone = plans.add_milestone(1, title)
        plans.edit(Milestone, milestone, start=_november(start), due=_november(due))
    milestones.wait_for(2, 1)
    milestones.wait_for(3, 2)


def _planned(plans: Plans) -> dict[str, _Dates]:
    whole = plans.whole(1)
    assert whole is not None
    steps = [one.milestone for one in whole.milestones]
    return {one.title: (one.start.day if one.start else None, one.due.day if one.due else None) for one in steps}


def _waits(plans: Plans) -> dict[int, tuple[int, ...]]:
    whole = plans.whole(1)
    assert whole is not None
    return {one.milestone.id: one.waits_for for one in whole.milestones}


def test_what_waits_for_what_and_no_more(plans: Plans, milestones: Milestones) -> None:
    milestones.wait_for(3, 1)
    milestones.wait_for(3, 1)
    assert _waits(plans) == {1: (), 2: (1,), 3: (2, 1), 4: ()}
    milestones.wait_no_more(3, 2)
    assert _waits(plans) == {1: (), 2: (1,), 3: (1,), 4: ()}


@pytest.mark.parametrize(
    ("milestone", "other", "circle"),
    [
        (1, 3, ("master", "live", "training", "master")),
        (1, 2, ("master", "training", "master")),
        (4, 4, ("apart",) * 2),
    ],
)
def test_a_circle_is_refused_with_its_path(
    plans: Plans, milestones: Milestones, words: Words, milestone: int, other: int, circle: tuple[str, ...]
) -> None:
    with pytest.raises(WaitingCircleError) as refused:
        milestones.wait_for(milestone, other)
    assert refused.value.path == circle
    assert " → ".join(f"“{title}”" for title in circle) in refused.value.sentence(words)
    assert isinstance(refused.value, CsdeskError)
    assert _waits(plans) == {1: (), 2: (1,), 3: (2,), 4: ()}


def test_only_milestones_of_the_plan_are_waited_for(plans: Plans, milestones: Milestones) -> None:
    other = plans.add_milestone(3, "elsewhere") if plans.add(1, "second", _TODAY) else 0
    milestones.wait_for(1, other)
    assert _waits(plans)[1] == ()


def test_a_move_shows_what_slips_before_anything_is_written(
    database: Database, plans: Plans, milestones: Milestones
) -> None:
    before = dump(database)
    assert milestones.preview_move(1, date(2026, 11, 13)) == (
        Shift(1, "master", None, _november(12), None, _november(13)),
        # Monday the 16th to Wednesday the 18th: two working days after its start, as before
        Shift(2, "training", _november(13), _november(17), _november(16), _november(18)),
    )
    assert milestones.preview_move(1, date(2026, 11, 12)) == ()
    assert dump(database) == before


def test_all_that_slips_is_moved_with_its_reason_in_one_step(
    database: Database, plans: Plans, milestones: Milestones, steps: list[Step]
) -> None:
    before, count = dump(database), len(steps)
    moved = milestones.move(1, date(2026, 11, 19), _TODAY, reason=SlipReason.CUSTOMER, note=" busy\nseason ")
    assert [one.title for one in moved if one.slips] == ["master", "training", "live"]
    # from Friday the 20th, over the holiday, to Wednesday the 25th
    assert _planned(plans) == {"master": (None, 19), "training": (20, 25), "live": (None, 25), "apart": (2, 12)}
    (slip,) = milestones.slips(3)
    assert (slip.on, slip.due_from, slip.due_to) == (_TODAY, _november(18), _november(25))
    assert (slip.reason, slip.note) == (SlipReason.CUSTOMER, "busy season")
    assert milestones.slips(4) == []
    assert len(steps) == count + 1
    database.revert(steps[-1])
    assert dump(database) == before


def test_an_end_alone_is_moved_and_takes_the_start_along_where_it_would_be_passed(
    plans: Plans, milestones: Milestones
) -> None:
    milestones.move(4, date(2026, 11, 16), _TODAY, end_only=True)
    assert _planned(plans)["apart"] == (2, 16)
    milestones.move(4, date(2026, 11, 9), _TODAY)
    assert _start(plans, "apart") == date(2026, 10, 26), "nine working days before, over the holiday of the third"
    milestones.move(2, date(2026, 11, 12), _TODAY, end_only=True)
    assert _planned(plans)["training"] == (10, 12)


def _start(plans: Plans, title: str) -> date | None:
    whole = plans.whole(1)
    assert whole is not None
    return next(one.milestone.start for one in whole.milestones if one.milestone.title == title)


def test_earlier_is_no_slip_nor_is_what_is_done(plans: Plans, milestones: Milestones) -> None:
    milestones.move(1, date(2026, 11, 6), _TODAY, reason=SlipReason.US)
    plans.finish(4, _TODAY)
    milestones.move(4, date(2026, 11, 13), _TODAY, reason=SlipReason.US)
    assert [*milestones.slips(1), *milestones.slips(2), *milestones.slips(4)] == []
    assert _planned(plans)["apart"][1] == 13


def test_what_slips_on_the_same_day_for_the_same_reason_slips_once(milestones: Milestones) -> None:
    for day in (13, 16):
        milestones.move(4, date(2026, 11, day), _TODAY, reason=SlipReason.US)
    milestones.move(4, date(2026, 11, 17), _TODAY, reason=SlipReason.PRODUCT)
    milestones.move(4, date(2026, 11, 18), date(2026, 11, 11), reason=SlipReason.PRODUCT)
    found = [(one.due_from.day, one.due_to.day, one.reason) for one in milestones.slips(4)]
    assert found == [(17, 18, SlipReason.PRODUCT), (16, 17, SlipReason.PRODUCT), (12, 16, SlipReason.US)]


def test_how_each_stands(plans: Plans, milestones: Milestones) -> None:
    whole = plans.whole(1)
    assert whole is not None
    assert whole.paces(date(2026, 11, 13)) == {
        1: Pace.BEHIND,
        2: Pace.STUCK,
        3: Pace.ON_TRACK,
        4: Pace.BEHIND,
    }


def test_what_is_deleted_holds_nobody_and_comes_back_with_what_waits_for_it(
    database: Database, plans: Plans, milestones: Milestones, trash: TrashBin
) -> None:
    milestones.move(2, date(2026, 11, 18), _TODAY)
    before = dump(database)
    plans.delete(Milestone, 2, "training")
    assert _waits(plans) == {1: (), 3: (), 4: ()}
    trash.restore(trash.all()[0].id)
    assert {**dump(database), "trash": []} == {**before, "trash": []}


def test_a_move_asks_as_much_however_many_wait(database: Database, plans: Plans, milestones: Milestones) -> None:
    counts = []
    for place in range(5, 9):
        plans.edit(Milestone, plans.add_milestone(1, f"next {place}"), due=date(2026, 11, 18))
        milestones.wait_for(place, 1)
        with queries(database) as asked:
            assert milestones.move(1, date(2026, 11, 8 + 2 * place), _TODAY)
        counts.append(len(asked))
    assert len(set(counts)) == 1
