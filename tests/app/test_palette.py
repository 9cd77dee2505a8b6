"""Ctrl+K finds what stands inside accounts, too, and opens it where it stands."""

from datetime import date

import pytest

from csdesk.domain.contact_log import ContactKind
from csdesk.entities import Milestone, Outcome
from csdesk.file_window import FileWindow
from csdesk.ui.palette import Hit


@pytest.fixture
def account(place: FileWindow) -> int:
    """Return an account with two plans; the second has an outcome, a goal and a milestone."""
    made = place.desk.accounts.add("髙橋商事")
    place.desk.plans.add(made, "導入プラン", date(2026, 4, 1))
    plan = place.desk.plans.add(made, "展開プラン", date(2026, 4, 1))
    outcome = place.desk.plans.add_outcome(plan, None, "残業が減る")
    goal = place.desk.plans.add_goal(plan, outcome, "定着")
    place.desk.plans.add_milestone(goal, "ｷｯｸｵﾌの日程を決める")
    place.desk.contact_logs.add(made, ContactKind.CALL, date(2026, 4, 2), note="請求書の宛先の確認")
    return made


def _hits(place: FileWindow, query: str) -> list[Hit]:
    return [hit for provider in place.finding.providers() for hit in provider(query)]


@pytest.mark.usefixtures("account")
def test_each_noun_is_found_in_another_writing(place: FileWindow) -> None:
    for query, title in (
        ("高橋", "髙橋商事"),
        ("展開", "展開プラン"),
        ("残業", "残業が減る"),
        ("キックオフ", "ｷｯｸｵﾌの日程を決める"),
        ("宛先", "請求書の宛先の確認"),
    ):
        assert [hit.title for hit in _hits(place, query)] == [title]


def test_a_plan_and_its_parts_open_on_their_row(place: FileWindow, account: int) -> None:
    for query, kind in (("キックオフ", Milestone), ("残業", Outcome)):
        (hit,) = _hits(place, query)
        hit.run()
        panel = place.account.plan
        assert place.account.account_id == account
        assert panel.isVisible()
        assert panel.export.planned is not None
        assert panel.export.planned.plan.title == "展開プラン"
        assert panel.outline.current is not None
        assert panel.outline.current.kind is kind
    (hit,) = _hits(place, "導入プラン")
    hit.run()
    assert panel.export.planned.plan.title == "導入プラン"


def test_a_logged_contact_opens_on_its_card(place: FileWindow, account: int) -> None:
    (hit,) = _hits(place, "請求書")
    hit.run()
    assert place.account.account_id == account
    assert place.page("contact_logs").isVisible()
    assert place.page("contact_logs").line.text() == "請求書の宛先の確認"


def test_what_is_changed_is_found_as_it_is_now(place: FileWindow, account: int) -> None:
    assert _hits(place, "キックオフ")
    (plan,) = [one for one in place.desk.plans.of(account) if one.title == "展開プラン"]
    place.desk.plans.edit_plan(plan.id, title="拡大")
    assert [hit.title for hit in _hits(place, "拡大")] == ["拡大"]
    place.desk.plans.delete_plan(plan.id, "拡大")
    assert _hits(place, "キックオフ") == []
