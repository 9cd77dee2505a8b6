"""The rows of a table that are none: what is broken is rejected, totals and notes are left out."""

from collections.abc import Mapping
from dataclasses import replace

from csdesk.exchange.refusals import Problem, RefusalReason
from csdesk.exchange.tables import Table
from csdesk.services.importing.preview import LeftOut, Rejected

_NO_RECORDS = (RefusalReason.TOTAL, RefusalReason.REPEATED_HEADER, RefusalReason.FOOTNOTE)


def mended(table: Table) -> Table:
    """Return a table in which the rows are taken that have a spoilt cell, without that cell."""
    return replace(table, rows=tuple(sorted([*table.rows, *table.spoilt]))) if table.spoilt else table


def spoilt(table: Table) -> Mapping[int, list[Problem]]:
    """Return by row the cells that a mended table is without."""
    found: dict[int, list[Problem]] = {row.number: [] for row in table.spoilt}
    for one in table.problems if found else ():
        if one.row in found:
            found[one.row].append(one)
    return found


def broken(table: Table) -> list[Rejected]:
    """Return the rows that would be records, could they be read; of a mended table those that are not mended."""
    taken = {row.number for row in table.rows} if table.spoilt else set()
    return [
        Rejected(one.row, one.column, one.value, one.reason)
        for one in table.problems
        if one.reason not in _NO_RECORDS and one.row not in taken
    ]


def left_out(table: Table) -> list[LeftOut]:
    """Return the rows that are no records."""
    return [LeftOut(one.row, one.column, one.value, one.reason) for one in table.problems if one.reason in _NO_RECORDS]
