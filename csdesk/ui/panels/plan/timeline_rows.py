"""Where the rows of the outline stand, for what is painted beside it."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QPoint, QRectF

from csdesk.ui.panels.plan.model import OutlineModel
from csdesk.ui.panels.plan.nodes import Key, Node
from csdesk.ui.panels.plan.outline import Outline

_CHANGES = ("rowsInserted", "rowsRemoved", "rowsMoved", "dataChanged", "layoutChanged")


class TimelineRows:
    """The rows that the outline has open, at the heights it shows them at; those scrolled out of sight too."""

    def __init__(self, outline: Outline, model: OutlineModel) -> None:
        self._outline, self._model = outline, model

    def follow(self, act: Callable[..., object]) -> None:
        """Do something whenever the outline shows other rows, or elsewhere."""
        outline = self._outline
        own = (outline.expanded, outline.collapsed, outline.selectionModel().currentChanged)
        for signal in (*own, outline.verticalScrollBar().valueChanged):
            signal.connect(act)
        for name in _CHANGES:
            getattr(self._model, name).connect(act)

    @property
    def head(self) -> int:
        """Return how high the heading is."""
        return self._outline.viewport().y()

    @property
    def all(self) -> Iterator[Node]:
        """Yield every row there is, open or not."""
        return (node for row in self._model.rows() for node in row.walk())

    def shown(self, width: float) -> list[tuple[Node, QRectF]]:
        """Return the rows that are open, from the top, each with its place in a widget so wide."""
        found: list[tuple[Node, QRectF]] = []
        index = self._model.index(0, 0)
        while index.isValid():
            area, node = self._outline.visualRect(index), self._model.node(index)
            if node is not None:
                found.append((node, QRectF(0, area.y() + self.head, width, area.height())))
            index = self._outline.indexBelow(index)
        return found

    def place(self, key: Key, width: float) -> QRectF | None:
        """Return the place of a row; None where it is not open."""
        index = self._model.index_of(key)
        area = self._outline.visualRect(index) if index.isValid() else None
        if area is None or not area.isValid():
            return None
        return QRectF(0, area.y() + self.head, width, area.height())

    def at(self, y: float) -> Node | None:
        """Return the row at a height."""
        index = self._outline.indexAt(QPoint(1, round(y) - self.head))
        return self._model.node(index) if y >= self.head and index.isValid() else None
