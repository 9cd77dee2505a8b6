"""The tabs above meetings and what was said in them: each leads to a place of its own."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from csdesk.ui.navigator import Target
from csdesk.ui.page import Page
from csdesk.ui.places import PLACES
from csdesk.ui.widgets.parts import fill, tabs
from csdesk.ui.words import words

_KEYS = ("meetings", "decisions", "questions", "feedback")


class PlaceTabs(QWidget):
    """Marks the place it stands in, and leads to the others."""

    def __init__(self, page: Page, here: str) -> None:
        super().__init__()
        self._page, self._here = page, _KEYS.index(here)
        names = {one.key: one.name.said(words) for one in PLACES if one.name}
        self.bar = tabs([names[key] for key in _KEYS], page)
        self.bar.setAccessibleName(words.tr("Meetings and what was said"))
        self.bar.setCurrentIndex(self._here)
        self.bar.currentChanged.connect(self._on_tab)
        fill(QVBoxLayout(self), (self.bar,), 0, (0, 0, 0, 0))

    def _on_tab(self, place: int) -> None:
        if place != self._here:
            self.bar.setCurrentIndex(self._here)
            self._page.navigator.open(Target(_KEYS[place]))
