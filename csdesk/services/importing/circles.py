"""Parents that a file names in a circle: the rows that make it are not taken."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from csdesk.domain.trees import circle
from csdesk.services.importing import issues
from csdesk.services.importing.existing import ExistingRecords
from csdesk.services.importing.preview import Incoming, Rejected


@dataclass(frozen=True)
class _Link:
    """A row that puts an account under another; of both a new one is the negative of its row."""

    one: Incoming
    child: int
    parent: int


def refused(
    column: str, known: ExistingRecords, created: Iterable[Incoming], updated: Iterable[Incoming]
) -> dict[int, Rejected]:
    """Return by row those whose parent would stand below them, as everything will be when the file is in.

    All the rows of a circle are refused: which of them is wrong, nobody can tell.
    """
    created, updated = list(created), list(updated)
    names = _names(known, created, updated)
    told = [(one, _node(one), parent) for one in (*created, *updated) if (parent := _told(one)) is not None]
    found = _finder(known, created, names)
    links = [_Link(one, child, found[parent]) for one, child, parent in told if parent in found]
    above: dict[int, int | None] = {**known.parents, **dict.fromkeys(child for _one, child, _parent in told)}
    above.update((link.child, link.parent) for link in links)
    wrong: dict[int, Rejected] = {}
    while rounds := [(link, way) for link in links if (way := circle(link.child, link.parent, above))]:
        for link, way in rounds:  # what stays as it was may close another one
            reason = issues.Circle(" → ".join(names[one] for one in way))
            wrong[link.one.row] = Rejected(link.one.row, column, link.one.values["parent"], reason)
            above[link.child] = known.parents.get(link.child)
        links = [link for link in links if link.one.row not in wrong]
    return wrong


def _node(one: Incoming) -> int:
    return one.record_id or -one.row


def _told(one: Incoming) -> str | None:
    """Return the parent that a row gives its account, nothing if it takes it away; None if it leaves it."""
    if one.record_id is None:
        return one.values.get("parent")
    return next((change.new for change in one.changes if change.field == "parent"), None)


def _names(known: ExistingRecords, created: Iterable[Incoming], updated: Iterable[Incoming]) -> dict[int, str]:
    changed = {one.record_id or 0: each.new for one in updated for each in one.changes if each.field == "name"}
    return known.names | changed | {_node(one): one.values.get("name", "") for one in created}


def _finder(known: ExistingRecords, created: Iterable[Incoming], names: Mapping[int, str]) -> dict[str, int]:
    """Return the accounts by what a file calls a parent: a unique name, or before it an id in this source."""
    count = Counter(names.values())
    by_name = {name: one for one, name in names.items() if name and count[name] == 1}
    return by_name | known.by_key | {one.key: _node(one) for one in created if one.key}
