"""The risks of the sample: open and closed ones, in both languages, and views that differ from the score."""

from datetime import date
from pathlib import Path

from csdesk.desk import open_desk

_TODAY = date(2026, 11, 30)


def test_there_are_open_and_closed_ones_and_some_accounts_are_seen_otherwise(path: Path) -> None:
    desk = open_desk(path)
    desk.sample.fill(_TODAY)
    risks = desk.risks.all()
    assert {one.closed_on is None for one in risks} == {True, False}
    assert all(one.result and one.lesson for one in risks if one.closed_on)
    languages = {account.id: account.language for account in desk.accounts.all()}
    assert {languages[one.account_id] for one in risks} == {"ja", "en"}
    assert all(one.colleague_id and one.on < _TODAY for one in risks)
    rows = desk.accounts.rows(_TODAY)
    assert sum(row.disagrees for row in rows) >= 2
    assert sum(row.view is not None for row in rows) > sum(row.disagrees for row in rows)
    desk.sample.remove()
    assert (desk.risks.all(), desk.sentiments.all()) == ([], [])
    desk.close()
