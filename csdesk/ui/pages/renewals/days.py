"""What stands on the days of the calendar: preparing begins, notice ends, contracts end."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from csdesk.domain.contracts import last_day
from csdesk.domain.renewals import Basis
from csdesk.services.renewals.renewals import RenewalRow
from csdesk.ui.words import words

WEEK, WEEKS = 7, 6


class Kind(StrEnum):
    """What happens to a contract on a day; in the order in which they stand."""

    NOTICE = "notice"
    END = "end"
    PREPARATION = "preparation"


ICONS = {Kind.NOTICE: "calendar-clock", Kind.END: "flag", Kind.PREPARATION: "hourglass"}


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that happens to a contract on a day."""

    kind: Kind
    row: RenewalRow


def name(kind: Kind) -> str:
    """Return what a kind of entry is called."""
    return {
        Kind.NOTICE: words.tr("Notice deadline"),
        Kind.END: words.tr("Last day of the contract"),
        Kind.PREPARATION: words.tr("Preparation starts"),
    }[kind]


def by_day(rows: Iterable[RenewalRow]) -> dict[date, list[Entry]]:
    """Return by day what happens on it, deadlines first."""
    found: dict[date, list[Entry]] = {}
    for row in rows:
        days = {Kind.PREPARATION: row.clock.preparation, Kind.END: last_day(row.end)}
        if row.clock.basis is Basis.NOTICE:
            days[Kind.NOTICE] = row.clock.decision
        for kind, day in days.items():
            if day is not None:
                found.setdefault(day, []).append(Entry(kind, row))
    order = tuple(Kind)
    for entries in found.values():
        entries.sort(key=lambda one: order.index(one.kind))
    return found


def grid(month: date, *, sunday_first: bool) -> list[date]:
    """Return the days of six weeks, the first of which has the first day of the month."""
    first = month.replace(day=1)
    before = first.isoweekday() % WEEK if sunday_first else first.weekday()
    return [first + timedelta(days=day - before) for day in range(WEEK * WEEKS)]
