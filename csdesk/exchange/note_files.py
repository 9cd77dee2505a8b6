"""A file with one note: its text, and what it says of its account and its day."""

import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from csdesk.exchange.dates import DateOrder, parse_date
from csdesk.exchange.encodings import decode
from csdesk.exchange.errors import MissingTableError, NoAccessError, NotAFileError, TableError
from csdesk.i18n import later_words

_LARGEST = 8_000_000
"""Bytes that are read: more than the longest note has in any encoding."""
_FRONT = re.compile(r"---[ \t]*\n(?P<lines>(?:(?!---[ \t]*\n)[^\n]*\n){0,40})---[ \t]*(?:\n|\Z)")
_LINE = re.compile(r"\s*(?P<key>[^:：\s]+)\s*[:：]\s*(?P<value>.*?)\s*$")
_ACCOUNT = ("account", "customer", "company", "顧客", "取引先", "会社")
_DAY = ("date", "day", "日付", "日", "実施日")
_DAY_IN_NAME = re.compile(r"(?<!\d)(\d{4})(?:(?P<sign>[-_.]?)(\d{2})(?P=sign)(\d{2})|年(\d{1,2})月(\d{1,2})日)(?!\d)")


class LargeNoteError(TableError):
    """The file holds more than a note does."""

    says = later_words.tr("The file is too large for a note. Split it and try again.")


@dataclass(frozen=True)
class NoteFile:
    """What a file holds; ``account`` is said in it, ``name`` is that of the file, without its day."""

    text: str
    account: str
    name: str
    on: date


def read_note_file(path: Path) -> NoteFile:
    """Return the note of a file; its day is said in it, in its name, or is that of the file. Raise TableError.

    Lines end as here. What stands in front and says no more than account and day is no part of the note.
    """
    text = decode(_content(path))[0].replace("\r\n", "\n").replace("\r", "\n")
    said, length = _front(text)
    account = next((said[key] for key in _ACCOUNT if key in said), "")
    days = (_day(said[key]) for key in _DAY if key in said)
    on = next((day for day in days if day is not None), None) or _day_in_name(path.stem)
    name = _DAY_IN_NAME.sub(" ", path.stem).replace("_", " ").strip(" -")
    return NoteFile(text[length:], account, name, on or datetime.fromtimestamp(path.stat().st_mtime).date())


def _content(path: Path) -> bytes:
    try:
        if not path.exists():
            raise MissingTableError
        if not path.is_file():
            raise NotAFileError
        if path.stat().st_size > _LARGEST:
            raise LargeNoteError
        return path.read_bytes()
    except OSError as error:
        raise NoAccessError from error


def _front(text: str) -> tuple[dict[str, str], int]:
    """Return what is said in front, and how long that is where it says nothing else."""
    found = _FRONT.match(text)
    lines = found["lines"].split("\n")[:-1] if found else []
    pairs = [pair for line in lines if (pair := _LINE.match(line))]
    said = {pair["key"].casefold(): pair["value"].strip("\"'") for pair in pairs}
    is_all = len(pairs) == len(lines) and said.keys() <= {*_ACCOUNT, *_DAY}
    return said, found.end() if found and said and is_all else 0


def _day(said: str) -> date | None:
    with suppress(ValueError):
        return parse_date(said, DateOrder.YMD, date.today().year)
    return None


def _day_in_name(stem: str) -> date | None:
    for found in _DAY_IN_NAME.finditer(stem):
        with suppress(ValueError):
            return date(int(found[1]), int(found[3] or found[5]), int(found[4] or found[6]))
    return None
