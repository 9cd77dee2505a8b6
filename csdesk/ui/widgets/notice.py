"""A calm line that says what happened, and what can be done about it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRect, QTimer
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy
from typing_extensions import override

from csdesk.ui import paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.widgets.parts import Button, Painted, fill, mark_as, text
from csdesk.ui.words import words

_READ_IN = 10_000
"""Milliseconds after which good news goes by itself."""


class Notice(QFrame):
    """Hidden until there is something to say; an error keeps standing until it is closed, a refusal till a success."""

    def __init__(self) -> None:
        super().__init__()
        self._glyph = Painted(k.ICON, k.S6, self._draw_glyph)
        self._words = text("", "body", wrap=True)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._action = Button("", kind="link", act=self._on_action)
        self._close = Button("", "x", "ghost", act=self.hide)
        self._act: Callable[[], object] = lambda: None
        self._is_refusal = False
        self._over = QTimer(self, singleShot=True, interval=_READ_IN)
        self._over.timeout.connect(self.hide)
        fill(QHBoxLayout(self), (self._glyph, self._words, self._action, self._close), k.S2, (k.S3, k.S1, k.S1, k.S1))
        self._name()
        self.hide()

    def _name(self) -> None:
        self._close.setAccessibleName(words.tr("Close"))

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Speak the language of the screen; good news that was said in another one is over."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
            if self.property("kind") == "notice":
                self.hide()

    @property
    def words(self) -> str:
        """Return what it says."""
        return self._words.text()

    def say(self, sentence: str, action: str = "", act: Callable[[], object] = lambda: None) -> None:
        """Say something, with one thing that can be done about it."""
        self._show("notice", sentence, action, act)
        self._over.start()

    def warn(self, sentence: str, action: str = "", act: Callable[[], object] = lambda: None) -> None:
        """Say what went wrong, and what can be done about it, if anything."""
        self._show("error", sentence, action, act)
        self._over.stop()

    def refuse(self, sentence: str) -> None:
        """Say why an entry was refused; with the next one that is kept it is over."""
        self.warn(sentence)
        self._is_refusal = True

    def forgive(self) -> None:
        """Say no longer what was refused: something was kept since."""
        if self._is_refusal:
            self.hide()

    def _show(self, kind: str, sentence: str, action: str, act: Callable[[], object]) -> None:
        self._is_refusal = False
        mark_as(self, kind)
        self._words.setText(sentence)
        mark_as(self._words, "body")  # its colour depends on the kind of the whole
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self._act = act
        self.setAccessibleName(sentence)
        self.show()

    def _draw_glyph(self, painter: QPainter, area: QRect) -> None:
        wrong = self.property("kind") == "error"
        name, ink = ("circle-alert", theme.now.danger_text) if wrong else ("circle-check", theme.now.accent)
        paint.icon(painter, 0, area.height() / 2, name, ink)

    def _on_action(self) -> None:
        self.hide()
        self._act()
