"""A text field that ends in dots where its text has no room."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from csdesk.ui.tips import tip

_FRAME = 20  # the padding of the style sheet and the two pixels of Qt, on both sides


class ElidingField(QLineEdit):
    """While it is not being edited, a text that is too long ends in dots, and the whole of it is in the tool tip."""

    def __init__(self) -> None:
        super().__init__()
        self._told = ""
        self.textChanged.connect(lambda _words: self._tell())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text; one that has no room, and is not being typed, ends in dots."""
        if self.hasFocus() or not self._is_cut:
            super().paintEvent(event)
            return
        from PySide6.QtWidgets import QStyle, QStyleOptionFrame  # all its names take longer than a page to paint

        option = QStyleOptionFrame()
        self.initStyleOption(option)
        with QPainter(self) as painter:
            self.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelLineEdit, option, painter, self)
            painter.setFont(self.font())
            painter.setPen(self.palette().color(QPalette.ColorRole.Text))
            area = self.rect().adjusted(_FRAME // 2, 0, -_FRAME // 2, 0)
            shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, area.width())
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)

    @property
    def _is_cut(self) -> bool:
        return self.fontMetrics().horizontalAdvance(self.text()) > self.width() - _FRAME

    def _tell(self) -> None:
        """Say the whole text in the tool tip, unless that says something else."""
        if self.toolTip() in ("", tip(self._told)):
            self._told = self.text() if self._is_cut else ""
            self.setToolTip(tip(self._told))
