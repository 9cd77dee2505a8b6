"""What an import of readings would do: counted in arrays; a row is made when it is looked at."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from typing_extensions import override

from csdesk.exchange.reading_cells import PresentCells, same_cells
from csdesk.exchange.reading_tables import ReadingArrays
from csdesk.services.importing.preview import Flagged, ImportPreview, Incoming, Rejected
from csdesk.services.importing.questions import CellQuestion
from csdesk.services.importing.readings.measures import NewMeasure


@dataclass(frozen=True)
class ReadingsWork:
    """What an import would write: readings that are ``new`` or ``changed``; of which day the file is, and what it is.

    ``here`` are the cells that it was compared with, ``measures`` those that it adds.
    """

    new: ReadingArrays
    changed: ReadingArrays
    here: PresentCells
    measures: Sequence[NewMeasure]
    as_of: date
    digest: str

    @property
    def is_any(self) -> bool:
        """Tell whether there is anything to write."""
        return bool(len(self.new) or len(self.changed))


@dataclass(frozen=True)
class ReadingsPreview(ImportPreview):
    """A preview of so many rows that its lists are made when they are looked at.

    ``open_rows`` are the first rows of each question, ``asks`` the cells that ask one for all alike, with how many do.
    Where what is shown is an account with all of its rows, ``weights`` are the rows that are new, changed, unchanged.
    """

    work: ReadingsWork | None = None
    open_rows: tuple[Rejected, ...] = ()
    final: Sequence[Rejected] = ()
    asks: Mapping[CellQuestion, int] = field(default_factory=dict)
    asked_by: tuple[Rejected | Flagged, ...] = ()
    weights: tuple[int, ...] | None = None

    @property
    @override
    def is_news(self) -> bool:
        return self.work is not None and self.work.is_any

    @property
    @override
    def counts(self) -> dict[str, int]:
        found = super().counts
        if self.weights is None:
            return found
        named = dict(zip(("created", "updated", "unchanged"), self.weights, strict=True))
        return {**found, **named, "rows": sum(self.weights) + len(self.rejected) + len(self.left_out)}

    @property
    @override
    def waits_for_her(self) -> bool:
        """Tell whether anything is asked; rows of accounts that are not here are told, and wait for nobody."""
        return bool(self.open_rows or self.asks or self.offered)

    @property
    @override
    def questions(self) -> tuple[Rejected, ...]:
        return self.open_rows

    @property
    @override
    def refused(self) -> Sequence[Rejected]:
        return self.final

    @property
    @override
    def asked(self) -> Mapping[CellQuestion, int]:
        return self.asks

    @property
    @override
    def asking(self) -> list[Rejected | Flagged]:
        return [*self.asked_by]

    @override
    def taken(self, rows: Collection[int]) -> Sequence[Incoming]:
        return []

    @override
    def does_the_same(self, other: ImportPreview) -> bool:
        if not isinstance(other, ReadingsPreview) or self.work is None or other.work is None:
            return False
        mine, others = self.work, other.work
        pairs = (mine.new, others.new), (mine.changed, others.changed)
        return mine.measures == others.measures and all(same_cells(*pair) for pair in pairs)
