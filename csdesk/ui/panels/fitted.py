"""A text edited where it stands that takes no more room than it needs, so that something may follow it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QStyleOptionFrame
from typing_extensions import override

from csdesk.ui import theme
from csdesk.ui import tokens as k
from csdesk.ui.widgets.fields import QuietField

_FRAME, _CARET = 16, 4


class FittedField(QuietField):
    """As wide as its text, or as what it says while it is empty; it gives way where there is no room."""

    def __init__(self, name: str, keep: Callable[[str], object], size: int, weight: int = k.REGULAR) -> None:
        """Write in this size and weight; the smallest text is a quiet one."""
        super().__init__(name, keep)
        self._style, self._is_quiet = (size, weight), size == k.SMALL
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setPlaceholderText(name)
        self.textChanged.connect(lambda _words: self.updateGeometry())
        self.textChanged.connect(lambda _words: self._tell())

    @override
    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in (QEvent.Type.Polish, QEvent.Type.StyleChange):  # the style sheet puts its own font back
            self.setFont(theme.font(*self._style))
            ink = self.palette()
            ink.setColor(QPalette.ColorRole.Text, theme.colour(theme.now.muted if self._is_quiet else theme.now.text))
            self.setPalette(ink)
        return done

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
        self.setToolTip(self.text() if self._is_cut else "")

    @override
    def sizeHint(self) -> QSize:
        words = self.text() or self.placeholderText()
        return QSize(QFontMetrics(theme.font(*self._style)).horizontalAdvance(words) + _FRAME + _CARET, k.FIELD)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(k.S8 * 2, k.FIELD)
