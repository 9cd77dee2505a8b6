"""Whether what a preview was compared with is still so, asked inside the transaction that writes it."""

import json
import sqlite3
from collections.abc import Iterable

from sqlalchemy.orm import Session

from csdesk.errors import MovedError
from csdesk.exchange.columns import Kind
from csdesk.i18n import Words
from csdesk.services.importing.fields import BROUGHT, LINE, TERMS
from csdesk.services.importing.known import Known, know
from csdesk.services.importing.own import tidy
from csdesk.services.importing.preview import Incoming, Preview
from csdesk.store.engine import raw

_LINE = (*TERMS, "since", "until", "title")
_CONTRACT = tuple(name for name in BROUGHT if name not in TERMS)
_ELSEWHERE = {Kind.ACCOUNTS: BROUGHT, Kind.CONTACTS: (), Kind.CONTRACTS: LINE}
"""Fields that are kept in the contract, or the line, that a row speaks of."""


class PreviewMovedError(MovedError):
    """Since the preview, somebody changed or deleted what it would change."""

    def sentence(self, words: Words) -> str:
        """Return the sentence to show."""
        return words.tr("What the file would change was changed meanwhile. Nothing was imported: preview it again.")


def refuse_moved(session: Session, kind: Kind, source: str, preview: Preview) -> None:
    """Raise PreviewMovedError unless the records that a preview touches are as it saw them."""
    touched = [one for one in (*preview.updated, *preview.unchanged) if one.record_id and (one.changes or one.is_news)]
    created = [one for one in preview.created if one.line_of is None]
    if not touched and not created:
        return
    known = know(session, kind, source, ids=[one.record_id for one in touched if one.record_id])
    driver = raw(session.connection())
    names = set(known.names.values()) if kind is Kind.ACCOUNTS else set()
    for one in created:
        if one.key in known.by_key or (one.key is None and one.values.get("name") in names):
            raise PreviewMovedError(kind.value, one.key or one.title)
    _refuse_lost(driver, kind, preview.created)
    lines = _values(driver, "contract_lines", _LINE, LINE, (one.brought[1] for one in touched if one.brought))
    contracts = _values(driver, "contracts", _CONTRACT, _CONTRACT, (one.brought[0] for one in touched if one.brought))
    for one in touched:
        _compare(kind, one, known, contracts, lines)


def _refuse_lost(driver: sqlite3.Connection, kind: Kind, created: Iterable[Incoming]) -> None:
    """Refuse new records of accounts that are gone."""
    wanted = {one.account_id for one in created if one.account_id}
    there = {one for (one,) in driver.execute("SELECT id FROM accounts WHERE " + _AMONG, (json.dumps([*wanted]),))}
    for account in wanted - there:
        raise PreviewMovedError(kind.value, account)


_AMONG = "id IN (SELECT value FROM json_each(?))"
_Values = dict[int, dict[str, str]]


def _values(
    driver: sqlite3.Connection, table: str, columns: Iterable[str], fields: Iterable[str], ids: Iterable[int | None]
) -> _Values:
    names = ", ".join(f"coalesce(\"{name}\", '')" for name in columns)
    wanted = json.dumps([one for one in ids if one])
    rows = driver.execute(f"SELECT id, {names} FROM {table} WHERE {_AMONG}", (wanted,))
    return {row: dict(zip(fields, map(str, cells), strict=True)) for row, *cells in rows}


def _compare(kind: Kind, one: Incoming, known: Known, contracts: _Values, lines: _Values) -> None:
    ours = known.ours.get(one.record_id or 0)
    contract, line = one.brought or (None, None)
    if ours is None or (contract and contract not in contracts) or (line and line not in lines):
        raise PreviewMovedError(kind.value, one.record_id)
    if one.is_news and known.refs.get(one.record_id or 0) != one.ref_id:
        raise PreviewMovedError(kind.value, one.record_id)
    now = {name: value for name, value in ours.items() if name not in _ELSEWHERE[kind]}
    now |= contracts.get(contract or 0, {}) | lines.get(line or 0, {})
    for change in one.changes:
        if tidy(now.get(change.field, "")) != tidy(change.old):
            raise PreviewMovedError(kind.value, one.record_id, change.field)
