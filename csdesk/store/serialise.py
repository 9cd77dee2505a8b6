"""Entries as text, so that what was deleted can be kept and put back another day."""

import json
from collections.abc import Iterable

from csdesk.errors import UnreadableRecordError
from csdesk.store.step import Entry


def dump(entries: Iterable[Entry]) -> str:
    """Return entries as JSON; every value keeps its type, since no blob is journalled."""
    rows = [{"table": e.table, "key": e.key, "old": e.old, "new": e.new} for e in entries]
    return json.dumps(rows, ensure_ascii=False)


def load(text: str) -> tuple[Entry, ...]:
    """Return the entries that were dumped; raise UnreadableRecordError for what was not."""
    try:
        return tuple(Entry.of(row["table"], tuple(row["key"]), row["old"], row["new"]) for row in json.loads(text))
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise UnreadableRecordError from error
