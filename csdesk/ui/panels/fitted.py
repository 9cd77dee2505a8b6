"""A text edited where it stands that takes no more room than it needs, so that something may follow it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QFontMetrics, QPalette
from PySide6.QtWidgets import QSizePolicy
from typing_extensions import override

from csdesk.ui import theme
from csdesk.ui import tokens as k
from csdesk.ui.widgets.fields import QuietField

_FRAME, _CARET = 16, 4


class FittedField(QuietField):
    """As wide as its text, or as what it says while it is empty; it gives way where there is no room."""

    def __init__(self, name: str, keep: Callable[[str], object], size: int, weight: int = k.REGULAR) -> None:
        """Write in this size and weight; the smallest text is a quiet one."""
        super().__init__(name, keep)
        self._style, self._is_quiet = (size, weight), size == k.SMALL
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setPlaceholderText(name)
        self.textChanged.connect(lambda _words: self.updateGeometry())

    @override
    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in (QEvent.Type.Polish, QEvent.Type.StyleChange):  # the style sheet puts its own font back
            self.setFont(theme.font(*self._style))
            ink = self.palette()
            ink.setColor(QPalette.ColorRole.Text, theme.colour(theme.now.muted if self._is_quiet else theme.now.text))
            self.setPalette(ink)
        return done

    @override
    def sizeHint(self) -> QSize:
        words, icons = self.text() or self.placeholderText(), len(self.actions()) * (k.ICON + k.S2)
        return QSize(QFontMetrics(theme.font(*self._style)).horizontalAdvance(words) + _FRAME + _CARET + icons, k.FIELD)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(k.S8 * 2, k.FIELD)
