"""Write what a preview says, inside one transaction: plain SQL in bulk, heard by the journal like any other write."""

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from types import MappingProxyType

from sqlalchemy.orm import Session

from csdesk.entities import new_uid
from csdesk.entities.types import texts
from csdesk.exchange.columns import Kind
from csdesk.fields.catalogue import named
from csdesk.fields.field import FieldKind
from csdesk.services.importing import reasons
from csdesk.services.importing.bulk import Row, Updates, insert_all, update_all
from csdesk.services.importing.fields import (
    ACCOUNT_COLUMNS,
    BROUGHT,
    CONTACT_COLUMNS,
    CONTRACT_COLUMNS,
    CUSTOM,
    TERMS,
    own_fields,
)
from csdesk.services.importing.preview import Change, ImportPreview, Incoming, Reason
from csdesk.store.engine import bulk

_NULLABLE = named(FieldKind.CHOICE, FieldKind.DAY, FieldKind.FLAG) | {"end", "until"}
_EMPTY: Mapping[str, object] = {**dict.fromkeys(_NULLABLE), "status": "active", "roles": "[]"}
"""What is kept for an empty cell, if it is not an empty text."""
_CONTRACT = tuple(name for name in BROUGHT if name not in TERMS)
_LINE = {"since": "since", "until": "until", "line_title": "title"}
"""What a table of csdesk's own says of an amount besides its terms, and the columns that keep it."""
_encode = json.JSONEncoder(ensure_ascii=False).encode
_WITHOUT_ID = frozenset({"name", "domain", "email", "start"})
"""What a row is found by whose id is new in this source."""
_RECORD_COLUMN = {Kind.ACCOUNTS: "account_id", Kind.CONTACTS: "contact_id", Kind.CONTRACTS: "contract_id"}


@dataclass(frozen=True)
class _Shape:
    """How new records of a kind are inserted: their columns, and what the columns nobody maps hold."""

    table: str
    columns: tuple[str, ...]
    empty: Mapping[str, object]


_SHAPES = {
    Kind.ACCOUNTS: _Shape(
        "accounts", ACCOUNT_COLUMNS, dict.fromkeys(("tier_reason", "touch_reason", "language", "honorific"), "")
    ),
    Kind.CONTACTS: _Shape("contacts", CONTACT_COLUMNS, {}),
    Kind.CONTRACTS: _Shape("contracts", CONTRACT_COLUMNS, {"outcome_reason": ""}),
}


def write(session: Session, kind: Kind, source: str, preview: ImportPreview) -> list[Reason]:
    """Write the new and the changed records of a preview; return what is worth knowing afterwards."""
    driver = bulk(session)
    owners = _owners(driver, preview) if kind is Kind.ACCOUNTS else {}
    ids = _insert_records(driver, kind, preview.created, owners)
    _update_records(driver, kind, preview.updated, owners)
    brought: dict[int, int] = {}
    warnings: list[Reason] = []
    if kind is Kind.ACCOUNTS:
        brought = _write_brought(driver, ids, preview)
    elif kind is Kind.CONTRACTS:
        _write_lines(driver, ids, preview)
    _write_refs(driver, kind, source, preview, ids, brought)
    if kind is Kind.ACCOUNTS:
        warnings += _write_parents(driver, source, ids, preview)
    _learn_custom_fields(driver, kind, preview)
    return warnings


def _insert_records(
    driver: sqlite3.Connection, kind: Kind, created: Sequence[Incoming], owners: Mapping[str, int]
) -> dict[int, int]:
    """Insert the new records; return their ids by row."""
    shape = _SHAPES[kind]
    belongs = "owner_id" if kind is Kind.ACCOUNTS else "account_id"
    names = ("id", "uid", belongs, *shape.columns, *shape.empty, "custom")
    first = _next_id(driver, shape.table)
    records = [one for one in created if one.line_of is None]
    ids = {one.row: first + place for place, one in enumerate(records)}
    fixed = tuple(shape.empty.values())
    custom = _customs(created)
    rows = [
        (
            ids[one.row],
            one.uid or new_uid(),
            owners.get(one.values.get("owner", "")) if kind is Kind.ACCOUNTS else one.account_id,
            *_kept(shape.columns, one.values),
            *fixed,
            _custom({name: one.values[name] for name in custom}),
        )
        for one in records
    ]
    insert_all(driver, shape.table, names, rows)
    return ids | {one.row: ids[one.line_of] for one in created if one.line_of is not None}


def _update_records(
    driver: sqlite3.Connection, kind: Kind, updated: Sequence[Incoming], owners: Mapping[str, int]
) -> None:
    own = frozenset(own_fields(kind))
    updates = Updates(_SHAPES[kind].table)
    for record, changes in _by_record(updated).items():
        found = {name: new or _EMPTY.get(name, "") for name, new in changes.items() if name in own}
        if "owner" in changes:
            found["owner_id"] = owners.get(changes["owner"])
        custom = {name: new for name, new in changes.items() if name.startswith(CUSTOM)}
        if custom:
            found["custom"] = _merged_custom(driver, _SHAPES[kind].table, record, custom)
        updates.add(record, found)
    updates.run(driver)


def _by_record(updated: Iterable[Incoming]) -> dict[int | None, dict[str, str]]:
    """Return the new values of each record: of one that was merged here, two rows may speak."""
    found: dict[int | None, dict[str, str]] = {}
    for one in updated:
        found.setdefault(one.record_id, {}).update((change.field, change.new) for change in one.changes)
    return found


def _write_brought(driver: sqlite3.Connection, ids: Mapping[int, int], preview: ImportPreview) -> dict[int, int]:
    """Write the contracts that an account list brings along; return those that are new, by row."""
    wanting = [one for one in (*preview.created, *preview.updated) if one.brought is None and _brings(one)]
    first = _next_id(driver, "contracts")
    contracts = {one.row: first + place for place, one in enumerate(wanting)}
    names = ("id", "uid", "account_id", *_CONTRACT, "outcome_reason", "notes", "custom")
    rows = [
        (
            contracts[one.row],
            one.brought_uid or new_uid(),
            ids.get(one.row, one.record_id),
            *_kept(_CONTRACT, one.values),
            "",
            "",
            "{}",
        )
        for one in wanting
    ]
    insert_all(driver, "contracts", names, rows)
    _insert_lines(driver, [(contracts[one.row], one) for one in wanting])
    _change_contracts(driver, preview.updated, _CONTRACT)
    return contracts


def _write_lines(driver: sqlite3.Connection, ids: Mapping[int, int], preview: ImportPreview) -> None:
    _insert_lines(driver, [(ids[one.row], one) for one in preview.created])
    _change_contracts(driver, preview.updated, ())


def _change_contracts(driver: sqlite3.Connection, updated: Iterable[Incoming], fields: Sequence[str]) -> None:
    """Change contracts in these fields, and their first lines; one without a line is given one."""
    contracts, lines = Updates("contracts"), Updates("contract_lines")
    lacking: list[tuple[int, Incoming]] = []
    for one in updated:
        if one.brought is None:
            continue
        contract, line = one.brought
        changed = {change.field: change.new for change in one.changes}
        contracts.add(contract, {name: changed[name] or _EMPTY.get(name, "") for name in fields if name in changed})
        terms: dict[str, object] = {name: changed[name] for name in TERMS if changed.get(name)}
        terms |= {column: changed[name] or _EMPTY.get(name, "") for name, column in _LINE.items() if name in changed}
        if terms and line is None:
            lacking.append((contract, one))
        else:
            lines.add(line, terms)
    contracts.run(driver)
    lines.run(driver)
    _insert_lines(driver, lacking)


def _insert_lines(driver: sqlite3.Connection, wanted: Iterable[tuple[int, Incoming]]) -> None:
    rows = [
        (
            one.line_uid or new_uid(),
            contract,
            int(one.values["amount"]),
            int(one.values["months"]),
            one.values["currency"],
            *_kept(_LINE, one.values),
        )
        for contract, one in wanted
        if one.values.get("amount")
    ]
    insert_all(driver, "contract_lines", ("uid", "contract_id", *TERMS, *_LINE.values()), rows)


def _owners(driver: sqlite3.Connection, preview: ImportPreview) -> dict[str, int]:
    """Return the ids of the colleagues who own accounts, by name; those who are unknown are added."""
    wanted = dict.fromkeys(one.values.get("owner", "") for one in preview.created)
    wanted |= dict.fromkeys(change.new for _one, change in _changed(preview.updated, "owner"))
    known: dict[str, int] = dict(driver.execute("SELECT name, min(id) FROM colleagues GROUP BY name"))
    names = ("uid", "name", "reading", "job", "email", "is_me")
    for name in wanted:
        if name and name not in known:
            insert_all(driver, "colleagues", names, [(new_uid(), name, "", "other", "", 0)])
            known[name] = _next_id(driver, "colleagues") - 1
    return known


def _write_parents(
    driver: sqlite3.Connection, source: str, ids: Mapping[int, int], preview: ImportPreview
) -> list[Reason]:
    """Link accounts to their parents, named by id in this source or by a unique name; say which are not known."""
    wanted = [(ids[one.row], one.values["parent"]) for one in preview.created if one.values.get("parent")]
    wanted += [(one.record_id or 0, change.new) for one, change in _changed(preview.updated, "parent")]
    if not wanted:
        return []
    sql = "SELECT key, account_id FROM external_refs WHERE kind = 'accounts' AND source = ? AND key IS NOT NULL"
    by_key = dict(driver.execute(sql, (source,)))
    by_name = dict(
        driver.execute(
            "SELECT name, min(id) FROM accounts WHERE merged_into_id IS NULL GROUP BY name HAVING count(*) = 1"
        )
    )
    found = [(by_key.get(parent, by_name.get(parent)), record, parent) for record, parent in wanted]
    links = [(record, parent) for parent, record, name in found if parent != record and (parent or not name)]
    update_all(driver, "accounts", ("parent_id",), links)
    unknown = tuple(dict.fromkeys(name for parent, _record, name in found if name and parent is None))
    return [reasons.NoParent(unknown)] if unknown else []


def _write_refs(
    driver: sqlite3.Connection,
    kind: Kind,
    source: str,
    preview: ImportPreview,
    ids: Mapping[int, int],
    brought: Mapping[int, int],
) -> None:
    """Keep where the records came from, and what the file said."""
    new: list[Row] = []
    known = Updates("external_refs")
    for one in (*preview.created, *preview.updated, *preview.unchanged):
        record = ids.get(one.row, one.record_id)
        if record is None or not one.is_news or one.line_of is not None:
            continue
        text = _encode(one.imported)
        if one.ref_id is None:
            met = one.brought[0] if one.brought and kind is Kind.ACCOUNTS else None
            new.append((kind.value, source, one.key, record, brought.get(one.row, met), text, one.print))
        else:
            told: dict[str, object] = {"brought_id": brought[one.row]} if one.row in brought else {}
            told |= {"key": one.key} if one.key and one.matched_by in _WITHOUT_ID else {}
            known.add(one.ref_id, {"imported": text, "print": one.print, **told})
    names = ("kind", "source", "key", _RECORD_COLUMN[kind], "brought_id", "imported", "print")
    insert_all(driver, "external_refs", names, new)
    known.run(driver)


def _learn_custom_fields(driver: sqlite3.Connection, kind: Kind, preview: ImportPreview) -> None:
    titles = [name.removeprefix(CUSTOM) for name in _customs((*preview.created, *preview.updated))]
    known = {title for (title,) in driver.execute("SELECT title FROM custom_fields WHERE kind = ?", (kind.value,))}
    missing = [title for title in titles if title not in known]
    values = [(new_uid(), kind.value, title, title, len(known) + place) for place, title in enumerate(missing)]
    insert_all(driver, "custom_fields", ("uid", "kind", "key", "title", "position"), values)


def _changed(updated: Iterable[Incoming], field: str) -> list[tuple[Incoming, Change]]:
    return [(one, change) for one in updated for change in one.changes if change.field == field]


def _brings(one: Incoming) -> bool:
    fields = {change.field for change in one.changes} if one.record_id else one.values.keys()
    return any(one.values.get(name) for name in BROUGHT if name in fields)


def _kept(names: Iterable[str], values: Mapping[str, str]) -> list[object]:
    return [values.get(name) or _EMPTY.get(name, "") for name in names]


def _customs(rows: Iterable[Incoming]) -> list[str]:
    """Return the custom fields of the rows."""
    return [name for name in dict.fromkeys(chain.from_iterable(one.values for one in rows)) if name.startswith(CUSTOM)]


def _custom(values: Mapping[str, str], before: Mapping[str, str] = MappingProxyType({})) -> str:
    """Return custom fields as they are kept: by title, none that is empty."""
    whole = {**before, **{name.removeprefix(CUSTOM): value for name, value in values.items()}}
    return _encode({name: value for name, value in whole.items() if value}) if whole else "{}"


def _merged_custom(driver: sqlite3.Connection, table: str, record: int | None, custom: Mapping[str, str]) -> str:
    before: tuple[str] = driver.execute(f"SELECT custom FROM {table} WHERE id = ?", (record,)).fetchone()
    return _custom(custom, texts(before[0]))


def _next_id(driver: sqlite3.Connection, table: str) -> int:
    given = driver.execute("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,)).fetchone()
    return int(given[0]) + 1 if given else 1
