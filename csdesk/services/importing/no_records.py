"""The rows of a table that are none: what is broken is rejected, totals and notes are left out."""

from csdesk.exchange.refusals import RefusalReason
from csdesk.exchange.tables import Table
from csdesk.services.importing.preview import LeftOut, Rejected

_NO_RECORDS = (RefusalReason.TOTAL, RefusalReason.REPEATED_HEADER, RefusalReason.FOOTNOTE)


def broken(table: Table) -> list[Rejected]:
    """Return the rows that would be records, could they be read."""
    return [
        Rejected(one.row, one.column, one.value, one.reason) for one in table.problems if one.reason not in _NO_RECORDS
    ]


def left_out(table: Table) -> list[LeftOut]:
    """Return the rows that are no records."""
    return [LeftOut(one.row, one.column, one.value, one.reason) for one in table.problems if one.reason in _NO_RECORDS]
