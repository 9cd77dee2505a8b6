"""Health: what the weeks of an account came to."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from csdesk.domain.health_parts import ScorePart, SnapshotFlag, unpack
from csdesk.domain.levels import Level
from csdesk.entities import HealthSnapshot
from csdesk.i18n import Words
from csdesk.services.trends import WEEKS
from csdesk.store.database import Database


@dataclass(frozen=True, slots=True)
class HealthWeek:
    """A snapshot: the Sunday, the score in millionths of a point, the level, the coverage in millionths.

    ``packed`` are its parts; ``model_id`` is the version of the model that made it.
    """

    sunday: date
    score: int | None
    level: Level
    coverage: int = 0
    packed: bytes = b""
    model_id: int = 0
    flags: int = 0

    @property
    def parts(self) -> list[ScorePart]:
        """Return the part of each measure of its model, in the order of the model."""
        return unpack(self.packed)

    @property
    def is_unfinished(self) -> bool:
        """Tell whether the week is not over yet."""
        return bool(self.flags & SnapshotFlag.UNFINISHED)

    @property
    def is_late(self) -> bool:
        """Tell whether data that came after the week was over has changed it."""
        return bool(self.flags & SnapshotFlag.LATE)


class Health:
    """What can be asked about health."""

    def __init__(self, database: Database, words: Words) -> None:
        self._database, self._words = database, words

    def weeks(self, account_id: int, last: int = WEEKS) -> list[HealthWeek]:
        """Return the last snapshots of an account, the first first."""
        kept = HealthSnapshot
        columns = kept.week, kept.score, kept.level, kept.coverage, kept.parts, kept.model_id, kept.flags
        query = select(*columns).where(kept.account_id == account_id).order_by(kept.week.desc()).limit(last)
        with self._database.reading() as session:
            return [HealthWeek(*row) for row in reversed(session.execute(query).all())]
