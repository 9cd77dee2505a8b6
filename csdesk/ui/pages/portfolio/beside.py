"""The table, and beside it the account one is on, when that is wanted."""

from collections.abc import Callable
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from csdesk.services.accounts import AccountRow
from csdesk.ui.navigator import Navigator
from csdesk.ui.rows_model import RowsModel
from csdesk.ui.widgets.beside import SidePane
from csdesk.ui.widgets.parts import Card
from csdesk.ui.widgets.record_table import RecordTable

if TYPE_CHECKING:
    from csdesk.ui.pages.portfolio.preview import AccountPreview


class TableAndPreview(SidePane):
    """Space shows the account of the row and lets it go."""

    def __init__(
        self, table: RecordTable, model: RowsModel[AccountRow], today: Callable[[], date], navigator: Navigator
    ) -> None:
        super().__init__(Card("", (table, 1), pad=0))
        self._table, self._model, self._today, self._navigator = table, model, today, navigator
        table.peeks = True
        table.peeked.connect(self._on_peeked)
        table.selectionModel().currentRowChanged.connect(lambda *_rows: self.show_account())

    @cached_property
    def preview(self) -> "AccountPreview":
        """Return the account beside the table, made when it is wanted first."""
        from csdesk.ui.pages.portfolio.preview import AccountPreview

        made = AccountPreview(self._model.columns, self._today, self._navigator)
        made.closed.connect(self.close_preview)
        self.add_panel(made)
        return made

    @property
    def previewing(self) -> bool:
        """Tell whether an account is shown."""
        return bool(self.taken)

    def show_account(self) -> None:
        """Show the account one is on, if one is shown at all."""
        index = self._table.currentIndex()
        if self.previewing and index.isValid() and self._model.is_row(index.row()):
            self.preview.show_account(self._model.row(index))

    def take_over(self, former: "TableAndPreview") -> None:
        """Show an account if a former one does; which, the row says."""
        self.preview.setVisible(True) if former.previewing else self.close_preview()

    def close_preview(self) -> None:
        """Let the account go."""
        if self.previewing:
            self.preview.hide()
            self._table.setFocus()

    def _on_peeked(self) -> None:
        if self.previewing or not self._table.currentIndex().isValid():
            self.close_preview()
            return
        self.preview.show()
        self.show_account()
