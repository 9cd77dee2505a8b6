"""A page on its ground, scrolled and enlarged."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QImage,
    QInputEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QScrollArea, QWidget
from typing_extensions import override

from csdesk.ui import paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.panels.plan.preview_worker import RenderedPage

_NATURAL = 794  # pixels: A4 at 100 %
_STEP, _LEAST, _MOST = 1.25, 0.25, 4.0
_TALL, _ALIKE = 297 / 210, 0.01
_LARGER = (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Semicolon)  # plus has no Shift of its own on each layout


class Paper(QWidget):
    """The page itself; until it is drawn as large as it shall be, the last drawing is stretched."""

    def __init__(self) -> None:
        super().__init__()
        self._picture = QPixmap()
        self._ringed = False

    def show_sheet(self, sheet: RenderedPage, ratio: float) -> None:
        """Show a page that was drawn for so many pixels of the screen a pixel of ours."""
        image = QImage(sheet.pixels, sheet.width, sheet.height, QImage.Format.Format_RGB32)
        self._picture = QPixmap.fromImage(image.copy())  # the sheet's own memory ends with the sheet
        self._picture.setDevicePixelRatio(ratio)
        self.update()

    def ring(self, *, shown: bool) -> None:
        """Show where the focus is, or no more."""
        self._ringed = shown
        self.update()

    def clear(self) -> None:
        """Show an empty sheet."""
        self._picture = QPixmap()
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), Qt.GlobalColor.white)
            if not self._picture.isNull():
                exact = self._picture.deviceIndependentSize().toSize() == self.size()
                painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not exact)
                painter.drawPixmap(self.rect(), self._picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint.box(painter, 0, 0, self.width(), self.height(), "", 0, theme.now.line)
            if self._ringed:
                paint.ring(painter, QRectF(self.visibleRegion().boundingRect()))


class PageView(QScrollArea):
    """Shows a page: PageUp and PageDown turn, Ctrl with plus, minus and the wheel enlarges, Ctrl+0 fits the width."""

    turned = Signal(int)
    resized = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._zoom: float | None = None
        self._tall = _TALL
        self.paper = Paper()
        self.setWidget(self.paper)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # else its coming would change the fit
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setViewportMargins(k.S3, k.S1, k.S3, 0)

    @property
    def zoom(self) -> float:
        """Return how large the page is, 1 as on paper."""
        return self.paper.width() / _NATURAL

    @property
    def pixels(self) -> int:
        """Return how many pixels of the screen the page is wide."""
        return round(self.paper.width() * self.devicePixelRatioF())

    def shape(self, tall: float) -> None:
        """Give the page its shape: how many times its width its height is."""
        if abs(tall - self._tall) > _ALIKE:
            self._tall = tall
            self._lay_out()

    def enlarge(self, steps: int) -> None:
        """Make the page larger, or smaller."""
        self._zoom = min(max(self.zoom * _STEP**steps, _LEAST), _MOST)
        self._lay_out()

    def fit(self) -> None:
        """Make the page as wide as the room for it, and keep it so."""
        self._zoom = None
        self._lay_out()

    def to_top(self) -> None:
        """Show the top of the page."""
        self.verticalScrollBar().setValue(0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self.resized.emit()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.paper.ring(shown=True)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.paper.ring(shown=False)

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self.paper.update()  # the ring does not scroll

    @override
    def event(self, event: QEvent) -> bool:
        """Keep the keys that enlarge from what else they mean around here."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _enlarges(event):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = _held(event)
        match event.key():
            case Qt.Key.Key_PageUp | Qt.Key.Key_PageDown:
                self.turned.emit(1 if event.key() == Qt.Key.Key_PageDown else -1)
            case key if control and key in _LARGER:
                self.enlarge(1)
            case Qt.Key.Key_Minus if control:
                self.enlarge(-1)
            case Qt.Key.Key_0 if control:
                self.fit()
            case _:
                super().keyPressEvent(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if _held(event):
            if event.angleDelta().y():
                self.enlarge(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    @override
    def sizeHint(self) -> QSize:
        return QSize(_NATURAL // 2, round(_NATURAL / 2 * _TALL))

    def _lay_out(self) -> None:
        """Give the page its size; what is in the middle of the view stays there."""
        bars = self.horizontalScrollBar(), self.verticalScrollBar()
        middles = [(bar.value() + bar.pageStep() / 2) / max(1, bar.maximum() + bar.pageStep()) for bar in bars]
        wide = round(_NATURAL * self._zoom) if self._zoom else self.viewport().width()
        size = QSize(max(wide, 1), round(wide * self._tall))
        if size != self.paper.size():
            self.paper.resize(size)
            for bar, middle in zip(bars, middles, strict=True):
                if bar.value():
                    bar.setValue(round(middle * (bar.maximum() + bar.pageStep()) - bar.pageStep() / 2))
            self.resized.emit()


def _enlarges(event: QKeyEvent) -> bool:
    return _held(event) and event.key() in (*_LARGER, Qt.Key.Key_Minus, Qt.Key.Key_0)


def _held(event: QInputEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
