"""What pops up behind a slash: the markers a line may have."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QPlainTextEdit

from csdesk.domain.note_editing import begun_marker, offered
from csdesk.ui import theme
from csdesk.ui import tokens as k
from csdesk.ui.widgets.parts import mark_as
from csdesk.ui.words import words

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
        if not found or self._left or [typed] == [marker for marker, _kind in found]:
            self.hide()
            return
        self._typed = typed or ""
        self.clear()
        for marker, _kind in found:
            self.addItem(QListWidgetItem(marker))
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
