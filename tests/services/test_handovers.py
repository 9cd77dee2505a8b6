"""An account handed over whole: nothing that hangs on it is left out, and every value is as the file has it."""

import json
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from csdesk.desk import Desk, open_desk
from csdesk.domain.health_parts import unpack
from csdesk.domain.money import digits
from csdesk.services.handovers import FORMAT, hanging

_TODAY = date(2026, 11, 22)
_Rows = dict[str, dict[int, dict[str, Any]]]


@pytest.fixture(scope="module")
def book(sampled: Callable[[date, str], Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = Path(shutil.copy(sampled(_TODAY, "en"), tmp_path_factory.mktemp("books")))
    desk = open_desk(path)
    desk.custom_fields.add("Seats")
    desk.accounts.edit(_largest(desk), custom={"Seats": "12", "席": "窓側"})
    desk.close()
    return path


@pytest.fixture
def desk(book: Path, tmp_path: Path) -> Iterator[Desk]:
    opened = open_desk(Path(shutil.copy(book, tmp_path / "book.csdesk")))
    yield opened
    opened.close()


def _largest(desk: Desk) -> int:
    rows = desk.accounts.rows(_TODAY)
    return max(rows, key=lambda row: row.plan.total if row.plan else 0).id


def _rows(path: Path) -> _Rows:
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        wanted = [name for name in names if name not in ("alembic_version", "sqlite_sequence", "trash")]
        return {
            name: {_key(row): dict(row) for row in connection.execute(f'SELECT * FROM "{name}" ORDER BY 1, 2, 3')}
            for name in wanted
        }


def _key(row: Any) -> object:
    """Return what tells a row of readings and of weeks, which have no id, or its id."""
    named = [name for name in ("id", "account_id", "measure_id", "day", "week") if name in row.keys()]  # noqa: SIM118
    return row["id"] if "id" in named else tuple(row[name] for name in named)


def _gone_with(path: Path, account: int) -> _Rows:
    """Return the rows that a deleted account takes along, as SQLite itself does it."""
    before = _rows(path)
    copy = Path(shutil.copy(path, path.with_name("copy.csdesk")))
    with closing(sqlite3.connect(copy, isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys=ON")
        connection.execute("DELETE FROM accounts WHERE id = ?", (account,))
    after = _rows(copy)
    return {name: {key: row for key, row in rows.items() if key not in after[name]} for name, rows in before.items()}


def _as_kept(name: str, column: str, value: Any, row: dict[str, Any]) -> Any:
    """Return a value of the file as it should stand in the object."""
    if (name, column) == ("contract_lines", "amount"):
        return Decimal(value).scaleb(-digits(row["currency"]))
    if column in ("day", "week"):
        return date.fromordinal(value).isoformat()
    if (name, column) == ("health_snapshots", "parts"):
        return [one._asdict() for one in unpack(value)]
    return json.loads(value) if column in ("custom", "roles", "imported") else value


def test_what_is_handed_over_is_what_would_go_with_the_account(desk: Desk) -> None:
    account = _largest(desk)
    read = json.loads(json.dumps(desk.handovers.whole(account, _TODAY)))
    found = {**read["records"], "accounts": [read["account"]]}
    expected = _gone_with(desk.database.path, account)
    for name in ("readings", "health_snapshots"):  # no key leads there, so that they stay
        expected[name] = {
            key: row for key, row in _rows(desk.database.path)[name].items() if row["account_id"] == account
        }
    assert {name for name, rows in expected.items() if rows} >= {"contacts", "milestones", "outcome_readings"}
    for name, rows in expected.items():
        assert len(found.get(name, [])) == len(rows), name
        for one, (key, row) in zip(found.get(name, []), rows.items(), strict=True):
            assert one.get("id", key) == key
            assert one.keys() == row.keys()
            for column, value in row.items():
                kept = Decimal(one[column]) if (name, column) == ("contract_lines", "amount") else one[column]
                assert kept == _as_kept(name, column, value, row), (name, column)


def test_no_table_that_leads_to_an_account_is_left_out(desk: Desk) -> None:
    with closing(sqlite3.connect(desk.database.path)) as connection:
        names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        keys = {
            name: {row[2] for row in connection.execute(f'PRAGMA foreign_key_list("{name}")') if row[6] == "CASCADE"}
            for name in names
        }
        columns = {name: {row[1] for row in connection.execute(f'PRAGMA table_info("{name}")')} for name in names}
    reached = {"accounts"} | {name for name in names if columns[name] & {"account_id", "record_id"}}
    while more := {name for name in names if name not in reached and keys[name] & reached}:
        reached |= more
    assert {*hanging(), "accounts"} == reached
    assert set(desk.handovers.whole(1, _TODAY)["records"]) == reached - {"accounts"}


def test_the_same_account_gives_the_same_text(desk: Desk) -> None:
    account = _largest(desk)
    first, second = (json.dumps(desk.handovers.whole(account, _TODAY)) for _time in range(2))
    assert first == second
    read = json.loads(first)
    assert (read["format"], read["kind"], read["on"]) == (FORMAT, "csdesk handover", "2026-11-22")
    assert read["account"]["custom"] == {"Seats": "12", "席": "窓側"}
    assert [one["title"] for one in read["around"]["custom_fields"]] == ["Seats"]
    assert read["account"]["owner_id"] in [one["id"] for one in read["around"]["colleagues"]]
    assert len(read["around"]["health_models"]) == 1
    assert {one["measure_id"] for one in read["records"]["readings"]} == {
        one["id"] for one in read["around"]["measures"]
    }


def test_of_other_accounts_only_the_name_goes_along(desk: Desk) -> None:
    desk.accounts.edit(2, notes="nobody else's business", parent_id=1)
    desk.accounts.edit(1, parent_id=3)
    whole = desk.handovers.whole(1, _TODAY)
    near = {one["id"]: set(one) for one in whole["around"]["accounts"]}
    assert {2, 3} <= set(near)
    assert all(keys == {"id", "uid", "name", "parent_id"} for keys in near.values())
    assert "nobody else" not in json.dumps(whole)


def test_an_account_with_nothing_has_every_list_empty(desk: Desk) -> None:
    account = desk.accounts.add("New")
    whole = desk.handovers.whole(account, _TODAY)
    assert whole["account"]["name"] == "New"
    assert not any(whole["records"].values())
