"""A scroll bar that does what another does, elsewhere."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollBar, QWidget


class MirrorBar(QScrollBar):
    """Follows a vertical scroll bar that is hidden, and leads it; not seen where there is nothing to scroll."""

    def __init__(self, followed: QScrollBar, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._followed = followed
        followed.rangeChanged.connect(self._on_range_changed)
        followed.valueChanged.connect(self.setValue)
        self.valueChanged.connect(followed.setValue)
        self._on_range_changed(followed.minimum(), followed.maximum())

    def _on_range_changed(self, least: int, most: int) -> None:
        self.setPageStep(self._followed.pageStep())
        self.setRange(least, most)
        self.setValue(self._followed.value())
        self.setVisible(most > least)
