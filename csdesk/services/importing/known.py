"""What the file already holds, in the form in which a table is compared with it: raw text, by field."""

import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy.orm import Session

from csdesk.domain.mail import company_domain
from csdesk.exchange.columns import Kind
from csdesk.services.importing.fields import ACCOUNT_COLUMNS, BROUGHT, CONTACT_COLUMNS, CONTRACT_COLUMNS, CUSTOM, TERMS
from csdesk.services.importing.own import Own, own, tidy
from csdesk.store.engine import raw

Natural = tuple[object, ...]
"""What may tell a record without an id: its name, its domain, its account with its name."""
_ID_COLUMN = {Kind.ACCOUNTS: "account_id", Kind.CONTACTS: "contact_id", Kind.CONTRACTS: "contract_id"}


@dataclass
class Known:
    """The records of a kind: as they are, as last imported from this source, and how they are found.

    ``names`` are those of all records; of the others only what the file may mean is read.
    """

    names: dict[int, str] = field(default_factory=dict)
    ours: dict[int, dict[str, str]] = field(default_factory=dict)
    imported: dict[int, dict[str, str]] = field(default_factory=dict)
    refs: dict[int, int] = field(default_factory=dict)
    by_key: dict[str, int] = field(default_factory=dict)
    by_natural: dict[Natural, list[int]] = field(default_factory=dict)
    brought: dict[int, tuple[int, int | None]] = field(default_factory=dict)
    parents: dict[int, int] = field(default_factory=dict)
    accounts: "Book | None" = None
    own: Own = field(default_factory=Own)

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


def know(session: Session, kind: Kind, source: str, keys: Collection[str] | None = None) -> Known:
    """Read what is known of a kind; a handful of queries, whatever its size.

    If each row of the file has an id, and is found by it only, these are the keys: no other record is read in full.
    """
    known = Known()
    _refs(session, kind, source, known)
    met = _Met(None if keys is None else [known.by_key[key] for key in keys if key in known.by_key])
    {Kind.ACCOUNTS: _accounts, Kind.CONTACTS: _contacts, Kind.CONTRACTS: _contracts}[kind](session, known, met)
    _imported(session, known, met, _ID_COLUMN[kind])
    if kind is Kind.ACCOUNTS:
        _brought_along(session, known, met)
        _name_parents(known)
    else:
        known.accounts = _book(session, source)
    return known


class _Met:
    """The records that a file may mean: those with some ids, or all."""

    def __init__(self, ids: list[int] | None) -> None:
        self.values = () if ids is None else (json.dumps(ids),)

    def among(self, column: str) -> str:
        """Return the condition that a column holds one of them; the values are for its parameter."""
        return f"{column} IN (SELECT value FROM json_each(?))" if self.values else f"{column} IS NOT NULL"


def _refs(session: Session, kind: Kind, source: str, known: Known) -> None:
    column = _ID_COLUMN[kind]
    sql = f"SELECT id, {column}, key FROM external_refs WHERE kind = ? AND source = ? AND {column} IS NOT NULL"
    for ref, record, key in _rows(session, sql, (kind.value, source)):
        known.refs[record] = ref
        if key is not None:
            known.by_key[key] = record


def _imported(session: Session, known: Known, met: _Met, column: str) -> None:
    """Add what the file said last time."""
    sql = f"SELECT id, {column}, imported FROM external_refs WHERE {met.among(column)}"
    rows = [row for row in _rows(session, sql, met.values) if known.refs.get(row[1]) == row[0]]
    said = json.loads(f"[{','.join(row[2] for row in rows)}]")  # in one go: the names of fields are the same in all
    known.imported.update(zip((row[1] for row in rows), said, strict=True))


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


def _rows(session: Session, sql: str, values: Sequence[object] = ()) -> list[Any]:
    return raw(session.connection()).execute(sql, tuple(values)).fetchall()


def _columns(names: Iterable[str], table: str = "r") -> str:
    return ", ".join(f"coalesce({table}.\"{name}\", '')" for name in names)


def _custom(text: str) -> dict[str, str]:
    return {CUSTOM + title: value for title, value in json.loads(text).items()} if text != "{}" else {}


def _accounts(session: Session, known: Known, met: _Met) -> None:
    known.names.update(_rows(session, "SELECT id, name FROM accounts WHERE merged_into_id IS NULL"))
    sql = (
        f"SELECT r.id, r.custom, r.parent_id, {_columns(ACCOUNT_COLUMNS)}, coalesce(c.name, ''), coalesce(p.name, '')"
        " FROM accounts r"
        " LEFT JOIN colleagues c ON c.id = r.owner_id LEFT JOIN accounts p ON p.id = r.parent_id"
        f" WHERE r.merged_into_id IS NULL AND {met.among('r.id')}"
    )
    fields = (*ACCOUNT_COLUMNS, "owner", "parent")
    for record, custom, parent, *cells in _rows(session, sql, met.values):
        ours = dict(zip(fields, cells, strict=True))
        if parent is not None:
            known.parents[record] = parent
        known.learn(record, naturals(Kind.ACCOUNTS, ours, None))
        known.ours[record] = ours | _custom(custom)


def _name_parents(known: Known) -> None:
    """Let the parents that the file calls by their ids be called so here."""
    for record, imported in known.imported.items():
        told = imported.get("parent", "")
        if told in known.by_key and known.by_key[told] == known.parents.get(record):
            known.ours[record]["parent"] = told


def _contacts(session: Session, known: Known, met: _Met) -> None:
    known.names.update(_rows(session, "SELECT id, name FROM contacts"))
    columns = _columns(CONTACT_COLUMNS)
    sql = f"SELECT r.id, r.custom, r.account_id, {columns} FROM contacts r WHERE {met.among('r.id')}"
    for record, custom, account, *cells in _rows(session, sql, met.values):
        ours = dict(zip(CONTACT_COLUMNS, cells, strict=True))
        ours["roles"] = "" if ours["roles"] == "[]" else ours["roles"]
        known.learn(record, naturals(Kind.CONTACTS, ours, account))
        known.ours[record] = ours | _custom(custom)


def _contracts(session: Session, known: Known, met: _Met) -> None:
    sql = (
        f"SELECT r.id, r.custom, r.account_id, l.id, {_columns(CONTRACT_COLUMNS)}, {_columns(TERMS, 'l')}"
        f" FROM contracts r LEFT JOIN contract_lines l ON l.id = {_FIRST_LINE} WHERE {met.among('r.id')}"
    )
    for record, custom, account, line, *cells in _rows(session, sql, met.values):
        ours = dict(zip((*CONTRACT_COLUMNS, *TERMS), map(str, cells), strict=True))
        known.learn(record, naturals(Kind.CONTRACTS, ours, account))
        known.ours[record] = ours | _custom(custom)
        known.brought[record] = (record, line)


_FIRST_LINE = "(SELECT min(f.id) FROM contract_lines f WHERE f.contract_id = r.id)"


def _brought_along(session: Session, known: Known, met: _Met) -> None:
    """Add to the accounts what the contract says that their list brought along."""
    fields = [name for name in BROUGHT if name not in TERMS]
    sql = (
        f"SELECT e.id, e.account_id, r.id, l.id, {_columns(fields)}, {_columns(TERMS, 'l')} FROM external_refs e"
        f" JOIN contracts r ON r.id = e.brought_id LEFT JOIN contract_lines l ON l.id = {_FIRST_LINE}"
        f" WHERE {met.among('e.account_id')}"
    )
    for ref, account, contract, line, *cells in _rows(session, sql, met.values):
        if known.refs.get(account) == ref and account in known.ours:
            known.ours[account].update(zip(BROUGHT, map(str, cells), strict=True))
            known.brought[account] = (contract, line)


def _book(session: Session, source: str) -> Book:
    book = Book()
    refs = (
        "SELECT account_id, key FROM external_refs WHERE kind = 'accounts' AND key IS NOT NULL AND account_id NOT NULL"
    )
    for wanted in (f"{refs} AND source = ?", f"{refs} AND source <> ?"):
        found: dict[str, list[int]] = {}
        for account, key in _rows(session, wanted, (source,)):
            found.setdefault(key, []).append(account)
        book.by_key = found | book.by_key  # the ids of this very source come first
    for account, name, domain in _rows(session, "SELECT id, name, domain FROM accounts WHERE merged_into_id IS NULL"):
        book.by_name.setdefault(name, []).append(account)
        if company_domain(domain):
            book.by_domain.setdefault(company_domain(domain), []).append(account)
    return book
