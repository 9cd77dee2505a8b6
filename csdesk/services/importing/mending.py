"""Names whose letters a program could not write: Aum?ller is Aumüller, if that is the only one it can be."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from csdesk.exchange.lost_letters import has_lost, masked
from csdesk.services.importing import issues
from csdesk.services.importing.existing import ExistingRecords
from csdesk.services.importing.preview import Flagged
from csdesk.services.importing.records import Record, Records

_LOST = "?"


def mended(records: Records, known: ExistingRecords) -> Records:
    """Return records with the names that are known in place of those that lost letters; each of them is told."""
    spoilt = [
        one for one in records.taken if _LOST in one.values.get("name", "") or _LOST in one.values.get("account", "")
    ]
    if not spoilt:
        return records
    whole = {
        "name": _by_mask(known.names.values()),
        "account": _by_mask(known.accounts.by_name if known.accounts else ()),
    }
    by_row = {one.row: _mended(one, whole, records.columns) for one in spoilt}
    return replace(records, taken=tuple(by_row.get(one.row, one) for one in records.taken))


def _by_mask(names: Iterable[str]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for name in names:
        if not name.isascii():
            found.setdefault(masked(name), set()).add(name)
    return found


def _mended(record: Record, whole: Mapping[str, Mapping[str, set[str]]], columns: Mapping[str, str]) -> Record:
    for field, names in whole.items():
        text = record.values.get(field, "")
        near = [name for name in names.get(masked(text), ()) if has_lost(text, name)]
        if len(near) == 1:
            told = Flagged(record.row, columns.get(field, field), text, issues.LostLetters(near[0]))
            values = {**record.values, field: near[0]}
            record = record._replace(values=values, row_hash="", flagged=(*record.flagged, told))
    return record
