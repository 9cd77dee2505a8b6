"""A chart of matplotlib: drawn after the page itself, in the theme in force; saved as PNG or SVG, on white."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from csdesk.domain.wanted import still_wanted
from csdesk.ui.chart_ink import ink
from csdesk.ui.tasks import TaskRunner
from csdesk.ui.widgets.files import ask_where
from csdesk.ui.words import words

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from csdesk.charts.paper import Ink

Draw = Callable[["Ink", tuple[int, int]], "Figure"]
_PAUSE = 30  # milliseconds in which the page itself is painted
_NARROWEST = 320


class ChartView(QWidget):
    """Shows what ``draw`` makes; what draws charts is loaded in the background when the first is wanted."""

    def __init__(self, tasks: TaskRunner, height: int, least: int = _NARROWEST) -> None:
        """Show nothing yet, in so many pixels; what is narrower than ``least`` shows a part of the chart."""
        super().__init__()
        self._tasks, self._height, self._least = tasks, height, least
        self._draw: Draw | None = None
        self._image: QImage | None = None
        self._ready = self._asked = False
        self.setFixedHeight(height)
        self._later = QTimer(self, singleShot=True, interval=_PAUSE)
        self._later.timeout.connect(self._show)

    @property
    def is_drawn(self) -> bool:
        """Tell whether the chart that was wanted last is shown."""
        return self._image is not None and not self._later.isActive()

    def show_chart(self, draw: Draw, spoken: str, height: int = 0) -> None:
        """Draw something a moment later; ``spoken`` is what it tells those who do not see it."""
        self._draw = draw
        self.setAccessibleName(spoken)
        if height and height != self._height:
            self._height = height
            self.setFixedHeight(height)
        if self._ready:
            self._later.start()
        elif not self._asked:
            self._asked = True
            self._tasks.run(_load, self._on_loaded)

    def save(self, name: str) -> Path | None:
        """Ask where to, and save the chart; return the file, None where she thinks better of it. Raise CsdeskError."""
        path = ask_where(self.window(), words.tr("Save chart"), f"{name}.png", "PNG (*.png)", "SVG (*.svg)")
        if path is None or self._draw is None:
            return None
        from csdesk.charts import pictures
        from csdesk.charts.paper import ON_PAPER

        pictures.write(path, self._draw(ON_PAPER, (max(self.width(), self._least), self._height)))
        return path

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._image is not None:
            self._image = None  # it is of another theme
            if self.isVisible():
                self._later.start()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._ready and self._image is None:
            self._later.start()

    def _on_loaded(self, _nothing: object) -> None:
        self._ready = True
        self._later.start()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._image is not None:
            self._later.start()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._image is not None:
            with QPainter(self) as painter:
                painter.drawImage(0, 0, self._image)

    def _show(self) -> None:
        """Draw the chart into an image: a page that is painted again takes it as it is."""
        from matplotlib.backends.backend_agg import FigureCanvasAgg

        if self._draw is None:
            return
        figure, ratio = self._draw(ink(), (max(self.width(), self._least), self._height)), self.devicePixelRatioF()
        figure.set_dpi(figure.get_dpi() * ratio)
        pixels, (width, height) = FigureCanvasAgg(figure).print_to_buffer()  # type: ignore[no-untyped-call]
        drawn = QImage(pixels, width, height, 4 * width, QImage.Format.Format_RGBA8888)
        self._image = drawn.copy()  # Qt keeps none of the bytes
        self._image.setDevicePixelRatio(ratio)
        self.update()


def _load() -> None:
    """Load what draws charts: the import takes half a second, the first line of text as much again."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    from csdesk.charts.revenue import ChartLine, retention

    still_wanted()
    FigureCanvasAgg(retention(ink(), [""], [ChartLine("", [1.0])])).draw()  # type: ignore[no-untyped-call]
