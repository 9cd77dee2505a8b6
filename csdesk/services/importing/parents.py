"""Parents of accounts: which of those that a file names will be there when it is in."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from csdesk.services.importing.existing import ExistingRecords
from csdesk.services.importing.preview import Incoming
from csdesk.services.importing.records import Record, Records


def left_out(records: Records) -> Records:
    """Return the records as if their file named no parents."""
    return replace(records, taken=tuple(map(_without_parent, records.taken)))


def settled(
    records: Records, known: ExistingRecords, created: Iterable[Incoming], updated: Iterable[Incoming]
) -> tuple[Records, tuple[str, ...]]:
    """Leave out the parents that will not be there under an id or a unique name; return them, too.

    A record that is named as its own parent has none.
    """
    created = list(created)
    names = known.names | {
        one.record_id or 0: change.new for one in updated for change in one.changes if change.field == "name"
    }
    count = Counter([*names.values(), *(one.values.get("name", "") for one in created)])
    keys = known.by_key.keys() | {one.key for one in created}
    taken: list[Record] = []
    strangers: dict[str, None] = {}
    for record in records.taken:
        parent = record.values["parent"]
        unknown = parent not in keys and count[parent] != 1
        itself = parent in (record.values.get("external_id"), record.values.get("name"))
        if parent and unknown:
            strangers[parent] = None
        taken.append(_without_parent(record) if parent and (unknown or itself) else record)
    return replace(records, taken=tuple(taken)), tuple(strangers)


def _without_parent(record: Record) -> Record:
    return record._replace(values={name: text for name, text in record.values.items() if name != "parent"})
