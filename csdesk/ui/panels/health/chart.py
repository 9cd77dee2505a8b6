"""The health chart on screen, with the week one is on marked over it by Qt, which is instant; and out of the window."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget
from typing_extensions import override

from csdesk.errors import CsdeskError
from csdesk.exchange.file_names import file_name
from csdesk.ui import keys, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.chart_ink import ink
from csdesk.ui.panels.health import look
from csdesk.ui.tasks import TaskRunner
from csdesk.ui.widgets.files import ask_where, say_saved
from csdesk.ui.widgets.notice import Notice
from csdesk.ui.widgets.parts import Button
from csdesk.ui.words import words

if TYPE_CHECKING:
    from matplotlib.backends.backend_qtagg import FigureCanvasQTAgg

    from csdesk.charts.event_labels import ChartEvent
    from csdesk.charts.health import ChartWeek, HealthChart

_NARROWEST, _RING = 320, 8
_PAUSE, _PATIENCE = 50, 150  # milliseconds: after the page is painted; after which it is said that it loads
_MONTH = 4
_Key = Qt.Key
_STEPS = {_Key.Key_Left: -1, _Key.Key_Right: 1, _Key.Key_PageUp: -_MONTH, _Key.Key_PageDown: _MONTH}
Found = Callable[[], "tuple[Sequence[ChartWeek], Sequence[ChartEvent], str]"]
"""Returns the weeks in sight, what happened, and the name of the account."""


class ChartExport(QObject):
    """Asks for a file and writes the chart in sight into it, on white and with a heading, whatever the theme."""

    def __init__(self, button: Button, notice: Notice, found: Found) -> None:
        super().__init__(button)
        self._button, self._notice, self._found = button, notice, found
        button.clicked.connect(lambda: button.drop(self.menu()))

    def menu(self) -> QMenu:
        """Return what can be done as a menu."""
        menu = QMenu(self._button)
        menu.addAction(words.tr("Save as PNG…"), lambda: self.save(".png"))
        menu.addAction(words.tr("Save as SVG…"), lambda: self.save(".svg"))
        menu.addAction(words.tr("Copy image"), self.copy)
        return menu

    def save(self, form: str) -> None:
        """Ask where to, and write."""
        weeks, events, account = self._found()
        proposed = file_name(account, words.tr("Health"), day=date.today(), ending=form)
        path = ask_where(self._button.window(), words.tr("Save chart"), proposed, f"{form[1:].upper()} (*{form})")
        if path is not None:
            self._write(path, weeks, events, account)

    def copy(self) -> None:
        """Put the chart on the clipboard as an image."""
        from csdesk.charts.health_file import heading, picture

        weeks, events, account = self._found()
        image = QImage.fromData(picture(weeks, events, heading(account, weeks, words), words))
        QGuiApplication.clipboard().setImage(image)
        self._notice.say(words.tr("Chart copied."))

    def _write(self, path: Path, weeks: "Sequence[ChartWeek]", events: "Sequence[ChartEvent]", account: str) -> None:
        from csdesk.charts.health_file import write

        try:
            write(path, weeks, events, account, words)
        except CsdeskError as error:
            self._notice.warn(error.sentence(words))
        else:
            say_saved(self._notice, path)


class HealthChartView(QWidget):
    """Shows the weeks of an account; where it ``walks``, a week is pointed at, or gone to with Left and Right.

    ``looked_at`` tells the place of the week that is pointed at, ``gone_to`` the one that is chosen; Enter tells
    ``opened``. The library that draws is loaded after the page, and while nothing else is to be done.
    """

    looked_at = Signal(int)
    gone_to = Signal(int)
    opened = Signal()

    def __init__(self, tasks: TaskRunner, height: int, *, walks: bool = False) -> None:
        """Show nothing yet."""
        super().__init__()
        self._tasks = tasks
        self._weeks: Sequence[ChartWeek] = ()
        self._events: Callable[[], Sequence[ChartEvent]] = tuple
        self._drawn: HealthChart | None = None
        self.canvas: FigureCanvasQTAgg | None = None
        self._asked = self._is_late = self._is_unseen = False
        self._place, self._pointed = 0, -1
        self._walks = walks
        self.setFixedHeight(height)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._over = _Over(self)
        self._later = QTimer(self, singleShot=True, interval=_PAUSE)
        self._later.timeout.connect(self.draw)
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._patience.timeout.connect(self._on_late)
        if walks:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setMouseTracking(True)

    @property
    def place(self) -> int:
        """Return the place of the week that is looked at: under the pointer, else the one that was gone to."""
        return self._pointed if self._pointed >= 0 else self._place

    @property
    def drawn(self) -> "HealthChart | None":
        """Return the chart, once it is there."""
        return self._drawn

    def show_weeks(
        self, weeks: "Sequence[ChartWeek]", events: "Callable[[], Sequence[ChartEvent]]" = tuple, place: int = -1
    ) -> None:
        """Show weeks in a row, with one that one is on, the last unless another is named: drawn a moment later.

        What happened is asked for then.
        """
        self._weeks, self._events, self._pointed = weeks, events, -1
        self._is_unseen = True
        self._place = place % len(weeks) if weeks else 0
        self._later.stop()
        if weeks:
            self._draw_later()
        elif self.canvas is not None:
            self.canvas.hide()

    def hide_line(self) -> None:
        """Take the line away: it is another account's until it is drawn."""
        if self.canvas is not None:
            self.canvas.hide()

    def go(self, place: int) -> None:
        """Go to a week, and tell."""
        self._place, self._pointed = max(0, min(place, len(self._weeks) - 1)), -1
        self._over.update()
        self.gone_to.emit(self._place)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.canvas is not None:
            self.canvas.hide()  # it is of another theme
            self.canvas.deleteLater()
            self.canvas = self._drawn = None
            if self.isVisible():
                self._draw_anew()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.canvas is None:
            self._draw_anew()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._is_unseen and self._later.isActive():  # the page is there only now, however long it took
            self._later.start()
        self._is_unseen = False

    def _draw_anew(self) -> None:
        if self._weeks:
            self._draw_later()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._over.setGeometry(self.rect())
        if self.canvas is not None:
            self.canvas.setGeometry(self.rect())
            if self._weeks:
                self._later.start()  # names of events find other places

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step, ends = _STEPS.get(_Key(event.key())), {_Key.Key_Home: 0, _Key.Key_End: len(self._weeks) - 1}
        if not self._walks or not self._weeks:
            super().keyPressEvent(event)
        elif step is not None:
            self.go(self.place + step)
        elif event.key() in ends:
            self.go(ends[_Key(event.key())])
        elif event.key() in keys.ENTER:
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._walks and (drawn := self._shown()) is not None:
            self.point(drawn.nearest(event.position().x()))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._walks and (drawn := self._shown()) is not None:
            self.go(drawn.nearest(event.position().x()))
        else:
            super().mousePressEvent(event)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.point(-1)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._over.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._over.update()

    def point(self, place: int) -> None:
        """Point at a week, at none with -1, and tell which one is looked at then."""
        if place != self._pointed:
            self._pointed = place
            self._over.update()
            self.looked_at.emit(self.place)

    def _draw_later(self) -> None:
        if look.is_loaded():
            self._later.start()
        elif not self._asked:
            self._asked = True
            self._patience.start()
            self._tasks.run(look.load_now, self._on_loaded)

    def _on_loaded(self, _nothing: object) -> None:
        self._patience.stop()
        self._is_late = self._asked = False
        if self._weeks:
            self._later.start()

    def _on_late(self) -> None:
        self._is_late = True
        self._over.update()

    def draw(self) -> None:
        """Draw the weeks; the library is loaded."""
        if self._drawn is None or self.canvas is None:
            self._drawn, self.canvas = self._make()
        self._drawn.show(self._weeks, self._events())
        self.canvas.draw_idle()  # type: ignore[no-untyped-call]
        self.canvas.show()
        self._over.raise_()
        self._over.update()

    def _make(self) -> "tuple[HealthChart, FigureCanvasQTAgg]":
        """Make the chart, in the theme in force."""
        from matplotlib.backends.backend_qtagg import FigureCanvasQTAgg

        from csdesk.charts.health import HealthChart
        from csdesk.charts.health_file import chart_texts

        drawn = HealthChart(ink(), chart_texts(words), size=(max(self.width(), _NARROWEST), self.height()))
        canvas = FigureCanvasQTAgg(drawn.figure)  # type: ignore[no-untyped-call]
        canvas.setParent(self)
        canvas.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)  # else the wheel stops over the chart
        canvas.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        canvas.setGeometry(self.rect())
        return drawn, canvas

    def _shown(self) -> "HealthChart | None":
        """Return the chart if it is of the weeks that are shown; until it is drawn anew it is of others."""
        return self._drawn if self._weeks and not self._later.isActive() else None

    def paint_over(self, painter: QPainter) -> None:
        """Mark the week one is on, and where the hand is; say that the chart is being loaded."""
        if self._is_late:
            area = self.rect()
            said = words.tr("Loading the chart…")
            paint.text(painter, 0, area.height() / 2, area.width(), said, theme.now.muted, align=paint.CENTER)
        drawn = self._shown()
        if not self._walks or drawn is None:
            return
        if self.hasFocus():
            paint.ring(painter, QRectF(self.rect()), k.CONTROL)
        (top, bottom), last = drawn.span(), len(self._weeks) - 1
        x, y = drawn.spot(min(self.place, last))
        if self.place < last or y is None:  # what the last one has is written there, and a line would cross it
            painter.setPen(QPen(theme.colour(theme.now.accent), 1))
            painter.drawLine(QPointF(x, top), QPointF(x, bottom))
        if y is not None:
            painter.setPen(QPen(theme.colour(theme.now.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(x, y), _RING, _RING)


class _Over(QWidget):
    """What lies over the picture of a chart; the pointer goes through."""

    def __init__(self, view: HealthChartView) -> None:
        super().__init__(view)
        self._view = view
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with paint.smooth(self) as painter:
            self._view.paint_over(painter)
