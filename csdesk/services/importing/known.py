"""What the file already holds, in the form in which a table is compared with it: raw text, by field."""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from sqlalchemy.orm import Session

from csdesk.domain.mail import company_domain
from csdesk.entities.types import many_texts, texts
from csdesk.exchange.columns import Kind
from csdesk.services.importing.fields import (
    ACCOUNT_COLUMNS,
    BROUGHT,
    CONTACT_COLUMNS,
    CONTRACT_COLUMNS,
    CUSTOM,
    TERMS,
)
from csdesk.services.importing.own import Own, own, tidy
from csdesk.services.importing.preview import MissingRecord
from csdesk.store.engine import raw

Natural = tuple[object, ...]
"""What may tell a record without an id: its name, its domain, its account with its name."""
Rows = Mapping[str, Mapping[str, str]]
ID_COLUMN = {Kind.ACCOUNTS: "account_id", Kind.CONTACTS: "contact_id", Kind.CONTRACTS: "contract_id"}


@dataclass
class Ref:
    """One more id under which this source knows a record: two of its records were merged into one here."""

    id: int
    imported: dict[str, str] = field(default_factory=dict)
    brought: tuple[int, int | None] | None = None
    values: dict[str, str] = field(default_factory=dict)


@dataclass
class Known:
    """The records of a kind: as they are, as last imported from this source, and how they are found.

    ``names`` are those of all records; of the others only what the file may mean is read. ``elsewhere`` are those that
    have an id in another source and none in this one; ``also`` has the ids of those that have several in this one.
    """

    names: dict[int, str] = field(default_factory=dict)
    ours: dict[int, dict[str, str]] = field(default_factory=dict)
    imported: dict[int, dict[str, str]] = field(default_factory=dict)
    refs: dict[int, int] = field(default_factory=dict)
    by_key: dict[str, int] = field(default_factory=dict)
    also: dict[str, Ref] = field(default_factory=dict)
    elsewhere: set[int] = field(default_factory=set)
    by_natural: dict[Natural, list[int]] = field(default_factory=dict)
    brought: dict[int, tuple[int, int | None]] = field(default_factory=dict)
    parents: dict[int, int] = field(default_factory=dict)
    accounts: "Book | None" = None
    own: Own = field(default_factory=Own)

    def is_merged(self, record_id: int) -> bool:
        """Tell whether this source has several ids for a record."""
        return record_id in self._merged

    @cached_property
    def _merged(self) -> frozenset[int]:
        return frozenset(self.by_key[key] for key in self.also)

    def learn(self, record_id: int, naturals: Iterable[Natural]) -> None:
        """Let a record be found by what may tell it."""
        for natural in naturals:
            self.by_natural.setdefault(natural, []).append(record_id)


@dataclass
class Book:
    """How the account of a contact or contract is found."""

    by_key: dict[str, list[int]] = field(default_factory=dict)
    by_name: dict[str, list[int]] = field(default_factory=dict)
    by_domain: dict[str, list[int]] = field(default_factory=dict)


def know(session: Session, kind: Kind, source: str, rows: Rows | None = None) -> Known:
    """Read what is known of a kind; a handful of queries, whatever its size.

    If each row of the file has an id of its own, these are the rows by their ids: no other record is read in full.
    """
    known = Known()
    _refs(session, kind, source, known)
    meant = None if rows is None else _meant(known, rows)
    _imported(session, known, _Met(meant), ID_COLUMN[kind])
    met = _Met(meant)
    {Kind.ACCOUNTS: _accounts, Kind.CONTACTS: _contacts, Kind.CONTRACTS: _contracts}[kind](session, known, met)
    if kind is Kind.ACCOUNTS:
        _brought_along(session, known, met)
        _name_parents(known)
    else:
        known.accounts = _book(session, source) if rows != {} else Book()
    return known


def _meant(known: Known, keys: Collection[str]) -> list[int]:
    """Return the records that these ids may mean: with one that is new, those known elsewhere, too."""
    found = [known.by_key[key] for key in keys if key in known.by_key]
    return found if len(found) == len(keys) else [*found, *known.elsewhere]


def missing(session: Session, kind: Kind, left: Mapping[str, int]) -> tuple[MissingRecord, ...]:
    """Return the records that a file has no more, by the ids they had there."""
    title = "product" if kind is Kind.CONTRACTS else "name"
    account = "'', r.id FROM accounts r" if kind is Kind.ACCOUNTS else f"a.name, a.id FROM {kind.value} r"
    joined = "" if kind is Kind.ACCOUNTS else "JOIN accounts a ON a.id = r.account_id"
    sql = f"SELECT r.id, r.{title}, {account} {joined} WHERE r.id IN (SELECT value FROM json_each(?))"
    told = {row[0]: row[1:] for row in rows_of(session, sql, (json.dumps([*left.values()]),))} if left else {}
    keys = {record: key for key, record in left.items()}
    return tuple(
        MissingRecord(one, key, told[one][0] or key, *told[one][1:]) for one, key in keys.items() if one in told
    )


class _Met:
    """The records that a file may mean: those with some ids, or all."""

    def __init__(self, ids: list[int] | None) -> None:
        self.values = () if ids is None else (json.dumps(ids),)

    def among(self, column: str) -> str:
        """Return the condition that a column holds one of them; the values are for its parameter."""
        return f"{column} IN (SELECT value FROM json_each(?))" if self.values else f"{column} IS NOT NULL"


def _refs(session: Session, kind: Kind, source: str, known: Known) -> None:
    column = ID_COLUMN[kind]
    refs = f"FROM external_refs WHERE {column} IS NOT NULL AND kind = ? AND source"
    for ref, record, key in rows_of(session, f"SELECT id, {column}, key {refs} = ? ORDER BY id", (kind.value, source)):
        first = known.refs.setdefault(record, ref)
        if key is not None:
            known.by_key[key] = record
            if first != ref:
                known.also[key] = Ref(ref)
    others = rows_of(session, f"SELECT {column} {refs} <> ? AND key IS NOT NULL", (kind.value, source))
    known.elsewhere = {record for (record,) in others} - set(known.by_key.values())


def _imported(session: Session, known: Known, met: _Met, column: str) -> None:
    """Add what the file said last time."""
    sql = f"SELECT id, {column}, imported FROM external_refs WHERE {met.among(column)}"
    also = {one.id: one for one in known.also.values()}
    rows = [row for row in rows_of(session, sql, met.values) if known.refs.get(row[1]) == row[0] or row[0] in also]
    said = many_texts([row[2] for row in rows])
    for (ref, record, _text), values in zip(rows, said, strict=True):
        if ref in also:
            also[ref].imported = values
        else:
            known.imported[record] = values


def know_own(session: Session, kind: Kind, source: str) -> Known:
    """Read what is known of a kind for a table that csdesk wrote itself."""
    known = know(session, kind, source)
    known.own = own(session, kind)
    for record, values in known.ours.items():
        known.ours[record] = {name: tidy(value) for name, value in values.items()}
    return known


def naturals(kind: Kind, values: dict[str, str], account_id: int | None) -> list[Natural]:
    """Return what may tell a record without an id, the surest first; the last of each is what the table says."""
    name = values.get("name", "")
    if kind is Kind.ACCOUNTS:
        found: list[Natural] = [("name", name), ("domain", company_domain(values.get("domain", "")))]
    elif kind is Kind.CONTACTS:
        found = [("email", values.get("email", "").casefold()), ("name", account_id, name)]
    else:
        return [("start", account_id, values.get("product", ""), values.get("start", ""))]
    return [natural for natural in found if natural[-1]]


def rows_of(session: Session, sql: str, values: Sequence[object] = ()) -> list[Any]:
    """Return the rows of a query, on the driver."""
    return raw(session.connection()).execute(sql, tuple(values)).fetchall()


def _columns(names: Iterable[str], table: str = "r") -> str:
    return ", ".join(f"coalesce({table}.\"{name}\", '')" for name in names)


def _custom(text: str) -> dict[str, str]:
    return {CUSTOM + title: value for title, value in texts(text).items()} if text != "{}" else {}


def _accounts(session: Session, known: Known, met: _Met) -> None:
    known.names.update(rows_of(session, "SELECT id, name FROM accounts WHERE merged_into_id IS NULL"))
    known.parents.update(rows_of(session, "SELECT id, parent_id FROM accounts WHERE parent_id IS NOT NULL"))
    sql = (
        f"SELECT r.id, r.custom, {_columns(ACCOUNT_COLUMNS)}, coalesce(c.name, ''), coalesce(p.name, '')"
        " FROM accounts r"
        " LEFT JOIN colleagues c ON c.id = r.owner_id LEFT JOIN accounts p ON p.id = r.parent_id"
        f" WHERE r.merged_into_id IS NULL AND {met.among('r.id')}"
    )
    fields = (*ACCOUNT_COLUMNS, "owner", "parent")
    for record, custom, *cells in rows_of(session, sql, met.values):
        ours = dict(zip(fields, cells, strict=True))
        known.learn(record, naturals(Kind.ACCOUNTS, ours, None))
        known.ours[record] = ours | _custom(custom)


def _name_parents(known: Known) -> None:
    """Let the parents that the file calls by their ids be called so here."""
    for record, imported in known.imported.items():
        told = imported.get("parent", "")
        if record in known.ours and told in known.by_key and known.by_key[told] == known.parents.get(record):
            known.ours[record]["parent"] = told


def _contacts(session: Session, known: Known, met: _Met) -> None:
    known.names.update(rows_of(session, "SELECT id, name FROM contacts"))
    columns = _columns(CONTACT_COLUMNS)
    sql = f"SELECT r.id, r.custom, r.account_id, {columns} FROM contacts r WHERE {met.among('r.id')}"
    for record, custom, account, *cells in rows_of(session, sql, met.values):
        ours = dict(zip(CONTACT_COLUMNS, cells, strict=True))
        ours["roles"] = "" if ours["roles"] == "[]" else ours["roles"]
        known.learn(record, naturals(Kind.CONTACTS, ours, account))
        known.ours[record] = ours | _custom(custom)


def _contracts(session: Session, known: Known, met: _Met) -> None:
    sql = (
        f"SELECT r.id, r.custom, r.account_id, l.id, {_columns(CONTRACT_COLUMNS)}, {_columns(TERMS, 'l')}"
        f" FROM contracts r LEFT JOIN contract_lines l ON l.id = {_FIRST_LINE} WHERE {met.among('r.id')}"
    )
    for record, custom, account, line, *cells in rows_of(session, sql, met.values):
        ours = dict(zip((*CONTRACT_COLUMNS, *TERMS), map(str, cells), strict=True))
        known.learn(record, naturals(Kind.CONTRACTS, ours, account))
        known.ours[record] = ours | _custom(custom)
        known.brought[record] = (record, line)


_FIRST_LINE = "(SELECT min(f.id) FROM contract_lines f WHERE f.contract_id = r.id)"


def _brought_along(session: Session, known: Known, met: _Met) -> None:
    """Add to the accounts what the contract says that their list brought along: this source's, else another's."""
    also = {one.id: one for one in known.also.values()}
    fields = [name for name in BROUGHT if name not in TERMS]
    sql = (
        f"SELECT e.id, e.account_id, r.id, l.id, {_columns(fields)}, {_columns(TERMS, 'l')} FROM external_refs e"
        f" JOIN contracts r ON r.id = e.brought_id LEFT JOIN contract_lines l ON l.id = {_FIRST_LINE}"
        f" WHERE {met.among('e.account_id')} ORDER BY e.id"
    )
    for ref, account, contract, line, *cells in rows_of(session, sql, met.values):
        values = dict(zip(BROUGHT, map(str, cells), strict=True))
        if ref in also:
            also[ref].brought, also[ref].values = (contract, line), values
        elif known.refs.get(account, ref) == ref and account in known.ours and account not in known.brought:
            known.ours[account].update(values)
            known.brought[account] = (contract, line)


def _book(session: Session, source: str) -> Book:
    book = Book()
    refs = (
        "SELECT account_id, key FROM external_refs WHERE kind = 'accounts' AND key IS NOT NULL AND account_id NOT NULL"
    )
    for wanted in (f"{refs} AND source = ?", f"{refs} AND source <> ?"):
        found: dict[str, list[int]] = {}
        for account, key in rows_of(session, wanted, (source,)):
            found.setdefault(key, []).append(account)
        book.by_key = found | book.by_key  # the ids of this very source come first
    for account, name, domain in rows_of(session, "SELECT id, name, domain FROM accounts WHERE merged_into_id IS NULL"):
        book.by_name.setdefault(name, []).append(account)
        if domain and (company := company_domain(domain)):
            book.by_domain.setdefault(company, []).append(account)
    return book
