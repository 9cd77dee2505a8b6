"""Read what the file holds of a kind: the records that a table may mean, and the accounts that it may name."""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence

from sqlalchemy.orm import Session

from csdesk.domain.mail import company_domain
from csdesk.entities.types import many_texts
from csdesk.services.importing.existing import (
    MEANT,
    AccountLookup,
    ExistingRecords,
    Meant,
    Ref,
    Reference,
    Rows,
    rows_of,
)
from csdesk.services.importing.own import tidy
from csdesk.services.importing.preview import MissingRecord, Writing
from csdesk.services.importing.record_kind import RecordKind
from csdesk.store.engine import raw


def know(
    session: Session, kind: RecordKind, source: str, refs: Sequence[Reference], rows: Rows | None = None
) -> ExistingRecords:
    """Read what is known of a kind besides the source's own ``refs``; a handful of queries, whatever its size.

    If each row of the file has an id of its own, these are the rows by their ids: no other record is read in full.
    """
    known = ExistingRecords()
    _note_refs(session, kind, source, refs, known)
    known.by_id = rows is not None and not known.elsewhere
    meant = Meant(None if rows is None else _meant(known, rows))
    _note_imported(refs, known, meant)
    kind.read(session, known, meant)
    if kind.has_account:
        known.accounts = account_lookup(session, source) if rows != {} else AccountLookup()
        known.meant = _meant_accounts(session, kind, source)
    return known


def know_own(session: Session, kind: RecordKind, source: str, refs: Sequence[Reference]) -> ExistingRecords:
    """Read what is known of a kind for a table that csdesk wrote itself."""
    known = know(session, kind, source, refs)
    known.own = kind.own(raw(session.connection()))
    for record, values in known.ours.items():
        known.ours[record] = {name: tidy(value) for name, value in values.items()}
    return known


def missing(
    session: Session, kind: RecordKind, known: ExistingRecords, left: Mapping[str, int]
) -> tuple[MissingRecord, ...]:
    """Return the records that a file has no more, by the ids they had there."""
    if kind.has_account:
        wanted = kind.query(f"r.id, r.{kind.called}, a.name, a.id")
        sql = f"{wanted} AND r.id IN (SELECT value FROM json_each(?))"
        told = {row[0]: row[1:] for row in rows_of(session, sql, (json.dumps([*left.values()]),))}
    else:
        told = {one: (known.names[one], "", one) for one in left.values() if one in known.names}
    keys = {record: key for key, record in left.items()}
    return tuple(
        MissingRecord(one, key, told[one][0] or key, *told[one][1:]) for one, key in keys.items() if one in told
    )


def _meant(known: ExistingRecords, keys: Collection[str]) -> list[int]:
    """Return the records that these ids may mean: with one that is new, those known elsewhere, too."""
    found = [known.by_key[key] for key in keys if key in known.by_key]
    return found if len(found) == len(keys) else [*found, *known.elsewhere]


def _note_refs(
    session: Session, kind: RecordKind, source: str, refs: Iterable[Reference], known: ExistingRecords
) -> None:
    for ref, record, key, _hash, _imported in refs:
        first = known.refs.setdefault(record, ref)
        if key is not None:
            known.by_key[key] = record
            if first != ref:
                known.also[key] = Ref(ref)
    sql = "SELECT record_id FROM external_refs WHERE record_table = ? AND source <> ? AND key IS NOT NULL"
    others = rows_of(session, sql, (kind.name, source))
    known.elsewhere = {record for (record,) in others} - set(known.by_key.values())


def _note_imported(refs: Iterable[Reference], known: ExistingRecords, meant: Meant) -> None:
    """Add what the file said last time."""
    also = {one.id: one for one in known.also.values()}
    told = [one for one in refs if one.record in meant and (known.refs[one.record] == one.id or one.id in also)]
    for one, values in zip(told, many_texts([one.imported for one in told]), strict=True):
        if one.id in also:
            also[one.id].imported = values
        else:
            known.imported[one.record] = values


def _meant_accounts(session: Session, kind: RecordKind, source: str) -> dict[Writing, int]:
    """Return what she has answered of the accounts that this source calls otherwise."""
    told = f"CASE WHEN json_valid(e.imported) THEN json_extract(e.imported, '$.{MEANT}') END"
    refs = f"SELECT {told}, r.account_id FROM external_refs e JOIN {kind.name} r ON r.id = e.record_id"
    rows = rows_of(session, f"{refs} WHERE e.record_table = ? AND e.source = ? AND {told} > ''", (kind.name, source))
    return {Writing(*writing.split(":", 1)): account for writing, account in rows}


def account_lookup(session: Session, source: str) -> AccountLookup:
    """Return how accounts are found: by the ids of a source before those of others, by name, by domain."""
    accounts = AccountLookup()
    refs = "SELECT record_id, key FROM external_refs WHERE record_table = 'accounts' AND key IS NOT NULL"
    for wanted in (f"{refs} AND source = ?", f"{refs} AND source <> ?"):
        found: dict[str, list[int]] = {}
        for account, key in rows_of(session, wanted, (source,)):
            found.setdefault(key, []).append(account)
        accounts.by_key = found | accounts.by_key  # the ids of this very source come first
    for account, name, domain in rows_of(session, "SELECT id, name, domain FROM accounts WHERE merged_into_id IS NULL"):
        accounts.names[account] = name
        accounts.by_name.setdefault(name, []).append(account)
        if domain and (company := company_domain(domain)):
            accounts.by_domain.setdefault(company, []).append(account)
    return accounts
