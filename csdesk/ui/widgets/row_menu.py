"""The menu of a row: what can be done with it, with the keys that do the same."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget


class Offer(NamedTuple):
    """Something that can be done with a row: what it is called, its keys, if any, and what does it."""

    words: str
    keys: str
    act: Callable[[], object]


class OffersMenu(QMenu):
    """Is gone when it is closed; its keys are shown, the table itself listens to them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def act(self, words: str, keys: Qt.Key | str, act: Callable[[], object]) -> QAction:
        """Offer something that can be done."""
        action = self.addAction(words.replace("&", "&&"))
        action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda _on=False: act())
        return action

    def tick(self, words: str, keys: Qt.Key | str, act: Callable[[], object], *, on: bool) -> None:
        """Offer something that can be turned on and off."""
        action = self.act(words, keys, act)
        action.setCheckable(True)
        action.setChecked(on)
