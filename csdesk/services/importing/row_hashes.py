"""A hash of each row: of one that says what it said last time, in the same way, nothing need be read."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b

from sqlalchemy.orm import Session

from csdesk.entities.types import many_texts
from csdesk.exchange.ids import case_safe
from csdesk.services.importing.cells import Cells
from csdesk.services.importing.existing import rows_of
from csdesk.services.importing.preview import ImportPreview, Incoming
from csdesk.services.importing.record_kind import RecordKind

_FORM = 5
"""To be raised when cells are read otherwise than before: then no row is as it was last time."""
_BYTES = 8
_BETWEEN = "\x1f"  # no cell of a table holds it


@dataclass(frozen=True, slots=True)
class RowHashes:
    """The hashes of a table's rows, in their order; ``same`` are those, by their place, that are as last time."""

    rows: Sequence[str]
    same: dict[int, Incoming]

    def added(self, preview: ImportPreview) -> ImportPreview:
        """Return a preview of the other rows with those that are as last time."""
        unchanged = [*preview.unchanged, *self.same.values()]
        return replace(preview, unchanged=tuple(sorted(unchanged, key=lambda one: one.row))) if self.same else preview


def unhashed(cells: Cells) -> RowHashes:
    """Return no hashes for a table whose rows are all to be read."""
    return RowHashes([""] * len(cells.table.rows), {})


def row_hashes(session: Session, kind: RecordKind, source: str, cells: Cells) -> RowHashes:
    """Compare a table with what it was when it was last imported from this source.

    A row can be told by its hash alone if all have ids of their own; what becomes of one that names a parent depends
    on other rows, too.
    """
    keys = [case_safe(key.strip()) for key in cells.texts("external_id")]
    if cells.how.own or not keys or "" in keys or len(set(keys)) < len(keys):
        return unhashed(cells)
    known = _known(session, kind, source)
    found = list(_hashes(cells))
    met = {place: last for place, key in enumerate(keys) if (last := known.get(key)) and last[0] == found[place] != ""}
    said = many_texts([last[3] for last in met.values()])
    same = {
        place: _as_it_was(cells.table.rows[place].number, keys[place], ref, record, values)
        for (place, (_hash, ref, record, _text)), values in zip(met.items(), said, strict=True)
    }
    return RowHashes(found, same)


_Last = tuple[str, int, int, str]
"""The hash of the row that was imported last, the id of its reference, that of its record, what it said."""


def _known(session: Session, kind: RecordKind, source: str) -> dict[str | None, _Last]:
    refs = "SELECT key, row_hash, id, record_id, imported FROM external_refs WHERE record_table = ? AND source = ?"
    return {row[0]: row[1:] for row in rows_of(session, refs, (kind.name, source))}


def _hashes(cells: Cells) -> Iterable[str]:
    """Return the hash of each row's cells and of how they are read."""
    how = [(column, field, repr(cells.reading(column))) for column, field, _texts in cells.columns]
    begun = blake2b(repr((_FORM, how)).encode(), digest_size=_BYTES)
    parents = cells.texts("parent") or [""] * len(cells.table.rows)
    rows = zip(*(texts for _column, _field, texts in cells.columns), strict=True)
    for line, parent in zip(map(_BETWEEN.join, rows), parents, strict=True):
        told = begun.copy()
        told.update(line.encode())
        yield "" if parent else told.hexdigest()


def _as_it_was(row: int, key: str, ref: int, record: int, values: dict[str, str]) -> Incoming:
    title = values.get("name") or values.get("product") or key
    return Incoming(row, key, title, values, values, record, None, (), "external_id", ref, is_news=False)
