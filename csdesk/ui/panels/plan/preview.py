"""The plan as its PDF will be, a page at a time, scrolled and enlarged, beside what is being written."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHideEvent,
    QImage,
    QInputEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from csdesk.documents.plan import PlanDocument
from csdesk.domain.documents import Layout
from csdesk.services.plans.plans import Planned
from csdesk.ui import paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.panels.panel import Panel
from csdesk.ui.panels.plan.preview_worker import Order, RenderedPage
from csdesk.ui.panels.plan.typesetter import Typesetter
from csdesk.ui.widgets.parts import Button, Line, fill, row
from csdesk.ui.words import words

PREVIEW = "Ctrl+Shift+P"
"""The keys that show or hide the PDF beside the outline."""
_TOGETHER = 10  # milliseconds: changes that follow each other within these are set together
_PATIENCE = 150  # milliseconds until waiting is said
_KEPT = 60_000  # milliseconds that the process is kept for a preview out of sight
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


class PlanPreview(QWidget):
    """One page of the PDF at a time, set anew behind every change; what is in view stays in view."""

    def __init__(self, panel: Panel) -> None:
        """Follow the plan that is shown, as long as this is visible."""
        super().__init__()
        self._panel = panel
        self._planned: Planned | None = None
        self._form: tuple[PlanDocument | None, Layout] = (None, Layout.FULL)
        self._page = self._pages = 0
        self._stale = True
        self.typesetter = Typesetter(self)
        self.typesetter.drawn.connect(self._on_drawn)
        self.typesetter.refused.connect(self._on_refused)
        self.typesetter.unstarted.connect(self._on_unstarted)
        self.view = PageView()
        self.view.setAccessibleName(words.tr("PDF preview"))
        self.view.turned.connect(self.turn)
        self.view.resized.connect(self._on_resized)
        self.says = Line("", "small")
        self.place = Line("", "small")
        self._due = self._timer(_TOGETHER, self._order_document)
        self._slow = self._timer(_PATIENCE, lambda: self.says.say(words.tr("Laying out pages…")))
        self._unseen = self._timer(_KEPT, self._rest)
        fill(QVBoxLayout(self), [self._head(), (self.view, 1)], 0, (0, 0, 0, 0))

    def show_plan(self, planned: Planned | None) -> None:
        """Show a plan as it is now: at once if this is visible, else when it becomes so."""
        before, self._planned = self._plan_id, planned
        if before != self._plan_id:
            self._page = self._pages = 0
            self.view.paper.clear()
            self.view.to_top()
            self._say_place()
        self._stale = True
        if self.isVisible():
            self._due.start()

    def show_form(self, document: PlanDocument | None, layout: Layout) -> None:
        """Show a document in a layout in place of the plan as it is; None: the plan itself, in full."""
        before, self._form = self._form, (document, layout)
        if before[1] is not layout:
            self._page = self._pages = 0
            self.view.to_top()
        if before != self._form:
            self._stale = True
            if self.isVisible():
                self._due.start()

    def take_over(self, former: "PlanPreview") -> None:
        """Show the page that a former preview shows, whose pages are set no longer."""
        self._page = former._page
        former._rest()

    def turn(self, step: int) -> None:
        """Go on by so many pages, to the top of one."""
        page = min(max(self._page + step, 0), max(self._pages - 1, 0))
        if page != self._page:
            self._page = page
            self.view.to_top()
            self._say_place()
            self._order_page()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._unseen.stop()
        if self._stale:
            self._due.start()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._unseen.start()

    def _head(self) -> QWidget:
        buttons = (
            ("chevron-left", words.tr("Previous page"), lambda: self.turn(-1)),
            ("chevron-right", words.tr("Next page"), lambda: self.turn(1)),
            ("minus", words.tr("Zoom out"), lambda: self.view.enlarge(-1)),
            ("plus", words.tr("Zoom in"), lambda: self.view.enlarge(1)),
            ("move-horizontal", words.tr("Fit width"), self.view.fit),
        )
        made = []
        for icon, name, act in buttons:
            button = Button("", icon, "ghost", act=lambda _on=False, act=act: act(), name=name, hint=name)
            made.append(button)
        self.place.setAlignment(Qt.AlignmentFlag.AlignCenter)
        margins = (k.S2, k.S1, k.S2, k.S1)
        return row(made[0], self.place, made[1], (self.says, 1), *made[2:], gap=k.S1, margins=margins)

    def _timer(self, interval: int, act: object) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=interval)
        timer.timeout.connect(act)
        return timer

    def _order_document(self) -> None:
        self._order(self._composed())
        self._stale = False

    def _order_page(self) -> None:
        self._order(None if self.typesetter.process else self._composed())

    def _order(self, document: PlanDocument | None) -> None:
        """Have the page drawn that is in view; without a document, of the last one."""
        if self.isVisible() and (document or self.typesetter.process):
            self._slow.start()
            self.typesetter.order(Order(document, self._page, self.view.pixels, self._plan_id, self._form[1]))

    @property
    def _plan_id(self) -> int:
        return self._planned.plan.id if self._planned else 0

    def _composed(self) -> PlanDocument | None:
        from csdesk.documents.compose import composed

        account = self._panel.desk.accounts.get(self._panel.account_id)
        if account is None or self._planned is None:
            return None
        if self._form[0] is not None:
            return self._form[0]
        return composed(self._planned, account, self._panel.desk, self._panel.today)

    def _on_drawn(self, sheet: RenderedPage) -> None:
        if sheet.plan_id != self._plan_id:  # it was under way when another customer's plan was opened
            return
        self._slow.stop()
        shorter = self._page >= sheet.pages
        self._pages = sheet.pages
        if shorter or sheet.page == self._page:
            self._page = sheet.page
            self.view.shape(sheet.height / sheet.width)
            self.view.paper.show_sheet(sheet, sheet.width / max(1, self.view.paper.width()))
        sentence = [one.sentence(words) for one in sheet.missing]
        more = [words.tr("And %n more.", "", len(sentence) - 1)] if len(sentence) > 1 else []
        self.says.say(" ".join([*sentence[:1], *more]))
        self._say_place()

    def _on_refused(self) -> None:
        self._slow.stop()
        self.says.say(words.tr("This text cannot be laid out. You see the last version that worked."))

    def _on_unstarted(self) -> None:
        self._slow.stop()
        self.says.say(
            words.tr("No preview is available because its process could not be started. You can still export.")
        )

    def _on_resized(self) -> None:
        if self._pages:
            self._order_page()

    def _rest(self) -> None:
        self.typesetter.close()
        self._stale = True

    def _say_place(self) -> None:
        place = words.tr("{page} of {pages}").format(page=self._page + 1, pages=self._pages)
        self.place.say(place if self._pages else "")
        self.place.setMinimumWidth(self.place.sizeHint().width())
        self.view.setAccessibleDescription(self.place.words)
