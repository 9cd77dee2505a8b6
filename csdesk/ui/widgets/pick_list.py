"""A list from which one thing is picked, and shown beside it."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from csdesk.ui import keys, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.tips import tip

_PLAIN, _TALL = 34, 52
_ICON_ROOM = k.ICON + 10
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


@dataclass(frozen=True)
class Pick:
    """A line of the list: its key, what it is called, a quieter note below, and an icon before it."""

    key: Hashable
    title: str
    note: str = ""
    icon: str = ""


class PickList(QListWidget):
    """The arrows pick, Enter goes into what is picked, Alt with arrows moves it, Delete deletes it."""

    picked = Signal(object)
    entered = Signal(object)
    moved = Signal(object, int)
    deleted = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._picks: list[Pick] = []
        self._delegate = _PickDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentRowChanged.connect(lambda _row: self.picked.emit(self.key))
        self.itemDoubleClicked.connect(lambda _item: self.entered.emit(self.key))

    @property
    def key(self) -> Hashable | None:
        """Return what is picked."""
        row = self.currentRow()
        return self._picks[row].key if 0 <= row < len(self._picks) else None

    @property
    def picks(self) -> list[Pick]:
        """Return the lines."""
        return list(self._picks)

    def show_picks(self, picks: Sequence[Pick], wanted: Hashable | None = None) -> None:
        """Show these lines: what is wanted is picked, else what was, else what stands where it was."""
        before, row = self.key, self.currentRow()
        keys = [one.key for one in picks]
        found = next((keys.index(one) for one in (wanted, before) if one in keys), min(max(row, 0), len(keys) - 1))
        with QSignalBlocker(self):
            self._picks = list(picks)
            self._fill()
            self.setCurrentRow(found)
        if self.key != before:
            self.picked.emit(self.key)

    def pick(self, key: Hashable) -> None:
        """Pick a line."""
        self.setCurrentRow([one.key for one in self._picks].index(key))

    def line(self, row: int) -> Pick:
        """Return a line."""
        return self._picks[row]

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, pressed = self.key, event.key()
        if key is None:
            super().keyPressEvent(event)
        elif pressed in _MOVES and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(key, _MOVES[Qt.Key(pressed)])
        elif pressed == Qt.Key.Key_Delete:
            self.deleted.emit(key)
        elif pressed in (*keys.ENTER, Qt.Key.Key_Right):
            self.entered.emit(key)
        else:
            super().keyPressEvent(event)

    def _fill(self) -> None:
        while self.count() > len(self._picks):
            self.takeItem(self.count() - 1)
        while self.count() < len(self._picks):
            self.addItem(QListWidgetItem())
        for row, one in enumerate(self._picks):
            item = self.item(row)
            item.setText(one.title)
            item.setToolTip(tip(f"{one.title}\n{one.note}".strip()))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{one.title} {one.note}".strip())
            item.setSizeHint(QSize(0, _TALL if one.note else _PLAIN))


class _PickDelegate(QStyledItemDelegate):
    """Paints a line."""

    def __init__(self, picks: PickList) -> None:
        super().__init__(picks)
        self._list = picks

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        now, area, one = theme.now, QRectF(option.rect).adjusted(0, 1, 0, -1), self._list.line(index.row())
        on = index.row() == self._list.currentRow()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = now.selected if on else now.hover if option.state & QStyle.StateFlag.State_MouseOver else ""
        if ground:
            paint.box(painter, area.x(), area.y(), area.width(), area.height(), ground, k.CONTROL)
        if on and self._list.hasFocus():
            paint.ring(painter, area.adjusted(1, 1, -1, -1), k.CONTROL)
        self._words(painter, area, one, on=on)
        painter.restore()

    def _words(self, painter: QPainter, area: QRectF, one: Pick, *, on: bool) -> None:
        now, left = theme.now, area.x() + k.S3
        if one.icon:
            paint.icon(painter, left, area.center().y(), one.icon, now.accent if on else now.muted)
            left += _ICON_ROOM
        room, middle = area.right() - left - k.S2, area.center().y()
        weight = k.STRONG if on else k.REGULAR
        paint.text(painter, left, middle - 9 if one.note else middle, room, one.title, weight=weight)
        paint.text(painter, left, middle + 9, room, one.note, now.muted, k.SMALL)
