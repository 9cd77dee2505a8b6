"""The order of the portfolio: what is not known comes last, whichever way a column is sorted."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt
from typing_extensions import override

from csdesk.services.accounts import AccountRow
from csdesk.ui.grouped_model import GroupedModel
from csdesk.ui.rows_model import Column

Key = tuple[Any, ...]


class _Mark:
    """Begins a sort key: known before unknown, and still so when the order is turned round."""

    def __init__(self, sides: "Sides", *, known: bool) -> None:
        self._sides, self._known = sides, known

    def __lt__(self, other: "_Mark") -> bool:
        return self._known != self._sides.descending


class Sides:
    """Makes sort keys; ``descending`` says which way they are going to be sorted."""

    def __init__(self) -> None:
        self.descending = False
        self._unknown, self._known = _Mark(self, known=False), _Mark(self, known=True)

    def key(self, known: bool, *parts: Any) -> Key:
        """Return the key of something known, or not."""
        return (self._known if known else self._unknown, *parts)


class AccountsModel(GroupedModel[AccountRow]):
    """The accounts as rows; the maker of its sort keys is told which way it goes."""

    def __init__(
        self,
        columns: Sequence[Column[AccountRow]],
        sides: Sides,
        parent: QObject,
        searched: Callable[[AccountRow], str],
    ) -> None:
        super().__init__(columns, lambda row: row.id, parent, searched)
        self._sides = sides

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._sides.descending = order == Qt.SortOrder.DescendingOrder
        super().sort(column, order)
