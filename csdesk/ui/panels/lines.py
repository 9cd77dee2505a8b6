"""Lines below each other, as a card lists them."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from csdesk.ui.widgets.parts import fill


class Lines(QWidget):
    """Whoever had the focus among those that go gives it to the one that stands in its place."""

    def __init__(self) -> None:
        super().__init__()
        self._box = QVBoxLayout(self)
        self._lines: list[QWidget] = []
        fill(self._box, (), 0, (0, 0, 0, 0))

    def put(self, lines: Sequence[QWidget]) -> None:
        """Show these, and no others."""
        before = [one for one in self._lines if one.focusPolicy()]
        at = next((place for place, one in enumerate(before) if one.hasFocus()), None)
        for old in self._lines:
            self._box.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._lines = list(lines)
        for line in lines:
            self._box.addWidget(line)
            line.show()  # the layout would show it a moment later, too late to have the focus
        after = [one for one in lines if one.focusPolicy()]
        if at is not None and after:
            after[min(at, len(after) - 1)].setFocus()
