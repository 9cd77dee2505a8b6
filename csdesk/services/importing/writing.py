"""Write what a preview says, inside one transaction: plain SQL in bulk, heard by the journal like any other write."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from types import MappingProxyType

from sqlalchemy.orm import Session

from csdesk.entities import new_uid, new_uids
from csdesk.entities.types import as_kept, texts
from csdesk.services.importing.bulk import Row, Updates, insert_all, next_id
from csdesk.services.importing.fields import CUSTOM, blank, kept
from csdesk.services.importing.preview import ImportPreview, Incoming, Written
from csdesk.services.importing.record_kind import RecordKind
from csdesk.services.joining import note_joined
from csdesk.store.engine import bulk

_WITHOUT_ID = frozenset({"name", "domain", "email", "start", "on"})
"""What a row is found by whose id is new in this source."""
_References = Mapping[str, tuple[str, Mapping[str, int | str]]]
"""By field that names another record: the column that keeps it, and the ids by name."""


def write(session: Session, kind: RecordKind, source: str, preview: ImportPreview) -> Written:
    """Write the new and the changed records of a preview; return what is worth knowing afterwards."""
    driver = bulk(session)
    first_person = next_id(driver, "contacts")
    references = kind.references(driver, preview)
    custom = _customs((*preview.created, *preview.updated))
    ids = _insert_records(driver, kind, preview.created, references, custom)
    _update_records(driver, kind, preview.updated, references, custom)
    brought = kind.embed(driver, ids, preview)
    _write_refs(driver, kind, source, preview, ids, brought)
    note_joined(driver, first_person)
    warnings = kind.finish(driver, source, ids, preview)
    _learn_custom_fields(driver, kind, custom)
    return Written(warnings, ids)


def _insert_records(
    driver: sqlite3.Connection,
    kind: RecordKind,
    created: Sequence[Incoming],
    references: _References,
    custom: Sequence[str],
) -> dict[int, int]:
    """Insert the new records; return their ids by row."""
    first = next_id(driver, kind.name)
    records = [one for one in created if one.line_of is None]
    ids = {one.row: first + place for place, one in enumerate(records)}
    account = ("account_id",) if kind.has_account else ()
    pointing = tuple(column for column, _known in references.values())
    fixed = tuple(kind.fixed.values())
    uids = new_uids(len(records))
    rows = [
        (
            ids[one.row],
            one.uid or next(uids),
            *((one.belongs_to,) if account else ()),
            *(known.get(one.values.get(name, "")) for name, (_column, known) in references.items()),
            *kept(kind.columns, one.values),
            *fixed,
            _custom({name: one.values.get(name, "") for name in custom}) if custom else "{}",
        )
        for one in records
    ]
    names = ("id", "uid", *account, *pointing, *kind.columns, *kind.fixed, "custom")
    insert_all(driver, kind.name, names, rows)
    return ids | {one.row: ids[one.line_of] for one in created if one.line_of is not None}


def _update_records(
    driver: sqlite3.Connection,
    kind: RecordKind,
    updated: Sequence[Incoming],
    references: _References,
    custom: Sequence[str],
) -> None:
    own = frozenset(kind.columns)
    updates = Updates(kind.name)
    for record, changes in _by_record(updated).items():
        found = {name: new or blank(name) for name, new in changes.items() if name in own}
        found |= {column: known.get(changes[name]) for name, (column, known) in references.items() if name in changes}
        hers = {name: changes[name] for name in custom if name in changes}
        if hers:
            found["custom"] = _merged_custom(driver, kind.name, record, hers)
        updates.add(record, found)
    updates.run(driver)


def _by_record(updated: Iterable[Incoming]) -> dict[int | None, dict[str, str]]:
    """Return the new values of each record: of one that was merged here, two rows may speak."""
    found: dict[int | None, dict[str, str]] = {}
    for one in updated:
        found.setdefault(one.record_id, {}).update({name: new for name, _old, new in one.changes})
    return found


def _write_refs(
    driver: sqlite3.Connection,
    kind: RecordKind,
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
        text = as_kept(one.imported)
        if one.ref_id is None:
            met = one.brought[0] if one.brought and kind.brings else None
            new.append((kind.name, record, source, one.key, brought.get(one.row, met), text, one.row_hash))
        else:
            told: dict[str, object] = {"brought_id": brought[one.row]} if one.row in brought else {}
            told |= {"key": one.key} if one.key and one.matched_by in _WITHOUT_ID else {}
            known.add(one.ref_id, {"imported": text, "row_hash": one.row_hash, **told})
    names = ("record_table", "record_id", "source", "key", "brought_id", "imported", "row_hash")
    insert_all(driver, "external_refs", names, new)
    known.run(driver)


def _learn_custom_fields(driver: sqlite3.Connection, kind: RecordKind, custom: Iterable[str]) -> None:
    titles = [name.removeprefix(CUSTOM) for name in custom]
    known = {title for (title,) in driver.execute("SELECT title FROM custom_fields WHERE kind = ?", (kind.name,))}
    missing = [title for title in titles if title not in known]
    values = [(new_uid(), kind.name, title, title, len(known) + place) for place, title in enumerate(missing)]
    insert_all(driver, "custom_fields", ("uid", "kind", "key", "title", "position"), values)


def _customs(rows: Iterable[Incoming]) -> list[str]:
    """Return the custom fields of the rows."""
    return [name for name in dict.fromkeys(chain.from_iterable(one.values for one in rows)) if name.startswith(CUSTOM)]


def _custom(values: Mapping[str, str], before: Mapping[str, str] = MappingProxyType({})) -> str:
    """Return custom fields as they are kept: by title, none that is empty."""
    whole = {**before, **{name.removeprefix(CUSTOM): value for name, value in values.items()}}
    return as_kept({name: value for name, value in whole.items() if value})


def _merged_custom(driver: sqlite3.Connection, table: str, record: int | None, custom: Mapping[str, str]) -> str:
    before: tuple[str] = driver.execute(f"SELECT custom FROM {table} WHERE id = ?", (record,)).fetchone()
    return _custom(custom, texts(before[0]))
