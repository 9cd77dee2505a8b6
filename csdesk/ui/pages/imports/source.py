"""Whose ids a file has: one of the sources there were so far, or a new one, typed."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from csdesk.ui import tokens as k
from csdesk.ui.tips import tip
from csdesk.ui.widgets.choice import Choice
from csdesk.ui.widgets.parts import col, text
from csdesk.ui.words import words

_LEAST_WIDTH = 112


class SourceChoice(QWidget):
    """A field under its name; what is chosen or typed is told once."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._shown = ""
        self.choice = Choice()
        self.choice.setEditable(True)
        self.choice.setInsertPolicy(Choice.InsertPolicy.NoInsert)
        self.choice.setMinimumWidth(_LEAST_WIDTH)
        self.choice.setAccessibleName(words.tr("Source"))
        self.choice.setToolTip(tip(words.tr("Where these IDs come from. Each source has its own")))
        self.choice.activated.connect(lambda _place: self._tell())
        line = self.choice.lineEdit()
        assert line is not None
        line.editingFinished.connect(self._tell)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(col(text(words.tr("Source"), "small"), self.choice, gap=k.S1))

    def show_sources(self, sources: Sequence[str], present: str) -> None:
        """Offer sources, and show the one a file is from."""
        self._shown = present
        self.choice.clear()
        self.choice.addItems(sorted({*sources, present}))
        self.choice.setCurrentText(present)

    def _tell(self) -> None:
        typed = self.choice.currentText().strip()
        if not typed:
            self.choice.setCurrentText(self._shown)
        elif typed != self._shown:
            self._shown = typed
            self.chosen.emit(typed)
