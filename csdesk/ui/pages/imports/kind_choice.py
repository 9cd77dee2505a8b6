"""Which kind of record a file brings: segments side by side, or where there is no room for them one field."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from csdesk.ui.widgets.choice import Choice
from csdesk.ui.widgets.parts import Segments
from csdesk.ui.words import words


class KindChoice(QWidget):
    """Both forms of one choice; ``chosen`` tells its place."""

    chosen = Signal(int)

    def __init__(self, titles: Sequence[str]) -> None:
        super().__init__()
        self._segments, self._field = Segments(titles), Choice()
        self._field.addItems([*titles])
        self._field.setAccessibleName(words.tr("What the file holds"))
        self._segments.chosen.connect(self._on_chosen)
        self._field.activated.connect(self._on_chosen)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._segments)
        box.addWidget(self._field)
        self.fit(roomy=True)

    @property
    def current(self) -> int:
        """Return the place of what is chosen."""
        return self._segments.current

    @property
    def buttons(self) -> list[QAbstractButton]:
        """Return the segments."""
        return [*self._segments.buttons]

    def choose(self, place: int) -> None:
        """Choose without telling."""
        self._segments.choose(place)
        self._field.setCurrentIndex(place)

    def fit(self, *, roomy: bool) -> None:
        """Show the form for which there is room."""
        self._segments.setVisible(roomy)
        self._field.setVisible(not roomy)

    def _on_chosen(self, place: int) -> None:
        self.choose(place)
        self.chosen.emit(place)
