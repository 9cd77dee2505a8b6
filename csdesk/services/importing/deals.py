"""Deals in a list of contracts: a won one is a contract, a lost or an open one is no revenue."""

from collections.abc import Iterable

from csdesk.domain.deals import DealState
from csdesk.exchange.tables import Table, TableRow
from csdesk.services.importing import issues
from csdesk.services.importing.cells import Fault
from csdesk.services.importing.preview import LeftOut, Rejected


class Deals:
    """Tells by one column which rows are contracts; of a word that nobody knows it asks."""

    def __init__(self, table: Table, column: str) -> None:
        self._column, self._place = column, table.columns.index(column)
        self.rejected: list[Rejected] = []
        self.left_out: list[LeftOut] = []

    def refuse(self, row: TableRow, values: dict[str, str], faults: Iterable[Fault]) -> bool:
        """Take the state out of a row's values; tell whether the row is none to take."""
        state = values.pop("deal")
        unknown = next((fault for fault in faults if "deal" in fault.costs), None)
        if unknown is not None:
            told = unknown.value, unknown.reason
            self.rejected.append(Rejected(row.number, self._column, *told, is_question=True, asks=unknown.asks))
            return True
        if state == DealState.WON:
            return False
        reason = issues.LOST_DEAL if state == DealState.LOST else issues.OPEN_DEAL
        self.left_out.append(LeftOut(row.number, self._column, row.cells[self._place], reason))
        return True
