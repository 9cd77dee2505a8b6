"""Exports: accounts, contacts and contracts as the tables that an import takes back, changing nothing."""

import json
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from sqlalchemy.orm import Session

from csdesk.domain.money import exact_text, from_minor
from csdesk.entities.types import day, name_list
from csdesk.errors import CsdeskError
from csdesk.exchange import sheets, titles
from csdesk.exchange.replacing import replace_file
from csdesk.exchange.sheets import Cell, OutputSheet
from csdesk.i18n import later_words
from csdesk.services.importing.fields import CUSTOM, DATES, ENDS, told_day
from csdesk.services.importing.kind import ImportKind
from csdesk.services.importing.kinds import kind_called
from csdesk.services.importing.known import know_own
from csdesk.services.importing.mappings import DEFAULT_SOURCE
from csdesk.services.importing.preview import Values
from csdesk.store.database import Database
from csdesk.store.engine import raw, reader

_PER_MONTHS = {"mrr": "1", "arr": "12"}
_BETWEEN_ROLES = "; "


class UnknownEndingError(CsdeskError):
    """The name of a file does not say what it is to be."""

    says = later_words.tr("The name must end in .xlsx, .csv or .json: {path}")

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.path = path


@dataclass(frozen=True, slots=True)
class ExportRecord:
    """A record with its values as they are kept, and those of its parts, such as the amounts of a contract."""

    id: int
    values: Values
    parts: Sequence[Values] = ()


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written where: so many records, in so many rows."""

    path: Path
    records: int
    rows: int


class Exports:
    """Write records into a file; on a worker or on the main thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def write(
        self,
        name: str,
        path: Path,
        language: str,
        ids: Sequence[int] | None = None,
        source: str = DEFAULT_SOURCE,
    ) -> Exported:
        """Write all records, or those of these ids in their order; ids of the source stand beside csdesk's own.

        Raise CsdeskError if the file cannot be written; an earlier one is left as it was.
        """
        kind, make = kind_called(name), _FORMATS.get(path.suffix.lower())
        if make is None:
            raise UnknownEndingError(path)
        records, custom = self._records(kind, ids, source)
        rows = [{**one.values, **part} for one in records for part in one.parts or ({},)]
        replace_file(path, make(kind, records, rows, custom, language))
        return Exported(path, len(records), len(rows))

    def _records(
        self, kind: ImportKind, ids: Sequence[int] | None, source: str
    ) -> tuple[list[ExportRecord], list[str]]:
        """Return the records, and the titles of the columns of hers that they fill."""
        with reader(self._database.place()) as session:
            known = know_own(session, kind, source)
            wanted = "r.id, r.uid, a.uid, a.name, a.id" if kind.has_account else "r.id, r.uid, '', '', NULL"
            belongs = raw(session.connection()).execute(f"{kind.query(wanted)} ORDER BY r.id").fetchall()
            keys = {record: key for key, record in known.by_key.items()}
            accounts = _account_keys(session, source) if kind.has_account else {}
        found = {}
        for record, uid, account_uid, account, account_id in belongs:
            told, parts = kind.told(known.own, record)
            values = {
                **known.ours[record],
                titles.UID: uid,
                "external_id": keys.get(record, ""),
                titles.ACCOUNT_UID: account_uid,
                "account": account,
                "account_external_id": accounts.get(account_id, ""),
                **told,
            }
            found[record] = ExportRecord(record, values, parts)
        chosen = [found[one] for one in (found if ids is None else ids) if one in found]
        names = dict.fromkeys(name for one in chosen for name in one.values if name.startswith(CUSTOM))
        return chosen, [name.removeprefix(CUSTOM) for name in names]


def _account_keys(session: Session, source: str) -> dict[int | None, str]:
    sql = "SELECT record_id, key FROM external_refs WHERE record_table = 'accounts' AND source = ? AND key IS NOT NULL"
    return dict(raw(session.connection()).execute(sql, (source,)).fetchall())


def _fields(kind: ImportKind, custom: Collection[str]) -> list[str]:
    return [*titles.own_fields(kind.name), *(CUSTOM + title for title in custom)]


def _sheet(kind: ImportKind, rows: Sequence[Values], custom: Sequence[str], language: str) -> OutputSheet:
    fields = _fields(kind, custom)
    headings = [titles.heading(kind.name, field, language) for field in titles.own_fields(kind.name)]
    headings += [titles.custom_heading(title, language) for title in custom]
    read = [(field, _reader(field, language)) for field in fields]
    return OutputSheet(kind.name, tuple(headings), [[cell(row) for _field, cell in read] for row in rows])


def _reader(field: str, language: str) -> Callable[[Values], Cell]:
    """Return what takes a cell out of a record's values."""
    if field in DATES:
        return lambda row: day(_day(field, row))
    if field in _PER_MONTHS:
        return lambda row: _amount(row) if row.get("months") == _PER_MONTHS[field] else None
    special: dict[str, Callable[[Values], Cell]] = {
        "amount": _amount,
        "period": lambda row: Decimal(row["months"]) if row.get("months") else None,
        "auto_renewal": lambda row: row[field] == "1" if row.get(field) else None,
        "roles": lambda row: _BETWEEN_ROLES.join(titles.choice(field, one, language) for one in _roles(row)),
    }
    if field in ("status", "stage", "touch", "influence"):
        return lambda row: titles.choice(field, row[field], language)
    return special.get(field, lambda row: row.get(field) or None)


def _day(field: str, row: Values) -> str:
    kept = ENDS.get(field, field)
    return told_day("" if field == "renews_on" else kept, row.get(kept) or "")


def _amount(row: Values) -> Decimal | None:
    return from_minor(int(row["amount"]), row["currency"]) if row.get("amount") else None


def _roles(row: Values) -> list[str]:
    return name_list(row["roles"]) if row.get("roles") else []


def _csv(
    kind: ImportKind, _records: Sequence[ExportRecord], rows: Sequence[Values], custom: Sequence[str], language: str
) -> bytes:
    return sheets.csv_of(_sheet(kind, rows, custom, language))


def _xlsx(
    kind: ImportKind, _records: Sequence[ExportRecord], rows: Sequence[Values], custom: Sequence[str], language: str
) -> bytes:
    return sheets.xlsx_of(_sheet(kind, rows, custom, language))


def _json(
    kind: ImportKind, records: Sequence[ExportRecord], _rows: Sequence[Values], custom: Sequence[str], _language: str
) -> bytes:
    found = [_object(kind, one, custom) for one in records]
    return (json.dumps(found, ensure_ascii=False, indent=1) + "\n").encode()


def _object(kind: ImportKind, record: ExportRecord, custom: Sequence[str]) -> Mapping[str, object]:
    """Return a record as JSON has it: choices by value, exact amounts as text, a contract with all its amounts."""
    found = {field: _plain(field, record.values) for field in titles.own_fields(kind.name) if field not in kind.parts}
    found["custom"] = {title: record.values[CUSTOM + title] for title in custom if CUSTOM + title in record.values}
    if kind.parts:
        found["lines"] = [{name: _plain(field, part) for field, name in kind.parts.items()} for part in record.parts]
    return found


def _plain(field: str, values: Values) -> object:
    if field == "roles":
        return _roles(values)
    if field == "auto_renewal":
        return values[field] == "1" if values.get(field) else None
    if field == "period":
        return int(values["months"]) if values.get("months") else None
    if field == "amount" or field in _PER_MONTHS:
        amount = _reader(field, "")(values)
        return exact_text(amount) if isinstance(amount, Decimal) else None
    return _day(field, values) or None if field in DATES else values.get(field) or None


_FORMATS: Mapping[str, Callable[[ImportKind, Sequence[ExportRecord], Sequence[Values], Sequence[str], str], bytes]] = {
    ".xlsx": _xlsx,
    ".csv": _csv,
    ".json": _json,
}
