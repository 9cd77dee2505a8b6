"""Whether what a preview was compared with is still so, asked inside the transaction that writes it."""

import json
import sqlite3
from collections.abc import Collection, Iterable
from typing import Any

from sqlalchemy.orm import Session

from csdesk.errors import MovedError
from csdesk.exchange.columns import Kind
from csdesk.i18n import Words
from csdesk.services.importing.fields import BROUGHT, CUSTOM, LINE, TERMS, own_fields
from csdesk.services.importing.own import tidy
from csdesk.services.importing.preview import Incoming, Preview
from csdesk.store.engine import raw

_LINE = dict(zip(LINE, (*TERMS, "since", "until", "title"), strict=True))
_CONTRACT = {name: name for name in BROUGHT if name not in TERMS}
_AMONG = "IN (SELECT value FROM json_each(?))"
_JOINED = {
    "owner": "(SELECT c.name FROM colleagues c WHERE c.id = r.owner_id)",
    "parent": "(SELECT p.name FROM accounts p WHERE p.id = r.parent_id)",
    "parent's id": "(SELECT e.key FROM external_refs e WHERE e.account_id = r.parent_id AND e.source = ?)",
}
_Values = dict[int, dict[str, str]]


class PreviewMovedError(MovedError):
    """Since the preview, somebody changed or deleted what it would change."""

    def sentence(self, words: Words) -> str:
        """Return the sentence to show."""
        return words.tr("What the file would change was changed meanwhile. Nothing was imported: preview it again.")


def refuse_moved(session: Session, kind: Kind, source: str, preview: Preview) -> None:
    """Raise PreviewMovedError unless the records that a preview touches are as it saw them."""
    touched = [one for one in (*preview.updated, *preview.unchanged) if one.record_id and (one.changes or one.is_news)]
    created = [one for one in preview.created if one.line_of is None]
    driver = raw(session.connection())
    _refuse_known(driver, kind, source, [*created, *(one for one in touched if one.ref_id is None)])
    _refuse_named(driver, kind, created)
    _refuse_lost(driver, kind, preview.created)
    if touched:
        wanted = {change.field for one in touched for change in one.changes}
        now = _records(driver, kind, source, touched, wanted)
        lines = _values(driver, "contract_lines", _LINE, wanted, (one.brought[1] for one in touched if one.brought))
        contracts = _values(driver, "contracts", _CONTRACT, wanted, (one.brought[0] for one in touched if one.brought))
        for one in touched:
            _compare(kind, one, now, contracts, lines)


def _refuse_known(driver: sqlite3.Connection, kind: Kind, source: str, new: Iterable[Incoming]) -> None:
    """Refuse ids that are somebody's already."""
    keys = [one.key for one in new if one.key is not None]
    sql = f"SELECT key FROM external_refs WHERE kind = ? AND source = ? AND key {_AMONG}"
    if keys and (found := driver.execute(sql, (kind.value, source, json.dumps(keys))).fetchone()):
        raise PreviewMovedError(kind.value, found[0])


def _refuse_named(driver: sqlite3.Connection, kind: Kind, created: Iterable[Incoming]) -> None:
    """Refuse new accounts without an id whose name is there by now."""
    names = [one.title for one in created if one.key is None] if kind is Kind.ACCOUNTS else []
    sql = f"SELECT name FROM accounts WHERE merged_into_id IS NULL AND name {_AMONG}"
    if names and (found := driver.execute(sql, (json.dumps(names),)).fetchone()):
        raise PreviewMovedError(kind.value, found[0])


def _refuse_lost(driver: sqlite3.Connection, kind: Kind, created: Iterable[Incoming]) -> None:
    """Refuse new records of accounts that are gone."""
    wanted = {one.account_id for one in created if one.account_id}
    sql = f"SELECT id FROM accounts WHERE id {_AMONG}"
    there = {one for (one,) in driver.execute(sql, (json.dumps([*wanted]),))} if wanted else set()
    for account in wanted - there:
        raise PreviewMovedError(kind.value, account)


def _records(
    driver: sqlite3.Connection, kind: Kind, source: str, touched: Collection[Incoming], wanted: Collection[str]
) -> _Values:
    """Return of the records what changes in any of them."""
    columns = {name: f'r."{name}"' for name in own_fields(kind) if name in wanted}
    columns |= {name: sql for name, sql in _JOINED.items() if name.removesuffix("'s id") in wanted}
    if any(name.startswith(CUSTOM) for name in wanted):
        columns[CUSTOM] = "r.custom"
    ids = json.dumps([one.record_id for one in touched])
    values = (source, ids) if "parent" in wanted else (ids,)
    return _read(driver, f"{kind.value} r WHERE r.id {_AMONG}", columns, values)


def _values(
    driver: sqlite3.Connection,
    table: str,
    columns: dict[str, str],
    wanted: Collection[str],
    rows: Iterable[int | None],
) -> _Values:
    ids = [row for row in rows if row]
    quoted = {field: f'r."{name}"' for field, name in columns.items() if field in wanted}
    return _read(driver, f"{table} r WHERE r.id {_AMONG}", quoted, (json.dumps(ids),)) if ids else {}


def _read(driver: sqlite3.Connection, where: str, columns: dict[str, str], values: tuple[Any, ...]) -> _Values:
    sql = ", ".join(["r.id", *(f"coalesce({one}, '')" for one in columns.values())])
    rows = driver.execute(f"SELECT {sql} FROM {where}", values)
    return {row: dict(zip(columns, map(str, cells), strict=True)) for row, *cells in rows}


def _compare(kind: Kind, one: Incoming, records: _Values, contracts: _Values, lines: _Values) -> None:
    contract, line = one.brought or (None, None)
    record = records.get(one.record_id or 0)
    if record is None or (contract and contract not in contracts):
        raise PreviewMovedError(kind.value, one.record_id)
    elsewhere = contracts.get(contract or 0, {}) | lines.get(line or 0, {})
    for name, old, _new in one.changes:
        now = elsewhere.get(name, "") if kind is Kind.ACCOUNTS or name in LINE else ""
        now = record.get(name, now) if not name.startswith(CUSTOM) else _custom(record, name)
        if now != old and not _is_the_same(name, now, old, record):
            raise PreviewMovedError(kind.value, one.record_id, name)


def _custom(record: dict[str, str], name: str) -> str:
    return str(json.loads(record[CUSTOM]).get(name.removeprefix(CUSTOM), ""))


def _is_the_same(name: str, now: str, old: str, record: dict[str, str]) -> bool:
    """Tell whether two texts are one: no roles, a parent by its id, a text of which a file keeps no space around."""
    if name == "parent" and old == record["parent's id"]:
        return True
    return tidy("" if name == "roles" and now == "[]" else now) == tidy(old)
