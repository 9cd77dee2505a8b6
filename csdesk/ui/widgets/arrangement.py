"""Which columns of a table are shown, in which order and how wide; remembered by their names."""

import json
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from csdesk.ui.rows_model import RowsModel
from csdesk.ui.widgets.fields import Choices
from csdesk.ui.widgets.sheet_table import SheetTable


@dataclass(frozen=True)
class _Place:
    """How one column stands."""

    name: str
    width: int
    shown: bool


class Arrangement(QObject):
    """Columns are moved and widened on the head of the table, and chosen in its menu; the first stays where it is.

    Alt+Shift+Left and Alt+Shift+Right move the column one is in.
    """

    def __init__(self, table: SheetTable, model: RowsModel[Any]) -> None:
        super().__init__(table)
        self._table, self._model, self._head = table, model, table.horizontalHeader()
        self._kept: dict[str, _Place] = {}
        self._usual = self._places()
        self._head.setSectionsMovable(True)
        self._head.setFirstSectionMovable(False)
        self._head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._head.customContextMenuRequested.connect(lambda at: self.menu().popup(self._head.mapToGlobal(at)))
        model.columnsInserted.connect(self._on_inserted)
        for keys, step in (("Alt+Shift+Left", -1), ("Alt+Shift+Right", 1)):
            shortcut = QShortcut(QKeySequence(keys), table, context=Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(partial(self._move, step))

    def menu(self) -> QMenu:
        """Return the menu in which columns are chosen; it stays open while they are."""
        menu = Choices(self._table)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for column, shown in list(enumerate(self._model.columns))[1:]:
            action = menu.addAction(shown.title.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(not self._table.isColumnHidden(column))
            action.toggled.connect(partial(self._show, column))
        menu.addSeparator()
        menu.addAction(self.tr("As at first")).triggered.connect(self._take_back)
        return menu

    def pop_up(self, button: QWidget) -> None:
        """Show the menu below a button."""
        menu, corner = self.menu(), button.rect().bottomRight()
        menu.popup(button.mapToGlobal(QPoint(corner.x() - menu.sizeHint().width(), corner.y())))

    def written(self) -> str:
        """Return how the columns stand, as text."""
        return json.dumps([[place.name, place.width, place.shown] for place in self._places()], ensure_ascii=False)

    def read(self, written: str) -> None:
        """Let the columns stand as was written; what cannot be read is left out, what is missing stays as it is."""
        with suppress(ValueError, TypeError):
            places = [_Place(str(name), int(width), bool(shown)) for name, width, shown in json.loads(written)]
            self._kept = {place.name: place for place in places}
            self._arrange(places)

    def _places(self) -> list[_Place]:
        columns = (self._head.logicalIndex(visual) for visual in range(self._head.count()))
        return [self._place(column) for column in columns]

    def _place(self, column: int) -> _Place:
        hidden, shown = self._head.isSectionHidden(column), self._model.columns[column]
        kept = self._kept.get(shown.name) if hidden else None  # a hidden one has no width of its own
        width = kept.width if kept else shown.width if hidden else self._head.sectionSize(column)
        return _Place(shown.name, width, not hidden)

    def _arrange(self, places: Iterable[_Place]) -> None:
        columns = {column.name: at for at, column in enumerate(self._model.columns)}
        found = [(columns[place.name], place) for place in places if place.name in columns]
        for visual, (column, place) in enumerate(found):
            self._head.moveSection(self._head.visualIndex(column), visual)
            if column:
                self._set(column, place)

    def _take_back(self) -> None:
        """Let the columns stand as at first; those that came later are hidden."""
        self._arrange(self._usual)
        for column in range(len(self._usual), self._head.count()):
            self._head.hideSection(column)

    def _set(self, column: int, place: _Place) -> None:
        if place.width > 0:
            self._head.resizeSection(column, place.width)
        self._show(column, place.shown)

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
