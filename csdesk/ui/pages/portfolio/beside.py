"""The table, and beside it the account one is on, when that is wanted."""

from collections.abc import Callable
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from csdesk.i18n import Words
from csdesk.ui import tokens as k
from csdesk.ui.pages.portfolio.sorting import AccountsModel
from csdesk.ui.widgets.grouped_table import GroupedTable
from csdesk.ui.widgets.parts import Card, fill

if TYPE_CHECKING:
    from csdesk.ui.pages.portfolio.preview import Preview


class Beside(QWidget):
    """Space shows the account of the row and lets it go; ``turned`` tells that there is more room, or less."""

    turned = Signal()
    opened = Signal(int)

    def __init__(self, table: GroupedTable, model: AccountsModel, words: Words, today: Callable[[], date]) -> None:
        super().__init__()
        self._table, self._model, self._words, self._today = table, model, words, today
        fill(QHBoxLayout(self), ((Card("", (table, 1), pad=0), 1),), k.S4, (0, 0, 0, 0))
        table.peeked.connect(self._on_peeked)
        table.selectionModel().currentRowChanged.connect(lambda *_rows: self.show_account())

    @cached_property
    def preview(self) -> "Preview":
        """Return the account beside the table, made when it is wanted first."""
        from csdesk.ui.pages.portfolio.preview import Preview

        made = Preview(self._model.columns, self._words, self._today)
        made.closed.connect(self.close_preview)
        made.opened.connect(self.opened)
        made.hide()
        box = self.layout()
        assert box is not None
        box.addWidget(made)
        return made

    @property
    def taken(self) -> int:
        """Return how much room the account takes."""
        return k.PANEL + k.S4 if self.previewing else 0

    @property
    def previewing(self) -> bool:
        """Tell whether an account is shown."""
        return "preview" in self.__dict__ and not self.preview.isHidden()

    def show_account(self) -> None:
        """Show the account one is on, if one is shown at all."""
        index = self._table.currentIndex()
        if self.previewing and index.isValid() and self._model.is_row(index.row()):
            self.preview.show_account(self._model.row(index))

    def close_preview(self) -> None:
        """Let the account go."""
        if self.previewing:
            self.preview.hide()
            self.turned.emit()
            self._table.setFocus()

    def _on_peeked(self) -> None:
        if self.previewing or not self._table.currentIndex().isValid():
            self.close_preview()
            return
        self.preview.show()
        self.show_account()
        self.turned.emit()
