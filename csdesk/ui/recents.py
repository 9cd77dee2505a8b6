"""The accounts that were open last, in the rail; beside them stands whose desk this is."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from csdesk.desk import Desk
from csdesk.ui.widgets.rail import Rail, Recent

if TYPE_CHECKING:
    from csdesk.services.accounts import AccountRow

_MOST = 5


class Recents:
    """Keeps their order, the last one first; only what is not known of them yet is read."""

    def __init__(self, desk: Desk, rail: Rail, today: Callable[[], date]) -> None:
        self._desk, self._rail, self._today = desk, rail, today
        self._known: dict[int, AccountRow] = {}
        self.ids: list[int] = []

    def open(self, account_id: int, row: "AccountRow | None") -> None:
        """Put an account first; ``row`` is what its page has just read of it, if it has."""
        if row is not None:
            self._known[account_id] = row
        self.ids[:] = [account_id, *(one for one in self.ids if one != account_id)][:_MOST]
        self._show()

    def renew(self) -> None:
        """Read them anew, and whose desk this is; who is gone is gone from here."""
        self._known = {}
        self._rail.own(self._desk.colleagues.my_name())
        self._show()

    def _show(self) -> None:
        unknown = [one for one in self.ids if one not in self._known]
        if unknown:
            self._known |= {row.id: row for row in self._desk.accounts.rows(self._today(), unknown)}
        self.ids[:] = [one for one in self.ids if one in self._known]
        rows = [self._known[one] for one in self.ids]
        self._rail.show_recent([Recent(row.id, row.name, row.trend.level.value) for row in rows])
