"""A line of a card that opens something."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from csdesk.ui import keys, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.tips import tip

_BESIDE = 60
"""What stands beside the text and has less room than this is left to the tool tip."""
_MARK = 5
_DELETES = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class LineButton(QAbstractButton):
    """Takes the room there is; a click, Enter or Space opens it. What it shows is drawn by those who derive from it."""

    tall: ClassVar[int] = 34
    least: ClassVar[int] = 84
    steps: ClassVar[Mapping[Qt.Key, Any]] = {}
    """What ``stepped`` tells when a key is pressed."""
    stepped = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def draw(self, painter: QPainter) -> None:
        """Draw the line."""
        raise NotImplementedError

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.least, self.tall)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in keys.ENTER:
            self.click()
        elif event.key() in self.steps:
            self.stepped.emit(self.steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with paint.smooth(self) as painter:
            self.draw(painter)
            if self.hasFocus():
                self.ring(painter)

    def ring(self, painter: QPainter) -> None:
        """Draw that it has the focus."""
        paint.ring(painter, QRectF(self.rect()).adjusted(-1, 2, 1, -2))


@dataclass(frozen=True)
class LineLook:
    """What a line shows: an icon, a text, something quieter beside it where there is room, and at its right when.

    A ``level`` of health takes the place of the icon. Inks are the names of colours; ``said`` is what screen readers
    hear.
    """

    text: str
    icon: str
    ink: str = ""
    beside: str = ""
    when: str = ""
    when_ink: str = "muted"
    tip: str = ""
    said: str = ""
    level: str = ""


class EntryLine(LineButton):
    """A line that looks so."""

    def __init__(self, look: LineLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.setText(look.text)
        self.setToolTip(tip(look.tip))
        self.setAccessibleName(look.said)

    @override
    def draw(self, painter: QPainter) -> None:
        look, now, middle = self.look, theme.now, self.height() / 2
        edge = self.width() - paint.width(look.when, k.SMALL)
        if look.level:
            paint.mark(painter, look.level, _MARK, middle)
            paint.text(painter, 2 * _MARK + 2, middle, k.S6, look.level, now.muted, k.SMALL)
        else:
            paint.icon(painter, 0, middle, look.icon, getattr(now, look.ink, ""))
        left = k.S6 + k.S2 + paint.text(painter, k.S6, middle, edge - k.S6 - k.S2, look.text)
        if edge - left > min(_BESIDE, paint.width(look.beside, k.SMALL)):
            paint.text(painter, left, middle, edge - left - k.S2, look.beside, now.muted, k.SMALL)
        ink = getattr(now, look.when_ink)
        paint.text(painter, edge, middle, self.width() - edge, look.when, ink, k.SMALL, align=paint.RIGHT)


class RecordLine(EntryLine):
    """A line that stands for a record: Delete asks to put it into the trash."""

    delete_wanted = Signal()
    record: Any = None

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _DELETES:
            self.delete_wanted.emit()
        else:
            super().keyPressEvent(event)
