"""How wide the first column of a table is: as wide as there is room, until a hand says otherwise."""

from PySide6.QtCore import QObject

from csdesk.ui.widgets.record_table import RecordTable
from csdesk.ui.widgets.roomy_column import LEAST, SCROLLED


class FirstColumn(QObject):
    """Takes the room that the other columns leave, but no less than a name needs; then the table is scrolled.

    ``own`` is the width that was given by hand, 0 while none was; ``fitting`` while no hand is at it.
    """

    def __init__(self, table: RecordTable) -> None:
        super().__init__(table)
        self._head, self._room, self.fitting = table.horizontalHeader(), 0, False
        self.own = 0
        self._head.sectionResized.connect(self._on_resized)

    def fit(self, room: int) -> None:
        """Fit it into so much room for the whole table."""
        self._room = room
        others = sum(self._head.sectionSize(column) for column in range(1, self._head.count()))
        left = room - others
        self.fitting = True
        self._head.resizeSection(0, self.own or (left if left >= LEAST else SCROLLED))
        self.fitting = False

    def take(self, width: int) -> None:
        """Be so wide from now on; 0 is as wide as there is room."""
        self.own = max(0, width)
        self.fit(self._room)

    def _on_resized(self, column: int, _before: int, width: int) -> None:
        if column:
            self.fit(self._room)
        elif not self.fitting:
            self.own = width
