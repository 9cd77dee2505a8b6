"""What the rows of a file come to: new, changed, unchanged or rejected."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from csdesk.services.importing.preview import Flagged, Incoming, Rejected
from csdesk.services.importing.records import Record


@dataclass
class Verdicts:
    """What the rows of a file come to."""

    created: list[Incoming] = field(default_factory=list)
    updated: list[Incoming] = field(default_factory=list)
    unchanged: list[Incoming] = field(default_factory=list)
    rejected: list[Rejected] = field(default_factory=list)
    flagged: list[Flagged] = field(default_factory=list)

    def refuse(self, wrong: Mapping[int, Rejected]) -> None:
        """Take rows no more."""
        for group in (self.created, self.updated) if wrong else ():
            group[:] = [one for one in group if one.row not in wrong]
        self.flagged = [one for one in self.flagged if one.row not in wrong]
        self.rejected += wrong.values()


def as_first(record: Record, first: Incoming | Rejected) -> Incoming | Rejected:
    """Return what becomes of a row with a further amount: what becomes of the first row of its contract."""
    if isinstance(first, Rejected):
        return replace(first, row=record.row)
    return first._replace(row=record.row, values={}, changes=(), is_news=False, line_of=first.row, brought=None)
