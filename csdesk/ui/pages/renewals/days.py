"""What stands on the days of the calendar: preparing begins, notice ends, contracts end."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from csdesk.domain.contracts import last_day
from csdesk.domain.renewals import Basis
from csdesk.services.renewals.renewals import RenewalRow
from csdesk.ui.words import words


class DayKind(StrEnum):
    """What happens to a contract on a day; in the order in which they stand."""

    NOTICE = "notice"
    END = "end"
    PREPARATION = "preparation"


ICONS = {DayKind.NOTICE: "calendar-clock", DayKind.END: "flag", DayKind.PREPARATION: "hourglass"}


@dataclass(frozen=True, slots=True)
class DayEntry:
    """Something that happens to a contract on a day."""

    kind: DayKind
    row: RenewalRow


def name(kind: DayKind) -> str:
    """Return what a kind of entry is called."""
    return {
        DayKind.NOTICE: words.tr("Notice deadline"),
        DayKind.END: words.tr("Last day of the contract"),
        DayKind.PREPARATION: words.tr("Preparation starts"),
    }[kind]


def by_day(rows: Iterable[RenewalRow]) -> dict[date, list[DayEntry]]:
    """Return by day what happens on it, deadlines first."""
    found: dict[date, list[DayEntry]] = {}
    for row in rows:
        days = {DayKind.PREPARATION: row.clock.preparation, DayKind.END: last_day(row.end)}
        if row.clock.basis is Basis.NOTICE:
            days[DayKind.NOTICE] = row.clock.decision
        for kind, day in days.items():
            if day is not None:
                found.setdefault(day, []).append(DayEntry(kind, row))
    order = tuple(DayKind)
    for entries in found.values():
        entries.sort(key=lambda one: order.index(one.kind))
    return found
