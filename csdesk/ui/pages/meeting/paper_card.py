"""A document of a meeting on a card over the window: its pages as they are printed, and what can be done with them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from csdesk.errors import CsdeskError
from csdesk.ui import tokens as k
from csdesk.ui.overlay import Overlay
from csdesk.ui.tasks import Progress, Task, TaskRunner
from csdesk.ui.widgets.parts import Button, Item, Line, col, fill, row, rule
from csdesk.ui.widgets.scrolled import scrolled
from csdesk.ui.words import words

Draw = Callable[[float], Sequence[bytes]]
"""Makes the pages of a document as PNG, at so many pixels an inch."""
_A4_INCHES = 210 / 25.4
_TALLEST = 2000


class PaperCard(Overlay):
    """Draws in the background; what was drawn before stays until then."""

    wide = 800

    def __init__(self, window: QWidget, tasks: TaskRunner, title: str) -> None:
        """Show no page yet."""
        super().__init__(window)
        self._tasks = tasks
        self._drawing: Task | None = None
        self.status = Line("", "small")
        self.save_button = Button(words.tr("Save as PDF"), "download", "primary")
        self.close_button = Button("", "x", "tool")
        self.close_button.setAccessibleName(words.tr("Close"))
        self.close_button.clicked.connect(self.close_card)
        self.head = row(Line(title, "section"), self.status, None, gap=k.S3, margins=(k.S4, k.S3, k.S3, k.S3))
        self.add_actions(self.save_button, self.close_button)
        self._pages = QWidget()
        fill(QVBoxLayout(self._pages), (), k.S3, (k.S4, k.S4, k.S4, k.S4))
        self.sheet = scrolled(self._pages)
        self.sheet.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.sheet.setAccessibleName(title)
        self._body = QHBoxLayout()
        fill(self.box, (self.head, rule()), 0, (1, 1, 1, 1))
        self.box.addLayout(self._body, 1)
        fill(self._body, ((self.sheet, 1),), 0, (0, 0, 0, 0))

    def add_actions(self, *actions: QWidget) -> None:
        """Put buttons at the end of the head."""
        box = self.head.layout()
        assert box is not None
        for one in actions:
            box.addWidget(one)

    def put_beside(self, *items: Item, width: int) -> None:
        """Put what belongs to the document at the left of its pages."""
        side = col(*items, None, gap=k.S2, margins=(k.S4, k.S4, k.S2, k.S4))
        place = scrolled(side)
        place.setFixedWidth(width)
        self._body.insertWidget(0, place)

    @property
    @override
    def tall(self) -> int:
        return _TALLEST

    def draw(self, make: Draw) -> None:
        """Draw the pages that are made, as wide as there is room for."""
        self.fit()
        self.box.activate()
        if self._drawing is not None:
            self._drawing.cancel()
        wide = max(self.sheet.viewport().width() - 2 * k.S4 - k.S2, 1)
        ratio = self.devicePixelRatioF()
        self._drawing = task = self._tasks.task(_drawn, make, round(wide * ratio), ratio)
        task.succeeded.connect(self._on_drawn)
        task.failed.connect(self._on_failed)
        self.status.say(words.tr("Drawing…"))
        task.start()

    def _on_drawn(self, pages: Sequence[QImage]) -> None:
        if self.sender() is not self._drawing:
            return  # another has been asked for since
        self._drawing = None
        self.status.say("")
        box = self._pages.layout()
        assert isinstance(box, QVBoxLayout)
        while (item := box.takeAt(0)) is not None:
            if (former := item.widget()) is not None:
                former.deleteLater()
        for page in pages:
            label = QLabel()
            label.setPixmap(QPixmap.fromImage(page))
            box.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        box.addStretch(1)

    def _on_failed(self, error: Exception) -> None:
        self._drawing = None
        told = error.sentence(words) if isinstance(error, CsdeskError) else words.tr("The pages could not be drawn.")
        self.status.say(told)

    @override
    def stops(self) -> list[QWidget]:
        return [self.sheet, self.save_button, self.close_button]


def _drawn(make: Draw, wide: int, ratio: float, progress: Progress) -> list[QImage]:
    progress(0, 1)
    pages = [QImage.fromData(one) for one in make(wide / _A4_INCHES)]
    for page in pages:
        page.setDevicePixelRatio(ratio)
    return pages
