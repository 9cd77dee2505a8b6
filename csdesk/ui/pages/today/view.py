"""The queue as a list: a delegate paints its rows, letters do what stands in them."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any, Protocol

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.services.queue.entries import QueueEntry
from csdesk.services.queue.queue import QueueState
from csdesk.ui import keys, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.navigator import Navigator
from csdesk.ui.panels.entries import Entries
from csdesk.ui.panels.guard import Guard
from csdesk.ui.rows_model import RowsModel
from csdesk.ui.widgets.notice import Notice
from csdesk.ui.widgets.row_menu import Offer, OffersMenu
from csdesk.ui.words import words

ROW, HEAD = 52, 40
_CHECK, _TEXT, _EDGE = 20, 48, 20
_CHIP, _DUE, _NARROW = 160, 104, 560
"""How wide the account's chip and the day are; below a width the chip stands in the second line."""
Due = Callable[[QueueEntry], tuple[str, str]]
Why = Callable[[QueueEntry], str]
Index = QModelIndex | QPersistentModelIndex
_State, _Mode = QStyle.StateFlag, QAbstractItemView.SelectionMode


class QueueHost(Protocol):
    """Shows a queue, and lets its parts act on it."""

    desk: Desk
    today: Callable[[], date]
    notice: Notice
    guard: Guard
    entries: Entries
    view: "QueueView"
    navigator: Navigator

    @property
    def state(self) -> QueueState:
        """Return the queue as it is shown."""

    def keep_place(self) -> None:
        """Stay where one is, or on what follows, when the entry one is on goes."""

    def window(self) -> QWidget:
        """Return the window it is in."""


class QueueDelegate(QStyledItemDelegate):
    """Paints headings and entries: check, title, account, day; below, why."""

    def __init__(self, view: "QueueView", due: Due, why: Why) -> None:
        super().__init__(view)
        self._view, self._due, self._why = view, due, why

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, ROW if self._view.rows_model.is_row(index.row()) else HEAD)

    @override
    def paint(self, painter: QPainter, option: Any, index: Index) -> None:
        area, state = QRect(option.rect), option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._view.rows_model.is_row(index.row()):
            self._entry(painter, area, state, index)
        else:
            self._heading(painter, area, state, index.row())
        painter.restore()

    def _heading(self, painter: QPainter, area: QRect, state: QStyle.StateFlag, place: int) -> None:
        group = self._view.rows_model.group_at(place)
        if group is None:
            return
        now, middle = theme.now, area.bottom() - 16
        if state & _State.State_HasFocus and self._view.hasFocus():
            paint.ring(painter, QRectF(area).adjusted(9, 5, -9, -1), k.CONTROL)
        across = _CHECK + paint.text(painter, area.x() + _CHECK, middle, 300, group.name, weight=k.STRONG)
        count = f"{self._view.count_of(group.id.key, len(group.rows)):,}"
        across += 8 + paint.text(painter, area.x() + across + 8, middle, 80, count, now.muted)
        if group.folded:
            paint.icon(painter, area.x() + across + 8, middle, "chevron-right", now.muted, k.ICON_SMALL + 2)

    def _entry(self, painter: QPainter, area: QRect, state: QStyle.StateFlag, index: Index) -> None:
        one, now = self._view.entry(index), theme.now
        assert one is not None
        inner = QRectF(area).adjusted(8, 1, -8, -1)
        if state & (_State.State_Selected | _State.State_MouseOver):
            ground = now.selected if state & _State.State_Selected else now.hover
            paint.box(painter, inner.x(), inner.y(), inner.width(), inner.height(), ground, k.CONTROL)
        if state & _State.State_HasFocus and self._view.hasFocus():
            paint.ring(painter, inner, k.CONTROL)
        upper, lower, right = area.y() + 18, area.y() + 37, area.right() - _EDGE
        paint.check(painter, area.x() + _CHECK, upper + 1)
        is_narrow = area.width() < _NARROW
        self._right_side(painter, one, right, upper, chip=not is_narrow)
        room = right - area.x() - _TEXT - _DUE - (0 if is_narrow else _CHIP)
        left = area.x() + _TEXT
        if one.found.pinned:
            paint.icon(painter, left, upper, "star", now.accent, k.ICON_SMALL + 2)
            left, room = left + 20, room - 20
        paint.text(painter, left, upper, room - k.S2, one.title)
        caps = self._caps(painter, right, lower) if state & _State.State_HasFocus and not is_narrow else 0
        said = self._why(one)
        if is_narrow and one.account:
            said = f"{one.account} · {said}" if said else one.account
        paint.text(painter, area.x() + _TEXT, lower, right - area.x() - _TEXT - caps, said, now.muted, k.SMALL)

    def _right_side(self, painter: QPainter, one: QueueEntry, right: int, middle: int, *, chip: bool) -> None:
        now = theme.now
        said, ink = self._due(one)
        weight = k.REGULAR if ink == "muted" else k.STRONG
        colour = getattr(now, ink)
        paint.text(painter, right - _DUE, middle, _DUE, said, colour, k.SMALL, weight, paint.RIGHT)
        if chip and one.account:
            left = right - _DUE - _CHIP
            letter = one.level.value if len(one.level.value) == 1 else "–"
            paint.mark(painter, letter, left + 5, middle, 4.5)
            paint.text(painter, left + 14, middle, 14, letter, now.muted, k.SMALL)
            paint.text(painter, left + 30, middle, _CHIP - 38, one.account, now.text, k.SMALL)

    def _caps(self, painter: QPainter, right: int, middle: int) -> int:
        """Paint what the keys do on the row one is on; return how wide that is."""
        x = right
        for cap, what in (
            ("E", words.tr("edit")),
            ("S", words.tr("snooze")),
            (words.tr("Space"), words.tr("done", "a key")),
        ):
            x -= paint.width(what, k.CAPTION)
            paint.text(painter, x, middle, 80, what, theme.now.muted, k.CAPTION)
            x -= max(18, paint.width(cap, k.CAPTION) + 10) + 5
            paint.key(painter, x, middle, cap)
            x -= 10
        return int(right - x)


class QueueView(QListView):
    """Goes through the entries by j and k; letters act on those that are selected, else on the one it is on."""

    opened = Signal(object)
    acted = Signal(str)
    """A letter that does something, or ``space``."""
    unfolding = Signal(object)

    def __init__(self, model: RowsModel[QueueEntry], due: Due, why: Why) -> None:
        """Show the queue: of an entry when it is ``due``, with the ink of that, and why it is there."""
        super().__init__()
        self.rows_model = model
        self.count_of: Callable[[Any, int], int] = lambda _group, count: count
        self.offers: Callable[[QueueEntry], list[Offer]] = lambda _one: []
        self._letters: frozenset[str] = frozenset()
        self._drawing = QueueDelegate(self, due, why)
        self.setItemDelegate(self._drawing)
        self.setModel(model)
        self.setSelectionMode(_Mode.ExtendedSelection)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def listen(self, letters: str) -> None:
        """Let these letters act."""
        self._letters = frozenset(letters)

    def entry(self, index: Index) -> QueueEntry | None:
        """Return the entry at an index, None for a heading, and nowhere."""
        if not index.isValid() or not self.rows_model.is_row(index.row()):
            return None
        return self.rows_model.row(index)

    @property
    def here(self) -> QueueEntry | None:
        """Return the entry one is on."""
        return self.entry(self.currentIndex())

    @property
    def chosen(self) -> list[QueueEntry]:
        """Return the entries that are selected, from the top, else the one that one is on."""
        found = sorted(self.selectionModel().selectedIndexes(), key=lambda index: index.row())
        entries = [one for index in found if (one := self.entry(index)) is not None]
        here = self.here
        return entries or ([here] if here else [])

    def go_to(self, place: int) -> None:
        """Go to the entry at a place from the top, or the one nearest to it."""
        rows = [row for row in range(self.rows_model.rowCount()) if self.rows_model.is_row(row)]
        if rows:
            self.setCurrentIndex(self.rows_model.index(min(rows, key=lambda row: (abs(row - place), row)), 0))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        letter, held = keys.letter(event).lower(), event.modifiers()
        if letter in ("j", "k") or (letter.upper() in ("J", "K") and held & Qt.KeyboardModifier.ShiftModifier):
            self._step(1 if letter == "j" else -1, extend=bool(held & Qt.KeyboardModifier.ShiftModifier))
        elif event.key() in keys.ENTER:
            self._enter()
        elif event.key() == Qt.Key.Key_Space:
            self.acted.emit("space")
        elif event.key() == Qt.Key.Key_Delete:
            self.acted.emit("delete")
        elif event.text() in ("?", "？"):
            self.acted.emit("?")
        elif letter in self._letters and not held & Qt.KeyboardModifier.ControlModifier:
            self.acted.emit(letter)
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) and self.here is None:
            self._enter()
        else:
            super().keyPressEvent(event)

    @override
    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Do what a letter does although an input method is on; it is not composed any further."""
        letter = keys.letter(event).lower()
        QGuiApplication.inputMethod().reset()
        if letter in ("j", "k"):
            self._step(1 if letter == "j" else -1, extend=False)
        elif letter in self._letters:
            self.acted.emit(letter)

    @override
    def keyboardSearch(self, search: str) -> None:
        """Letters act here; nothing is looked for by them."""

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        index = self.indexAt(at)
        if index.isValid() and self.entry(index) is None:
            self.setCurrentIndex(index)
            self._enter()
        elif index.isValid() and at.x() < _TEXT - 4 and event.button() == Qt.MouseButton.LeftButton:
            self.setCurrentIndex(index)
            self.acted.emit("space")
        else:
            super().mousePressEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.entry(self.indexAt(event.position().toPoint())) is not None:
            self._enter()

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        one = self.entry(index)
        if one is None:
            return
        if not self.selectionModel().isSelected(index):
            self.setCurrentIndex(index)
        menu = OffersMenu(self)
        for offer in self.offers(one):
            menu.act(*offer)
        corner = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
        menu.popup(event.globalPos() if by_mouse else corner)

    @override
    def focusInEvent(self, event: Any) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.go_to(0)

    def _enter(self) -> None:
        one, index = self.here, self.currentIndex()
        if one is not None:
            self.opened.emit(one)
        elif index.isValid() and (group := self.rows_model.group_at(index.row())) is not None:
            self.unfolding.emit(group)

    def _step(self, by: int, *, extend: bool) -> None:
        row = next(self._stops(self.currentIndex().row(), by), -1)
        if row < 0:
            return
        index = self.rows_model.index(row, 0)
        if extend:
            flag = self.selectionModel().SelectionFlag.Select
            self.selectionModel().setCurrentIndex(index, flag)
        else:
            self.setCurrentIndex(index)

    def _stops(self, row: int, by: int) -> Iterator[int]:
        """Yield where one stops on the way: at entries, and at headings of what is folded."""
        row += by
        while 0 <= row < self.rows_model.rowCount():
            group = None if self.rows_model.is_row(row) else self.rows_model.group_at(row)
            if group is None or group.folded:
                yield row
            row += by
