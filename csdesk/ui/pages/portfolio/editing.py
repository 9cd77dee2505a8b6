"""How a cell of the portfolio is edited: alone at once, or with others in one step."""

from collections.abc import Callable
from typing import Any, TypedDict

from csdesk.domain.names import one_line
from csdesk.services.accounts import AccountRow, Accounts

Guard = Callable[[Callable[[], object]], object]
"""Runs an edit, and says why one was refused."""


class CellWays(TypedDict):
    """The two ways a column is edited, as a column takes them."""

    edit: Callable[[AccountRow, str], None]
    reads: Callable[[str], dict[str, Any]]


class Editing:
    """Makes the ways in which columns are edited."""

    def __init__(self, accounts: Accounts, guard: Guard) -> None:
        self._accounts, self._guard = accounts, guard

    def of(self, field: str, read: Callable[[str], Any] = one_line) -> CellWays:
        """Return the ways of a column that keeps what ``read`` makes of the words."""

        def reads(typed: str) -> dict[str, Any]:
            return {field: read(typed)}

        def edit(row: AccountRow, typed: str) -> None:
            self._guard(lambda: self._accounts.edit_many({row.id: reads(typed)}))

        return CellWays(edit=edit, reads=reads)
