"""When she looked at something: what is new is new since the last look of an earlier day."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True)
class Looks:
    """The last look, and the last one before that day; all looks of a day are one.

    What she found new in the morning is so until the day is over: she opens what it tells of, and comes back to it.
    """

    last: datetime | None = None
    before: datetime | None = None

    def looked(self, now: datetime) -> "Looks":
        """Return the looks with one more."""
        return Looks(now, self.since(now.date()))

    def since(self, today: date) -> datetime | None:
        """Return the last look before a day, None if there was none."""
        return self.last if self.last is not None and self.last.date() < today else self.before

    def written(self) -> str:
        """Return them as a text."""
        return " ".join("-" if one is None else one.isoformat() for one in (self.last, self.before))


def read_looks(text: str) -> Looks:
    """Return the looks that were written; none where the text says something else."""
    try:
        last, before = (None if one == "-" else datetime.fromisoformat(one) for one in text.split(" "))
    except ValueError:
        return Looks()
    return Looks(last, before)
