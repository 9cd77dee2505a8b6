"""A week of an account's health as its chart, its table and its explanation take it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from csdesk.domain.health_change import ComparedWeek
from csdesk.domain.health_parts import PartState, ScorePart
from csdesk.domain.levels import Level

Bounds = tuple[float, float, float]
"""The lower bounds of A, B and C, in points."""


@dataclass(frozen=True, slots=True)
class HistoryWeek:
    """The week that ends on a Sunday; scores in millionths of a point, None where unknown, the coverage in millionths.

    ``parts`` are by measure, in the order of the model, whose id and name stand beside it. ``caps`` held the level
    down, ``by_today`` is the score under the model of today where that is another.
    """

    sunday: date
    score: int | None
    level: Level
    coverage: int = 0
    parts: Mapping[str, ScorePart] = field(default_factory=dict)
    model_id: int = 0
    model: str = ""
    bounds: Bounds = (80, 60, 40)
    caps: tuple[str, ...] = ()
    by_today: int | None = None
    is_unfinished: bool = False
    is_late: bool = False
    is_less_data: bool = False

    @property
    def stale(self) -> list[str]:
        """Return the measures that were too old to count."""
        return [key for key, one in self.parts.items() if one.state is PartState.STALE]

    @property
    def compared(self) -> ComparedWeek:
        """Return the week as it is compared with another."""
        return ComparedWeek(self.score, self.parts, self.caps)
