"""What stands beside the parts of an account, and when it is absent."""

from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QApplication, QScrollBar
from pytestqt.qtbot import QtBot

from csdesk.desk import Desk
from csdesk.domain.accounts import Status
from csdesk.domain.contact_log import ContactKind
from csdesk.domain.contracts import Forecast
from csdesk.domain.people import Role
from csdesk.domain.plans import Side
from csdesk.entities import Milestone
from csdesk.ui.pages.account import AccountPage
from tests.ui.account.hand import TODAY, Hand, K


def test_cards_with_nothing_behind_them_are_absent(page: AccountPage) -> None:
    assert not page.side.cards["renewals"].isVisible()
    assert not page.side.cards["milestones"].isVisible()
    assert page.side.cards["contact_logs"].isVisible()  # it teaches how the first is logged


def _bars(page: AccountPage) -> list[QScrollBar]:
    QApplication.processEvents()
    return [bar for bar in page.findChildren(QScrollBar) if bar.isVisible() and bar.maximum() > 0]


def test_one_bar_scrolls_the_overview_and_what_stands_beside_it(desk: Desk, account: int, page: AccountPage) -> None:
    for _contact in range(5):
        desk.contact_logs.add(account, ContactKind.CALL, TODAY)
    page.resize(1150, 400)
    assert len(_bars(page)) == 1
    assert page.side.isVisible()
    page.open("people")
    assert not page.side.isVisible()
    page.resize(1600, 400)
    assert page.side.isVisible()
    assert len(_bars(page)) == 1
    page.open("overview")
    assert page.side.isVisible()
    assert len(_bars(page)) == 1


@pytest.mark.parametrize("width", [744, 808, 1000, 1150])
def test_nothing_of_the_overview_is_cut_off_at_its_side(qtbot: QtBot, page: AccountPage, width: int) -> None:
    page.desk.contacts.edit(page.desk.contacts.add(page.account_id, "Ken Nakamura"), roles=[Role.DECISION_MAKER])
    page.resize(width, 600)
    area, inside = page.overview.inside.parentWidget(), page.overview.inside
    assert area is not None
    qtbot.waitUntil(lambda: area.width() <= width and inside.width() <= area.width())


@pytest.mark.parametrize(
    ("notice", "said", "unknown"),
    [
        (date(2026, 12, 31), ("in 42 days", "Notice deadline 31 Dec 2026", "Last day 31 Mar 2027"), False),
        (None, ("in 132 days", "Last day 31 Mar 2027", ""), True),
    ],
)
def test_the_clock_counts_to_the_notice_deadline_and_says_when_there_is_none(
    desk: Desk, account: int, page: AccountPage, notice: date | None, said: tuple[str, str, str], unknown: bool
) -> None:
    contract = desk.contracts.add(account, "p", "JPY")
    desk.contracts.edit(contract, start=date(2026, 4, 1), end=date(2027, 4, 1), notice_deadline=notice)
    desk.contracts.edit(contract, auto_renewal=True, forecast=Forecast.LIKELY)
    card = page.side.cards["renewals"]
    assert card.isVisible()
    assert (card.value.words, card.day.words) == said[:2]
    notes = card.note.text().split("\n")
    assert notes[0] == said[2] or unknown
    assert ("No notice deadline set, so this counts to the last day." in notes) is unknown
    assert "Renews on 1 Apr 2027" in notes
    assert notes[-2:] == ["Renews automatically unless notice is given.", "Forecast: Likely"]
    desk.accounts.edit(account, status=Status.CHURNED)
    assert not card.isVisible()


def test_a_next_action_says_when_it_is_due_as_today_does(desk: Desk, account: int, page: AccountPage) -> None:
    for days in (-4, 0, 1, 12):
        desk.actions.add(account, "Call", TODAY, deadline=TODAY + timedelta(days))
    looks = [row.line.look for row in page.side.cards["actions"].rows]
    assert sorted((look.when, look.when_ink) for look in looks) == [
        ("1 Dec", "muted"),
        ("4 days late", "danger_text"),
        ("today", "accent"),
        ("tomorrow", "muted"),
    ]


def test_the_next_milestones_of_both_sides_lead_to_the_plan(
    qtbot: QtBot, desk: Desk, account: int, plan: int, page: AccountPage, hand: Hand
) -> None:
    planned = desk.plans.whole(plan)
    assert planned is not None
    first, second, third, fourth = (one.milestone.id for one in planned.milestones)
    desk.plans.edit(Milestone, second, side=Side.CUSTOMER, due=date(2026, 11, 1))
    desk.plans.edit(Milestone, third, due=date(2026, 11, 20))
    desk.plans.finish(first, TODAY)
    card = page.side.cards["milestones"]
    titles = [desk.plans.all(Milestone)[one - 1].title for one in (third, fourth, second)]
    assert [row.text() for row in card.rows] == titles
    assert card.rows[0].accessibleName().endswith(", tomorrow")
    assert card.rows[2].accessibleName().endswith(", 18 days late")
    card.rows[0].setFocus()
    hand.press(K.Key_Return)
    assert page.tabs.tabText(page.tabs.currentIndex()) == "Plan"
    assert not page.side.isVisible()  # the plan takes the whole width
    page.resize(1700, 832)
    assert page.side.isVisible()
