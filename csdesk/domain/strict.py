"""JSON documents read strictly: each part by a reader of its own, and what is wrong named by where it stands."""

import json
from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any

from csdesk.errors import CsdeskError

Read = Callable[[Any, str], Any]
"""Reads a value that stands somewhere; raises MisplacedError where it is none of those it reads."""


class MisplacedError(Exception):
    """Something in a document is not what belongs there; its argument names the place."""


class DocumentError(CsdeskError):
    """A document cannot be read; ``where`` names the part of it, as its names stand there."""

    where: str


def opened(text: str, wrong: type[DocumentError]) -> Any:
    """Return what a text of JSON holds; raise the error where it is none."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        raise wrong("JSON") from None


def understood(raw: Any, form: int, read: Read, wrong: type[DocumentError], other: type[DocumentError]) -> Any:
    """Return what a document of a form holds; raise ``wrong``, or ``other`` for one of another form."""
    if not isinstance(raw, dict) or "format" not in raw:
        raise wrong("format")
    if raw["format"] != form:
        raise other("format")
    try:
        return read({name: raw[name] for name in raw if name != "format"}, "")
    except MisplacedError as error:
        raise wrong(str(error)) from None


def spoken(raw: Any, language: str) -> Any:
    """Return a document that says each text in several languages as it is in one of them."""
    if isinstance(raw, dict) and set(raw) == {"ja", "en"}:
        return raw[language]
    if isinstance(raw, dict):
        return {name: spoken(one, language) for name, one in raw.items()}
    return [spoken(one, language) for one in raw] if isinstance(raw, list) else raw


def filled(raw: Any) -> Any:
    """Return a document without what says nothing."""
    if isinstance(raw, dict):
        return {name: filled(one) for name, one in raw.items() if one not in (None, "", ())}
    return [filled(one) for one in raw] if isinstance(raw, list | tuple) else raw


def part(kind: Callable[..., Any], readers: Mapping[str, Read], needed: tuple[str, ...] = ("key", "title")) -> Read:
    """Return what reads a part, each of its values by the reader of its name."""

    def reader(raw: Any, where: str) -> Any:
        if not isinstance(raw, dict):
            raise MisplacedError(where or "{}")
        for name in (*raw, *needed):
            if name not in readers or name not in raw:
                raise MisplacedError(at(where, name))
        return kind(**{name: readers[name](one, at(where, name)) for name, one in raw.items()})

    return reader


def several(one: Read) -> Read:
    """Return what reads a list of parts."""

    def reader(raw: Any, where: str) -> tuple[Any, ...]:
        if not isinstance(raw, list):
            raise MisplacedError(where)
        return tuple(one(each, f"{where} {place}") for place, each in enumerate(raw, 1))

    return reader


def text(raw: Any, where: str) -> str:
    """Read a text, which may be empty."""
    if not isinstance(raw, str):
        raise MisplacedError(where)
    return raw.strip()


def title(raw: Any, where: str) -> str:
    """Read a text that is not empty."""
    found = text(raw, where)
    if not found:
        raise MisplacedError(where)
    return found


def key(apart: str) -> Read:
    """Return what reads a key: a text in which a sign does not stand that sets keys apart."""

    def reader(raw: Any, where: str) -> str:
        found = title(raw, where)
        if apart in found:
            raise MisplacedError(where)
        return found

    return reader


def whole(longest: int) -> Read:
    """Return what reads a whole number, no further from 0 than this."""

    def reader(raw: Any, where: str) -> int:
        if isinstance(raw, bool) or not isinstance(raw, int) or abs(raw) > longest:
            raise MisplacedError(where)
        return raw

    return reader


def yes(raw: Any, where: str) -> bool:
    """Read yes or no."""
    if not isinstance(raw, bool):
        raise MisplacedError(where)
    return raw


def choice(kind: type[StrEnum]) -> Read:
    """Return what reads a value of an enum, but for what stands in for unknown ones."""
    known = {one.value: one for one in kind if one.value != "other"}

    def reader(raw: Any, where: str) -> StrEnum:
        if not isinstance(raw, str) or raw not in known:
            raise MisplacedError(where)
        return known[raw]

    return reader


def at(where: str, name: str) -> str:
    """Return where a name stands."""
    return f"{where}, {name}" if where else name
