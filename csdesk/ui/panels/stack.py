"""Several things in one place, of which one is shown: it takes the room of that one alone."""

from PySide6.QtWidgets import QVBoxLayout, QWidget


class FittedStack(QWidget):
    """A stack as large as what it shows, not as the largest of all it could show."""

    def __init__(self, *widgets: QWidget) -> None:
        """Hold these, and show the first."""
        super().__init__()
        self._widgets = widgets
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        for widget in widgets:
            box.addWidget(widget)
        self.turn_to(widgets[0])

    def turn_to(self, shown: QWidget) -> None:
        """Show one of them."""
        for widget in self._widgets:
            widget.setVisible(widget is shown)
