"""What differs between the kinds of records that other programs know by ids of their own."""

import sqlite3
from collections.abc import Collection, Mapping, Sequence
from functools import cached_property
from typing import ClassVar

from sqlalchemy.orm import Session

from csdesk.exchange.titles import ACCOUNT_UID
from csdesk.fields import catalogue
from csdesk.services.importing import issues
from csdesk.services.importing.existing import ExistingRecords, Meant, Natural, columns_of, custom_of, rows_of
from csdesk.services.importing.kind import ImportKind
from csdesk.services.importing.own import Own, Uids
from csdesk.services.importing.preview import ImportPreview, Issue, Values
from csdesk.services.importing.records import Records, Step

_NAMES = frozenset({"name", "family_name", "given_name"})
_ACCOUNTS = frozenset({"account", "account_external_id", "account_domain", ACCOUNT_UID, "email"})
"""What tells the account of a record that has one."""
Place = tuple[int, int | None]
"""A contract, and the line of it that a row speaks of."""


class RecordKind(ImportKind):
    """A kind of record with ids of other programs, a table a kind of its own name: what differs from kind to kind.

    A record is ``called`` by a field, and ``needs`` others, each with what is said where it is empty; a new one holds
    what is ``fixed`` in columns that no file brings. Some of what a file says is ``joined`` from other tables: a field,
    and how it is selected. Of its ``parts`` a record has several, a row of csdesk's own tables each; they are named as
    JSON names them. An account's row ``brings`` a contract along.
    """

    called: ClassVar[str] = "name"
    needs_name: ClassVar[bool] = True
    needs: ClassVar[Mapping[str, Issue]] = {}
    brings: ClassVar[bool] = False
    there: ClassVar[str] = "1"
    fixed: ClassVar[Mapping[str, object]] = {}
    joins: ClassVar[str] = ""
    joined: ClassVar[Mapping[str, str]] = {}
    parts: ClassVar[Mapping[str, str]] = {}

    @cached_property
    def columns(self) -> tuple[str, ...]:
        """Return the columns of the record's own table that files bring."""
        return catalogue.columns(self.name)

    def query(self, wanted: str) -> str:
        """Return the query of something of the records ``r`` that are there, each with its account ``a``, if any."""
        account = "JOIN accounts a ON a.id = r.account_id " if self.has_account else ""
        return f"SELECT {wanted} FROM {self.name} r {account}{self.joins} WHERE {self.there}"

    def lacking(self, fields: Collection[str], preview: ImportPreview) -> str:
        """Return which field the file lacks as a whole, if no row can be taken for that: its name, or an account."""
        if self.has_account and not _ACCOUNTS & set(fields):
            return "account"
        taken = preview.created or preview.updated or preview.unchanged
        if taken or not self.needs_name or _NAMES & set(fields):
            return ""
        return "name" if any(one.reason == issues.NO_NAME for one in preview.rejected) else ""

    def naturals(self, values: Values, account_id: int | None) -> list[Natural]:
        """Return what may tell a record without an id, the surest first; the last of each is what the table says."""
        raise NotImplementedError

    def is_told(self, _values: Values) -> bool:
        """Tell whether these values, without an id, make a record."""
        return True

    def steps(self, _columns: Mapping[str, str]) -> Sequence[Step]:
        """Return what completes the values of a row of this kind; ``columns`` are those of the file, by field."""
        return ()

    def folded(self, records: Records) -> Records:
        """Return the records of a table with what several rows say of one in the first of them."""
        return records

    def read(self, session: Session, known: ExistingRecords, meant: Meant) -> None:
        """Add the records that a file may mean, and the names of all."""
        if self.needs_name:
            known.names.update(rows_of(session, f"SELECT r.id, r.{self.called} FROM {self.name} r WHERE {self.there}"))
        account = "a.id" if self.has_account else "NULL"
        more = "".join(f", coalesce({selected}, '')" for selected in self.joined.values())
        sql = f"{self.query(f'r.id, r.custom, {account}, {columns_of(self.columns)}{more}')} AND {meant.among('r.id')}"
        fields = (*self.columns, *self.joined)
        for record, custom, account, *cells in rows_of(session, sql, meant.values):
            ours = dict(zip(fields, map(str, cells), strict=True))
            if not known.by_id:
                known.learn(record, self.naturals(ours, account))
            if self.has_account:
                known.belongs[record] = account
            known.ours[record] = ours if custom == "{}" else ours | custom_of(custom)

    def own(self, driver: sqlite3.Connection) -> Own:
        """Return what tells the records in a table of csdesk's own."""
        accounts = driver.execute("SELECT uid, id FROM accounts WHERE merged_into_id IS NULL")
        return Own(dict(driver.execute(f"SELECT uid, id FROM {self.name}").fetchall()), dict(accounts.fetchall()))

    def embedded(
        self, _own: Own, _record: int, _uids: Uids, _values: Values, _by: str
    ) -> tuple[Mapping[str, str], Place | None] | None:
        """Return what is here of what a row of csdesk's own brings along, and where; None where it brings nothing."""
        return None

    def told(self, _own: Own, _record: int) -> tuple[Values, Sequence[Values]]:
        """Return what an export says besides the record's own values, and its parts."""
        return {}, ()

    def references(
        self, _driver: sqlite3.Connection, _preview: ImportPreview
    ) -> Mapping[str, tuple[str, Mapping[str, int | str]]]:
        """Return the fields that name other records: by field the column that keeps them, and their ids by name."""
        return {}

    def embed(self, _driver: sqlite3.Connection, _ids: Mapping[int, int], _preview: ImportPreview) -> Mapping[int, int]:
        """Write what rows bring along beside their records; return the contracts that are new, by row."""
        return {}

    def finish(
        self, _driver: sqlite3.Connection, _source: str, _ids: Mapping[int, int], _preview: ImportPreview
    ) -> list[Issue]:
        """Write what takes all records to be there; return what is worth knowing afterwards."""
        return []
