"""Between a look and the table: what the table looks like now, and how it comes to look as one says."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from csdesk.domain.views import ViewState
from csdesk.ui.groups import Grouping
from csdesk.ui.rows_model import Column, RowsModel
from csdesk.ui.widgets.arrangement import Arrangement
from csdesk.ui.widgets.list_filters import ListFilters
from csdesk.ui.widgets.record_table import RecordTable
from csdesk.ui.words import words

_Order = Qt.SortOrder


class CurrentView(QObject):
    """Filters, sorts, groups and arranges the table; ``changed`` tells what was done by hand."""

    changed = Signal()

    def __init__(
        self,
        table: RecordTable,
        model: RowsModel[Any],
        filters: ListFilters,
        grouped_by: Callable[[Column[Any]], Grouping[Any]],
    ) -> None:
        """Look at a table; ``grouped_by`` is asked by what a column groups when somebody groups by it."""
        super().__init__(table)
        self._table, self._model, self._filters, self._grouped_by = table, model, filters, grouped_by
        self.arrangement, self._showing = Arrangement(table, model), False
        filters.typed.connect(self._on_typed)
        filters.ticked.connect(self._on_ticked)
        filters.group.changed.connect(self._on_grouped)
        unfold = partial(table.headings.fold_all, folded=False)
        filters.group.more = ((words.tr("Collapse all"), table.headings.fold_all), (words.tr("Expand all"), unfold))
        self.arrangement.changed.connect(self._tell)
        table.horizontalHeader().sortIndicatorChanged.connect(lambda *_sort: self._tell())

    @property
    def present(self) -> ViewState:
        """Return what the table looks like now."""
        head = self._table.horizontalHeader()
        return ViewState(
            words=self._filters.field.text().strip(),
            chips=self._filters.ticks,
            sort=self._model.columns[max(0, head.sortIndicatorSection())].name,
            descending=head.sortIndicatorOrder() == _Order.DescendingOrder,
            columns=self.arrangement.places,
            group=self._filters.group.chosen,
        )

    def told_apart(self, look: ViewState) -> ViewState:
        """Return a look as it shows: columns that are no more, or not shown, make no difference."""
        names = {column.name for column in self._model.columns}
        shown = tuple(place for place in self.arrangement.completed(look.columns) if place.shown)
        sort = look.sort if look.sort in names else self._model.columns[0].name
        chips = {name: known for name, ticked in look.chips.items() if (known := self._filters.known(name, ticked))}
        group = look.group if look.group in names else ""
        return replace(look, words=look.words.strip(), chips=chips, sort=sort, columns=shown, group=group)

    def show(self, look: ViewState) -> None:
        """Let the table look so."""
        self._showing = True
        with self._model.in_one_go():
            self._filters.show_ticked(look.words, look.chips, self._model.rows)
            self._model.filter(self._filters.words)
            self._model.accept(self._filters.accepted())
            self._sort(look)
            self._filters.group.tick({look.group})
            self._model.group_by(self._grouping())
            self.arrangement.arrange(look.columns)
        self._table.scrollToTop()
        self._showing = False

    def offer_groups(self) -> None:
        """Offer every column to group by."""
        self._filters.group.offer([(column.name, column.title) for column in self._model.columns])

    def _grouping(self) -> Grouping[Any] | None:
        column = self._column(self._filters.group.chosen)
        return None if column is None else self._grouped_by(column)

    def _column(self, name: str) -> Column[Any] | None:
        return next((column for column in self._model.columns if column.name == name), None)

    def _sort(self, look: ViewState) -> None:
        names = [column.name for column in self._model.columns]
        order = _Order.DescendingOrder if look.descending else _Order.AscendingOrder
        self._table.horizontalHeader().setSortIndicator(names.index(look.sort) if look.sort in names else 0, order)

    def _on_typed(self, typed: str) -> None:
        self._model.filter(typed)
        self._tell()

    def _on_ticked(self) -> None:
        self._model.accept(self._filters.accepted())
        self._tell()

    def _on_grouped(self) -> None:
        self._model.group_by(self._grouping())
        self._table.scrollToTop()
        self._tell()

    def _tell(self) -> None:
        if not self._showing:
            self.changed.emit()
