"""Tables of records: in a panel with its buttons, in a page under its head; many cells written in one step."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from csdesk.desk import Desk
from csdesk.errors import CsdeskError
from csdesk.ui import keys
from csdesk.ui import tokens as k
from csdesk.ui.bus import ChangeBus
from csdesk.ui.navigator import Target
from csdesk.ui.page import Page
from csdesk.ui.panels.guard import Guard
from csdesk.ui.places import PLACES
from csdesk.ui.rows_model import RowsModel
from csdesk.ui.tips import tip
from csdesk.ui.widgets.block import PastedCell
from csdesk.ui.widgets.empty_state import EmptyState
from csdesk.ui.widgets.list_filters import ListFilters
from csdesk.ui.widgets.notice import Notice
from csdesk.ui.widgets.parts import Button, Card, Item, Line, col, fill, row, tabs, text
from csdesk.ui.widgets.record_table import RecordTable
from csdesk.ui.widgets.row_menu import Offer
from csdesk.ui.words import words

Act = Callable[[], object]
_LISTED = 5
_KEYS = ("meetings", "decisions", "questions", "feedback")


class PlaceTabs(QWidget):
    """Marks the place it stands in, and leads to the others."""

    def __init__(self, page: Page, here: str) -> None:
        super().__init__()
        self._page, self._here = page, _KEYS.index(here)
        names = {one.key: one.name.said(words) for one in PLACES if one.name}
        self.bar = tabs([names[key] for key in _KEYS], page)
        self.bar.setAccessibleName(words.tr("Meetings and what was said"))
        self.bar.setCurrentIndex(self._here)
        self.bar.currentChanged.connect(self._on_tab)
        fill(QVBoxLayout(self), (self.bar,), 0, (0, 0, 0, 0))

    def _on_tab(self, place: int) -> None:
        if place != self._here:
            self.bar.setCurrentIndex(self._here)
            self._page.navigator.open(Target(_KEYS[place]))


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


class BulkEdit:
    """Writes cells of rows with an id and a name, by ``write``."""

    def __init__(self, write: Callable[[dict[int, dict[str, Any]]], object], guard: Guard) -> None:
        self._write, self._guard = write, guard

    def fill(self, cells: Sequence[PastedCell[Any]], lost: int) -> None:
        """Write the cells; so many more had no row or column to go to."""
        edits: dict[int, dict[str, Any]] = {}
        refused, fixed = [], 0
        for cell in cells:
            if cell.column.reads is None:
                fixed += 1
                continue
            try:
                _lay(edits.setdefault(cell.row.id, {}), cell.column.reads(cell.text))
            except CsdeskError as error:
                refused.append(f"{cell.row.name}, {cell.column.title}: {error.sentence(words)}")
        edits = {account: values for account, values in edits.items() if values}
        written = not edits or self._guard(lambda: self._write(edits))
        if written and (refused or fixed or lost):
            self._guard.notice.warn("\n".join(self._left_out(refused, fixed, lost)))

    def _left_out(self, refused: Sequence[str], fixed: int, lost: int) -> list[str]:
        """Return the lines that say what was not written."""
        lines = list(refused[:_LISTED])
        if len(refused) > _LISTED:
            lines.append(words.tr("%n more cell(s) did not fit.", "", len(refused) - _LISTED))
        if fixed:
            lines.append(words.tr("%n cell(s) in calculated columns were not changed.", "", fixed))
        if lost:
            lines.append(words.tr("%n cell(s) beyond the table were not pasted.", "", lost))
        return lines


def _lay(under: dict[str, Any], values: Any) -> None:
    """Lay values over others; fields of hers are laid one by one."""
    for column, value in values.items():
        under[column] = {**under.get(column, {}), **value} if isinstance(value, dict) else value


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
        return Button(name, "plus", act=lambda: add(), hint=keys.native(QKeySequence.StandardKey.New))

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
        if (added := self._guard.made(add)) is not None:
            withdraw = self._desk.database.withdrawal()
            self.table.type_new(added, lambda: self._guard(withdraw), column)
