"""One value that is none of its kind hides no other: its row is read without it, and the check tells of it."""

import json
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from csdesk.desk import open_desk
from csdesk.domain.people import Role
from csdesk.entities import Account, Entity, schema
from csdesk.entities.types import ChoicesType, Day, Exact, Moment, Readable, TextsType, as_kept, many_texts
from csdesk.errors import UnreadableRecordError
from csdesk.store.database import Database
from tests.store.tables import insert

_BAD = {
    Day: ["", "soon", "2026-02-30", "2026-13-01", "20260401", "2026-04-01T00:00:00", 7, 1.5, b"\xff"],
    TextsType: ["{", "[]", "5", '"x"', "null", '{"a": 1}', '{"a": {"b": "c"}}', "nan", "[" * 5000, b"\xff"],
    ChoicesType: ["[", "{}", "5", "null", b"\xff"],
    Exact: ["", "many", "1,5", "1.2.3", "1-2", "NaN", "Infinity", b"\xff"],
    Moment: ["", "soon", "2026-13-01T00:00:00+00:00", b"\xff"],
}
_GOOD = {
    Day: ["2026-04-01", "0001-01-01", "9999-12-31"],
    TextsType: ["{}", '{"a": "b"}', '{"髙": "﨑"}'],
    ChoicesType: ["[]", '["champion"]', '["of a newer csdesk"]'],
    Exact: ["0", "-1.50", "8.20", "100000000000000000000"],
    Moment: ["2026-04-01T00:00:00+00:00"],
}


def _cases(values: dict[type[Readable[object]], list[object]]) -> Iterable[tuple[Readable[object], object]]:
    made: dict[type, Readable[object]] = {ChoicesType: ChoicesType(Role)}  # type: ignore[dict-item]
    return [(made.get(kind) or kind(), value) for kind, found in values.items() for value in found]


def _wrong(kind: Readable[object], value: object) -> bool:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE TABLE t (v)")
        connection.execute("INSERT INTO t VALUES (?)", (value,))
        return bool(connection.execute(f"SELECT {kind.wrong.format(value='v')} FROM t").fetchone()[0])


def _read(kind: Readable[object], value: object) -> object:
    return kind.result_processor(None, None)(value)  # type: ignore[arg-type]


@pytest.mark.parametrize(("kind", "value"), _cases(_BAD))  # type: ignore[arg-type]
def test_a_bad_value_is_found_and_nothing_is_read(kind: Readable[object], value: object) -> None:
    assert _wrong(kind, value)
    assert not _read(kind, value)
    assert _read(kind.needed(), value) in (date(1900, 1, 1), {}, [], Decimal(0), datetime(1900, 1, 1, tzinfo=UTC))


@pytest.mark.parametrize(("kind", "value"), _cases(_GOOD))  # type: ignore[arg-type]
def test_a_good_value_is_not_found(kind: Readable[object], value: object) -> None:
    assert not _wrong(kind, value)
    assert _read(kind, value) is not None


def test_texts_are_read_in_one_go_or_one_by_one() -> None:
    assert many_texts(['{"a": "1"}', '{"b": "2"}']) == [{"a": "1"}, {"b": "2"}]
    assert many_texts(['{"a": "1"}', "{", "5", '{"b": "2"}']) == [{"a": "1"}, {}, {}, {"b": "2"}]
    assert many_texts(["{}, {}", '{"a": "1"}']) == [{}, {"a": "1"}]


def test_texts_are_kept_as_json_writes_them() -> None:
    damaged: dict[str, Any] = {"a": 5, "b": None}
    for said in ({}, {"a": ""}, {'10 %s "%"': '100 % \\ "\n\t\x00é株𠮷'}, {"a": "1", "b": "2"}, damaged):
        assert as_kept(said) == json.dumps(said, ensure_ascii=False)


def _columns() -> list[tuple[str, str]]:
    return [
        (table.name, column.name)
        for table in schema().sorted_tables
        for column in table.columns
        if isinstance(column.type, Readable)
    ]


@pytest.mark.parametrize(("table", "column"), _columns())
def test_every_table_is_read_with_a_bad_value_in_it(path: Path, table: str, column: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA foreign_keys=OFF")
        other.execute(insert(table))
        other.execute(f'UPDATE {table} SET "{column}" = ?', ("{never",))
    (entity,) = (one.class_ for one in Entity.registry.mappers if one.class_.__tablename__ == table)
    with closing(Database(path)) as database:
        with database.reading() as session:
            assert len(session.scalars(select(entity)).all()) == 1
        assert [line for line in database.check() if line.endswith(f": {column}")] != []


def test_the_portfolio_opens_with_bad_rows_and_they_can_be_exported_and_mended(path: Path, tmp_path: Path) -> None:
    desk = open_desk(path)
    first, second = desk.accounts.add("伊藤商事"), desk.accounts.add("海野")
    desk.contracts.add(first, "Cloud", "JPY")
    desk.contacts.add(first, "佐藤")
    desk.close()
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("UPDATE accounts SET custom = '{never', customer_since = 'soon' WHERE id = ?", (first,))
        other.execute("UPDATE contracts SET start = '2026-02-30', \"end\" = 'x', custom = '['")
        other.execute("UPDATE contacts SET roles = '{', custom = '', left_on = 5")
    desk = open_desk(path)
    rows = {row.id: row for row in desk.accounts.rows(date(2026, 11, 29))}
    assert {row.name for row in rows.values()} == {"伊藤商事", "海野"}
    assert (rows[first].custom, rows[first].value("customer_since")) == ({}, None)
    assert [person.name for person in desk.contacts.of(first)] == ["佐藤"]
    assert desk.contracts.of(first) != []
    for kind in ("accounts", "contacts", "contracts"):
        assert desk.exports.write(kind, tmp_path / f"{kind}.xlsx", "ja").records
        assert desk.exports.write(kind, tmp_path / f"{kind}.json", "en").records
    found = desk.check()
    assert {"accounts 1: custom", "accounts 1: customer_since", "contracts 1: start", "contacts 1: roles"} <= set(found)
    desk.accounts.edit(first, custom={"a": "b"}, customer_since=date(2026, 4, 1))
    assert [line for line in desk.check() if line.startswith("accounts")] == []
    desk.accounts.edit(second, notes="still works")
    desk.close()


def test_what_is_bad_in_the_trash_is_a_sentence(path: Path) -> None:
    desk = open_desk(path)
    desk.accounts.delete([desk.accounts.add("gone")])
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("UPDATE trash SET rows = '[{'")
    (deleted,) = desk.trash.all()
    with pytest.raises(UnreadableRecordError):
        desk.trash.restore(deleted.id)
    desk.close()


def test_a_value_of_another_kind_is_found(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute(insert("accounts", name="a"))
        other.execute("UPDATE accounts SET notes = X'FF', parent_id = 'none'")
    with closing(Database(path)) as database:
        assert {"accounts 1: notes", "accounts 1: parent_id"} <= set(database.check())
    assert Account.__tablename__ == "accounts"
