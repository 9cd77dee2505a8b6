"""Many cells of accounts, written at once."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from csdesk.entities import Account
from csdesk.services.colleagues import colleague_named
from csdesk.services.names import named

Edits = Mapping[int, Mapping[str, Any]]
"""New values by account and column; ``owner`` is a colleague's name, ``custom`` is laid over what is there."""
_AT_ONCE = 500


def write(session: Session, edits: Edits) -> None:
    """Write values; a name that is none is refused, a colleague who is unknown is added."""
    names = {values["owner"].strip() for values in edits.values() if "owner" in values}
    owners = {name: colleague_named(session, name) if name else None for name in sorted(names)}
    columns = {account: _columns(owners, values) for account, values in edits.items()}
    for account, values in _customs(session, edits).items():
        columns[account]["custom"] = values
    rows = [{"id": account, **values} for account, values in columns.items() if values]
    rows.sort(key=lambda values: sorted(values))  # those with the same columns are one statement
    if rows:
        session.execute(update(Account), rows)


def _columns(owners: Mapping[str, int | None], values: Mapping[str, Any]) -> dict[str, Any]:
    columns = {column: value for column, value in values.items() if column not in ("owner", "custom")}
    if "name" in columns:
        columns["name"] = named(columns["name"])
    if "owner" in values:
        columns["owner_id"] = owners[values["owner"].strip()]
    return columns


def _customs(session: Session, edits: Edits) -> dict[int, dict[str, str]]:
    """Return the custom fields as they are to be, of the accounts where some of them change."""
    wanted = {account: values["custom"] for account, values in edits.items() if values.get("custom")}
    ids, present = list(wanted), dict[int, dict[str, str]]()
    for start in range(0, len(ids), _AT_ONCE):
        query = select(Account.id, Account.custom).where(Account.id.in_(ids[start : start + _AT_ONCE]))
        present |= {row.id: row.custom for row in session.execute(query)}
    return {account: {**present[account], **values} for account, values in wanted.items()}
