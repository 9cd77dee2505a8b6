"""The day that a file without days is of: said, found above its table or in its name, or that of the file itself."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from pathlib import Path

from csdesk.exchange.days_told import day_above, day_in_name
from csdesk.i18n import Words, later_words
from csdesk.services.importing.kind import ImportDraft


class DayFrom(Enum):
    """Where the day of a file was found."""

    SAID = later_words.tr("The readings are of {day}.")
    ABOVE = later_words.tr("The readings are of {day}, as it says above the table.")
    NAME = later_words.tr("The readings are of {day}, as the file's name says.")
    FILE = later_words.tr(
        "Nothing says of which day the readings are. They are taken as of {day}, the day of the file."
    )


@dataclass(frozen=True)
class FileDay:
    """The day of a file, and where it was found."""

    day: date
    origin: DayFrom

    def sentence(self, words: Words) -> str:
        """Return what to know of it."""
        return self.origin.value.said(words, day=self.day.isoformat())


def day_of(draft: ImportDraft) -> FileDay:
    """Return the day of a file."""
    if draft.on is not None:
        return FileDay(draft.on, DayFrom.SAID)
    ways = (DayFrom.ABOVE, day_above(draft.table.above, draft.order)), (DayFrom.NAME, day_in_name(draft.path.stem))
    found = next((FileDay(day, origin) for origin, day in ways if day is not None), None)
    return found or FileDay(_modified(draft.path), DayFrom.FILE)


def _modified(path: Path) -> date:
    return datetime.fromtimestamp(path.stat().st_mtime).date()
