"""The journal hears every kind of write, and keeps values as they were."""

import sqlite3
from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import (
    Column,
    Connection,
    Float,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    delete,
    insert,
    select,
    update,
)
from sqlalchemy.dialects.sqlite import insert as upsert

from csdesk.entities import (
    Account,
    Contact,
    Contract,
    ContractLine,
    ExternalRef,
    ImportMapping,
    Outcome,
    Reading,
    SuccessPlan,
    Trash,
    schema,
)
from csdesk.store import reversal
from csdesk.store.database import Database
from csdesk.store.engine import open_connection, raw
from csdesk.store.journal import Journal
from csdesk.store.step import Step
from tests.store.tables import bare, dump

TEXTS = ["", "it's", 'a "b"', "one\ntwo\r\n", "株式会社\u3000髙﨑 𠮷", "-- ; DROP", "1", "1.0", "NULL", "%s ?1 :a"]


def _accounts(database: Database, *names: str) -> None:
    with database.change("Add") as session:
        session.execute(insert(Account), [bare(name=name) for name in names])


def test_only_changed_columns_are_kept(database: Database, steps: list[Step]) -> None:
    _accounts(database, "a")
    with database.change("Rename") as session:
        session.execute(update(Account).values(name="b", notes=""))
    assert [(entry.table, entry.key, entry.old, entry.new) for entry in steps[-1].entries] == [
        ("accounts", ("id",), {"id": 1, "name": "a"}, {"id": 1, "name": "b"})
    ]


def test_what_does_not_change_is_no_step(database: Database, steps: list[Step]) -> None:
    _accounts(database, "a")
    with database.change("Nothing") as session:
        session.execute(update(Account).values(name="a"))
    assert len(steps) == 1


@pytest.mark.parametrize("text", TEXTS)
def test_values_keep_their_type(database: Database, steps: list[Step], text: str) -> None:
    _accounts(database, "a")
    with database.change("Add") as session:
        session.add(Contact(account_id=1, name=text, custom={text: text}, left_on=date(2026, 4, 1)))
    before = dump(database)
    with database.change("Change") as session:
        session.execute(update(Contact).values(name="x", custom={}, left_on=None))
    with database.change("Delete") as session:
        session.execute(delete(Contact))
    database.revert(steps[-1])
    database.revert(steps[-2])
    assert dump(database) == before


def test_amounts_decimals_and_moments_come_back_as_they_were(database: Database, steps: list[Step]) -> None:
    _accounts(database, "a")
    with database.change("Add") as session:
        session.add_all([Contract(account_id=1), SuccessPlan(account_id=1, title="p")])
        session.flush()
        session.add(ContractLine(contract_id=1, amount=2**62, months=12, currency="JPY"))
        session.add(Outcome(plan_id=1, title="o", baseline=Decimal("8.20"), unexpected=True))
        session.add(Trash(kind="k", title="t", deleted_at=datetime(2026, 1, 1, tzinfo=UTC), revision="1", rows="[]"))
    before = dump(database)
    with database.change("Delete") as session:
        session.execute(delete(Account))
        session.execute(delete(Trash))
    database.revert(steps[-1])
    assert dump(database) == before


def test_cascades_and_lost_links_are_heard(database: Database, steps: list[Step]) -> None:
    _accounts(database, "a", "b")
    with database.change("Add") as session:
        session.add_all([Contact(account_id=1, name="x"), Contact(account_id=2, name="y", reports_to_id=1)])
        session.add(ExternalRef(record_table="accounts", source="crm", key="7", record_id=1))
    before = dump(database)
    with database.change("Delete") as session:
        session.execute(delete(Account).where(Account.id == 1))
    assert steps[-1].changes.rows == {
        "accounts": frozenset({1}),
        "contacts": frozenset({1, 2}),
        "external_refs": frozenset({1}),
    }
    gone = dump(database)
    redo = database.revert(steps[-1])
    assert dump(database) == before
    database.revert(redo)
    assert dump(database) == gone


def test_upserts_are_heard(database: Database, steps: list[Step]) -> None:
    _accounts(database, "a")
    before = dump(database)
    with database.reading() as session:
        uid = session.scalars(select(Account.uid)).one()
    rows = [bare(name="a", uid=uid, tier="T1"), bare(name="b", tier="T2")]
    statement = upsert(Account).values(rows)
    with database.change("Import") as session:
        session.execute(statement.on_conflict_do_update(index_elements=["uid"], set_={"tier": statement.excluded.tier}))
    assert [(entry.old or {}).get("tier") for entry in steps[-1].entries] == ["", None]
    assert [(entry.new or {}).get("tier") for entry in steps[-1].entries] == ["T1", "T2"]
    database.revert(steps[-1])
    assert dump(database) == before


def test_replacing_is_heard(database: Database, steps: list[Step]) -> None:
    _accounts(database, "a")
    before = dump(database)
    with database.reading() as session:
        uid = session.scalars(select(Account.uid)).one()
    with database.change("Replace") as session:
        session.execute(insert(Account).prefix_with("OR REPLACE").values(**bare(id=9, uid=uid, name="a")))
    database.revert(steps[-1])
    assert dump(database) == before


def test_excluded_tables_are_not_heard(database: Database, steps: list[Step]) -> None:
    with database.change("Measure") as session:
        session.execute(insert(Reading).values(account_id=1, measure_id=1, day=date(2026, 1, 1), value=1))
        session.add(ImportMapping(kind="accounts", shape="s", source="crm"))
    assert steps == []


def test_a_savepoint_rolled_back_leaves_nothing_in_the_journal(database: Database, steps: list[Step]) -> None:
    with database.change("Add") as session:
        session.add(Account(name="kept"))
        session.flush()
        with pytest.raises(ValueError, match="no"), session.begin_nested():
            session.add(Account(name="lost"))
            session.flush()
            raise ValueError("no")
    assert [entry.new and entry.new["name"] for entry in steps[-1].entries] == ["kept"]


def test_what_was_written_so_far_can_be_looked_at_and_stays_in_the_step(database: Database, steps: list[Step]) -> None:
    with database.change("Add") as session:
        session.add(Account(name="a"))
        assert database.written() == ()
        session.flush()
        seen = database.written()
        assert [entry.new and entry.new["name"] for entry in seen] == ["a"]
    assert steps[-1].entries == seen


@pytest.fixture
def tables() -> MetaData:
    """Tables as csdesk has none: two columns as key, floats, a blob nobody journals, a column that ignores case."""
    metadata = MetaData()
    Table(
        "places",
        metadata,
        Column("x", Integer, primary_key=True),
        Column("y", String, primary_key=True),
        Column("z", String),
    )
    thumbnail = Column("thumbnail", LargeBinary, info={"journal": False})
    Table("pictures", metadata, Column("id", Integer, primary_key=True), Column("scale", Float), thumbnail)
    name = Column("name", String(collation="NOCASE"))
    Table("tags", metadata, Column("id", Integer, primary_key=True), name)
    return metadata


@pytest.fixture
def connection(tmp_path: Path, tables: MetaData) -> Iterator[Connection]:
    with open_connection(tmp_path / "other") as opened:
        with opened.begin():
            tables.create_all(opened)
        yield opened


def test_composite_keys_and_changed_keys(connection: Connection, tables: MetaData) -> None:
    journal, places = Journal(connection, tables), tables.tables["places"]
    with connection.begin():
        connection.execute(insert(places).values(x=1, y="a", z="kept"))
        journal.take()
        connection.execute(update(places).values(y="b"))
        step = Step("Move", journal.take())
        assert step.changes.rows == {"places": frozenset({(1, "a"), (1, "b")})}
        reversal.check(connection, step)
        reversal.apply(connection, step)
        assert connection.execute(select(places)).all() == [(1, "a", "kept")]


def test_floats_are_kept_to_the_last_bit_and_columns_left_out_are_not_heard(
    connection: Connection, tables: MetaData
) -> None:
    journal, pictures = Journal(connection, tables), tables.tables["pictures"]
    with connection.begin():
        connection.execute(insert(pictures).values(id=1, scale=0.1 + 0.2))
        journal.take()
        connection.execute(update(pictures).values(thumbnail=b"\0\1"))
        assert journal.take() == ()
        connection.execute(update(pictures).values(scale=None))
        reversal.apply(connection, Step("Scale", journal.take()))
        assert connection.execute(select(pictures)).all() == [(1, 0.1 + 0.2, b"\0\1")]


def test_case_is_a_change_in_a_column_that_ignores_case(connection: Connection, tables: MetaData) -> None:
    journal, tags = Journal(connection, tables), tables.tables["tags"]
    with connection.begin():
        connection.execute(insert(tags).values(name="a"))
        connection.execute(update(tags).values(name="A"))
        assert [entry.new for entry in journal.take()] == [{"id": 1, "name": "a"}, {"id": 1, "name": "A"}]


class _Defensive:
    """The connection of a build of SQLite that lets nobody write into its list of triggers."""

    def __init__(self, connection: Connection) -> None:
        self.execute = raw(connection).execute

    def executemany(self, _sql: str, _rows: object) -> None:
        raise sqlite3.OperationalError("table sqlite_master may not be modified")


def test_a_build_of_sqlite_that_guards_its_list_of_triggers_listens_to_the_same(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lists, heard = [], []
    for _way in ("at once", "one by one"):
        with open_connection(path) as connection:
            journal = Journal(connection, schema())
            assert raw(connection).execute("PRAGMA writable_schema").fetchone() == (0,)
            lists.append(raw(connection).execute("SELECT * FROM temp.sqlite_master").fetchall())
            with connection.begin() as unit:
                connection.execute(insert(Account), [bare(id=1, uid="a", name="a")])
                heard.append(journal.take())
                unit.rollback()
        monkeypatch.setattr("csdesk.store.journal.raw", _Defensive)
    assert len(lists[0]) > len(schema().tables)
    assert lists[0] == lists[1]
    assert [entry.table for entry in heard[0]] == ["accounts"]
    assert heard[0] == heard[1]


@pytest.mark.parametrize("fault", ["cascade", "not null", "no action"])
def test_what_undo_could_not_restore_is_refused(connection: Connection, fault: str) -> None:
    metadata = MetaData()
    Table("parents", metadata, Column("id", Integer, primary_key=True))
    if fault == "not null":
        blob = Column("blob", LargeBinary, nullable=False, info={"journal": False})
        Table("files", metadata, Column("id", Integer, primary_key=True), blob)
    else:
        parent = ForeignKey("parents.id", ondelete="CASCADE" if fault == "cascade" else None)
        Table("children", metadata, Column("parent", parent, primary_key=True), info={"journal": fault != "cascade"})
    with pytest.raises(TypeError, match=r"not journalled|must say"):
        Journal(connection, metadata)
