"""Which backups are kept: many of the last days, few of long ago."""

from collections.abc import Callable, Collection, Hashable
from datetime import datetime

from csdesk.domain.named_enum import NamedEnum
from csdesk.i18n import later_words

_OF_THE_LAST_DAY, _DAYS, _WEEKS, _MONTHS = 5, 7, 4, 12


class BackupReason(NamedEnum):
    """Why a backup was made."""

    DAY = "day", later_words.tr("every day")
    IMPORT = "import", later_words.tr("before an import")
    MIGRATION = "migration", later_words.tr("before a file update")
    BY_HAND = "hand", later_words.tr("made by you")


def to_keep(made: Collection[datetime]) -> frozenset[datetime]:
    """Return which backups are kept, of the moments at which they were made.

    These are the last five of the last day, and the last one of each of the last seven days, four weeks (from Monday)
    and twelve months that have any: who is away for a while loses none.
    """
    newest_first = sorted(made, reverse=True)
    today = [moment for moment in newest_first if moment.date() == newest_first[0].date()]
    return frozenset(
        (
            *today[:_OF_THE_LAST_DAY],
            *_last_of_each(newest_first, datetime.date, _DAYS),
            *_last_of_each(newest_first, lambda moment: moment.isocalendar()[:2], _WEEKS),
            *_last_of_each(newest_first, lambda moment: (moment.year, moment.month), _MONTHS),
        )
    )


def _last_of_each(
    newest_first: Collection[datetime], period: Callable[[datetime], Hashable], count: int
) -> list[datetime]:
    """Return the newest of each of the last so many periods."""
    found: dict[Hashable, datetime] = {}
    for moment in newest_first:
        found.setdefault(period(moment), moment)
    return list(found.values())[:count]
