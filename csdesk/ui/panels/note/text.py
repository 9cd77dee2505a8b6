"""The text of a note: plain, with a mark beside each line that makes something, and markers offered behind a slash."""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
)
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QPlainTextEdit, QToolTip, QWidget
from typing_extensions import override

from csdesk.domain.note_editing import begun_marker, continued, link_at, offered, toggled
from csdesk.domain.note_lines import marker
from csdesk.ui import keys, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.panels.note.marks import Mark, NoteHighlighter
from csdesk.ui.panels.notes import NotesField
from csdesk.ui.tips import tip
from csdesk.ui.widgets.parts import mark_as
from csdesk.ui.words import words

_MARKS, _BAR, _INSET = 124, 3, 10
_CONTROL, _ALT, _SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
_WIDE, _LEAST = 180, 3


class MarkerOffers(QListWidget):
    """Stands below the text cursor and never has the focus, so that typing and composing go on."""

    taken = Signal(str, str)
    """What was typed of it, and the marker that was chosen."""

    def __init__(self, text: QPlainTextEdit) -> None:
        super().__init__(text)
        mark_as(self, "offers")
        self._text, self._typed, self._left = text, "", ""
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(words.tr("Markers"))
        self.itemClicked.connect(lambda _item: self.take())
        self.hide()

    def follow(self) -> None:
        """Show what goes on as it is typed, hide where nothing does; what was left by Escape stays left."""
        cursor = self._text.textCursor()
        typed = begun_marker(cursor.block().text()[: cursor.positionInBlock()]) if not cursor.hasSelection() else None
        found = offered(typed, words.language) if typed and not self._text.isReadOnly() else []
        if typed is None or not typed.startswith(self._left or "-"):
            self._left = ""
        if not found or self._left or [typed] == [one for one, _kind in found]:
            self.hide()
            return
        self._typed = typed or ""
        self.clear()
        for one, _kind in found:
            self.addItem(QListWidgetItem(one))
        self.setCurrentRow(0)
        self._place(cursor)
        self.show()
        self.raise_()

    def step(self, by: int) -> None:
        """Choose the next one, or the one before."""
        self.setCurrentRow((self.currentRow() + by) % self.count())

    def take(self) -> None:
        """Take the one that is chosen."""
        item = self.currentItem()
        self.hide()
        if item is not None:
            self.taken.emit(self._typed, item.text())

    def leave(self) -> None:
        """Offer nothing more behind this slash."""
        self._left = self._typed
        self.hide()

    def _place(self, cursor: QTextCursor) -> None:
        caret = QRect(self._text.cursorRect(cursor))
        caret.moveTopLeft(self._text.viewport().mapToParent(caret.topLeft()))
        each = self.sizeHintForRow(0)
        tall = min(self.count() * each + 2 * k.S1 + 2, max(_LEAST * each, self._text.height() - caret.bottom()))
        below = caret.bottom() + k.S1
        top = below if below + tall <= self._text.height() else max(0, caret.top() - tall - k.S1)
        widest = max(theme.metrics().horizontalAdvance(self.item(row).text()) for row in range(self.count()))
        wide = max(_WIDE, widest + 2 * k.S4)
        self.setGeometry(max(0, min(caret.left(), self._text.width() - wide)), top, wide, tall)


class MarkedPlace(NamedTuple):
    """A mark, and the line that it was made for."""

    line: str
    mark: Mark


class NoteText(NotesField):
    """Enter goes on with a list, Ctrl+Enter toggles a box, Alt+Enter opens the link or the mark of the line."""

    mark_wanted = Signal(object, object)
    """A mark, and where on the screen it is."""
    link_wanted = Signal(str)
    refused = Signal(str)
    """What was to be pasted, and cannot be."""

    def __init__(self, name: str, keep: Callable[[str], bool], takes: Callable[[str], bool]) -> None:
        """Keep what is typed; ``takes`` tells whether a text may be pasted."""
        super().__init__(name, keep)
        mark_as(self, "note")
        self._takes = takes
        self._marks: Mapping[int, MarkedPlace] = {}
        self._by_line: dict[str, Mark] = {}
        self.highlighter: NoteHighlighter | None = NoteHighlighter(self.document())
        self.setViewportMargins(0, 0, _MARKS, 0)
        self.document().setDocumentMargin(_INSET)
        self.column = MarkColumn(self)
        self.offers = MarkerOffers(self)
        self.offers.taken.connect(self._on_taken)
        self.updateRequest.connect(lambda _area, _by: self.column.update())
        self.cursorPositionChanged.connect(self.offers.follow)

    def highlight(self, *, on: bool) -> None:
        """Let lines stand out, or not: a long transcript is there sooner."""
        if on and self.highlighter is None:
            self.highlighter = NoteHighlighter(self.document())
        elif not on and self.highlighter is not None:
            self.highlighter.setDocument(None)
            self.highlighter = None

    def show_marks(self, marks: Mapping[int, MarkedPlace]) -> None:
        """Show marks beside lines; the text is not touched."""
        self._marks, self._by_line = marks, {one.line: one.mark for one in marks.values()}
        self.column.update()
        self.viewport().update()

    def mark_of(self, block: QTextBlock) -> Mark | None:
        """Return the mark of a line: what has moved since is known by its words, what is changing by its place."""
        line, placed = block.text(), self._marks.get(block.blockNumber())
        if placed is not None and placed.line == line:
            return placed.mark
        if line in self._by_line:
            return self._by_line[line]
        return placed.mark if placed is not None and marker(line) else None

    def marked_blocks(self) -> Iterator[tuple[QTextBlock, QRectF]]:
        """Yield the lines with a marker that are in sight, each with its place in the viewport."""
        block = self.firstVisibleBlock()
        while block.isValid():
            area = self.blockBoundingGeometry(block).translated(self.contentOffset())
            if area.top() > self.viewport().height():
                return
            if block.isVisible() and marker(block.text()):
                yield block, area
            block = block.next()

    def toggle(self) -> None:
        """Tick the boxes of the lines that are selected, or untick them."""
        cursor = self.textCursor()
        ends = sorted((cursor.position(), cursor.anchor()))
        block, last = (self.document().findBlock(end) for end in ends)
        cursor.beginEditBlock()
        while block.isValid() and block.blockNumber() <= last.blockNumber():
            _put_line(block, toggled(block.text()))
            block = block.next()
        cursor.endEditBlock()

    def go_to_line(self, number: int) -> None:
        """Put the cursor at the end of a line, from 0, in the middle of what is in sight."""
        block = self.document().findBlockByNumber(number)
        if block.isValid():
            cursor = self.textCursor()
            cursor.setPosition(block.position() + block.length() - 1)
            self.setTextCursor(cursor)
            self.centerCursor()
            self.setFocus()

    def open_here(self) -> None:
        """Open the link under the text cursor, or the mark of its line."""
        cursor = self.textCursor()
        link = link_at(cursor.block().text(), cursor.positionInBlock())
        mark = self.mark_of(cursor.block())
        if link:
            self.link_wanted.emit(link)
        elif mark is not None:
            self.mark_wanted.emit(mark, self.column.mapToGlobal(QPoint(0, self.cursorRect().bottom())))

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and self._claims(event):
            event.accept()  # whatever it means around
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.is_composing and event.key() in (*keys.ENTER, Qt.Key.Key_Escape):
            event.accept()  # it is for the letters that are being composed
        elif not (self.offers.isVisible() and self._choose(event)) and not self._does(event):
            super().keyPressEvent(event)

    @override
    def focusNextPrevChild(self, following: bool) -> bool:
        return False if self.offers.isVisible() else super().focusNextPrevChild(following)

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        if self._takes(source.text()):
            super().insertFromMimeData(source)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.modifiers() & _CONTROL:
            cursor = self.cursorForPosition(event.position().toPoint())
            if link := link_at(cursor.block().text(), cursor.positionInBlock()):
                self.link_wanted.emit(link)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        area = self.viewport().geometry()
        self.column.setGeometry(area.right() + 1, area.top(), _MARKS, area.height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self.viewport()) as painter:
            for _block, area in self.marked_blocks():
                ground = QRectF(0, area.top() + 1, self.viewport().width(), area.height() - 2)
                painter.fillRect(ground, theme.colour(theme.now.hover))
                painter.fillRect(QRectF(0, ground.top(), _BAR, ground.height()), theme.colour(theme.now.accent))
        super().paintEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        highlighter = getattr(self, "highlighter", None)
        if event.type() == QEvent.Type.StyleChange and highlighter is not None:
            highlighter.renew()
            if not self.is_composing:
                highlighter.rehighlight()

    def _claims(self, event: QKeyEvent) -> bool:
        """Tell whether Enter with a key held means something here: with Ctrl in the item of a list, with Alt always."""
        if event.key() not in keys.ENTER:
            return False
        in_list = continued(self.textCursor().block().text()) is not None
        return bool(event.modifiers() & _ALT) or (in_list and not self.isReadOnly())

    def _choose(self, event: QKeyEvent) -> bool:
        """Do what a key does while markers are offered."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if event.key() in steps:
            self.offers.step(steps[Qt.Key(event.key())])
        elif event.key() in (*keys.ENTER, Qt.Key.Key_Tab) and not event.modifiers():
            self.offers.take()
        elif event.key() == Qt.Key.Key_Escape:
            self.offers.leave()
        else:
            return False
        return True

    def _does(self, event: QKeyEvent) -> bool:
        """Do what Enter does besides ending a line."""
        if event.key() not in keys.ENTER:
            return False
        if event.modifiers() & _ALT:
            self.open_here()
        elif self.isReadOnly():
            return False
        elif event.modifiers() & _CONTROL:
            self.toggle()
        elif not event.modifiers() & _SHIFT:
            return self._goes_on()
        else:
            self.textCursor().insertBlock()
        return True

    def _goes_on(self) -> bool:
        """Go on with the list that the text cursor is in; an item without words ends it."""
        cursor = self.textCursor()
        line, at = cursor.block().text(), cursor.positionInBlock()
        item = continued(line) if not cursor.hasSelection() else None
        if item is None or (not item.ends and not line[:at].strip(" \t\u3000-*+・[]xX0123456789.)")):
            return False
        if item.ends:
            _put_line(cursor.block(), "")
        else:
            cursor.insertText(f"\n{item.text}")
        self.ensureCursorVisible()
        return True

    def _on_taken(self, typed: str, chosen: str) -> None:
        cursor = self.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, len(typed))
        cursor.insertText(f"{chosen}{'　' if chosen.startswith('／') else ' '}")


class MarkColumn(QWidget):
    """The marks, at the right of the text; a click on one opens it."""

    def __init__(self, text: NoteText) -> None:
        super().__init__(text)
        self._text = text
        self.setMouseTracking(True)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with paint.smooth(self) as painter:
            for block, area in self._text.marked_blocks():
                ground = QRectF(0, area.top() + 1, self.width(), area.height() - 2)
                painter.fillRect(ground, theme.colour(theme.now.hover))
                mark = self._text.mark_of(block)
                if mark is not None:
                    self._draw(painter, mark, area.top() + self._text.fontMetrics().height() / 2 + 1)

    def _draw(self, painter: QPainter, mark: Mark, middle: float) -> None:
        ink = getattr(theme.now, mark.ink)
        wide = min(paint.width(mark.text, k.SMALL), self.width() - k.ICON_SMALL - k.S3 - k.S1)
        left = self.width() - wide - k.S2
        paint.icon(painter, left - k.ICON_SMALL - 6, middle, mark.icon, ink, k.ICON_SMALL)
        paint.text(painter, left, middle, wide, mark.text, ink, k.SMALL)

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            found = self._at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), tip(found[0].said if found else ""), self)
            return True
        return super().event(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._at(event.position()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if found := self._at(event.position()):
            mark, area = found
            QGuiApplication.inputMethod().commit()
            self._text.mark_wanted.emit(mark, self.mapToGlobal(QPoint(0, round(area.bottom()))))

    def _at(self, place: QPointF) -> tuple[Mark, QRect] | None:
        for block, area in self._text.marked_blocks():
            mark = self._text.mark_of(block)
            if mark is not None and area.top() <= place.y() < area.bottom():
                return mark, area.toRect()
        return None


def _put_line(block: QTextBlock, line: str) -> None:
    """Write another line, as far as it differs: the text cursor stays where it is."""
    old = block.text()
    most = min(len(old), len(line))
    same = next((at for at in range(most) if old[at] != line[at]), most)
    rest = next((at for at in range(most - same) if old[-1 - at] != line[-1 - at]), most - same)
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + same)
    cursor.setPosition(block.position() + len(old) - rest, QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(line[same : len(line) - rest])
