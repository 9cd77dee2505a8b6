"""What the file already holds, in the form in which a table is compared with it: raw text, by field."""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

from sqlalchemy.orm import Session

from csdesk.domain.duplicates import NearNames
from csdesk.entities.types import texts
from csdesk.services.importing.fields import CUSTOM
from csdesk.services.importing.own import Own
from csdesk.services.importing.preview import Writing
from csdesk.store.engine import raw

Natural = tuple[object, ...]
"""What may tell a record without an id: its name, its domain, its account with its name."""
Rows = Mapping[str, Mapping[str, str]]
MEANT = "meant"
"""What is kept with the values last imported: the writing of the account, where she has said which one that is."""


@dataclass
class Ref:
    """One more id under which this source knows a record: two of its records were merged into one here."""

    id: int
    imported: dict[str, str] = field(default_factory=dict)
    brought: tuple[int, int | None] | None = None
    values: dict[str, str] = field(default_factory=dict)


class Reference(NamedTuple):
    """An id under which a source knows a record, the hash of its row, and what that said last, as it is kept."""

    id: int
    record: int
    key: str | None
    row_hash: str
    imported: str


@dataclass
class ExistingRecords:
    """The records of a kind: as they are, as last imported from this source, and how they are found.

    ``names`` are those of all records; of the others only what the file may mean is read. ``elsewhere`` are those that
    have an id in another source and none in this one; ``also`` has the ids of those that have several in this one.
    ``belongs`` are their accounts, ``meant`` the accounts that some writings were answered to be. Where all are told
    ``by_id`` alone, nobody is looked for by what else may tell them.
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
    belongs: dict[int, int] = field(default_factory=dict)
    meant: dict[Writing, int] = field(default_factory=dict)
    accounts: "AccountLookup | None" = None
    own: Own = field(default_factory=Own)
    by_id: bool = False

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
class AccountLookup:
    """How the account of a contact or contract is found."""

    by_key: dict[str, list[int]] = field(default_factory=dict)
    by_name: dict[str, list[int]] = field(default_factory=dict)
    by_domain: dict[str, list[int]] = field(default_factory=dict)
    names: dict[int, str] = field(default_factory=dict)

    @cached_property
    def near(self) -> NearNames:
        """Return who may be meant by a name in another writing."""
        return NearNames(self.names.items())

    def told(self, ids: Iterable[int]) -> tuple[tuple[int, str], ...]:
        """Return accounts with their names; of several with one name, with what else tells them."""
        named = {one: self.names[one] for one in ids}
        if len(set(named.values())) < len(named):
            ways = (self.by_key, self.by_domain)
            keys, domains = ({one: text for text, found in way.items() for one in found} for way in ways)
            named = {one: f"{name} ({domains.get(one) or keys.get(one) or one})" for one, name in named.items()}
        return tuple(named.items())


class Meant:
    """The records that a file may mean: those with some ids, or all."""

    def __init__(self, ids: Collection[int] | None) -> None:
        self._ids = None if ids is None else frozenset(ids)
        self.values = () if ids is None else (json.dumps([*ids]),)

    def __contains__(self, record: int) -> bool:
        return self._ids is None or record in self._ids

    def among(self, column: str) -> str:
        """Return the condition that a column holds one of them; the values are for its parameter."""
        return f"{column} IN (SELECT value FROM json_each(?))" if self.values else f"{column} IS NOT NULL"


def references(session: Session, kind: str, source: str) -> list[Reference]:
    """Return what a source knows of a kind, in the order in which it was met."""
    sql = "SELECT id, record_id, key, row_hash, imported FROM external_refs WHERE record_table = ? AND source = ?"
    return sorted(map(Reference._make, rows_of(session, sql, (kind, source))))  # SQLite would sort the texts along


def rows_of(session: Session, sql: str, values: Sequence[object] = ()) -> list[Any]:
    """Return the rows of a query, on the driver."""
    return raw(session.connection()).execute(sql, tuple(values)).fetchall()


def columns_of(names: Iterable[str], table: str = "r") -> str:
    """Return the columns of a query, with an empty text where nothing is kept."""
    return ", ".join(f"coalesce({table}.\"{name}\", '')" for name in names)


def custom_of(text: str) -> dict[str, str]:
    """Return the columns of hers that a record has, by field."""
    return {CUSTOM + title: value for title, value in texts(text).items()}
