"""What happened beside the health of an account: what a chart marks."""

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from csdesk.domain.timeline import TimelineEntry


class HealthEventKind(StrEnum):
    """What kind of thing happened."""

    LEFT = "left"
    CONTRACT_END = "contract_end"
    MODEL = "model"
    OVERDUE = "overdue"
    JOINED = "joined"
    VIEW = "view"
    STAGE = "stage"
    CONTRACT = "contract"
    MILESTONE = "milestone"
    DOCUMENT = "document"
    MEETING = "meeting"


_WEIGHTS = {kind: len(HealthEventKind) - place for place, kind in enumerate(HealthEventKind)}


class HealthEvent(NamedTuple):
    """Something that happened on a day, and what it is called; the entry of the timeline it is, if it is one."""

    kind: HealthEventKind
    on: date
    name: str
    entry: TimelineEntry | None = None

    @property
    def weight(self) -> int:
        """Return how much it counts where not everything can be named; 1 is the least."""
        return _WEIGHTS[self.kind]
