"""Exports: accounts, contacts and contracts as the tables that an import takes back, changing nothing."""

import json
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from sqlalchemy.orm import Session

from csdesk.domain.money import exact_text, from_minor
from csdesk.entities.types import day, name_list
from csdesk.errors import CsdeskError
from csdesk.exchange import sheets, titles
from csdesk.exchange.columns import Kind
from csdesk.exchange.replacing import replace_file
from csdesk.exchange.sheets import Cell, OutputSheet
from csdesk.i18n import later_words
from csdesk.services.importing.fields import BROUGHT, CUSTOM, DATES, ENDS, LINE, told_day
from csdesk.services.importing.known import Known, know_own
from csdesk.services.importing.mappings import DEFAULT_SOURCE
from csdesk.services.importing.own import BLANK_LINE, Brought, OwnLine
from csdesk.services.importing.preview import Values
from csdesk.store.database import Database
from csdesk.store.engine import raw, reader

_BELONGS = {
    Kind.ACCOUNTS: "SELECT r.id, r.uid, '', '', NULL FROM accounts r WHERE r.merged_into_id IS NULL",
    Kind.CONTACTS: "SELECT r.id, r.uid, a.uid, a.name, a.id FROM contacts r JOIN accounts a ON a.id = r.account_id",
    Kind.CONTRACTS: "SELECT r.id, r.uid, a.uid, a.name, a.id FROM contracts r JOIN accounts a ON a.id = r.account_id",
}
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
    """A record with its values as they are kept; a contract with its amounts, which its values leave out."""

    id: int
    values: Values
    lines: tuple[Values, ...] = ()


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
        kind: Kind,
        path: Path,
        language: str,
        ids: Sequence[int] | None = None,
        source: str = DEFAULT_SOURCE,
    ) -> Exported:
        """Write all records, or those of these ids in their order; ids of the source stand beside csdesk's own.

        Raise CsdeskError if the file cannot be written; an earlier one is left as it was.
        """
        make = _FORMATS.get(path.suffix.lower())
        if make is None:
            raise UnknownEndingError(path)
        records, custom = self.records(kind, ids, source)
        rows = list(_rows(kind, records))
        replace_file(path, make(kind, records, rows, custom, language))
        return Exported(path, len(records), len(rows))

    def records(
        self, kind: Kind, ids: Sequence[int] | None = None, source: str = DEFAULT_SOURCE
    ) -> tuple[list[ExportRecord], list[str]]:
        """Return the records, and the titles of the columns of hers that they fill."""
        with reader(self._database.place()) as session:
            known = know_own(session, kind, source)
            belongs = raw(session.connection()).execute(f"{_BELONGS[kind]} ORDER BY r.id").fetchall()
            keys = {record: key for key, record in known.by_key.items()}
            accounts = _account_keys(session, kind, source)
        last = known.own.last
        found = {
            record: _record(
                kind,
                known,
                {
                    **known.ours[record],
                    titles.UID: uid,
                    "external_id": keys.get(record, ""),
                    titles.ACCOUNT_UID: account_uid,
                    "account": account,
                    "account_external_id": accounts.get(account_id, ""),
                    **(_spoken_of(last.get(record)) if kind is Kind.ACCOUNTS else {}),
                },
                record,
            )
            for record, uid, account_uid, account, account_id in belongs
        }
        chosen = [found[one] for one in (found if ids is None else ids) if one in found]
        names = dict.fromkeys(name for one in chosen for name in one.values if name.startswith(CUSTOM))
        return chosen, [name.removeprefix(CUSTOM) for name in names]


def _spoken_of(brought: Brought | None) -> dict[str, str]:
    """Return what an account's row says of its contract."""
    return {**brought.values, **brought.uids} if brought else dict.fromkeys(BROUGHT, "")


def _account_keys(session: Session, kind: Kind, source: str) -> dict[int | None, str]:
    if kind is Kind.ACCOUNTS:
        return {}
    sql = "SELECT account_id, key FROM external_refs WHERE kind = 'accounts' AND source = ? AND key IS NOT NULL"
    return dict(raw(session.connection()).execute(sql, (source,)).fetchall())


def _record(kind: Kind, known: Known, values: dict[str, str], record: int) -> ExportRecord:
    if kind is not Kind.CONTRACTS:
        return ExportRecord(record, values)
    bare = {name: value for name, value in values.items() if name not in LINE}
    return ExportRecord(record, bare, tuple(map(_line, known.own.lines.get(record, ()))))


def _line(line: OwnLine) -> Values:
    return {titles.LINE_UID: line.uid, **line.values}


def _rows(kind: Kind, records: Sequence[ExportRecord]) -> Iterator[Values]:
    """Yield a row a record; of a contract one a line, each with all of the contract."""
    for one in records:
        lines = one.lines or ((BLANK_LINE,) if kind is Kind.CONTRACTS else ({},))
        for line in lines:
            yield {**one.values, **line}


def _fields(kind: Kind, custom: Collection[str]) -> list[str]:
    return [*titles.own_fields(kind), *(CUSTOM + title for title in custom)]


def _sheet(kind: Kind, rows: Sequence[Values], custom: Sequence[str], language: str) -> OutputSheet:
    fields = _fields(kind, custom)
    headings = [titles.heading(kind, field, language) for field in titles.own_fields(kind)]
    headings += [titles.custom_heading(title, language) for title in custom]
    read = [(field, _reader(field, language)) for field in fields]
    return OutputSheet(kind.value, tuple(headings), [[cell(row) for _field, cell in read] for row in rows])


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
    kind: Kind, _records: Sequence[ExportRecord], rows: Sequence[Values], custom: Sequence[str], language: str
) -> bytes:
    return sheets.csv_of(_sheet(kind, rows, custom, language))


def _xlsx(
    kind: Kind, _records: Sequence[ExportRecord], rows: Sequence[Values], custom: Sequence[str], language: str
) -> bytes:
    return sheets.xlsx_of(_sheet(kind, rows, custom, language))


def _json(
    kind: Kind, records: Sequence[ExportRecord], _rows: Sequence[Values], custom: Sequence[str], _language: str
) -> bytes:
    found = [_object(kind, one, custom) for one in records]
    return (json.dumps(found, ensure_ascii=False, indent=1) + "\n").encode()


def _object(kind: Kind, record: ExportRecord, custom: Sequence[str]) -> Mapping[str, object]:
    """Return a record as JSON has it: choices by value, exact amounts as text, a contract with all its amounts."""
    fields = [field for field in titles.own_fields(kind) if kind is not Kind.CONTRACTS or field not in _OF_A_LINE]
    found = {field: _plain(field, record.values) for field in fields}
    found["custom"] = {title: record.values[CUSTOM + title] for title in custom if CUSTOM + title in record.values}
    if kind is Kind.CONTRACTS:
        found["lines"] = [{name: _plain(field, line) for field, name in _OF_A_LINE.items()} for line in record.lines]
    return found


_OF_A_LINE = {name: name for name in (titles.LINE_UID, "amount", "period", "currency", "line_title", "since")}
_OF_A_LINE |= {"line_last_day": "last_day"}
"""The fields of an amount, and what they are called where they stand in it."""


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


_FORMATS: Mapping[str, Callable[[Kind, Sequence[ExportRecord], Sequence[Values], Sequence[str], str], bytes]] = {
    ".xlsx": _xlsx,
    ".csv": _csv,
    ".json": _json,
}
