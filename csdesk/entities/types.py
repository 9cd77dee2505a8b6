"""How values are kept: text without holes, exact decimals, moments in UTC, choices by value."""

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from functools import lru_cache
from json.encoder import encode_basestring
from typing import Any, Self, TypeVar

from sqlalchemy import JSON, Date, Dialect, Integer, String
from sqlalchemy.types import TypeDecorator
from typing_extensions import override

from csdesk.errors import TextError

_Value = TypeVar("_Value")
_UNREADABLE = (ValueError, TypeError, AttributeError, ArithmeticError, RecursionError)
UNREADABLE_DAY = date(1900, 1, 1)
"""Stands where a day must be and what is kept is none."""
_UNREADABLE_MOMENT = datetime(1900, 1, 1, tzinfo=UTC)


class Readable(TypeDecorator[_Value]):
    """A value that is written as text, and read even if it is none of ours: one bad value hides no other.

    ``wrong`` is the condition in SQL under which it is none, ``value`` its column. Then nothing is read, or where
    there must ``always`` be something, what ``instead`` makes.
    """

    impl: Any = String
    cache_ok = True
    wrong = ""
    instead: Callable[[], Any]

    def __init__(self, *, always: bool = False) -> None:
        super().__init__()
        self.always = always

    def needed(self) -> Self:
        """Return the type of a column that must hold something."""
        same = self.copy()
        same.always = True
        return same

    def read(self, kept: Any) -> _Value:
        """Return the value; raise ValueError, TypeError or ArithmeticError if it is none."""
        raise NotImplementedError

    @override
    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], _Value | None]:
        read, instead = self.read, self.instead if self.always else lambda: None

        def process(kept: Any) -> _Value | None:
            try:
                return None if kept is None else read(kept)
            except _UNREADABLE:
                return instead()

        return process


class TextType(TypeDecorator[str]):
    """Text that SQLite and every document can hold: no NUL, no lone surrogate."""

    impl = String
    cache_ok = True

    @override
    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        return None if value is None else _whole(value)


class TextsType(Readable[dict[str, str]]):
    """Texts by name, kept as JSON, as whole as any other text."""

    impl = JSON
    cache_ok = True
    wrong = (
        "CASE WHEN json_valid({value}) AND json_type({value}) = 'object'"
        " THEN EXISTS (SELECT 1 FROM json_each({value}) WHERE type <> 'text') ELSE {value} <> '' END"
    )
    instead = dict

    @override
    def read(self, kept: Any) -> dict[str, str]:
        return _texts(kept)

    @override
    def process_bind_param(self, value: dict[str, str] | None, dialect: Dialect) -> dict[str, str] | None:
        return None if value is None else {_whole(name): _whole(text) for name, text in value.items()}


class Day(Readable[date]):
    """A day."""

    impl = Date
    cache_ok = True
    wrong = "date({value}, '+0 days') IS NOT {value}"
    instead = staticmethod(lambda: UNREADABLE_DAY)

    @override
    def read(self, kept: Any) -> date:
        found = date.fromisoformat(kept)
        if found.isoformat() != kept:  # Python reads other forms of ISO 8601, too; they would sort elsewhere
            raise ValueError(kept)
        return found


class DayNumber(Readable[date]):
    """A day kept as its number, 1 January of year 1 being 1: three bytes, where there are millions of rows."""

    impl = Integer
    cache_ok = True
    wrong = "typeof({value}) <> 'integer' OR {value} NOT BETWEEN 1 AND 3652059"
    instead = staticmethod(lambda: UNREADABLE_DAY)

    @override
    def process_bind_param(self, value: date | None, dialect: Dialect) -> int | None:
        return None if value is None else value.toordinal()

    @override
    def read(self, kept: Any) -> date:
        return date.fromordinal(kept)


class Exact(Readable[Decimal]):
    """A decimal kept as it was typed: 8.20 stays 8.20."""

    cache_ok = True
    wrong = (
        "typeof({value}) <> 'text' OR {value} NOT GLOB '*[0-9]*' OR {value} GLOB '*[^-0-9.]*'"
        " OR {value} GLOB '*.*.*' OR {value} GLOB '?*-*'"
    )
    instead = Decimal

    @override
    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> str | None:
        return None if value is None else format(value, "f")

    @override
    def read(self, kept: Any) -> Decimal:
        found = Decimal(kept)
        if not found.is_finite():
            raise InvalidOperation
        return found


class Moment(Readable[datetime]):
    """A moment, kept in UTC as ISO text."""

    cache_ok = True
    wrong = "datetime({value}) IS NULL"
    instead = staticmethod(lambda: _UNREADABLE_MOMENT)

    @override
    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        return None if value is None else value.astimezone(UTC).isoformat(timespec="seconds")

    @override
    def read(self, kept: Any) -> datetime:
        found = datetime.fromisoformat(kept)
        return found if found.tzinfo else found.replace(tzinfo=UTC)


class ChoiceType(TypeDecorator[StrEnum]):
    """One of an enum's values, kept by value; what a newer csdesk wrote reads as the other."""

    impl = String
    cache_ok = True

    def __init__(self, choices: type[StrEnum], other: StrEnum) -> None:
        super().__init__()
        self.choices, self.other = choices, other

    @override
    def process_bind_param(self, value: StrEnum | None, dialect: Dialect) -> str | None:
        return None if value is None else value.value

    @override
    def process_result_value(self, value: str | None, dialect: Dialect) -> StrEnum | None:
        if value is None:
            return None
        found: StrEnum | None = self.choices._value2member_map_.get(value)  # type: ignore[assignment]
        return found or self.other


class ChoicesType(Readable[Sequence[StrEnum]]):
    """Several of an enum's values, kept as a JSON list; unknown ones are left out when read."""

    cache_ok = True
    wrong = "CASE WHEN json_valid({value}) THEN json_type({value}) <> 'array' ELSE {value} <> '' END"
    instead = list

    def __init__(self, choices: type[StrEnum], *, always: bool = False) -> None:
        super().__init__(always=always)
        self.choices = choices

    @override
    def process_bind_param(self, value: Sequence[StrEnum] | None, dialect: Dialect) -> str | None:
        return None if value is None else json.dumps([choice.value for choice in value])

    @override
    def read(self, kept: Any) -> list[Any]:
        known = self.choices._value2member_map_
        return [known[name] for name in _names(kept) if name in known]


def texts(kept: Any) -> dict[str, str]:
    """Return the texts of a JSON object, none where it is none: for what is read without the ORM, too."""
    try:
        return _texts(kept)
    except _UNREADABLE:
        return {}


def day(kept: Any) -> date | None:
    """Return a day, None where it is none: for what is read without the ORM, too."""
    try:
        return date.fromisoformat(kept)
    except _UNREADABLE:
        return None


def name_list(kept: Any) -> list[str]:
    """Return the names in a JSON list, none where it is none: for what is read without the ORM, too."""
    try:
        return _names(kept)
    except _UNREADABLE:
        return []


def _names(kept: Any) -> list[str]:
    found = json.loads(kept)
    if not isinstance(found, list):
        raise TypeError(found)
    return [name for name in found if isinstance(name, str)]


def many_texts(kept: Sequence[str]) -> list[dict[str, str]]:
    """Return the texts of many JSON objects; in one go where all are sound, since their names are the same in all."""
    try:
        found: list[dict[str, str]] = json.loads(f"[{','.join(kept)}]")
    except _UNREADABLE:
        return [texts(one) for one in kept]
    sound = len(found) == len(kept) and all(type(one) is dict for one in found)
    return found if sound else [texts(one) for one in kept]


def as_kept(said: Mapping[str, str]) -> str:
    """Return texts by name as JSON: what json.dumps writes, in half of the time, since many have the same names."""
    try:
        return _form(tuple(said)) % tuple(map(encode_basestring, said.values()))
    except TypeError:  # a damaged one is kept as it was read
        return json.dumps(said, ensure_ascii=False)


@lru_cache(1024)
def _form(names: tuple[str, ...]) -> str:
    return "{" + ", ".join(f"{encode_basestring(name).replace('%', '%%')}: %s" for name in names) + "}"


def _texts(kept: Any) -> dict[str, str]:
    found = json.loads(kept)
    return {name: text for name, text in found.items() if isinstance(text, str)}


def is_whole(text: str) -> bool:
    """Tell whether every file can hold a text: it has no NUL and no lone surrogate."""
    if not text.isascii():
        try:
            text.encode()
        except UnicodeEncodeError:
            return False
    return "\0" not in text


def _whole(text: str) -> str:
    """Return a text, or raise TextError if it holds a NUL or a lone surrogate."""
    if not is_whole(text):
        raise TextError(text)
    return text
