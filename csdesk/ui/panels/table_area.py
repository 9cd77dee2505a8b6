"""A table of records with its buttons below, in a panel or a section."""

from collections.abc import Callable, Hashable, Iterable
from typing import Any

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from csdesk.desk import Desk
from csdesk.ui import keys
from csdesk.ui import tokens as k
from csdesk.ui.panels.guard import Guard
from csdesk.ui.rows_model import RowsModel
from csdesk.ui.tips import tip
from csdesk.ui.widgets.empty_state import EmptyState
from csdesk.ui.widgets.parts import Button, Card, Item, col, fill, row
from csdesk.ui.widgets.record_table import RecordTable
from csdesk.ui.widgets.row_menu import Offer

Act = Callable[[], object]


class TableArea(QStackedWidget):
    """Shows a table in a card, or while it is empty what belongs there; what is added is typed at once."""

    def __init__(
        self, desk: Desk, guard: Guard, model: RowsModel[Any], name: str, remove: Callable[[list[Hashable]], object]
    ) -> None:
        """Delete what is deleted in the table of this name by ``remove``."""
        super().__init__()
        self._desk, self._guard, self.table = desk, guard, RecordTable(model, name)
        self.table.acts.notice, self.table.acts.remove = guard.notice, remove

    def add_button(self, name: str, add: Act) -> Button:
        """Return the button that adds a record, as Ctrl+N does."""
        button = Button(name, "plus")
        button.clicked.connect(lambda: add())
        button.setToolTip(tip(keys.native(QKeySequence.StandardKey.New)))
        return button

    def offer(self, button: Button, pressed: str, act: Act) -> None:
        """Let a button do something with the row one is on, and a key and the menu of the row do it, too."""
        button.clicked.connect(lambda: act())
        keys.listen(self.table, pressed, act)
        self.table.acts.offers.append(Offer(button.text().strip(), pressed, act))
        button.setToolTip(tip("\n".join(filter(None, (button.toolTip(), keys.native(pressed))))))

    def fill(self, place: QWidget, empty: EmptyState, *over: Item, foot: Iterable[Item], below: int = 0) -> None:
        """Fill a place: what is over the table, the table, its foot; or what is shown while it is empty."""
        card = Card("", (self.table, 1), pad=0)
        self.addWidget(col(*over, (card, 1), row(*foot), gap=k.S3, margins=(0, 0, 0, below)))
        self.addWidget(empty)
        fill(QVBoxLayout(place), (self,), 0, (0, 0, 0, 0))

    def show_rows(self, rows: Iterable[Any]) -> None:
        """Show these rows."""
        self.table.rows_model.show(rows)
        self.setCurrentIndex(0 if self.table.rows_model.rows else 1)

    def go(self, row_id: Hashable) -> None:
        """Put the hand on a row, if it is shown."""
        found = self.table.rows_model.index_of(row_id)
        if found.isValid():
            self.table.setCurrentIndex(found)
            self.table.setFocus()

    def add(self, add: Callable[[], Hashable], column: int = 0) -> None:
        """Add a record and let a cell of its row be typed; Escape takes it back. ``add`` returns the id of the row."""
        added: list[Hashable] = []
        if self._guard(lambda: added.append(add())):
            withdraw = self._desk.database.withdrawal()
            self.table.type_new(added[0], lambda: self._guard(withdraw), column)
