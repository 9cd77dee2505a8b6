"""A file opened for what it is, whatever it is called: the rows of a text table or of one sheet of a workbook."""

import io
import json
import re
import stat
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from csdesk.exchange import errors, titles
from csdesk.exchange.bounds import LARGEST_FILE, LARGEST_STREAM, LONGEST_CELL, MOST_CELLS
from csdesk.exchange.delimited import Record, find_delimiter, read_records
from csdesk.exchange.encodings import decode
from csdesk.exchange.errors import NotATableError
from csdesk.exchange.notices import NoticeKind, TableNotice
from csdesk.exchange.titles import is_own
from csdesk.exchange.workbook import MergedCells, SheetName, read_sheet
from csdesk.fields.catalogue import FIELDS, by_name

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK\x03\x04"
_ANOTHER_KIND = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<[!?a-zA-Z]|[\[{]\s*[\[{\"]|%PDF|\x1f\x8b|\x89PNG|\xff\xd8\xff|\{\\rtf)"
)
_HEAD = 1 << 10
_WORKBOOK_NAMES = {".xlsx", ".xlsm", ".xls", ".xlsb", ".ods"}
_SPELT = {"tab": "\t", "\\t": "\t", "comma": ",", "semicolon": ";", "pipe": "|"}
_TEXT_NAMES = {".csv", ".tsv", ".txt", ".tab"}
UNREADABLE = re.compile("[\0\ufffd\ud800-\udfff\x80-\x9f\uf8f0-\uf8f3]")
"""What no sound text holds: NUL, what could not be decoded, control signs that only a wrong encoding gives."""
UNKEEPABLE = re.compile("[\0\ud800-\udfff]")
"""What cannot be kept; the rest of what is unreadable may stand in a table that csdesk wrote itself."""
_DECOMPOSED = re.compile("[^\\W\\d_][\u0300-\u036f\u3099\u309a]+|[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?")
"""A letter with its marks behind it, or the parts of a hangul syllable: how macOS writes some texts."""
_MARK = re.compile("[\u0300-\u036f\u3099\u309a\u1100-\u1112]")
_NEUTRALISED = re.compile(r"'(?='*[=+\-@\t\r])")


@dataclass(frozen=True, slots=True)
class Source:
    """The rows of a file that hold something, their cells without space around, and what there is to say of them.

    Nothing suspicious means that no cell can hold what no text should. ``goes_on``: only its beginning was read.
    """

    rows: list[Record]
    after_blank: frozenset[int]
    notices: list[TableNotice]
    suspicious: bool
    broken: list[Record] = field(default_factory=list)
    encoding: str | None = None
    delimiter: str | None = None
    sheet: str | None = None
    sheets: tuple[SheetName, ...] = ()
    merged: tuple[MergedCells, ...] = ()
    shortened: frozenset[int] = frozenset()
    goes_on: bool = False


def open_source(
    path: Path, sheet: str | None, encoding: str | None, delimiter: str | None, head: int | None = None
) -> Source:
    """Return what is in the file; TableError if it is not there, too large, locked, broken or of another kind.

    Of a text that is larger than a ``head``, only so many bytes are read.
    """
    start = _read(path, _HEAD, LARGEST_FILE if head is None else LARGEST_STREAM)
    if not start:
        raise errors.EmptyFileError
    if start.startswith((_OLE, _ZIP)):
        return _workbook(path, sheet)  # what is in it is unpacked by no other than the process that reads it
    if sheet is not None:
        raise errors.UnknownSheetError(sheet, ())
    if looks_own(start):
        return _own_json(_read(path))
    if _ANOTHER_KIND.match(start):
        raise errors.NotATableError
    content, goes_on = _beginning(path, head, start)
    found = _text(content, path.suffix.lower() in _WORKBOOK_NAMES, encoding, delimiter)
    return replace(found, goes_on=True) if goes_on else found


def _beginning(path: Path, head: int | None, start: bytes) -> tuple[bytes, bool]:
    """Return the text of a file up to the end of a line, and whether it goes on; in UTF-16 it is always the whole."""
    if head is None or b"\0" in start:
        return _read(path), False
    content = _read(path, head + 1, LARGEST_STREAM)
    if len(content) <= head:
        return content, False
    return content[: content.rfind(b"\n", 0, head) + 1] or content[:head], True


def _read(path: Path, at_most: int = -1, largest: int = LARGEST_FILE) -> bytes:
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise errors.NotAFileError
        if found.st_size > largest:
            raise errors.TooLargeError
        with path.open("rb") as file:
            return file.read(at_most)
    except PermissionError:
        raise errors.NoAccessError from None
    except (OSError, ValueError):
        raise errors.MissingTableError from None


def _workbook(path: Path, name: str | None) -> Source:
    sheet = read_sheet(path, name)
    rows = composed(sheet.rows)
    hidden = tuple(each.name for each in sheet.sheets if each.hidden and each.name != sheet.name)
    found = {
        NoticeKind.OTHER_FORMAT: ("Excel",) if path.suffix.lower() in _TEXT_NAMES else (),
        NoticeKind.TAKEN_SHEET: (sheet.name,) if sheet.sought else (),
        NoticeKind.OTHER_SHEETS: sheet.others,
        NoticeKind.HIDDEN_SHEETS: hidden,
    }
    numbers = {number for number, _ in rows}
    return Source(
        rows=rows,
        after_blank=frozenset(number for number in numbers if number - 1 not in numbers),
        suspicious=True,
        notices=[TableNotice(finding, names) for finding, names in found.items() if names],
        sheet=sheet.name,
        sheets=sheet.sheets,
        merged=sheet.merged,
        shortened=sheet.shortened,
    )


def _own_json(content: bytes) -> Source:
    text, encoding = decode(content, "utf-8")
    return Source(rows=rows_of(text), after_blank=frozenset(), notices=[], suspicious=True, encoding=encoding)


def _text(content: bytes, named_workbook: bool, encoding: str | None, delimiter: str | None) -> Source:
    text, encoding = decode(content, encoding)
    delimiter = _SPELT.get(delimiter, delimiter) if delimiter is not None else find_delimiter(text)
    if len(delimiter) != 1 or delimiter in '"\r\n':
        raise errors.DelimiterError
    if text.count(delimiter) + text.count("\n") > MOST_CELLS:
        raise errors.TooLargeError
    records = read_records(text, delimiter)
    long = not records.one_a_line or max(map(len, io.StringIO(text)), default=0) > LONGEST_CELL
    rows = [(number, list(map(str.strip, cells))) for number, cells in records.taken]
    if long:
        rows = [(number, [cell[: LONGEST_CELL + 1] for cell in cells]) for number, cells in rows]
    if _NEUTRALISED.search(text):
        rows = [(number, [_as_meant(cell) for cell in cells]) for number, cells in rows]
    filled = [row for row in rows if any(row[1])]
    if _MARK.search(text):
        filled = composed(filled)
    return Source(
        rows=filled,
        after_blank=frozenset(_after_blank(rows) if len(filled) < len(rows) else ()),
        suspicious=long or UNREADABLE.search(text) is not None,
        notices=[TableNotice(NoticeKind.OTHER_FORMAT, ("CSV",))] if named_workbook else [],
        broken=records.broken,
        encoding=encoding,
        delimiter=delimiter,
    )


def composed(rows: list[Record]) -> list[Record]:
    """Return rows with each letter and its marks as one sign, as most programs write them; those of csdesk as they are.

    Other signs stay: to compose them would change 神 into another sign.
    """
    if rows and is_own(rows[0][1]):
        return rows
    return [(number, [_DECOMPOSED.sub(_as_one_sign, cell) for cell in cells]) for number, cells in rows]


def _as_one_sign(found: re.Match[str]) -> str:
    return unicodedata.normalize("NFC", found[0])


def _as_meant(cell: str) -> str:
    """Take away the apostrophe that keeps a spreadsheet from running a text as a formula."""
    return cell[1:] if _NEUTRALISED.match(cell) else cell


def _after_blank(rows: list[Record]) -> Iterator[int]:
    blank = True
    for number, cells in rows:
        if blank:
            yield number
        blank = not any(cells)


_LINES, _CUSTOM = "lines", "custom"
_IN_LINES = {"last_day": "line_last_day"}
"""What a field of an amount is called in its object, if it is otherwise than in a table."""
_BETWEEN = "; "


def looks_own(head: bytes) -> bool:
    """Tell whether the beginning of a file may be that of JSON by csdesk: a list of records with its ids."""
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    return start[:1] == b"[" and start[1:].lstrip()[:1] in (b"{", b"]") and (b'"uid"' in start or b"]" in start[:8])


def rows_of(text: str) -> list[Record]:
    """Return the headings and the rows of an export as JSON; NotATableError if it is none."""
    try:
        records = json.loads(text)
    except (ValueError, RecursionError):
        raise NotATableError from None
    if not isinstance(records, list) or not all(isinstance(one, dict) and titles.UID in one for one in records):
        raise NotATableError
    told = {*records[0]} if records else set[str]()  # where two kinds are as like, the one with ids of csdesk counts
    kind = max(FIELDS, key=lambda each: (len(told & by_name(each).keys()), titles.UID in by_name(each)))
    flat = [row for one in records for row in _rows(one)]
    names = dict.fromkeys([titles.UID, *(name for row in flat for name in row)])
    heads = [_heading(kind, name) for name in names]
    rows = [[_kept_text(row.get(name)) for name in names] for row in flat]
    return [(number, cells) for number, cells in enumerate([heads, *rows], 1)]


def _rows(record: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    custom = record.get(_CUSTOM) if isinstance(record.get(_CUSTOM), dict) else {}
    own = {name: value for name, value in record.items() if name not in (_CUSTOM, _LINES)}
    own |= {f"{_CUSTOM}:{title}": value for title, value in (custom or {}).items()}
    for line in record.get(_LINES) or [{}]:
        yield own | {_IN_LINES.get(name, name): value for name, value in line.items()}


def _heading(kind: str, name: str) -> str:
    title = name.removeprefix(f"{_CUSTOM}:")
    if title != name:
        return titles.custom_heading(title, "en")
    return titles.heading(kind, name, "en") if name in by_name(kind) else name


def _kept_text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return _BETWEEN.join(map(str, value)) if isinstance(value, list) else str(value).strip()
