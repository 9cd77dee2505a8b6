"""How wide the columns of a table are: each as it wants, names as there is room, and all share what is left then."""

from itertools import accumulate

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QTableView
from typing_extensions import override

LEAST, SCROLLED, MOST = 184, 208, 280
"""What a name needs, what it gets in a table that has to be scrolled anyway, and what it takes before the others."""


class ColumnWidths(QObject):
    """Fits the columns into the table whenever it, or one of them, has another size.

    A column without a width takes the room that the others leave, but no less than a name needs; then the table is
    scrolled. The first one takes no more than a name may need at most: what is still left is shared by all, each by its
    width. What a hand has made so wide stays so. ``changed`` tells that a hand was at it, or a column came or went.
    """

    changed = Signal()

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table, self._head = table, table.horizontalHeader()
        self._usual: dict[int, int] = {}
        self._own: dict[int, int] = {}
        self._fitting = False
        self._head.sectionResized.connect(self._on_resized)
        table.viewport().installEventFilter(self)

    def want(self, column: int, width: int) -> None:
        """Let a column be so wide at first; 0 is as wide as there is room."""
        self._usual[column] = width

    def give(self, column: int, width: int) -> None:
        """Let a column be so wide from now on, whatever room there is; 0, or its first width, frees it again."""
        self._own.pop(column, None)
        if width > 0 and width != self._usual[column]:
            self._own[column] = width
        self.fit()

    def width(self, column: int) -> int:
        """Return how wide a column wants to be, or was made by hand; 0 is as wide as there is room."""
        return self._own.get(column) or self._usual[column]

    def fit(self) -> None:
        """Fit the columns that are shown into the table."""
        shown = [column for column in self._usual if self._head.sectionSize(column)]  # 0 before it is hidden
        self._fitting = True
        for column, width in self._fitted({column: self.width(column) for column in shown}).items():
            self._head.resizeSection(column, width)
        self._fitting = False

    def _fitted(self, wanted: dict[int, int]) -> dict[int, int]:
        roomy = [column for column, width in wanted.items() if not width]
        left = self._room - sum(wanted.values())
        for column in roomy:
            share = left // len(roomy)
            wanted[column] = SCROLLED if share < LEAST else min(share, MOST) if column == 0 else share
        spare = self._room - sum(wanted.values())
        free = [column for column in wanted if column not in self._own]
        if spare > 0 and free:
            sums = list(accumulate(wanted[column] for column in free))
            ends = [spare * end // sums[-1] for end in sums]
            for column, before, end in zip(free, [0, *ends], ends, strict=False):
                wanted[column] += end - before
        return wanted

    @property
    def _room(self) -> int:
        """Return the room for all; that of the scroll bar is left free, or rows that go would widen the columns."""
        return self._table.width() - 2 * self._table.frameWidth() - self._table.verticalScrollBar().sizeHint().width()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.fit()
        return super().eventFilter(watched, event)

    def _on_resized(self, column: int, before: int, now: int) -> None:
        if self._fitting:
            return
        if before and now:  # else it is shown or hidden
            self._own[column] = now
        self.fit()
        self.changed.emit()
