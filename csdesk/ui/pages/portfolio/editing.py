"""How a cell of the portfolio is edited: alone at once, or with others in one step."""

from collections.abc import Callable
from datetime import date
from functools import cache

from csdesk.services.accounts import AccountRow, Accounts
from csdesk.ui.widgets.column_kit import ColumnKit, Reader

Editing = ColumnKit[AccountRow]
"""Makes the columns of accounts."""


def editing(accounts: Accounts, guard: Callable[[Callable[[], object]], object], today: Callable[[], date]) -> Editing:
    """Return what makes the portfolio's columns; how days are read is not needed at the start."""

    @cache
    def reader() -> Reader:
        from csdesk.ui.panels.entries import Entries

        return Entries(today)

    return ColumnKit(
        today,
        reader,
        lambda row, values: accounts.edit_many({row.id: values}),
        guard,
        nothing="–",
        quiet=True,
    )
