"""Rows that are held where they stand while one works on them: where new ones go, and which have lost their place."""

from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from enum import Enum, auto
from math import inf

from PySide6.QtCore import QObject

from csdesk.ui.words import words

Id = Hashable


class Misfit(Enum):
    """Why a row would stand elsewhere, or nowhere, if the table were put in order now."""

    ORDER = auto()
    GROUP = auto()
    FILTER = auto()


def with_newcomers(held: Sequence[Id], ordered: Sequence[Id], fresh: Collection[Id], lost: Collection[Id]) -> list[Id]:
    """Return the held rows with the fresh ones, each behind the row it follows in the order, but for those lost."""
    firm, behind = set(held).difference(lost), dict[Id, list[Id]]()
    before: Id = None
    for one in ordered:
        if one in fresh:
            behind.setdefault(before, []).append(one)
        elif one in firm:
            before = one
    found = behind.get(None, [])
    for one in held:
        found += [one, *behind.get(one, ())]
    return found


def out_of_order(held: Sequence[Id], places: Mapping[Id, int], loose: Collection[Id]) -> set[Id]:
    """Return the loose rows that do not stand in order among the others; ``places`` are those of the order."""
    below, least = dict[Id, float](), inf
    for one in reversed(held):
        below[one] = least
        if one not in loose:
            least = places[one]
    last, found = -1, set[Id]()
    for one in held:
        if one not in loose or last < places[one] < below[one]:
            last = places[one]
        else:
            found.add(one)
    return found


class HeldRows(QObject):
    """Whether rows are held, which of them are ``loose``, since they have changed, and which are out of place.

    The hand is ``near`` while it is in the table; what is written then holds the rows till it leaves.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.on = self.near = False
        self.loose: set[Id] = set()
        self.misfits: dict[Id, Misfit] = {}

    def placed(self, rows: Sequence[Id], ordered: Sequence[Id], matching: Collection[Id]) -> list[Id]:
        """Return how rows that are shown stand after a change, with those that match now: held or in order."""
        if not self.on:
            staying = set(rows)
            return [one for one in ordered if one in staying or one in matching]
        fresh, places = set(matching).difference(rows), {one: place for place, one in enumerate(ordered)}
        return with_newcomers(rows, ordered, fresh, out_of_order(rows, places, self.loose)) if fresh else list(rows)

    def out_of_order(self, sequences: Iterable[Sequence[Id]], ordered: Sequence[Id]) -> dict[Id, Misfit]:
        """Return which of the loose rows are out of order; each sequence is in order for itself."""
        places = {one: place for place, one in enumerate(ordered)} if self.loose else {}
        found = (one for rows in sequences if places for one in out_of_order(rows, places, self.loose))
        return dict.fromkeys(found, Misfit.ORDER)

    def mark(self, misfits: dict[Id, Misfit]) -> set[Id]:
        """Let these be out of place; return those of which something else is to be said now."""
        before, self.misfits = self.misfits, misfits
        return {one for one, _why in before.items() ^ misfits.items()}

    def said(self, row_id: Id) -> str:
        """Return what is said of a row that is out of place; nothing where it is not."""
        why = self.misfits.get(row_id)
        if why is Misfit.FILTER:
            return words.tr("No longer matches the filter. The row is hidden when you filter again or leave the table.")
        if why is Misfit.GROUP:
            return words.tr("Belongs to another group. The row moves when you sort again or leave the table.")
        return words.tr("No longer in order. The row moves when you sort again or leave the table.") if why else ""
