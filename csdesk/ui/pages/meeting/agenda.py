"""The agenda of a meeting: ticked off, put in another order, and added to."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.domain.meetings import AgendaPoint, point_lines, points
from csdesk.entities import AgendaItem
from csdesk.ui import keys
from csdesk.ui import tokens as k
from csdesk.ui.panels.guard import Guard
from csdesk.ui.widgets.done_line import DoneLine
from csdesk.ui.widgets.keyed_list import KeyedList
from csdesk.ui.widgets.parts import Card, Line, mark_as, text
from csdesk.ui.words import words

_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_DELETES = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class AgendaLine(DoneLine):
    """Space ticks it, Enter or F2 lets it be typed, Alt with arrows moves it, Delete deletes it."""

    typed = Signal(str)
    moved = Signal(int)
    deleted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._written = ""
        self.field: _LineField | None = None

    def show_item(self, item: AgendaItem) -> None:
        """Show a point."""
        self._written = point_lines([AgendaPoint(item.title, item.minutes)], words.tr("{count} min"))
        icon = "handshake" if item.promise_id else "message-square" if item.question_id else ""
        when = words.tr("%n min", "", item.minutes) if item.minutes else ""
        self.show_line(item.title, done=item.done, when=when, icon=icon)

    def edit(self) -> None:
        """Let it be typed."""
        if self.field is None:
            self.field = _LineField(self, self._written)
            self.field.left.connect(self._on_left)
            self.field.setGeometry(self.rect())
            self.field.show()
            self.field.setFocus()
            self.field.selectAll()

    def settle(self) -> None:
        """Keep what is typed."""
        if self.field is not None:
            self._on_left(self.field.text())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, is_alt = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if key in _MOVES and is_alt:
            self.moved.emit(_MOVES[Qt.Key(key)])
        elif key in _DELETES:
            self.deleted.emit()
        elif key in (*keys.ENTER, Qt.Key.Key_F2) and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.edit()
        else:
            super().keyPressEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.edit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.field is not None:
            self.field.setGeometry(self.rect())

    def _on_left(self, typed: str) -> None:
        field, self.field = self.field, None
        if field is None:
            return
        had_focus = field.hasFocus()
        field.hide()
        field.deleteLater()
        if had_focus:
            self.setFocus()
        if typed.strip() and typed != self._written:
            self.typed.emit(typed)


class _LineField(QLineEdit):
    """Lies over a line; ``left`` tells what was typed, nothing for Escape."""

    left = Signal(str)

    def __init__(self, line: AgendaLine, written: str) -> None:
        super().__init__(written, line)
        self.setAccessibleName(line.text())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit("")
        elif event.key() in keys.ENTER:
            self.left.emit(self.text())
        else:
            super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit(self.text())


class AgendaCard(Card):
    """Its points below each other; what is typed below them is added."""

    def __init__(self, desk: Desk, guard: Guard) -> None:
        self._desk, self._guard, self._meeting_id = desk, guard, 0
        self.lines: list[AgendaLine] = []
        self.length = Line("", "small")
        self._list, self._none = KeyedList(), text(words.tr("No agenda yet."), "muted")
        self.field = mark_as(QLineEdit(), "quiet")
        self.field.setAccessibleName(words.tr("Add agenda item"))
        self.field.setPlaceholderText(words.tr("Add item, e.g. Questions 10 min"))
        self.field.returnPressed.connect(self.settle)
        super().__init__(words.tr("Agenda"), self._list, self._none, self.field, more=self.length, gap=k.S1)

    def show_meeting(self, meeting_id: int) -> None:
        """Show the agenda of a meeting."""
        if meeting_id != self._meeting_id:
            self.field.clear()
        self._meeting_id = meeting_id
        items = self._desk.agenda_items.of(meeting_id)
        self.lines = [self._line(item) for item in items]
        self._list.put(*self.lines)
        self._none.setVisible(not items)
        minutes = sum(item.minutes for item in items)
        self.length.say(words.tr("%n min", "", minutes) if minutes else "")

    def settle(self) -> None:
        """Add what is typed, if anything is."""
        for point in points(self.field.text()):
            if self._guard(partial(self._desk.agenda_items.add, self._meeting_id, point.title, point.minutes)):
                self.field.clear()

    def _line(self, item: AgendaItem) -> AgendaLine:
        line = self._list.line(item.id, partial(self._made, item.id))
        line.show_item(item)
        return line

    def _made(self, item_id: int) -> AgendaLine:
        line, items = AgendaLine(), self._desk.agenda_items
        line.clicked.connect(lambda on: self._guard(lambda: items.edit(item_id, done=on)))
        line.moved.connect(lambda by: self._guard(lambda: items.move(item_id, by)))
        line.deleted.connect(lambda: self._guard.delete(lambda: items.delete(item_id, line.text()), line.text()))
        line.typed.connect(lambda typed: self._rename(item_id, typed))
        return line

    def _rename(self, item_id: int, typed: str) -> None:
        (point,) = points(typed)
        self._guard(lambda: self._desk.agenda_items.edit(item_id, title=point.title, minutes=point.minutes))
