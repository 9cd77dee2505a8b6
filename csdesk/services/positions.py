"""The places of rows that she puts in an order."""

from collections.abc import Sequence
from typing import Any, TypeVar

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from csdesk.errors import GoneError

_One = TypeVar("_One")


def next_position(session: Session, entity: Any, *among: Any) -> int:
    """Return the position after the last of these rows."""
    last = session.scalars(select(func.max(entity.position)).where(*among)).one()
    return 0 if last is None else int(last) + 1


def moved(rows: Sequence[_One], one: _One, by: int) -> list[_One]:
    """Return rows with one of them moved up (-1) or down (1), as far as there is room; raise GoneError without it."""
    if one not in rows:
        raise GoneError
    place, others = rows.index(one), [other for other in rows if other != one]
    others.insert(min(max(place + by, 0), len(others)), one)
    return others
