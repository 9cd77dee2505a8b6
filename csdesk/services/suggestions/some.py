"""Reads columns as they stand, of all accounts or of some: to put twenty queries together takes longer than to ask."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from csdesk.entities.types import day
from csdesk.store.engine import raw

Ids = Collection[int] | None


def ask(session: Session, sql: str, column: str, ids: Ids, **values: object) -> list[Any]:
    """Return the rows of a query; ``{some}`` in it narrows it to these accounts by a column, or to none of them."""
    some = "" if ids is None else f"AND {column} IN (SELECT value FROM json_each(:some))"
    told = {name: value.isoformat() if isinstance(value, date) else value for name, value in values.items()}
    if ids is not None:
        told["some"] = json.dumps(sorted(ids))
    return raw(session.connection()).execute(sql.format(some=some), told).fetchall()


def known_day(kept: str | None) -> date | None:
    """Return a day that may not be there; most are not, and to ask whether a day is none costs more than to look."""
    return None if kept is None else day(kept)


def by_account(pairs: Iterable[tuple[int, Any]]) -> Mapping[int, list[Any]]:
    """Return what there is of each account, in order."""
    found = defaultdict[int, list[Any]](list)
    for account, fact in pairs:
        found[account].append(fact)
    return found
