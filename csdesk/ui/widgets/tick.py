"""A box to tick, with what it says beside it; and a line that is ticked off, with when or how long at its right."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy
from typing_extensions import override

from csdesk.ui import keys, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.tips import tip

_TEXT = k.ICON + k.S3
_LEFT, _LEAST, _TALL = k.ICON + k.S3 - 2, 96, 34


class Tick(QAbstractButton):
    """A click, Space or Enter turns it."""

    def __init__(self, words: str = "") -> None:
        super().__init__()
        self.setCheckable(True)
        self.setText(words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(_TEXT + paint.width(self.text()) + k.S2, k.S6 + k.S1)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in keys.ENTER and not event.modifiers():
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.updateGeometry()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        middle = self.height() / 2
        with paint.smooth(self) as painter:
            paint.check(painter, 1, middle, self.isChecked())
            paint.text(painter, _TEXT, middle, self.width() - _TEXT, self.text())
            if self.hasFocus():
                wide = min(self.width(), self.sizeHint().width())
                paint.ring(painter, QRectF(_TEXT - k.S1, 1, wide - _TEXT + k.S1, self.height() - 2))


class DoneLine(Tick):
    """Takes the room there is; a click or Space ticks it."""

    def __init__(self) -> None:
        super().__init__()
        self._when, self._ink, self._icon = "", "muted", ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_line(self, text: str, *, done: bool, when: str = "", ink: str = "muted", icon: str = "") -> None:
        """Show a text, what stands at its right, and an icon before it; an ink is the name of a colour."""
        self._when, self._ink, self._icon = when, ink, icon
        self.setText(text)
        self.setChecked(done)
        self.setToolTip(tip(text))
        self.setAccessibleName(", ".join(filter(None, (text, when))))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(_LEAST, _TALL)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        now, middle, left = theme.now, self.height() / 2, _LEFT
        edge = self.width() - paint.width(self._when, k.SMALL)
        with paint.smooth(self) as painter:
            paint.check(painter, 1, middle, self.isChecked())
            if self._icon:
                paint.icon(painter, left, middle, self._icon, now.muted, 14)
                left += k.ICON + k.S1
            ink = now.muted if self.isChecked() else now.text
            paint.text(painter, left, middle, edge - left - k.S2, self.text(), ink)
            room, late = self.width() - edge, getattr(now, self._ink)
            paint.text(painter, edge, middle, room, self._when, late, k.SMALL, align=paint.RIGHT)
            if self.hasFocus():
                paint.ring(painter, QRectF(self.rect()).adjusted(_LEFT - k.S1, 2, -1, -2))
