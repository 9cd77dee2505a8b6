"""A file of every schema there was opens, with every row as it was; ``frozen/`` keeps one of each, as SQL."""

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from csdesk.desk import open_desk
from csdesk.entities import SuccessPlan
from csdesk.store import migrate
from tests.store.freeze import FROZEN, thaw

_FROZEN = sorted(FROZEN.glob("*.sql"))
_OURS = {"alembic_version", "sqlite_sequence"}
_Rows = dict[str, list[dict[str, object]]]


@pytest.fixture(params=_FROZEN, ids=lambda source: source.stem)
def frozen(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A file as the csdesk of its day left it, with a row in every table."""
    path = tmp_path / f"{request.param.stem}.csdesk"
    thaw(request.param, path)
    return path


def _rows(path: Path) -> _Rows:
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {name: [dict(row) for row in connection.execute(f'SELECT * FROM "{name}"')] for name in names}


def _as_today(table: str, row: dict[str, object]) -> dict[str, object]:
    """Return a row as it is kept today.

    References name a table and an id since 0006, sent copies since 0007; days of health are numbers since 0010.
    """
    if table == "external_refs" and "kind" in row:
        found = {"record_table": row.pop("kind"), "row_hash": row.pop("print", "")}
        ids = [row.pop(name) for name in ("account_id", "contact_id", "contract_id")]
        return {**row, **found, "record_id": next(filter(None, ids))}
    if table == "sent_copies" and "plan_id" in row:
        return {"record_id": row.pop("plan_id"), "record_table": "success_plans", **row}
    if table == "readings" and "on" in row:
        return {"account_id": row["account_id"], "day": _number(row["on"]), "value": row["value"]}
    if table == "health_snapshots" and "id" in row:
        same = ("account_id", "score", "level", "coverage", "model_id")
        return {"week": _number(row["week"]), **{name: row[name] for name in same}}
    return row


def _number(day: object) -> int:
    return date.fromisoformat(str(day)).toordinal()


def _schema(path: Path) -> list[tuple[object, ...]]:
    """Return the names of every table's columns, and every index."""
    query = (
        'SELECT one.type, one.name, col.name, col.type, col."notnull" FROM sqlite_master AS one'
        " LEFT JOIN pragma_table_info(one.name) AS col ON one.type = 'table' ORDER BY 1, 2, 3"
    )
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(query).fetchall()


def test_every_schema_before_the_present_one_is_kept() -> None:
    assert tuple(source.stem for source in _FROZEN) == migrate.REVISIONS[:-1]


def test_it_has_a_row_in_every_table(frozen: Path) -> None:
    assert [name for name, rows in _rows(frozen).items() if not rows] == []


def test_nothing_is_lost(frozen: Path) -> None:
    before = _rows(frozen)
    migrate.prepare(frozen)
    after = _rows(frozen)
    for row, is_now in zip(before["trash"], after["trash"], strict=True):
        row["rows"] = is_now["rows"]  # what it holds is looked at when it comes back
    for name in before.keys() - _OURS:
        before[name] = [_as_today(name, row) for row in before[name]]
        kept = [{column: row[column] for column in was} for was, row in zip(before[name], after[name], strict=True)]
        assert kept == before[name]
    assert migrate.version(frozen) == migrate.REVISIONS[-1]


def test_it_is_then_like_a_new_file(frozen: Path, path: Path) -> None:
    migrate.prepare(frozen)
    assert _schema(frozen) == _schema(path)


def test_it_can_be_worked_with_and_what_lay_in_its_trash_comes_back(frozen: Path) -> None:
    desk = open_desk(frozen)
    [deleted] = [one for one in desk.trash.all() if one.kind == "accounts"]
    desk.trash.restore(deleted.id)
    restored = desk.accounts.find(deleted.title)
    assert [one.name for one in desk.contacts.of(restored.id)] == ["gone with it"]
    if frozen.stem >= "0005":  # with the id that a file knew it by
        assert desk.accounts.external_ids()[restored.id] == "008"
    if frozen.stem >= "0006":  # with what was sent of a plan
        [plan] = [one for one in desk.trash.all() if one.kind == "success_plans"]
        desk.trash.restore(plan.id)
        [found] = [one for one in desk.plans.of(1) if one.title == plan.title]
        [copy] = desk.sent_copies.of(SuccessPlan, found.id)
        assert (copy.recipient, copy.version) == ("also in the trash", 1)
    desk.accounts.edit(restored.id, notes="still works")
    assert desk.check() == []
    desk.close()
