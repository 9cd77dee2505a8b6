"""A strip below a note that asks something, and waits without being in the way."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout
from typing_extensions import override

from csdesk.ui import tokens as k
from csdesk.ui.widgets.parts import Button, fill, mark_as, text

_Answer = tuple[str, Callable[[], object]]


class QuestionStrip(QFrame):
    """A sentence and two answers; Escape gives the focus back."""

    def __init__(self, leave: Callable[[], object]) -> None:
        """Be hidden; ``leave`` is done when it is left unanswered."""
        super().__init__()
        mark_as(self, "notice")
        self._leave = leave
        self.sentence = text("", wrap=True)
        self.first, self.second = Button("", kind="small"), Button("", kind="small")
        self._acts: list[Callable[[], object]] = []
        for place, button in enumerate((self.first, self.second)):
            button.clicked.connect(lambda _on=False, place=place: self._acts[place]())
        fill(QHBoxLayout(self), ((self.sentence, 1), self.first, self.second), k.S2, (k.S3, k.S2, k.S2, k.S2))
        self.hide()

    def ask(self, sentence: str, first: _Answer, second: _Answer | None = None) -> None:
        """Ask."""
        self.sentence.setText(sentence)
        self.first.setText(first[0])
        self._acts = [one[1] for one in (first, second) if one]
        self.second.setText(second[0] if second else "")
        self.second.setVisible(second is not None)
        self.show()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)
