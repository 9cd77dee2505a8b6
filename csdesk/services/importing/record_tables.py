"""Records as tables that an import takes back, changing nothing."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy.orm import Session

from csdesk.domain.money import exact_text, from_minor
from csdesk.entities.types import day, name_list
from csdesk.exchange import titles
from csdesk.exchange.sheets import Cell, OutputSheet
from csdesk.services.importing.existing import references
from csdesk.services.importing.fields import CUSTOM, DATES, ENDS, FLAGS, told_day
from csdesk.services.importing.kind import ExportAsked, ExportTable
from csdesk.services.importing.known import know_own
from csdesk.services.importing.preview import Values
from csdesk.services.importing.record_kind import RecordKind
from csdesk.services.meetings.kinds import brought_name
from csdesk.store.engine import raw

_PER_MONTHS = {"mrr": "1", "arr": "12"}
_BETWEEN_ROLES = "; "


@dataclass(frozen=True, slots=True)
class ExportRecord:
    """A record with its values as they are kept, and those of its parts, such as the amounts of a contract."""

    id: int
    values: Values
    parts: Sequence[Values] = ()


def exported(session: Session, kind: RecordKind, asked: ExportAsked) -> ExportTable:
    """Return all records, or those of some ids in their order; ids of the source stand beside csdesk's own."""
    records, custom = _records(session, kind, asked)
    rows = [{**one.values, **part} for one in records for part in one.parts or ({},)]
    objects = (_object(kind, one, custom) for one in records)  # only JSON asks for them
    return ExportTable(_sheet(kind, rows, custom, asked.language), len(records), objects)


def _records(session: Session, kind: RecordKind, asked: ExportAsked) -> tuple[list[ExportRecord], list[str]]:
    """Return the records, and the titles of the columns of hers that they fill."""
    known = know_own(session, kind, asked.source, references(session, kind.name, asked.source))
    wanted = "r.id, r.uid, a.uid, a.name, a.id" if kind.has_account else "r.id, r.uid, '', '', NULL"
    belongs = raw(session.connection()).execute(f"{kind.query(wanted)} ORDER BY r.id").fetchall()
    keys = {record: key for key, record in known.by_key.items()}
    accounts = _account_keys(session, asked.source) if kind.has_account else {}
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
    chosen = [found[one] for one in (found if asked.ids is None else asked.ids) if one in found]
    names = dict.fromkeys(name for one in chosen for name in one.values if name.startswith(CUSTOM))
    return chosen, [name.removeprefix(CUSTOM) for name in names]


def _account_keys(session: Session, source: str) -> dict[int | None, str]:
    sql = "SELECT record_id, key FROM external_refs WHERE record_table = 'accounts' AND source = ? AND key IS NOT NULL"
    return dict(raw(session.connection()).execute(sql, (source,)).fetchall())


def _fields(kind: RecordKind, custom: Collection[str]) -> list[str]:
    return [*titles.own_fields(kind.name), *(CUSTOM + title for title in custom)]


def _sheet(kind: RecordKind, rows: Sequence[Values], custom: Sequence[str], language: str) -> OutputSheet:
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
        **dict.fromkeys(FLAGS, lambda row: row[field] == "1" if row.get(field) else None),
        "kind": lambda row: brought_name(row["kind"], language) or None,
        "minutes": lambda row: Decimal(row["minutes"]) if row.get("minutes") else None,
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


def _object(kind: RecordKind, record: ExportRecord, custom: Sequence[str]) -> Mapping[str, object]:
    """Return a record as JSON has it: choices by value, exact amounts as text, a contract with all its amounts."""
    found = {field: _plain(field, record.values) for field in titles.own_fields(kind.name) if field not in kind.parts}
    found["custom"] = {title: record.values[CUSTOM + title] for title in custom if CUSTOM + title in record.values}
    if kind.parts:
        found["lines"] = [{name: _plain(field, part) for field, name in kind.parts.items()} for part in record.parts]
    return found


def _plain(field: str, values: Values) -> object:
    if field == "roles":
        return _roles(values)
    if field in FLAGS:
        return values[field] == "1" if values.get(field) else None
    if field == "period":
        return int(values["months"]) if values.get("months") else None
    if field == "amount" or field in _PER_MONTHS:
        amount = _reader(field, "")(values)
        return exact_text(amount) if isinstance(amount, Decimal) else None
    return _day(field, values) or None if field in DATES else values.get(field) or None
