"""Values come back as they went in; what a newer csdesk wrote, or no file can hold, harms nothing."""

from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import select

from csdesk.domain.accounts import Stage, Status
from csdesk.domain.levels import Level
from csdesk.domain.people import Role
from csdesk.entities import Account, Contact, Entity, HealthSnapshot, ImportMapping, Outcome, SuccessPlan
from csdesk.errors import TextError
from csdesk.store.database import Database
from tests.store.tables import dump, elsewhere, insert


def _only(database: Database, entity: type[Entity]) -> Entity:
    with database.reading() as session:
        return session.scalars(select(entity)).one()


def _raw(database: Database, sql: str) -> object:
    with database.reading() as session:
        return session.connection().exec_driver_sql(sql).scalar_one()


@pytest.mark.parametrize("text", ["8.20", "0", "-0.5", "1E+3", "12345678901234567890.123456789"])
def test_a_decimal_is_kept_as_it_was_typed(database: Database, text: str) -> None:
    with database.change("Add") as session:
        session.add(Account(name="a"))
        session.flush()
        session.add(SuccessPlan(account_id=1, title="p"))
        session.flush()
        session.add(Outcome(plan_id=1, title="o", baseline=Decimal(text)))
    found = _only(database, Outcome)
    assert isinstance(found, Outcome)
    assert found.baseline == Decimal(text)
    assert str(found.baseline) == format(Decimal(text), "f")
    assert found.target is None


def test_a_moment_is_kept_in_utc(database: Database) -> None:
    tokyo = timezone(timedelta(hours=9))
    with database.change("Add") as session:
        used_at = datetime(2026, 4, 1, 8, 30, tzinfo=tokyo)
        session.add(ImportMapping(kind="accounts", shape="s", source="crm", used_at=used_at))
    assert _raw(database, "SELECT used_at FROM import_mappings") == "2026-03-31T23:30:00+00:00"
    found = _only(database, ImportMapping)
    assert isinstance(found, ImportMapping)
    assert found.used_at == datetime(2026, 3, 31, 23, 30, tzinfo=UTC)
    assert found.used_at.tzinfo is UTC


def test_choices_are_kept_by_value(database: Database) -> None:
    with database.change("Add") as session:
        session.add(Account(name="a", status=Status.NOTICE_GIVEN, stage=None))
        session.flush()
        session.add(Contact(account_id=1, name="x", roles=[Role.CHAMPION, Role.IT]))
    assert _raw(database, "SELECT status FROM accounts WHERE stage IS NULL") == "notice_given"
    assert _raw(database, "SELECT roles FROM contacts") == '["champion", "it"]'
    found = _only(database, Contact)
    assert isinstance(found, Contact)
    assert found.roles == [Role.CHAMPION, Role.IT]


def test_what_a_newer_csdesk_wrote_reads_as_other_and_stays(database: Database, path: Path) -> None:
    elsewhere(path, insert("accounts", name="a", status="paused", stage="renewal"))
    elsewhere(path, insert("contacts", account_id=1, name="x", roles='["astronaut", "champion"]'))
    elsewhere(path, insert("health_snapshots", account_id=1, week=739942, level="E"))
    with database.change("Rename") as session:
        account, contact = session.get_one(Account, 1), session.get_one(Contact, 1)
        assert (account.status, account.stage, contact.roles) == (Status.OTHER, Stage.OTHER, [Role.CHAMPION])
        account.name = contact.name = "b"
    assert _raw(database, "SELECT status || ' ' || stage FROM accounts WHERE name = 'b'") == "paused renewal"
    assert _raw(database, "SELECT roles FROM contacts WHERE name = 'b'") == '["astronaut", "champion"]'
    snapshot = _only(database, HealthSnapshot)
    assert isinstance(snapshot, HealthSnapshot)
    assert snapshot.level is Level.UNKNOWN


@pytest.mark.parametrize("text", ["a\0b", "\ud800", "顧客\udfff"])
@pytest.mark.parametrize("place", ["name", "key", "value"])
def test_what_no_file_can_hold_is_refused_in_a_sentence(database: Database, text: str, place: str) -> None:
    before = dump(database)
    account = Account(name=text) if place == "name" else Account(name="a")
    account.custom = {"key": {text: ""}, "value": {"k": text}}.get(place, {})
    with pytest.raises(TextError), database.change("Add") as session:
        session.add(account)
    assert dump(database) == before


@pytest.mark.parametrize("text", ["", "𠮷野家", "é\u0301", "\u200b", "\ufffe", "👨‍👩‍👧", "a\tb\r\nc"])
def test_any_other_text_is_kept_untouched(database: Database, text: str) -> None:
    with database.change("Add") as session:
        session.add(Account(name=text, custom={text: text}))
    found = _only(database, Account)
    assert isinstance(found, Account)
    assert (found.name, found.custom) == (text, {text: text})
