"""A card at the right of the outline: a title, a way to close it, and what may be longer than the window."""

from collections.abc import Iterable
from typing import Self

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from csdesk.ui import tokens as k
from csdesk.ui.widgets.fields import KeyWatch, on_enter
from csdesk.ui.widgets.parts import Button, Item, called, col, fill, mark_as, row, rule, text
from csdesk.ui.widgets.scrolled import scrolled


class SideCard(QFrame):
    """Nothing else is held up while it is open; Escape closes it. ``opened`` lets others make room for it."""

    opened = Signal()
    closed = Signal()

    def __init__(self, title: str, close: str) -> None:
        """Show nothing until it is opened; ``close`` is what the button that closes it is called."""
        super().__init__()
        mark_as(self, "card")
        called(self, title, width=k.PANEL)
        self.close_button = Button("", "x", "ghost", act=self.shut, name=close)
        self._heading = title
        KeyWatch(self, Qt.Key.Key_Escape, self.shut)
        self.hide()

    def hold(self, *items: Item, go: Button | None = None, entered: Iterable[QWidget] = ()) -> None:
        """Hold these below each other; a button to go ahead is always in sight, Enter in these fields presses it."""
        head = row((text(self._heading, "section"), 1), self.close_button, margins=(k.S4, 0, k.S2, 0))
        area = scrolled(col(*items, None, gap=k.S3, margins=(k.S4, 0, k.S4, k.S3)))
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # by keys one scrolls what holds nothing else
        foot = [col(rule(), row((go, 1), margins=(k.S4, k.S1, k.S4, k.S3)))] if go else []
        fill(QVBoxLayout(self), (head, (area, 1), *foot), k.S2, (1, k.S2, 1, 1))
        if go:
            on_enter(go.click, *entered)

    def take_over(self, former: Self) -> None:
        """Be open if a former card is."""
        if not former.isHidden():
            self.reopen(former)

    def reopen(self, _former: Self) -> None:
        """Open with what a _former card was opened with."""
        self.opened.emit()
        self.show()

    def shut(self) -> None:
        """Close it."""
        self.hide()
        self.closed.emit()
