"""A plan document as JSON and back: what was kept once opens in every csdesk to come.

A field that is not known any more is passed over, one that was not known yet takes its default or is empty. So a format
is only counted up when a field changes what it means; its reader then stays here.
"""

import json
from collections.abc import Callable
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from functools import cache
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from csdesk.documents.plan import MilestoneState, PlanDocument
from csdesk.domain.plans import OutcomeState
from csdesk.errors import UnreadableRecordError

FORMAT = 1

_READERS: dict[type, Callable[[Any], Any]] = {date: date.fromisoformat, Decimal: Decimal, Fraction: Fraction}
_OTHERS: dict[type[StrEnum], StrEnum] = {MilestoneState: MilestoneState.OPEN, OutcomeState: OutcomeState.NO_DATA}
_EMPTY: dict[type, object] = {str: "", bool: False, int: 0, date: date(1970, 1, 1), Decimal: Decimal(0)}


def dump(document: PlanDocument) -> str:
    """Return a document as JSON of the present format."""
    return json.dumps(_plain(document), ensure_ascii=False)


def load(text: str) -> PlanDocument:
    """Return the document that was kept, in whatever format; raise UnreadableRecordError if it is damaged."""
    try:
        found: PlanDocument = _object(PlanDocument, json.loads(text))
    except (ValueError, TypeError, KeyError, AttributeError, ArithmeticError, RecursionError) as error:
        raise UnreadableRecordError from error
    return found


def _plain(value: object) -> object:
    if is_dataclass(value) and not isinstance(value, type):
        kept = (field.name for field in fields(value) if field.metadata.get("kept", True))
        return {name: _plain(getattr(value, name)) for name in kept}
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if isinstance(value, Decimal):
        return format(value, "f")
    return value if value is None or isinstance(value, bool | int | str) else str(value)


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _object(kind: Any, values: dict[str, Any]) -> Any:
    hints = _hints(kind)
    return kind(**{field.name: _field(field, hints[field.name], values) for field in fields(kind)})


def _field(field: "Field[Any]", hint: Any, values: dict[str, Any]) -> Any:
    if field.name in values:
        return _read(hint, values[field.name])
    return _nothing(hint) if field.default is MISSING else field.default


def _read(hint: Any, value: Any) -> Any:
    if isinstance(hint, UnionType):
        return None if value is None else _read(_some(hint), value)
    if get_origin(hint) is tuple:
        return tuple(_read(get_args(hint)[0], each) for each in value or ())
    if value is None:
        return _nothing(hint)
    if is_dataclass(hint):
        return _object(hint, value)
    return _choice(hint, value) if issubclass(hint, StrEnum) else _READERS.get(hint, hint)(value)


def _nothing(hint: Any) -> Any:
    """Return what stands for a value that nobody kept."""
    if isinstance(hint, UnionType):
        return None
    if get_origin(hint) is tuple:
        return ()
    if is_dataclass(hint):
        return _object(hint, {})
    return _choice(hint, "") if issubclass(hint, StrEnum) else _EMPTY[hint]


def _choice(hint: type[StrEnum], value: str) -> StrEnum:
    found = hint._value2member_map_.get(value)
    return found if isinstance(found, StrEnum) else _OTHERS.get(hint) or hint("other")


def _some(hint: UnionType) -> Any:
    return next(one for one in get_args(hint) if one is not NoneType)
