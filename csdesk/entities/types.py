"""How values are kept: text without holes, exact decimals, moments in UTC, choices by value."""

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, Dialect, String
from sqlalchemy.types import TypeDecorator
from typing_extensions import override

from csdesk.errors import TextError


class Text(TypeDecorator[str]):
    """Text that SQLite and every document can hold: no NUL, no lone surrogate."""

    impl = String
    cache_ok = True

    @override
    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        return None if value is None else _whole(value)


class Texts(TypeDecorator[dict[str, str]]):
    """Texts by name, kept as JSON, as whole as any other text."""

    impl = JSON
    cache_ok = True

    @override
    def process_bind_param(self, value: dict[str, str] | None, dialect: Dialect) -> dict[str, str] | None:
        return None if value is None else {_whole(name): _whole(text) for name, text in value.items()}


class Exact(TypeDecorator[Decimal]):
    """A decimal kept as it was typed: 8.20 stays 8.20."""

    impl = String
    cache_ok = True

    @override
    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> str | None:
        return None if value is None else format(value, "f")

    @override
    def process_result_value(self, value: str | None, dialect: Dialect) -> Decimal | None:
        return None if value is None else Decimal(value)


class Moment(TypeDecorator[datetime]):
    """A moment, kept in UTC as ISO text."""

    impl = String
    cache_ok = True

    @override
    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        return None if value is None else value.astimezone(UTC).isoformat(timespec="seconds")

    @override
    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        return None if value is None else datetime.fromisoformat(value)


class Choice(TypeDecorator[StrEnum]):
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


class Choices(TypeDecorator[Sequence[StrEnum]]):
    """Several of an enum's values, kept as a JSON list; unknown ones are left out when read."""

    impl = String
    cache_ok = True

    def __init__(self, choices: type[StrEnum]) -> None:
        super().__init__()
        self.choices = choices

    @override
    def process_bind_param(self, value: Sequence[StrEnum] | None, dialect: Dialect) -> str | None:
        return None if value is None else json.dumps([choice.value for choice in value])

    @override
    def process_result_value(self, value: str | None, dialect: Dialect) -> list[Any] | None:
        known = self.choices._value2member_map_
        return None if value is None else [known[name] for name in json.loads(value) if name in known]


def _whole(text: str) -> str:
    """Return a text, or raise TextError if it holds a NUL or a lone surrogate."""
    if not text.isascii():
        try:
            text.encode()
        except UnicodeEncodeError as error:
            raise TextError(text) from error
    if "\0" in text:
        raise TextError(text)
    return text
