"""JSON that csdesk wrote itself as rows of a table: a record a row, a contract with several amounts a row for each."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from csdesk.exchange import titles
from csdesk.exchange.delimited import Record
from csdesk.exchange.errors import NotATableError
from csdesk.fields.catalogue import FIELDS, by_name

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
    kind = max(FIELDS, key=lambda each: sum(name in by_name(each) for one in records[:1] for name in one))
    flat = [row for one in records for row in _rows(one)]
    names = dict.fromkeys([titles.UID, *(name for row in flat for name in row)])
    heads = [_heading(kind, name) for name in names]
    rows = [[_text(row.get(name)) for name in names] for row in flat]
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


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return _BETWEEN.join(map(str, value)) if isinstance(value, list) else str(value).strip()
