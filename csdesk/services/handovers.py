"""Handing an account over: every record that hangs on it, whole, as plain values."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any

from sqlalchemy import Table, and_, or_, select
from sqlalchemy.orm import Session

from csdesk.domain.health_parts import unpack
from csdesk.domain.money import exact_text, from_minor
from csdesk.entities import Account, Colleague, CustomField, HealthMeasure, HealthModel, TierDefinition, schema, table
from csdesk.errors import GoneError
from csdesk.services.base import DatabaseReader
from csdesk.services.merging import refers_to

FORMAT = 1
"""The number of the form in which an account is handed over; another form has another number."""
_ROOT = Account.__tablename__
Plain = dict[str, Any]


class Handovers(DatabaseReader):
    """Reads an account with all that hangs on it; nothing is written."""

    def whole(self, account_id: int, today: date) -> Plain:
        """Return an account as one object that JSON can hold, in an order that is always the same.

        ``records`` has a list for every table that hangs on an account, by id; ``around`` what these records point to:
        of other accounts the name only.
        """
        with self._database.reading() as session:
            kept = _records(session, account_id)
            if not kept[_ROOT]:
                raise GoneError
            account = kept.pop(_ROOT)[0]
            around = _around(session, account, kept)
        return {
            "format": FORMAT,
            "kind": "csdesk handover",
            "on": today.isoformat(),
            "account": account,
            "records": {name: kept[name] for name in sorted(kept)},
            "around": around,
        }


def hanging() -> dict[str, list[tuple[str, str]]]:
    """Return every table whose rows go with an account, by the columns that lead there: a column, and its table.

    Those are the keys that cascade, any account_id, a key or not: what undo leaves alone has no keys; and what may
    refer to any record.
    """
    tables, found = schema().tables, {_ROOT: list[tuple[str, str]]()}
    more = True
    while more:
        more = False
        for name, one in tables.items():
            if name not in found and (links := _links(one, found)):
                found[name], more = links, True
    del found[_ROOT]
    whole = {**found, _ROOT: []}
    return {name: _links(tables[name], whole) for name in found}


def _links(one: Table, known: Iterable[str]) -> list[tuple[str, str]]:
    keys = [key for key in one.foreign_keys if key.ondelete == "CASCADE" and key.column.table.name in known]
    links = {(key.parent.name, key.column.table.name) for key in keys}
    others = [to for to in known if to != one.name and "uid" in schema().tables[to].columns]
    links |= {(column.name, to) for column in one.columns if "refers_by" in column.info for to in others}
    return sorted(links | ({("account_id", _ROOT)} if "account_id" in one.columns else set()))


def _records(session: Session, account_id: int) -> dict[str, list[Plain]]:
    """Return the rows by table, the tables in the order in which one hangs on the other."""
    found = {_ROOT: _rows(session, table(Account), table(Account).c.id == account_id)}
    waiting = hanging()
    while waiting:
        name = next(one for one, links in waiting.items() if all(to in found for _column, to in links))
        one = schema().tables[name]
        ids = [(one.c[column], to, [row["id"] for row in found[to]]) for column, to in waiting.pop(name)]
        here = (and_(column.in_(held), *refers_to(column, to)) for column, to, held in ids)
        found[name] = _rows(session, one, or_(*here))
    return found


def _rows(session: Session, one: Table, wanted: Any) -> list[Plain]:
    query = select(one).where(wanted).order_by(*one.primary_key)
    return [_plain_row(one.name, row) for row in session.execute(query).mappings()]


def _plain_row(name: str, row: Mapping[Any, Any]) -> Plain:
    found = {str(column): plain(value) for column, value in row.items()}
    if name == "contract_lines":  # kept in minor units, which say nothing without their currency
        found["amount"] = exact_text(from_minor(found["amount"], found["currency"]))
    if name == "health_snapshots":
        found["parts"] = [{key: plain(value) for key, value in one._asdict().items()} for one in unpack(row["parts"])]
    return found


def plain(value: object) -> Any:
    """Return a value as JSON has it: choices by value, dates as ISO has them, exact decimals as text."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, Decimal):
        return format(value, "f")
    return [plain(one) for one in value] if isinstance(value, list) else value


def _around(session: Session, account: Plain, records: Mapping[str, Sequence[Plain]]) -> dict[str, list[Plain]]:
    """Return what the records name beside themselves, and the accounts above and below."""
    colleagues = {row["colleague_id"] for row in records["milestones"]} | {account["owner_id"]}
    models = {row["model_id"] for row in records["health_snapshots"]}
    measures = {row["measure_id"] for row in records["readings"]}
    accounts, above = table(Account), (account["parent_id"], account["merged_into_id"])
    near = or_(accounts.c.id.in_([one for one in above if one]), accounts.c.parent_id == account["id"])
    names = select(accounts.c.id, accounts.c.uid, accounts.c.name, accounts.c.parent_id).where(near)
    mine = table(CustomField).c.kind == _ROOT
    tier = table(TierDefinition).c.tier == account["tier"]
    return {
        "accounts": [dict(row) for row in session.execute(names.order_by(accounts.c.id)).mappings()],
        "colleagues": _rows(session, table(Colleague), table(Colleague).c.id.in_(colleagues - {None})),
        "custom_fields": _rows(session, table(CustomField), mine),
        "health_models": _rows(session, table(HealthModel), table(HealthModel).c.id.in_(models)),
        "measures": _rows(session, table(HealthMeasure), table(HealthMeasure).c.id.in_(measures)),
        "tier_definitions": _rows(session, table(TierDefinition), tier),
    }
