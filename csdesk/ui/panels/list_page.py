"""What a page with a list is: records in one table, filtered as one types, under a head with totals and tools."""

from collections.abc import Callable, Hashable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from csdesk.ui import keys
from csdesk.ui import tokens as k
from csdesk.ui.bus import ChangeBus
from csdesk.ui.page import Page
from csdesk.ui.panels.guard import Guard
from csdesk.ui.rows_model import RowsModel
from csdesk.ui.widgets.empty_state import EmptyState
from csdesk.ui.widgets.list_filters import ListFilters
from csdesk.ui.widgets.notice import Notice
from csdesk.ui.widgets.parts import Button, Card, Line, col, fill, row, text
from csdesk.ui.widgets.record_table import RecordTable
from csdesk.ui.words import words


class NothingFound(Card):
    """Says in the table's place that nothing matches, and offers the way back."""

    def __init__(self, sentence: str, *others: QWidget) -> None:
        self.said, self.clear_button = text(sentence, "muted"), Button("")
        buttons = row(None, self.clear_button, *others, None)
        super().__init__("", None, row(None, self.said, None), buttons, None, gap=k.S3)
        self.clear_button.setText(words.tr("Clear filter"))


class ListPage(Page):
    """Nothing at all, and nothing found, stand in the table's place; what happened is said below.

    A page makes its ``model``, ``table``, ``filters`` and ``nothing``, and then lays out what is its own.
    """

    model: RowsModel[Any]
    table: RecordTable
    filters: ListFilters
    nothing: NothingFound

    def __init__(self, bus: ChangeBus, today: Callable[[], date]) -> None:
        super().__init__(bus)
        self.today, self.notice, self.total = today, Notice(), Line("", "muted")
        self.guard = Guard(self.notice)
        self.cards, self.body = QStackedWidget(), QStackedWidget()

    def made_table(self, name: str, opening: str) -> RecordTable:
        """Return the table; it is called so, and so is opening a row of it."""
        table = RecordTable(self.model, name)
        acts, self.entrance = table.acts, table
        acts.notice, acts.remove, acts.opening = self.notice, self.remove, opening
        keys.listen(table, Qt.Key.Key_Escape, lambda: self.escape())
        return table

    def lay_out(
        self,
        title: str,
        table: QWidget,
        full: QWidget,
        empty: EmptyState,
        *tools: QWidget,
        below: QWidget | None = None,
    ) -> None:
        """Put the table where it is shown or nothing is found, and what is full or empty below the head.

        Tabs that lead elsewhere stand right ``below`` the head.
        """
        self.table_card, self.full, self.empty = table, full, empty
        for stack, widgets in ((self.cards, (table, self.nothing)), (self.body, (full, empty))):
            for widget in widgets:
                stack.addWidget(widget)
        head = row(text(title, "title"), (self.total, 1), *tools, gap=k.S3)
        head.setMinimumHeight(k.FIELD)
        top = head if below is None else col(head, below, gap=k.S2)
        fill(QVBoxLayout(self), (top, (self.body, 1), self.notice), k.S4, (k.S6, 20, k.S6, 0))
        self.model.narrowed.connect(self.show_state)
        self.filters.left.connect(self.enter_list)

    def show_state(self) -> None:
        """Show the table, or what stands in its place, and what its rows come to."""
        rows, shown = self.model.rows, self.model.shown
        self.body.setCurrentWidget(self.full if rows else self.empty)
        self.cards.setCurrentWidget(self.table_card if shown else self.nothing)
        self.total.say(self.summary(shown) if rows else "")

    def summary(self, shown: list[Any]) -> str:
        """Return what the rows that are shown come to."""
        raise NotImplementedError

    def remove(self, ids: list[Hashable]) -> None:
        """Put records into the trash."""
        raise NotImplementedError

    def heed_filters(self) -> None:
        """Narrow the list by what is typed and ticked."""
        self.nothing.clear_button.clicked.connect(self.escape)
        self.filters.typed.connect(self.model.filter)
        self.filters.ticked.connect(self.narrow)

    def narrow(self) -> None:
        """List what the ticks let through."""
        self.model.accept(self.filters.accepted())

    def escape(self) -> None:
        """Let go what narrows the list."""
        self.filters.clear()
        self.narrow()

    def show_rows(self, rows: Sequence[Any], ids: Sequence[Any] | None) -> None:
        """List rows: all there are, or those of these ids instead of what was listed of them."""
        if ids is None:
            self.model.show(rows)
        else:
            self.model.patch(ids, rows)
        if not self.table.currentIndex().isValid():
            self.table.go_to_first()

    def focus_filter(self) -> None:
        """Let what is looked for be typed."""
        self.filters.focus()

    def enter_list(self) -> None:
        """Go from the filter into what it found."""
        if self.model.shown:
            self.table.setFocus()
            if not self.table.currentIndex().isValid():
                self.table.go_to_first()
