"""Records and values as JSON has them: ISO dates, exact decimals as text, the values of enums."""

from collections.abc import Iterable
from dataclasses import fields
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any

from csdesk.domain.money import exact_text
from csdesk.entities import Entity

Listed = dict[str, Any]
"""A record as ``csdesk list`` gives it out."""


def record(entity: Entity) -> Listed:
    """Return all columns of a record."""
    return {one.name: plain(getattr(entity, one.name)) for one in fields(entity)}


def plain(value: object) -> object:
    """Return a value as JSON has it."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, Decimal):
        return exact_text(value)
    if isinstance(value, Iterable) and not isinstance(value, str | dict):
        return [plain(one) for one in value]
    return value
