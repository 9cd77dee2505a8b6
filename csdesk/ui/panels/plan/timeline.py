"""The timeline beside the outline, on its rows and scrolled with it; what it shows can be dragged."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QScrollBar, QToolTip, QWidget
from typing_extensions import override

from csdesk.domain.months import near
from csdesk.entities import Milestone
from csdesk.services.plans.milestones import Shift
from csdesk.services.plans.plans import Planned
from csdesk.ui import paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.panels.panel import Panel
from csdesk.ui.panels.plan.cells import OutlineCells
from csdesk.ui.panels.plan.model import OutlineModel
from csdesk.ui.panels.plan.nodes import Drag, Grip, Key, Node, Span, shifted, span
from csdesk.ui.panels.plan.outline import Outline
from csdesk.ui.panels.plan.timeline_paint import BAR, TimelinePaint, TimeScale, fitting, mark
from csdesk.ui.tips import tip
from csdesk.ui.words import words

_GRIP, _SCROLL, _LEAST = 5, 10, 200
_ZOOM, _NOTCH = 1.25, 120
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


class MirrorBar(QScrollBar):
    """Follows a vertical scroll bar that is hidden, and leads it; not seen where there is nothing to scroll."""

    def __init__(self, followed: QScrollBar, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._followed = followed
        followed.rangeChanged.connect(self._on_range_changed)
        followed.valueChanged.connect(self.setValue)
        self.valueChanged.connect(followed.setValue)
        self._on_range_changed(followed.minimum(), followed.maximum())

    def _on_range_changed(self, least: int, most: int) -> None:
        self.setPageStep(self._followed.pageStep())
        self.setRange(least, most)
        self.setValue(self._followed.value())
        self.setVisible(most > least)


class PlanTimeline(QWidget):
    """Paints the rows that the outline shows where it shows them; bars and their ends are dragged, Escape lets go."""

    dragged = Signal(object)
    """What was dragged, and where it was left."""

    def __init__(self, panel: Panel, cells: OutlineCells, outline: Outline, model: OutlineModel) -> None:
        super().__init__()
        self._panel, self._cells, self._outline = panel, cells, outline
        self._rows = TimelineRows(outline, model)
        self._paint = TimelinePaint(cells, panel.desk.milestones.days, panel.entries.today)
        self._planned: Planned | None = None
        self._ghosts: dict[int, Span] = {}
        self._drag: Drag | None = None
        self.scale = fitting([panel.today], _LEAST)
        self._bar = QScrollBar(Qt.Orientation.Horizontal, self)
        self._bar.valueChanged.connect(lambda shift: self._show_scale(self.scale.moved(shift, self.width())))
        self._side = MirrorBar(outline.verticalScrollBar(), self)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setMinimumWidth(_LEAST)
        self.setAccessibleName(words.tr("Timeline"))
        self._rows.follow(lambda *_what: self.update())

    def show_plan(self, planned: Planned | None) -> None:
        """Show the dates of a plan: all of them, or as closely as before."""
        was, before = self._planned, self.scale
        self._planned = planned
        self._paint.days = self._panel.desk.milestones.days  # the company may have said others since
        fit = self._fit()
        if was is None or planned is None or was.plan.id != planned.plan.id or not self._bar.isVisibleTo(self):
            self._show_scale(fit)
        else:
            kept = TimeScale(fit.first, fit.last, max(before.day_width, fit.day_width))
            shift = before.shift + (before.first - fit.first).days * kept.day_width
            self._show_scale(kept.moved(shift, self.width()))

    def show_shifts(self, shifts: tuple[Shift, ...]) -> None:
        """Show where milestones would stand."""
        self._ghosts = {one.milestone_id: shifted(one) for one in shifts}
        self._show_scale(self.scale if self._bar.isVisibleTo(self) else self._fit())

    def zoom(self, steps: int, x: float | None = None) -> None:
        """Show days wider, or narrower; 0 shows all of the plan. What stands at a place stays there."""
        here = self._anchor() if x is None else x
        self._show_scale(self.scale.zoomed(_ZOOM**steps, here, self.width()) if steps else self._fit())

    def reveal(self, key: Key) -> None:
        """Bring a milestone into sight."""
        area = self.place(key)
        if area is not None and (area.left() < 0 or area.right() > self.width()):
            self._show_scale(self.scale.moved(self.scale.shift + area.center().x() - self.width() / 2, self.width()))

    def place(self, key: Key) -> QRectF | None:
        """Return where the bar or the diamond of a milestone stands; None where it has no date, or no row."""
        node = next((node for node in self._rows.all if node.key == key), None)
        row = self._rows.place(key, self.width())
        return mark(self.scale, row.center().y(), self._span(node)) if node and row else None

    def hint(self, node: Node) -> str:
        """Return what the tool tip says: the exact dates, and how it stands."""
        lasts, full = self._span(node), self._panel.entries.full
        if node.part is None or lasts.end is None:
            return ""
        days = f"{full(lasts.start)} – {full(lasts.due)}" if lasts.is_bar else full(lasts.end)
        return f"{node.part.title}\n{days}\n{self._cells.standing(node)}"

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        head = self._rows.head
        with paint.smooth(self) as p:
            self._paint.ground(p, self.scale, self.rect(), head)
            self._paint.head(p, self.scale, self.rect(), head)
            p.save()
            p.setClipRect(QRectF(0, head, self.width(), self.height() - head))
            self._draw_rows(p, self._rows.shown(self.width()))
            p.restore()
            self._paint.today(p, self.scale, self.rect(), head)
            self._draw_drag(p)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._side.setGeometry(self.width() - _SCROLL, self._rows.head, _SCROLL, self.height() - self._rows.head)
        fitted = self.scale.width <= event.oldSize().width() + 1 or event.oldSize().width() <= 0
        self._show_scale(self._fit() if fitted else self.scale.moved(self.scale.shift, self.width()))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        node = self._rows.at(event.position().y())
        if event.button() == Qt.MouseButton.LeftButton and node is not None:
            self._outline.go(node.key, max(0, self._outline.currentIndex().column()))
            grip, lasts = self._grip(node, event.position()), self._span(node)
            if grip is not None:
                self._drag = Drag(node, grip, self.scale.day(event.position().x()), lasts, lasts)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drag is not None:
            self._drag.over(self.scale.day(event.position().x()), self._paint.days)
            self.update()
            return
        node = self._rows.at(event.position().y())
        grip = self._grip(node, event.position()) if node else None
        shapes = {None: Qt.CursorShape.ArrowCursor, Grip.WHOLE: Qt.CursorShape.OpenHandCursor}
        self.setCursor(shapes.get(grip, Qt.CursorShape.SizeHorCursor))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        drag = self._let_go()
        if drag is not None and drag.wanted != drag.lasts:
            self.dragged.emit(drag)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        node = self._rows.at(event.position().y())
        if node is not None:
            self._outline.opened.emit(node)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._drag is not None:
            self._let_go()
        else:
            super().keyPressEvent(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        turned, held = event.angleDelta(), event.modifiers()
        if held & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1 if turned.y() > 0 else -1, event.position().x())
        elif turned.x() or held & Qt.KeyboardModifier.ShiftModifier:
            self._bar.setValue(self._bar.value() - (turned.x() or turned.y()) * k.ROW // _NOTCH)
        else:
            bar = self._outline.verticalScrollBar()
            bar.setValue(bar.value() - turned.y() * k.ROW // _NOTCH)
        event.accept()

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            node = self._rows.at(event.pos().y())
            QToolTip.showText(event.globalPos(), tip(self.hint(node) if node else ""), self)
            return True
        return super().event(event)

    def _draw_rows(self, p: QPainter, rows: list[tuple[Node, QRectF]]) -> None:
        seen = [(node, area) for node, area in rows if area.bottom() >= 0 and area.top() <= self.height()]
        current = self._outline.current
        for node, area in seen:
            if current is not None and node.key == current.key:
                self._paint.chosen(p, area)
            self._paint.row(p, self.scale, area, node, self._span(node))
        self._draw_dependencies(p, rows)
        for node, area in seen:
            ground = theme.now.selected if current is not None and node.key == current.key else theme.now.card
            if node.kind is Milestone and node.key[1] in self._ghosts:
                self._paint.ghost(p, self.scale, area.center().y(), self._ghosts[node.key[1]])
            else:
                self._paint.trouble(p, self.scale, area, node, self._span(node), ground)

    def _draw_dependencies(self, p: QPainter, rows: list[tuple[Node, QRectF]]) -> None:
        steps = {node.key[1]: (self._span(node), area) for node, area in rows if node.kind is Milestone}
        for node, _area in rows:
            for other in node.waits_for:
                if other in steps:
                    self._paint.dependency(p, self.scale, steps[other], steps[node.key[1]])

    def _draw_drag(self, p: QPainter) -> None:
        drag = self._drag
        row = self._rows.place(drag.node.key, self.width()) if drag else None
        if drag is None or row is None or drag.wanted == drag.lasts or drag.day is None:
            return
        middle = row.center().y()
        self._paint.ghost(p, self.scale, middle, drag.wanted)
        area = mark(self.scale, middle, drag.wanted)
        if area is not None:
            self._paint.said(p, area.right() + k.S2, middle, self._panel.entries.short(drag.day), self.width())

    def _grip(self, node: Node, at: QPointF) -> Grip | None:
        area, lasts = self.place(node.key), self._span(node)
        if node.kind is not Milestone or area is None or lasts.due is None:
            return None
        if not area.adjusted(-_GRIP, -BAR, _GRIP, BAR).contains(at):
            return None
        if lasts.is_bar and at.x() >= area.right() - _GRIP:
            return Grip.END
        return Grip.START if lasts.is_bar and at.x() <= area.left() + _GRIP else Grip.WHOLE

    def _let_go(self) -> Drag | None:
        drag, self._drag = self._drag, None
        self._outline.setFocus()
        self.update()
        return drag

    def _span(self, node: Node) -> Span:
        return span(node, self._planned.plan) if self._planned else Span()

    def _anchor(self) -> float:
        """Return what stays in its place when days are made wider: the milestone one is on, else today."""
        current = self._outline.current
        area = self.place(current.key) if current else None
        x = area.center().x() if area else self.scale.middle(self._panel.today)
        return x if 0 <= x <= self.width() else self.width() / 2

    def _fit(self) -> TimeScale:
        days = [day for node in self._rows.all for day in self._span(node).days]
        wanted = [day for lasts in self._ghosts.values() for day in lasts.days]
        return fitting([self._panel.today, *near([*days, *wanted], self._panel.today)], self.width())

    def _show_scale(self, scale: TimeScale) -> None:
        self.scale = scale
        over = max(0, round(scale.width - self.width()))
        self._bar.setVisible(over > 0)
        self._bar.setGeometry(0, self.height() - _SCROLL, self.width(), _SCROLL)
        with QSignalBlocker(self._bar):
            self._bar.setRange(0, over)
            self._bar.setPageStep(self.width())
            self._bar.setValue(round(scale.shift))
        self.update()
