"""Records as lines and as JSON."""

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from csdesk.desk import Desk
from csdesk.domain.accounts import Touch
from csdesk.domain.contact_log import ContactKind, Direction
from csdesk.domain.contracts import ContractOutcome, Forecast
from csdesk.domain.meetings import Presence
from csdesk.domain.patterns import Aim
from csdesk.domain.plans import PlanStatus, Side, SlipReason, Verdict
from csdesk.entities import Goal, Milestone, Outcome
from csdesk.services.renewals.renewals import Closing
from tests.app.commands.saying import imported, listed, say


def test_accounts_are_listed_with_exact_amounts(book: Path, file: Path) -> None:
    imported(book, "accounts", file)
    first, second, third = listed(book, "accounts")
    assert (first["id"], first["external_id"], first["name"]) == (1, "0001", "株式会社 伊藤商事")
    assert (first["reading"], first["notes"], first["status"]) == ("イトウショウジ", "髙﨑さん", "active")
    assert (first["arr"], first["mrr"], first["currency"]) == ("1000000", "83333.333333", "JPY")
    assert (second["arr"], second["mrr"], second["currency"]) == ("12400.5", "1033.375", "USD")
    assert (third["arr"], third["mrr"], third["external_id"]) == (None, None, "0003")
    assert len({one["uid"] for one in (first, second, third)}) == 3


def test_plans_and_their_parts_are_listed_with_their_account(book: Path, desk: Desk) -> None:
    desk.accounts.add("other")
    desk.accounts.add("伊藤商事")
    desk.plans.add(2, "導入", date(2026, 4, 1))
    desk.plans.add_outcome(1, None, "早くなる")
    desk.plans.edit(Outcome, 1, baseline=Decimal("8.20"), target=Decimal(4), due=date(2026, 10, 1))
    desk.plans.edit(Milestone, desk.plans.add_milestone(1, "m"), side=Side.CUSTOMER, customer_sees=False)
    (plan,), (outcome,), goals, (milestone,) = (
        listed(book, f"{kind}s") for kind in ("plan", "outcome", "goal", "milestone")
    )
    assert (plan["id"], plan["account_id"], plan["title"], plan["status"]) == (1, 2, "導入", "draft")
    assert (plan["starts_on"], plan["ends_on"]) == ("2026-04-01", "2026-10-01")
    assert (outcome["account_id"], outcome["baseline"], outcome["target"]) == (2, "8.2", "4")
    assert (outcome["plan_id"], outcome["due"], outcome["unexpected"]) == (1, "2026-10-01", False)
    assert [(one["account_id"], one["horizon"], one["verdict"]) for one in goals] == [
        (2, "m3", "open"),
        (2, "m6", "open"),
    ]
    assert (milestone["account_id"], milestone["goal_id"], milestone["side"]) == (2, 1, "customer")
    assert milestone["customer_sees"] is False
    assert all(one["uid"] for one in (plan, outcome, *goals, milestone))


def test_a_milestone_is_listed_with_its_owner_its_pace_what_it_waits_for_and_its_slips(book: Path, desk: Desk) -> None:
    account = desk.accounts.add("伊藤商事")
    person = desk.contacts.add(account, "佐藤 恵")
    desk.plans.add(account, "導入", date(2026, 4, 1))
    for title in ("契約", "研修", "展開"):
        desk.plans.add_milestone(1, title)
    desk.plans.edit(Milestone, 2, side=Side.CUSTOMER)
    desk.plans.assign(2, "佐藤 恵")
    for key, due in ((1, date(2020, 5, 1)), (2, date(2020, 6, 1)), (3, date(2020, 7, 1))):
        desk.plans.edit(Milestone, key, due=due)
    desk.plans.finish(1, date(2020, 5, 2))
    desk.milestones.wait_for(3, 2)
    desk.milestones.wait_for(3, 1)
    desk.plans.edit_plan(1, status=PlanStatus.ACTIVE)
    desk.milestones.move(2, date(2020, 6, 3), date(2020, 5, 20), reason=SlipReason.CUSTOMER, note="決裁待ち")
    first, second, third = listed(book, "milestones")
    assert [(one["pace"], one["waits_for"]) for one in (first, second, third)] == [
        ("done", []),
        ("behind", []),
        ("stuck", [2, 1]),
    ]
    assert (second["owner"], second["contact_id"], second["plan_id"]) == ("佐藤 恵", person, 1)
    assert second["slips"] == [
        {"on": "2020-05-20", "due_from": "2020-06-01", "due_to": "2020-06-03", "reason": "customer", "note": "決裁待ち"}
    ]
    assert first["slips"] == third["slips"] == []
    assert first["done_on"] == "2020-05-02"


def test_plans_and_goals_say_how_far_they_have_come(book: Path, desk: Desk) -> None:
    desk.plans.add(desk.accounts.add("伊藤商事"), "導入", date(2026, 4, 1))
    for goal in (1, 1, 1, 2):
        desk.plans.add_milestone(goal, "m")
    desk.plans.edit(Milestone, 2, due=date(2020, 6, 1))
    desk.plans.finish(1, date(2026, 5, 2))
    desk.plans.edit(Goal, 1, verdict=Verdict.PARTLY, reviewed_on=date(2026, 7, 2))
    for place, target in enumerate((Decimal(0), Decimal(4), Decimal(20)), 1):
        desk.plans.add_outcome(1, None, "早くなる")
        desk.plans.edit(Outcome, place, baseline=Decimal(8), target=target)
    desk.plans.add_reading(1, date(2026, 6, 1), Decimal(0))
    desk.plans.add_reading(1, date(2026, 7, 1), Decimal(6))
    desk.plans.add_reading(2, date(2026, 7, 1), Decimal(9))
    (plan,), (first, second) = listed(book, "plans"), listed(book, "goals")
    counts = ("milestones", "milestones_done", "milestones_on_track", "milestones_behind", "milestones_stuck")
    assert [plan[name] for name in counts] == [4, 1, 2, 1, 0]
    assert [first[name] for name in counts] == [3, 1, 1, 1, 0]
    assert [second[name] for name in counts] == [1, 0, 1, 0, 0]
    assert plan["outcome_share"] == 0.125  # a quarter of the way, and backwards, which counts as none
    assert (first["verdict"], first["review_on"], first["reviewed_on"]) == ("partly", "2026-07-01", "2026-07-02")


def test_logged_contacts_are_listed_with_whom_and_by_what_way(book: Path, desk: Desk) -> None:
    account = desk.accounts.add("伊藤商事")
    person = desk.contacts.add(account, "佐藤")
    desk.contact_logs.add(account, ContactKind.CALL, date(2026, 4, 1), note="月次の確認", contact_id=person)
    desk.contact_logs.add(account, ContactKind.MAIL, date(2026, 4, 3), direction=Direction.IN)
    first, second = listed(book, "contact-logs")
    assert (first["account_id"], first["contact_id"], first["kind"]) == (account, person, "call")
    assert (first["on"], first["direction"], first["note"]) == ("2026-04-01", "out", "月次の確認")
    assert (second["contact_id"], second["direction"], second["note"]) == (None, "in", "")
    assert len({first["uid"], second["uid"]}) == 2
    assert listed(book, "accounts")[0]["last_contact"] == "2026-04-03"


def test_small_wins_are_listed_as_they_came(book: Path, desk: Desk) -> None:
    account = desk.accounts.add("伊藤商事")
    desk.small_wins.add(account, "初回レポートを10分で作成", date(2026, 4, 3))
    desk.small_wins.add(account, "ours", date(2026, 4, 1), customer_sees=False)
    first, second = listed(book, "wins")
    told = {
        "id": 1,
        "account_id": account,
        "on": "2026-04-03",
        "title": "初回レポートを10分で作成",
        "customer_sees": True,
        "note_id": None,
        "line": "",
        "line_no": None,
    }
    assert first | told == first
    assert (second["customer_sees"], second["uid"] != first["uid"]) == (False, True)
    desk.plans.add(account, "導入", date(2026, 4, 1))
    desk.goal_reviews.judge(1, Verdict.REACHED, date(2026, 7, 1))
    assert [one["reviewed_on"] for one in listed(book, "goals")] == ["2026-07-01", None]


def test_renewals_are_listed_by_the_day_they_are_decided_on(book: Path, desk: Desk) -> None:
    account, far = desk.accounts.add("伊藤商事"), date.today().replace(year=date.today().year + 2, day=1)
    days = ({"end": far}, {"end": far, "notice_deadline": date(2020, 4, 1)}, {"end": date(2020, 4, 1)}, {"start": far})
    for values in days:
        desk.contracts.edit(desk.contracts.add(account, "p", "JPY"), **values)
    desk.contracts.edit_line(2, amount=100_000, months=3)
    desk.contracts.add_line(1, 12_00, 12, "USD")
    desk.renewals.expect(2, Forecast.AT_RISK)
    desk.renewals.close(3, Closing(ContractOutcome.CHURNED, "", date.today()))
    overdue, later = listed(book, "renewals")
    assert (overdue["id"], overdue["account"], overdue["decision"], overdue["decided_by"]) == (
        *(2, "伊藤商事", "2020-04-01"),
        "notice",
    )
    assert (overdue["phase"], overdue["passed"], overdue["preparation"]) == ("overdue", "to_settle", "2020-01-02")
    assert (overdue["mrr"], overdue["currency"], overdue["forecast"]) == ("33333.333333", "JPY", "at_risk")
    last = str(far - timedelta(1))
    assert (later["id"], later["decision"], later["decided_by"], later["phase"]) == (1, last, "last_day", "later")
    assert (later["last_day"], later["renews_on"]) == (last, str(far))
    assert (later["mrr"], later["notice_deadline"], later["forecast"], later["passed"]) == (None, None, None, None)
    assert later["amounts"] == [{"currency": "JPY", "mrr": "0"}, {"currency": "USD", "mrr": "1"}]


def test_contracts_and_their_amounts_are_listed_by_their_last_days(book: Path, desk: Desk) -> None:
    contract = desk.contracts.add(desk.accounts.add("伊藤商事"), "p", "JPY")
    desk.contracts.edit(contract, start=date(2026, 4, 1), end=date(2028, 3, 1))
    desk.contracts.edit_line(1, until=date(2027, 4, 1))
    desk.contracts.add_line(contract, 5, 1, "JPY", since=date(2027, 4, 1))
    (found,) = listed(book, "contracts")
    assert (found["start"], found["last_day"], found["renews_on"]) == ("2026-04-01", "2028-02-29", "2028-03-01")
    told = [(one["since"], one["last_day"], one["renews_on"]) for one in found["lines"]]
    assert told == [(None, "2027-03-31", "2027-04-01"), ("2027-04-01", None, None)]
    assert not {"end", "until"} & {*found, *found["lines"][0]}


@pytest.mark.parametrize(
    "kind",
    [
        *("accounts", "contacts", "contact-logs", "wins", "contracts", "renewals"),
        *("plans", "outcomes", "goals", "milestones"),
    ],
)
def test_every_kind_can_be_listed_even_when_there_is_none(book: Path, kind: str) -> None:
    assert listed(book, kind) == []
    assert len(say(book, "list", kind).stdout.splitlines()) == 1


def test_without_json_a_list_is_a_head_and_a_line_for_each_record(book: Path, file: Path) -> None:
    imported(book, "accounts", file)
    lines = say(book, "list", "accounts").stdout.splitlines()
    assert [line.split("\t")[:3] for line in lines] == [
        ["id", "external_id", "name"],
        ["1", "0001", "株式会社 伊藤商事"],
        ["2", "0002", "Acme Inc."],
        ["3", "0003", "海野"],
    ]


def test_a_line_break_in_a_name_does_not_break_the_list(book: Path, desk: Desk) -> None:
    desk.accounts.edit(desk.accounts.add("a"), name="one\ntwo\tthree")
    head, line = say(book, "list", "accounts").stdout.splitlines()
    assert line.count("\t") == head.count("\t")
    assert "one two three" in line


def test_tiers_patterns_and_colleagues_are_listed(book: Path, desk: Desk) -> None:
    desk.tiers.edit("1", touch=Touch.HIGH, floor=30_050, currency="EUR")
    desk.patterns.add("value", outcome="outcome", aim=Aim.LESS)
    desk.accounts.assign(desk.accounts.add("a"), "石川 恵")
    (tier,), (pattern,), (colleague,) = (listed(book, kind) for kind in ("tiers", "patterns", "colleagues"))
    assert (tier["tier"], tier["cadence"], tier["touch"]) == ("1", 14, "high")
    assert (tier["floor"], tier["ceiling"], tier["currency"]) == ("300.5", None, "EUR")
    assert (pattern["value"], pattern["outcome"], pattern["aim"]) == ("value", "outcome", "less")
    assert (colleague["name"], colleague["accounts"], colleague["left_on"]) == ("石川 恵", 1, None)


def test_meetings_are_listed_with_who_attends_and_what_comes_next(book: Path, desk: Desk) -> None:
    account = desk.accounts.add("伊藤商事")
    person = desk.contacts.add(account, "佐藤 恵")
    first = desk.meetings.add(account, on=date(2026, 3, 19), kind="ready:regular", starts="14:00", title="Usage")
    desk.attendees.edit(desk.attendees.add(first, contact_id=person), presence=Presence.CAME)
    desk.actions.add(account, "Send the report", date(2026, 3, 19), meeting_id=first)
    desk.meetings.finish(first, date(2026, 3, 20))
    desk.meetings.add(account, on=date(2026, 3, 26), kind="ready:qbr")
    later, one = listed(book, "meetings")
    assert (one["account"], one["on"], one["starts"], one["minutes"]) == ("伊藤商事", "2026-03-19", "14:00", 45)
    assert (one["kind"], one["kind_name"], one["title"]) == ("ready:regular", "Regular meeting", "Usage")
    assert (one["state"], one["standing"], one["next_action"]) == ("held", "held", "Send the report")
    assert one["attendees"] == [
        {"name": "佐藤 恵", "side": "customer", "presence": "came", "contact_id": person, "colleague_id": None}
    ]
    assert (later["standing"], later["next_action"], later["no_next"]) == ("unfinished", None, "")
    assert "Regular meeting" in say(book, "list", "meetings").stdout
