"""A hash of each row: of one that says what it said last time, in the same way, nothing need be read."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b

from csdesk.entities.types import many_texts
from csdesk.services.importing.cells import Cells
from csdesk.services.importing.existing import Reference
from csdesk.services.importing.preview import ImportPreview, Incoming

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


def row_hashes(refs: Iterable[Reference], cells: Cells) -> RowHashes:
    """Compare a table with what it was when it was last imported from the source that knows records by these ids.

    A row can be told by its hash alone if all have ids of their own; what becomes of one that names a parent depends
    on other rows, too.
    """
    keys = cells.keys
    if cells.how.own or not keys or "" in keys or len(set(keys)) < len(keys):
        return unhashed(cells)
    known = {ref.key: ref for ref in refs}
    found = list(_hashes(cells))
    met = {
        place: last
        for place, key in enumerate(keys)
        if (last := known.get(key)) and last.row_hash == found[place] != ""
    }
    said = many_texts([last.imported for last in met.values()])
    same = {
        place: _as_it_was(cells.table.rows[place].number, keys[place], last, values)
        for (place, last), values in zip(met.items(), said, strict=True)
    }
    return RowHashes(found, same)


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


def _as_it_was(row: int, key: str, last: Reference, values: dict[str, str]) -> Incoming:
    title = values.get("name") or values.get("product") or key
    return Incoming(row, key, title, values, values, last.record, None, (), "external_id", last.id, is_news=False)
