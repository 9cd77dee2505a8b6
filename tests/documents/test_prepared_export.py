"""From agreeing and sending to what the next copy says."""

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from csdesk.desk import Desk, open_desk
from csdesk.documents import prepared_export, snapshot
from csdesk.documents.disclosure import NamedError
from csdesk.documents.plan import Confirmation
from csdesk.domain.documents import Layout
from csdesk.domain.people import Role
from csdesk.domain.plans import PlanStatus
from csdesk.entities import Account, Milestone, PlanVersion, SuccessPlan
from csdesk.exchange.replacing import UnwrittenFileError

AGREED, SENT, TODAY = date(2026, 10, 2), date(2026, 10, 5), date(2026, 11, 20)


@pytest.fixture
def desk(path: Path) -> Iterator[Desk]:
    """A plan with two milestones, for a customer where one decides and one has left."""
    opened = open_desk(path)
    opened.accounts.add("Yamadaya Foods")
    opened.colleagues.call_me("Alex Turner")
    for name, role, left in (("Ms Sato", Role.DECISION_MAKER, None), ("Mr Ito", Role.CHAMPION, SENT)):
        opened.contacts.edit(opened.contacts.add(1, name), roles=[role], left_on=left)
    opened.plans.add(1, "Half a day", date(2026, 9, 1))
    for title in ("Training", "Review"):
        opened.plans.add_milestone(1, title)
    opened.plans.edit(Milestone, 2, due=date(2026, 12, 4))
    yield opened
    opened.close()


def _account(desk: Desk) -> Account:
    found = desk.accounts.get(1)
    assert found is not None
    return found


def _handed(
    desk: Desk, day: date, layout: Layout = Layout.FULL, since: date | None = None
) -> prepared_export.PreparedExport:
    return prepared_export.prepared(desk, _account(desk), day, layout, since=since)


def test_a_version_is_what_was_agreed_and_whoever_decides_stands_on_the_next_copy(desk: Desk) -> None:
    assert _handed(desk, AGREED).document.confirmation == Confirmation()
    prepared_export.agree(desk, _account(desk), 1, AGREED)
    kept = snapshot.load(desk.plan_versions.document(PlanVersion, 1))
    assert (kept.status, kept.on, kept.title) == (PlanStatus.AGREED, AGREED, "Half a day")
    handed = _handed(desk, SENT)
    assert handed.document.confirmation == Confirmation("Ms Sato", "Alex Turner", AGREED)
    assert handed.document.version == 1
    desk.plans.edit_plan(1, status=PlanStatus.ACTIVE)
    assert _handed(desk, SENT).document.version == 1, "to begin is no change"
    desk.small_wins.add(1, "Ten reports", SENT)
    assert _handed(desk, SENT).document.version == 1, "nor is a small win"
    desk.plans.edit_plan(1, headline="Two hours saved")
    assert _handed(desk, SENT).document.version == 0


def test_small_wins_go_out_unless_they_are_ours_to_come_or_name_another_customer(desk: Desk, tmp_path: Path) -> None:
    desk.accounts.add("Northwind Traders")
    for title, day, seen in (("old", AGREED, True), ("new", SENT, True), ("ours", SENT, False)):
        desk.small_wins.add(1, title, day, customer_sees=seen)
    desk.small_wins.add(1, "to come", date(2027, 1, 1))
    handed = _handed(desk, SENT)
    assert [win.title for win in handed.document.wins] == ["new", "old"]
    counts = [(one.what, one.count, one.why) for one in (*handed.leaving.included, *handed.leaving.withheld)]
    assert ("Small wins", 2, "") in counts
    assert ("Small wins", 1, "hidden from the customer") in counts
    desk.small_wins.edit(1, title="As fast as Northwind Traders")
    handed = _handed(desk, SENT)
    assert [(one.name, one.place) for one in handed.leaving.named] == [("Northwind Traders", "Small win")]
    with pytest.raises(NamedError):
        prepared_export.written(handed, tmp_path / "plan.pdf")
    assert not (tmp_path / "plan.pdf").exists()


def test_the_next_copy_says_what_is_new_since_the_last(desk: Desk) -> None:
    assert _handed(desk, SENT).document.news is None
    prepared_export.send(desk, _handed(desk, SENT), b"%PDF", "Ms Sato", "plan.pdf")
    assert _handed(desk, TODAY).document.news is None, "nothing is"
    desk.plans.finish(1, TODAY)
    desk.plans.edit(Milestone, 2, due=date(2026, 12, 24))
    news = _handed(desk, TODAY).document.news
    assert news is not None
    assert (news.since, news.from_copy) == (SENT, True)
    assert [part.title for part in news.done] == ["Training"]
    assert [(part.title, part.before, part.after) for part in news.moved] == [
        ("Review", date(2026, 12, 4), date(2026, 12, 24))
    ]


def test_a_report_tells_since_its_day_by_what_was_known_then(desk: Desk) -> None:
    prepared_export.agree(desk, _account(desk), 1, AGREED)
    desk.plans.edit(Milestone, 2, due=date(2026, 12, 24))
    prepared_export.send(desk, _handed(desk, SENT), b"%PDF", "Ms Sato", "plan.pdf")
    desk.plans.edit(Milestone, 2, due=date(2027, 1, 8))
    for since, before in ((SENT, date(2026, 12, 24)), (AGREED, date(2026, 12, 4))):
        news = _handed(desk, TODAY, Layout.PROGRESS, since).document.news
        assert news is not None
        assert [(part.before, part.after) for part in news.moved] == [(before, date(2027, 1, 8))]
    told = _handed(desk, TODAY, Layout.PROGRESS).document.news
    assert told is not None
    assert told.since == SENT, "without a day, since the last copy"


def test_a_disk_that_fails_leaves_the_earlier_copy_and_nothing_is_said_to_be_sent(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "plan.pdf"
    path.write_bytes(b"the earlier one")

    def fail(*_args: object) -> None:
        raise OSError(28, "No space left on device")

    handed = _handed(desk, TODAY)
    with monkeypatch.context() as full:
        full.setattr(os, "fsync", fail)
        with pytest.raises(UnwrittenFileError):
            prepared_export.hand_over(desk, handed, path, "Ms Sato")
    assert path.read_bytes() == b"the earlier one"
    assert desk.sent_copies.of(SuccessPlan, 1) == []
    prepared_export.hand_over(desk, handed, path, "Ms Sato")
    assert desk.sent_copies.file(1) == path.read_bytes()
