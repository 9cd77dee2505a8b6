"""Chips that say one of a few values, and change it by a menu."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from csdesk.ui import keys, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.tips import tip
from csdesk.ui.widgets.parts import fill, row, text

_HEIGHT, _CHEVRON, _NARROWEST, _PAD = 22, k.ICON_SMALL, 64, 10
_OPENS = (*keys.ENTER, Qt.Key.Key_Down)


class ChoiceChip(QAbstractButton):
    """Says a value; a click, Enter, Space or Down offers the others."""

    def __init__(
        self, name: str, choices: Sequence[tuple[Any, str]], choose: Callable[[Any], object], *, quiet: bool = True
    ) -> None:
        """Offer choices, each a value with what it is called; ``choose`` is called with the one taken.

        One that is not quiet looks like a field.
        """
        super().__init__()
        self.name, self._choices, self._choose = name, list(choices), choose
        self._value: Any = None
        self._quiet, self._tall = quiet, _HEIGHT if quiet else k.FIELD
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(
            QSizePolicy.Policy.Preferred if quiet else QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed
        )
        self.clicked.connect(self._on_clicked)

    def show_value(self, value: Any, words: str = "") -> None:
        """Say a value, or other words for it; with no value the chip says what could be chosen."""
        self._value = value
        self.setText(words or dict(self._choices).get(value, "") or self.name)
        self.setAccessibleName(f"{self.name}: {self.text()}")
        self.setToolTip(tip(self.name))
        self.updateGeometry()
        self.update()

    def offer(self, choices: Sequence[tuple[Any, str]]) -> None:
        """Offer other choices."""
        self._choices = list(choices)

    def menu(self) -> QMenu:
        """Return the menu of the choices, the present one ticked."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for value, label in self._choices:
            action = menu.addAction(label)
            action.setCheckable(True)
            action.setChecked(value == self._value)
            action.triggered.connect(lambda _on=False, value=value: self._choose(value))
        return menu

    @override
    def sizeHint(self) -> QSize:
        return QSize(paint.width(self.text(), k.SMALL) + 3 * k.S2 + _CHEVRON + 1, self._tall)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), _NARROWEST), self._tall)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _OPENS:
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        now, middle = theme.now, self.height() / 2
        pad, size = (k.S2, k.SMALL) if self._quiet else (_PAD, k.BODY)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_ground(painter, middle)
            ink = now.muted if self._value in (None, "") else now.text
            paint.text(painter, pad, middle, self.width() - 2 * pad - _CHEVRON, self.text(), ink, size)
            paint.icon(painter, self.width() - k.S1 - _CHEVRON - 2, middle, "chevron-down", now.muted, _CHEVRON)

    def _paint_ground(self, painter: QPainter, middle: float) -> None:
        now = theme.now
        edge = now.accent if self.hasFocus() else "" if self._quiet else now.edge
        ground, radius = (now.sunken, k.CHIP) if self._quiet else (now.card, k.CONTROL)
        thick = 2 if self.hasFocus() else 1
        paint.box(painter, 0, middle - self._tall / 2, self.width(), self._tall, ground, radius, edge, thick)

    def _on_clicked(self) -> None:
        self.menu().popup(self.mapToGlobal(QPoint(0, self.height() + k.S1)))


class ChoiceFact(QWidget):
    """A small name over a chip."""

    def __init__(
        self, name: str, choices: Sequence[tuple[Any, str]], choose: Callable[[Any], object], *, quiet: bool = True
    ) -> None:
        """Show the chip under its name; one that is not quiet looks like a field, and stands like one."""
        super().__init__()
        self.chip = ChoiceChip(name, choices, choose, quiet=quiet)
        below = row(self.chip, None) if quiet else row((self.chip, 1))
        margins = (k.S2, 0, 0, k.FIELD - k.S1 - _HEIGHT) if quiet else (0, 0, 0, 0)
        fill(QVBoxLayout(self), (text(name, "small"), below), k.S1, margins)
