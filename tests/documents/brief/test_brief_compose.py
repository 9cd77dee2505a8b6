"""The brief and the minutes of a meeting, from the records."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from csdesk.desk import Desk, open_desk
from csdesk.documents.brief import pdf as brief_pdf
from csdesk.documents.minutes import pdf as minutes_pdf
from csdesk.domain.meetings import Presence
from csdesk.domain.people import Influence, Role
from csdesk.domain.plans import Side
from csdesk.entities import Outcome
from csdesk.errors import GoneError

TODAY = date(2026, 11, 20)


@pytest.fixture
def desk(path: Path) -> Iterator[Desk]:
    """An account with people, a plan, two meetings and what was said in the first one."""
    opened = open_desk(path, "en")
    account = opened.accounts.add("山田屋食品")
    opened.accounts.edit(account, industry="Food", tier="1")
    opened.colleagues.call_me("Alex Turner")
    opened.colleagues.edit_company(name="Harbourline", short_name="Harbour")
    sato = opened.contacts.add(account, "佐藤 美咲")
    opened.contacts.edit(sato, title="部長", roles=[Role.DECISION_MAKER], influence=Influence.HIGH, notes="SECRET")
    plan = opened.plans.add(account, "Plan", date(2026, 9, 1))
    opened.plans.add_outcome(plan, opened.plans.add_value(plan, "Orders"), "Less time")
    opened.plans.edit(Outcome, 1, baseline=Decimal(8), target=Decimal(2), unit="h")
    first = opened.meetings.add(account, on=date(2026, 10, 20), kind="ready:regular", starts="14:00")
    opened.notes.add(account, date(2026, 10, 20), "# October\nSlow start", first)
    opened.promises.add(
        account, "The recording", date(2026, 10, 20), side=Side.US, due=date(2026, 11, 13), meeting_id=first
    )
    opened.promises.add(account, "The list", date(2026, 10, 20), side=Side.CUSTOMER, contact_id=sato, meeting_id=first)
    opened.promises.add(account, "SECRET", date(2026, 10, 20), side=Side.US, customer_sees=False, meeting_id=first)
    opened.decisions.add(account, "Only Yokohama", date(2026, 10, 20), meeting_id=first)
    opened.decisions.add(account, "SECRET", date(2026, 10, 20), meeting_id=first, customer_sees=False)
    opened.questions.add(account, "Who decides?", date(2026, 10, 20), meeting_id=first)
    opened.actions.add(account, "SECRET", date(2026, 10, 20), meeting_id=first)
    opened.actions.add(account, "Send it", date(2026, 10, 20), meeting_id=first, customer_sees=True)
    opened.feedback.add(account, "Bulk update", date(2026, 10, 20))
    opened.plans.add_reading(1, date(2026, 11, 2), Decimal(5), "log")
    opened.meetings.add(account, on=TODAY, kind="ready:regular", starts="15:00", purpose="A name for the data")
    opened.attendees.all_came(first)
    yield opened
    opened.close()


def test_the_brief_tells_what_is_known(desk: Desk) -> None:
    brief = desk.brief(2, TODAY)
    assert (brief.account, brief.purpose) == ("山田屋食品", "A name for the data")
    assert "15:00" in brief.when
    assert [(one.name, one.weight) for one in brief.attendees] == [("佐藤 美咲", ("Influence: High",))]
    assert [(one.title, one.due, one.late) for one in brief.we_owe] == [
        ("The recording", "13 Nov", True),
        ("SECRET", "", False),
    ]
    assert [one.title for one in brief.they_owe] == ["The list"]
    assert brief.questions == ("Who decides?",)
    assert brief.last_notes == ("20 Oct October Slow start",)
    assert "Less time: 8 → 5 h" in brief.moved
    assert "Decided last time: Only Yokohama" in brief.moved
    assert [(one.now, one.share) for one in brief.outcomes] == [("5 → 2 h", "50%")]
    assert brief.feedback == ("Bulk update (Request)",)
    assert brief_pdf.render([brief]).pdf.startswith(b"%PDF")


def test_what_went_well_elsewhere_is_told_without_a_name(desk: Desk) -> None:
    other = desk.accounts.add("Acme Foods")
    desk.accounts.edit(other, industry="Food")
    plan = desk.plans.add(other, "Plan", date(2026, 1, 1))
    for title in ("Half the errors at Acme Foods", "Half the errors"):
        outcome = desk.plans.add_outcome(plan, desk.plans.add_value(plan, title), title)
        values = {"baseline": Decimal(10), "target": Decimal(5), "confirmed_by": "B", "confirmed_on": TODAY}
        desk.plans.edit(Outcome, outcome, **values)
        desk.plans.add_reading(outcome, TODAY, Decimal(5), "log")
    assert desk.brief(2, TODAY).similar == "Food: Half the errors 10 → 5"


def test_the_minutes_tell_what_a_customer_may_see(desk: Desk) -> None:
    minutes = desk.minutes(1, "ja")
    assert minutes.decisions == ("Only Yokohama",)
    assert [(one.title, one.side, one.who) for one in minutes.tasks] == [
        ("The recording", Side.US, ""),
        ("The list", Side.CUSTOMER, "佐藤 美咲様"),
        ("Send it", Side.US, ""),
    ]
    assert [one.name for one in minutes.people_customer] == ["佐藤 美咲様"]
    assert minutes.questions == ()
    assert "2026年11月20日" in minutes.next_meeting
    assert "SECRET" not in repr(minutes)
    assert minutes_pdf.render(minutes).pdf.startswith(b"%PDF")


def test_who_did_not_come_is_not_in_the_minutes(desk: Desk) -> None:
    for one in desk.attendees.of(1):
        desk.attendees.edit(one.id, presence=Presence.MISSED)
    minutes = desk.minutes(1)
    assert (minutes.people_customer, minutes.people_us) == ((), ())


def test_of_a_meeting_that_went_there_is_neither(desk: Desk) -> None:
    with pytest.raises(GoneError):
        desk.brief(9, TODAY)
    with pytest.raises(GoneError):
        desk.minutes(9)
