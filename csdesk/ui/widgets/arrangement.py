"""Which columns of a table are shown, in which order and how wide; remembered by their names."""

from collections.abc import Iterable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from csdesk.domain.views import ColumnPlace
from csdesk.ui import keys
from csdesk.ui.rows_model import RowsModel
from csdesk.ui.widgets.fields import Choices
from csdesk.ui.widgets.record_table import RecordTable
from csdesk.ui.words import words


class Arrangement(QObject):
    """Columns are moved and widened on the head of the table, and chosen in its menu; the first stays where it is.

    Alt+Shift+Left and Alt+Shift+Right move the column one is in. ``changed`` tells that they stand otherwise.
    """

    changed = Signal()

    def __init__(self, table: RecordTable, model: RowsModel[Any]) -> None:
        super().__init__(table)
        self._table, self._model, self._head = table, model, table.horizontalHeader()
        self._kept: dict[str, ColumnPlace] = {}
        self._usual = {place.name: place for place in self._standing}
        self._asked: set[str] = set()
        """The columns of which somebody has said whether they are shown."""
        self._head.setSectionsMovable(True)
        self._head.setFirstSectionMovable(False)
        self._head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._head.customContextMenuRequested.connect(lambda at: self.menu().popup(self._head.mapToGlobal(at)))
        self._head.sectionMoved.connect(lambda *_places: self.changed.emit())
        table.widths.changed.connect(self.changed)
        model.columnsInserted.connect(self._on_inserted)
        keys.listen(table, "Alt+Shift+Left", partial(self._move, -1))
        keys.listen(table, "Alt+Shift+Right", partial(self._move, 1))

    def menu(self) -> QMenu:
        """Return the menu in which columns are chosen; it stays open while they are."""
        menu = Choices(self._table)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for column, shown in list(enumerate(self._model.columns))[1:]:
            action = menu.addAction(shown.title.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(not self._table.isColumnHidden(column))
            action.toggled.connect(partial(self._choose, column))
        menu.addSeparator()
        menu.addAction(words.tr("Reset columns")).triggered.connect(lambda: self.arrange(()))
        return menu

    def pop_up(self, button: QWidget) -> None:
        """Show the menu below a button."""
        menu, corner = self.menu(), button.rect().bottomRight()
        menu.popup(button.mapToGlobal(QPoint(corner.x() - menu.sizeHint().width(), corner.y())))

    @property
    def places(self) -> tuple[ColumnPlace, ...]:
        """Return how the columns stand, from the left; not those that are hidden as at first."""
        return tuple(place for place in self._standing if place.shown or place != self._usual.get(place.name))

    @property
    def _standing(self) -> tuple[ColumnPlace, ...]:
        columns = (self._head.logicalIndex(visual) for visual in range(self._head.count()))
        return tuple(self._place(column) for column in columns)

    def show_usually(self, name: str, *, shown: bool) -> None:
        """Show or hide a column as long as nobody says otherwise."""
        if self._usual[name].shown is not shown:
            self._usual[name] = self._usual[name]._replace(shown=shown)
            if name not in self._asked:
                self._show([column.name for column in self._model.columns].index(name), shown)

    def arrange(self, wanted: Sequence[ColumnPlace]) -> None:
        """Let the columns stand so; those that are not named stand as at first, each behind what it follows then."""
        self._asked = {place.name for place in wanted}
        self._kept |= {place.name: place for place in wanted}
        columns = {column.name: at for at, column in enumerate(self._model.columns)}
        for visual, place in enumerate(self.completed(wanted)):
            column = columns[place.name]
            self._head.moveSection(self._head.visualIndex(column), visual)
            self._set(column, place)

    def completed(self, wanted: Iterable[ColumnPlace]) -> list[ColumnPlace]:
        """Return how all columns stand when these are wanted: what is no more is left out, what is missing is added."""
        columns = self._model.columns
        usual = [self._usual.get(one.name, ColumnPlace(one.name, one.width, not one.hidden)) for one in columns]
        names, first = {column.name for column in columns}, columns[0].name
        asked = {place.name: place for place in wanted if place.name in names}
        ordered = list(asked.values())
        for before, place in zip([None, *usual], usual, strict=False):
            if place.name not in asked:
                at = next((at for at, one in enumerate(ordered) if before and one.name == before.name), -1)
                ordered.insert(at + 1, place)
        return sorted(ordered, key=lambda place: place.name != first)

    def _place(self, column: int) -> ColumnPlace:
        hidden, shown = self._head.isSectionHidden(column), self._model.columns[column]
        return ColumnPlace(shown.name, self._table.widths.width(column), not hidden)

    def _set(self, column: int, place: ColumnPlace) -> None:
        self._table.widths.give(column, place.width)
        if column:
            self._show(column, place.shown)

    def _choose(self, column: int, shown: bool) -> None:
        self._asked.add(self._model.columns[column].name)
        self._show(column, shown)

    def _show(self, column: int, shown: bool) -> None:
        self._head.setSectionHidden(column, not shown)

    def _move(self, step: int) -> None:
        """Move the column one is in beside its neighbour that is shown; none goes before the first."""
        index = self._table.currentIndex()
        at = self._head.visualIndex(index.column()) + step if index.isValid() and index.column() else 0
        while 0 < at < self._head.count():
            if not self._head.isSectionHidden(self._head.logicalIndex(at)):
                self._head.moveSection(self._head.visualIndex(index.column()), at)
                self._table.scrollTo(index)
                return
            at += step

    def _on_inserted(self, _parent: object, first: int, last: int) -> None:
        """Let columns that come later stand as they stood when they were here last."""
        for column in range(first, last + 1):
            kept = self._kept.get(self._model.columns[column].name)
            if kept is not None:
                self._set(column, kept)
