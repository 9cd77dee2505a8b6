"""The entries of the queue in their order, group by group; one that changes is all that is touched."""

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from operator import attrgetter

from csdesk.domain.actions import EntryKey, EntryKind, Group
from csdesk.services.queue.entries import QueueEntry

_BY_RANK = attrgetter("rank")


class QueueBook:
    """Holds entries by key, and each group in its order."""

    def __init__(self, entries: Iterable[QueueEntry] = ()) -> None:
        self._known: dict[EntryKey, QueueEntry] = {}
        self._groups: dict[Group, list[QueueEntry]] = {one: [] for one in Group}
        self.kinds: Counter[EntryKind] = Counter()
        """How many there are of each kind."""
        self.add(entries)

    def add(self, entries: Iterable[QueueEntry]) -> None:
        """Take many in."""
        for one in entries:
            self._known[one.key] = one
            self._groups[one.group].append(one)
        self.kinds = Counter(key.kind for key in self._known)
        for group in self._groups.values():
            group.sort(key=_BY_RANK)

    def patch(self, keys: Collection[EntryKey], entries: Iterable[QueueEntry]) -> None:
        """Let these be the entries of these keys; the others stay."""
        fresh = {one.key: one for one in entries}
        for key in {*keys, *fresh}:
            if key in self._known:
                self.kinds[key.kind] -= 1
                self._remove(self._known.pop(key))
        for one in fresh.values():
            self._known[one.key] = one
            self.kinds[one.kind] += 1
            insort(self._groups[one.group], one, key=_BY_RANK)

    def of(self, group: Group) -> Sequence[QueueEntry]:
        """Return the entries of a group, in their order."""
        return self._groups[group]

    def count(self, *groups: Group) -> int:
        """Return how many there are in some groups."""
        return sum(len(self._groups[one]) for one in groups)

    def get(self, key: EntryKey) -> QueueEntry | None:
        """Return an entry, None where there is none of this key."""
        return self._known.get(key)

    def all(self) -> list[QueueEntry]:
        """Return every entry, group by group."""
        return [one for group in Group for one in self._groups[group]]

    def _remove(self, one: QueueEntry) -> None:
        group = self._groups[one.group]
        del group[bisect_left(group, one.rank, key=_BY_RANK)]
