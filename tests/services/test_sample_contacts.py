"""The contacts and small wins of the sample: on the days from which its contact gaps are counted, and believable."""

import shutil
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from sqlalchemy import select

from csdesk.domain.accounts import Touch
from csdesk.domain.contact_log import ContactKind, Direction
from csdesk.entities import Account, Contact, ContactLog, HealthMeasure, Reading, SmallWin
from csdesk.i18n import Catalogue
from csdesk.services.accounts import AccountRow, Accounts
from csdesk.services.sample.rows import Days
from csdesk.services.trash import TrashBin
from csdesk.store.database import Database

_TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def filled(sampled: Callable[[date, str], Path], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """A file with the sample; only to be read."""
    database = Database(Path(shutil.copy(sampled(_TODAY, "ja"), tmp_path_factory.mktemp("sample"))))
    yield database
    database.close()


@pytest.fixture(scope="module")
def logs(filled: Database) -> list[ContactLog]:
    with filled.reading() as session:
        return list(session.scalars(select(ContactLog).order_by(ContactLog.on)))


@pytest.fixture(scope="module")
def accounts(filled: Database) -> dict[int, Account]:
    with filled.reading() as session:
        return {account.id: account for account in session.scalars(select(Account))}


def _rows(database: Database) -> list[AccountRow]:
    words = Catalogue("ja")
    return Accounts(database, words, TrashBin(database, words)).rows(_TODAY)


def test_the_last_is_on_the_day_that_the_last_gap_was_counted_from(filled: Database) -> None:
    with filled.reading() as session:
        of_gaps = (
            select(Reading)
            .join(HealthMeasure, HealthMeasure.id == Reading.measure_id)
            .where(HealthMeasure.key == "contact_gap")
        )
        gaps = list(session.scalars(of_gaps.order_by(Reading.day)))
    last = {gap.account_id: gap.day - timedelta(days=int(gap.value)) for gap in gaps}
    known = {row.id: row.last_contact for row in _rows(filled)}
    days = Days(_TODAY)
    assert {account: known[account] for account in last} == {
        account: days.day((day - _TODAY).days) for account, day in last.items()
    }
    assert [account for account, day in known.items() if day is None] == sorted(known.keys() - last.keys())


def test_small_wins_are_in_the_language_of_the_account_and_none_is_to_come(
    filled: Database, accounts: dict[int, Account]
) -> None:
    with filled.reading() as session:
        wins = list(session.scalars(select(SmallWin)))
    assert {one.title.isascii() == (accounts[one.account_id].language == "en") for one in wins} == {True}
    assert max(one.on for one in wins) < _TODAY
    assert Counter(one.customer_sees for one in wins).keys() == {True, False}
    assert len({one.account_id for one in wins}) > 4


def test_every_way_and_both_sides_occur_and_none_is_to_come_or_on_a_weekend(logs: list[ContactLog]) -> None:
    kinds = Counter(log.kind for log in logs)
    assert set(kinds) == set(ContactKind) - {ContactKind.OTHER}
    assert 0.1 < Counter(log.direction for log in logs)[Direction.IN] / len(logs) < 0.4
    assert max(log.on for log in logs) <= _TODAY
    assert {log.on.isoweekday() for log in logs} == {1, 2, 3, 4, 5}
    assert len({log.uid for log in logs}) == len(logs) > 200


def test_nobody_is_visited_where_the_touch_is_light(logs: list[ContactLog], accounts: dict[int, Account]) -> None:
    visited = {accounts[log.account_id].touch for log in logs if log.kind is ContactKind.VISIT}
    assert visited == {Touch.HIGH}


def test_notes_are_in_the_language_of_the_account_and_do_not_repeat_at_once(
    logs: list[ContactLog], accounts: dict[int, Account]
) -> None:
    said = defaultdict(list)
    for log in logs:
        assert log.note
        assert log.note.isascii() == (accounts[log.account_id].language == "en")
        said[log.account_id, log.kind, log.direction].append(log.note)
    assert [
        one for one, other in (pair for notes in said.values() for pair in pairwise(notes[:3])) if one == other
    ] == []


def test_whom_it_names_is_of_the_account_and_was_still_there(filled: Database, logs: list[ContactLog]) -> None:
    with filled.reading() as session:
        people = {person.id: person for person in session.scalars(select(Contact))}
    named = [(log, people[log.contact_id]) for log in logs if log.contact_id is not None]
    assert len(logs) > len(named) > len(logs) / 2
    for log, person in named:
        assert person.account_id == log.account_id
        assert person.left_on is None or log.on < person.left_on


def test_a_few_accounts_are_overdue_and_most_are_not(filled: Database) -> None:
    late = [row for row in _rows(filled) if row.days_over(_TODAY)]
    assert 1 <= len(late) <= 8
