"""The weekly review on a real file: put together by itself, kept with the week, followed in the next."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from csdesk.desk import Desk, open_desk
from csdesk.domain.accounts import Status
from csdesk.domain.focus import FocusKind
from csdesk.domain.levels import Level
from csdesk.domain.plans import Side
from csdesk.domain.weekly import PlannedItem, PlannedState
from csdesk.entities import HealthSnapshot

TODAY = date(2026, 12, 2)
"""A Wednesday."""
_LAST_WEEK = date(2026, 11, 25)


@pytest.fixture
def desk(path: Path) -> Iterator[Desk]:
    opened = open_desk(path)
    yield opened
    opened.close()


def promise(desk: Desk, account: int, title: str, due: date | None, side: Side = Side.US) -> PlannedItem:
    key = desk.promises.add(account, title, date(2026, 11, 2), side=side, due=due)
    return PlannedItem("promise", key, title)


def test_an_empty_file_has_a_review_too(desk: Desk) -> None:
    found = desk.weekly_reviews.review(TODAY, TODAY)
    assert (found.monday, found.sunday, found.held_on) == (date(2026, 11, 30), date(2026, 12, 6), None)
    assert not found.plan
    assert not found.moves
    assert found.focus is None
    assert {one.name: one.now for one in found.figures if one.now is not None} == {"outcomes": 0, "no_next_action": 0}


def test_the_queue_proposes_what_is_to_be_done_this_week(desk: Desk) -> None:
    account = desk.accounts.add("Acme")
    for title, due in (
        ("overdue", date(2026, 11, 20)),
        ("today", TODAY),
        ("sunday", date(2026, 12, 6)),
        ("monday", date(2026, 12, 7)),
        ("some day", None),
    ):
        promise(desk, account, title, due)
    found = desk.weekly_reviews.review(TODAY, TODAY)
    assert [(one.title, one.account) for one in found.plan] == [
        (name, "Acme") for name in ("overdue", "today", "sunday")
    ]
    assert found.plan[0].due == "2026-11-20"
    assert found.more == 0


def test_of_many_a_dozen_are_proposed_and_the_others_counted(desk: Desk) -> None:
    account = desk.accounts.add("Acme")
    for place in range(15):
        promise(desk, account, f"p{place}", TODAY)
    found = desk.weekly_reviews.review(TODAY, TODAY)
    assert (len(found.plan), found.more) == (12, 3)


def test_what_was_taken_on_is_followed_in_the_next_week(desk: Desk) -> None:
    account = desk.accounts.add("Acme")
    kept, still, gone = (promise(desk, account, name, TODAY) for name in ("kept", "still", "gone"))
    desk.weekly_reviews.hold(_LAST_WEEK, [kept, still, gone, PlannedItem("other", 1, "later csdesk")], _LAST_WEEK)
    desk.promises.edit(kept.id, kept_on=TODAY)
    desk.promises.delete(gone.id, "gone")
    found = desk.weekly_reviews.review(TODAY, TODAY)
    done, carried, dropped = PlannedState.DONE, PlannedState.CARRIED, PlannedState.DROPPED
    assert [(one.title, state) for one, state in found.last] == [
        ("kept", done),
        ("still", carried),
        ("gone", dropped),
        ("later csdesk", dropped),
    ]
    assert found.done == 1
    assert [one.title for one in found.plan] == ["still"]


def test_what_is_said_stays_with_its_week_and_is_one_step(desk: Desk) -> None:
    for text in ("W", "Wel", "Well done"):
        desk.weekly_reviews.say(TODAY, said=text)
    desk.weekly_reviews.say(date(2026, 12, 6), learned="Ask earlier")
    found = desk.weekly_reviews.review(TODAY, TODAY)
    assert (found.said, found.learned) == ("Well done", "Ask earlier")
    assert len(desk.weekly_reviews.all()) == 1
    assert desk.weekly_reviews.review(date(2026, 12, 7), TODAY).said == ""


def test_a_week_that_was_held_keeps_its_plan_and_its_figures(desk: Desk) -> None:
    account = desk.accounts.add("Acme")
    item = promise(desk, account, "first", TODAY)
    desk.weekly_reviews.hold(TODAY, [item], TODAY)
    promise(desk, account, "typed since", TODAY)
    found = desk.weekly_reviews.review(TODAY, TODAY)
    assert found.held_on == TODAY
    assert [one.title for one in found.plan] == ["first"]
    desk.weekly_reviews.note(TODAY, item, "Moved by the customer")
    assert desk.weekly_reviews.review(TODAY, TODAY).plan[0].note == "Moved by the customer"
    desk.weekly_reviews.reopen(TODAY)
    assert [one.title for one in desk.weekly_reviews.review(TODAY, TODAY).plan] == ["first", "typed since"]


def test_the_week_before_is_what_was_kept_then(desk: Desk) -> None:
    desk.accounts.add("Acme")
    desk.weekly_reviews.hold(_LAST_WEEK, [], _LAST_WEEK)
    desk.accounts.add("Other")
    figures = {one.name: one for one in desk.weekly_reviews.review(TODAY, TODAY).figures}
    without = figures["no_next_action"]
    assert (without.now, without.before, without.change) == (2, 1, 1)
    assert without.is_worse
    assert figures["nrr"].change is None


def test_the_levels_and_who_moved(desk: Desk) -> None:
    up, down, same, unknown = (desk.accounts.add(name) for name in ("Up", "Down", "Same", "Unknown"))
    weeks = {up: ("C", "B"), down: ("A", "C"), same: ("B", "B")}
    with desk.database.change("Weeks") as session:
        for account, levels in weeks.items():
            for week, level in zip((date(2026, 11, 22), date(2026, 11, 29)), levels, strict=True):
                score = {"A": 85, "B": 65, "C": 45}[level] * 1_000_000
                session.add(
                    HealthSnapshot(
                        account_id=account, week=week, score=score, level=Level(level), coverage=1_000_000, model_id=1
                    )
                )
    promise(desk, down, "Call", date(2026, 12, 4))
    desk.accounts.edit(desk.accounts.add("No customer yet"), status=Status.PROSPECT)
    found = desk.weekly_reviews.review(TODAY, TODAY)
    assert [(one.level.value, one.count, one.before) for one in found.levels] == [
        ("A", 0, 1),
        ("B", 2, 1),
        ("C", 1, 1),
        ("D", 0, 0),
        ("unknown", 1, 1),
    ]
    assert found.accounts == 4
    moves = [(one.account, one.before, one.now, one.is_down) for one in found.moves]
    assert moves == [("Down", Level.A, Level.C, True), ("Up", Level.C, Level.B, False)]
    assert (found.moves[0].response, found.moves[0].due) == ("Call", date(2026, 12, 4))
    assert (found.moves[0].difference, found.moves[1].response) == (-40_000_000, "")
    assert unknown not in {one.account_id for one in found.moves}


def test_renewals_ahead_and_the_focus(desk: Desk) -> None:
    account = desk.accounts.add("Acme")
    for product, end in (("soon", date(2027, 2, 1)), ("late", date(2027, 6, 1))):
        contract = desk.contracts.add(account, product, "JPY")
        desk.contracts.edit(contract, start=date(2026, 2, 1), end=end)
        desk.contracts.add_line(contract, 100, 1, "JPY")
    desk.focus_kpis.put(
        TODAY,
        kind=FocusKind.COUNT,
        name="Webinars",
        target=Decimal(9),
        since=date(2026, 11, 2),
        until=TODAY.replace(year=2027),
    )
    found = desk.weekly_reviews.review(TODAY, TODAY)
    assert [one.product for one in found.renewals] == ["soon"]
    assert found.focus is not None
    assert found.focus.value == 0
    figures = {one.name: one.now for one in found.figures}
    assert figures["logo_churn"] == Fraction(0)
